// The one table of keys: footer, help screen and README are read from it, and nothing else listens to keys.

import {roles} from '../review/types.js';
import {enterForm, enterRow, openRow, reopen, startNew} from './commands/closing.js';
import {
  addDetail,
  askPart,
  choose,
  hereOrAway,
  markDone,
  markIsms,
  nextInvolvement,
  nextRole,
  notNow,
  parkAction,
  release,
  remove,
  sendTo,
  tick,
} from './commands/deciding.js';
import {comeBack, lookAhead, lookAtSelected, lookBack, moveNote} from './commands/following.js';
import {back, cover, goTo, moveQuestion, next, skip, start} from './commands/moving.js';
import {answerNudge, nudge, offerFacilitation, takeFacilitation} from './commands/nudging.js';
import {go, leave, leaveScreen, letGo, move, openScreen} from './commands/showing.js';
import {fiveMore, pauseOrResume} from './commands/timing.js';
import {addPerson, addQuestion, editExternally, holdIdea, parkTopic, reword, writeNote} from './commands/writing.js';
import type {InReview, Outcome, Situation, TerminalRole} from './outcome.js';
import type {ScreenName} from './view.js';

export type Binding = {
  /** The first is the one that the footer shows. */
  keys: string[];
  /** What it does, for the help screen and the README. */
  help: string;
  /** The same in a word or two, where the footer shows it. */
  short?: string;
  on: ScreenName[];
  /** @default facilitator and note-taker */
  for?: TerminalRole[];
  /** Works in a review that is closed, too. */
  inClosed?: true;
  /** Why the key cannot act now. */
  whyNot?: (situation: InReview) => string | undefined;
  /** `run` is given a review on every screen of a review, `anywhere` on those without one. */
  run?: (situation: InReview) => Outcome;
  anywhere?: (situation: Situation) => Outcome;
};

const meeting: ScreenName[] = ['agenda', 'actions', 'close'];
const inReview: ScreenName[] = ['prepare', ...meeting, 'overview', 'parking'];
/** Wherever a terminal may be when the other one turns to it. */
const throughout: ScreenName[] = [...inReview, 'comments'];
const lists: ScreenName[] = ['home', 'new', ...inReview, 'help', 'search', 'comments'];
const facilitator: TerminalRole[] = ['facilitator'];
const noteTaker: TerminalRole[] = ['note-taker'];
const everyone: TerminalRole[] = [...roles, 'watch'];

/** Whether a key means anything in a terminal of this role. */
export const isFor = (binding: Pick<Binding, 'for'>, role: TerminalRole): boolean =>
  binding.for?.includes(role) ?? role !== 'watch';

/** In the search every letter is text. */
const withLetters = lists.filter((name) => name !== 'search');

const notBegun = ({review, role}: InReview) => {
  if (review.status !== 'preparing') return undefined;
  return role === 'facilitator'
    ? 'The meeting has not begun: → on the prepare screen begins it.'
    : 'The meeting has not begun: the facilitator begins it.';
};

