// What the shared screen shows at this moment of the meeting, and the rows that it lists below.
import {chosenActions, heldActions, notNowActions} from '../../review/actions.js';
import {openStage} from '../../review/agenda.js';
import {isPaused} from '../../review/clock.js';
import {listsAt} from '../../review/closing.js';
import {notesOn} from '../../review/notes.js';
import {liveTopics} from '../../review/parking.js';
import type {Review} from '../../review/types.js';
import type {CloseList} from '../../review/vocabulary.js';
import {withRoles} from '../../review/with-roles.js';
import type {WordsAsNames} from '../../review/words-as-names.js';
import {actionRow, noteRow, personRow, type Row, section, topicRow} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {readBackRows} from '../close/read-back.js';

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
const byRoles = new WeakMap<Review, {words: WordsAsNames | undefined; made: Review}>();

/** The review as the room is to see it. */
export function sharedReview<Told extends Review | null>({
  review,
  view,
  lists,
}: Pick<Situation, 'view' | 'lists'> & {review: Told}): Told | Review {
  if (!review || !view.shared.includes('roles')) return review;
  const words = lists?.['words-as-names'];
  const known = byRoles.get(review);
  if (known && known.words === words) return known.made;
  const made = withRoles(review, words);
  byRoles.set(review, {words, made});
  return made;
}

export function sharedRows(situation: Situation): Row[] {
  const review = sharedReview(situation);
  if (!review) return [];
  const notes = situation.view.shared.includes('notes') && review.status === 'running' ? openNotes(review) : [];
  return {
    question: () => notes,
    break: () => [],
    slots: () => [...ideaRows(review), ...section('Notes', notes)],
    list: () => [...closingRows(review), ...section('Notes', notes.filter(isNotReadBack(review)))],
  }[shownIn(review)]();
}

const openNotes = (review: Review): Row[] => notesOn(review, review.open?.questionId ?? '').map(noteRow);

function ideaRows(review: Review): Row[] {
  const notNow = notNowActions(review).map(actionRow);
  return [...section('Ideas', heldActions(review).map(actionRow)), ...section('Not now', notNow)];
}

const topicRows = (review: Review): Row[] =>
  section('Parked topics, and where each goes', liveTopics(review).map(topicRow), 'Nothing was parked.');

const thanksRows = (review: Review): Row[] =>
  section('Thank you', review.people.filter(({attended, thanked}) => attended || thanked).map(personRow));

/** What the room sees of each list of the close; a checklist and who hears what are no more than its question. */
const closing: Record<CloseList, (review: Review) => Row[]> = {
  'read-back': readBackRows,
  communication: () => [],
  parked: topicRows,
  actions: (review) => section('Actions', chosenActions(review).map(actionRow)),
  thanks: thanksRows,
  checklist: () => [],
};

const closingRows = (review: Review): Row[] =>
  listsAt(review, review.open?.questionId ?? '').flatMap((list) => closing[list](review));

const isNotReadBack = (review: Review) => {
  const shown = new Set(closingRows(review).map(({id}) => id));
  return ({id}: Row): boolean => !shown.has(id);
};
