// What a screen searches with: its text narrows the list as it is typed, and nothing of it is saved.
import type {AskOf} from './ask.js';

export const search: AskOf<'search'> = {
  label: ({called = 'Search'}) => called,
  about: null,
  writesTo: {},
  isOneMore: () => false,
  enter: null,
  esc: 'goes back',
  start: (_, {view}) => view.query,
  draft: null,
  save: () => ({}),
};
