// From Enter in the note-taker's terminal to the note on the facilitator's screen, beside other ways to share a file live.
import {spawnSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {start} from '../program.js';
import {desk, GAP, NOTES, notesAcross, openTwoTerminals, stopAll} from '../two-terminals.js';

/** How often the reading vim looks at its file (ms). */
const CHECKTIME = 50;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureSharedNote(place, {rounds, quick}) {
  const lack = whyNoVim();
  const pairs = {
    ours: await openTwoTerminals(place, (await place.runningReview(NOTES)).id),
    watched: await openWatched(place),
    ...(lack ? {} : {vim: await openTwoVims(place)}),
  };
  const readings = await alternate(rounds ?? (quick ? 20 : 60), notesAcross(pairs), {warmUp: 5});
  await stopAll(Object.values(pairs));
  const vims = {
    peer: `two vims, checktime ${CHECKTIME} ms`,
    ...(lack ? {skipped: lack} : {theirs: readings.vim}),
  };
  const named = {what: "a note on the other's screen, 120x40", unit: 'ms', ours: readings.ours};
  return [
    {...named, ...vims, figure: 'median', goal: 0.4},
    {...named, peer: 'append, fs.watch', theirs: readings.watched, figure: 'median', goal: 2.5},
    // As a person waits in time, not in ratios.
    {...named, ...vims, figure: '95 %', goal: 100, goalIs: 'absolute'},
  ];
}

/** The usual way to see what another vim saves, with nothing else in the way: no tmux between it and the terminal. */
async function openTwoVims(place) {
  const vim = ['vim', '-u', 'NONE', '-N', '-n'];
  const look = `call timer_start(${CHECKTIME}, {-> execute('checktime')}, {'repeat': -1})`;
  const live = [`set autoread updatetime=${CHECKTIME}`, 'autocmd FileChangedShellPost * $', look];
  const file = await notesFile(place, 'shared-by-vim.txt');
  const writer = start([...vim, '-c', '$', file], desk(place));
  const reader = start([...vim, ...live.flatMap((command) => ['-c', command]), file], desk(place));
  await Promise.all([reader, writer].map((program) => program.sinceStart('a line about the incident')));
  // The reader is never quiet: it shows its cursor anew after every look.
  await writer.quiet(400);
  return {
    reader,
    writer,
    type: (text) => {
      writer.send(`o${text}\x1b`);
      // A key that follows Esc at once would be taken for Alt.
      setTimeout(() => writer.send(':w'), GAP / 2);
    },
  };
}

/** The floor of what Node brings along: nothing is edited, synced or drawn. */
async function openWatched(place) {
  const file = await notesFile(place, 'shared-by-append.txt');
  const writer = start([...place.peer('append-lines.js'), file], desk(place));
  const reader = start([...place.peer('watch-lines.js'), file], desk(place));
  await reader.sinceStart('a line about the incident');
  await Promise.all([reader, writer].map((program) => program.quiet(400)));
  return {reader, writer, type: (text) => writer.send(text)};
}

async function notesFile(place, name) {
  const file = join(place.root, name);
  await writeFile(file, Array.from({length: NOTES}, (_, number) => `${number}: a line about the incident\n`).join(''));
  return file;
}

/** Why two vims cannot be measured here; undefined where they can. */
function whyNoVim() {
  const {error, stdout} = spawnSync('vim', ['--version'], {encoding: 'utf8'});
  if (error) return 'vim is not installed';
  return stdout.includes('+timers') ? undefined : 'this vim has no timers';
}
