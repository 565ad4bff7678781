// The open question, large: where it stands, its text, what is known of its answer, and the prompts beneath.
import {isNothing} from '../../guidance/seen-before.js';
import {hasTopics} from '../../review/agenda.js';
import {coverageByQuestion} from '../../review/coverage.js';
import {isParked} from '../../review/parking.js';
import type {Question} from '../../review/types.js';
import {factAskedFor, UNSAID, whatIsKnown} from '../../review/what-is-known.js';
import {type Place, placeInView} from '../../session/in-view.js';
import {keyCalled} from '../../session/keys/in-words.js';
import type {Situation} from '../../session/situation.js';
import {canReach, wayTo} from '../frame/message.js';
import {cutLines, cutText, hanging, type Span, widthOf, wrapText} from '../frame/spans.js';
import {bigText} from '../watch/big-characters.js';
import {type Seen, seenAt, seenLines} from './seen-before.js';

/** Lines longer than this are hard to read from across a table. */
const WIDEST = 100;

/**
 * Rows of the page, those that its list has in any case, all that it could use, and the most that the card may take;
 * `isLarge`: large letters are wished for where these have room.
 */
type Room = {height: number; forList: number; wanted: number; most: number; isLarge?: boolean};

/**
 * `unsaid`: the words for what nobody has said yet, where they are more than that. `seenBefore`: the likest of earlier
 * reviews and incidents, each in short and whole, and a line on what is open of all, where the question asks for them.
 */
export type Asked = Place & {unsaid?: string; seenBefore?: Seen};

/** The question in view, the way to the page where it is said what nobody has said yet, and what was seen before. */
export function askedInView({review, role, view, screens, seenBefore, now}: Situation): Asked | undefined {
  const place = placeInView(review, view);
  if (!review || !place) return undefined;
  const told = {role, view, screens, state: {review}};
  const isAsked = seenBefore !== null && factAskedFor(place.question) === 'trend';
  return {
    ...place,
    ...(canReach(told, 'people') && {unsaid: `${UNSAID} (${wayTo(told, 'people')} to say it)`}),
    ...(isAsked &&
      !isNothing(seenBefore) && {seenBefore: seenAt(seenBefore, {now, zone: review.zone}, wayTo(told, 'earlier'))}),
  };
}

/** The card above a list: its empty lines are the list's where that could use them. */
export function cardAboveList(place: Asked, columns: number, room: Room): Span[][] {
  const {height, forList, wanted, most, isLarge = false} = room;
  const large = isLarge ? largeCard(place, columns, height - wanted) : undefined;
  if (large) return large;
  const card = cardLines(place, columns, height - forList, most);
  const dense = wordLines(place, columns, most);
  return dense >= card.length ? card : cardLines(place, columns, Math.max(dense, height - wanted), most);
}

/** What stands in place of a question once the review is closed: its list is the review as it came out. */
export const closedCard = (columns: number): Span[][] => [
  [{text: '  What came out of this review', tone: 'loud'}],
  ...hanging(
    '  ',
    `The meeting is over: ${keyCalled('reopen')} opens the review again, ${keyCalled('export')} exports it.`,
    columns,
    'quiet',
  ),
  [],
];

/** Rows of the whole card but for its empty lines. */
export const wordLines = (place: Asked, columns: number, most: number): number =>
  cardLines(place, columns, Number.POSITIVE_INFINITY, most).filter(({length}) => length > 0).length;

/**
 * The card's lines, at most `height` of them where the question itself has room: empty lines give way first, but for the
 * one behind the prompts, to which prompts beyond the first few give their own; all prompts only then, what is known
 * behind them, the question never, but where it needs more than `most` lines. What is cut is said.
 */
export function cardLines(place: Asked, columns: number, height: number, most: number): Span[][] {
  const {question} = place;
  const width = widthIn(columns);
  const wrapped = cutLines(wrapText(question.text, width), most - 1, width);
  const asked = wrapped.map((text): Span[] => [{text: `  ${text}`, tone: 'loud'}]);
  const prompts = promptLines(question.prompts, width);
  const known = knownLines(place, width);
  const top = placeLine(place, '', columns);
  const airy = airyCard(top, asked, known, prompts);
  if (airy.length <= height) return airy;
  const above = [top, ...asked];
  const spare = height - above.length - known.length;
  const few = fewPrompts(question, width, spare - 1);
  if (few) return spread(above, [...known, ...few], spare - few.length);
  const below = [...known, ...prompts];
  if (above.length + below.length <= height) return spread(above, below, spare - prompts.length);
  const room = height - asked.length - 1;
  if (room > 1)
    return [...above, ...below.slice(0, room - 1), [...(below[room - 1] ?? []), {text: ' …', tone: 'quiet'}]];
  const count = question.prompts.length;
  if (count === 0) return above;
  const hidden = count === 1 ? '1 prompt hidden' : `${count} prompts hidden`;
  return [placeLine(place, hidden, columns), ...asked];
}

/** Prompts that an empty line behind them takes no room of. */
const FEWEST_PROMPTS = 2;

