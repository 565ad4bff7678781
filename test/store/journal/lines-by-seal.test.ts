// Lines of a journal that another program saved: whole again in whatever encoding that was, and each once.
import {describe, expect, it} from 'vitest';
import {readAs} from '../../../src/store/disk/single-byte.js';
import {entryLine} from '../../../src/store/journal/entry.js';
import {encodingOf, linesOfAny} from '../../../src/store/journal/other-encoding.js';

const line = (number: number, text: string): string =>
  entryLine({
    writer: 'w1',
    number,
    order: number,
    at: 0,
    by: 'facilitator',
    change: {type: 'note-added', note: {id: `n${number}`, questionId: 'q', kind: 'note', aspects: [], text}},
  });

const plain = line(1, 'plain');
const signs = line(2, 'the team’s “fix” – 100 €');
const letters = line(3, 'Zürich, naïve, côté');
const lines = (...of: string[]) => of.map((each) => each.trimEnd());

const everyByte = Array.from({length: 0x80}, (_, at) => String.fromCharCode(0x80 + at));
const written = (name: Parameters<typeof readAs>[0], text: string): Buffer => {
  const bytes = new Map(everyByte.map((byte) => [readAs(name, byte), byte]));
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? letter).join(''), 'latin1');
};
/** What a program makes of it that takes each byte of UTF-8 for a letter of this encoding. */
const misread = (name: Parameters<typeof readAs>[0], text: string): string =>
  readAs(name, Buffer.from(text).toString('latin1'));

describe('a journal', () => {
  it.each(['WINDOWS-1252', 'MACINTOSH'] as const)(
    'that was saved as %s has all its lines, and is called so whatever its words are',
    (name) => {
      for (const text of [plain + signs, plain + letters, letters + signs]) {
        const bytes = written(name, text);
        expect(linesOfAny(bytes)).toEqual(text.trimEnd().split('\n'));
      }
      expect(encodingOf(written(name, plain + signs))?.iconv).toBe(name);
    },
  );

  it('that was saved with the letters of DOS has all its lines', () => {
    expect(linesOfAny(written('CP850', plain + letters))).toEqual(lines(plain, letters));
  });

  it.each(['WINDOWS-1252', 'MACINTOSH', 'CP850'] as const)(
    'that was taken for %s, and saved again, has them',
    (name) => {
      const text = misread(name, plain + letters);
      expect(linesOfAny(Buffer.from(text))).toEqual(lines(plain, letters));
      expect(linesOfAny(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(lines(plain, letters));
    },
  );

  it('that a process went on with, or another program, once it was saved, has what stood before and behind that', () => {
    const saved = Buffer.from(`\ufeff${plain}${letters}`, 'utf16le');
    const more = Buffer.concat([saved, Buffer.from(signs)]);
    expect(linesOfAny(more)).toEqual(lines(plain, letters, signs));
    expect(linesOfAny(Buffer.concat([saved, Buffer.from('\n')]))).toEqual(lines(plain, letters));
    const windows = Buffer.concat([written('WINDOWS-1252', plain + letters), Buffer.from(signs)]);
    expect(linesOfAny(windows)).toEqual(lines(plain, letters, signs));
    // No one name converts all of it.
    expect(encodingOf(windows)).toBeNull();
  });

  it('of which a letter is another has the rest of its lines, and no encoding', () => {
    const turned = Buffer.from(plain + letters + signs);
    turned[turned.indexOf('naïve')] = 0xf0;
    expect(linesOfAny(turned)).toEqual(lines(plain, signs));
    expect(encodingOf(turned)).toBeNull();
  });
});
