// No styles at all: signs and words are what is left.
import type {Looks} from '../theme.js';

export const bare: Looks = {
  loud: {},
  title: {},
  strong: {},
  prompt: {},
  quiet: {},
  key: {},
  warm: {},
  over: {},
  trouble: {},
  focus: {},
  mark: {},
  selected: {},
  well: {},
  better: {},
  decision: {},
  open: {},
  moment: {},
};
