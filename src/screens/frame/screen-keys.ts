// Keys that go from one screen to another, and leave.
import {liveComments} from '../../review/comments.js';
import {roles} from '../../review/types.js';
import {screenOf} from '../../session/following.js';
import type {Binding} from '../../session/keys/bindings.js';
import {screenNamed} from '../../session/screen.js';
import type {Outcome, Situation, TerminalRole} from '../../session/situation.js';
import type {View} from '../../session/view.js';
import type {ScreenName} from '../registry.js';

export const everyone: readonly TerminalRole[] = [...roles, 'watch'];

/** Opens a screen over the present one; Esc leads back. */
export const openScreen =
  (name: ScreenName) =>
  ({view, review, screen, screens}: Situation): Outcome => {
    const opened = screenNamed(screens, name);
    const from = screen.over && opened.over !== 'anything' ? view.from : view.screen;
    const next = {...view, screen: name, from, filter: null, message: null};
    return {view: opened.enter?.(next, review) ?? next};
  };

export function leaveScreen({view, review, role, screen, screens}: Situation): Outcome {
  const fallback = role === 'watch' ? screens.shared : review ? screenOf(screens, review) : screens.home;
  const to = view.from === view.screen ? fallback : view.from;
  const left = screen.leave?.(view, review) ?? view;
  const from = screenNamed(screens, to).over ? fallback : to;
  return {view: {...left, screen: to, from, dialog: null, filter: null, message: null}};
}

/** Whatever comments there are now are new no more. */
export const seeing = (view: View, review: Situation['review']): View =>
  review ? {...view, seenComments: liveComments(review).map(({id}) => id)} : view;

/** Leaves at once; asks first while something is not on the disk. */
function leave({view, unsaved}: Situation): Outcome {
  if (unsaved === 0) return {effect: {kind: 'leave'}};
  const what = unsaved === 1 ? 'One change is' : `${unsaved} changes are`;
  const text = `${what} not on the disk yet. Esc waits for it; Enter leaves and keeps it in a file elsewhere.`;
  return {view: {...view, dialog: {kind: 'confirm', text, agreement: {to: 'leave'}}}};
}

/** In every role, and in a closed review as well. */
const always = {for: everyone, inClosed: true} as const;

/** Back from a screen that lies over another. */
export const backKey: Binding = {
  keys: ['esc'],
  help: 'back to the meeting',
  short: 'back',
  ...always,
  anywhere: leaveScreen,
};

const helpKey: Binding = {keys: ['?'], help: 'help', short: 'help', ...always, anywhere: openScreen('help')};

const leaveKey: Binding = {
  keys: ['q'],
  help: 'leave (the review stays open)',
  short: 'leave',
  ...always,
  anywhere: leave,
};

const does = (key: string, help: string, kind: 'leave' | 'suspend' | 'redraw'): Binding => ({
  keys: [key],
  help,
  ...always,
  anywhere: () => ({effect: {kind}}),
});

/** What every screen has, whatever it shows. */
export const everywhereKeys: readonly Binding[] = [
  does('ctrl+c', 'leave at once', 'leave'),
  does('ctrl+z', 'suspend; fg comes back', 'suspend'),
  does('ctrl+l', 'draw the screen again', 'redraw'),
];

/** Help and the ways out, where letters are no text. */
export const waysOut: readonly Binding[] = [helpKey, leaveKey, ...everywhereKeys];
