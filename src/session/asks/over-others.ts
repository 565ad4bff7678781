// Words that are to replace others, which somebody else has changed since the field opened.
import {cleanText} from '../../review/text.js';
import {closed, type Outcome, type Situation, say} from '../situation.js';
import type {Asks} from '../view.js';
import {nothingSaved} from './ask.js';

/** What is said once; Enter again is a yes. */
export const REWORDED = 'Its words were changed meanwhile. Enter puts yours in their place.';

const STAY = 'Its words were changed meanwhile, and stay: nothing was typed here.';

const asIs = (text: string): string => cleanText(text).trim();

/** What saving does where `now` stands there and is news; undefined where it is as the field found it. */
export function overOthers(situation: Situation, asks: Asks, typed: string, now: string): Outcome | undefined {
  const {view} = situation;
  const {dialog} = view;
  if (dialog?.kind !== 'write' || dialog.asks !== asks || dialog.stood === undefined) return undefined;
  const [mine, stood] = [asIs(typed), asIs(dialog.stood)];
  if (asIs(now) === stood || asIs(now) === mine) return undefined;
  if (mine === stood) return {...nothingSaved(situation, asks), view: say(closed(view), STAY)};
  return {view: say({...view, dialog: {...dialog, stood: now}}, REWORDED)};
}
