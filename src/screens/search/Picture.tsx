// Search: the notes that hold every word that is typed.
import type {BodyProps} from '../frame/body-props.js';
import {Intro} from '../frame/Intro.js';

export function SearchScreen({query, ...list}: BodyProps & {query: string}) {
  return <Intro {...list} text={told(query, list.rows.length)} context={{...list.context, withQuestion: true}} />;
}

function told(query: string, count: number): string {
  if (query.trim() === '') return 'Type a few letters of a note or of its question.';
  if (count === 0) return 'No note holds these letters. Backspace takes some away.';
  return `${count === 1 ? 'One note' : `${count} notes`}. Enter rewords the selected one.`;
}
