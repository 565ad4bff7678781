// The field that notes are typed in: whole characters, words, lines and rows, in any script.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {simpleCells} from '../../src/session/field/characters.js';
import {
  cursorCell,
  deleteLeft,
  deleteRight,
  deleteToLineEnd,
  deleteToLineStart,
  deleteWordLeft,
  deleteWordRight,
  emptyField,
  type Field,
  fieldWith,
  insert,
  left,
  lineEnd,
  lineStart,
  right,
  textEnd,
  textStart,
  verticalMove,
  wordLeft,
  wordRight,
} from '../../src/session/field/field.js';
import {wrapField} from '../../src/session/field/wrapping.js';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const charactersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({segment}) => segment);
const boundariesOf = (text: string): number[] => [
  ...Array.from(segmenter.segment(text), ({index}) => index),
  text.length,
];

/** A field from a picture of it, the cursor drawn as `|`. */
function at(picture: string): Field {
  const cursor = picture.indexOf('|');
  return {text: picture.replace('|', ''), cursor};
}
const draw = ({text, cursor}: Field): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const family = '👩‍👩‍👧‍👦';
const characters = {
  family,
  flag: '🇩🇪',
  'flag of a region': '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'skin tone': '👍🏽',
  'heart with a form': '❤️',
  keycap: '1️⃣',
  'combining mark': 'e\u0301',
  'many marks': 'o\u0302\u0323\u0308',
  han: '復',
  kana: 'が',
  hangul: '한',
  'hangul in parts': '\u1112\u1161\u11ab',
  hebrew: 'שׁ',
  arabic: 'بّ',
  devanagari: 'क्षि',
  thai: 'กี่',
};

describe('whole characters', () => {
  test.for(Object.entries(characters))('%s is passed and deleted as one', ([, character]) => {
    expect(charactersOf(character)).toHaveLength(1);
    expect(draw(left(at(`a${character}|b`)))).toBe(`a|${character}b`);
    expect(draw(right(at(`a|${character}b`)))).toBe(`a${character}|b`);
    expect(draw(deleteLeft(at(`a${character}|b`)))).toBe('a|b');
    expect(draw(deleteRight(at(`a|${character}b`)))).toBe('a|b');
    expect(draw(left(fieldWith(character.repeat(3))))).toBe(`${character.repeat(2)}|${character}`);
  });

  test.for(Object.entries(characters))(
    '%s typed by one code point after the other is the same text',
    ([, character]) => {
      const typed = [...character].reduce<Field>((field, point) => insert(field, point), at('a|b'));
      expect(draw(typed)).toBe(`a${character}|b`);
    },
  );

  test('what a deletion brings together is one character, and the cursor stands behind it', () => {
    expect(draw(deleteLeft(at('🇩x|🇪')))).toBe('🇩🇪|');
    expect(draw(deleteRight(at('👩‍|x👧')))).toBe('👩‍👧|');
  });

  test('letters of scripts without marks are known to stand alone, with their width', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const cells = simpleCells(unit);
      const letter = String.fromCharCode(unit);
      if (cells === 0) continue;
      if (stringWidth(letter) !== cells || charactersOf(`あ${letter}é${letter}`).length !== 4) wrong.push(letter);
    }
    expect(wrong).toEqual([]);
  });
});

