// Capitals, digits and marks to be read from across a room, with one dot to a row or two, and how their lines break.
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
 * The rows of a text in capitals, wrapped to `columns`, its lines as equal as may be, with an empty row between them.
 * Undefined where a character has no shape, a word is too wide, or nothing is half a row high: such a text is better
 * read as it is.
 */
export function bigText(text: string, columns: number): string[] | undefined {
  if (!hasHalfBlocks()) return undefined;
  const words = text
    .toUpperCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => dotsOf(word));
  if (!words.every((word) => word !== undefined)) return undefined;
  const widest = Math.max(0, ...words.map(widthOfDots));
  if (widest > columns) return undefined;
  const fewest = inLines(words, columns).length;
  let narrow = columns;
  while (narrow > widest && inLines(words, narrow - 1).length === fewest) narrow -= 1;
  return inLines(words, narrow).flatMap((line, index) => [...(index > 0 ? [''] : []), ...blocks(joined(line))]);
}

type Dots = string[];

const widthOfDots = (dots: Dots): number => dots[0]?.length ?? 0;

/** The words of each line. */
function inLines(words: readonly Dots[], columns: number): Dots[][] {
  const lines: {words: Dots[]; width: number}[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const width = (line?.width ?? 0) + SPACE + widthOfDots(word);
    if (line && width <= columns) lines[lines.length - 1] = {words: [...line.words, word], width};
    else lines.push({words: [word], width: widthOfDots(word)});
  }
  return lines.map((line) => line.words);
}

const joined = (words: readonly Dots[]): Dots =>
  Array.from({length: HEIGHT}, (_, row) => words.map((word) => word[row] ?? '').join('.'.repeat(SPACE)));

/** The dots of a text, row by row, with `space` between its characters. Undefined where one has no shape. */
function dotsOf(text: string, space = '.'): Dots | undefined {
  const letters = Array.from(text, (character) => shapes.get(character));
  if (letters.includes(undefined)) return undefined;
  return Array.from({length: HEIGHT}, (_, row) => letters.map((letter) => letter?.[row] ?? '').join(space));
}

/** The rows of one short text, a row of the terminal to each row of dots. */
export const bigRows = (text: string): string[] =>
  (dotsOf(text, '..') ?? []).map((row) => row.replaceAll('#', '█').replaceAll('.', ' '));

/** Two rows of dots to each row of the terminal. */
const blocks = (dots: Dots): string[] =>
  [0, 2, 4].map((row) =>
    Array.from(dots[row] ?? '', (dot, column) => block(dot === '#', dots[row + 1]?.[column] === '#')).join(''),
  );

const block = (upper: boolean, lower: boolean): string => (upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ');
