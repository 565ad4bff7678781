// `npm run bench`: measures debrief beside its yardsticks, each pair side by side, and prints one table of ratios.
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {measureAcknowledgedNote} from './rows/acknowledged-note.js';
import {measureAddNote} from './rows/add-note.js';
import {measureAway} from './rows/away.js';
import {measureFirstFrame} from './rows/first-frame.js';
import {measureHints} from './rows/hints.js';
import {measureIdleClock} from './rows/idle-clock.js';
import {measureKeyToGlyph} from './rows/key-to-glyph.js';
import {measureLongText} from './rows/long-text.js';
import {measureManyNotes} from './rows/many-notes.js';
import {measureManyReviews} from './rows/many-reviews.js';
import {measureManyStarts} from './rows/many-starts.js';
import {measureMemory} from './rows/memory.js';
import {measureIdleWhenShared} from './rows/relay-idle.js';
import {measureManyShared} from './rows/relay-many.js';
import {measureRelayedNote} from './rows/relay-note.js';
import {measureSavedWhenShared} from './rows/relay-saved.js';
import {measureSameSecond} from './rows/same-second.js';
import {measureSharedNote} from './rows/shared-note.js';
import {measureWholeFolder} from './rows/whole-folder.js';
import {summary, table} from './table.js';
import {makeWorkplace} from './workplace.js';

const rows = {
  frame: measureFirstFrame,
  key: measureKeyToGlyph,
  clock: measureIdleClock,
  note: measureAcknowledgedNote,
  add: measureAddNote,
  shared: measureSharedNote,
  second: measureSameSecond,
  away: measureAway,
  text: measureLongText,
  many: measureManyNotes,
  list: measureManyReviews,
  starts: measureManyStarts,
  memory: measureMemory,
  hints: measureHints,
  folder: measureWholeFolder,
  relay: measureRelayedNote,
  'relay-saved': measureSavedWhenShared,
  'relay-idle': measureIdleWhenShared,
  'relay-many': measureManyShared,
};

const usage = `npm run bench -- [--only ${Object.keys(rows).join(',')}] [--rounds N, at least 10] [--quick] [--json]`;

const settings = readSettings();
if (settings) await bench(settings);

/** @returns {{only: string[], rounds: number | undefined, quick: boolean, json: boolean} | undefined} */
function readSettings() {
  const {values} = parseArgs({
    options: {only: {type: 'string'}, rounds: {type: 'string'}, quick: {type: 'boolean'}, json: {type: 'boolean'}},
  });
  const only = values.only?.split(',') ?? Object.keys(rows);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const wrong = only.find((name) => !(name in rows));
  if (wrong !== undefined || (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 10))) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return undefined;
  }
  return {only, rounds, quick: values.quick ?? false, json: values.json ?? false};
}

async function bench({only, rounds, quick, json}) {
  const place = await makeWorkplace();
  const comparisons = [];
  try {
    for (const name of only) {
      process.stderr.write(`measuring ${name} …\n`);
      comparisons.push(...(await rows[name](place, {rounds, quick})));
    }
  } finally {
    await place.remove();
  }
  const results = comparisons.map(summary);
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`;
  process.stdout.write(json ? `${JSON.stringify({machine, results}, null, 2)}\n` : `${machine}\n\n${table(results)}\n`);
}
