// How often a server hears what a process is doing: seldom however much is typed, and never while nothing is.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {SECOND} from '../../../src/review/units.js';
import {Coverage} from '../../../src/store/journal/coverage.js';
import {OwnPresence} from '../../../src/store/presence/own-presence.js';
import {InStep} from '../../../src/store/relay/in-step.js';
import {newSecret} from '../../../src/store/relay/keys.js';
import {Outbox} from '../../../src/store/relay/outbox.js';
import {ReceivedLines} from '../../../src/store/relay/received-lines.js';
import {Sealing} from '../../../src/store/relay/sealing.js';
import type {ServedReview, SharedKey} from '../../../src/store/relay/served-review.js';
import {MemoryDisk} from '../support/memory-disk.js';

/** Between two words, but for the last one (ms). */
const SELDOM = 3 * SECOND;
const FOLDER = '/home/review';

/** When a word of this process came to the server, and when it was asked what is new (ms). */
let said: number[];
let asked: number[];
let presence: OwnPresence;
let staying: Promise<void>;
let inStep: InStep;

beforeEach(async () => {
  vi.useFakeTimers();
  said = [];
  asked = [];
  const disk = new MemoryDisk();
  await disk.makeFolder(FOLDER);
  await disk.makeFolder(`${FOLDER}/journal`);
  const share = {server: 'postgres://db.example.org/debrief', review: 'r1', isOwner: true, isOn: true, isNamed: true};
  const secrets = [newSecret(1)];
  const nothing = () => undefined;
  const source = {disk, folder: FOLDER, now: Date.now, share: {...share, secrets}};
  inStep = new InStep({
    ...source,
    sealing: new Sealing(source.share),
    outbox: new Outbox(source),
    received: new ReceivedLines(source),
    onNews: nothing,
    onHere: nothing,
    onChange: nothing,
    onClock: nothing,
    onAnswer: nothing,
  });
  const writer = '20260101T000000000-writer00';
  presence = new OwnPresence({...source, writer, role: 'note-taker', by: 'n', onSay: (fact) => inStep.say(fact)});
  const served = quietServer();
  await inStep.meet(served);
  staying = inStep.stay(served, nothing);
});
afterEach(() => void vi.useRealTimers());

/** Takes all that it is given, and has nothing new. */
function quietServer(): ServedReview {
  const keys: SharedKey[] = [];
  const server: Omit<ServedReview, 'numbersOf' | 'linesAfter' | 'add'> = {
    version: async () => 1,
    listen: async () => undefined,
    keys: async () => keys,
    isRemoved: async () => false,
    addKey: async (number, sealed) => void keys.push({number, sealed}),
    coverage: async () => [],
    linesThere: async () => new Coverage(),
    since: async () => {
      asked.push(performance.now());
      return {lines: [], now: Date.now()};
    },
    say: async () => void said.push(performance.now()),
    here: async () => [],
  };
  return server as ServedReview;
}

const gaps = () => said.slice(1).map((at, index) => at - (said[index] ?? 0));

it('at most one word every few seconds, however often typing begins and rests', async () => {
  for (let key = 0; key < 600; key++) {
    presence.types();
    if (key % 7 === 6) presence.rests();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(said.length).toBeGreaterThan(2);
  expect(Math.min(...gaps())).toBeGreaterThanOrEqual(SELDOM);
});

it('one word as typing begins and one as it ends, for a minute of keys', async () => {
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  const before = said.length;
  for (let key = 0; key < 600; key++) {
    presence.types();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(said).toHaveLength(before + 2);
});

it('none in an idle minute, in which it is asked ever more seldom what is new', async () => {
  await vi.advanceTimersByTimeAsync(70 * SECOND);
  expect(said).toHaveLength(1);
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(said).toHaveLength(1);
  expect(asked.length - before).toBeLessThanOrEqual(3);
});

it('whoever leaves says so at once', async () => {
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  presence.types();
  await vi.advanceTimersByTimeAsync(100);
  const before = said.length;
  await presence.leave();
  inStep.leave();
  await staying;
  expect(said).toHaveLength(before + 1);
});
