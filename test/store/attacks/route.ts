// How long a note takes from one process to the other: from the commit to the other's screen being told.
import {Child} from './processes.js';

/** Milliseconds, one of each kind for every note. */
export type Route = {toDisk: number[]; toOther: number[]};

/** One process writes a note every `every` milliseconds, another listens. */
export async function route(folder: string, notes: number, every: number): Promise<Route> {
  const hearer = await Child.start({does: 'hear', folder, notes});
  await hearer.until(({lines}) => lines.includes('ready'));
  const sender = await Child.start({does: 'send', folder, notes, every});
  await Promise.all([sender.ended(), hearer.ended()]);
  const sent = timesOf(sender, 'sent');
  const since = (times: number[]) => times.map((time, index) => time - (sent[index] ?? Number.NaN));
  return {toDisk: since(timesOf(sender, 'saved')), toOther: since(timesOf(hearer, 'heard'))};
}

const timesOf = (child: Child, what: string): number[] =>
  child.lines.filter((line) => line.startsWith(`${what} `)).map((line) => Number(line.split(' ')[2]) / 1e6);

/** The value that this part of all is not above, such as 0.95. */
export const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
