// The question how time counts in which nobody was there: asked once by itself, and again by a key.
import {absenceInWords, openAbsence} from '../review/absences.js';
import type {Change} from '../review/changes/index.js';
import type {Zone} from '../review/days.js';
import type {Absence} from '../review/types.js';
import {keyCalled} from './keys/in-words.js';
import {confirming, type Situation} from './situation.js';
import type {View} from './view.js';

/** The view that asks; `forEverybody` says whose clock it is. */
export function askingOf(
  view: View,
  absence: Absence,
  {forEverybody, zone}: {forEverybody: boolean; zone: Zone},
): View {
  const when = absenceInWords(absence, zone);
  const settled = (isBreak: boolean) => {
    const change: Change = {type: 'absence-settled', from: absence.from, to: absence.to, isBreak};
    // The question has just said from when to when; said again, it would push the rest off the line.
    return {change, message: `That time ${isBreak ? 'is a break' : 'counts'}: ${keyCalled('absence')} changes that.`};
  };
  const answer = forEverybody ? 'Enter says yes for everybody.' : 'Enter says yes.';
  const asked = {...view, askedOfAbsence: absence.from};
  if (absence.isBreak) {
    const asks = `The time ${when} is a break. Count it after all?`;
    return confirming(asked, {asks, answer}, {to: 'change', ...settled(false)});
  }
  const asks = `Nobody was here ${when}. Count it as a break?`;
  const otherwise = absence.isBreak === null ? {otherwise: settled(false)} : {};
  return confirming(asked, {asks, answer}, {to: 'change', ...settled(true), ...otherwise});
}

/**
 * The facilitator is asked as soon as the absence is known, unless something else is asked or typed; the line above the
 * keys offers it until somebody has answered.
 */
export function withAbsenceAsked({review, view, role}: Situation): View {
  const absence = review && role === 'facilitator' ? openAbsence(review) : undefined;
  if (!absence || view.dialog || view.filter !== null || view.askedOfAbsence === absence.from) return view;
  return askingOf(view, absence, {forEverybody: false, zone: review?.zone});
}
