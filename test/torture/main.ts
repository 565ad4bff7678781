// `npm run torture`: the long forms of the store's tests, a line each; fails where ours loses or a control does not.
import {chmodSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {endChildren} from '../store/attacks/processes.js';
import {seeded} from '../support/seeded.js';
import {closeTerminals} from '../support/terminal.js';
import {isAsItMust, lineOf, type Torture} from './told.js';
import {tortures} from './tortures.js';

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '20'}, seed: {type: 'string', default: '1'}, only: {type: 'string'}},
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const chosen = tortures.filter(({name}) => name.includes(values.only ?? ''));
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || chosen.length === 0) {
  const names = tortures.map(({name}) => name).join(', ');
  console.error(`torture: --rounds and --seed are whole numbers, --only is a part of one of these names: ${names}.`);
  process.exit(2);
}

// Whatever is made is made in here, by the processes that are started too.
const root = mkdtempSync(join(tmpdir(), 'debrief-torture-'));
process.env.TMPDIR = root;
// A server that refuses to run as root has to come to its folder in there as somebody else.
chmodSync(root, 0o711);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

let failed = false;
let stopping = false;
console.log(`rounds ${rounds}, seed ${seed}`);
for (const [index, torture] of chosen.entries()) failed = !(await suffer(torture, index)) || failed;
rmSync(root, {recursive: true, force: true, maxRetries: 3});
process.exit(failed ? 1 : 0);

async function suffer(torture: Torture, index: number): Promise<boolean> {
  const home = join(root, String(index));
  mkdirSync(home);
  const began = performance.now();
  try {
    const outcome = await torture.run({rounds, seed, random: seeded(seed), home});
    console.log(lineOf(torture, outcome, (performance.now() - began) / 1000));
    if (!isAsItMust(torture, outcome)) tell([...outcome.lost, ...outcome.twice, ...outcome.trouble]);
    return isAsItMust(torture, outcome);
  } catch (error) {
    if (!stopping)
      console.log(`✗ ${torture.name.padEnd(22)} ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await closeTerminals();
    rmSync(home, {recursive: true, force: true, maxRetries: 3});
  }
}

function tell(what: readonly string[]): void {
  for (const one of what.slice(0, 10)) console.log(`    ${one}`);
  if (what.length > 10) console.log(`    and ${what.length - 10} more`);
}

/** The signal comes twice where Ctrl+C reaches the whole group: the first is enough. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('stopped; nothing is left behind');
  endChildren();
  await closeTerminals();
  rmSync(root, {recursive: true, force: true, maxRetries: 3});
  process.exit(130);
}
