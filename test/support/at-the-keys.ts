// Somebody at the keys of one terminal, without one: presses become outcomes, outcomes are carried out as the app does.

import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Row} from '../../src/review/lists.js';
import type {Instant, Review} from '../../src/review/types.js';
import {draftPlace} from '../../src/session/asks.js';
import {firstView, followed, withField} from '../../src/session/commands/following.js';
import {helpRows} from '../../src/session/help.js';
import {press, takeOne} from '../../src/session/keys/press.js';
import type {KeyPress} from '../../src/session/keys/read.js';
import type {Effect, Outcome, Situation} from '../../src/session/outcome.js';
import {rowsOf, selectedRow} from '../../src/session/rows.js';
import {type View, viewAt} from '../../src/session/view.js';
import {type Chapter, sampleNow, sampleReview} from './sample-review.js';

export type Me = ReturnType<typeof atTheKeys>;

type Told = Partial<Pick<Situation, 'home' | 'agendas' | 'unsaved' | 'role'>> & {view?: View};

/** Sits down at a review, or at the home screen where there is none. `Chapter` names a moment of the sample meeting. */
export function atTheKeys(at: Review | Chapter | null, told: Told = {}) {
  let review: Review | null = typeof at === 'string' ? sampleReview(at) : at;
  let now: Instant = typeof at === 'string' ? sampleNow(at) : (review?.clock.startedAt ?? 0);
  const role = told.role ?? 'facilitator';
  let view: View = told.view ?? (review ? firstView(role, review) : viewAt('home'));
  let ids = 0;
  const drafts = new Map<string, string>();
  const effects: Effect[] = [];
  const changes: Change[] = [];

  const situation = (): Situation => ({
    role,
    review,
    view,
    now,
    freshId: `fresh-${ids}`,
    width: 78,
    home: told.home ?? {reviews: [], examples: []},
    agendas: told.agendas ?? [],
    help: view.screen === 'help' ? helpRows(view.from, role) : [],
    draft: (place) => drafts.get(place) ?? '',
    unsaved: told.unsaved ?? 0,
  });

  const follow = () => {
    view = followed(situation());
    view = withField(situation());
  };

  // The note-taker's field is open from the start.
  view = withField(situation());

  const perform = (outcome: Outcome) => {
    if (outcome.draft) drafts.set(outcome.draft.place, outcome.draft.text);
    if (outcome.view) view = outcome.view;
    if (outcome.effect) effects.push(outcome.effect);
    view = withField(situation());
    if (!outcome.changes) return;
    const saved = view.dialog?.kind === 'write' ? view.dialog.asks : undefined;
    ids += 1;
    for (const change of outcome.changes) {
      changes.push(change);
      review = applyChange(review, change, {at: now, by: 'facilitator'});
    }
    if (outcome.viewWhenSaved) {
      if (saved) drafts.set(draftPlace(saved), '');
      view = outcome.viewWhenSaved(view);
    }
    follow();
  };

  const take = (given: KeyPress) => {
    for (let key: KeyPress | undefined = given; key; ) {
      const {one, rest} = takeOne(view, key);
      perform(press(situation(), one));
      key = rest;
    }
  };

  return {
    /** Presses keys by name, one after the other: a single character is that character. */
    press(...names: string[]) {
      for (const name of names) {
        if (name === 'space') take({text: ' '});
        else take([...name].length === 1 ? {text: name} : {name});
      }
    },
    /** Types a text in one go, as a terminal hands it over that was slow to be read. */
    type: (text: string) => take({text}),
    paste: (pasted: string) => take({pasted}),
    /** Another terminal changes the review. */
    meanwhile(change: Change) {
      review = applyChange(review, change, {at: now, by: 'note-taker'});
      follow();
    },
    wait(minutes: number) {
      now += minutes * 60_000;
    },
    /** Selects the row with this id, by ↑ and ↓. */
    goTo(id: string) {
      take({name: 'home'});
      for (let steps = rowsOf(situation()).length; steps > 0; steps -= 1) {
        if (selectedRow(rowsOf(situation()), view)?.id === id) return;
        take({name: 'down'});
      }
      throw new Error(`No row "${id}" on the ${view.screen} screen.`);
    },
    get review(): Review {
      if (!review) throw new Error('there is no review here');
      return review;
    },
    get view() {
      return view;
    },
    get screen() {
      return view.screen;
    },
    get message() {
      return view.message?.text ?? '';
    },
    /** What the ask in the dock says; empty where nothing is asked. */
    get asked() {
      return view.dialog?.kind === 'confirm' ? view.dialog.text : '';
    },
    /** The text in the open field; undefined where none is open. */
    get typed() {
      return view.dialog?.kind === 'write' ? view.dialog.field.text : undefined;
    },
    get asks() {
      return view.dialog?.kind === 'write' ? view.dialog.asks : undefined;
    },
    get rows(): Row[] {
      return rowsOf(situation());
    },
    get selected() {
      return selectedRow(rowsOf(situation()), view)?.id;
    },
    get open() {
      return review?.open?.questionId;
    },
    drafts,
    effects,
    changes,
  };
}
