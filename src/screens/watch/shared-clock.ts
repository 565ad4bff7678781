// The stage's time on the shared screen: in digits to be read from across a room, or beside the stage's title.
import {openStage} from '../../review/agenda.js';
import {leftOf, readClock} from '../../review/clock.js';
import type {Instant, Review} from '../../review/types.js';
import type {SharedPart} from '../../session/view.js';
import {digits} from '../frame/header-clock.js';
import {atBothEnds, type Span, widthOf} from '../frame/spans.js';
import {bigRows} from './big-characters.js';
import {shownIn} from './shown.js';

/** Rows of the body that change with the time: what paints without a frame paints them, too. */
export type SharedClock = {
  /** The first of them, counted from the body's first row. */
  row: number;
  lines: Span[][];
};

/** What it is drawn into: the body’s rows, and what the screen was asked to show. */
export type SharedPlace = {columns: number; height: number; shared: readonly SharedPart[]};

/** Fewer rows have no room for the large digits beside what was asked for. */
const ROOM_FOR_ALL = 16;

/** Lists and slots take the room that the large digits would need. */
export function sharedClock(review: Review, now: Instant, {columns, height, shared}: SharedPlace): SharedClock {
  const {stage} = readClock(review, now);
  const isRunning = review.status === 'running';
  const left = isRunning ? leftOf(stage.planned, stage.spent) : 0;
  const tone: Pick<Span, 'tone'> = left < 0 ? {tone: 'warm'} : {};
  const isTight = isRunning && height < ROOM_FOR_ALL && (shared.includes('prompts') || shared.includes('notes'));
  const large = (): SharedClock => ({
    row: 2,
    lines: bigRows(digits(left)).map((row) => (isRunning ? inTheMiddle(columns, row, tone.tone) : [])),
  });
  const beside = (): SharedClock => ({
    row: 0,
    lines: [titleLine(review, {text: `${digits(left)} ${left < 0 ? 'over' : 'left'} `, ...tone}, columns)],
  });
  return {
    question: isTight ? beside : large,
    // No time passes.
    break: () => ({row: 0, lines: []}),
    slots: beside,
    list: beside,
  }[shownIn(review)]();
}

function titleLine(review: Review, time: Span, columns: number): Span[] {
  const {left, width} = blockIn(columns);
  const title: Span = {text: ` ${openStage(review)?.title ?? ''}`, tone: 'strong'};
  return [{text: ' '.repeat(left)}, ...atBothEnds([title], [{tone: 'strong', ...time}], width)];
}

/** Lines that are longer are hard to read; wider terminals have them in the middle. */
export function blockIn(columns: number): {left: number; width: number} {
  const width = Math.min(94, columns);
  return {left: Math.floor((columns - width) / 2), width};
}

export const inTheMiddle = (columns: number, text: string, tone?: Span['tone']): Span[] => [
  {text: ' '.repeat(Math.max(0, Math.floor((columns - widthOf(text)) / 2)))},
  {text, ...(tone && {tone})},
];
