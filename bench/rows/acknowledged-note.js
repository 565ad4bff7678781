// One note, from commit to acknowledged on the disk, beside a bare append and datasync of a line of the same length.
import {open, readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {noteAdded} from '../workplace.js';

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureAcknowledgedNote(place, {rounds, quick}) {
  const {openReviewStore} = await place.loadStore();
  const {folder, questionId} = await place.runningReview(300);
  const store = await openReviewStore({folder, by: 'bench', role: 'facilitator'});
  const file = await open(join(place.root, 'lines.txt'), 'a', 0o600);
  let number = 0;
  const commit = () => store.commit([noteAdded(`timed-${number++}`, questionId, number)]);
  await commit();
  const line = `${'x'.repeat((await lastLine(join(folder, 'journal'))).length)}\n`;
  const readings = await alternate(
    rounds ?? (quick ? 50 : 200),
    {
      ours: () => timed(commit),
      theirs: () =>
        timed(async () => {
          await file.write(line);
          await file.datasync();
        }),
    },
    {warmUp: 10},
  );
  await file.close();
  await store.close();
  return [
    {what: 'one note, acknowledged on the disk', peer: 'append and datasync', goal: 1.5, unit: 'ms', ...readings},
  ];
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The newest line of the journal that was written to last. */
async function lastLine(folder) {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(async (name) => ({name, at: (await stat(join(folder, name))).mtimeMs})));
  const newest = files.reduce((best, file) => (file.at > best.at ? file : best));
  return (await readFile(join(folder, newest.name), 'utf8')).trimEnd().split('\n').at(-1) ?? '';
}
