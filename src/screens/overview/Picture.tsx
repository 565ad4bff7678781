// The whole agenda at a glance: what is covered, where the notes are, where the time went.
import type {BodyProps} from '../frame/body-props.js';
import {Intro} from '../frame/Intro.js';

export function OverviewScreen(props: BodyProps) {
  return (
    <Intro {...props} text="Enter goes to a question. c covered, s skip, n adds one, r rewords, [ and ] move it." />
  );
}