describe('words and lines', () => {
  test.for<[string, (field: Field) => Field, string, string]>([
    ['a word left', wordLeft, 'the link fell|', 'the link |fell'],
    ['a word left, over spaces', wordLeft, 'the link  |fell', 'the |link  fell'],
    ['a word left, over a line break', wordLeft, 'the link\n|fell', 'the |link\nfell'],
    ['a word left, over a wide space', wordLeft, 'link\u3000fell|', 'link\u3000|fell'],
    ['a word left, among Japanese', wordLeft, '復旧は夜|', '復旧は|夜'],
    ['a word left, with a mark on its space', wordLeft, 'a \u0301b|', 'a| \u0301b'],
    ['a word right', wordRight, 'the| link fell', 'the link| fell'],
    ['a word right, among Japanese', wordRight, '|復旧は夜', '復旧|は夜'],
    ['a word right, at the end', wordRight, 'fell|', 'fell|'],
    ['the start of the line', lineStart, 'one\ntwo th|ree', 'one\n|two three'],
    ['the start of the first line, which is empty', lineStart, '|\ntwo', '|\ntwo'],
    ['the start of a line after an empty one', lineStart, '\n|two', '\n|two'],
    ['the end of the line', lineEnd, 'o|ne\ntwo', 'one|\ntwo'],
    ['the end of the last line', lineEnd, 'one\nt|wo', 'one\ntwo|'],
    ['the start of the text', textStart, 'one\nt|wo', '|one\ntwo'],
    ['the end of the text', textEnd, 'o|ne\ntwo', 'one\ntwo|'],
    ['a word deleted to the left', deleteWordLeft, 'the link fell|', 'the link |'],
    ['a Japanese word deleted to the left', deleteWordLeft, '昨夜の復旧|', '昨夜の|'],
    ['a word deleted to the right', deleteWordRight, 'the| link fell', 'the| fell'],
    ['all to the start of the line', deleteToLineStart, 'one\ntwo th|ree', 'one\n|ree'],
    ['the line break before an empty rest', deleteToLineStart, 'one\n|two', 'one|two'],
    ['nothing before the first line', deleteToLineStart, '|\ntwo', '|\ntwo'],
    ['all to the end of the line', deleteToLineEnd, 'o|ne\ntwo', 'o|\ntwo'],
    ['the line break behind a whole line', deleteToLineEnd, 'one|\ntwo', 'one|two'],
  ])('%s', ([, edit, before, after]) => {
    expect(draw(edit(at(before)))).toBe(after);
  });

  test('a word longer than any window is passed to its end', () => {
    const long = `${'x'.repeat(10_000)}e\u0301`;
    expect(wordRight({text: `${long} y`, cursor: 0}).cursor).toBe(long.length);
  });
});

describe('rows', () => {
  const rowsOf = (text: string, width: number) => wrapField(text, width).map((row) => row.text);

  test('break at spaces where a word fits, elsewhere anywhere', () => {
    expect(rowsOf('the link fell', 10)).toEqual(['the link ', 'fell']);
    expect(rowsOf('abcdefghij', 5)).toEqual(['abcd', 'efgh', 'ij']);
    expect(rowsOf('復旧作業', 6)).toEqual(['復旧', '作業']);
    expect(rowsOf('', 10)).toEqual(['']);
    expect(rowsOf('one\n\ntwo\n', 10)).toEqual(['one', '', 'two', '']);
  });

  test('a wide character behind a moved word does not make its row too wide', () => {
    expect(rowsOf(' abcd復', 6)).toEqual([' ', 'abcd', '復']);
  });

  test.for<[string, -1 | 1, string, string]>([
    ['up keeps the column', -1, 'one two \nthr|ee', 'one| two \nthree'],
    ['down keeps the column', 1, 'o|ne\ntwo', 'one\nt|wo'],
    ['up from the first row goes to the start', -1, 'on|e', '|one'],
    ['down from the last row goes to the end', 1, 'on|e', 'one|'],
    ['up beside a wide character stays before it', -1, '復旧\nabc|', '復|旧\nabc'],
    ['up from behind the end of a short row that wraps', -1, 'a bcdefghi|', 'a| bcdefghi'],
    ['down over the end of a short row that wraps', 1, 'abcdef|\na bcdefghi', 'abcdef\na| bcdefghi'],
    ['down to a shorter line', 1, 'abcdef|\nab', 'abcdef\nab|'],
    ['down to an empty line', 1, 'ab|\n\ncd', 'ab\n|\ncd'],
  ])('%s', ([, by, before, after]) => {
    expect(draw(verticalMove(at(before), by, 10))).toBe(after);
  });
});

/** Texts that people type, and those that break fields. */
const arbitraryTyped = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom('a', 'b', ' ', ' ', '\n', 'é', 'ж', '復', '旧', 'ש', 'ب', '.', '-')},
      {weight: 2, arbitrary: fc.constantFrom(...Object.values(characters))},
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\u0301',
          '\u200d',
          '🇩',
          '🇪',
          '👩',
          '👧',
          '🏽',
          '\ufe0f',
          'क',
          '्',
          '\u1112',
          '\u11ab',
          '\u0600',
        ),
      },
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 3})},
    ),
    {maxLength: 40},
  )
  .map((parts) => parts.join('').replace(/\r/g, ''));

