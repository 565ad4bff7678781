// Texts of any length in every place of every screen: no row is wider than its terminal, and whatever is cut says so.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Size} from '../../src/screens/frame/layout.js';
import {widthOf} from '../../src/screens/frame/spans.js';
import {withTexts} from '../support/long-scenes.js';
import {drawScene, scenes} from '../support/scenes.js';

/** More of them for a long look: LONG_DATA_RUNS=5000. */
const numRuns = Number(process.env.LONG_DATA_RUNS ?? 120);

const sizes = [
  {columns: 60, rows: 16},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 160, rows: 50},
];

/** The longest that people write: a reference, a title, a name; a note is a page. */
const longest: Record<string, number> = {reference: 60, title: 200, name: 80, note: 3000, stage: 40, field: 1000};
const LONGEST_OTHER = 300;

const words = [
  'the',
  'queue',
  'rollback',
  'configuration',
  '漢字',
  'データベース',
  '👩‍🚒',
  '🇯🇵',
  'déjà',
  'שלום',
  'x'.repeat(90),
];

/** Letters of a script that nothing else here is written in: each text begins with one and ends with the next. */
const FIRST_SIGN = 0x1400;
const isFirstSign = (character: string) =>
  /[\u1400-\u167f]/u.test(character) && (character.codePointAt(0) ?? 1) % 2 === 0;

/** Texts as long as `share` of the longest in their place. */
function textsOf(share: number, seed: number): (place: string) => string {
  let count = 0;
  return (place) => {
    const first = FIRST_SIGN + 2 * (count % 320);
    count += 1;
    const length = Math.ceil(share * (longest[place.split(' ')[0] ?? ''] ?? LONGEST_OTHER));
    let text = String.fromCodePoint(first);
    for (let word = seed + count; text.length < length; word += 1) text += ` ${words[word % words.length]}`;
    return text + String.fromCodePoint(first + 1);
  };
}

/** The rows in which a text begins that neither ends nor says that more of it is there. */
function cutSilently(rows: string[]): string[] {
  const screen = rows.join('\n');
  return [...screen.matchAll(/[\u1400-\u167f]/gu)].flatMap(({0: sign, index}) => {
    if (!isFirstSign(sign)) return [];
    const rest = screen.slice(index + sign.length);
    const [next = ''] = /[\u1400-\u167f…↓]/u.exec(rest) ?? [];
    const isSaid = next === '…' || next === '↓' || next === String.fromCodePoint((sign.codePointAt(0) ?? 0) + 1);
    return isSaid ? [] : [screen.slice(0, index).split('\n').at(-1) + rest.slice(0, 60)];
  });
}

/** The page and what stands beside it, each as its own rows: what is above and below them is the page's. */
function apart(rows: string[]): string[][] {
  const parts = rows.map((row) => row.split('│'));
  const most = Math.max(...parts.map(({length}) => length));
  return Array.from({length: most}, (_, column) =>
    parts.flatMap((cells) => (cells.length === most ? (cells[column] ?? []) : column === 0 ? cells : [])),
  );
}

/** What is wrong with the picture of a scene whose texts have this share of the longest. */
function wrongIn(index: number, size: Size, share: number, seed: number) {
  const scene = scenes[index];
  const rows = scene ? drawScene(withTexts(scene, textsOf(share, seed)), size).split('\n') : [];
  const tooWide = rows.filter((row) => widthOf(row) > size.columns);
  return {scene: scene?.name, rows: rows.length, tooWide, cut: apart(rows).flatMap(cutSilently)};
}

const nothingWrong = (index: number, {rows}: Size) => ({scene: scenes[index]?.name, rows, tooWide: [], cut: []});

describe('no row is wider than the terminal, and what is cut ends in “…” or is counted', () => {
  test.each(sizes)('where all texts are the longest, at $columns x $rows', (size) => {
    for (const index of scenes.keys()) expect(wrongIn(index, size, 1, index)).toEqual(nothingWrong(index, size));
  });

  test('where they are of any length, in any size', () => {
    const anySize = fc.record({columns: fc.integer({min: 60, max: 200}), rows: fc.integer({min: 16, max: 60})});
    const share = fc.double({min: 0.01, max: 1, noNaN: true});
    fc.assert(
      fc.property(fc.nat(scenes.length - 1), anySize, share, fc.nat(words.length), (index, size, long, seed) => {
        expect(wrongIn(index, size, long, seed)).toEqual(nothingWrong(index, size));
      }),
      {numRuns},
    );
  });
});

test('a text that is cut without a word is found', () => {
  const [first, last, other] = [0, 1, 2].map((sign) => String.fromCodePoint(FIRST_SIGN + sign));
  expect(cutSilently([`${first} whole ${last}`, `${other} and cut…`])).toEqual([]);
  expect(cutSilently([`${first} cut`, `${other} and cut`])).toHaveLength(2);
});
