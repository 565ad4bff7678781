// The stage's time on the shared screen: in digits to be read from across a room, or beside the stage's title.
import {openQuestion, openStage} from '../../review/agenda.js';
import {leftOf, readClock, type StageTime} from '../../review/clock.js';
import type {Instant, Question, Review} from '../../review/types.js';
import {wholeMinutes} from '../../review/units.js';
import type {SharedPart} from '../../session/view.js';
import {digits, type Told, untold} from '../frame/header-clock.js';
import type {PictureProps} from '../frame/record.js';
import {atBothEnds, type Span, widthOf} from '../frame/spans.js';
import {thick, timeBar, toneOfMeeting, toneOfStage} from '../frame/time-bar.js';
import {bigRows} from './big-characters.js';
import {shownIn} from './shown.js';

/** Rows of the body that change with the time: what paints without a frame paints them, too. */
export type SharedClock = {
  /** The first of them, counted from the body's first row. */
  row: number;
  lines: Span[][];
  /** Whose time is in them with a bar: the header need not tell it again. */
  tells: Told;
};

/** What it is drawn into: the body’s rows, and what the screen was asked to show. */
export type SharedPlace = {columns: number; height: number; shared: readonly SharedPart[]};

/** Fewer rows have no room for the large digits beside points, or what was asked for. */
const ROOM_FOR_ALL = 16;
/** Beside points and notes. */
const ROOM_FOR_BOTH = 24;

/** Fewer rows are the question's alone; the header has the bar then. */
const ROOM_FOR_BAR = 16;

/** Fewer rows leave the meeting's bar to the header. */
const ROOM_FOR_MEETING = 20;

/** Fewer rows are the list's, below a time that stands beside the stage's title. */
const ROOM_FOR_LISTS = 34;

/** A longer bar is no easier to see. */
const WIDEST_BAR = 72;

/** Where rows are few, lists and slots take those that the large digits would need. */
export function sharedClock(review: Review, now: Instant, {columns, height, shared}: SharedPlace): SharedClock {
  const {stage, meeting, over} = readClock(review, now);
  const isRunning = review.status === 'running';
  const left = isRunning ? leftOf(stage.planned, stage.spent) : 0;
  const tone = isRunning ? toneOfStage(stage) : undefined;
  const [withPoints, withNotes] = [hasPoints(openQuestion(review)), shared.includes('notes')];
  const hasMore = withPoints || withNotes || shared.includes('prompts');
  const isTight = isRunning && hasMore && height < (withPoints && withNotes ? ROOM_FOR_BOTH : ROOM_FOR_ALL);
  const bar = (cells: number): Span[] => timeBar(stage, cells, tone, thick);
  const large = (): SharedClock => {
    const rows = bigRows(digits(left)).map((row) => (isRunning ? inTheMiddle(columns, row, tone) : []));
    const cells = Math.min(WIDEST_BAR, columns - 8);
    const below = isRunning && height >= ROOM_FOR_BAR ? [[], [middleOf(columns, cells), ...bar(cells)]] : [];
    const ofMeeting = isRunning && height >= ROOM_FOR_MEETING ? [meetingLine(meeting, over, {columns, cells})] : [];
    return {
      row: 2,
      lines: [...rows, ...below, ...ofMeeting],
      tells: {stage: below.length > 0, meeting: ofMeeting.length > 0},
    };
  };
  const beside = (): SharedClock => {
    const time: Span = {text: `  ${digits(left)} ${left < 0 ? 'over' : 'left'} `, ...(tone && {tone})};
    return {
      row: 0,
      lines: [titleLine(review, isRunning ? bar : () => [], time, columns)],
      tells: {stage: isRunning, meeting: false},
    };
  };
  const aboveList = height < ROOM_FOR_LISTS ? beside : large;
  return {
    question: isTight ? beside : large,
    // No time passes.
    break: (): SharedClock => ({row: 0, lines: [], tells: untold}),
    slots: aboveList,
    list: aboveList,
  }[shownIn(review)]();
}

/** The stage and its time with an empty row below them; rows that something else paints are left empty. */
export function timeAbove(review: Review, {situation, columns, height, painted}: PictureProps): Span[][] {
  const {now, view} = situation;
  const {row, lines} = sharedClock(review, now, {columns, height, shared: view.shared});
  const title = review.status === 'running' ? (openStage(review)?.title ?? '') : '';
  const above = row > 0 ? [inTheMiddle(columns, title, 'quiet'), ...emptyRows(row - 1)] : [];
  return [...above, ...lines.map((line) => (painted ? [] : line)), []];
}

export const emptyRows = (rows: number): Span[][] => Array.from({length: Math.max(0, rows)}, () => []);

const hasPoints = (question: Question | undefined): boolean => (question?.points?.length ?? 0) > 0;

/** Thin below the stage's, as wide with its words: `meeting ━━━━──── 12 of 90 min`. */
function meetingLine(meeting: StageTime, over: number, {columns, cells}: {columns: number; cells: number}): Span[] {
  const before = 'meeting ';
  const behind = ` ${wholeMinutes(meeting.spent)} of ${wholeMinutes(meeting.planned)} min`;
  const bar = timeBar(meeting, cells - widthOf(before + behind), toneOfMeeting(over));
  return [middleOf(columns, cells), {text: before, tone: 'quiet'}, ...bar, {text: behind, tone: 'quiet'}];
}

function titleLine(review: Review, bar: (cells: number) => Span[], time: Span, columns: number): Span[] {
  const {left, width} = blockIn(columns);
  const title: Span = {text: ` ${openStage(review)?.title ?? ''}`, tone: 'strong'};
  const cells = Math.max(0, Math.min(Math.floor(width / 3), width - widthOf(title.text) - widthOf(time.text) - 2));
  return [{text: ' '.repeat(left)}, ...atBothEnds([title], [...bar(cells), {tone: 'strong', ...time}], width)];
}

/** Lines that are longer are hard to read; wider terminals have them in the middle. */
export function blockIn(columns: number): {left: number; width: number} {
  const width = Math.min(94, columns);
  return {left: Math.floor((columns - width) / 2), width};
}

export const inTheMiddle = (columns: number, text: string, tone?: Span['tone']): Span[] => [
  middleOf(columns, widthOf(text)),
  {text, ...(tone && {tone})},
];

/** What stands before something so wide that is in the middle. */
const middleOf = (columns: number, width: number): Span => ({
  text: ' '.repeat(Math.max(0, Math.floor((columns - width) / 2))),
});
