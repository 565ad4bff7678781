// How often hints on wording are right, on the labelled sentences that their patterns were not written by.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * @param {import('../workplace.js').Workplace} place
 * @returns {Promise<import('../table.js').Comparison[]>} readings in per cent
 */
export async function measureHints(place) {
  const {builtInLists, labelledIn, measured} = await place.load(
    'hints',
    `export {builtInLists} from './src/guidance/lists.ts';
     export {labelledIn, measured} from './test/guidance/hints/labelled.ts';`,
  );
  const file = join(place.project, 'test', 'guidance', 'hints', 'held-out.txt');
  const sentences = labelledIn(await readFile(file, 'utf8'));
  const {precision, recall} = measured(sentences, builtInLists.hints);
  const missing = (part) => [100 * (1 - part)];
  const named = {goalIs: 'absolute', unit: '%'};
  const of = `in ${sentences.length} sentences`;
  return [
    {...named, what: `hints that are wrong, ${of}`, goal: 5, ours: missing(precision)},
    {...named, what: `hints that are missing, ${of}`, goal: 10, ours: missing(recall)},
  ];
}
