// Two terminals on one review, and how long a note takes from Enter in one of them to the screen of the other.
import {start} from './program.js';

/** Notes that are there before the first is timed. */
export const NOTES = 12;

/** Between the text and its Enter (ms); no round number, so that no timer of a second or of 50 ms keeps step with it. */
export const GAP = 203;

/** How each looks, and where it is. @param {import('./workplace.js').Workplace} place */
export const desk = (place, env = place.env) => ({columns: 120, rows: 40, env, cwd: place.root});

/**
 * The facilitator's and the note-taker's, at rest.
 * @param {import('./workplace.js').Workplace} place
 * @param {string} id the review's
 * @param {{reader?: Record<string, string>, writer?: Record<string, string>}} [env] theirs, where they are not the place's
 */
export async function openTwoTerminals(place, id, env = {}) {
  const reader = start(place.debrief('run', id), desk(place, env.reader));
  const writer = start(place.debrief('notes', id), desk(place, env.writer));
  await Promise.all([reader, writer].map((program) => program.sinceStart('waited until the morning')));
  await Promise.all([reader, writer].map((program) => program.quiet(400)));
  return {reader, writer, type: (text) => writer.send(text)};
}

/**
 * For each pair, what takes one reading of it in milliseconds; no two notes of them begin with the same word.
 * @param {Record<string, {type: (text: string) => void, writer: {send(bytes: string): void}, reader: {whenWritten(text: string): Promise<number>}}>} pairs
 */
export function notesAcross(pairs) {
  let number = 0;
  const across = (pair) => async () => {
    const word = wordOf(number++);
    pair.type(`${word} the alert had waited until the morning`);
    await pause(GAP + (number % 47));
    const seen = pair.reader.whenWritten(word);
    const sentAt = performance.now();
    pair.writer.send('\r');
    return (await seen) - sentAt;
  };
  return Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, across(pair)]));
}

/** @param {{reader: {stop(): Promise<void>}, writer: {stop(): Promise<void>}}[]} pairs */
export const stopAll = (pairs) => Promise.all(pairs.flatMap(({writer, reader}) => [writer.stop(), reader.stop()]));

/**
 * Four letters that no other note has, none of them where the note before has the same one: a program that writes only
 * the cells that changed writes all four.
 */
function wordOf(number) {
  const letter = (place) => String.fromCharCode(65 + (place % 26));
  const [first, second] = [letter(number), letter(number + Math.floor(number / 26))];
  return `${first}${second}${first}${second}`;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
