// How far apart two terminals on one review show the same new second of the clock.
import xterm from '@xterm/headless';
import {start} from '../program.js';

/** A frame is drawn and the second terminal has heard of the first (ms). */
const SETTLED = 3000;

/** What is left of the stage, as the header says it, or what it is over. */
const shownTime = /\d+:\d\d(?::\d\d)? (?:left of|over)/;

/** The header's second row. */
const CLOCK_ROW = 1;

/** In milliseconds, and absolute: nothing that two terminals can run today keeps one clock for both. */
const GOAL = 20;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings `rounds` is a number of seconds here
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureSameSecond(place, {rounds, quick}) {
  const {id} = await place.runningReview(12);
  const options = {columns: 120, rows: 40, env: place.env, cwd: place.root};
  const terminals = [place.debrief('run', id), place.debrief('notes', id)].map((command) => start(command, options));
  await Promise.all(terminals.map((terminal) => terminal.sinceStart('waited until the morning')));
  await pause(SETTLED);
  const from = performance.now();
  await pause((rounds ?? (quick ? 10 : 20)) * 1000);
  await Promise.all(terminals.map((terminal) => terminal.stop()));
  const [first, second] = await Promise.all(terminals.map((terminal) => timesShown(terminal.pieces(), options)));
  const isTimed = ([time, at]) => at >= from && second.has(time);
  const ours = [...first].filter(isTimed).map(([time, at]) => Math.abs(at - second.get(time)));
  return ['median', '95 %', 'largest'].map((figure) => ({
    what: 'the same second in both terminals',
    figure,
    goal: GOAL,
    goalIs: 'absolute',
    unit: 'ms',
    ours,
  }));
}

/**
 * When each time of the clock was first on the screen. A terminal emulator reads it afterwards, as a program may write no
 * more than the digit that changed.
 * @returns {Promise<Map<string, number>>}
 */
async function timesShown(pieces, {columns, rows}) {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  const moments = new Map();
  for (const {bytes, at} of pieces) {
    await new Promise((resolve) => emulator.write(bytes, resolve));
    const {active} = emulator.buffer;
    const time = active
      .getLine(active.baseY + CLOCK_ROW)
      ?.translateToString(true)
      .match(shownTime)?.[0];
    if (time && !moments.has(time)) moments.set(time, at);
  }
  return moments;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
