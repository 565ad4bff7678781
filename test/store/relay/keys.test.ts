// What a shared review's keys seal: opened for its place and by its code alone, and made by a full code alone.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Key, newSecret, type SealedFor} from '../../../src/store/relay/keys.js';

const place: SealedFor = {review: 'r1', kind: 'line', writer: 'w1', number: 7};
const key = new Key(newSecret(1));

describe('what is sealed', () => {
  it('is the same text again, whatever it is, by the full code and by the one for reading', () => {
    const reader = new Key(key.forReaders());
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const bytes = key.seal(text, place);
        const asUtf8 = Buffer.from(text).toString('utf8');
        expect([key.open(bytes, place), reader.open(bytes, place)]).toEqual([asUtf8, asUtf8]);
      }),
    );
  });

  it('never looks the same twice, and holds nothing of the text', () => {
    const text = 'the mail queue stopped';
    const [one, other] = [key.seal(text, place), key.seal(text, place)];
    expect(one.equals(other)).toBe(false);
    for (const bytes of [one, other]) expect(bytes.includes('mail')).toBe(false);
  });

  it('is opened for no other review, kind, writer or number', () => {
    const bytes = key.seal('text', place);
    const others: SealedFor[] = [
      {...place, review: 'r2'},
      {...place, kind: 'here'},
      {...place, writer: 'w2'},
      {...place, number: 8},
      // The same letters, divided in another place.
      {...place, review: 'r1w', writer: '1'},
    ];
    expect(others.map((other) => key.open(bytes, other))).toEqual(others.map(() => undefined));
  });

  it('is opened by no other key, nor by the same one under another number', () => {
    const bytes = key.seal('text', place);
    const {secret} = key.forReaders();
    expect(new Key(newSecret(1)).open(bytes, place)).toBeUndefined();
    expect(new Key({number: 2, mode: 'read', secret}).open(bytes, place)).toBeUndefined();
  });

  it('is refused once any bit of it is another, or any end is cut off', () => {
    const bytes = key.seal('a text of some length', place);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(key.open(changed, place)).toBeUndefined();
    }
    for (let length = 0; length < bytes.length; length++) {
      expect(key.open(bytes.subarray(0, length), place)).toBeUndefined();
    }
  });

  it('is made by nobody who may only read, who cannot find the seed of the full code either', () => {
    const secret = newSecret(1);
    const reading = new Key(secret).forReaders();
    expect(() => new Key(reading).seal('text', place)).toThrow('for reading');
    expect(reading.secret.equals(secret.secret)).toBe(false);
    // Taken for a seed, it signs as somebody else.
    const forged = new Key({...reading, mode: 'full'}).seal('text', place);
    expect(new Key(secret).open(forged, place)).toBeUndefined();
    expect(new Key(reading).open(forged, place)).toBeUndefined();
  });
});
