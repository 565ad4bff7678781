// Meanings and how they look: few colours, never the only sign, each with enough contrast to be read where it is used.
export type Tone = 'strong' | 'quiet' | 'key' | 'good' | 'warm' | 'trouble';

/**
 * By their number among the terminal's 256; the first sixteen are the terminal's own, the others the same everywhere.
 */
type Look = {bold?: true; colour?: number};

/** No colour that may be one with the background, and nothing dim: how pale that is, each terminal decides. */
const unknown: Record<Tone, Look> = {
  strong: {bold: true},
  quiet: {},
  key: {bold: true},
  good: {},
  warm: {bold: true},
  trouble: {bold: true},
};

/**
 * `dark` and `light` are by background, with `16` where a terminal has no more colours than its own; `unknown`:
 * whatever the background is; `plain`: no colours (NO_COLOR); `bare`: no styles at all.
 */
export const palettes = {
  dark: {
    strong: {bold: true},
    quiet: {colour: 248},
    key: {colour: 80},
    good: {colour: 114},
    warm: {colour: 221, bold: true},
    trouble: {colour: 210, bold: true},
  },
  light: {
    strong: {bold: true},
    quiet: {colour: 240},
    key: {colour: 24},
    good: {colour: 22},
    warm: {colour: 94, bold: true},
    trouble: {colour: 88, bold: true},
  },
  // Bold may brighten one of the terminal's own colours: those that are bright already have no other.
  dark16: {
    strong: {bold: true},
    quiet: {},
    key: {colour: 14},
    good: {colour: 10},
    warm: {colour: 11, bold: true},
    trouble: {colour: 9, bold: true},
  },
  light16: {
    strong: {bold: true},
    quiet: {},
    key: {colour: 4},
    good: {},
    warm: {bold: true},
    trouble: {colour: 1},
  },
  unknown,
  plain: unknown,
  bare: {strong: {}, quiet: {}, key: {}, good: {}, warm: {}, trouble: {}},
} as const satisfies Record<string, Record<Tone, Look>>;

export type Palette = keyof typeof palettes;

const lookOf = (palette: Palette, tone: Tone): Look => palettes[palette][tone];

/** The props of an Ink `Text` for a tone. */
export function lookIn(palette: Palette, tone: Tone): {bold?: true; color?: string} {
  const {bold, colour} = lookOf(palette, tone);
  return {
    ...(bold && {bold}),
    ...(colour !== undefined && {color: colour < 16 ? named[colour] : `ansi256(${colour})`}),
  };
}

/** As Ink names the terminal's own. */
const named: Record<number, string> = {
  1: 'red',
  4: 'blue',
  9: 'redBright',
  10: 'greenBright',
  11: 'yellowBright',
  14: 'cyanBright',
};

const codeOf = (colour: number): string =>
  colour < 8 ? `${30 + colour}` : colour < 16 ? `${82 + colour}` : `38;5;${colour}`;

/** The same look for text that is written to the terminal directly. */
export function ansi(palette: Palette, tone: Tone | undefined, text: string): string {
  const {bold, colour} = tone ? lookOf(palette, tone) : {};
  const on = [bold && '1', colour !== undefined && codeOf(colour)].filter(Boolean);
  return on.length === 0 ? text : `\u001b[${on.join(';')}m${text}\u001b[0m`;
}
