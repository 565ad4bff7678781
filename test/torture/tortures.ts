// The long forms of the tests that prove the store, in the order of the design's list, and what must lose under them.
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Review} from '../../src/review/types.js';
import {inAnyOrder} from '../store/attacks/any-order.js';
import type {ChildTask} from '../store/attacks/child.js';
import {cuts, damageable, flips} from '../store/attacks/damage.js';
import {failEach, faults} from '../store/attacks/faults.js';
import {fillOften, smallDisk} from '../store/attacks/full-disk.js';
import {inAnyInterleaving} from '../store/attacks/interleaved-packing.js';
import {killStorm} from '../store/attacks/kills.js';
import {mischief} from '../store/attacks/mischief.js';
import {packStorm} from '../store/attacks/pack-storm.js';
import {packAtEachStepOfWriter, packingAttacks, packUnderEach} from '../store/attacks/packing.js';
import {powerCuts} from '../store/attacks/power.js';
import {Child} from '../store/attacks/processes.js';
import {percentile, route} from '../store/attacks/route.js';
import {stopAndContinue} from '../store/attacks/stops.js';
import {type Loss, lossOf, runWriters, savedByLowdb, savedNotes, savedOf} from '../store/attacks/writers.js';
import {makeFolder} from '../store/support/small-store.js';
import {noPostgres} from '../support/postgres.js';
import {shared} from './shared.js';
import {randomKeys, screenRoute, signalStorm, twoTerminals} from './terminals.js';
import {handovers, manyCommands} from './together.js';
import {type Outcome, sum, type Told, type Torture} from './told.js';

const nothing = {acknowledged: 0, lost: [], twice: [], trouble: []};

const writing =
  (folder: string, notes: number) =>
  (name: string): ChildTask => ({does: 'write', folder, name, notes});
const writingWithLowdb =
  (file: string, notes: number) =>
  (name: string): ChildTask => ({does: 'write-with-lowdb', file, name, notes});

/** As often as this part of the rounds says, but once. */
const often = ({rounds}: Told, part: number): number => Math.max(1, Math.round(rounds * part));

/** Does it once for each number, each time in a new folder. */
async function each(told: Told, times: number, once: (home: string) => Promise<Outcome>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let time = 1; time <= times; time++) {
    const home = join(told.home, String(time));
    await mkdir(home);
    outcomes.push(await once(home));
  }
  return sum(outcomes);
}

const errorsOf = (children: readonly Child[]): string[] =>
  children.map(({errors}) => errors).filter((errors) => errors !== '');

async function writeTogether(home: string, writers: number): Promise<Outcome> {
  const folder = await makeFolder(home);
  const children = await runWriters(writing(folder, 500), writers);
  const loss = lossOf(savedOf(children), await savedNotes(folder));
  return {did: `${writers} processes, 500 notes each`, times: 1, ...loss, trouble: errorsOf(children)};
}

async function seeEachOther(home: string): Promise<Outcome> {
  const folder = await makeFolder(home);
  const follower = await Child.start({does: 'follow', folder, notes: 40});
  await follower.until(({lines}) => lines.includes('ready'));
  const writers = await runWriters(writing(folder, 20), 2);
  await follower.ended();
  const seen = JSON.parse(follower.lines.find((line) => line.startsWith('review '))?.slice(7) ?? '{"notes":[]}');
  const ids: string[] = seen.notes.map(({id}: {id: string}) => id);
  const clock = seen.clock?.startedAt === undefined ? ['The other process saw no clock.'] : [];
  const trouble = [...errorsOf([follower, ...writers]), ...clock];
  return {did: 'one process sees what two others write', times: 1, ...lossOf(savedOf(writers), ids), trouble};
}

