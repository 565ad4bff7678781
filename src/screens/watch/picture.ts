// The shared screen: the question and the time, large; in later stages slots or a list in their place; in a break,
// that.
import {chosenActions} from '../../review/actions.js';
import type {Review} from '../../review/types.js';
import {listIn} from '../frame/list.js';
import {type ListPlace, rowsWanted} from '../frame/list-lines.js';
import type {Picture, PictureProps} from '../frame/record.js';
import {cutLines, type Span, wrapText} from '../frame/spans.js';
import {spokenBreak} from '../meeting/break.js';
import {bigText} from './big-characters.js';
import {breakPage} from './break-page.js';
import {headingOf, questionPage, spokenQuestion, wordsOf} from './question-page.js';
import {blockIn, inTheMiddle, timeAbove} from './shared-clock.js';
import {type Shown, shownIn} from './shown.js';
import {largeSlots, slotLines} from './slots.js';

/** Rows that a list keeps below what stands above it, where it has so many. */
const LEAST_LISTED = 5;

/** Columns that large letters leave at either edge. */
const EDGE = 8;

/** Fewer rows are the slots' and the ideas'. */
const ROOM_FOR_WORDS = 14;

/** Empty rows around a question in large letters. */
const AROUND_LARGE = 3;

/** `left`: the first column of the list, where it does not stand in the middle. */
type Page = Pick<ListPlace, 'isSpaced'> & {above: Span[][]; fromEnd?: boolean; left?: number};

export const WatchPicture: Picture = {
  lines,
  list: (props) => {
    const {review} = props.context;
    return review ? listBelow(pages[shownIn(review)](review, props), props) : {height: 0, fromEnd: false};
  },
};

/** What the page above it leaves. */
const listBelow = (
  {above, fromEnd = false, isSpaced = false}: Page,
  {height, columns}: PictureProps,
): ListPlace & {columns: number} => ({
  height: Math.max(0, height - above.length),
  fromEnd,
  isSpaced,
  columns: blockIn(columns).width,
});

function lines(props: PictureProps): Span[][] {
  const {context, columns, aloud} = props;
  const {review} = context;
  if (!review) return [];
  const shown = shownIn(review);
  const page = aloud ? spoken[shown](review, props) : pages[shown](review, props);
  const list = listIn(props, listBelow(page, props));
  return [...page.above, ...list.map(indented(page.left ?? blockIn(columns).left))];
}

const pages: Record<Shown, (review: Review, props: PictureProps) => Page> = {
  question: (review, props) => ({above: questionPage(review, props, LEAST_LISTED), fromEnd: true}),
  break: (review, props) => ({above: breakPage(review, props.situation.now, props)}),
  slots(review, props) {
    const {columns, height, rows} = props;
    const time = timeAbove(review, props);
    const end =
      chosenActions(review).length === 0 && height >= ROOM_FOR_WORDS
        ? [quietly('Ending with no action is a good outcome, too.')]
        : [];
    const listed = Math.min(rows.length, LEAST_LISTED);
    const room = Math.max(1, height - time.length - 2 * end.length - (listed > 0 ? listed + 1 : 0));
    const large = largeSlots(review, columns - 2 * EDGE, room);
    const {left, width} = large ? {left: EDGE, width: columns} : blockIn(columns);
    const slots = large ?? slotLines(review, width, room);
    const lines = listed > 0 ? onBelow(onBelow(slots, end), []) : onBelow(slots, end);
    return {above: [...time, ...lines.map(indented(left))], left};
  },
  list(review, props) {
    const {columns, height, rows} = props;
    const time = timeAbove(review, props);
    const question = questionAbove(review, props, height - time.length);
    const above = [...time, ...question, []];
    const context = {...props.context, columns: blockIn(columns).width, isSpaced: true};
    const free = height - above.length;
    return {above, isSpaced: rowsWanted(rows, context, free + 1) <= free};
  },
};

/** With one empty row between them, whether or not the first ends with it. */
function onBelow(above: Span[][], below: Span[][]): Span[][] {
  const isApart = above.length === 0 || above.at(-1)?.length === 0;
  return [...above, ...(isApart ? [] : [[]]), ...below];
}

/** In large letters where all of the list has room below them. */
function questionAbove(review: Review, {columns, rows, context}: PictureProps, room: number): Span[][] {
  const {left, width} = blockIn(columns);
  const big = bigText(wordsOf(review), columns - 2 * EDGE);
  const below = rowsWanted(rows, {...context, columns: width}, room);
  if (big && big.length + AROUND_LARGE + below <= room) {
    return [[], ...big.map((row) => inTheMiddle(columns, row, 'loud')), []];
  }
  const most = room - 1 - Math.min(rows.length, LEAST_LISTED);
  const words = cutLines(wrapText(wordsOf(review), width - 2), most, width - 2);
  return words.map((text): Span[] => indented(left)([{text: ` ${text}`, tone: 'loud'}]));
}

/** For whoever has the screen read aloud, words alone; the header tells the time. */
const spoken: Record<Shown, (review: Review, props: PictureProps) => Page> = {
  question: (review, {situation}) => ({above: inWords(...spokenQuestion(review, situation.view.shared))}),
  break: (review, {situation}) => ({above: inWords(spokenBreak(review, situation.now))}),
  slots: (review) => ({above: [...inWords(headingOf(review)), ...slotLines(review, 80, Number.POSITIVE_INFINITY)]}),
  list: (review) => ({above: inWords(headingOf(review), wordsOf(review))}),
};

const inWords = (...texts: string[]): Span[][] => texts.map((text) => [{text}]);
const quietly = (text: string): Span[] => [{text: `  ${text}`, tone: 'quiet'}];

const indented =
  (left: number) =>
  (line: Span[]): Span[] =>
    left === 0 || line.length === 0 ? line : [{text: ' '.repeat(left)}, ...line];
