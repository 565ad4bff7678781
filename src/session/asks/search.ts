// The search: its text narrows the list as it is typed, and nothing of it is saved.
import type {Asks} from '../view.js';
import type {Ask} from './ask.js';

export const search: Ask<Extract<Asks, {what: 'search'}>> = {
  label: () => 'Search the notes',
  ways: 'Esc goes back',
  start: (_, {view}) => view.query,
  save: () => ({}),
};
