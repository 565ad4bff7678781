// Somebody at the keys of one terminal, without one: the product's own loop, with a review that lives in memory.
import {builtInLists} from '../../src/guidance/lists.js';
import type {Change} from '../../src/review/changes/index.js';
import type {Presence, ReviewState} from '../../src/review/review-state.js';
import type {Instant, Review} from '../../src/review/types.js';
import {scrolledBy, scrolledByLines} from '../../src/screens/frame/scrolling.js';
import {screens} from '../../src/screens/registry.js';
import {firstView} from '../../src/session/following.js';
import {questionInWords} from '../../src/session/keys/confirm.js';
import type {KeyPress} from '../../src/session/keys/read.js';
import {loopOf} from '../../src/session/loop.js';
import {type Event, type Model, modelAt, situationOf, type Todo} from '../../src/session/model.js';
import {type Row, rowsOf, selectedRow} from '../../src/session/rows.js';
import {type Effect, homeAt, type Situation} from '../../src/session/situation.js';
import {updateWith} from '../../src/session/update.js';
import {type View, viewAt} from '../../src/session/view.js';
import {type Chapter, sampleNow, sampleReview} from './sample-review.js';
import {smallJournal} from './small-journal.js';

/** Of the terminal that these keys belong to. */
const size = {columns: 80, rows: 24};

export type Me = ReturnType<typeof atTheKeys>;

/** What a look at the screen takes, and a letter of a sentence (ms). */
const LOOKS = 1_000;
const TYPES = 150;

const facilitatorHere: Presence = {writer: 'theirs', role: 'facilitator', by: 'facilitator', doing: 'here', since: 0};

type Told = Partial<Pick<Situation, 'agendas' | 'unsaved' | 'others' | 'role' | 'theirDrafts'>> & {
  home?: Partial<Situation['home']>;
  view?: View;
  /** Why the disk takes no half-written text. */
  draftsOnlyHere?: string;
  /** Nothing is on the disk until `disk` says so. */
  slowDisk?: true;
};

