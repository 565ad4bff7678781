// The shared screen: the question and the time, large; in later stages slots or a list in their place; in a break,
// that.
import {Box} from 'ink';
import {chosenActions} from '../../review/actions.js';
import type {Review} from '../../review/types.js';
import {Lines} from '../frame/Line.js';
import {List} from '../frame/List.js';
import type {ListPlace} from '../frame/list-lines.js';
import type {Picture, PictureProps} from '../frame/record.js';
import {cutLines, type Span, wrapText} from '../frame/spans.js';
import {spokenBreak} from '../meeting/break.js';
import {breakPage} from './break-page.js';
import {headingOf, questionPage, spokenQuestion, wordsOf} from './question-page.js';
import {blockIn, sharedClock} from './shared-clock.js';
import {type Shown, shownIn} from './shown.js';
import {slotLines} from './slots.js';

/** Rows that a list keeps below what stands above it, where it has so many. */
const LEAST_LISTED = 5;

type Page = {above: Span[][]; fromEnd?: boolean};

export const WatchPicture: Picture = {
  Draw,
  list: (props) => {
    const {review} = props.context;
    return review ? listBelow(pages[shownIn(review)](review, props), props) : {height: 0, fromEnd: false};
  },
};

/** What the page above it leaves, in the middle of a wide terminal. */
const listBelow = ({above, fromEnd = false}: Page, {height, columns}: PictureProps): ListPlace & {columns: number} => ({
  height: Math.max(0, height - above.length),
  fromEnd,
  columns: blockIn(columns).width,
});

function Draw(props: PictureProps) {
  const {rows, selectedId, top, context, height, aloud} = props;
  const {review} = context;
  if (!review) return null;
  const shown = shownIn(review);
  const page = aloud ? spoken[shown](review, props) : pages[shown](review, props);
  const place = listBelow(page, props);
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      <Box flexDirection="column" flexShrink={0}>
        <Lines lines={page.above} />
      </Box>
      <Box marginLeft={blockIn(props.columns).left} width={place.columns}>
        <List
          rows={rows}
          selectedId={selectedId}
          top={top}
          place={place}
          context={{...context, columns: place.columns}}
        />
      </Box>
    </Box>
  );
}

const pages: Record<Shown, (review: Review, props: PictureProps) => Page> = {
  question: (review, props) => ({above: questionPage(review, props, LEAST_LISTED), fromEnd: true}),
  break: (review, props) => ({above: breakPage(review, props.situation.now, props)}),
  slots(review, props) {
    const {columns, height, rows} = props;
    const {left, width} = blockIn(columns);
    const end =
      chosenActions(review).length === 0 ? [[], quietly('Ending with no action is a good outcome, too.')] : [];
    const listed = Math.min(rows.length, LEAST_LISTED);
    const room = Math.max(1, height - 2 - end.length - (listed > 0 ? listed + 1 : 0));
    const slots = slotLines(review, width, room);
    const gap = listed > 0 && (slots.at(-1)?.length ?? 0) > 0 ? [[]] : [];
    return {above: [...timeLine(review, props), [], ...[...slots, ...end, ...gap].map(indented(left))]};
  },
  list(review, props) {
    const {left, width} = blockIn(props.columns);
    const rows = props.height - 3 - Math.min(props.rows.length, LEAST_LISTED);
    const words = cutLines(wrapText(wordsOf(review), width - 2), rows, width - 2);
    const question = words.map((text): Span[] => [{text: ` ${text}`, tone: 'loud'}]);
    return {above: [...timeLine(review, props), [], ...question.map(indented(left)), []]};
  },
};

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

/** Left empty for what paints it. */
function timeLine(review: Review, {situation, columns, height, painted}: PictureProps): Span[][] {
  const {now, view} = situation;
  const {lines} = sharedClock(review, now, {columns, height, shared: view.shared});
  return lines.map((line) => (painted ? [] : line));
}
