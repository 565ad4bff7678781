// The code that joins a review: one word that says all of it, however it was pasted, or a sentence that says what is wrong.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {codeFor, type JoinCode, looksLikeCode, readCode} from '../../../src/store/relay/join-code.js';
import {StoreError} from '../../../src/store/types.js';

const code: JoinCode = {
  review: 'k3v9x0qa-Zb_1',
  server: 'postgres://db.example.org/debrief',
  secret: {number: 3, mode: 'full', secret: Buffer.alloc(32, 7)},
};

const arbitraryCode: fc.Arbitrary<JoinCode> = fc.record({
  review: fc.stringMatching(/^[\w-]{1,40}$/),
  server: fc.webUrl(),
  secret: fc.record({
    number: fc.integer({min: 1, max: 1_000_000}),
    mode: fc.constantFrom('full' as const, 'read' as const),
    secret: fc.uint8Array({minLength: 32, maxLength: 32}).map((bytes) => Buffer.from(bytes)),
  }),
});

describe('a code', () => {
  it('is one word that no shell takes apart, and says again what it was made of', () => {
    fc.assert(
      fc.property(arbitraryCode, (made) => {
        const word = codeFor(made);
        expect(word).toMatch(/^debrief-[\w-]+$/);
        expect(looksLikeCode(word)).toBe(true);
        expect(readCode(word)).toEqual(made);
      }),
    );
  });

  it('may be broken by line ends, blanks and tabs anywhere, as mail and chat do', () => {
    const word = codeFor(code);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(word.length), fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00a0'))),
        (breaks) => {
          let broken = word;
          for (const [at, blank] of breaks) broken = broken.slice(0, at) + blank + broken.slice(at);
          expect(readCode(broken)).toEqual(code);
        },
      ),
    );
  });

  it('is refused in one sentence where any of it is missing or another letter', () => {
    const word = codeFor(code);
    const wrong = [
      ...Array.from({length: word.length}, (_, end) => word.slice(0, end)),
      ...Array.from(word, (letter, at) => word.slice(0, at) + (letter === 'x' ? 'y' : 'x') + word.slice(at + 1)),
      `${word}A`,
      'INC-7',
      '',
    ];
    for (const typed of wrong) {
      // The last letters of base64 hold bits that say nothing.
      const same = Buffer.from(typed.slice(8), 'base64url').equals(Buffer.from(word.slice(8), 'base64url'));
      if (same && typed.startsWith('debrief-')) continue;
      expect(() => readCode(typed)).toThrow(StoreError);
      expect(() => readCode(typed)).toThrow(/^[A-Z][^.]*\.$/);
    }
  });

  it('says that a newer debrief made it, where one did', async () => {
    const {createHash} = await import('node:crypto');
    const body = Buffer.from(codeFor(code).slice('debrief-'.length), 'base64url').subarray(0, -6);
    body[0] = 2;
    const sum = createHash('sha256').update(body).digest().subarray(0, 6);
    const newer = `debrief-${Buffer.concat([body, sum]).toString('base64url')}`;
    expect(() => readCode(newer)).toThrow('newer debrief');
  });

  it('is told from the name of a review', () => {
    expect(['INC-7', 'debrief-7', 'debrief-review', ''].filter(looksLikeCode)).toEqual([]);
  });
});
