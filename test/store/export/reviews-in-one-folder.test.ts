// Several reviews in one incident folder: each has its own files, and none is written over by another.

import {createHash} from 'node:crypto';
import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type IncidentFiles, writeIncidentFolder} from '../../../src/store/export/incident-folder.js';

const LEDGER = '.debrief-export.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-incident-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const seen = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Two files of a review, with this text in both. */
const exportOf = (id: string, reference: string, text: string): Promise<IncidentFiles> =>
  Promise.resolve({
    review: id,
    files: ['review.md', 'review.json'].map((name) => ({
      names: [`${reference}-${name}`, `${reference}-${id}-${name}`, `incident-${id}-${name}`],
      text: name.endsWith('.json') ? JSON.stringify({id, text}) : text,
    })),
  });
const exports = (id: string, reference: string, text: string) =>
  writeIncidentFolder(folder, () => exportOf(id, reference, text));

describe('two reviews with one reference', () => {
  it('have files of their own, at each of their exports', async () => {
    await exports('aaaa', 'INC-7', 'first');
    const {kept, written} = await exports('bbbb', 'INC-7', 'second');
    expect(written).toEqual([at('INC-7-bbbb-review.md'), at('INC-7-bbbb-review.json')]);
    expect(kept).toEqual(
      ['review.md', 'review.json'].map((name) => ({
        file: at(`INC-7-${name}`),
        beside: at(`INC-7-bbbb-${name}`),
        why: 'another review',
      })),
    );
    await exports('aaaa', 'INC-7', 'first again');
    await exports('bbbb', 'INC-7', 'second again');
    expect(seen()).toHaveLength(4);
    expect(read('INC-7-review.md')).toBe('first again');
    expect(read('INC-7-bbbb-review.md')).toBe('second again');
  });

  it('stay apart where their texts are the same', async () => {
    await exports('aaaa', 'INC-7', 'the same');
    await exports('bbbb', 'INC-7', 'the same');
    await exports('aaaa', 'INC-7', 'not any more');
    expect([read('INC-7-review.md'), read('INC-7-bbbb-review.md')]).toEqual(['not any more', 'the same']);
  });

  it('keep their names when the other’s files are gone, and a name is free again once they are', async () => {
    await exports('aaaa', 'INC-7', 'first');
    await exports('bbbb', 'INC-7', 'second');
    for (const name of ['INC-7-review.md', 'INC-7-review.json']) rmSync(at(name));
    const {kept} = await exports('bbbb', 'INC-7', 'second again');
    expect(kept).toEqual([]);
    expect(read('INC-7-bbbb-review.md')).toBe('second again');
    await exports('cccc', 'INC-7', 'third');
    expect(read('INC-7-review.md')).toBe('third');
  });

  it('may have been edited by hand, each for itself', async () => {
    await exports('aaaa', 'INC-7', 'first');
    await exports('bbbb', 'INC-7', 'second');
    writeFileSync(at('INC-7-bbbb-review.md'), 'my words');
    const {written} = await exports('bbbb', 'INC-7', 'second again');
    expect(written[0]).toBe(at('INC-7-bbbb-review.2.md'));
    expect([read('INC-7-review.md'), read('INC-7-bbbb-review.md')]).toEqual(['first', 'my words']);
  });

  it('have no file of the other where its name is a review’s numbered one', async () => {
    writeFileSync(at('INC-7-review.md'), 'somebody’s own');
    await exports('aaaa', 'INC-7', 'first');
    expect(read('INC-7-review.2.md')).toBe('first');
    await exports('bbbb', 'INC-7', 'second');
    expect(read('INC-7-review.2.md')).toBe('first');
    expect(seen().map(read)).toContain('second');
  });
});

it.each([
  ['INC-a', 'INC-A'],
  ['Störung', 'Sto\u0308rung'],
  ['障害７', '障害7'],
])('files of %s and %s are apart on every disk, also one that takes the names for one', async (one, other) => {
  await exports('aaaa', one, 'first');
  const {written} = await exports('bbbb', other, 'second');
  expect(written[0]).toBe(at(`${other}-bbbb-review.md`));
  expect(read(`${one}-review.md`)).toBe('first');
});

it('takes a plain name where the disk has no room for the first', async () => {
  const long = '障'.repeat(90);
  const {written} = await exports('aaaa', long, 'first');
  expect(written[0]).toBe(at('incident-aaaa-review.md'));
  await exports('aaaa', long, 'again');
  expect(seen()).toEqual(['incident-aaaa-review.json', 'incident-aaaa-review.md']);
});

describe('a folder that an earlier version wrote, without a word on whose it is', () => {
  const earlier = (id: string) => {
    const json = JSON.stringify({id, text: 'first'});
    writeFileSync(at('INC-7-review.md'), 'first');
    writeFileSync(at('INC-7-review.json'), json);
    writeFileSync(
      at(LEDGER),
      JSON.stringify({'INC-7-review.md': [sha256('first')], 'INC-7-review.json': [sha256(json)]}),
    );
  };

  it('is the review’s whose id stands in its JSON', async () => {
    earlier('aaaa');
    expect((await exports('aaaa', 'INC-7', 'again')).kept).toEqual([]);
    expect([read('INC-7-review.md'), seen().length]).toEqual(['again', 2]);
  });

  it('is no other’s', async () => {
    earlier('aaaa');
    await exports('bbbb', 'INC-7', 'second');
    expect([read('INC-7-review.md'), read('INC-7-bbbb-review.md')]).toEqual(['first', 'second']);
  });

  it('is nobody’s where that file is gone', async () => {
    earlier('aaaa');
    rmSync(at('INC-7-review.json'));
    const {kept} = await exports('aaaa', 'INC-7', 'again');
    expect(kept).toContainEqual({file: at('INC-7-review.md'), beside: at('INC-7-aaaa-review.md'), why: 'not ours'});
    expect(read('INC-7-review.md')).toBe('first');
  });
});

it('keeps the mode of each file, and of the list', async () => {
  await exports('aaaa', 'INC-7', 'first');
  chmodSync(at('INC-7-review.md'), 0o640);
  chmodSync(at('INC-7-review.json'), 0o666);
  chmodSync(at(LEDGER), 0o664);
  await exports('aaaa', 'INC-7', 'again');
  const modes = ['INC-7-review.md', 'INC-7-review.json', LEDGER].map((name) => statSync(at(name)).mode & 0o777);
  expect(modes).toEqual([0o640, 0o666, 0o664]);
});
