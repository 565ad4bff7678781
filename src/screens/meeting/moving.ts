// The meeting moves: next, back, leaving a stage.
import {heldActions, incompleteActions, missingFrom} from '../../review/actions.js';
import {isLastOfStage, openStage, questionBeside, stageOf} from '../../review/agenda.js';
import {quoted} from '../../review/changes/words.js';
import {questionsOf} from '../../review/coverage.js';
import {mustsInWords, openMusts} from '../../review/musts.js';
import {isParked} from '../../review/parking.js';
import {beginningInWords, inSeries} from '../../review/text.js';
import type {Action, Question, Review, Stage} from '../../review/types.js';
import type {Coverage} from '../../review/vocabulary.js';
import {atQuestion, openQuestion} from '../../session/following.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {rowsOf} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, type Situation, say, select} from '../../session/situation.js';

/** Topics that are named as a stage is left, and characters of each: what a box in a small window has room for. */
const MOST_TOPICS = 3;
const MOST_OF_A_TOPIC = 74;

/** What is said where no question is left in this direction. */
export const noneBeside = (by: 1 | -1): string => `This is the ${by === 1 ? 'last' : 'first'} question.`;

function next(situation: InReview): Outcome {
  const {review, view, screen, screens} = situation;
  const questionId = review.open?.questionId ?? '';
  const after = questionBeside(review, questionId, 1);
  if (!after) {
    if (!screen.stages?.includes('close')) {
      return {view: say(view, `This is the last question; ${keyCalled('overview')} goes to any other.`)};
    }
    // Whoever has looked at an earlier step is back at the last one.
    const there = {...atQuestion(screens, review, view, questionId), staysAt: null};
    const first = rowsOf({...situation, view: there}).find(({kind}) => kind === 'do');
    const atEnd = first ? select(there, there.screen, first.id) : there;
    return {view: say(atEnd, 'This is the last question; the last line of the list closes the review.')};
  }
  return isLastOfStage(review, questionId) ? askToLeaveStage(situation, after.id) : openQuestion(situation, after.id);
}

/** Leaving a stage asks once, and says what it would leave behind. */
export function askToLeaveStage({review, view}: InReview, nextId: string): Outcome {
  const stage = openStage(review);
  const target = stageOf(review, nextId);
  const answer = `${keyCalled('next-question')} or Enter goes on to ${target?.title ?? 'the next stage'}.`;
  const asks = stage ? leftBehind(review, stage) : '';
  return {view: confirming(view, {asks, answer}, {to: 'open-question', questionId: nextId})};
}

function leftBehind(review: Review, stage: Stage): string {
  const held = stage.kind === 'actions' ? heldActions(review).length : 0;
  if (held > 0) return `${held === 1 ? 'One idea still waits' : `${held} ideas still wait`} for a decision.`;
  if (stage.kind === 'actions') {
    const [action, ...others] = incompleteActions(review);
    if (action) return `${stillLacks(action)}${othersLack(others.length)}.`;
  }
  if (stage.kind === 'actions' || stage.kind === 'close') return `${stage.title} ends here.`;
  const left = notCovered(review, stage);
  if (left.length > 0) return `${stage.title}: ${left.join('; ')}.${openMustsBelow(review, stage)}`;
  return `${stage.title}${allDealtWith(review, stage)}.`;
}

/** A line each, so that all that is asked about can be read; of many the first ones. */
function openMustsBelow(review: Review, stage: Stage): string {
  const names = openMusts(review, stage).map(({text}) => `“${beginningInWords(text, MOST_OF_A_TOPIC)}”\n`);
  const more = names.length - MOST_TOPICS;
  return names.length === 0 ? '' : `\n${names.slice(0, MOST_TOPICS).join('')}${more > 0 ? `and ${more} more\n` : ''}`;
}

/** Musts first, named below; where there are none, the first that nobody has come to is enough to read. */
function notCovered(review: Review, stage: Stage): string[] {
  const musts = openMusts(review, stage);
  const others = (coverage: Coverage) =>
    questionsOf(review, stage, coverage).filter((question) => !musts.includes(question));
  const untouched = others('untouched');
  const left = [
    {count: untouched.length, are: `untouched${musts.length > 0 ? '' : `, ${firstOf(untouched)}`}`},
    // What is read aloud has nothing to note.
    {count: stage.kind === 'opening' ? 0 : others('touched').length, are: 'not covered'},
  ].filter(({count}) => count > 0);
  const ofMusts = musts.length > 0 ? [mustsInWords(musts.length)] : [];
  return [...ofMusts, ...left.map(({count, are}, at) => `${at + musts.length > 0 ? othersAre(count) : count} ${are}`)];
}

/** Behind those that were counted before, so that no number reads as the number of all. */
const othersAre = (count: number): string => (count === 1 ? '1 other is' : `${count} others are`);

/** The first by its words, and how many there are besides. */
function firstOf([first, ...others]: readonly Question[]): string {
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return first ? `“${beginningInWords(first.text, MOST_OF_A_TOPIC)}”${more}` : '';
}

/** What the first action that is not complete lacks, and how many more there are. */
const stillLacks = (action: Action): string => `${quoted(action.title)} still lacks ${inSeries(missingFrom(action))}`;

const othersLack = (count: number): string =>
  count === 0 ? '' : `; ${count === 1 ? 'one more action is' : `${count} more actions are`} not complete`;

/**
 * ` is covered`, or `: 1 covered, 2 parked` where not all went the same way. What is read aloud in the opening has
 * nothing to note, and is covered all the same only where somebody says so.
 */
function allDealtWith(review: Review, stage: Stage): string {
  const skipped = questionsOf(review, stage, 'skipped');
  const parked = skipped.filter((question) => isParked(review, question)).length;
  const counts = [
    [stage.questions.length - skipped.length, stage.kind === 'opening' ? 'opened' : 'covered'],
    [parked, 'parked'],
    [skipped.length - parked, 'skipped'],
  ] as const;
  const [first, ...others] = counts.filter(([count]) => count > 0);
  if (others.length === 0) return stage.kind === 'opening' ? ' ends here' : ` is ${first?.[1] ?? 'covered'}`;
  return `: ${[first, ...others].map((each) => each?.join(' ')).join(', ')}`;
}

function back(situation: InReview): Outcome {
  const {review, view} = situation;
  const before = questionBeside(review, review.open?.questionId ?? '', -1);
  return before ? openQuestion(situation, before.id) : {view: say(view, noneBeside(-1))};
}

const isBesideOpen =
  (by: 1 | -1) =>
  ({review}: Situation): boolean =>
    review !== null && questionBeside(review, review.open?.questionId ?? '', by) !== undefined;

export const movingKeys: readonly Binding[] = [
  {
    name: 'next-question',
    help: 'next question',
    group: 'move',
    short: 'next',
    hinted: isBesideOpen(1),
    for: ['facilitator'],
    run: next,
  },
  {
    name: 'question-before',
    help: 'back to the question before',
    group: 'move',
    short: 'back',
    hinted: isBesideOpen(-1),
    for: ['facilitator'],
    run: back,
  },
];
