// An exported file in its place: what somebody writes there in that moment stays, also where an export is killed.
import {
  appendFileSync,
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {writeIncidentFolder} from '../../../src/store/export/incident-folder.js';
import {keptEdit, putReady, putFile as putReadyFile} from '../../../src/store/export/put.js';

const putFile = async (folder: string, name: string, text: string, ...rest: Rest) =>
  putReadyFile(folder, name, await putReady(folder, name, text), ...rest);
type Rest = Parameters<typeof putReadyFile> extends [string, string, string, ...infer Others] ? Others : never;

const NAME = 'INC-7-review.md';
const UNIQUE = '20261121T173200123-k3v9x0qa';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-put-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const isMine = async () => undefined;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.') && name !== '.debrief-export.json');
const exports = (text: string) =>
  writeIncidentFolder(folder, async () => ({review: 'aaaa', files: [{names: [NAME], text}]}));

describe('what somebody writes while the file is being replaced', () => {
  it('stays where it was written before the last look', async () => {
    writeFileSync(at(NAME), 'old');
    const put = putFile(folder, NAME, 'new', (text) => text === 'old', isMine);
    writeFileSync(at(NAME), 'old, and my words');
    expect(await put).toBe('changed');
    expect(read(NAME)).toBe('old, and my words');
    expect(hidden()).toEqual([]);
  });

  it('stays where another file was put there', async () => {
    writeFileSync(at(NAME), 'old');
    const put = putFile(
      folder,
      NAME,
      'new',
      (text) => {
        writeFileSync(at('saved'), 'my words');
        renameSync(at('saved'), at(NAME));
        return text === 'old';
      },
      isMine,
    );
    expect(await put).toBe('changed');
    expect(read(NAME)).toBe('my words');
    expect(hidden()).toEqual([]);
  });

  it('stays where the turn went on to another export', async () => {
    writeFileSync(at(NAME), 'theirs');
    const isLost = () => {
      throw new Error('lost');
    };
    await expect(putFile(folder, NAME, 'mine', () => true, isLost)).rejects.toThrow('lost');
    expect(read(NAME)).toBe('theirs');
    expect(hidden()).toEqual([]);
  });

  it('stays where there was no file yet', async () => {
    const put = putFile(folder, NAME, 'new', () => false, isMine);
    writeFileSync(at(NAME), 'my words');
    expect(await put).toBe('changed');
    expect(read(NAME)).toBe('my words');
  });

  it('goes beside it where it was written into the file that was replaced', async () => {
    writeFileSync(at(NAME), 'old');
    const isKnown = (text: string) => text === 'old';
    const open = openSync(at(NAME), 'a');
    const put = await putFile(folder, NAME, 'new', isKnown, isMine);
    writeSync(open, ', and my words');
    closeSync(open);
    if (put === 'changed' || put.was === null) throw new Error('the file was not replaced');
    expect(await keptEdit(folder, put.was, NAME, isKnown)).toBe(at('INC-7-review.2.md'));
    expect([read(NAME), read('INC-7-review.2.md')]).toEqual(['new', 'old, and my words']);
    expect(hidden()).toEqual([]);
  });

  it('goes beside it where it cannot be read any more, and nothing goes where it is gone', async () => {
    mkdirSync(at('.was'));
    rmSync(at('.was'), {recursive: true});
    expect(await keptEdit(folder, at('.was'), NAME, () => true)).toBeNull();
    writeFileSync(at('.was'), 'my words');
    const other = at('elsewhere');
    renameSync(at('.was'), other);
    symlinkSync(other, at('.was'));
    expect(await keptEdit(folder, at('.was'), NAME, () => true)).toBe(at('INC-7-review.2.md'));
    expect(read('INC-7-review.2.md')).toBe('my words');
  });

  it('is none of ours in an export that goes on while it is saved again and again', async () => {
    await exports('0');
    let words = 0;
    for (let round = 1; round <= 40; round += 1) {
      const mine = exports(`${round}`);
      await new Promise(setImmediate);
      appendFileSync(at(NAME), ` words ${round}.`);
      words = round;
      await mine;
    }
    const all = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map(read)
      .join('\n');
    for (let round = 1; round <= words; round += 1) expect(all).toContain(` words ${round}.`);
  });
});

describe('what an export left that was killed', () => {
  it('goes with the next one, and nothing else that looks like it', async () => {
    await exports('old');
    const left = [`.${NAME}.${UNIQUE}.tmp`, `..debrief-export.json.${UNIQUE}.tmp`];
    const others = ['mine.tmp', '.mine.tmp', `.review.json.${UNIQUE}.tmp`, `.${NAME}.tmp`];
    for (const name of [...left, ...others]) writeFileSync(at(name), 'half a te');
    await exports('new');
    expect(readdirSync(folder).sort()).toEqual(['.debrief-export.json', NAME, ...others].sort());
  });

  it('goes where the file was not replaced yet', async () => {
    await exports('old');
    linkSync(at(NAME), at(`.${NAME}.${UNIQUE}.was`));
    appendFileSync(at(NAME), ', and my words');
    const {kept} = await exports('new');
    expect(kept).toHaveLength(1);
    expect([read(NAME), read('INC-7-review.2.md')]).toEqual(['old, and my words', 'new']);
    expect(hidden()).toEqual([]);
  });

  it('is shown where somebody had written into what was replaced', async () => {
    await exports('old');
    writeFileSync(at(`.${NAME}.${UNIQUE}.was`), 'old, and my words');
    const {kept} = await exports('new');
    expect(kept).toEqual([{file: at('INC-7-review.2.md'), beside: at(NAME), why: 'edited'}]);
    expect([read(NAME), read('INC-7-review.2.md')]).toEqual(['new', 'old, and my words']);
    expect(hidden()).toEqual([]);
  });
});

it('takes no file for an edited one because exports were killed before they wrote it', async () => {
  await exports('old');
  for (const text of ['one', 'two', 'three']) {
    await exports(text);
    // What such an export leaves: its text in the list, and the file as it was.
    writeFileSync(at(NAME), 'old');
  }
  const {kept} = await exports('new');
  expect(kept).toEqual([]);
  expect(read(NAME)).toBe('new');
});
