// The checksum is the one that everybody knows, so that other programs can check a journal.
import {crc32 as nodes} from 'node:zlib';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {crc32} from '../../../src/store/journal/crc32.js';

it('gives the check value of its standard', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
});

it("gives what Node's own gives, for any text", () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => crc32(text) === nodes(text)));
});
