// On a light background, with 256 colours: a strong blue is the accent.
import type {Looks} from '../theme.js';

const accent = 26;

export const light = {
  loud: {bold: true, colour: accent},
  title: {bold: true},
  strong: {bold: true},
  prompt: {colour: 24},
  quiet: {colour: 240},
  key: {colour: accent},
  warm: {bold: true, colour: 94},
  over: {bold: true, colour: 52},
  trouble: {bold: true, colour: 88},
  focus: {bold: true, colour: accent},
  mark: {bold: true, colour: accent},
  selected: {colour: 16, ground: 254},
  well: {bold: true, colour: 23},
  better: {bold: true, colour: 94},
  decision: {bold: true, colour: 90},
  open: {bold: true, colour: accent},
  moment: {bold: true, colour: 19},
} as const satisfies Looks;
