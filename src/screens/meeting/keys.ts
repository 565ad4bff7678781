// The keys that the meeting's screens have in common, and those that a review has wherever one looks at it.
import {isNothing} from '../../guidance/seen-before.js';
import {timelineOf} from '../../review/timeline.js';
import {factAskedFor} from '../../review/what-is-known.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import type {KeyGroup} from '../../session/keys/groups.js';
import type {KeyName} from '../../session/keys/table.js';
import {confirming, type InReview, type Outcome} from '../../session/situation.js';
import {backKey, leaveScreen, openScreen, waysOut} from '../keys/everywhere.js';
import {rowKeys} from '../keys/select.js';
import type {ScreenName} from '../registry.js';
import {absenceKey} from './absence.js';
import {clockKeys} from './clock.js';
import {timesKey} from './doubtful-times.js';
import {draftsKey} from './drafts.js';
import {askToExport} from './exporting.js';
import {followUpKey} from './follow-up.js';
import {handoverKeys} from './handover.js';
import {hintKey} from './hint.js';
import {comeBackKeys, lookingKeys} from './looking-on.js';
import {movingKeys} from './moving.js';
import {nudgeKeys} from './nudge.js';
import {endingStageKeys} from './overtime.js';
import {railsKey} from './rails.js';
import {pulseKey} from './reminders.js';
import {rolesKey} from './roles-beside.js';

/** What works in a closed review as in an open one. */
const always = (
  [group, name]: [KeyGroup, KeyName],
  help: string,
  run: (situation: InReview) => Outcome,
  short?: string,
): Binding => ({
  name,
  help,
  group,
  ...(short && {short}),
  inClosed: true,
  run,
});

/** Leads to this screen; on that screen itself, back. */
const leadsTo = (
  screen: ScreenName,
  [group, name]: [KeyGroup, KeyName],
  help: string,
  short?: string,
  open: (situation: InReview) => Outcome = openScreen(screen),
): Binding => ({
  ...always(
    [group, name],
    help,
    (situation) => (situation.view.screen === screen ? leaveScreen(situation) : open(situation)),
    short,
  ),
  hinted: ({view}) => view.screen !== screen,
});

/** A note-taker’s own field is open beside them, and Esc frees the keys of the list. */
function openNotes(situation: InReview): Outcome {
  const {view = situation.view} = openScreen('notes')(situation);
  return {view: {...view, keepsField: true}};
}

const overviewKey = leadsTo('overview', ['move', 'overview'], 'overview: go to any question', 'overview');
const notesKey = leadsTo('notes', ['look', 'all-notes'], 'all notes, by question or by time', 'all notes', openNotes);
/** Named while the meeting is prepared, when it is worth the most. */
const pickKey: Binding = {
  ...leadsTo('pick', ['time', 'topics'], 'minutes of the topics, and which to dig into (◆)', 'topics'),
  hinted: ({review, view}) => review?.status === 'preparing' && view.screen !== 'pick',
};
const parkingKey = leadsTo('parking', ['look', 'parking-lot'], 'parking lot', 'parking lot');
/** Named once there is one. */
const timelineKey: Binding = {
  ...leadsTo('timeline', ['look', 'timeline'], 'the incident’s timeline', 'timeline'),
  hinted: ({review, view}) => review !== null && timelineOf(review).length > 0 && view.screen !== 'timeline',
};
/** The page before the meeting shows them itself. */
const factsKey: Binding = {
  ...leadsTo('facts', ['people', 'people'], 'people and facts of the review', 'people'),
  hinted: ({view}) => view.screen !== 'facts' && view.screen !== 'prepare',
};
const waitingKey = leadsTo('waiting', ['look', 'waiting'], 'what waits for the end, and the agenda');
const commentsKey = leadsTo('comments', ['look', 'comments'], 'comments from outside the meeting');
/** Named where there is something, and it is asked for: while the meeting is prepared, and at the question about it. */
const earlierKey: Binding = {
  ...leadsTo('earlier', ['look', 'earlier'], 'earlier reviews like this one, and their open actions', 'seen before'),
  hinted: ({seenBefore, review, view}) => {
    if (seenBefore === null || isNothing(seenBefore) || view.screen === 'earlier') return false;
    const question = review && questionInView(review, view);
    return review?.status === 'preparing' || (question && factAskedFor(question) === 'trend') === true;
  },
};
const searchKey = leadsTo('search', ['look', 'search'], 'search everything that was written, and the people', 'search');

/** From the help as well, where `/` looks for a key. */
export const keysToScreens: readonly Binding[] = [
  overviewKey,
  pickKey,
  timelineKey,
  parkingKey,
  waitingKey,
  notesKey,
  factsKey,
  commentsKey,
  earlierKey,
];

const exportKey = always(['reviews', 'export'], 'export now', askToExport, 'export');
const undoKey = always(['leave', 'undo'], 'undo my last change', () => ({effect: {kind: 'undo'}}), 'undo');
const redoKey = always(['leave', 'redo'], 'redo what was undone', () => ({effect: {kind: 'redo'}}));

/** The way back, and on again. */
const undoKeys: readonly Binding[] = [undoKey, redoKey];

/** What there is to a review wherever one looks at it: on all its screens but where letters are text. */
const reviewKeys: readonly Binding[] = [
  overviewKey,
  pickKey,
  timelineKey,
  parkingKey,
  waitingKey,
  railsKey,
  rolesKey,
  searchKey,
  notesKey,
  draftsKey,
  factsKey,
  commentsKey,
  earlierKey,
  exportKey,
  ...undoKeys,
];

/** Asks first: the clock goes on, and what was said of the end is said no more. */
export function reopen({review, view}: InReview): Outcome {
  const goes = review.closedBecause === undefined ? '' : ' The reason for closing it is dropped.';
  const asks = `Open the review again? Its clock runs again.${goes}`;
  return {view: confirming(view, {asks, answer: 'Enter opens it.'}, {to: 'reopen-review'})};
}

const reopenKey: Binding = {
  ...always(['reviews', 'reopen'], 'open a closed review again', reopen, 'open again'),
  hinted: ({review}) => review?.status === 'closed',
  whyNot: ({review}) => (review.status === 'closed' ? undefined : 'The review is open.'),
};

/** What passes between the terminals, wherever one may be when the other turns to it. */
const betweenTerminals: readonly Binding[] = [...nudgeKeys, ...handoverKeys];

/** Before the meeting: its own keys, then other screens, rows and ways out. */
export const preparingKeys = (own: readonly Binding[]): readonly Binding[] => [
  ...own,
  ...betweenTerminals,
  ...reviewKeys,
  ...rowKeys,
  ...waysOut,
];

/** A screen that lies over the meeting's: its own keys, then what any screen of a review has, and the way back. */
export const keysOverMeeting = (own: readonly Binding[]): readonly Binding[] => [
  ...own,
  ...betweenTerminals,
  reopenKey,
  ...reviewKeys,
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
  followUpKey,
  hintKey,
  pulseKey,
  ...clockKeys,
  absenceKey,
  timesKey,
  ...endingStageKeys,
  reopenKey,
  ...reviewKeys,
  ...rowKeys,
  ...comeBackKeys,
  ...waysOut,
];
