// What a terminal reports of its mouse: the wheel turns, and nothing of any report is ever text.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createMouse} from '../../src/app/paint/mouse.js';

const up = '\x1b[<64;10;5M';
const down = '\x1b[<65;10;5M';
/** The keyboard holds an Esc no longer than this (ms). */
const UNTIL_ESC = 25;

/** What these reads leave, and how far they turn the wheel; a number is a wait between two of them (ms). */
function reading(...reads: (string | number)[]): {text: string; lines: number} {
  const mouse = createMouse();
  let now = 0;
  let text = '';
  let lines = 0;
  for (const read of [...reads, UNTIL_ESC]) {
    if (typeof read === 'number') {
      now += read;
      if (read >= UNTIL_ESC) text += mouse.release(now - read + UNTIL_ESC);
      continue;
    }
    const taken = mouse.take(read, now);
    text += taken.text;
    lines += taken.lines;
  }
  return {text, lines};
}

describe('a report', () => {
  test('of the wheel is three lines a notch, down or up, whatever is held with it', () => {
    expect(reading(down)).toEqual({text: '', lines: 3});
    expect(reading(up + up)).toEqual({text: '', lines: -6});
    expect(reading('\x1b[<69;1;1M\x1b[<73;1;1M\x1b[<81;1;1M')).toEqual({text: '', lines: 9});
  });

  test('of a click, a release or a turn to the side is nothing', () => {
    for (const report of ['\x1b[<0;3;4M', '\x1b[<0;3;4m', '\x1b[<2;3;4M', '\x1b[<66;3;4M', '\x1b[<64;3;4m']) {
      expect(reading(report)).toEqual({text: '', lines: 0});
    }
  });

  test('of the older form is taken as well', () => {
    expect(reading('\x1b[Ma!!', '\x1b[M', '`!', '!n')).toEqual({text: 'n', lines: 0});
  });

  test('among keys leaves the keys as they were', () => {
    expect(reading(`ab${down}\x1b[A${up}c\r`)).toEqual({text: 'ab\x1b[Ac\r', lines: 0});
  });

  test('that is broken is no text, and the key behind it is a key', () => {
    for (const broken of ['\x1b[<64;1', '\x1b[<', '\x1b[<64;1;1;1', '\x1b[<99999']) {
      expect(reading(`${broken}\x1b[A`).text).toBe('\x1b[A');
      expect(reading(broken, 'n').text).toBe('n');
    }
    expect(reading('\x1b[<64;1;1Xn').text).toBe('n');
  });

  test('that is cut anywhere, its rest late, leaves no text and turns the wheel', () => {
    for (const wait of [0, 24, 60, 900]) {
      for (let place = 2; place < up.length; place += 1) {
        expect(reading(up.slice(0, place), wait, up.slice(place), 'n')).toEqual({text: 'n', lines: -3});
        for (let next = place + 1; next < up.length; next += 1) {
          const cut = [up.slice(0, place), wait, up.slice(place, next), wait, up.slice(next)];
          expect(reading(...cut)).toEqual({text: '', lines: -3});
        }
      }
    }
  });

  test('that is cut behind its Esc is no key where the rest comes in time, else the Esc key and nothing more', () => {
    const rest = up.slice(1);
    expect(reading('\x1b', 24, rest)).toEqual({text: '', lines: -3});
    for (const wait of [UNTIL_ESC, 60, 900]) {
      expect(reading('\x1b', wait, rest, 'n')).toEqual({text: '\x1bn', lines: -3});
      for (let place = 1; place < rest.length; place += 1) {
        const cut = ['\x1b', wait, rest.slice(0, place), 60, rest.slice(place)];
        expect(reading(...cut)).toEqual({text: '\x1b', lines: -3});
      }
      expect(reading('\x1b', wait, '[M`!', 60, '!')).toEqual({text: '\x1b', lines: -3});
    }
  });

  test('is not what follows the Esc key later, and Esc, brackets and arrows stay keys', () => {
    expect(reading('\x1b', 60, 'n')).toEqual({text: '\x1bn', lines: 0});
    expect(reading('\x1b', 1100, '[<')).toEqual({text: '\x1b[<', lines: 0});
    expect(reading('\x1b', 60, '[', 200, 'x')).toEqual({text: '\x1b[x', lines: 0});
    expect(reading('\x1b', 60, '\x1b', 60, 'n')).toEqual({text: '\x1b\x1bn', lines: 0});
    expect(reading('\x1b', 10, '[A')).toEqual({text: '\x1b[A', lines: 0});
    expect(reading('\x1b[', 60, 'A')).toEqual({text: '\x1b[A', lines: 0});
    expect(reading('\x1b[', 1100, 'n')).toEqual({text: 'n', lines: 0});
  });

  test('in a paste is the paste’s own', () => {
    const paste = `\x1b[200~see ${down} there\x1b[201~`;
    expect(reading(paste + down)).toEqual({text: paste, lines: 3});
    expect(reading('\x1b[200~it ends in \x1b[<64')).toEqual({text: '\x1b[200~it ends in \x1b[<64', lines: 0});
  });
});

test('however reads cut keys and reports, the keys are left and every notch counts', () => {
  const piece = fc.constantFrom(
    up,
    down,
    '\x1b[<0;7;8M',
    '\x1b[<0;7;8m',
    'a note',
    'é',
    '漢',
    '\r',
    '\x1b[A',
    '5',
    'M',
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), fc.array(fc.nat(), {maxLength: 6}), (pieces, cuts) => {
      const all = pieces.join('');
      const places = [...new Set(cuts.map((cut) => cut % (all.length + 1)))];
      const edges = [0, ...places.toSorted((one, other) => one - other), all.length];
      const reads = edges.slice(1).flatMap((edge, index) => all.slice(edges[index], edge) || []);
      const keys = pieces.filter((part) => !part.startsWith('\x1b[<')).join('');
      const notches = pieces.filter((part) => part === down).length - pieces.filter((part) => part === up).length;
      expect(reading(...reads)).toEqual({text: keys, lines: 3 * notches});
    }),
    {numRuns: 500},
  );
});
