// From the start of `debrief run` to the last row of its first frame, in a usual and in a large terminal, beside an Ink
// hello world from its source and bundled, and beside vim.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {installed} from '../installed.js';
import {start} from '../program.js';
import {lastWords} from '../screen.js';

const sizes = [
  {columns: 80, rows: 24, shows: '80x24'},
  {columns: 160, rows: 50, shows: '160x50, both rails'},
];

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureFirstFrame(place, {rounds, quick}) {
  const {id} = await place.runningReview(12);
  const ours = place.debrief('run', id);
  const bundled = await place.bundledPeer('hello-ink.js');
  const vim = installed('vim') ? await vimOn(place) : null;
  const comparisons = [];
  for (const {shows, ...size} of sizes) {
    const options = {...size, env: place.env, cwd: place.root};
    const timeTo = (command, text) => async () => {
      const program = start(command, options);
      const ms = await program.sinceStart(text);
      await program.stop();
      return ms;
    };
    const readings = await alternate(
      rounds ?? (quick ? 10 : 21),
      {
        ours: timeTo(ours, await lastWords(ours, options)),
        source: timeTo(place.peer('hello-ink.js'), 'Hello, world'),
        bundled: timeTo(bundled, 'Hello, world'),
        ...(vim && {vim: timeTo(vim, await lastWords(vim, options))}),
      },
      {warmUp: 2},
    );
    const told = {what: `start to the first full frame, ${shows}`, unit: 'ms', ours: readings.ours};
    comparisons.push(
      {...told, peer: 'Ink hello world', goal: 0.4, theirs: readings.source},
      {...told, peer: 'the same, bundled', goal: 1.25, theirs: readings.bundled},
      vim
        ? {...told, peer: 'vim', theirs: readings.vim}
        : {...told, peer: 'vim', ours: undefined, skipped: 'vim is not installed'},
    );
  }
  return comparisons;
}

/** vim on a file that fills any screen. */
async function vimOn({root}) {
  const file = join(root, 'lines.txt');
  await writeFile(
    file,
    Array.from({length: 300}, (_, number) => `${number}: the alert had gone to one channel only\n`).join(''),
  );
  return ['vim', '-u', 'NONE', '-N', file];
}
