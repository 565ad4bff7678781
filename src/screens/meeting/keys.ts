// The keys that the meeting's screens have in common, and those that a review has wherever one looks at it.
import {screenFor, screenOf} from '../../session/following.js';
import type {Binding} from '../../session/keys/bindings.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {rowKeys} from '../frame/row-keys.js';
import {backKey, openScreen, waysOut} from '../frame/screen-keys.js';
import type {ScreenName} from '../registry.js';
import {clockKeys} from './clock.js';
import {comeBackKey, lookingKeys} from './following.js';
import {handoverKeys} from './handover.js';
import {nudgeKeys} from './nudge.js';
import {movingKeys} from './question.js';

/** Another screen of the review, open or closed. */
const to = (key: string, help: string, short: string | undefined, name: ScreenName): Binding => ({
  keys: [key],
  help,
  ...(short && {short}),
  inClosed: true,
  run: openScreen(name),
});

const overviewKey = to('g', 'overview: go to any question', 'overview', 'overview');
export const parkingKey = to('v', 'parking lot', 'parking lot', 'parking');
const commentsKey = to('C', 'comments from outside the meeting', undefined, 'comments');
export const searchKey = to('/', 'search the notes', 'search', 'search');

const does = (key: string, help: string, short: string, kind: 'export' | 'undo'): Binding => ({
  keys: [key],
  help,
  short,
  inClosed: true,
  run: () => ({effect: {kind}}),
});

const exportKey = does('x', 'export now', 'export', 'export');
export const undoKey = does('u', 'undo my last change', 'undo', 'undo');

/** What there is to a review wherever one looks at it. */
const reviewKeys: readonly Binding[] = [commentsKey, exportKey, undoKey];

export function reopen({review, view, screens}: InReview): Outcome {
  const begun = {...review, status: review.open ? 'running' : 'preparing'} as const;
  const screen = review.open ? screenFor(screens, review, review.open.questionId) : screenOf(screens, begun);
  return {changes: [{type: 'review-reopened'}], view: say({...view, screen, from: screen}, 'Open again.')};
}

const reopenKey: Binding = {
  keys: ['O'],
  help: 'open a closed review again',
  inClosed: true,
  run: reopen,
  whyNot: ({review}) => (review.status === 'closed' ? undefined : 'The review is open.'),
};

/** What passes between the terminals, wherever one may be when the other turns to it. */
export const betweenTerminals: readonly Binding[] = [...nudgeKeys, ...handoverKeys];

/** Before the meeting: its own keys, then other screens, rows and ways out. */
export const preparingKeys = (own: readonly Binding[]): readonly Binding[] => [
  ...own,
  ...betweenTerminals,
  overviewKey,
  parkingKey,
  ...reviewKeys,
  ...rowKeys,
  ...waysOut,
];

/** A screen that lies over the meeting's: its own keys, then what any screen of a review has, and the way back. */
export const keysOverMeeting = (own: readonly Binding[]): readonly Binding[] => [
  ...own,
  ...betweenTerminals,
  ...reviewKeys,
  reopenKey,
  ...rowKeys,
  backKey,
  ...waysOut,
];

/** A meeting's screen: how one moves, then its own keys, then time, other screens, rows and ways out. */
export const meetingKeys = (own: readonly Binding[]): readonly Binding[] => [
  ...movingKeys,
  ...lookingKeys,
  ...betweenTerminals,
  ...own,
  ...clockKeys,
  overviewKey,
  parkingKey,
  searchKey,
  ...reviewKeys,
  reopenKey,
  ...rowKeys,
  comeBackKey,
  ...waysOut,
];
