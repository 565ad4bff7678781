// Keys that go from one screen to another, and leave.
import {liveComments} from '../../review/comments.js';
import {roles} from '../../review/vocabulary.js';
import {waitingDrafts} from '../../session/drafts.js';
import {screenOf} from '../../session/following.js';
import type {Binding} from '../../session/keys/binding.js';
import {leavingInWords} from '../../session/keys/confirm.js';
import type {KeyName} from '../../session/keys/table.js';
import {screenNamed} from '../../session/screen.js';
import {confirming, type Outcome, type Situation, say, type TerminalRole} from '../../session/situation.js';
import type {View} from '../../session/view.js';
import {timeInWords} from '../frame/time-in-words.js';
import {openPalette} from '../palette/over.js';
import type {ScreenName} from '../registry.js';
import {isRowOfQuestions} from '../rows/still-open.js';
import {tourKeys} from './tour.js';

export const everyone: readonly TerminalRole[] = [...roles, 'watch'];

/** Opens a screen over the present one; Esc leads back. */
export const openScreen =
  (name: ScreenName) =>
  ({view, review, screen, screens}: Situation): Outcome => {
    const opened = screenNamed(screens, name);
    const from = screen.over && opened.over !== 'anything' ? view.from : view.screen;
    const next = {...view, screen: name, from, filter: null};
    return {view: opened.enter?.(next, review) ?? next};
  };

export function leaveScreen({view, review, role, screen, screens}: Situation): Outcome {
  const fallback = role === 'watch' ? screens.shared : review ? screenOf(screens, review) : screens.home;
  const to = view.from === view.screen ? fallback : view.from;
  const left = screen.leave?.(view, review) ?? view;
  const from = screenNamed(screens, to).over ? fallback : to;
  // The row that led to the overview is where one is now.
  const wentFrom = isRowOfQuestions(view.wentFrom ?? '') ? null : view.wentFrom;
  return {view: {...left, screen: to, from, dialog: null, filter: null, wentFrom}};
}

/** Whatever comments there are now are new no more. */
export const seeing = (view: View, review: Situation['review']): View =>
  review ? {...view, seenComments: liveComments(review).map(({id}) => id)} : view;

/** Leaves at once; asks first out of a meeting that runs, where drafts wait, and while something is not on the disk. */
function leave(situation: Situation): Outcome {
  const {view, unsaved, review, role, draftsOnlyHere} = situation;
  const asking = (asks: string): Outcome => ({
    view: confirming(view, {asks, answer: 'Enter leaves.'}, {to: 'leave'}),
  });
  if (unsaved === 0) {
    const waiting = waitingDrafts(situation).length;
    if (waiting > 0) {
      if (draftsOnlyHere !== null) {
        const only = waiting === 1 ? 'One draft is' : `${waiting} drafts are`;
        const asks = `${only} in this terminal only, not on the disk (${draftsOnlyHere}).`;
        return {view: confirming(view, {asks, answer: elsewhere}, {to: 'leave'})};
      }
      const drafts = waiting === 1 ? 'One draft waits: it is' : `${waiting} drafts wait: they are`;
      return asking(`${drafts} kept for when you come back.`);
    }
    // A shared screen has nothing to lose; with a meeting, what is typed behind a stray q would go to the shell.
    if (review?.status !== 'running' || role === 'watch') return {effect: {kind: 'leave'}};
    return {view: confirming(view, leavingInWords(review), {to: 'leave'})};
  }
  const changes = unsaved === 1 ? 'One change is' : `${unsaved} changes are`;
  // Drafts may be among them.
  const asks = draftsOnlyHere ? notOnTheDisk(draftsOnlyHere) : `${changes} not on the disk yet.`;
  return {view: confirming(view, {asks, answer: elsewhere}, {to: 'leave'})};
}

const notOnTheDisk = (why: string): string => `What you wrote last is not on the disk yet (${why}).`;

/** In a sentence that stays for a while, for whoever does not see it count. */
function sayTime({view, review, now}: Situation): Outcome {
  return {view: say(view, review ? timeInWords(review, now) : 'No meeting is open here.')};
}

const elsewhere = 'Esc waits for it; Enter leaves and keeps it in a file elsewhere.';

/** What works in every role, and in a closed review as well. */
const always = (name: KeyName, help: string, anywhere: (situation: Situation) => Outcome, short?: string): Binding => ({
  name,
  help,
  group: 'leave',
  ...(short && {short}),
  for: everyone,
  inClosed: true,
  anywhere,
});

/** Back from a screen that lies over another. */
export const backKey = always('back', 'back to the meeting', leaveScreen, 'back');

export const helpKey = always('help', 'help', openScreen('help'), 'help');
const leaveKey = always('leave', 'leave (the review stays open)', leave, 'leave');

/** What every screen has, whatever it shows. */
export const everywhereKeys: readonly Binding[] = [
  {
    name: 'palette',
    help: 'find by name what can be done here',
    group: 'leave',
    for: everyone,
    inClosed: true,
    inField: true,
    anywhere: openPalette,
  },
  always('leave-at-once', 'leave at once', () => ({effect: {kind: 'leave'}})),
  always('suspend', 'suspend; fg comes back', () => ({effect: {kind: 'suspend'}})),
  always('redraw', 'draw the screen again, or say all of it', () => ({effect: {kind: 'redraw'}})),
  always('say-time', 'say the time', sayTime),
  ...tourKeys,
];

/** Help and the ways out. */
export const waysOut: readonly Binding[] = [helpKey, leaveKey, ...everywhereKeys];
