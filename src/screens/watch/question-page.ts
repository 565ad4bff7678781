// The open question on the shared screen with its points, with its prompts where they are asked for, else with the prime
// directive.
import {openQuestion, openStage} from '../../review/agenda.js';
import {waysToComment} from '../../review/comments.js';
import {coverageByQuestion} from '../../review/coverage.js';
import {directiveInShort, directivesAuthor, primeDirective} from '../../review/prime-directive.js';
import type {Review} from '../../review/types.js';
import {factAskedFor, whatIsKnown} from '../../review/what-is-known.js';
import type {SharedPart} from '../../session/view.js';
import type {PictureProps} from '../frame/record.js';
import {cutLines, hanging, type Span, wrapText} from '../frame/spans.js';
import {box} from '../rows/box.js';
import {bigText} from './big-characters.js';
import {emptyRows, inTheMiddle, timeAbove} from './shared-clock.js';

const directive = `${primeDirective} ${directivesAuthor}`;
const shortDirective = `${directiveInShort} ${directivesAuthor}`;

const FOLLOWS = 'This page follows as soon as it does.';

/** Wider lines of plain text are hard to read from afar. */
const WIDEST = 72;

export const headingOf = (review: Review): string =>
  review.status === 'running' ? (openStage(review)?.title ?? '') : '';

/** The question, or what there is to say before and after there is one. */
export function wordsOf(review: Review): string {
  if (review.status === 'closed') return 'The review is closed. Thank you all.';
  return openQuestion(review)?.text ?? 'The meeting has not begun.';
}

/** The same in words alone, for whoever has the screen read aloud. */
export function spokenQuestion(review: Review, shared: readonly SharedPart[]): string[] {
  const points = pointsOf(review).map(({text, isCovered}) => box(isCovered, true) + text);
  const prompts = shared.includes('prompts') ? promptsOf(review) : [];
  const beneath = [...(prompts.length > 0 ? [...knownOf(review), ...prompts] : []), ...points];
  return [headingOf(review), wordsOf(review), ...(beneath.length > 0 ? beneath : [footOf(review)[0]])];
}

const promptsOf = (review: Review): string[] =>
  review.status === 'running' ? (openQuestion(review)?.prompts ?? []) : [];

/** What is known of what the question asks for. */
function knownOf(review: Review): string[] {
  const question = review.status === 'running' ? openQuestion(review) : undefined;
  return question ? whatIsKnown(review, question) : [];
}

/** The points of the open question, and whether each has come up. */
function pointsOf(review: Review): {text: string; isCovered: boolean}[] {
  const points = (review.status === 'running' && openQuestion(review)?.points) || [];
  const coverages = points.length > 0 ? coverageByQuestion(review) : undefined;
  return points.map(({id, text}) => ({text, isCovered: coverages?.get(id) === 'covered'}));
}

/** Everything but the notes, for which it leaves `listed` rows at least, where there are so many. */
export function questionPage(review: Review, props: PictureProps, listed: number): Span[][] {
  const {situation, columns, height, rows} = props;
  const width = Math.min(WIDEST, columns - 8);
  const {view} = situation;
  const above = timeAbove(review, props);
  const notes = rows.length === 0 ? 0 : Math.min(rows.length, listed) + 1;
  const plain = wrapText(wordsOf(review), width).length;
  const rest = Math.max(0, height - above.length - notes);
  const prompts = view.shared.includes('prompts') ? promptLines(review, columns, width) : [];
  const points = pointLines(review, columns, width);
  const beneath = [prompts, points.flat()].filter(({length}) => length > 0);
  const below =
    beneath.length > 0
      ? fitting([apart([...(prompts.length > 0 ? [prompts] : []), ...points]), apart(beneath)], rest - plain - 1)
      : notes === 0
        ? foot(footOf(review), {columns, width, room: rest - plain})
        : [];
  const room = Math.max(0, rest - below.length);
  const question = questionLines(wordsOf(review), {columns, width, room, airy: notes === 0});
  if (notes > 0) return [...above, ...question, ...(below.length > 0 ? [[], ...below] : []), []];
  const spare = Math.max(0, room - question.length);
  // What belongs to the question stands right below it, what is always true at the foot of the screen.
  const between = beneath.length > 0 ? Math.min(1, spare) : Math.ceil(spare / 2);
  return [
    ...above,
    ...emptyRows(Math.floor((spare - (beneath.length > 0 ? between : 0)) / 2)),
    ...question,
    ...emptyRows(between),
    ...below,
  ];
}

