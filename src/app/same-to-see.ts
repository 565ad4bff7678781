// Whether what has changed in a terminal's model can be seen, so that a page is made only where one is needed.
import {dockHeight} from '../screens/frame/dock-rows.js';
import type {Size} from '../screens/frame/layout.js';
import {draftPlace} from '../session/asks/ask.js';
import {wouldKeep} from '../session/asks/index.js';
import type {Model} from '../session/model.js';
import type {View} from '../session/view.js';

/** What nobody sees: keys that wait, texts on their way. */
const unseen: readonly (keyof Model)[] = ['keys', 'typed', 'drafts', 'commits', 'nextCommit', 'width', 'busy'];

export const isSameToSee = (before: Model, after: Model): boolean =>
  isSameBut(before, after, unseen) && isSameWaiting(before, after);

/** Whether nothing has changed but the text and the cursor of the open field, in the same rows of such a page. */
export function isSameButTyped(before: Model, after: Model, page: Size): boolean {
  const [one, two] = [before.view.dialog, after.view.dialog];
  if (one?.kind !== 'write' || two?.kind !== 'write') return false;
  if (one.asks !== two.asks || one.saving !== two.saving) return false;
  if (dockHeight(before.view, page) !== dockHeight(after.view, page)) return false;
  // With the first letter Esc keeps a draft, as the foot of the page says.
  const told = (model: Model) => ({review: model.state?.review ?? null, view: model.view});
  if (wouldKeep(one, told(before)) !== wouldKeep(two, told(after))) return false;
  const isSameView = isSameBut<View>(before.view, after.view, ['dialog']);
  return isSameView && isSameBut(before, after, [...unseen, 'view']) && isSameWaiting(before, after);
}

/** Whether drafts wait at the same places; the open field's own is shown in the field. */
function isSameWaiting(before: Model, after: Model): boolean {
  if (before.drafts === after.drafts) return true;
  const placesOf = ({view: {dialog}, drafts}: Model) =>
    [...drafts.keys()].filter((place) => dialog?.kind !== 'write' || place !== draftPlace(dialog.asks)).join('\n');
  return placesOf(before) === placesOf(after);
}

function isSameBut<T extends object>(one: T, two: T, others: readonly (keyof T)[]): boolean {
  for (const key in one) if (one[key] !== two[key] && !others.includes(key)) return false;
  return true;
}
