// The keys that the meeting's screens have in common, and those that a review has wherever one looks at it.
import {screenFor, screenOf} from '../../session/following.js';
import type {Binding} from '../../session/keys/bindings.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {everywhereKeys, helpKey, leaveKey, openScreen} from '../frame/screens.js';
import {rowKeys} from '../frame/selection.js';
import {clockKeys} from './clock.js';
import {comeBackKey, lookingKeys} from './following.js';
import {handoverKeys} from './handover.js';
import {nudgeKeys} from './nudge.js';
import {movingKeys} from './question.js';

const overviewKey: Binding = {
  keys: ['g'],
  help: 'overview: go to any question',
  short: 'overview',
  inClosed: true,
  run: openScreen('overview'),
};

const parkingKey: Binding = {
  keys: ['v'],
  help: 'parking lot',
  short: 'parking lot',
  inClosed: true,
  run: openScreen('parking'),
};

const commentsKey: Binding = {
  keys: ['C'],
  help: 'comments from outside the meeting',
  inClosed: true,
  run: openScreen('comments'),
};

const searchKey: Binding = {
  keys: ['/'],
  help: 'search the notes',
  short: 'search',
  inClosed: true,
  run: openScreen('search'),
};

const exportKey: Binding = {
  keys: ['x'],
  help: 'export now',
  short: 'export',
  inClosed: true,
  run: () => ({effect: {kind: 'export'}}),
};

export const undoKey: Binding = {
  keys: ['u'],
  help: 'undo my last change',
  short: 'undo',
  inClosed: true,
  run: () => ({effect: {kind: 'undo'}}),
};

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

/** Wherever a review is looked at. */
export const inReviewKeys: readonly Binding[] = [commentsKey, exportKey, undoKey];

export const ways = {overview: overviewKey, parking: parkingKey, search: searchKey, reopen: reopenKey};

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
  ...inReviewKeys,
  reopenKey,
  ...rowKeys,
  comeBackKey,
  helpKey,
  leaveKey,
  ...everywhereKeys,
];