export const tortures: Torture[] = [
  {
    name: '1 any order',
    async run(told) {
      const times = often(told, 50);
      const did = 'random entries shuffled and doubled: one review';
      inAnyOrder({numRuns: times, seed: told.seed});
      return {...nothing, did, times};
    },
  },
  {name: '2 two processes', run: (told) => each(told, often(told, 0.1), seeEachOther)},
  {name: '3 two writers', run: (told) => each(told, often(told, 0.05), (home) => writeTogether(home, 2))},
  {name: '3 eight writers', run: (told) => each(told, often(told, 0.02), (home) => writeTogether(home, 8))},
  {name: '3 many commands', run: manyCommands},
  {
    name: '4 kill storm',
    async run(told) {
      const folder = await makeFolder(told.home);
      const children = await killStorm(writing(folder, 10_000), told.rounds, told.seed);
      const loss = lossOf(savedOf(children), await savedNotes(folder));
      return {did: 'kill -9 of both writers', times: told.rounds, ...loss, trouble: errorsOf(children)};
    },
  },
  {
    name: '5 stop and continue',
    run: (told) =>
      each(told, often(told, 0.1), async (home) => {
        const folder = await makeFolder(home);
        const pair = await stopAndContinue(writing(folder, 60), 1 + told.random.below(50));
        const loss = lossOf(savedOf(pair), await savedNotes(folder));
        return {did: 'one stopped while the other writes', times: 1, ...loss, trouble: errorsOf(pair)};
      }),
  },
  {
    name: '6 failing disk',
    async run(told) {
      const notes = 3 + often(told, 0.05);
      const outcomes = await Promise.all(faults.map((fault) => failEach(fault, notes)));
      return {
        did: `each operation fails once with ${faults.join(', ')}`,
        times: outcomes.reduce((total, {injected}) => total + injected, 0),
        acknowledged: outcomes.reduce((total, {acknowledged}) => total + acknowledged, 0),
        lost: outcomes.flatMap(({trouble}) => trouble),
        twice: [],
        trouble: [],
      };
    },
  },
  {name: '7 cut journals', run: cutJournals},
  {name: '7 turned bits', run: turnedBits},
  {
    name: '8 full disk',
    async run(told) {
      const disk = smallDisk();
      if (!disk) return {...nothing, did: 'left out: no small disk may be mounted here', times: 0};
      try {
        const times = often(told, 0.2);
        return {did: 'disk full and space again', times, ...(await fillOften(disk.folder, times)), trouble: []};
      } finally {
        disk.remove();
      }
    },
  },
  {
    name: '10 meddled files',
    async run(told) {
      const {done, ...loss} = await mischief(await makeFolder(told.home), 5 * often(told, 1), told.random);
      return {did: 'own files deleted, replaced, edited, moved', times: done, ...loss, trouble: []};
    },
  },
  {name: '11 power cuts', run: (told) => cut(told, true)},
  {name: 'two terminals', run: twoTerminals},
  {name: 'signal storm', run: signalStorm},
  {name: 'random keys', run: randomKeys},
  {name: 'handovers', run: handovers},
  {
    name: 'route',
    async run(told) {
      const notes = Math.max(20, told.rounds);
      const {toDisk, toOther} = await route(await makeFolder(told.home), notes, 50);
      const at = (times: number[], part: number) => `${percentile(times, part).toFixed(1)}`;
      const both = (times: number[]) => `${at(times, 0.5)}, p95 ${at(times, 0.95)}`;
      const did = `from one process to the other in ms: p50 ${both(toOther)} (to disk ${both(toDisk)})`;
      const lost = Array.from({length: notes - toOther.length}, (_, index) => `unheard ${index}`);
      return {...nothing, did, times: notes, acknowledged: toDisk.length, lost};
    },
  },
  {name: 'route to the screen', run: screenRoute},
  {
    name: '12 lowdb, many writers',
    control: true,
    run: (told) =>
      each(told, often(told, 0.02), async (home) => {
        const file = join(home, 'lowdb.json');
        const children = await runWriters(writingWithLowdb(file, 500), 8);
        const loss = lossOf(savedOf(children), await savedByLowdb(file));
        return {did: 'stock lowdb: 8 processes, 500 notes each', times: 1, ...loss, trouble: []};
      }),
  },
  {
    name: '12 lowdb, kill storm',
    control: true,
    async run(told) {
      const file = join(told.home, 'lowdb.json');
      const times = often(told, 0.2);
      const children = await killStorm(writingWithLowdb(file, 10_000), Math.max(6, times), told.seed);
      const loss = lossOf(savedOf(children), await savedByLowdb(file));
      return {did: 'stock lowdb: kill -9 of both writers', times: Math.max(6, times), ...loss, trouble: []};
    },
  },
  {name: '12 without datasync', control: true, run: (told) => cut(told, false)},
  {
    name: '12 packing, kill storm',
    control: true,
    run: losingStorm,
  },
  {
    name: '12 packing, no datasync',
    control: true,
    run: async () => packed('our packing without datasync', [await packUnderEach('power cut', {syncs: false})]),
  },
  {name: '13 packing, kill storm', run: (told) => packingStorm(told, false)},
  {
    name: '13 packing, every step',
    async run() {
      const attacked = await Promise.all(packingAttacks.map((attack) => packUnderEach(attack)));
      return packed(`packing met at each step by ${packingAttacks.join(', ')}`, [
        ...attacked,
        await packAtEachStepOfWriter(),
      ]);
    },
  },
  {
    name: '13 packing, any order',
    async run(told) {
      const times = often(told, 20);
      await inAnyInterleaving({numRuns: times, seed: told.seed});
      return {...nothing, did: 'two packers, either killed, a writer and a reader in any order of steps', times};
    },
  },
];