type Model = {before: string[]; after: string[]};

/** The model: a list of characters before the cursor, and one behind it; what joins stands before it. */
function model(before: string, after: string): Model {
  let count = 0;
  const all = charactersOf(before + after);
  const behind = all.findIndex((character) => {
    if (count >= before.length) return true;
    count += character.length;
    return false;
  });
  return behind === -1 ? {before: all, after: []} : {before: all.slice(0, behind), after: all.slice(behind)};
}

const lastLine = (characters: string[]): number => characters.lastIndexOf('\n') + 1;
const firstBreak = (characters: string[]): number => {
  const found = characters.indexOf('\n');
  return found === -1 ? characters.length : found;
};

const text = (parts: string[]): string => parts.join('');

const edits: Record<string, {field: (field: Field) => Field; model: (model: Model) => Model}> = {
  left: {
    field: left,
    model: ({before, after}) => ({before: before.slice(0, -1), after: [...before.slice(-1), ...after]}),
  },
  right: {
    field: right,
    model: ({before, after}) => ({before: [...before, ...after.slice(0, 1)], after: after.slice(1)}),
  },
  lineStart: {
    field: lineStart,
    model: ({before, after}) => ({
      before: before.slice(0, lastLine(before)),
      after: [...before.slice(lastLine(before)), ...after],
    }),
  },
  lineEnd: {
    field: lineEnd,
    model: ({before, after}) => ({
      before: [...before, ...after.slice(0, firstBreak(after))],
      after: after.slice(firstBreak(after)),
    }),
  },
  deleteLeft: {field: deleteLeft, model: ({before, after}) => model(text(before.slice(0, -1)), text(after))},
  deleteRight: {field: deleteRight, model: ({before, after}) => model(text(before), text(after.slice(1)))},
  deleteToLineStart: {
    field: deleteToLineStart,
    model: ({before, after}) => {
      const start = lastLine(before);
      return model(text(before.slice(0, start === before.length ? -1 : start)), text(after));
    },
  },
  deleteToLineEnd: {
    field: deleteToLineEnd,
    model: ({before, after}) => model(text(before), text(after.slice(firstBreak(after) || 1))),
  },
};

const arbitraryEdit = fc.oneof(
  {weight: 2, arbitrary: arbitraryTyped.map((added) => ({added}))},
  {weight: 5, arbitrary: fc.constantFrom(...Object.keys(edits)).map((name) => ({name}))},
);

