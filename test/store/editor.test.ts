// The editor of one's choice: what it made of a text, and one sentence where that went wrong.
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {realDisk} from '../../src/store/disk/disk.js';
import {editPlace} from '../../src/store/drafts/edit-place.js';
import {editInEditor as editIn} from '../../src/store/editor.js';
import {StoreError} from '../../src/store/types.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-editor-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

/** In a review whose folder this is. */
function editInEditor(text: string, there = folder) {
  const self = {disk: realDisk, folder: there, writer: 'w', role: 'facilitator', by: 'facilitator', now: Date.now};
  return editIn(text, editPlace(self, 'r1', 'note:q', {keep: async () => true, isSafe: async () => true}));
}

it('gives the changed text, and nothing where it was left as it was', async () => {
  vi.stubEnv('VISUAL', 'sed -i.before s/late/early/');
  expect(await editInEditor('Mail was late')).toEqual({text: 'Mail was early'});
  expect(await editInEditor('Mail was lost')).toEqual({text: undefined});
});

it.each([
  ['no byte', ': >'],
  ['a line end', 'echo >'],
  ['blanks', String.raw`printf '  \n\t\n' >`],
  ['a byte order mark', String.raw`printf '\357\273\277' >`],
])('keeps the words where the editor saves %s, says so, and has not kept that as their draft', async (_, editor) => {
  vi.stubEnv('VISUAL', `sh -c '${editor.replaceAll("'", `'\\''`)} "$0"'`);
  const kept: string[] = [];
  const self = {disk: realDisk, folder, writer: 'w', role: 'facilitator', by: 'facilitator', now: Date.now};
  const keep = async (_place: string, text: string) => kept.push(text) > 0;
  const edited = await editIn('Mail was late', editPlace(self, 'r1', 'note:q', {keep, isSafe: async () => true}));
  expect(edited).toEqual({text: undefined, isEmptied: true});
  expect(kept).toEqual([]);
  expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
  // There were none before.
  expect(await editInEditor('')).toMatchObject({text: editor.includes('  ') ? '  \n\t' : undefined});
});

it.each([
  ['does not end well', 'false', /^The editor false ended with an error/],
  ['is not there', 'no-such-editor -w', /^The editor no-such-editor -w was not found, so the text stays as it was/],
  ['may not be run', './README.md', /^The editor \.\/README\.md is a file that may not be run, so .*: check VISUAL\.$/],
  [
    'may not be run, behind another',
    'env ./README.md -w',
    /is a file that may not be run, so the text stays as it was/,
  ],
  [
    'is a folder',
    './src -w',
    /^The editor \.\/src -w is a folder, not a program, so the text stays as it was: check V/,
  ],
  ['is no file', '/dev/null', /^The editor \/dev\/null is no program, so the text stays as it was: check VISUAL\.$/],
  ['is a script of what is not there', './test/support/runs-nothing.sh', /is there, but not what it runs, so the text/],
  ['leaves no file', `sh -c 'rm "$0"; mkfifo "$0"'`, /took its file away: the text stays as it was\.$/],
  ['takes the file away', 'rm', /^The editor rm took its file away: the text stays as it was\.$/],
])('says in one sentence that it %s, and leaves nothing', async (_, editor, sentence) => {
  vi.stubEnv('VISUAL', editor);
  const error = await editInEditor('Mail was late').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect((error as StoreError).message).toMatch(sentence);
  expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
});

it.each([
  [
    'is no UTF-8',
    String.raw`printf 'caf\351 page' >`,
    /: it looks like Latin-1 \(ISO-8859-1\), not UTF-8; iconv -f ISO-8859-1 -t UTF-8 converts it\./,
    9,
  ],
  [
    'could be in two encodings',
    String.raw`printf 'p\370i' >`,
    /; iconv -f WINDOWS-1250 \(or ISO-8859-1\) -t UTF-8 converts it\./,
    3,
  ],
  ['is no text at all', String.raw`printf '\211PNG\r\n' >`, /: it looks like a PNG picture, not UTF-8 text\./, 6],
  ['is too long for a text', 'head -c 65537 /dev/zero | tr "\\0" x >', /is longer than the 65,536 characters/, 65_537],
  ['is too long to be read at all', 'head -c 30000000 /dev/zero >', /is longer than the 65,536 characters/, 30_000_000],
])('keeps what %s, and says where', async (_, editor, why, bytes) => {
  vi.stubEnv('VISUAL', editor);
  const error = await editInEditor('Mail was late').catch((reason: unknown) => reason);
  const {message} = error as StoreError;
  expect(error).toBeInstanceOf(StoreError);
  expect(message).toMatch(why);
  const [, name = '', where] = / as (\S+): .* It is in (.*)\.$/.exec(message) ?? [];
  expect(where).toBe(folder);
  expect(await readFile(join(folder, name))).toHaveLength(bytes);
  expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
});

it('keeps what cannot be read, and says where', async () => {
  vi.stubEnv('VISUAL', `sh -c 'rm "$0" && mkdir "$0" && echo words >"$0/inside"'`);
  const error = await editInEditor('Mail was late').catch((reason: unknown) => reason);
  const [, name = '', where] =
    / as (\S+): it cannot be read .* It is in (.*)\.$/.exec((error as StoreError).message) ?? [];
  expect(where).toBe(folder);
  expect(await readFile(join(folder, name, 'inside'), 'utf8')).toBe('words\n');
});

it('passes a name by that is blank', async () => {
  vi.stubEnv('VISUAL', '  ');
  vi.stubEnv('EDITOR', 'sed -i s/late/early/');
  expect(await editInEditor('Mail was late')).toEqual({text: 'Mail was early'});
});

it('reads what an editor gave a byte order mark', async () => {
  vi.stubEnv('VISUAL', String.raw`printf '\357\273\277caf\303\251' >`);
  expect(await editInEditor('Mail was late')).toEqual({text: 'café'});
});