export const keymap: Binding[] = [
  {keys: ['right', 'l'], help: 'next question', short: 'next', on: meeting, for: facilitator, run: next},
  {keys: ['left', 'h'], help: 'back to the question before', short: 'back', on: meeting, for: facilitator, run: back},
  {
    keys: ['right', 'l'],
    help: 'begin the meeting and its clock',
    short: 'begin',
    on: ['prepare'],
    for: facilitator,
    run: start,
  },
  {
    keys: ['right', 'l'],
    help: 'look at the next question',
    short: 'look on',
    on: meeting,
    for: noteTaker,
    inClosed: true,
    run: lookAhead,
  },
  {
    keys: ['left', 'h'],
    help: 'look at the question before',
    on: meeting,
    for: noteTaker,
    inClosed: true,
    run: lookBack,
  },
  {
    keys: ['enter'],
    help: 'look at the selected question',
    short: 'look',
    on: ['overview'],
    for: noteTaker,
    inClosed: true,
    run: lookAtSelected,
  },
  {keys: ['m'], help: 'send the facilitator a line', short: 'nudge', on: throughout, for: noteTaker, run: nudge},
  {keys: ['m'], help: 'answer the note-taker’s nudge', on: throughout, for: facilitator, run: answerNudge},
  {
    keys: ['F'],
    help: 'offer the facilitation to the other terminal, or keep it',
    on: throughout,
    for: facilitator,
    run: offerFacilitation,
  },
  {keys: ['F'], help: 'take the facilitation that is offered', on: throughout, for: noteTaker, run: takeFacilitation},
  {keys: ['n', 'enter'], help: 'write a note', short: 'note', on: ['agenda'], run: writeNote},
  {keys: ['n'], help: 'write a note', short: 'note', on: ['actions', 'close'], run: writeNote},
  {keys: ['p'], help: 'park a topic', short: 'park', on: [...meeting, 'parking'], run: parkTopic},
  {keys: ['a'], help: 'hold an action idea', short: 'action', on: meeting, run: holdIdea},
  {keys: ['c'], help: 'question covered, or open again', short: 'covered', on: ['agenda', 'overview'], run: cover},
  {
    keys: ['s'],
    help: 'skip the question, or bring it back',
    short: 'skip',
    on: ['agenda', 'overview'],
    for: facilitator,
    run: skip,
  },
  {
    keys: ['enter'],
    help: 'go to the selected question',
    short: 'go',
    on: ['overview'],
    for: facilitator,
    run: goTo,
    whyNot: notBegun,
  },
  {keys: ['n'], help: 'add a question below the selected one', short: 'add', on: ['overview'], run: addQuestion},
  {keys: ['['], help: 'move the question up', on: ['overview'], run: (situation) => moveQuestion(situation, -1)},
  {keys: [']'], help: 'move the question down', on: ['overview'], run: (situation) => moveQuestion(situation, 1)},
  {
    keys: ['['],
    help: 'move the note to the question before',
    on: ['agenda'],
    run: (situation) => moveNote(situation, -1),
  },
  {keys: [']'], help: 'move the note to the next question', on: ['agenda'], run: (situation) => moveNote(situation, 1)},
  {keys: ['enter'], help: 'open the selected review, or start one', short: 'open', on: ['home'], anywhere: openRow},
  {keys: ['n'], help: 'start a new review', short: 'new', on: ['home'], anywhere: startNew},
  {keys: ['enter'], help: 'change the selected answer', short: 'change', on: ['new'], anywhere: enterForm},
  {keys: ['enter'], help: 'change or tick what is selected', short: 'change', on: ['prepare'], run: enterRow},
  {keys: ['space'], help: 'tick the item; a person is here, or away', short: 'tick', on: ['prepare'], run: tick},
  {keys: ['n'], help: 'add a person', short: 'person', on: ['prepare'], run: addPerson},
  {keys: ['r'], help: 'give the person a role, or none', short: 'role', on: ['prepare'], run: nextRole},
  {keys: ['i'], help: 'how the person was involved', short: 'involved', on: ['prepare'], run: nextInvolvement},
  {keys: ['w'], help: 'the person is here, or away', short: 'here', on: ['prepare'], run: hereOrAway},
  {
    keys: ['enter'],
    help: 'give the idea a slot, then owner, due date and what done looks like',
    short: 'choose',
    on: ['actions'],
    run: choose,
  },
  {keys: ['o'], help: 'owner, by a few letters', short: 'owner', on: ['actions'], run: askPart('owner')},
  {keys: ['b'], help: 'due by: 2026-12-01, fri, 2w, +10d', short: 'by', on: ['actions'], run: askPart('due')},
  {keys: ['w'], help: 'what done looks like', short: 'done when', on: ['actions'], run: askPart('doneWhen')},
  {keys: ['i'], help: 'has impact on the ISMS, or not', short: 'ISMS', on: ['actions'], run: markIsms},
  {keys: ['-'], help: 'not now, because…', short: 'not now', on: ['actions', 'close'], run: notNow},
  {keys: ['>'], help: 'to the parking lot', short: 'park it', on: ['actions', 'close'], run: parkAction},
  {keys: ['.'], help: 'take the slot back: hold it again', on: ['actions'], run: release},
  {keys: ['y'], help: 'done already, or not', on: ['actions'], run: markDone},
  {
    keys: ['1'],
    help: 'the topic leaves for the tech forum',
    short: 'forum',
    on: ['parking', 'close'],
    run: sendTo('tech-forum'),
  },
  {
    keys: ['2'],
    help: 'the topic leaves as an action',
    short: 'action',
    on: ['parking', 'close'],
    run: sendTo('action'),
  },
  {
    keys: ['3'],
    help: 'the topic leaves for another meeting',
    short: 'meeting',
    on: ['parking', 'close'],
    run: sendTo('meeting'),
  },
  {keys: ['4'], help: 'the topic is dropped', short: 'dropped', on: ['parking', 'close'], run: sendTo('dropped')},
  {keys: ['enter'], help: 'say more about the destination', short: 'where', on: ['parking'], run: addDetail},
  {
    keys: ['enter'],
    help: 'change, thank, tick or do what is selected',
    short: 'do',
    on: ['close'],
    inClosed: true,
    run: enterRow,
  },
  {
    keys: ['space'],
    help: 'pause the clock, or go on',
    short: 'pause',
    on: meeting,
    run: pauseOrResume,
    whyNot: notBegun,
  },
  {keys: ['+', '='], help: 'five minutes more', short: '5 more', on: meeting, run: fiveMore, whyNot: notBegun},
  {
    keys: ['r'],
    help: 'reword what is selected',
    on: ['agenda', 'overview', 'parking', 'actions', 'close'],
    run: reword,
  },
  {
    keys: ['d', 'delete'],
    help: 'delete what is selected',
    on: ['prepare', 'agenda', 'overview', 'parking', 'actions', 'comments'],
    run: remove,
  },
  {keys: ['e'], help: 'edit the selected note, or write a new one, in $EDITOR', on: meeting, run: editExternally},
  {
    keys: ['g'],
    help: 'overview: go to any question',
    short: 'overview',
    on: ['prepare', ...meeting],
    inClosed: true,
    run: openScreen('overview'),
  },
  {
    keys: ['v'],
    help: 'parking lot',
    short: 'parking lot',
    on: ['prepare', ...meeting, 'overview'],
    inClosed: true,
    run: openScreen('parking'),
  },
  {
    keys: ['C'],
    help: 'comments from outside the meeting',
    on: inReview,
    inClosed: true,
    run: openScreen('comments'),
  },
  {
    keys: ['/'],
    help: 'search the notes',
    short: 'search',
    on: [...meeting, 'overview'],
    inClosed: true,
    run: openScreen('search'),
  },
  {
    keys: ['x'],
    help: 'export now',
    short: 'export',
    on: inReview,
    inClosed: true,
    run: () => ({effect: {kind: 'export'}}),
  },
  {
    keys: ['u'],
    help: 'undo my last change',
    short: 'undo',
    on: [...inReview, 'comments'],
    inClosed: true,
    run: () => ({effect: {kind: 'undo'}}),
  },
  {
    keys: ['O'],
    help: 'open a closed review again',
    on: [...meeting, 'overview', 'parking'],
    inClosed: true,
    run: reopen,
    whyNot: ({review}) => (review.status === 'closed' ? undefined : 'The review is open.'),
  },
  {keys: ['enter'], help: 'reword the note that was found', short: 'reword', on: ['search'], run: reword},
  {keys: ['up', 'k'], help: 'select the row above', on: lists, inClosed: true, anywhere: move(-1)},
  {keys: ['down', 'j'], help: 'select the row below', on: lists, inClosed: true, anywhere: move(1)},
  {keys: ['pageup'], help: 'ten rows up', on: lists, inClosed: true, anywhere: move(-10)},
  {keys: ['pagedown'], help: 'ten rows down', on: lists, inClosed: true, anywhere: move(10)},
  {keys: ['home'], help: 'first row', on: withLetters, inClosed: true, anywhere: move(Number.NEGATIVE_INFINITY)},
  {keys: ['end'], help: 'last row', on: withLetters, inClosed: true, anywhere: move(Number.POSITIVE_INFINITY)},
  {
    keys: ['esc'],
    help: 'back to the meeting',
    short: 'back',
    on: ['overview', 'parking', 'search', 'comments', 'help'],
    for: everyone,
    inClosed: true,
    anywhere: leaveScreen,
  },
  {keys: ['esc'], help: 'back to the list of reviews', short: 'back', on: ['new'], anywhere: go('home')},
  {keys: ['esc'], help: 'let go of the selection', on: ['agenda'], for: facilitator, inClosed: true, anywhere: letGo},
  {
    keys: ['esc'],
    help: 'back to the meeting’s question',
    short: 'back',
    on: meeting,
    for: noteTaker,
    inClosed: true,
    run: comeBack,
  },
  {
    keys: ['?'],
    help: 'help',
    short: 'help',
    on: [...withLetters.filter((name) => name !== 'help'), 'watch'],
    for: everyone,
    inClosed: true,
    anywhere: openScreen('help'),
  },
  {
    keys: ['q'],
    help: 'leave (the review stays open)',
    short: 'leave',
    on: [...inReview, 'home', 'new', 'comments', 'watch'],
    for: everyone,
    inClosed: true,
    anywhere: leave,
  },
  {keys: ['q', 'enter'], help: 'back', on: ['help'], for: everyone, inClosed: true, anywhere: leaveScreen},
  {
    keys: ['ctrl+c'],
    help: 'leave at once',
    on: [...lists, 'watch'],
    for: everyone,
    inClosed: true,
    anywhere: () => ({effect: {kind: 'leave'}}),
  },
  {
    keys: ['ctrl+z'],
    help: 'suspend; fg comes back',
    on: [...lists, 'watch'],
    for: everyone,
    inClosed: true,
    anywhere: () => ({effect: {kind: 'suspend'}}),
  },
  {
    keys: ['ctrl+l'],
    help: 'draw the screen again',
    on: [...lists, 'watch'],
    for: everyone,
    inClosed: true,
    anywhere: () => ({effect: {kind: 'redraw'}}),
  },
];
