// Half-written texts as they wait: what each is about, in the agenda's order, and which of them are saved already.
import {allQuestions, findQuestion} from '../review/agenda.js';
import type {TheirDraft} from '../review/review-state.js';
import type {Instant, Review} from '../review/types.js';
import {draftPlace} from './asks/ask.js';
import {askOf, asksAt, draftWords, isKeptAsNote, startOf} from './asks/index.js';
import {questionInView} from './in-view.js';
import type {Situation} from './situation.js';
import type {Asks, View} from './view.js';

/** `noun`: what it is, such as `note`; `questionId` is undefined where it belongs to no question. */
export type Draft = {
  place: string;
  text: string;
  asks: Asks;
  noun: string;
  questionId: string | undefined;
  /** What brings it back where it is asked for by itself, and holds up no close. */
  comesBack: string | undefined;
};

/** By place. */
export type Drafts = ReadonlyMap<string, string>;

/** The drafts among kept texts, as the agenda goes; what belongs to no question comes last. */
export function draftsIn(review: Review, texts: Drafts): Draft[] {
  const order = allQuestions(review).map(({id}) => id);
  const rank = ({questionId}: Draft) => (questionId === undefined ? order.length : order.indexOf(questionId));
  const found = [...texts].flatMap(([place, text]) => draftAt(review, place, text) ?? []);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

function draftAt(review: Review, place: string, text: string): Draft | undefined {
  const asks = asksAt(place);
  const draft = asks && askOf(asks).draft;
  if (!asks || !draft || text.trim() === '') return undefined;
  const {noun, comesBack} = draft;
  return {place, text, asks, noun, comesBack, questionId: questionOf(review, asks)};
}

/** The question that it was begun under, or that what it is about belongs to. */
function questionOf(review: Review, asks: Asks): string | undefined {
  if ('questionId' in asks) return findQuestion(review, asks.questionId)?.id;
  if ('actionId' in asks) return review.actions.find(({id}) => id === asks.actionId)?.questionId;
  if (asks.what === 'topic-detail') return review.parked.find(({id}) => id === asks.topicId)?.questionId;
  return undefined;
}

/** All drafts of this terminal but the one in the open field. */
export function waitingDrafts({review, view, drafts}: Pick<Situation, 'review' | 'view' | 'drafts'>): Draft[] {
  if (!review || drafts.size === 0) return [];
  const inField = view.dialog?.kind === 'write' ? draftPlace(view.dialog.asks) : undefined;
  return draftsIn(review, drafts).filter(({place}) => place !== inField);
}

/** A draft that waits before the review can be closed; `theirs` is null for one of this terminal. */
export type UnsettledDraft = Draft & {id: string; theirs: TheirDraft | null};

const DRAFT_ROW = 'draft ';

export const isDraftId = (rowId: string): boolean => rowId.startsWith(DRAFT_ROW);

/**
 * The drafts of this terminal, then those of all others as they were last looked at; but for those that the close asks
 * for by itself.
 */
export function unsettledDrafts(situation: Pick<Situation, 'review' | 'view' | 'drafts' | 'theirDrafts'>) {
  const {review, view, theirDrafts} = situation;
  if (!review) return [];
  const own = waitingDrafts(situation)
    .filter(({comesBack}) => comesBack === undefined)
    .map((draft): UnsettledDraft => ({...draft, id: `${DRAFT_ROW}${draft.place}`, theirs: null}));
  const others = theirDrafts.filter((theirs) => !view.settled.includes(keyOf(theirs)));
  return [
    ...own,
    ...others.flatMap((theirs): UnsettledDraft[] => {
      const draft = draftAt(review, theirs.place, theirs.text);
      return draft && draft.comesBack === undefined && !isIn(review, draft)
        ? [{...draft, id: `${DRAFT_ROW}${theirs.writer} ${theirs.place}`, theirs}]
        : [];
    }),
  ];
}

/** The view for which this draft of another terminal is settled; what they type on is another text. */
export const without = (view: View, theirs: TheirDraft): View => ({...view, settled: [...view.settled, keyOf(theirs)]});

const keyOf = ({writer, place, text}: TheirDraft): string => JSON.stringify([writer, place, text]);

/** How many drafts wait at each question, by its id; none where there is none. */
export function draftsByQuestion(situation: Pick<Situation, 'review' | 'view' | 'drafts'>): Map<string, number> {
  const count = new Map<string, number>();
  for (const {questionId} of waitingDrafts(situation)) {
    if (questionId !== undefined) count.set(questionId, (count.get(questionId) ?? 0) + 1);
  }
  return count;
}

/** No place: all drafts are behind it. */
export const BEFORE_FIRST = '';

/** The draft behind the one that was opened last; at first, the next from the question in view on. */
export function nextDraft(waiting: readonly Draft[], review: Review, view: View): Draft | undefined {
  if (view.draftAt === BEFORE_FIRST) return waiting[0];
  const last = waiting.findIndex(({place}) => place === view.draftAt);
  if (last !== -1) return waiting[(last + 1) % waiting.length];
  const order = allQuestions(review).map(({id}) => id);
  const here = order.indexOf(questionInView(review, view)?.id ?? '');
  return waiting.find(({questionId}) => questionId === undefined || order.indexOf(questionId) >= here) ?? waiting[0];
}

/**
 * Places whose text the review has already: a crash came between saving it and forgetting the draft. `writtenAt` tells
 * of drafts that were left behind when they were written, since the last keys may be missing from them.
 */
export function savedDrafts(review: Review, texts: Drafts, view: View, writtenAt?: ReadonlyMap<string, Instant>) {
  return draftsIn(review, texts).flatMap(({place, text, asks}) => {
    const at = writtenAt?.get(place) ?? Number.POSITIVE_INFINITY;
    return text === startOf(asks, {review, view}) || isIn(review, {asks, text}, at) ? [place] : [];
  });
}

/** Whether the review has this text; of one left behind at that moment the last keys may be missing. */
export function isIn(review: Review, {asks, text}: Pick<Draft, 'asks' | 'text'>, leftAt = Number.POSITIVE_INFINITY) {
  const words = draftWords(asks, text);
  const saved = askOf(asks).draft?.saved?.(asks, review, words) ?? [];
  return (
    isKeptAsNote(review, asks, words) ||
    saved.some((item) => item.text === words || (item.at >= leftAt && item.text.startsWith(words)))
  );
}
