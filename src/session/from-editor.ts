// What an editor gave back: a text of its own while it had the screen, or one more from a window that stays open.
import {cleanText} from '../review/text.js';
import {withWritten} from '../review/two-texts.js';
import {draftPlace} from './asks/ask.js';
import {askOf, keepsDraft, keptPlace, standing, startOf} from './asks/index.js';
import {fieldWith} from './field/field.js';
import type {Event} from './model.js';
import {opensFieldAgain} from './own-field.js';
import {keptAsDraft, wayToDrafts} from './said-of-a-draft.js';
import {type Outcome, type Situation, say} from './situation.js';
import type {Asks, View, WriteDialog} from './view.js';

type Written = Extract<Event, {kind: 'written'}>;

/** A text that came back. */
export type Back = Pick<Extract<Event, {kind: 'edited'}>, 'asks' | 'text' | 'inField' | 'stood'>;

const asIs = (text: string): string => cleanText(text).trimEnd();

/** The text that was begun at these asks is in their field. */
export function backInField(view: View, asks: Asks, text: string, says?: string, stood?: string): Outcome {
  const field = fieldWith(text);
  const dialog: WriteDialog = {kind: 'write', asks, field, saving: false, ...(stood !== undefined && {stood})};
  const inField = {...view, dialog};
  return {
    view: says === undefined ? inField : say(inField, says),
    ...(keepsDraft(asks) && {draft: {place: draftPlace(asks), text}}),
  };
}

/** Whether somebody else has put other words there since it was begun. What was deleted is written anew. */
export function wasReworded({view, review}: Situation, {asks, stood}: Back): boolean {
  const now = asIs(standing(asks, {review, view}));
  return stood !== undefined && now !== '' && now !== asIs(stood);
}

/** Whether it can be saved as it comes: nobody is at anything, and what it changes says what the editor began with. */
export function canBeSaved({view, review, drafts}: Situation, {asks, inField, given}: Written): boolean {
  if (inField || view.dialog !== null || drafts.has(keptPlace(asks))) return false;
  return asIs(startOf(asks, {review, view})) === asIs(given);
}

/** What came of a window that stays open: in the field that it began in, with what was typed there, or as a draft. */
export function written(situation: Situation, {asks, ...window}: Written): Outcome {
  const {view, drafts} = situation;
  const [given, text] = [asIs(window.given), asIs(window.text)];
  const place = keptPlace(asks);
  const field = view.dialog?.kind === 'write' && keptPlace(view.dialog.asks) === place ? view.dialog : undefined;
  if (field && !field.saving) return intoField(situation, field, withWritten(field.field.text, given, text), text);
  // A text on its way to the disk is no draft any more.
  const kept = field ? text : withWritten(drafts.get(place) ?? '', given, text);
  if (asks.what === 'new') return {view: askOf(asks).leave?.(view, asks, kept) ?? view};
  return {view: {...view, message: saidOf(situation, asks, place)}, draft: {place, text: kept}};
}

function intoField({view}: Situation, dialog: WriteDialog, both: string, text: string): Outcome {
  if (both === dialog.field.text) return {};
  const place = draftPlace(dialog.asks);
  const says = `What you saved in your editor is here${both === text ? '' : ', with what you typed'}.`;
  const next = say({...view, dialog: {...dialog, field: fieldWith(both)}}, says);
  return {view: next, ...(keepsDraft(dialog.asks) && {draft: {place, text: both}})};
}

function saidOf(situation: Situation, asks: Written['asks'], place: string) {
  const {view, draftsOnlyHere} = situation;
  const lead = 'Saved in your editor.';
  if (!keepsDraft(asks)) return say(view, `${lead} It is there when you open that field again.`).message;
  const way = wayToDrafts(view.dialog !== null || opensFieldAgain(situation));
  return keptAsDraft(place, askOf(asks).draft?.comesBack ?? `${way} opens it again.`, draftsOnlyHere, lead);
}
