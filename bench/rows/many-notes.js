// A review of 10,000 notes is opened, moved about in, written in, searched and exported, beside the same review of ten.
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {growth} from '../growth.js';
import {start} from '../program.js';

const MANY = 10_000;
const FEW = 10;
/** To see how an export grows. */
const HALF = 5_000;

/** As long as the rows take otherwise, more would be no use. */
const MOST_ROUNDS = 30;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureManyNotes(place, {rounds, quick}) {
  const sizes = {ours: MANY, theirs: FEW};
  const turns = Math.min(MOST_ROUNDS, rounds ?? (quick ? 10 : MOST_ROUNDS));
  const reviews = {};
  for (const [name, notes] of Object.entries(sizes)) reviews[name] = {notes, ...(await place.runningReview(notes))};
  const each = (does) => Object.fromEntries(Object.keys(sizes).map((name) => [name, does(reviews[name])]));
  const comparisons = [];
  const measure = async (what, goal, does, goalIs) => {
    const readings = await alternate(turns, each(does));
    comparisons.push({
      what: `${what}, ${MANY.toLocaleString('en')} notes`,
      peer: `${FEW} notes`,
      goal,
      ...(goalIs && {goalIs}),
      unit: 'ms',
      ...readings,
    });
  };

  await measure('start to the newest note', 2, (review) => async () => {
    const program = open(place, review);
    const ms = await program.sinceStart(`${review.notes - 1}: the alert`);
    await program.stop();
    return ms;
  });

  for (const review of Object.values(reviews)) {
    review.program = open(place, review);
    await review.program.sinceStart(`${review.notes - 1}: the alert`);
    await review.program.quiet(400);
    review.turn = 0;
  }
  // One up, one down: the mark is drawn anew each time, once there is one.
  await Promise.all(Object.values(reviews).map(({program}) => answered(program, '\x1b[A', '❯')));
  await measure('the selection moves', 1.2, (review) => () => {
    review.turn += 1;
    return answered(review.program, review.turn % 2 ? '\x1b[A' : '\x1b[B', '❯');
  });
  for (const {program} of Object.values(reviews)) program.send('\x1b');
  await measure('a note is written', 1.2, (review) => () => {
    review.turn += 1;
    // Only what differs from the row that was there is written: so sign and letters are others each time.
    const [tab, sign] = review.turn % 2 ? ['\t', '+'] : ['', '·'];
    const text = `${String.fromCharCode(97 + (review.turn % 26)).repeat(6)} note`;
    return answered(review.program, `n${tab}${text}\r`, `${sign} ${text}`);
  });
  await Promise.all(Object.values(reviews).map(({program}) => answered(program, '/', 'Search')));
  await measure(
    'a note is searched',
    50,
    (review) => async () => {
      review.turn += 1;
      const number = (review.notes >> 1) + (review.turn % (FEW / 2));
      const ms = await answered(review.program, `${number}:`, 'One found.');
      review.program.send('\x7f'.repeat(8));
      return ms;
    },
    'absolute',
  );
  await Promise.all(Object.values(reviews).map(({program}) => program.stop()));
  // The copy that the terminals have left covers all but what is added here.
  const note = 'the alert had gone to a channel that one team reads';
  await measure(
    'debrief add note, the whole process',
    3,
    ({id}) =>
      () =>
        place.timeOf(place.debrief('add', 'note', '--review', id, note)),
  );
  const {theirs: few, ours: many} = reviews;
  const some = await place.runningReview(HALF);
  const exported = (review) => () => timeOfExport(place, review);
  const named = {what: 'debrief export', of: 'note'};
  const work = {few: exported(few), some: exported(some), many: exported(many)};
  comparisons.push(await growth({few: FEW, some: HALF, many: MANY}, named, Math.min(turns, 12), work));
  return comparisons;
}

async function timeOfExport(place, {id}) {
  const written = join(place.root, 'written');
  const ms = await place.timeOf(place.debrief('export', id, '--to', written));
  // What is there already would be left as it is.
  await rm(written, {recursive: true});
  return ms;
}

const open = (place, {id}) => start(place.debrief('run', id), {columns: 80, rows: 24, env: place.env, cwd: place.root});

/** Milliseconds from the keys to the text that answers them, after a moment in which nothing moves. */
async function answered(program, keys, text) {
  await program.quiet(150);
  const seen = program.whenWritten(text);
  const sentAt = performance.now();
  program.send(keys);
  return (await seen) - sentAt;
}
