// What a report of an unforeseen error keeps, for whoever is sent it: where it came from, and no word of a review.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {codeFor} from '../../../src/store/relay/join-code.js';
import {newSecret} from '../../../src/store/relay/keys.js';
import {keepDetails} from '../../../src/store/shelf/error-log.js';

const places = vi.hoisted(() => ({log: ''}));
vi.mock('../../../src/store/shelf/home.js', () => ({logFolder: () => places.log}));
beforeEach(() => {
  places.log = mkdtempSync(join(tmpdir(), 'debrief-error-log-'));
});
afterEach(() => rmSync(places.log, {recursive: true, force: true}));

const kept = (error: unknown): string => readFileSync(keepDetails(error, 0) ?? '', 'utf8');

/** What it throws. */
function thrownBy(does: () => unknown): unknown {
  try {
    does();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('keeps what kind of error it is and where it came from, by the last two parts of each path', () => {
  const report = kept(thrownBy(() => (undefined as unknown as {id: string}).id));
  expect(report).toMatch(/^1970-01-01T00:00:00.000Z node \d+.*\nTypeError: Cannot read properties of undefined\n/);
  expect(report).toContain('shelf/error-log.test.ts:');
  expect(report).not.toContain(import.meta.dirname);
});

const words = 'Mallard';
const aNote = `${words} said\n    at ${words} (the door:1:2)\n${words}: “and so on”`;

it.each<[string, () => unknown]>([
  ['JSON that holds it', () => JSON.parse(`{"text": ${aNote}`)],
  ['a value where an object should be', () => ('id' in (aNote as unknown as object)) as unknown],
  [
    'a sentence of a package',
    () => {
      throw new Error(aNote);
    },
  ],
  ['a zone', () => new Date(0).toLocaleString('en', {timeZone: words})],
  ['a number that it is none of', () => BigInt(aNote)],
  ['a file that is called so', () => readFileSync(join(tmpdir(), words, aNote))],
  [
    'what is no error',
    () => {
      throw aNote;
    },
  ],
  [
    'a cause',
    () => {
      throw new TypeError('no', {cause: new SyntaxError(aNote)});
    },
  ],
])('has no word of a note that an error holds: %s', (_, does) => {
  const error = thrownBy(does);
  expect(`${error instanceof Error ? error.stack : error}${String((error as Error).cause)}`).toContain(words);
  const report = kept(error);
  expect(report).not.toContain(words);
  expect(report).toMatch(/\n(?:\w+Error|Error|a string was thrown)/);
});

it('says which of the system’s errors it is', () => {
  expect(kept(thrownBy(() => readFileSync(join(tmpdir(), words))))).toContain('Error: ENOENT open\n');
});

it('keeps no code of a shared review', () => {
  const code = codeFor({review: 'x7k2', server: '', secret: newSecret(1)});
  expect(kept(new TypeError(`no folder “${code}” in /tmp/debrief-home`))).not.toContain(code.slice(16, 32));
});

it('keeps the newest twenty, and leaves what is no report alone', () => {
  writeFileSync(join(places.log, 'rescued.json'), '');
  for (let day = 1; day <= 25; day += 1) keepDetails(new Error('x'), Date.UTC(2020, 0, day));
  const names = readdirSync(places.log);
  expect(names).toHaveLength(21);
  expect(names).toContain('rescued.json');
  expect(names.sort()[0]).toBe('error-20200106T000000.log');
});
