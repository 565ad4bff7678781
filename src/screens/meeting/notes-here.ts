// Notes on the question in view, on the screens that show more than one question's.
import {notesOn} from '../../review/notes.js';
import type {Note} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import {heading, noteRow, type Row} from '../../session/rows.js';
import type {InReview} from '../../session/situation.js';

type Here = Pick<InReview, 'review' | 'view'>;

export function notesHere({review, view}: Here, isShown: (note: Note) => boolean = () => true): Row[] {
  const here = notesOn(review, questionInView(review, view)?.id ?? '').filter(isShown);
  return here.length === 0 ? [] : [heading('Notes on this question'), ...here.map(noteRow)];
}