/** All prompts, or as many as have room, with a word about the others; undefined where these would be too few. */
function fewPrompts({prompts}: Question, width: number, room: number): Span[][] | undefined {
  for (let count = prompts.length; count >= FEWEST_PROMPTS; count -= 1) {
    const rest = prompts.length - count;
    const lines = promptLines(prompts.slice(0, count), width, rest > 0 ? `  (${rest} more)` : '');
    if (lines.length <= room) return lines;
  }
  return undefined;
}

/** The card with one line less, where prompts can give it and leave an empty line behind them; else as it is. */
export function cardWithLess(card: Span[][], place: Asked, columns: number): Span[][] {
  const less = cardLines(place, columns, card.length - 1, card.length);
  return less.at(-1)?.length === 0 ? less : card;
}

const withGap = (lines: Span[][]): Span[][] => (lines.length > 0 ? [...lines, []] : []);

const widthIn = (columns: number): number => Math.min(WIDEST, columns) - 4;

/** `more` stands behind the last of them. */
function promptLines(prompts: readonly string[], width: number, more = ''): Span[][] {
  const lines = prompts.flatMap((prompt, index) =>
    hanging('  · ', prompt, width - (index === prompts.length - 1 ? widthOf(more) : 0), 'prompt', 'prompt'),
  );
  if (more !== '') lines.at(-1)?.push({text: more, tone: 'quiet'});
  return lines;
}

/** What was seen before comes behind all else; of the first `whole` that are like it all stands there. */
const knownLines = ({review, question, unsaid, seenBefore}: Asked, width: number, whole = 0): Span[][] => [
  ...whatIsKnown(review, question, unsaid).flatMap((line) => hanging('  ', line, width + 2)),
  ...(seenBefore ? seenLines(seenBefore, width, whole) : []),
];

const airyCard = (top: Span[], asked: Span[][], known: Span[][], prompts: Span[][]): Span[][] => [
  top,
  [],
  ...asked,
  [],
  ...withGap(known),
  ...withGap(prompts),
];

/** The whole card with its question in large letters; undefined where it has no room. */
function largeCard(place: Asked, columns: number, height: number): Span[][] | undefined {
  const width = widthIn(columns);
  const asked = bigText(place.question.text, width)?.map((text): Span[] => [{text: `  ${text}`, tone: 'loud'}]);
  const below = [knownLines(place, width), promptLines(place.question.prompts, width)] as const;
  const card = asked && airyCard(placeLine(place, '', columns), asked, ...below);
  return card && card.length <= height ? card : undefined;
}

/**
 * The whole card with an empty line between its prompts, for the highest windows; of what was seen before the first
 * `whole` with all that is told of them.
 */
export function spacedCard(place: Asked, columns: number, whole = 0): Span[][] {
  const width = widthIn(columns);
  const asked = wrapText(place.question.text, width).map((text): Span[] => [{text: `  ${text}`, tone: 'loud'}]);
  const prompts = place.question.prompts.flatMap((prompt, index): Span[][] => [
    ...(index > 0 ? [[]] : []),
    ...promptLines([prompt], width),
  ]);
  return airyCard(placeLine(place, '', columns), asked, knownLines(place, width, whole), prompts);
}

/**
 * Where the question stands. Where that has no room, the end of a reason gives way first, then what is covered, then
 * the title.
 */
function placeLine({review, stage, question}: Place, hidden: string, columns: number): Span[] {
  const number = stage.questions.findIndex(({id}) => id === question.id) + 1;
  const coverage = coverageByQuestion(review).get(question.id) ?? 'untouched';
  // The opening and the like are gone through, and not among the questions that are counted as covered.
  const isSaid = coverage === 'skipped' || (coverage === 'covered' && hasTopics(stage));
  const said = isParked(review, question) ? 'parked' : coverage;
  const state = isSaid ? said : '';
  const why = coverage === 'skipped' && question.reason ? `${said}: ${question.reason}` : state;
  const at = `${number} of ${stage.questions.length}`;
  const place = [hasTopics(stage) ? `topic ${at}` : at, question.must && 'must'].filter(Boolean).join(' · ');
  const room = columns - 3;
  const roomForWhy = room - widthOf([stage.title, place, '', ...(hidden ? [hidden] : [])].join(' · '));
  const rests = [
    [place, why, hidden],
    ...(roomForWhy >= FEWEST_OF_WHY ? [[place, cutText(why, roomForWhy), hidden]] : []),
    [place, state, hidden],
    [place, hidden],
  ].map((parts) => ` · ${parts.filter(Boolean).join(' · ')}`);
  const rest = rests.find((text) => widthOf(stage.title + text) <= room) ?? rests.at(-1) ?? '';
  return [{text: `  ${cutText(stage.title, room - widthOf(rest))}${rest}`, tone: 'quiet'}];
}

/** Columns of a reason, at least, that are worth saying. */
const FEWEST_OF_WHY = 18;

/** The empty lines that there is room for: behind the prompts first, then below the question, then above it. */
function spread([top = [], ...asked]: Span[][], below: Span[][], spare: number): Span[][] {
  const behind = below.length > 0 ? 1 : 0;
  const gap = (from: number): Span[][] => (spare >= from ? [[]] : []);
  return [top, ...gap(behind + 2), ...asked, ...gap(behind + 1), ...below, ...(behind > 0 ? gap(1) : [])];
}