/**
 * How to comment in private where the meeting hears of it or is over, that the page follows where it has not begun, what
 * else is known of what is asked, or else the prime directive; the shorter way last.
 */
function footOf(review: Review): readonly [string, ...string[]] {
  const question = openQuestion(review);
  const isOfComments = question && factAskedFor(question) === 'private-comment';
  if (review.status === 'closed' || isOfComments) return waysToComment(review);
  if (review.status === 'preparing') {
    return [`${FOLLOWS}\n\n${directive}`, `${FOLLOWS}\n${shortDirective}`, FOLLOWS];
  }
  const known = knownOf(review);
  return known.length > 0 ? [known.join('\n'), known.join(' · ')] : [directive, shortDirective];
}

function foot(texts: readonly string[], {columns, width, room}: Omit<Room, 'airy'>): Span[][] {
  const ways = texts.map((text) => wrapText(text, width));
  const lines = ways.find(({length}) => length <= room) ?? [];
  return lines.map((text) => inTheMiddle(columns, text, 'quiet'));
}

function promptLines(review: Review, columns: number, width: number): Span[][] {
  const prompts = promptsOf(review).flatMap((prompt) => hanging('· ', prompt, width, 'prompt', 'prompt'));
  const known = prompts.length > 0 ? knownOf(review).flatMap((line) => hanging('', line, width, 'prompt')) : [];
  return inColumn([...known, ...prompts], columns, width);
}

/** What has come up is quiet, so that the others are seen. */
const pointLines = (review: Review, columns: number, width: number): Span[][][] =>
  pointsOf(review).map(({text, isCovered}) =>
    inColumn(hanging(box(isCovered), text, width, isCovered ? 'quiet' : undefined), columns, width),
  );

function inColumn(lines: Span[][], columns: number, width: number): Span[][] {
  const left: Span = {text: ' '.repeat(Math.max(0, Math.floor((columns - width) / 2)))};
  return lines.map((line) => [left, ...line]);
}

/** With an empty row between them. */
const apart = (groups: Span[][][]): Span[][] => groups.flatMap((lines, index) => (index > 0 ? [[], ...lines] : lines));

/** The first way that has room, or as much of the last as has; that there is more is said. */
function fitting(ways: [Span[][], ...Span[][][]], room: number): Span[][] {
  const lines = ways.find(({length}) => length <= room) ?? ways.at(-1) ?? [];
  if (lines.length <= room) return lines;
  const [left = {text: ''}] = lines[0] ?? [];
  return room < 1 ? [] : [...lines.slice(0, room - 1), [left, {text: '  …', tone: 'quiet'}]];
}

type Room = {columns: number; width: number; room: number; airy: boolean};

/** In big letters where there is room for them, else plain; `airy` with an empty row between its lines if that fits. */
function questionLines(text: string, {columns, width, room, airy}: Room): Span[][] {
  const big = bigText(text, columns - 8);
  if (big && big.length < room) return big.map((row) => inTheMiddle(columns, row, 'loud'));
  const plain = cutLines(wrapText(text, width), room, width).map((line) => inTheMiddle(columns, line, 'loud'));
  const wide = plain.flatMap((line, index) => (index > 0 ? [[], line] : [line]));
  return airy && wide.length < room ? wide : plain;
}
