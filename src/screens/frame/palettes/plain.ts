// Without colours, and so on any background; and nothing dim: how pale that is, each terminal decides.
import type {Looks} from '../theme.js';

export const plain = {
  loud: {bold: true},
  title: {},
  strong: {bold: true},
  prompt: {},
  quiet: {},
  key: {bold: true},
  warm: {bold: true},
  over: {bold: true},
  trouble: {bold: true},
  focus: {bold: true},
  mark: {bold: true, inverse: true},
  selected: {bold: true},
  well: {bold: true},
  better: {bold: true},
  decision: {bold: true},
  open: {bold: true},
  moment: {bold: true},
} as const satisfies Looks;
