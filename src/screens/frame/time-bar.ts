// Bars of time: how they fill and in which tone, and how many cells those of the header have.
import {leftOf, type StageTime} from '../../review/clock.js';
import {type Ending, endingOf, filledOf} from '../../review/pace.js';
import {wholeMinutes} from '../../review/units.js';
import {widthsOfRails} from '../rails/widths.js';
import type {Span} from './spans.js';
import type {Tone} from './theme.js';

/** How the stage's time is toned once its end is near; the words say it as well. */
export const endingTones: Record<Ending, Tone> = {fifth: 'key', minute: 'warm'};

/** The tone of a stage's time while it is the meeting's: calm, then that of its end, and one of its own past it. */
export function toneOfStage(time: StageTime): Tone | undefined {
  const ending = endingOf(time);
  return leftOf(time.planned, time.spent) < 0 ? 'over' : ending && endingTones[ending];
}

/** The meeting's: quiet until it is a minute over (`over` in milliseconds). */
export const toneOfMeeting = (over: number): Tone => (wholeMinutes(over) >= 1 ? 'over' : 'quiet');

/** The open topic's: quiet until it has had all that it may take. */
export const toneOfTopic = ({planned, spent}: StageTime): Tone => (spent >= planned ? 'warm' : 'quiet');

/** Two signs of a bar: of time that was spent, and of what is left. */
type Drawing = {spent: string; left: string};

/** Of the header. */
export const thin: Drawing = {spent: '━', left: '─'};
/** To be seen from across a room. */
export const thick: Drawing = {spent: '█', left: '░'};

export function timeBar(time: StageTime, cells: number, tone: Tone | undefined, {spent, left}: Drawing = thin): Span[] {
  const filled = filledOf(time, cells);
  return [
    {text: spent.repeat(filled), ...(tone && {tone})},
    {text: left.repeat(Math.max(0, cells - filled)), tone: 'quiet' as const},
  ].filter(({text}) => text !== '');
}

/**
 * Cells of the header's bars by the columns of the terminal, from the widest: where they leave their words room. Where the
 * stage's has none, the rule below is its bar.
 */
const bars = [
  {from: widthsOfRails.waiting, stage: 28, meeting: 16},
  {from: widthsOfRails.agenda, stage: 12, meeting: 8},
  {from: 108, stage: 10, meeting: 0},
];

export function headerBars(columns: number): {stage: number; meeting: number} {
  return bars.find(({from}) => columns >= from) ?? {stage: 0, meeting: 0};
}
