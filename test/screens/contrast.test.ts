// Every colour of every palette can be read on the backgrounds that it is for: at least 4.5 to 1, as the WCAG count it;
// and those of the kinds of notes are told apart, also by people who see fewer colours.
import {describe, expect, test} from 'vitest';
import {ansi, type Look, type Palette, palettes, type Tone} from '../../src/screens/frame/theme.js';

type Colour = readonly [number, number, number];

const hex = (text: string): Colour => {
  const [red = 0, green = 0, blue = 0] = (text.match(/../g) ?? []).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
};

/** The first sixteen colours as terminals come with them, and Solarized, which gives them other meanings. */
const firstSixteen = {
  xterm:
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  vga: '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
};

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

/** Black and white as terminals have them, Solarized's, and what is usual between. */
const grounds = {
  dark: {black: '000000', solarized: '002b36', vscode: '1e1e1e', gnome: '171421', ubuntu: '300a24'},
  light: {white: 'ffffff', solarized: 'fdf6e3', cream: 'fffff0', grey: 'f2f2f2'},
};

/** Solarized's own sixteen are no such colours; a terminal that has no others than its sixteen has xterm's or VGA's. */
const places: readonly {palette: 'dark' | 'light' | 'dark16' | 'light16'; on: readonly string[]}[] = [
  {palette: 'dark', on: Object.values(grounds.dark)},
  {palette: 'light', on: Object.values(grounds.light)},
  {palette: 'dark16', on: [grounds.dark.black]},
  {palette: 'light16', on: [grounds.light.white]},
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
    for (const own of Object.values(firstSixteen)) {
      const behind = ground === undefined ? on.map(hex) : [colourOf(ground, own)];
      for (const paper of behind) {
        expect(contrast(colourOf(colour, own), paper), `${colour} on ${paper}`).toBeGreaterThanOrEqual(4.5);
        // Many terminals show bold text of their first eight colours in the bright one of it.
        if (bold && colour < 8) {
          expect(contrast(colourOf(colour + 8, own), paper)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });
});

describe.each([
  {palette: 'dark', text: 'd6d6d6'},
  {palette: 'light', text: '242424'},
] as const)('$palette', ({palette, text}) => {
  const kinds = ['well', 'better', 'decision', 'open', 'moment'] as const;
  const colours = [hex(text), ...kinds.map((kind) => colourOf(palettes[palette][kind].colour, firstSixteen.xterm))];
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
  expect(ansi('dark16', {tone: 'trouble'}, 'x')).toBe('\u001b[1;91mx\u001b[0m');
  expect(ansi('light16', {tone: 'key'}, 'x')).toBe('\u001b[34mx\u001b[0m');
  expect(ansi('light16', {tone: 'mark', isSelected: true}, 'x')).toBe('\u001b[1;7;34mx\u001b[0m');
});
