// What is in sight: the row of something that changed, wherever it can be seen, and what a list was scrolled to.
import {type Change, rowsAbout} from '../review/changes/index.js';
import {questionInView} from './in-view.js';
import {rowsOf, selectable} from './rows.js';
import {type InReview, type Situation, select} from './situation.js';
import type {View} from './view.js';

/** Changes of one step, at most, for which another screen is opened. */
const MOST_SHOWN = 3;

/**
 * The view with the first of these changes' rows selected. The present screen comes first; a screen that lies over
 * others opens only for what the present one does not list. A row that is on none, such as one that is gone, moves
 * nothing.
 */
export function inSight(situation: InReview, changes: readonly Change[]): View {
  const {view, screen, screens, review} = situation;
  if (view.dialog || view.filter !== null) return view;
  const ids = changes.flatMap(rowsAbout);
  const [first] = ids;
  if (first === undefined) return view;
  const here = listed(situation, ids);
  if (here !== undefined) return select(view, view.screen, here);
  // Many things at once are told by their words alone: no screen shows them all.
  if (changes.length > MOST_SHOWN) return view;
  // The question that is open stands large on the meeting's screens.
  if (screen.stages && questionInView(review, view)?.id === first) return view;
  for (const [name, other] of Object.entries(screens.all)) {
    if (!other.over || other.searches || other.gathers) continue;
    const from = screen.over ? view.from : view.screen;
    const there = {...view, screen: name, from};
    const id = listed({...situation, screen: other, view: there}, ids);
    if (id !== undefined) return select(other.enter?.(there, review) ?? there, name, id);
  }
  return view;
}

function listed(situation: InReview, ids: readonly string[]): string | undefined {
  const rows = rowsOf(situation);
  return ids.find((id) => selectable(rows, id));
}

type Scrolled = {to: View['scrolled']; selects?: string | undefined};

/** The view with its list scrolled: what need not be selected, and may be out of sight now, is not any more. */
export function scrolledTo({view, screen}: Situation, {to, selects = ''}: Scrolled): View {
  const letsGo = screen.worksOn === 'notes' && view.dialog === null;
  return {...(letsGo || selects !== '' ? select(view, view.screen, selects) : view), scrolled: to};
}
