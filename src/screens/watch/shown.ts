// What the shared screen shows at this moment of the meeting, and the rows that it lists below.
import {heldActions, notNowActions} from '../../review/actions.js';
import {openQuestion, openStage} from '../../review/agenda.js';
import {isPaused} from '../../review/clock.js';
import {liveNotes, notesOn} from '../../review/notes.js';
import {liveTopics} from '../../review/parking.js';
import {keysOf, type NoteKind, type Review} from '../../review/types.js';
import {withRoles} from '../../review/with-roles.js';
import {actionRow, noteRow, personRow, type Row, section, topicRow} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import type {View} from '../../session/view.js';

/** `question`: one large question, or what there is to say before and after the meeting; `list`: rows to go through. */
export type Shown = 'question' | 'break' | 'slots' | 'list';

export function shownIn(review: Review): Shown {
  const stage = openStage(review);
  if (review.status !== 'running') return 'question';
  if (isPaused(review)) return 'break';
  if (stage?.kind === 'actions') return 'slots';
  return stage?.kind === 'close' && closingRows(review).length > 0 ? 'list' : 'question';
}

// Every frame asks for it several times, and every text of the review is gone through for it.
const byRoles = new WeakMap<Review, Review>();

/** The review as the room is to see it. */
export function sharedReview<Told extends Review | null>({review, view}: {review: Told; view: View}): Told | Review {
  if (!review || !view.shared.includes('roles')) return review;
  const made = byRoles.get(review) ?? withRoles(review);
  byRoles.set(review, made);
  return made;
}

export function sharedRows(situation: Situation): Row[] {
  const review = sharedReview(situation);
  if (!review) return [];
  const notes = situation.view.shared.includes('notes') && review.status === 'running' ? notesHere(review) : [];
  return {
    question: () => notes,
    break: () => [],
    slots: () => [...ideaRows(review), ...section('Notes', notes)],
    list: () => [...closingRows(review), ...section('Notes', notes.filter(isNotReadBack(review)))],
  }[shownIn(review)]();
}

const notesHere = (review: Review): Row[] => notesOn(review, review.open?.questionId ?? '').map(noteRow);

function ideaRows(review: Review): Row[] {
  const notNow = notNowActions(review).map(actionRow);
  return [...section('Ideas', heldActions(review).map(actionRow)), ...section('Not now', notNow)];
}

/** The heading that each kind is read back under, in this order; null where it is not. */
const readBack: Record<NoteKind, string | null> = {
  well: 'Went well',
  better: 'Even better if',
  decision: 'Decisions',
  question: 'Open questions',
  note: null,
  moment: null,
};

const readBackRows = (review: Review): Row[] =>
  keysOf(readBack).flatMap((kind) => {
    const notes = liveNotes(review).filter((note) => note.kind === kind);
    const title = readBack[kind];
    return title === null ? [] : section(title, notes.map(noteRow));
  });

const topicRows = (review: Review): Row[] =>
  section('Parked topics, and where each goes', liveTopics(review).map(topicRow), 'Nothing was parked.');

const thanksRows = (review: Review): Row[] =>
  section('Thank you', review.people.map(personRow), 'Nobody is on the list of people.');

/** What each question of the close goes through, by the ids of the agendas that come along. */
const closing: Readonly<Record<string, (review: Review) => Row[]>> = {
  'read-back': readBackRows,
  'communication-plan': () => [],
  'parked-topics': topicRows,
  thanks: thanksRows,
};

/** A question of an agenda of one’s own may be about any of it. */
function closingRows(review: Review): Row[] {
  const own = closing[openQuestion(review)?.id ?? ''];
  return own ? own(review) : [readBackRows, topicRows, thanksRows].flatMap((rows) => rows(review));
}

const isNotReadBack = (review: Review) => {
  const shown = new Set(closingRows(review).map(({id}) => id));
  return ({id}: Row): boolean => !shown.has(id);
};
