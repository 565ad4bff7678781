// Search: the notes that hold every word that is typed.
import {findQuestion} from '../../review/agenda.js';
import {liveNotes} from '../../review/notes.js';
import type {Note, Review} from '../../review/types.js';
import {noteRow} from '../../session/rows.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {backKey, everywhereKeys} from '../keys/everywhere.js';
import {reword} from '../keys/reword.js';
import {rowKeysBesideText} from '../keys/select.js';

export const search: ScreenRecord = {
  title: 'Search',
  over: 'the meeting',
  searches: true,
  intro({review, view: {query}}) {
    const count = review ? found(review, query).length : 0;
    if (query.trim() === '') return 'Type a few letters of a note or of its question.';
    if (count === 0) return 'No note holds these letters. Backspace takes some away.';
    const notes = count === 1 ? 'One note.' : `${count} notes.`;
    return review?.status === 'closed' ? notes : `${notes} Enter rewords the selected one.`;
  },
  rows: ({review, view}) => (review ? found(review, view.query).map(noteRow) : []),
  look: () => ({withQuestion: true}),
  /** A search begins anew. */
  enter: (view) => ({...view, query: ''}),
  keys: [
    {keys: ['enter'], help: 'reword the note that was found', short: 'reword', run: reword},
    ...rowKeysBesideText,
    backKey,
    ...everywhereKeys,
  ],
  picture: Intro,
};

/** Notes that have every word of the query in their text or in their question. */
function found(review: Review, query: string): Note[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return liveNotes(review).filter((note) => {
    const text = `${note.text} ${findQuestion(review, note.questionId)?.text ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
