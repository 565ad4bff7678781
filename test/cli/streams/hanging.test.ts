// Long lines of a listing in a terminal: broken at words, none wider than it, and nothing of the text lost.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {hanging} from '../../../src/cli/streams/hanging.js';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

test('a line that fits is as it was, to the last column', () => {
  expect(hanging('four word line here', 19)).toEqual(['four word line here']);
});

test('what goes on stands further in, and no blanks are left at an end', () => {
  expect(hanging('INC-7  minor  preparing   Mail queue stopped', 24)).toEqual([
    'INC-7  minor  preparing',
    '    Mail queue stopped',
  ]);
});

test('a column of its own is kept where there is room for words beside it', () => {
  const line = `minutes     ${'planned length of a meeting '.repeat(3)}`.trim();
  expect(hanging(line, 60, 12).slice(1)).toEqual([expect.stringMatching(/^ {12}\S/)]);
  expect(
    hanging(line, 36, 12)
      .slice(1)
      .every((row) => /^ {4}\S/.test(row)),
  ).toBe(true);
});

test('of wide characters whole ones are in each row', () => {
  const rows = hanging(`INC-7  ${'復旧作業は夜に行われた'.repeat(8)}`, 60);
  expect(rows.every((row) => stringWidth(row) <= 60)).toBe(true);
  expect(rows.map((row) => row.trim()).join('')).toContain('復旧作業');
  expect(rows.join('').replace(/\s/g, '')).toBe(`INC-7${'復旧作業は夜に行われた'.repeat(8)}`);
});

const letters = fc.constantFrom('a', 'Z', '0', '-', '/', '復', '夜', 'é', 'e\u0301');
const word = fc.string({unit: letters, minLength: 1, maxLength: 40});

describe.each([60, 80])('in %i columns', (columns) => {
  test('no word is cut that a row can hold, and none is wider than the terminal', () => {
    fc.assert(
      fc.property(fc.array(word, {maxLength: 30}), fc.constantFrom(' ', '  ', '     '), (given, blanks) => {
        const line = given.join(blanks);
        for (const indent of [2, 4, 30]) {
          const rows = hanging(line, columns, indent);
          expect(rows.every((row) => stringWidth(row) <= columns)).toBe(true);
          const whole = words(line).filter((each) => stringWidth(each) <= columns - 30);
          const shown = words(rows.join('\n').normalize());
          for (const each of whole) expect(shown).toContain(each.normalize());
          expect(rows.join('').replace(/\s/g, '').normalize()).toBe(line.replace(/\s/g, '').normalize());
        }
      }),
      {numRuns: 100},
    );
  });
});