describe('any text', () => {
  test('is edited as a list of characters is', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, {maxLength: 30}), (made) => {
        let field = emptyField;
        let expected: Model = {before: [], after: []};
        for (const edit of made) {
          if ('added' in edit) {
            field = insert(field, edit.added);
            expected = model(text(expected.before) + edit.added, text(expected.after));
          } else {
            field = edits[edit.name]?.field(field) ?? field;
            expected = edits[edit.name]?.model(expected) ?? expected;
          }
          expect(draw(field)).toBe(`${text(expected.before)}|${text(expected.after)}`);
        }
      }),
      {numRuns: 300},
    );
  });

  test('keeps its cursor on a boundary, whatever is moved and deleted', () => {
    const moves = [wordLeft, wordRight, deleteWordLeft, deleteWordRight, textStart, textEnd].map((move) => move);
    const arbitraryMove = fc.oneof(
      fc.constantFrom(...moves),
      fc.constantFrom(...Object.values(edits).map(({field}) => field)),
      fc.tuple(fc.constantFrom<-1 | 1>(-1, 1), fc.integer({min: 2, max: 30})).map(
        ([by, width]) =>
          (field: Field) =>
            verticalMove(field, by, width),
      ),
      arbitraryTyped.map((added) => (field: Field) => insert(field, added)),
    );
    fc.assert(
      fc.property(arbitraryTyped, fc.array(arbitraryMove, {maxLength: 20}), (typed, made) => {
        let field = fieldWith(typed);
        for (const move of made) {
          field = move(field);
          expect(boundariesOf(field.text)).toContain(field.cursor);
        }
      }),
      {numRuns: 300},
    );
  });

  test('typed in any pieces is the text inserted at once', () => {
    fc.assert(
      fc.property(arbitraryTyped, arbitraryTyped, fc.infiniteStream(fc.nat(5)), (before, typed, cuts) => {
        // On a line of its own nothing behind the cursor joins with what is typed.
        const start: Field = {text: `${before}\nbelow`, cursor: before.length};
        const points = [...typed];
        let inPieces = start;
        while (points.length > 0) inPieces = insert(inPieces, points.splice(0, 1 + (cuts.next().value ?? 0)).join(''));
        expect(inPieces).toEqual(insert(start, typed));
      }),
    );
  });

  test('wraps into rows that give it back, none wider than its room, with the cursor inside', () => {
    fc.assert(
      fc.property(arbitraryTyped, fc.integer({min: 3, max: 30}), (typed, width) => {
        const rows = wrapField(typed, width);
        let joined = '';
        for (const [index, row] of rows.entries()) {
          expect(row.text).toBe(typed.slice(row.start, row.end));
          expect(stringWidth(row.text)).toBeLessThanOrEqual(Math.max(width - 1, widest(row.text)));
          const next = rows[index + 1]?.start ?? row.end;
          joined += row.text + (next > row.end ? '\n' : '');
        }
        expect(joined).toBe(typed);
        for (const cursor of boundariesOf(typed)) {
          const cell = cursorCell({text: typed, cursor}, width);
          const row = rows[cell.row];
          expect(cursor).toBeGreaterThanOrEqual(row?.start ?? -1);
          expect(cursor).toBeLessThanOrEqual(row?.end ?? -1);
          expect(cell.column).toBe(stringWidth(typed.slice(row?.start, cursor)));
          expect(cell.column).toBeLessThan(Math.max(width, widest(row?.text ?? '') + 1));
        }
      }),
      {numRuns: 300},
    );
  });

  test('edited while it is shown wraps as it would from the start', () => {
    const elsewhere = 'something else, of another text';
    fc.assert(
      fc.property(
        arbitraryTyped,
        arbitraryTyped,
        fc.nat(60),
        fc.nat(10),
        fc.integer({min: 3, max: 20}),
        (typed, added, place, cutOut, width) => {
          const cursor = boundariesOf(typed).find((boundary) => boundary >= place) ?? typed.length;
          const edited = typed.slice(0, cursor) + added + typed.slice(cursor + cutOut);
          wrapField(typed, width);
          const afterEdit = wrapField(edited, width);
          wrapField(elsewhere, width + 1);
          expect(afterEdit).toEqual(wrapField(edited, width));
        },
      ),
      {numRuns: 500},
    );
  });

  test('in which a word shrinks goes back to the row above', () => {
    wrapField('abc defgh', 7);
    expect(wrapField('abc dh', 7).map((row) => row.text)).toEqual(['abc dh']);
    wrapField('abc defgh ijklm', 7);
    expect(wrapField('abc d ijklm', 7).map((row) => row.text)).toEqual(['abc d ', 'ijklm']);
  });

  test('of hundreds of composed characters in a row is never broken within one', () => {
    for (const composed of [...Object.values(characters), '🇩🇪👍🏽', 'e\u0301क्षि']) {
      const long = `x${composed.repeat(300)}`;
      const boundaries = new Set(boundariesOf(long));
      for (const {start, end} of wrapField(long, 200))
        expect([start, end].every((at) => boundaries.has(at))).toBe(true);
      expect(cursorCell(fieldWith(long), 10_000).column).toBe(stringWidth(long));
    }
  });

  test('up and down end at the first and the last row', () => {
    fc.assert(
      fc.property(arbitraryTyped, fc.integer({min: 3, max: 20}), (typed, width) => {
        const rows = wrapField(typed, width).length;
        let field = fieldWith(typed);
        for (let row = cursorCell(field, width).row; row > 0; row -= 1) {
          expect(cursorCell(field, width).row).toBe(row);
          field = verticalMove(field, -1, width);
        }
        expect(cursorCell(field, width).row).toBe(0);
        for (let row = 0; row < rows - 1; row += 1) field = verticalMove(field, 1, width);
        expect(cursorCell(field, width).row).toBe(rows - 1);
        expect(verticalMove(field, 1, width).cursor).toBe(typed.length);
      }),
    );
  });
});

/** The widest single character: a row always holds one, however narrow it is. */
const widest = (row: string): number => Math.max(0, ...charactersOf(row).map((character) => stringWidth(character)));
