// Two machines, each with its own copy of a synced folder: whatever the copier does with it, no note is lost or doubled.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {copyAheadNotice} from '../../src/store/notices.js';
import {hereText} from '../../src/store/presence/here-file.js';
import type {ReviewStore} from '../../src/store/types.js';
import {journalsOf, makeFolder, note, open} from '../store/support/small-store.js';
import {type Random, seeded} from '../support/seeded.js';
import {TwoWayCopier} from '../support/two-way-copier.js';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const NOTES = 200;

let place: string;
let homes: [string, string];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'debrief-synced-'));
  homes = [join(place, 'one'), join(place, 'other')];
  for (const home of homes) mkdirSync(home);
});
afterEach(() => rmSync(place, {recursive: true, force: true}));

/** One machine's copy of the review, opened there in a role, and left and opened again now and then. */
class Machine {
  #store: ReviewStore | undefined;
  #written = 0;
  readonly told = new Set<string>();

  constructor(
    readonly folder: string,
    readonly role: string,
  ) {}

  async sitDown(): Promise<void> {
    const store = await open(this.folder, {role: this.role});
    const listen = () => {
      for (const notice of this.notices) this.told.add(notice);
    };
    this.#store = store;
    store.subscribe(listen);
    listen();
  }

  async leave(): Promise<void> {
    expect(await this.#store?.close()).toEqual({left: 0});
  }

  /** Some notes, each acknowledged once this is done. */
  async write(random: Random): Promise<void> {
    const many = Math.min(1 + random.below(12), NOTES - this.#written);
    const notes = Array.from({length: many}, () => note(`${this.role}-${++this.#written}`));
    await Promise.all(notes.map((change) => this.#store?.commit([change])));
  }

  get notices(): readonly string[] {
    return this.#store?.getState().notices ?? [];
  }

  get isDone(): boolean {
    return this.#written === NOTES;
  }

  /** Once all that lies there is taken in. */
  async shown() {
    await this.#store?.catchUp();
    return this.#store?.getState().review;
  }
}

/** Both write, leave and come back, while the copier goes on, or has stopped for a while. */
async function meet(machines: readonly Machine[], copier: TwoWayCopier, random: Random): Promise<void> {
  let stopsFor = 0;
  while (!machines.every(({isDone}) => isDone)) {
    for (const machine of machines) {
      if (random() < 0.7) await machine.write(random);
      if (stopsFor-- <= 0) copier.some();
      if (random() > 0.25) continue;
      await machine.leave();
      copier.some();
      await machine.sitDown();
    }
    if (random() < 0.1) stopsFor = 10;
  }
}

const expected = ['facilitator', 'note-taker'].flatMap((role) =>
  Array.from({length: NOTES}, (_, index) => `${role}-${index + 1}`),
);

test.each(seeds)('200 notes on either machine: both show the same, every acknowledged note once (%i)', async (seed) => {
  const random = seeded(seed);
  const [one, other] = homes;
  const folder = await makeFolder(one);
  const copier = new TwoWayCopier(homes, random);
  // Each machine knows of others: in one process all have one name.
  const third = {writer: 'third', role: 'note-taker', by: 'note-taker', host: 'third-laptop', pid: 1, at: Date.now()};
  writeFileSync(join(folder, 'journal', 'third.here'), hereText({...third, doing: 'away'}));
  copier.catchUp();
  const roles: [string, string][] = [
    [folder, 'facilitator'],
    [folder.replace(one, other), 'note-taker'],
  ];
  const machines = roles.map(([at, role]) => new Machine(at, role));
  for (const machine of machines) await machine.sitDown();
  await meet(machines, copier, random);
  copier.catchUp();
  const [first, second] = await Promise.all(machines.map((machine) => machine.shown()));
  expect(second).toEqual(first);
  expect(first?.notes.map(({id}) => id).sort()).toEqual(expected.toSorted());
  // Whoever opens the folder later sees the same, and hears of nothing.
  for (const machine of machines) await machine.leave();
  copier.catchUp();
  for (const machine of machines) {
    await machine.sitDown();
    expect(await machine.shown()).toEqual(first);
    expect(machine.notices).toEqual([]);
    await machine.leave();
  }
  // That the readable copy came before a journal is no loss that has to be mended.
  expect(machines.flatMap(({told}) => [...told]).filter((notice) => notice !== copyAheadNotice)).toEqual([]);
  const texts = journalsOf(folder).map((name) => readFileSync(join(folder, 'journal', name), 'utf8'));
  expect(texts.filter((text) => text.includes('"review-restored"'))).toEqual([]);
  // Nothing that such a copier does was left out.
  for (const often of Object.values(copier.did)) expect(often).toBeGreaterThan(0);
});

test.each(seeds)('the same copier loses notes of one file that both write to (%i)', (seed) => {
  const random = seeded(seed);
  const copier = new TwoWayCopier(homes, random, false);
  const files = homes.map((home) => join(home, 'notes.json'));
  const read = (file: string): string[] => JSON.parse(readFileSync(file, 'utf8'));
  for (const file of files) writeFileSync(file, '[]');
  for (let number = 1; number <= NOTES; number += 1) {
    for (const file of files) writeFileSync(file, JSON.stringify([...read(file), `${file} ${number}`]));
    if (random() < 0.3) copier.catchUp();
  }
  copier.catchUp();
  const [kept = [], other] = files.map(read);
  expect(other).toEqual(kept);
  expect(kept.length).toBeLessThan(2 * NOTES);
});
