// The whole text of a field at once: set aside as a draft, let go, brought back.
import {quoted} from '../../review/changes/words.js';
import {freePlace} from '../../review/draft-places.js';
import {draftPlace} from '../asks/ask.js';
import {askOf, asksBeside, isManyLines, keepsDraft} from '../asks/index.js';
import {keptAsDraft, wayToDrafts} from '../said-of-a-draft.js';
import {type Outcome, type Situation, say, sayOfDisk} from '../situation.js';
import {isOnItsWay, WAITS} from '../texts-under-way.js';
import type {WriteDialog} from '../view.js';
import {emptyField, fieldWith} from './field.js';

/** What was begun waits as a draft of its own, and its field is empty for the next of its kind. */
export function setAside({view, drafts, draftsOnlyHere}: Situation, dialog: WriteDialog): Outcome {
  const {asks, field} = dialog;
  if (field.text.trim() === '' || !keepsDraft(asks) || !askOf(asks).isOneMore(asks)) return {};
  if (isOnItsWay(dialog)) return {view: sayOfDisk(view, WAITS)};
  const from = draftPlace(asks);
  const others = new Map(drafts).set(from, '');
  const next = asksBeside(asks, others);
  const place = freePlace(others.set(draftPlace(next), field.text), from);
  const message = keptAsDraft(place, `${wayToDrafts(true)} opens it again.`, draftsOnlyHere);
  return {
    view: {...view, message, dialog: {kind: 'write', asks: next, field: emptyField, saving: false}},
    draft: {place, text: field.text, ...(place !== from && {from})},
  };
}

/** Nothing that was typed is gone by one key: the same key brings it back, where the field is empty. */
export function letGo({view}: Situation, dialog: WriteDialog): Outcome {
  const {asks, field} = dialog;
  if (!keepsDraft(asks)) return {};
  if (isOnItsWay(dialog)) return {view: sayOfDisk(view, WAITS)};
  const text = field.text === '' ? backAt(dialog, view.letGo) : '';
  if (field.text === text) return {};
  const {goesOn: _, ...free} = dialog;
  const next = {...view, dialog: {...free, field: text === '' ? emptyField : fieldWith(text)}};
  const said = say({...next, letGo: field.text}, `Let go: ${quoted(field.text)}. Ctrl+X brings it back.`);
  return {view: text === '' ? said : next, draft: {place: draftPlace(asks), text}};
}

const backAt = ({asks}: WriteDialog, text: string): string =>
  isManyLines(asks) ? text : text.replace(/\n/g, askOf(asks).lineBreak ?? ' ');
