// `debrief export` of a review with 300 notes, beside pandoc that makes one HTML file of its report and record.
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {installed} from '../installed.js';

const NOTES = 300;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureWholeFolder(place, {rounds, quick}) {
  const comparison = {
    what: `debrief export, the whole folder of ${NOTES} notes`,
    peer: 'pandoc, two files to HTML',
    goal: 1.5,
    unit: 'ms',
  };
  if (!installed('pandoc')) return [{...comparison, skipped: 'pandoc is not installed'}];
  const {id} = await place.runningReview(NOTES);
  const written = join(place.root, 'written');
  const source = join(place.root, 'for-pandoc');
  await place.timeOf(place.debrief('export', id, '--to', source));
  const documents = ['report', 'record'].map((name) => join(source, `BENCH-1-${name}.md`));
  const page = join(place.root, 'both.html');
  const readings = await alternate(
    rounds ?? (quick ? 10 : 31),
    {
      ours: async () => {
        const ms = await place.timeOf(place.debrief('export', id, '--to', written));
        // What is there already would be left as it is.
        await rm(written, {recursive: true});
        return ms;
      },
      theirs: () => place.timeOf(['pandoc', '--standalone', '--from=gfm', ...documents, '--output', page]),
    },
    {warmUp: 2},
  );
  return [{...comparison, ...readings}];
}
