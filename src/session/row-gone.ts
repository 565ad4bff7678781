// Which row is selected once that one is gone, and a key that was meant for it.
import type {Review} from '../review/types.js';
import {isDraftId} from './drafts.js';
import {keyName} from './keys/in-words.js';
import {listsAllNotes} from './notes-shown.js';
import {canSelect, type Row, rowsOf, selectable, selectedRow} from './rows.js';
import {type Outcome, type Situation, say, select} from './situation.js';
import type {View} from './view.js';

/** What people make and others may take away meanwhile. */
const nouns: {[Kind in Row['kind']]?: string} = {
  note: 'note',
  comment: 'comment',
  topic: 'topic',
  action: 'action',
  person: 'name',
  question: 'question',
  moment: 'moment',
};

/**
 * The view with what stood beside the selected row, where that row goes as the review becomes this one; `isOwn`: by
 * what was done here.
 */
export function selectedNear(before: Situation, review: Review, isOwn: boolean): View {
  const {view, screen} = before;
  if (before.review === review) return view;
  // A list may show its first row as selected before anybody chose one.
  const id = view.selected[view.screen] ?? selectedRow(before)?.id;
  if (!id) return view;
  // At another question it is another list, which begins at its beginning.
  if (before.review?.open?.questionId !== review.open?.questionId) return view;
  const after = rowsOf({...before, review});
  if (selectable(after, id)) return view;
  const old = rowsOf(before).filter(canSelect);
  const rows = after.filter(canSelect);
  const at = old.findIndex((row) => row.id === id);
  const was = old[at];
  // The next first row takes the place of one that nobody chose, unless a key is on its way to it.
  if (was && view.selected[view.screen] === undefined && (isOwn || !nouns[was.kind])) return view;
  // What comes behind a draft has a rule of its own.
  if (!was || was.kind === 'draft') return view;
  // Where nothing need be selected, nothing takes its place.
  const beside = screen.firstRow ? '' : besideGone(was, [rows[at], rows[at - 1]]);
  const there = beside === undefined ? view : select(view, view.screen, beside);
  const noun = nouns[was.kind];
  return isOwn || !noun ? there : lost(there, noun);
}

function besideGone(was: Row, near: (Row | undefined)[]): string | undefined {
  const [first, ...others] = near.filter((row) => row !== undefined);
  if (!first) return undefined;
  // Behind something that was done comes nothing that a second Enter would do.
  if (was.kind === 'do') return leads(was) ? [first, ...others].find(leads)?.id : undefined;
  return ([first, ...others].find(({kind}) => kind === was.kind) ?? first).id;
}

const leads = (row: Row): boolean => row.kind === 'do' && row.leads === true;

function lost(view: View, noun: string): View {
  const said =
    view.dialog || view.message ? view : say(view, `The ${noun} that was selected is gone from here.`, 'quiet');
  return {...said, lost: {screen: view.screen, noun}};
}

/**
 * What becomes of a key that acts on the selected row, where somebody else has just taken that row away: nobody chose
 * what it would act on now. A field that opens can be left, and whoever types on types into it.
 */
export function insteadOfLost(
  situation: Situation,
  name: string,
  {changes, effect, view: after}: Outcome,
): Outcome | null {
  const {view} = situation;
  if (view.lost?.screen !== view.screen) return null;
  if (!(changes || effect || after?.dialog)) return null;
  const again = selectedRow(situation) ? 'is for the one selected now' : 'does it';
  const says = `${keyName(name)} did nothing, as the ${view.lost.noun} that was selected is gone from here: once more ${again}.`;
  return {view: {...say(view, says), lost: null}};
}

/**
 * Where the selected draft is settled, the next one is selected, else what is open beside the drafts, else the end of
 * the list; among all notes, the row beside it.
 */
export function selectedAfterDraft(before: Situation, after: Situation): View {
  const {view} = after;
  const id = view.selected[view.screen];
  const wasSame = before.view.screen === view.screen && before.view.selected[view.screen] === id;
  if (id === undefined || !isDraftId(id) || !wasSame || view.dialog) return view;
  const old = rowsOf(before).filter(canSelect);
  // While its field is open it is not listed.
  const at = old.findIndex((row) => row.id === id);
  const rows = rowsOf(after).filter(canSelect);
  if (rows.some((row) => row.id === id)) return view;
  // Rows above may be new, such as the note that the draft is now.
  const drafts = rows.filter(({kind}) => kind === 'draft');
  const behind = at === -1 ? undefined : old.slice(at + 1).find((row) => drafts.some((draft) => draft.id === row.id));
  // Among notes it leaves a gap, and what stood beside it is close by.
  const near = at === -1 || !listsAllNotes(after.screen) ? [] : [old[at + 1], old[at - 1]];
  const beside = near.find((row) => row && rows.some(({id: other}) => other === row.id));
  // Pressed once more, the key goes to what is open and asks for no reason that nobody thought of.
  const next = beside ?? behind ?? drafts[0] ?? rows.find(leads) ?? rows.at(-1);
  return next ? select(view, view.screen, next.id) : view;
}
