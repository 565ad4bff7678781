// The lists that a review is shown and worked through as: what stands on which row, in which order.
import {chosenActions, heldActions, liveActions} from './actions.js';
import {findQuestion} from './agenda.js';
import {liveNotes} from './notes.js';
import {liveTopics} from './parking.js';
import type {Action, ChecklistItem, Comment, Note, ParkedTopic, Person, Question, Review, Stage} from './types.js';

/** A heading is drawn and never selected. */
export type Row =
  | {kind: 'heading'; id: string; text: string}
  | {kind: 'hint'; id: string; text: string}
  | {kind: 'note'; id: string; note: Note}
  | {kind: 'comment'; id: string; comment: Comment}
  | {kind: 'topic'; id: string; topic: ParkedTopic}
  | {kind: 'action'; id: string; action: Action}
  | {kind: 'person'; id: string; person: Person}
  | {kind: 'check'; id: string; item: ChecklistItem}
  | {kind: 'question'; id: string; question: Question; stage: Stage}
  | {kind: 'stage'; id: string; stage: Stage}
  | {kind: 'detail'; id: string; name: string; value: string; part: string}
  | {kind: 'choice'; id: string; name: string; text: string; note: string}
  | {kind: 'do'; id: string; text: string; note: string};

export const heading = (text: string): Row => ({kind: 'heading', id: `heading ${text}`, text});
export const hint = (text: string): Row => ({kind: 'hint', id: `hint ${text}`, text});
export const noteRow = (note: Note): Row => ({kind: 'note', id: note.id, note});
export const commentRow = (comment: Comment): Row => ({kind: 'comment', id: comment.id, comment});
export const topicRow = (topic: ParkedTopic): Row => ({kind: 'topic', id: topic.id, topic});
const actionRow = (action: Action): Row => ({kind: 'action', id: action.id, action});
const checkRow = (item: ChecklistItem): Row => ({kind: 'check', id: item.id, item});
const personRow = (person: Person): Row => ({kind: 'person', id: person.id, person});
export const detailRow = (part: string, name: string, value: string): Row => ({
  kind: 'detail',
  id: part,
  name,
  value,
  part,
});

export const canSelect = (row: Row): boolean => row.kind !== 'heading' && row.kind !== 'hint' && row.kind !== 'stage';

export function prepareList(review: Review): Row[] {
  return [
    heading('The incident'),
    detailRow('reference', 'Reference', review.reference),
    detailRow('title', 'Title', review.title),
    detailRow('severity', 'Severity', review.severity),
    detailRow('folder', 'Incident folder', review.folder),
    detailRow('recording', 'Recording goes to', review.recording),
    heading('People'),
    ...review.people.map(personRow),
    {kind: 'do', id: 'add-person', text: 'Add a person', note: ''},
    heading('Before the meeting'),
    ...review.checklist.filter(({when}) => when === 'before').map(checkRow),
  ];
}

export function overviewList(review: Review): Row[] {
  return review.agenda.stages.flatMap((stage): Row[] => [
    {kind: 'stage', id: `stage ${stage.id}`, stage},
    ...stage.questions.map((question): Row => ({kind: 'question', id: question.id, question, stage})),
  ]);
}

/** Notes on one question, for the screens that show more than one question's notes. */
function notesHere(review: Review, inView: string | undefined, kinds?: Note['kind'][]): Row[] {
  const here = liveNotes(review).filter(({questionId, kind}) => {
    return questionId === inView && (kinds === undefined || kinds.includes(kind));
  });
  return here.length === 0 ? [] : [heading('Notes on this question'), ...here.map(noteRow)];
}

/** `inView` is the question whose notes stand below. */
export function actionList(review: Review, inView = review.open?.questionId): Row[] {
  const chosen = chosenActions(review);
  const held = heldActions(review);
  const notNow = liveActions(review).filter(({status}) => status === 'not-now');
  const rows = [heading(`Chosen · ${chosen.length} of ${review.actionLimit}`), ...chosen.map(actionRow)];
  if (chosen.length === 0) rows.push(hint('None yet. No action at all is a good end, too.'));
  rows.push(heading('Held ideas'), ...held.map(actionRow));
  if (held.length === 0) rows.push(hint(notNow.length > 0 ? 'All decided.' : 'Nothing is held. a holds an idea.'));
  if (notNow.length > 0) rows.push(heading('Not now, because…'), ...notNow.map(actionRow));
  return [...rows, ...notesHere(review, inView)];
}

/** `inView` is the question whose notes stand first. */
export function closeList(review: Review, inView = review.open?.questionId): Row[] {
  const notes = liveNotes(review);
  const ofKind = (...kinds: Note['kind'][]) => notes.filter(({kind}) => kinds.includes(kind)).map(noteRow);
  const section = (title: string, rows: Row[], empty: string): Row[] => [
    heading(title),
    ...(rows.length > 0 ? rows : [hint(empty)]),
  ];
  return [
    ...notesHere(review, inView, ['note', 'moment']),
    ...section('Read back: went well, even better if', ofKind('well', 'better'), 'No notes of these kinds.'),
    ...section('Read back: decisions and open questions', ofKind('decision', 'question'), 'No notes of these kinds.'),
    ...section('Actions', chosenActions(review).map(actionRow), 'No action at all: a good end, too.'),
    ...(heldActions(review).length > 0
      ? [heading('Ideas without a decision'), ...heldActions(review).map(actionRow)]
      : []),
    ...section('Parked topics leave with a destination', liveTopics(review).map(topicRow), 'Nothing was parked.'),
    ...section('Thank each person by name', review.people.map(personRow), 'Nobody is on the list of people.'),
    heading('Checklist'),
    ...review.checklist.filter(({when}) => when === 'close').map(checkRow),
    heading('The end'),
    {kind: 'do', id: 'export', text: 'Export into the incident folder', note: review.folder},
    review.status === 'closed'
      ? {kind: 'do', id: 'reopen', text: 'Open the review again', note: ''}
      : {kind: 'do', id: 'close', text: 'Close the review', note: ''},
  ];
}

/** Notes that have every word of the query in their text or in their question. */
export function found(review: Review, query: string): Note[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return liveNotes(review).filter((note) => {
    const text = `${note.text} ${findQuestion(review, note.questionId)?.text ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
