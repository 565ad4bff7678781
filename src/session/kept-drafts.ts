// The half-written texts of a terminal as its model keeps them.
import {stageOf} from '../review/agenda.js';
import {quoted} from '../review/changes/words.js';
import type {ReviewState, TheirDraft} from '../review/review-state.js';
import type {Instant, Review} from '../review/types.js';
import {draftPlace} from './asks/ask.js';
import {keepsDraft, keptPlace, startOf, writing} from './asks/index.js';
import {
  BEFORE_FIRST,
  type Draft,
  type Drafts,
  draftsIn,
  isIn,
  nextDraft,
  savedDrafts,
  unsettledDrafts,
  waitingDrafts,
} from './drafts.js';
import {fieldWith} from './field/field.js';
import {keyCalled} from './keys/in-words.js';
import {type Commit, type Event, type Model, notUnderWay, type Step, type Todo} from './model.js';
import {wayToDrafts} from './said-of-a-draft.js';
import {type Situation, say, select} from './situation.js';
import type {Asks, View} from './view.js';

export function withDraft(model: Model, {place, text}: {place: string; text: string}): Model {
  const drafts = new Map(model.drafts);
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
  return {...model, drafts, commits: withOtherDraft(model.commits, place)};
}

/** What is kept at this place is the text of no commit any more. */
const withOtherDraft = (commits: readonly Commit[], place: string): readonly Commit[] =>
  commits.map((commit) =>
    commit.text && draftPlace(commit.text.asks) === place
      ? {...commit, text: {...commit.text, isDraft: false}}
      : commit,
  );

/** A draft of which the review has the text already is let go. */
export function withoutSaved(model: Model, review: Review, writtenAt?: ReadonlyMap<string, Instant>): Step {
  return withoutPlaces(model, savedDrafts(review, model.drafts, model.view, writtenAt));
}

/**
 * What a terminal left behind that is gone waits here from now on. The open field takes what is for its place, where
 * nothing is typed yet: the next letter would be kept in its stead.
 */
export function draftsLeft(
  model: Model,
  {drafts, writtenAt}: Extract<Event, {kind: 'drafts left'}>,
  situation: (model: Model) => Situation,
): Step {
  const review = model.state?.review;
  const dialog = model.view.dialog;
  if (!review) return {model, todo: []};
  const joined = {...model, drafts: new Map([...model.drafts, ...drafts])};
  // Only theirs may be saved already: what was begun here goes once it is on the disk.
  const step = withoutPlaces(joined, savedDrafts(review, drafts, model.view, writtenAt));
  if (dialog?.kind !== 'write' || !step.model.drafts.has(keptPlace(dialog.asks))) return step;
  if (dialog.field.text !== '' && dialog.field.text !== startOf(dialog.asks, {review, view: model.view})) return step;
  const view = say(
    writing(dialog.asks, situation(step.model)),
    'Begun in the terminal that has gone; it goes on here.',
  );
  return {...step, model: {...step.model, view}};
}

/**
 * The view that a review is opened with, and in it what was half written before: the text that `D` opens first is
 * named. No field opens by itself, since the first keys may be meant for something else; what is asked comes before it.
 * It may have been somebody else who had this role, so nobody is told that the words are theirs. `came`: what has just
 * come from a terminal that is gone, which is told, and opened, before what waited here.
 */
export function tellingOfDrafts(situation: Pick<Situation, 'review' | 'view' | 'drafts'>, came?: Drafts): View {
  const {review, view} = situation;
  const waiting = waitingDrafts(situation);
  const told = came ? waiting.filter(({place}) => came.has(place)) : waiting;
  const first = review && nextDraft(told, review, view);
  if (!first || view.dialog?.kind === 'confirm') return view;
  const words = quoted(first.text) + othersThan(first, waiting);
  if (came) return tellingOfNews(view, waiting, first, words);
  const way = wayToDrafts(view.dialog !== null);
  // Behind Esc, D comes first to what is in the note-taker's own field already.
  const text = view.dialog?.field.text
    ? `${way} goes through everything left half written: this, and the ${first.noun} ${words}.`
    : `${way} goes on with the ${first.noun} left half written, ${words}.`;
  return {...view, message: {text, tone: 'plain', about: 'the drafts'}};
}

function tellingOfNews(view: View, waiting: readonly Draft[], {place, noun}: Draft, words: string): View {
  // What was opened last is not what was only told, so D would take that for done where others’ texts are behind it.
  const before = waiting[waiting.findIndex((draft) => draft.place === place) - 1];
  const isTyped = view.dialog?.kind === 'write' && view.dialog.field.text !== '';
  const way = wayToDrafts(view.dialog !== null);
  const text = isTyped
    ? `${way} opens the ${noun} of a terminal that has gone, ${words}.`
    : `${way} goes on with the ${noun} left half written, ${words}.`;
  return {...view, draftAt: before?.place ?? BEFORE_FIRST, message: {text, tone: 'plain', about: 'the drafts'}};
}

function othersThan(first: Draft, waiting: readonly Draft[]): string {
  const more = waiting.filter(({place}) => place !== first.place).length;
  if (more === 0) return '';
  return `; ${more === 1 ? 'one more waits' : `${more} more wait`}`;
}

/**
 * The view in which this role was taken, and behind what it says whose the texts are that came with the role: somebody
 * else had it and is gone, and what they left half written is not to be read as one's own. `own`: the texts before.
 */
