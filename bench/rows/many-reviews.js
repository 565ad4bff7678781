// `debrief list`, `similar`, `stats` and `actions` of 2,000 reviews, the whole process, beside a home with twenty.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';

const sizes = {ours: 2_000, theirs: 20};

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureManyReviews(place, {rounds, quick}) {
  const change = await creationIn((await place.runningReview(0)).folder);
  const homes = {};
  for (const [name, count] of Object.entries(sizes)) homes[name] = await homeOf(place, change, count);
  const comparisons = [];
  for (const args of [['list'], ['similar', 'mail queue'], ['stats'], ['actions']]) {
    const each = Object.entries(homes).map(([name, home]) => [
      name,
      () => place.timeOf(place.debrief(...args, '--home', home)),
    ]);
    // The first one reads them all.
    const readings = await alternate(rounds ?? (quick ? 10 : 21), Object.fromEntries(each), {warmUp: 2});
    comparisons.push({what: `debrief ${args[0]}, 2,000 reviews`, peer: '20 reviews', goal: 8, unit: 'ms', ...readings});
  }
  return comparisons;
}

/** The change that a review begins with. */
async function creationIn(folder) {
  const journals = join(folder, 'journal');
  const [first] = (await readdir(journals)).filter((name) => name.endsWith('.jsonl')).sort();
  return JSON.parse((await readFile(join(journals, first), 'utf8')).split('\n')[1]).change;
}

async function homeOf(place, change, count) {
  const {createReviewFolder, makeHome} = await place.load(
    'shelf',
    `export {createReviewFolder} from './src/store/shelf/create-folder.js';
     export {makeHome} from './src/store/shelf/home.js';`,
  );
  const home = join(place.root, `home-of-${count}`);
  await makeHome(home);
  for (let number = 0; number < count; number += 1) {
    const review = {...change.review, id: `many${number}`, reference: `BENCH-${number}`};
    await createReviewFolder({home, change: {...change, review}, by: 'bench'});
  }
  return home;
}
