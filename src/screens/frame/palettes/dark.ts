// On a dark background, with 256 colours: a light blue is the accent.
import type {Looks} from '../theme.js';

const accent = 81;

export const dark = {
  loud: {bold: true, colour: accent},
  title: {bold: true},
  strong: {bold: true},
  prompt: {colour: 153},
  quiet: {colour: 248},
  key: {colour: accent},
  warm: {bold: true, colour: 221},
  over: {bold: true, colour: 215},
  trouble: {bold: true, colour: 210},
  focus: {bold: true, colour: accent},
  mark: {bold: true, colour: accent},
  selected: {colour: 231, ground: 237},
  well: {bold: true, colour: 114},
  better: {bold: true, colour: 208},
  decision: {bold: true, colour: 177},
  open: {bold: true, colour: accent},
  moment: {bold: true, colour: 220},
} as const satisfies Looks;
