// Rows of a list as lines: what does not fit beside something else goes on below where rows are free, else it is cut.
import {expect, test} from 'vitest';
import {titleSpans} from '../../src/screens/frame/header-title.js';
import {hiddenInWords, listLines, windowInList} from '../../src/screens/frame/list-lines.js';
import type {Row} from '../../src/session/rows.js';

const title = 'Checkout was slow for forty minutes';
const rows: Row[] = [
  {kind: 'choice', id: 'one', name: 'INC-7', text: title, note: 'running · minor · 2026-11-20'},
  {kind: 'choice', id: 'two', name: 'INC-8', text: 'Short', note: 'closed'},
];

/** The list at 60 columns in a place of so many rows. */
function drawn(height: number, of = rows, selectedId?: string): string[] {
  const list = listLines(of, {columns: 60, review: null, saving: new Set()}, height, selectedId);
  return of.flatMap((_, row) =>
    list.linesOf(row).map((spans) =>
      spans
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    ),
  );
}

test('where all rows have room nothing of them is cut', () => {
  expect(drawn(3)).toHaveLength(3);
  expect(drawn(3)[1]).toBe(`     ${title}`);
});

test('where some rows are free, as many as fit are whole, the selected one first', () => {
  const long: Row[] = ['a', 'b', 'c'].map((id) => ({
    kind: 'choice',
    id,
    name: id,
    text: `${title} ${id}`,
    note: 'running · minor · 2026-11-20',
  }));
  const isWhole = (lines: string[]) =>
    ['a', 'b', 'c'].map((id) => lines.some((line) => line.endsWith(`${title} ${id}`)));
  expect(isWhole(drawn(6, long))).toEqual([true, true, true]);
  expect(isWhole(drawn(5, long, 'c'))).toEqual([true, false, true]);
  expect(isWhole(drawn(4, long, 'b'))).toEqual([false, true, false]);
  expect(isWhole(drawn(4, long))).toEqual([true, false, false]);
  expect([3, 4, 5, 6].map((height) => drawn(height, long, 'c').length)).toEqual([3, 4, 5, 6]);
});

test('a name longer than a line goes on below as well', () => {
  const name = 'A database directory removed on the wrong server, and backups that were not there';
  const example: Row = {kind: 'choice', id: 'example', name, text: 'GitLab, January 2017', note: ''};
  expect(drawn(3, [example]).map((line) => line.trim())).toEqual([
    'A database directory removed on the wrong server, and',
    'backups that were not there',
    'GitLab, January 2017',
  ]);
});

test('where they have not each keeps to its line, and what is cut ends in “…”', () => {
  expect(drawn(2)).toHaveLength(2);
  expect(drawn(2)[0]).toMatch(/^ {3}INC-7 {2}Checkout .*… running · minor · 2026-11-20$/);
});

test('what is looked for is a piece of its own, where it stands in the words as they are written', () => {
  const row: Row = {kind: 'choice', id: 'one', name: 'INC‑7', text: 'İÉ: the café, the Straße', note: ''};
  const pieces = (sought: string[]) => {
    const list = listLines([row], {columns: 60, review: null, saving: new Set(), sought}, 3);
    return list.linesOf(0).flatMap((spans) => spans.filter(({isFound}) => isFound).map(({text}) => text));
  };
  expect(pieces(['cafe', 'strasse'])).toEqual(['café', 'Straße']);
  expect(pieces(['inc-7'])).toEqual(['INC‑7']);
  expect(pieces(['nothing'])).toEqual([]);
  expect(pieces([])).toEqual([]);
});

test('in the header a long reference leaves its title room, and a short one is never cut', () => {
  const titled = (...given: Parameters<typeof titleSpans>) =>
    titleSpans(...given)
      .map(({text}) => text)
      .join('');
  expect(titled({reference: 'INC-7', title}, 60)).toBe(`INC-7 · ${title}`);
  expect(titled({reference: 'INC-7', title: title.repeat(3)}, 60)).toMatch(/^INC-7 · Checkout .*…$/);
  const both = titled({reference: 'R'.repeat(60), title: title.repeat(3)}, 60);
  expect(both).toMatch(/^R{19}… · Checkout was slow .*…$/);
  expect(both).toHaveLength(60);
  expect(titled({reference: 'R'.repeat(60), title: 'Short'}, 60)).toBe(`${'R'.repeat(51)}… · Short`);
  expect(titled({reference: 'INC-7', title, kind: 'near-miss'}, 60)).toBe(`INC-7 · near miss · ${title}`);
  const long = titled({reference: 'INC-7', title: title.repeat(3), kind: 'false-alarm', security: true}, 60);
  expect(long).toMatch(/^INC-7 · security false alarm · Checkout .*…$/);
  expect(long).toHaveLength(60);
});

test('what is hidden is counted by what can be selected, and headings are none of it', () => {
  const moments: Row[] = [1, 2, 3, 4].flatMap((day): Row[] => [
    {kind: 'heading', id: `day ${day}`, text: `Day ${day}`},
    {kind: 'choice', id: `${day}`, name: `${day}`, text: title, note: ''},
  ]);
  const hidden = (of: Row[], selected: number) => {
    const list = listLines(of, {columns: 60, review: null, saving: new Set()}, 5);
    const place = {height: 5, fromEnd: false};
    return hiddenInWords(of, place, list, windowInList(list, {...place, selected, top: null}));
  };
  expect(hidden(moments, 1)).toEqual({above: '', below: '3 more'});
  expect(hidden(moments, 7)).toEqual({above: '2 more', below: ''});
  expect(hidden([...moments.slice(0, 4), moments[4] as Row], 3).below).toBe('');
  expect(
    hidden(
      moments.filter(({kind}) => kind === 'heading'),
      0,
    ),
  ).toEqual({above: '', below: '2 more'});
});
