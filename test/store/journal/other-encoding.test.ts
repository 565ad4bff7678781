// A journal or a readable copy that an editor saved in another encoding: named, mended, and nothing of it lost.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {examine} from '../../../src/store/folder-check.js';
import {repair} from '../../../src/store/folder-repair.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {journalsOf, makeFolder, note, noteIds, open, textOf} from '../support/small-store.js';

let home: string;
let folder: string;
let journal: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-encoding-'));
  folder = await makeFolder(home);
  const store = await open(folder);
  await store.commit([note('n1', 'Café at the côté door'), note('n2', 'naïve plan')]);
  await store.close();
  journal = journalsOf(folder)[1] ?? '';
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const utf32 = (text: string) => {
  const bytes = Buffer.alloc([...text].length * 4);
  [...text].forEach((letter, at) => {
    bytes.writeUInt32LE(letter.codePointAt(0) ?? 0, at * 4);
  });
  return bytes;
};

const ofWindows = new Map(
  Array.from({length: 256}, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);
const windows = (text: string) => Buffer.from([...text].map((letter) => ofWindows.get(letter) ?? 63));

const encodings: [name: string, iconv: string, encode: (text: string) => Buffer][] = [
  ['UTF-16', 'UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16', 'UTF-16', (text) => bigEndian(`\ufeff${text}`)],
  ['UTF-16LE without a byte order mark', 'UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE without a byte order mark', 'UTF-16BE', bigEndian],
  ['UTF-16', 'UTF-16', (text) => Buffer.from(`\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`, 'utf16le')],
  ['UTF-32', 'UTF-32', (text) => utf32(`\ufeff${text}`)],
  ['Latin-1 (ISO-8859-1)', 'ISO-8859-1', (text) => Buffer.from(text, 'latin1')],
];

const save = (file: string, encode: (text: string) => Buffer) => {
  const path = join(folder, file);
  writeFileSync(path, encode(readFileSync(path, 'utf8')), {mode: 0o600});
};

describe.each(encodings)('a journal that was saved as %s', (name, iconv, encode) => {
  beforeEach(() => save(`journal/${journal}`, encode));

  it('is told by that name, with what converts it, and by the doctor as well', async () => {
    // Where the copy covers it all, nothing of it is missing.
    rmSync(join(folder, 'review.json'));
    const {notices} = await readReview(folder);
    expect(notices[0]).toBe(
      `journal/${journal} looks like ${name}, not UTF-8; iconv -f ${iconv} -t UTF-8 converts it, and so does debrief ` +
        'doctor --repair.',
    );
    expect(notices.join(' ')).not.toContain('damaged');
    const said = (await examine(folder)).filter(({file}) => file === `journal/${journal}`);
    expect(said).toContainEqual({
      level: 'damage',
      file: `journal/${journal}`,
      says: `It looks like ${name}, not like UTF-8 text: convert it first, with iconv -f ${iconv} -t UTF-8.`,
      repairable: true,
    });
  });

  it('is mended by the doctor from its own lines, and stays beside them as it was', async () => {
    const before = readFileSync(join(folder, 'journal', journal));
    rmSync(join(folder, 'review.json'));
    const [done] = await repair(folder);
    expect(done).toContain(`journal/${journal} was set aside; its 4 good lines are in journal/`);
    const {review, notices} = await readReview(folder);
    expect(notices).toEqual([]);
    expect(textOf(review, 'n1')).toBe('Café at the côté door');
    expect(noteIds(review)).toEqual(['n1', 'n2']);
    const aside = readdirSync(join(folder, 'journal')).find((file) => file.startsWith(`${journal}.damaged-`)) ?? '';
    expect(readFileSync(join(folder, 'journal', aside))).toEqual(before);
  });
});

it('is not said of a journal of which a bit was turned, nor of one that ends in zeros', async () => {
  const path = join(folder, 'journal', journal);
  const sound = readFileSync(path);
  const turned = Buffer.from(sound);
  turned[turned.indexOf('plan')] = 0xf0;
  for (const bytes of [turned, Buffer.concat([sound, Buffer.alloc(4_096)])]) {
    writeFileSync(path, bytes);
    const said = (await examine(folder)).map(({says}) => says).join(' ');
    expect(said).not.toContain('looks like');
    expect(said).toMatch(/One damaged line|no line of a journal/);
  }
});

describe('a readable copy that was edited and saved', () => {
  const edited = (encode: (text: string) => Buffer) =>
    save('review.json', (text) => encode(text.replace('naïve plan', 'naïve plan, in words')));

  it.each(encodings.slice(0, 2))('as %s is read as it is in UTF-8', async (_name, _iconv, encode) => {
    edited(encode);
    const store = await open(folder);
    await store.close();
    expect(textOf((await readReview(folder)).review, 'n2')).toBe('naïve plan, in words');
  });

  it('as Windows-1252 is set aside with its encoding named, and none of its letters becomes another', async () => {
    edited(windows);
    expect((await examine(folder)).find(({file}) => file === 'review.json')?.says).toBe(
      'It looks like Windows-1252, not like UTF-8 text: convert it first, with iconv -f WINDOWS-1252 -t UTF-8. ' +
        'The journals are what counts.',
    );
    const store = await open(folder);
    await store.commit([note('n3')]);
    const {notices} = store.getState();
    await store.close();
    expect(notices).toContainEqual(
      expect.stringMatching(
        /^review\.json is in another encoding: it looks like Windows-1252, .* set aside as review\.damaged-\S+\.json\. /,
      ),
    );
    const {review} = await readReview(folder);
    expect([textOf(review, 'n1'), textOf(review, 'n2')]).toEqual(['Café at the côté door', 'naïve plan']);
  });
});

it('is said of the journal that a review begins with, too, wherever the review is asked for', async () => {
  const [first = ''] = journalsOf(folder);
  rmSync(join(folder, 'review.json'));
  save(`journal/${first}`, (text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
  const says = `${folder} holds no review that can be read: journal/${first} looks like UTF-16, not UTF-8; iconv -f UTF-16`;
  await expect(readReview(folder)).rejects.toThrow(says);
  await expect(open(folder)).rejects.toThrow(says);
  await repair(folder);
  expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2']);
});