/** They need a server, which is not everywhere. */
if (noPostgres === '') {
  tortures.push(
    {name: '15 shared', run: (told) => shared(told, 'ours')},
    {name: '15 shared, plain rows', control: true, run: (told) => shared(told, 'stock')},
  );
}

/** Where the kills fell shows only now and then: one storm that meets no loss says nothing, several do. */
const MOST_STORMS = 8;

async function losingStorm(told: Told): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < MOST_STORMS && outcomes.every(({lost}) => lost.length === 0)) {
    const home = join(told.home, String(outcomes.length));
    await mkdir(home);
    outcomes.push(await packingStorm({...told, home, seed: told.seed + outcomes.length}, true));
  }
  return sum(outcomes);
}

async function packingStorm({home, rounds, seed}: Told, careless: boolean): Promise<Outcome> {
  const folder = await makeFolder(home);
  const times = Math.max(8, Math.round(rounds / 4));
  const {writers, steps} = await packStorm({folder, rounds: times, seed, careless});
  const how = careless ? 'taken away before they are written' : 'packed';
  const loss = lossOf(savedOf(writers), await savedNotes(folder));
  const did = `journals ${how}, ${steps} steps, kill -9 of packers and writers`;
  return {did, times, ...loss, trouble: errorsOf(writers)};
}

const packed = (did: string, met: readonly (Loss & {steps: number})[]): Outcome =>
  sum(met.map(({steps, ...loss}) => ({did, times: steps, ...loss, trouble: []})));

async function cut(told: Told, syncs: boolean): Promise<Outcome> {
  const {cuts: times, acknowledged, lost} = await powerCuts({syncs, notes: 3 + often(told, 0.05)});
  const did = syncs ? 'power cut before every operation' : 'our store without datasync: the same power cuts';
  return {...nothing, did, times, acknowledged, lost: lost.flatMap(({missing}) => missing)};
}

const manyTexts = ({rounds}: Told): string[] =>
  Array.from({length: 2 + Math.min(6, Math.round(rounds / 30))}, (_, at) => `words ${at} — “ångström” 漢字`);

/** Every line before the cut is owed. */
async function cutJournals(told: Told): Promise<Outcome> {
  const texts = manyTexts(told);
  const {bytes, look, remove} = await damageable(texts);
  const outcomes: Outcome[] = [];
  for (const changed of cuts(bytes)) {
    const {review} = await look(changed);
    const owed = texts.slice(0, Math.max(0, changed.toString('utf8').split('\n').length - 2));
    outcomes.push(readBack('a journal cut at every byte', owed, texts, review));
  }
  await remove();
  return sum(outcomes);
}

/** Every text is owed but those of the lines that the turned bit belongs to: a line end belongs to two. */
async function turnedBits(told: Told): Promise<Outcome> {
  const texts = manyTexts(told);
  const {bytes, look, remove} = await damageable(texts);
  const outcomes: Outcome[] = [];
  let turned = 0;
  for (const changed of flips(bytes, true)) {
    const at = Math.floor(turned++ / 8);
    const before = bytes.subarray(0, at).toString('utf8').split('\n').length - 2;
    const touched = bytes[at] === 0x0a ? [before, before + 1] : [before];
    const {review} = await look(changed);
    const owed = texts.filter((_, index) => !touched.includes(index));
    outcomes.push(readBack('every bit of a journal turned', owed, texts, review));
  }
  await remove();
  return sum(outcomes);
}

function readBack(did: string, owed: string[], texts: string[], review: Review): Outcome {
  const found = review.notes.map(({text}) => text);
  const wrong = found.filter((text) => !texts.includes(text)).map((text) => `Nobody wrote “${text}”.`);
  return {did, times: 1, ...lossOf(owed, found), trouble: wrong};
}
