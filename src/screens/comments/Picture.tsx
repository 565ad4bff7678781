// Comments from outside the meeting, with the question that each belongs to.
import type {BodyProps} from '../frame/body-props.js';
import {Intro} from '../frame/Intro.js';

export function CommentsScreen(props: BodyProps) {
  const text =
    props.rows.length === 0
      ? 'Nobody has commented from outside yet; `debrief comment` does, before or after the meeting.'
      : 'From outside the meeting. Nobody’s name is kept with a comment. d deletes one, u brings it back.';
  return <Intro {...props} text={text} />;
}
