// Notes on the question in view, on the screens that show more than one question's.
import {notesOn} from '../../review/notes.js';
import type {NoteKind} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import {heading, noteRow, type Row} from '../../session/rows.js';
import type {InReview} from '../../session/situation.js';

export function notesHere({review, view}: Pick<InReview, 'review' | 'view'>, kinds?: NoteKind[]): Row[] {
  const notes = notesOn(review, questionInView(review, view)?.id ?? '');
  const here = kinds ? notes.filter(({kind}) => kinds.includes(kind)) : notes;
  return here.length === 0 ? [] : [heading('Notes on this question'), ...here.map(noteRow)];
}
