// On a dark background, in a terminal that has no more colours than its own sixteen.
import type {Looks} from '../theme.js';

// Bold may brighten one of the terminal's own colours: those that are bright already have no other.
const accent = 14;

export const dark16 = {
  loud: {bold: true, colour: accent},
  title: {bold: true},
  strong: {bold: true},
  prompt: {},
  quiet: {},
  key: {colour: accent},
  warm: {bold: true, colour: 11},
  over: {bold: true, colour: 13},
  trouble: {bold: true, colour: 9},
  focus: {bold: true, colour: accent},
  mark: {inverse: true, colour: accent},
  selected: {bold: true},
  well: {bold: true, colour: 10},
  better: {bold: true, colour: 11},
  decision: {bold: true, colour: 13},
  open: {bold: true, colour: accent},
  moment: {bold: true},
} as const satisfies Looks;
