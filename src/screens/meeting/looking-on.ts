// A terminal's own view: it looks at another question without moving the meeting, and comes back to it.
import {findQuestion, questionBeside} from '../../review/agenda.js';
import {atQuestion, letGo} from '../../session/following.js';
import {isElsewhere, meetingsQuestion, questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {opensFieldAgain} from '../../session/own-field.js';
import {canSelect, rowsOf} from '../../session/rows.js';
import {screenNamed} from '../../session/screen.js';
import {type InReview, type Outcome, type Situation, say, select} from '../../session/situation.js';
import type {View} from '../../session/view.js';
import type {Message, ToldOfReview} from '../frame/message.js';
import {noneBeside} from './moving.js';

/** Looks at a question without moving the meeting; at the meeting's own, it follows again. */
export function lookAt({review, view, screens}: InReview, questionId: string): View {
  const staysAt = questionId === meetingsQuestion(review) ? null : questionId;
  return {...atQuestion(screens, review, view, questionId), staysAt};
}

const look =
  (by: 1 | -1) =>
  (situation: InReview): Outcome => {
    const {review, view} = situation;
    const beside = questionBeside(review, questionInView(review, view)?.id ?? '', by);
    return {view: beside ? lookAt(situation, beside.id) : say(view, noneBeside(by))};
  };

const isBeside =
  (by: 1 | -1) =>
  ({review, view}: Situation): boolean =>
    review !== null && questionBeside(review, questionInView(review, view)?.id ?? '', by) !== undefined;

/** Back to where the meeting is; where it already is there, the selection is let go of. */
function comeBack(situation: InReview): Outcome {
  const {review, view, screens} = situation;
  const questionId = meetingsQuestion(review);
  if (!questionId || !isElsewhere(review, view)) return {view: backToRow(situation)};
  const there = {...lookAt(situation, questionId), keepsField: true, wentFrom: null};
  if (view.wentFrom === null) return {view: there};
  // What was gone to may be settled by now: then the next of its kind.
  const rows = rowsOf({...situation, view: there, screen: screenNamed(screens, there.screen)}).filter(canSelect);
  const from = rows.find(({id}) => id === view.wentFrom) ?? rows.find(({kind}) => kind === 'do');
  return {view: from ? select(there, there.screen, from.id) : there};
}

/** The row that led to another one of the same list; where none did, the selection is let go of. */
function backToRow(situation: InReview): View {
  const {view, screens} = situation;
  const {wentFrom} = view;
  const isThere = wentFrom !== null && rowsOf(situation).some(({id}) => id === wentFrom);
  return isThere ? {...select(view, view.screen, wentFrom), wentFrom: null} : letGo(screens, view);
}

export const lookingKeys: readonly Binding[] = [
  {
    name: 'next-question',
    help: 'look at the next question',
    group: 'move',
    short: 'look on',
    hinted: isBeside(1),
    for: ['note-taker'],
    inClosed: true,
    run: look(1),
  },
  {
    name: 'question-before',
    help: 'look at the question before',
    group: 'move',
    for: ['note-taker'],
    inClosed: true,
    run: look(-1),
  },
];

const comeBackKey: Binding = {
  name: 'back',
  help: 'back to the meeting’s question',
  group: 'move',
  short: 'back',
  hinted: ({review, view}, row) => row !== undefined || (review !== null && isElsewhere(review, view)),
  for: ['note-taker'],
  inClosed: true,
  run: comeBack,
};

/** Only what a search has found leads the facilitator away from the meeting’s question, so the footer does without. */
const letGoOfRowKey: Binding = {
  name: 'back',
  help: 'let go of the selection; back to the meeting’s question',
  group: 'move',
  for: ['facilitator'],
  inClosed: true,
  run: comeBack,
};

export const comeBackKeys: readonly Binding[] = [comeBackKey, letGoOfRowKey];

/** While this terminal looks at another question than the meeting's. */
export function elsewhereMessage(told: ToldOfReview): Message[] {
  const {role, view, screens} = told;
  const {review} = told.state;
  if (
    review.status === 'closed' ||
    !isElsewhere(review, view) ||
    (role === 'facilitator' && !screenNamed(screens, view.screen).stages)
  )
    return [];
  const meeting = findQuestion(review, meetingsQuestion(review) ?? '')?.text ?? '';
  // Each thing in the way takes an Esc: what is asked or typed, a screen over the meeting's, a field that opens behind
  // them.
  const here = screenNamed(screens, view.screen);
  const isOver = here.stages === undefined;
  const isAsked = view.dialog !== null && !here.searches;
  const behind = isOver ? screenNamed(screens, view.from) : here;
  const again = (isOver || isAsked) && opensFieldAgain({role, view, screen: behind});
  const keys = ['Esc', ...[isOver, isAsked, again].filter(Boolean).map(() => 'Esc')].join(', ');
  return [{text: `The meeting is at another question · ${keys} goes there: ${meeting}`, tone: 'quiet'}];
}
