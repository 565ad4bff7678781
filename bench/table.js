// What was measured as rows of a table: one figure of the readings each, and whether the goal is reached.
import {median} from './median.js';
import {percentile} from './percentile.js';

/** What a line of the table says of its readings. */
const figures = {
  median,
  '95 %': (readings) => percentile(readings, 0.95),
  largest: (readings) => percentile(readings, 1),
};

/**
 * One thing that debrief does, beside one yardstick. `ours` and `theirs` are the single readings in `unit`, of which the
 * table shows the median, or the `figure` that is named. The goal is for the ratio, or in `unit` for ours alone where it
 * is `absolute`; only then may there be no peer, or where there is no goal at all, for what is only told. `skipped` says in
 * a few words why there are no readings.
 * @typedef {{what: string, peer?: string, figure?: keyof typeof figures, goal?: number, goalIs?: 'absolute', unit: 'ms' | 'MB' | 'B' | '%', ours?: number[], theirs?: number[], skipped?: string}} Comparison
 * @typedef {{what: string, peer?: string, figure?: keyof typeof figures, goal?: number, goalIs?: 'absolute', unit: string, skipped?: string, ours?: number, theirs?: number, ratio?: number, reached?: boolean, n?: number}} Result
 */

/**
 * @param {Comparison} comparison
 * @returns {Result}
 */
export function summary({ours: ourReadings, theirs: theirReadings, ...named}) {
  const mayStandAlone = (named.goalIs === 'absolute' || named.goal === undefined) && named.peer === undefined;
  if (named.skipped || !ourReadings?.length || !(theirReadings?.length || mayStandAlone))
    return {...named, skipped: named.skipped ?? 'nothing was measured'};
  const figure = figures[named.figure ?? 'median'];
  const ours = figure(ourReadings);
  const n = Math.min(ourReadings.length, theirReadings?.length ?? Number.POSITIVE_INFINITY);
  if (!theirReadings && named.goal === undefined) return {...named, ours, n};
  if (!theirReadings) return {...named, ours, reached: ours <= named.goal, n};
  const theirs = figure(theirReadings);
  const ratio = ours / theirs;
  if (named.goal === undefined) return {...named, ours, theirs, ratio, n};
  const reached = (named.goalIs === 'absolute' ? ours : ratio) <= named.goal;
  return {...named, ours, theirs, ratio, reached, n};
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
  const skipped = results.flatMap((result) =>
    result.skipped
      ? [`not measured: ${nameOf(result)}${result.peer ? ` beside ${result.peer}` : ''}: ${result.skipped}`]
      : [],
  );
  return [line(heads), rule, ...cells.map(line), ...(skipped.length > 0 ? ['', ...skipped] : [])].join('\n');
}

const nameOf = ({what, figure}) => (figure ? `${what}: ${figure}` : what);

const cellsOf = ({peer, unit, ours, theirs, ratio, goal, goalIs, reached, n, ...named}) => [
  nameOf(named),
  peer ?? '–',
  `${readable(ours)} ${unit}`,
  theirs === undefined ? '–' : `${readable(theirs)} ${unit}`,
  ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`,
  goal === undefined ? '–' : goalIs === 'absolute' ? `≤ ${goal} ${unit}` : `≤ ${goal.toFixed(2)} ×`,
  reached === undefined ? '–' : reached ? 'yes' : 'no',
  String(n),
];

const readable = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
