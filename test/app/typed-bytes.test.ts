// What a terminal sends is text: UTF-8 wherever reads cut it, and each letter of a terminal of another encoding.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createByteReader} from '../../src/app/paint/typed-bytes.js';

const reading = (...reads: Buffer[]): string => reads.map(createByteReader()).join('');
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');

test('UTF-8 is the same however reads cut it', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.nat(), fc.nat(), (text, one, other) => {
      const all = Buffer.from(text);
      const [first = 0, second = 0] = [one % (all.length + 1), other % (all.length + 1)].toSorted((a, b) => a - b);
      expect(reading(all.subarray(0, first), all.subarray(first, second), all.subarray(second))).toBe(text);
    }),
  );
});

test('a letter in another encoding is that letter, also where its next key comes later', () => {
  expect(reading(bytes('caf\xe9 \x93x\x94\r'))).toBe('café “x”\r');
  const signs = bytes('\x80 5 \x85 c\x9cur, \x8akoda, \x9eena, l\x92\xe9t\xe9 \x96 \x84A\x93, \x99\r');
  expect(reading(signs)).toBe('€ 5 … cœur, Škoda, žena, l’été – „A“, ™\r');
  expect(reading(bytes('caf\xe9'), bytes('\r'))).toBe('café\r');
  expect(reading(bytes('\xe9\xe8'), bytes('n'))).toBe('éèn');
  expect(reading(bytes('gr\xf6\xdfer '), Buffer.from('größer 漢🔥'))).toBe('größer größer 漢🔥');
});

test('a replacement character that somebody typed stays', () => {
  expect(reading(Buffer.from('\ufffd'))).toBe('\ufffd');
  expect(reading(Buffer.concat([Buffer.from('\ufffd'), bytes('\xe9x')]))).toBe('\ufffdéx');
});
