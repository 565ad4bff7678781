// What words on a page are for, and how that looks in each palette: few colours, and a sign or a word beside each.
import {bare} from './palettes/bare.js';
import {dark} from './palettes/dark.js';
import {dark16} from './palettes/dark16.js';
import {light} from './palettes/light.js';
import {plain} from './palettes/plain.js';

export type Tone =
  // The levels of a page, from the one loud thing on it to its hints; what has no tone stands between.
  | 'loud'
  | 'title'
  | 'strong'
  | 'prompt'
  | 'quiet'
  // What can be pressed, what asks for attention, what is past its plan, what would be lost.
  | 'key'
  | 'warm'
  | 'over'
  | 'trouble'
  // Where keys go: the rule above an open field or question, the mark of the selected row.
  | 'focus'
  | 'mark'
  // The signs of notes, by their kind.
  | 'well'
  | 'better'
  | 'decision'
  | 'open'
  | 'moment';

/**
 * Colours by their number among the terminal's 256; the first sixteen are the terminal's own, the others the same
 * everywhere. `ground` lies behind the words.
 */
export type Look = {bold?: boolean; inverse?: true; colour?: number; ground?: number};

/** `selected` lies under a whole row, whatever tones its words have. */
export type Looks = Record<Tone | 'selected', Look>;

/**
 * `dark` and `light` are by background; `dark16` where a terminal has no more colours than its own, of which none can be
 * read on every light one; `plain`: no colours, on any background; `bare`: no styles at all.
 */
export const palettes = {dark, light, dark16, plain, bare} as const satisfies Record<string, Looks>;

export type Palette = keyof typeof palettes;

/** What there is to know of words to draw them. */
type Words = {tone?: Tone | undefined; isSelected?: boolean | undefined; isFound?: boolean | undefined};

function lookOf(palette: Palette, {tone, isSelected}: Words): Look {
  const looks: Looks = palettes[palette];
  return {...(isSelected && looks.selected), ...(tone && looks[tone])};
}

/** `first`: the number of the terminal's own first colour, for words or for what lies behind them. */
const codeOf = (colour: number, first: number): string =>
  colour < 16 ? `${first + 52 + colour}` : `${first + 8};5;${colour}`;

/** Words as a terminal draws them, whatever styles were there before ended. */
export function ansi(palette: Palette, words: Words, text: string): string {
  const {bold, inverse, colour, ground} = lookOf(palette, words);
  const on = [
    bold && '1',
    words.isFound && palette !== 'bare' && '4',
    inverse && '7',
    colour !== undefined && codeOf(colour, 30),
    ground !== undefined && codeOf(ground, 40),
  ].filter(Boolean);
  return on.length === 0 || text === '' ? text : `\u001b[${on.join(';')}m${text}\u001b[0m`;
}
