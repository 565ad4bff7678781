// A text's own words: what is quoted is left out, and a line of any length is gone through once.
import {expect, it, test} from 'vitest';
import {ownWords, sentencesOf} from '../../../src/guidance/hints/quoted-and-code.js';

const without = (text: string) => ownWords(text).replaceAll('\u0000', '').replace(/ +/g, ' ').trim();

it.each([
  ["She said 'we don't know, it isn't ours' and left", 'She said and left'],
  ['She said ‘we don’t know, ’tis theirs’ and left', 'She said and left'],
  ['The team’s page and the hosts’ clocks', 'The team’s page and the hosts’ clocks'],
  ['It was «not ours», and `rm -rf` and ``a b`` ran', 'It was , and and ran'],
])('of %s', (text, left) => {
  expect(without(text)).toBe(left);
});

test.each(['‘a ', "'a ", '« ', '`', '.', '\n', '“a', '" '])(
  '%j again and again',
  (sign) => {
    const text = `${sign.repeat(200_000)}x`;
    expect(ownWords(text)).toHaveLength(text.length);
    expect(sentencesOf(text).length).toBeGreaterThan(0);
  },
  60_000,
);
