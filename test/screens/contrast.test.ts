// Every colour of every palette can be read on the backgrounds that it is for: at least 4.5 to 1, as the WCAG count it.
import {describe, expect, test} from 'vitest';
import {ansi, lookIn, type Palette, palettes, type Tone} from '../../src/screens/frame/theme.js';

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

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
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

test('the count is that of the WCAG', () => {
  expect(contrast(hex('ffffff'), hex('000000'))).toBeCloseTo(21);
  // Bold yellow and cyan on white, which nobody can read.
  expect(contrast(hex('cdcd00'), hex('ffffff'))).toBeCloseTo(1.7, 1);
  expect(contrast(hex('00cdcd'), hex('ffffff'))).toBeCloseTo(2, 1);
});

describe.each(places)('$palette', ({palette, on}) => {
  const looks: [string, {bold?: true; colour?: number}][] = Object.entries(palettes[palette]);

  test.each(looks)('%s is read', (_, {bold, colour}) => {
    if (colour === undefined) return expect(bold ?? false).toBeTypeOf('boolean');
    for (const own of Object.values(firstSixteen)) {
      for (const ground of on) {
        expect(contrast(colourOf(colour, own), hex(ground)), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        // Many terminals show bold text of their first eight colours in the bright one of it.
        if (bold && colour < 8) {
          expect(contrast(colourOf(colour + 8, own), hex(ground))).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });
});

test('where the background is not known there is no colour, and nowhere is anything dim', () => {
  const tones = Object.keys(palettes.dark) as Tone[];
  for (const tone of tones) expect(lookIn('unknown', tone).color).toBeUndefined();
  for (const palette of Object.keys(palettes) as Palette[]) {
    for (const tone of tones) expect(ansi(palette, tone, 'x')).not.toMatch(/\u001b\[(?:[\d;]*;)?2[;m]/);
  }
});

test('what is painted past Ink has the colours that Ink gives', () => {
  expect(ansi('dark', 'warm', 'x')).toBe('\u001b[1;38;5;221mx\u001b[0m');
  expect(lookIn('dark', 'warm')).toEqual({bold: true, color: 'ansi256(221)'});
  expect(ansi('dark16', 'trouble', 'x')).toBe('\u001b[1;91mx\u001b[0m');
  expect(lookIn('dark16', 'trouble')).toEqual({bold: true, color: 'redBright'});
  expect(ansi('light16', 'key', 'x')).toBe('\u001b[34mx\u001b[0m');
  expect(lookIn('light16', 'key')).toEqual({color: 'blue'});
});