/** Sits down at a review, or at the home screen where there is none. `Chapter` names a moment of the sample meeting. */
export function atTheKeys(at: Review | Chapter | null, told: Told = {}) {
  const begun: Review | null = typeof at === 'string' ? sampleReview(at) : at;
  let now: Instant = typeof at === 'string' ? sampleNow(at) : (begun?.clock.startedAt ?? 0);
  let ids = 0;
  const role = told.role ?? 'facilitator';
  const journal = begun && smallJournal(begun, role);
  const effects: Effect[] = [];
  const changes: Change[] = [];
  const late: number[] = [];
  const count = told.unsaved ?? 0;

  const stateOf = (open: Review): ReviewState => ({
    review: open,
    save: count > 0 ? {kind: 'unsaved', count, why: 'disk full'} : {kind: 'saved'},
    saving: new Set(),
    notices: [],
    draftsOnlyHere: told.draftsOnlyHere ?? null,
    sharing: null,
    // A note-taker sits with a facilitator, where nothing else is told.
    others: told.others ?? (role === 'note-taker' ? [facilitatorHere] : []),
  });

  const home = {...homeAt('~/.local/share/debrief'), ...told.home};
  const view = told.view ?? (begun ? firstView(screens, role, begun) : viewAt(screens.home));
  const first: Model = {
    ...modelAt(view, home),
    role,
    agendas: told.agendas ?? [],
    lists: builtInLists,
    state: begun && stateOf(begun),
  };

  /** What the store does: the review is told as it is now, and the changes are on the disk. */
  function commit({number, changes: made}: Extract<Todo, {kind: 'commit'}>): void {
    ids += 1;
    changes.push(...made);
    journal?.commit(made, now);
    hear();
    if (told.slowDisk) late.push(number);
    else loop.tell({kind: 'saved', commit: number});
  }

  function hear(): void {
    if (journal) loop.tell({kind: 'heard', state: stateOf(journal.review)});
  }

  /** What the app does with an undo or a redo, and tells of it. */
  function takeStep({kind: way, agreed}: Extract<Effect, {kind: 'undo' | 'redo'}>): void {
    const answer = journal?.take(way, now, agreed) ?? {why: 'no review'};
    if ('why' in answer) loop.tell({kind: 'said', text: answer.why});
    else if ('asks' in answer) loop.tell({kind: 'undo asked', way, would: answer.asks});
    else {
      changes.push(...answer.changes);
      hear();
      loop.tell({kind: 'undone', ...answer});
    }
  }

  const loop = loopOf(updateWith(screens), first, {
    now: () => now,
    freshId: () => `fresh-${ids}`,
    carryOut(todo) {
      if (todo.kind === 'commit') commit(todo);
      else if (todo.kind === 'look-at-drafts') loop.tell({kind: 'drafts seen', theirs: told.theirDrafts ?? []});
      else if (todo.kind === 'scroll') loop.tell({kind: 'scrolled', to: scrolledBy(loop.model, now, size, todo.by)});
      else if (todo.kind === 'keep-draft' && todo.tells && !told.slowDisk)
        loop.tell({kind: 'draft kept', place: todo.place});
      // The tests tell of drafts that are followed themselves.
      else if (todo.kind !== 'keep-draft' && todo.kind !== 'follow-drafts') effects.push(todo);
      if (todo.kind === 'undo' || todo.kind === 'redo') takeStep(todo);
      // Nobody changes anything in this editor, and this shell says fg at once.
      if (todo.kind === 'edit-externally' || todo.kind === 'suspend') loop.tell({kind: 'back'});
    },
  });
  // The note-taker's field is open from the start.
  hear();

  const take = (key: KeyPress) => loop.tell({kind: 'pressed', keys: [key]});
  const situation = (): Situation => situationOf(loop.model, screens, {now, freshId: ''});

  return {
    /** Presses keys by name: a single character is that, and between two of these one looks at the screen. */
    press(...names: string[]) {
      for (const name of names) {
        now = Math.max(now, (loop.model.typed?.at ?? Number.NEGATIVE_INFINITY) + LOOKS);
        if (name === 'space') take({text: ' '});
        else take([...name].length === 1 ? {text: name} : {name});
      }
    },
    /** Keeps a key down for so many repeats. */
    hold(name: string, times: number) {
      for (let count = 0; count < times; count += 1) {
        now += TYPES;
        take([...name].length === 1 ? {text: name} : {name});
      }
    },
    /** Types letter by letter, as people do who look at somebody else. */
    typeOn(letters: string) {
      for (const letter of letters) {
        now += TYPES;
        take({text: letter});
      }
    },
    /** Types a text in one go, as a terminal hands it over that was slow to be read. */
    type: (text: string) => take({text}),
    paste: (pasted: string) => take({pasted}),
    /** Turns the mouse wheel by so many lines: down is more than 0. */
    turnWheel(lines: number) {
      const scrolled = scrolledByLines(loop.model, now, size, lines);
      if (scrolled) loop.tell({kind: 'scrolled', ...scrolled});
    },
    /** Another terminal changes the review. */
    meanwhile(change: Change) {
      journal?.meanwhile(change, now);
      hear();
    },
    /** What waits for a slow disk is on it now. */
    disk() {
      for (const number of late.splice(0)) loop.tell({kind: 'saved', commit: number});
    },
    /** Anything else that happens to the terminal. */
    tell: (event: Event) => loop.tell(event),
    wait(minutes: number) {
      now += minutes * 60_000;
    },
    /** Selects the row with this id, by ↑ and ↓. */
    goTo(id: string) {
      take({name: 'home'});
      for (let steps = rowsOf(situation()).length; steps > 0; steps -= 1) {
        if (selectedRow(situation())?.id === id) return;
        take({name: 'down'});
      }
      throw new Error(`No row "${id}" on the ${loop.model.view.screen} screen.`);
    },
    get review(): Review {
      if (!journal) throw new Error('there is no review here');
      return journal.review;
    },
    get view() {
      return loop.model.view;
    },
    get screen() {
      return loop.model.view.screen;
    },
    get message() {
      return loop.model.view.message?.text ?? '';
    },
    /** What the ask in the dock says; empty where nothing is asked. */
    get asked() {
      const {dialog} = loop.model.view;
      return dialog?.kind === 'confirm' ? questionInWords(dialog) : '';
    },
    /** The text in the open field; undefined where none is open. */
    get typed() {
      const {dialog} = loop.model.view;
      return dialog?.kind === 'write' ? dialog.field.text : undefined;
    },
    get asks() {
      const {dialog} = loop.model.view;
      return dialog?.kind === 'write' ? dialog.asks : undefined;
    },
    get rows(): readonly Row[] {
      return rowsOf(situation());
    },
    get selected() {
      return selectedRow(situation())?.id;
    },
    get open() {
      return journal?.review.open?.questionId;
    },
    get drafts() {
      return loop.model.drafts;
    },
    get situation() {
      return situation();
    },
    /** What the messages above the keys are made from. */
    get told() {
      return {...loop.model, screens, now};
    },
    effects,
    changes,
  };
}
