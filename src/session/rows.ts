// The rows of every list: what can be selected on a screen, in the order in which it is drawn.

import {liveComments} from '../review/comments.js';
import {localDay} from '../review/days.js';
import {
  actionList,
  canSelect,
  closeList,
  commentRow,
  detailRow,
  found,
  heading,
  hint,
  noteRow,
  overviewList,
  prepareList,
  type Row,
  topicRow,
} from '../review/lists.js';
import {type NewReview, newReviewFieldNames, newReviewFields} from '../review/new-review.js';
import {notesOn} from '../review/notes.js';
import {liveTopics} from '../review/parking.js';
import type {Review} from '../review/types.js';
import {questionInView} from './in-view.js';
import type {InReview, Situation} from './outcome.js';
import type {View} from './view.js';

/** The rows of the screen that a situation shows. */
export function rowsOf(situation: Situation): Row[] {
  const {view, review} = situation;
  if (view.screen === 'home') return homeRows(situation);
  if (view.screen === 'help') return situation.help;
  if (view.screen === 'new') return view.form ? newRows(view.form) : [];
  if (!review) return [];
  return reviewRows({...situation, review});
}

function reviewRows({view, review}: InReview): Row[] {
  switch (view.screen) {
    case 'prepare':
      return prepareList(review);
    case 'agenda':
      return agendaRows(review, questionInView(review, view)?.id ?? '');
    case 'overview':
      return overviewList(review);
    case 'parking':
      return liveTopics(review).map(topicRow);
    case 'actions':
      return actionList(review, questionInView(review, view)?.id);
    case 'close':
      return closeList(review, questionInView(review, view)?.id);
    case 'comments':
      return liveComments(review).map(commentRow);
    case 'search':
      return found(review, view.query).map(noteRow);
    default:
      return [];
  }
}

/** The notes on a question, then what was said of it from outside. */
function agendaRows(review: Review, questionId: string): Row[] {
  const comments = liveComments(review).filter((comment) => comment.questionId === questionId);
  const notes = notesOn(review, questionId).map(noteRow);
  return comments.length === 0 ? notes : [...notes, heading('From outside the meeting'), ...comments.map(commentRow)];
}

function homeRows({home}: Situation): Row[] {
  const reviews = home.reviews.map(
    ({id, reference, title, severity, status, createdAt}): Row => ({
      kind: 'choice',
      id,
      name: reference,
      text: title,
      note: [status, severity, localDay(createdAt)].join(' · '),
    }),
  );
  const examples = home.examples.map(
    ({name, title, about}): Row => ({kind: 'choice', id: exampleId(name), name: about, text: title, note: ''}),
  );
  return [
    heading('Reviews'),
    ...(reviews.length > 0 ? reviews : [hint('None yet.')]),
    {kind: 'do', id: 'new', text: 'Start a new review', note: ''},
    heading('A real incident to try it on'),
    ...examples,
  ];
}

export const exampleId = (name: string): string => `example ${name}`;

function newRows(form: NewReview): Row[] {
  const shown = newReviewFieldNames.filter((field) => !newReviewFields[field].later);
  return [
    ...shown.map((field) => detailRow(field, newReviewFields[field].name, newReviewFields[field].text(form))),
    {kind: 'do', id: 'create', text: 'Make this review', note: ''},
  ];
}

/** The selected row of the current screen: the remembered one while it is there, else a sensible first. */
export function selectedRow(rows: Row[], view: View): Row | undefined {
  const remembered = rows.find((row) => row.id === view.selected[view.screen] && canSelect(row));
  if (remembered || view.screen === 'agenda') return remembered;
  // On an empty home the way to see what this is comes first: a real incident.
  if (view.screen === 'home') return rows.find(({kind}) => kind === 'choice') ?? rows.find(canSelect);
  return rows.find(canSelect);
}

/** The next item behind this one that still waits, or else the first that does. */
export function nextWaiting<T extends {id: string}>(
  items: T[],
  id: string,
  waits: (item: T) => boolean,
): T | undefined {
  const at = items.findIndex((item) => item.id === id);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(waits);
}

/** The selectable row `by` places further, stopping at either end. */
export function moveSelection(rows: Row[], view: View, by: number): string | undefined {
  const ids = rows.filter(canSelect).map(({id}) => id);
  const at = ids.indexOf(selectedRow(rows, view)?.id ?? '');
  // Without a selection ↑ begins at the end, as the list of notes shows it; Home is the first row all the same.
  if (at === -1) return by < 0 === Number.isFinite(by) ? ids.at(-1) : ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}
