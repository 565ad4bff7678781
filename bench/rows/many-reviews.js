// A start, `debrief list`, and what reads all reviews, in a home of 2,000 reviews beside one of ten.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {growth} from '../growth.js';
import {start} from '../program.js';

const sizes = {few: 10, some: 1_000, many: 2_000};

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureManyReviews(place, {rounds, quick}) {
  const change = await creationIn((await place.runningReview(0)).folder);
  const homes = {};
  for (const [name, count] of Object.entries(sizes)) homes[name] = await homeOf(place, change, count);
  const turns = rounds ?? (quick ? 10 : 21);
  const inEach = (does) => Object.fromEntries(Object.entries(homes).map(([name, home]) => [name, () => does(home)]));
  const command = (...args) => inEach((home) => place.timeOf(place.debrief(...args, '--home', home)));
  const beside = async (what, {many, few}) => {
    // The first one reads them all.
    const readings = await alternate(turns, {ours: many, theirs: few}, {warmUp: 2});
    return {what: `${what}, 2,000 reviews`, peer: '10 reviews', unit: 'ms', ...readings};
  };
  const comparisons = [
    {
      ...(await beside(
        'start',
        inEach((home) => timeOfStart(place, home)),
      )),
      goal: 1.2,
    },
    {...(await beside('debrief list', command('list'))), goal: 500, goalIs: 'absolute'},
  ];
  for (const args of [['similar', 'mail queue'], ['forum'], ['stats'], ['actions']]) {
    const named = {what: `debrief ${args[0]}`, of: 'review'};
    comparisons.push(await growth(sizes, named, turns, command(...args)));
  }
  return comparisons;
}

/** Milliseconds until one of the reviews is there. */
async function timeOfStart(place, home) {
  const options = {columns: 80, rows: 24, env: place.env, cwd: place.root};
  const program = start(place.debrief('run', 'BENCH-0', '--home', home), options);
  const ms = await program.sinceStart('BENCH-0');
  await program.stop();
  return ms;
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
