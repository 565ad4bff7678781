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

/** The props of an Ink `Text`. */
export function inkLook(palette: Palette, words: Words) {
  const {colour, ground, ...styles} = lookOf(palette, words);
  return {
    ...styles,
    ...(colour !== undefined && {color: inkColour(colour)}),
    ...(ground !== undefined && {backgroundColor: inkColour(ground)}),
    ...(words.isFound && palette !== 'bare' && {underline: true}),
  };
}

/** The terminal's own as Ink names it. */
const own: Record<number, string> = {14: 'cyanBright'};

const inkColour = (colour: number): string => own[colour] ?? `ansi256(${colour})`;

const codeOf = (colour: number): string => (colour < 16 ? `${82 + colour}` : `38;5;${colour}`);

/** The look of a tone for text that is written to the terminal directly; nothing there is selected. */
export function ansi(palette: Palette, tone: Tone | undefined, text: string): string {
  const {bold, colour} = lookOf(palette, {tone});
  const on = [bold && '1', colour !== undefined && codeOf(colour)].filter(Boolean);
  return on.length === 0 ? text : `\u001b[${on.join(';')}m${text}\u001b[0m`;
}
