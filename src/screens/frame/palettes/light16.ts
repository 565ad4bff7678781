// On a light background, in a terminal that has no more colours than its own sixteen: most of those are too pale.
import type {Looks} from '../theme.js';

// Bold may make these too pale as well: what has a colour is not bold, in the selected row neither.
const accent = 4;

export const light16 = {
  loud: {bold: true},
  title: {},
  strong: {bold: true},
  prompt: {},
  quiet: {},
  key: {bold: false, colour: accent},
  warm: {bold: true},
  over: {bold: false, colour: 5},
  trouble: {bold: false, colour: 1},
  focus: {bold: false, colour: accent},
  mark: {inverse: true, colour: accent},
  selected: {bold: true},
  well: {},
  better: {bold: true},
  decision: {bold: false, colour: 5},
  open: {bold: false, colour: accent},
  moment: {bold: true},
} as const satisfies Looks;
