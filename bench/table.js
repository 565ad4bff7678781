// What was measured as rows of a table: medians, their ratio, and whether the goal is reached.
import {median} from './median.js';

/**
 * One thing that debrief does beside one yardstick. `ours` and `peer` are the single readings in `unit`; `skipped` says
 * in a few words why there are none.
 * @typedef {{what: string, peer: string, goal: number, unit: 'ms', ours?: number[], theirs?: number[], skipped?: string}} Comparison
 * @typedef {{what: string, peer: string, goal: number, unit: string, skipped?: string, ours?: number, theirs?: number, ratio?: number, reached?: boolean, n?: number}} Result
 */

/**
 * @param {Comparison} comparison
 * @returns {Result}
 */
export function summary({ours: ourReadings, theirs: theirReadings, ...named}) {
  if (!ourReadings?.length || !theirReadings?.length)
    return {...named, skipped: named.skipped ?? 'nothing was measured'};
  const ours = median(ourReadings);
  const theirs = median(theirReadings);
  const ratio = ours / theirs;
  const n = Math.min(ourReadings.length, theirReadings.length);
  return {...named, ours, theirs, ratio, reached: ratio <= named.goal, n};
}

const heads = ['what', 'beside', 'ours', 'theirs', 'ratio', 'goal', 'reached', 'n'];

/**
 * A Markdown table, and below it a line for each comparison that was skipped.
 * @param {Result[]} results
 */
export function table(results) {
  const cells = results.filter(({skipped}) => skipped === undefined).map(cellsOf);
  const widths = heads.map((_, column) => Math.max(...[heads, ...cells].map((row) => row[column]?.length ?? 0)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const skipped = results.flatMap(({skipped: why, what, peer}) =>
    why ? [`not measured: ${what} beside ${peer}: ${why}`] : [],
  );
  return [line(heads), rule, ...cells.map(line), ...(skipped.length > 0 ? ['', ...skipped] : [])].join('\n');
}

const cellsOf = ({what, peer, unit, ours, theirs, ratio, goal, reached, n}) => [
  what,
  peer,
  `${readable(ours)} ${unit}`,
  `${readable(theirs)} ${unit}`,
  `${ratio.toFixed(2)} ×`,
  `≤ ${goal.toFixed(2)} ×`,
  reached ? 'yes' : 'no',
  String(n),
];

const readable = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