export function tellingOfTheirs(own: Drafts, situation: Pick<Situation, 'role' | 'review' | 'view' | 'drafts'>): View {
  const {review, role, view, drafts} = situation;
  if (!review || view.dialog?.kind === 'confirm') return view;
  const waiting = waitingDrafts(situation);
  const theirs = waiting.flatMap((draft) => {
    const isOwn = drafts.get(draft.place) === own.get(draft.place);
    return isOwn ? [] : [draft];
  });
  const first = nextDraft(theirs, review, view);
  if (!first) return view;
  const way = view.dialog ? `Esc, then ${keyCalled('drafts')}` : keyCalled('drafts');
  const isFirst = nextDraft(waiting, review, view)?.place === first.place;
  const words = `the former ${role}’s ${first.noun}, ${quoted(first.text)}${othersThan(first, theirs)}`;
  const text = `${view.message?.text ?? ''} ${way}${isFirst ? '' : ', behind yours'}: ${words}.`;
  return {...view, message: {text: text.trim(), tone: 'plain', about: 'the drafts'}};
}

/** The model with what waits for the open field in it: the next letter would be kept in its stead. */
export function withDraftInField(model: Model): Model {
  const {dialog} = model.view;
  const kept = dialog?.kind === 'write' ? model.drafts.get(keptPlace(dialog.asks)) : undefined;
  if (dialog?.kind !== 'write' || !kept || kept === dialog.field.text) return model;
  return {...model, view: {...model.view, dialog: {...dialog, field: fieldWith(kept), goesOn: true}}};
}

const withoutPlaces = (model: Model, places: readonly string[]): Step => ({
  model: places.reduce((next, place) => withDraft(next, {place, text: ''}), model),
  todo: places.map((place): Todo => ({kind: 'keep-draft', place, text: ''})),
});

/** What an editor saved of a fact is in its field, which is open now, and waits no more. */
export const withoutFactOf = (model: Model, asks: Asks): Step =>
  withoutPlaces(model, keepsDraft(asks) || !model.drafts.has(keptPlace(asks)) ? [] : [keptPlace(asks)]);

/**
 * Whoever asks to close the review is shown the first draft that waits instead, but only once of each. What is typed
 * already was meant for what is asked: a reason goes on in its field, which tells of the drafts at its Enter, and keys
 * behind a question are dropped, so that none acts on a draft that nobody has seen.
 */
export function draftsSeen(model: Model, theirs: readonly TheirDraft[]): Model {
  const review = model.state?.review ?? null;
  const next = {...model, view: {...model.view, untoldDrafts: 0}, theirDrafts: theirs, busy: null};
  const {view} = next;
  const waiting = unsettledDrafts({...notUnderWay(next), view, review});
  const [first] = waiting;
  if (!first || waiting.every(({id}) => view.toldDrafts.includes(id))) return next;
  const told = {...view, toldDrafts: waiting.map(({id}) => id)};
  const {dialog} = view;
  if (dialog?.kind === 'write' && (next.keys.length > 0 || dialog.field.text !== '')) {
    return {...next, view: {...told, untoldDrafts: waiting.length}};
  }
  const drafts = waiting.length === 1 ? 'One draft still waits' : `${waiting.length} drafts still wait`;
  const there = select({...told, dialog: null}, view.screen, first.id);
  return {
    ...next,
    keys: [],
    view: say(
      there,
      `${drafts}: Enter opens or saves one, ${keyCalled('to-parking-lot')} parks it, ${keyCalled('delete')} lets it go.`,
    ),
  };
}

/**
 * Where other terminals' drafts are listed, at the close, or some were begun by somebody who was gone, they are looked
 * at whenever anything is heard of them.
 */
export function withDraftsFollowed({model, todo}: Step): Step {
  const {role, state, theirDrafts} = model;
  const review = state?.review;
  const isAtClose = review?.status === 'running' && stageOf(review, review.open?.questionId ?? '')?.kind === 'close';
  const isShown = (role === 'facilitator' && isAtClose) || theirDrafts.some(({came}) => came !== undefined);
  return {model, todo: isShown ? [...todo, {kind: 'follow-drafts'}] : todo};
}

export const draftsFollowed = (model: Model, theirs: readonly TheirDraft[]): Model =>
  JSON.stringify(theirs) === JSON.stringify(model.theirDrafts) ? model : {...model, theirDrafts: theirs};

/**
 * The model with what was heard; where another terminal has just saved one of its drafts, that draft is one no more.
 */
export function savedByOthers(model: Model, state: ReviewState): Step {
  const {state: before, drafts, commits, view} = model;
  const next = {...model, state};
  if (!before || drafts.size === 0 || before.review === state.review) return {model: next, todo: []};
  const isOwn = (place: string) => commits.some(({text}) => text && draftPlace(text.asks) === place);
  const isSavedNow = (draft: Draft) => isIn(state.review, draft) && !isIn(before.review, draft);
  const saved = draftsIn(state.review, drafts).filter((draft) => !isOwn(draft.place) && isSavedNow(draft));
  const inField = view.dialog?.kind === 'write' ? draftPlace(view.dialog.asks) : undefined;
  const closes = saved.some(({place}) => place === inField);
  const shown = closes ? {...next, view: say({...view, dialog: null}, 'Saved from the other terminal.')} : next;
  return withoutPlaces(
    shown,
    saved.map(({place}) => place),
  );
}
