// What the files of a journal folder are, by their names, also once another program has copied them under one of its own.
import {expect, it} from 'vitest';
import {
  isJournal,
  isPacked,
  isReceived,
  packedName,
  receivedName,
  stemOf,
} from '../../../src/store/journal/journal-names.js';

const at = Date.UTC(2026, 10, 28, 15, 42);

it('tells what came from a server from what was written here, packed or not, and in a conflict copy', () => {
  const received = [receivedName(at), packedName(at, true)];
  const copies = received.flatMap((name) => [
    name.replace('.jsonl', '.sync-conflict-20261128-154200-ABCDEFG.jsonl'),
    name.replace('.jsonl', ' (conflicted copy).jsonl'),
  ]);
  for (const name of [...received, ...copies])
    expect([name, isJournal(name), isReceived(name)]).toEqual([name, true, true]);
  for (const name of [packedName(at), `${stemOf(packedName(at))}.jsonl`]) expect(isReceived(name)).toBe(false);
  expect([packedName(at), packedName(at, true)].map(isPacked)).toEqual([true, true]);
});
