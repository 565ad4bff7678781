// What a terminal sends is text: UTF-8 wherever reads cut it, and each letter of a terminal of another encoding.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createByteReader} from '../../src/app/paint/typed-bytes.js';

const reading = (...reads: Buffer[]): string => {
  const reader = createByteReader();
  return reads.map((read) => reader.read(read)).join('');
};
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

test('the last letter of a Latin terminal is that letter once nothing has followed it', () => {
  const reader = createByteReader();
  expect(reader.waits).toBeNull();
  expect(reader.read(bytes('caf\xe9'))).toBe('caf');
  const first = reader.waits ?? 0;
  expect(first).toBeGreaterThan(0);
  expect(reader.release()).toBe('é');
  expect([reader.waits, reader.release()]).toEqual([null, '']);
  // It is known by now as a terminal that sends such letters.
  expect(reader.read(bytes('\xe9'))).toBe('');
  expect(reader.waits).toBeLessThan(first);
  expect(reader.read(bytes('t\xe9'))).toBe('ét');
  expect(reader.release()).toBe('é');
  // A character of UTF-8 shows that it sends those.
  expect(reader.read(Buffer.from('ü'))).toBe('ü');
  reader.read(Buffer.from('日').subarray(0, 2));
  expect(reader.waits).toBe(first);
  expect(reader.read(Buffer.from('日').subarray(2))).toBe('日');
});
