// The own steps that stand and those that were undone, and the changes that take one back or make it again.
import {
  applyChange,
  type Change,
  clauseOf,
  doneInWords,
  movesMeeting,
  rowsAbout,
  type Undo,
  undoOf,
} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import type {Entry, StepAnswer} from '../types.js';
import type {Fold} from './fold.js';

export type WayOfStep = 'undo' | 'redo';

/** What to save for a step, each change with the number of the entry that it takes back or makes again. */
export type OwnStep = {changes: Change[]; numbers: number[]; told: Extract<StepAnswer, {says: string}>};

/** Entries that were committed together; `undoneBy` are those that took them back. */
type Step = {entries: Entry[]; undoneBy?: Entry[]};

const nothing: Record<WayOfStep, string> = {
  undo: 'There is nothing of yours to undo',
  redo: 'There is nothing of yours to do again',
};

const inWords: Record<WayOfStep, {done: string; notDone: string}> = {
  undo: {done: 'Undone', notDone: 'nothing undone'},
  redo: {done: 'Done again', notDone: 'nothing done again'},
};

/** Of a closed review only its end can be undone, and only its reopening made again. */
const inClosed: Record<WayOfStep, Change['type']> = {undo: 'review-closed', redo: 'review-reopened'};

export class OwnSteps {
  /**
   * Steps that can be neither undone nor done again: that is said once, and the next press goes on to the one before.
   */
  readonly #passedOver = new Set<number>();

  /**
   * How to take back the newest of `own` that still stands, or to make again what was undone last. Changes that were
   * committed together go together. What would move the meeting is asked first, unless it is `agreed` to.
   */
  next(
    way: WayOfStep,
    own: readonly Entry[],
    fold: Fold,
    agreed: boolean,
  ): OwnStep | Exclude<StepAnswer, {says: string}> {
    const {review} = fold;
    const {standing, undone} = this.#sorted(own);
    const step = way === 'undo' ? standing.at(-1) : undone.at(-1);
    const [first] = step?.entries ?? [];
    if (!step || !first || !review) return {why: nothing[way]};
    if (review.status === 'closed' && first.change.type !== inClosed[way]) {
      return {why: 'This review is closed: first open it again'};
    }
    const back = backFrom(step.undoneBy ?? step.entries, fold, review);
    if (!('changes' in back)) {
      this.#passedOver.add(stepOf(first));
      return {why: 'why' in back ? back.why : `${back.since}: ${inWords[way].notDone}`};
    }
    const {changes, after, stay} = back;
    const seen = {from: review, to: after, isBack: way === 'undo'};
    const [told = first.change, ...others] = step.entries
      .map(({change}) => change)
      .filter((change) => !stay.includes(change));
    if (after.status === 'closed' && review.status !== 'closed') {
      this.#passedOver.add(stepOf(first));
      return {why: 'A review is closed by the last row of its close, which checks what is still open'};
    }
    if (!agreed && movesMeeting(review, after)) return {asks: clauseOf(told, seen)};
    // What is made again takes back an undo, and names what that had taken back.
    const numbers = way === 'undo' ? back.numbers : changes.map((_, index) => numberAt(step.entries, index));
    const says = `${inWords[way].done}. ${doneInWords([told, ...others], seen)}${stayingInWords(stay)}`;
    return {changes, numbers, told: {says, changes: asSpokenOf(changes, told)}};
  }

  /** A change of one's own ends what can be done again. */
  #sorted(own: readonly Entry[]): {standing: Step[]; undone: Step[]} {
    const standing: Step[] = [];
    let undone: Step[] = [];
    for (const entries of stepsOf(own)) {
      const {undoes, redoes} = entries[0] as Entry;
      if (undoes !== undefined) {
        const at = standing.findLastIndex((step) => step.entries.some(({number}) => number === undoes));
        const [taken] = at === -1 ? [] : standing.splice(at, 1);
        if (taken) undone.push({...taken, undoneBy: entries});
        continue;
      }
      undone = redoes === undefined ? [] : undone.filter((step) => !step.entries.some(({number}) => number === redoes));
      standing.push({entries});
    }
    const isLeft = ({entries: [first]}: Step) => first !== undefined && !this.#passedOver.has(stepOf(first));
    return {standing: standing.filter(isLeft), undone: undone.filter(isLeft)};
  }
}

/** What the words name comes first, whatever had to be made again before it: there the eye is led. */
function asSpokenOf(changes: readonly Change[], named: Change): Change[] {
  const about = rowsAbout(named);
  const isNamed = (change: Change) => rowsAbout(change).some((id) => about.includes(id));
  return changes.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
}

const numberAt = (entries: readonly Entry[], index: number): number =>
  (entries[Math.min(index, entries.length - 1)] as Entry).number;

const stepOf = ({step, number}: Entry): number => step ?? number;

function stepsOf(own: readonly Entry[]): Entry[][] {
  const steps: Entry[][] = [];
  for (const entry of own) {
    const last = steps.at(-1);
    if (last?.[0] && stepOf(last[0]) === stepOf(entry)) last.push(entry);
    else steps.push([entry]);
  }
  return steps;
}

const nouns: {[Type in Change['type']]?: string} = {
  'action-held': 'idea',
  'topic-parked': 'topic',
  'note-added': 'note',
};

/** What of a step stays although the rest of it goes: what others made of it since would vanish with it. */
function stayingInWords(stay: readonly Change[]): string {
  const [first] = stay;
  if (!first) return '';
  const noun = nouns[first.type] ?? 'change';
  return stay.length === 1 ? ` One ${noun} stays, changed since.` : ` ${stay.length} ${noun}s stay, changed since.`;
}

/** `stay`: changes of the step that are left as they are, since somebody has worked on what they made. */
type Back = {changes: Change[]; numbers: number[]; after: Review; stay: Change[]};
type Stays = Exclude<Undo, {changes: Change[]}>;

function backFrom(step: readonly Entry[], fold: Fold, review: Review): Back | Stays {
  const changes: Change[] = [];
  const numbers: number[] = [];
  let now = review;
  const stay: Change[] = [];
  let stays: Stays | undefined;
  for (const entry of step.toReversed()) {
    // Only what a review begins with has none before it, and that is nobody's step.
    const undo = undoOf(entry.change, fold.reviewBefore(entry) ?? now, now);
    if (!('changes' in undo)) {
      stays ??= undo;
      if ('since' in undo) stay.push(entry.change);
      continue;
    }
    for (const change of undo.changes) {
      changes.push(change);
      numbers.push(entry.number);
      now = applyChange(now, change, entry) ?? now;
    }
  }
  return stays && changes.length === 0 ? stays : {changes, numbers, after: now, stay};
}
