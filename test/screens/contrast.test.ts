// Every colour of every palette can be read on the backgrounds that it is for: at least 4.5 to 1, as the WCAG count it;
// and those of the kinds of notes are told apart, also by people who see fewer colours.
import {describe, expect, test} from 'vitest';
import {ansi, type Look, type Palette, palettes, type Tone} from '../../src/screens/frame/theme.js';

type Colour = readonly [number, number, number];

const hex = (text: string): Colour => {
  const [red = 0, green = 0, blue = 0] = (text.match(/../g) ?? []).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
};

/**
 * The first sixteen colours as terminals come with them, or as many people choose them: Solarized gives them other
 * meanings. `dark` and `light` are the backgrounds that they come with.
 */
const firstSixteen = {
  xterm: {
    dark: '000000',
    light: 'ffffff',
    own: '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  },
  'the Linux console (VGA)': {
    dark: '000000',
    light: 'ffffff',
    own: '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  },
  Tango: {
    dark: '000000',
    light: 'ffffff',
    own: '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
  },
  'GNOME (VTE)': {
    dark: '171421',
    light: 'ffffff',
    own: '171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff',
  },
  'Windows Terminal (Campbell)': {
    dark: '0c0c0c',
    light: 'f2f2f2',
    own: '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  },
  'macOS Terminal (Basic, Pro)': {
    dark: '000000',
    light: 'ffffff',
    own: '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5',
  },
  iTerm2: {
    dark: '000000',
    light: 'ffffff',
    own: '000000 c91b00 00c200 c7c400 0225c7 ca30c7 00c5c7 c7c7c7 686868 ff6e67 5ffa68 fffc67 6871ff ff77ff 60fdff ffffff',
  },
  Solarized: {
    dark: '002b36',
    light: 'fdf6e3',
    own: '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3',
  },
  foot: {
    dark: '242424',
    light: 'ffffff',
    own: '242424 f62b5a 47b413 e3c401 24acd4 f2affd 13c299 e6e6e6 616161 ff4d51 35d450 e9e836 5dc5f8 feabf2 24dfc4 ffffff',
  },
  'VS Code': {
    dark: '1e1e1e',
    light: 'ffffff',
    own: '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
  },
} as const;

const terminals = Object.values(firstSixteen);

/** From 16 on the 256 colours are the same everywhere: a cube of six steps, then greys. */
function colourOf(number: number, own: string): Colour {
  if (number < 16) return hex(own.split(' ')[number] ?? '');
  if (number >= 232) return [8 + (number - 232) * 10, 8 + (number - 232) * 10, 8 + (number - 232) * 10];
  const step = (at: number) => [0, 95, 135, 175, 215, 255][at] ?? 0;
  const place = number - 16;
  return [step(Math.floor(place / 36)), step(Math.floor(place / 6) % 6), step(place % 6)];
}

const linear = ([red, green, blue]: Colour): Colour => {
  const light = (part: number) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [light(red), light(green), light(blue)];
};

type Matrix = readonly [Colour, Colour, Colour];

const times = (matrix: Matrix, [x, y, z]: Colour): Colour => {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
};

const luminance = (colour: Colour): number =>
  times(
    [
      [0.2126, 0.7152, 0.0722],
      [0, 0, 0],
      [0, 0, 0],
    ],
    linear(colour),
  )[0];

/** How people see colours, by Machado, Oliveira and Fernandes, 2009. */
const sights = {
  'most people': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'who sees no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'who sees no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'who sees no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** How far apart two colours look (ΔE of 1976): 2 is seen side by side, 10 at a glance. */
function distance(one: Colour, other: Colour, sight: Matrix): number {
  const [a, b] = [lab(one, sight), lab(other, sight)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const toXyz: Matrix = [
  [0.4339, 0.3762, 0.1899],
  [0.2126, 0.7152, 0.0722],
  [0.0177, 0.1095, 0.8729],
];

function lab(colour: Colour, sight: Matrix): Colour {
  const [red, green, blue] = times(sight, linear(colour)).map((part) => Math.min(1, Math.max(0, part)));
  const root = (part: number) => (part > 0.008_856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const [x, y, z] = times(toXyz, [red ?? 0, green ?? 0, blue ?? 0]).map(root);
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** What else is usual. */
const others = {dark: ['1e1e1e', '300a24', '282a36'], light: ['fffff0', 'f2f2f2']};

/** Backgrounds, each with the sixteen colours that come with it. */
const grounds = (kind: 'dark' | 'light'): {paper: Colour; own: string}[] => [
  ...terminals.map(({own, [kind]: paper}) => ({paper: hex(paper), own})),
  ...others[kind].map((paper) => ({paper: hex(paper), own: firstSixteen.xterm.own})),
];

const places: readonly {palette: 'dark' | 'light' | 'dark16'; on: ReturnType<typeof grounds>}[] = [
  {palette: 'dark', on: grounds('dark')},
  {palette: 'light', on: grounds('light')},
  {palette: 'dark16', on: grounds('dark').slice(0, terminals.length)},
];

/** Every tone as it is drawn, also in the selected row, with what lies behind it there. */
const drawn = (palette: Palette) =>
  (Object.keys(palettes.bare) as (Tone | 'selected')[]).flatMap((tone) => {
    const look: Look = palettes[palette][tone];
    const selected: Look = palettes[palette].selected;
    return [
      {name: tone, ...look},
      {name: `${tone} in the selected row`, ...selected, ...look},
    ];
  });

test('the count is that of the WCAG', () => {
  expect(contrast(hex('ffffff'), hex('000000'))).toBeCloseTo(21);
  // Bold yellow and cyan on white, which nobody can read.
  expect(contrast(hex('cdcd00'), hex('ffffff'))).toBeCloseTo(1.7, 1);
  expect(contrast(hex('00cdcd'), hex('ffffff'))).toBeCloseTo(2, 1);
});

describe.each(places)('$palette', ({palette, on}) => {
  test.each(drawn(palette))('$name is read', ({bold, colour, ground}) => {
    if (colour === undefined) return expect(bold ?? false).toBeTypeOf('boolean');
    for (const {paper, own} of on) {
      const behind = ground === undefined ? paper : colourOf(ground, own);
      expect(contrast(colourOf(colour, own), behind), `${colour} on ${behind}`).toBeGreaterThanOrEqual(4.5);
      // Many terminals show bold text of their first eight colours in the bright one of it.
      if (bold && colour < 8) expect(contrast(colourOf(colour + 8, own), behind)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('of a terminal’s own colours none but the accent is read wherever it is dark, and none wherever it is light', () => {
  const readOn = (kind: 'dark' | 'light') =>
    Array.from({length: 16}, (_, colour) => colour).filter((colour) =>
      terminals.every(({own, [kind]: paper}) => contrast(colourOf(colour, own), hex(paper)) >= 4.5),
    );
  // Greens, greys and white, and what is no colour; a bold green would be a grey in Solarized.
  expect(readOn('dark')).toEqual([2, 6, 7, 14, 15]);
  expect(readOn('light')).toEqual([0]);
});

describe.each([
  {palette: 'dark', text: 'd6d6d6'},
  {palette: 'light', text: '242424'},
] as const)('$palette', ({palette, text}) => {
  const kinds = ['well', 'better', 'decision', 'open', 'moment'] as const;
  const colours = [hex(text), ...kinds.map((kind) => colourOf(palettes[palette][kind].colour, firstSixteen.xterm.own))];
  const pairs = colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));

  test.each(Object.keys(sights) as (keyof typeof sights)[])('kinds of notes are apart for %s', (sight) => {
    for (const [one, other] of pairs) {
      expect(distance(one, other, sights[sight]), `${one} and ${other}`).toBeGreaterThan(12);
    }
  });

  test.each(Object.keys(sights) as (keyof typeof sights)[])(
    'near the plan’s end and past it are apart for %s',
    (sight) => {
      const [near, past] = (['warm', 'over'] as const).map((tone) => colourOf(palettes[palette][tone].colour, ''));
      expect(near && past && distance(near, past, sights[sight])).toBeGreaterThan(12);
    },
  );
});

test('the selected row is told from others in every palette that has styles, and its mark from its words', () => {
  for (const palette of Object.keys(palettes) as Palette[]) {
    const styled = palette === 'bare' ? 'x' : expect.stringMatching(/^\u001b\[/u);
    expect(ansi(palette, {isSelected: true}, 'x'), palette).toEqual(styled);
    const mark: Look = {...palettes[palette].selected, ...palettes[palette].mark};
    expect(mark.inverse === true || mark.colour !== undefined, palette).toBe(palette !== 'bare');
  }
});

test('without colours there is none, and nowhere is anything dim', () => {
  const tones = Object.keys(palettes.bare) as Tone[];
  for (const tone of tones) {
    expect(ansi('plain', {tone, isSelected: true}, 'x')).toMatch(/^\u001b\[1(?:;7)?mx\u001b\[0m$/u);
    expect(ansi('bare', {tone, isSelected: true, isFound: true}, 'x')).toBe('x');
  }
  for (const palette of Object.keys(palettes) as Palette[]) {
    for (const tone of tones) expect(ansi(palette, {tone}, 'x')).not.toMatch(/\u001b\[(?:[\d;]*;)?2[;m]/);
  }
});

test('a terminal is told styles and colours in its own numbers', () => {
  expect(ansi('dark', {tone: 'warm'}, 'x')).toBe('\u001b[1;38;5;221mx\u001b[0m');
  expect(ansi('dark', {isSelected: true, isFound: true}, 'x')).toBe('\u001b[4;38;5;231;48;5;237mx\u001b[0m');
  expect(ansi('dark16', {tone: 'focus'}, 'x')).toBe('\u001b[1;96mx\u001b[0m');
});
