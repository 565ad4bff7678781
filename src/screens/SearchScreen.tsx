// Search: the notes that hold every word that is typed.
import type {BodyProps} from './body-props.js';
import {Intro} from './parts/Intro.js';

export function SearchScreen({query, ...list}: BodyProps & {query: string}) {
  const count = list.rows.length === 1 ? 'One note' : `${list.rows.length} notes`;
  const text =
    query.trim() === ''
      ? 'Type a few letters of a note or of its question.'
      : `${count}. Enter rewords the selected one.`;
  return <Intro {...list} text={text} context={{...list.context, withQuestion: true}} />;
}
