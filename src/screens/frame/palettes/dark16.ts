// On a dark background, in a terminal that has no more colours than its own sixteen.
import type {Looks} from '../theme.js';

// What the others look like is up to whoever chose them: this is the one that can be read wherever terminals are dark,
// and bold, which may brighten a colour, leaves it alone.
const accent = 14;

export const dark16 = {
  loud: {bold: true, colour: accent},
  title: {bold: true},
  strong: {bold: true},
  prompt: {},
  quiet: {},
  key: {colour: accent},
  warm: {bold: true},
  over: {bold: true},
  trouble: {bold: true},
  focus: {bold: true, colour: accent},
  mark: {inverse: true, colour: accent},
  selected: {bold: true},
  well: {bold: true},
  better: {bold: true},
  decision: {bold: true},
  open: {bold: true, colour: accent},
  moment: {bold: true},
} as const satisfies Looks;
