// Capitals, digits and marks to be read from across a room: five dots high, drawn with one dot to a row, or two.
import {hasHalfBlocks} from '../frame/signs-shown.js';

/** Each group is a picture of its characters: five rows of dots, a space between one character and the next. */
const pictures: {characters: string; rows: string[]}[] = [
  {
    characters: 'ABCDEFGHIJKLM',
    rows: [
      '.#. ##. .## ##. ### ### .### #.# # ..# #.# #.. #...#',
      '#.# #.# #.. #.# #.. #.. #... #.# # ..# #.# #.. ##.##',
      '### ##. #.. #.# ##. ##. #.## ### # ..# ##. #.. #.#.#',
      '#.# #.# #.. #.# #.. #.. #..# #.# # #.# #.# #.. #...#',
      '#.# ##. .## ##. ### #.. .### #.# # .#. #.# ### #...#',
    ],
  },
  {
    characters: 'NOPQRSTUVWXYZ',
    rows: [
      '#..# .##. ##. .##. ##. .## ### #.# #.# #...# #.# #.# ###',
      '##.# #..# #.# #..# #.# #.. .#. #.# #.# #...# #.# #.# ..#',
      '#.## #..# ##. #..# ##. .#. .#. #.# #.# #.#.# .#. .#. .#.',
      '#..# #..# #.. #.## #.# ..# .#. #.# #.# ##.## #.# .#. #..',
      '#..# .##. #.. .### #.# ##. .#. ### .#. #...# #.# .#. ###',
    ],
  },
  {
    characters: '0123456789+?!.,:;-/()’\'“”"',
    rows: [
      '### .#. ### ### #.# ### ### ### ### ### ... ##. # . .. . .. .. ..# .# #. # # #.# #.# #.#',
      '#.# ##. ..# ..# #.# #.. #.. ..# #.# #.# .#. ..# # . .. # .# .. ..# #. .# # # #.# #.# #.#',
      '#.# .#. ### .## ### ### ### ..# ### ### ### .#. # . .. . .. ## .#. #. .# . . ... ... ...',
      '#.# .#. #.. ..# ..# ..# #.# .#. #.# ..# .#. ... . . .# # .# .. #.. #. .# . . ... ... ...',
      '### ### ### ### ..# ### ### .#. ### ### ... .#. # # #. . #. .. #.. .# #. . . ... ... ...',
    ],
  },
];

/** The rows of dots of each character. */
const shapes = new Map(
  pictures.flatMap(({characters, rows}) =>
    Array.from(characters, (character, index) => [character, rows.map((row) => row.split(' ')[index] ?? '')] as const),
  ),
);

const HEIGHT = 5;
const SPACE = 3;

/**
 * The rows of a text in capitals, wrapped to `columns`, with an empty row between its lines. Undefined where a
 * character has no shape, a word is too wide, or nothing is half a row high: such a text is better read as it is.
 */
export function bigText(text: string, columns: number): string[] | undefined {
  if (!hasHalfBlocks()) return undefined;
  const words = text.toUpperCase().split(/\s+/).filter(Boolean);
  const lines: string[][] = [];
  for (const word of words) {
    const dots = dotsOf(word);
    const width = dots?.[0]?.length ?? 0;
    if (!dots || width > columns) return undefined;
    const line = lines.at(-1);
    if (line && (line[0]?.length ?? 0) + SPACE + width <= columns) {
      for (const [row, own] of dots.entries()) line[row] += '.'.repeat(SPACE) + own;
    } else {
      lines.push(dots);
    }
  }
  return lines.flatMap((line, index) => [...(index > 0 ? [''] : []), ...blocks(line)]);
}

/** The dots of a text, row by row, with `space` between its characters. Undefined where one has no shape. */
function dotsOf(text: string, space = '.'): string[] | undefined {
  const letters = Array.from(text, (character) => shapes.get(character));
  if (letters.includes(undefined)) return undefined;
  return Array.from({length: HEIGHT}, (_, row) => letters.map((letter) => letter?.[row] ?? '').join(space));
}

/** The rows of one short text, a row of the terminal to each row of dots. */
export const bigRows = (text: string): string[] =>
  (dotsOf(text, '..') ?? []).map((row) => row.replaceAll('#', '█').replaceAll('.', ' '));

/** Two rows of dots to each row of the terminal. */
const blocks = (dots: string[]): string[] =>
  [0, 2, 4].map((row) =>
    Array.from(dots[row] ?? '', (dot, column) => block(dot === '#', dots[row + 1]?.[column] === '#')).join(''),
  );

const block = (upper: boolean, lower: boolean): string => (upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ');
