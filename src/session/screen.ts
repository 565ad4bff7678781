// What the session knows of a screen: its list, its keys, and which part of the meeting is held on it.
import type {Review} from '../review/types.js';
import type {Role, StageKind, Status} from '../review/vocabulary.js';
import type {Binding} from './keys/binding.js';
import type {Row} from './rows.js';
import type {Outcome, Situation} from './situation.js';
import type {View} from './view.js';

export type Screen = {
  /** The heading of its keys in the help. */
  title: string;
  /** What stands in the header; the review's reference and title where it is left out. */
  heading?: string;
  /** The stages of the meeting that are held on it. */
  stages?: readonly StageKind[];
  /** Where a review of this status is shown. */
  shows?: Status;
  /** It lies over another screen, to which Esc leads back: over one of the meeting's, or over anything at all. */
  over?: 'the meeting' | 'anything';
  /** What its list is made of, and what is said of one that is new. */
  worksOn?: 'notes' | 'all notes' | 'topics' | 'ideas' | 'comments' | 'moments';
  /** Its list gathers what other screens list, and these show it. */
  gathers?: true;
  /** Its own text field, called this, is open while nothing else is asked, and its list follows the text. */
  searches?: string;
  /** Each letter puts what fits best first in that list, and selects it. */
  bestFirst?: true;
  /** What is to be done here, in a line or two. */
  intro?(situation: Situation): string;
  rows(situation: Situation): readonly Row[];
  /** The row that is selected at first. @default the first that can be */
  firstRow?(rows: readonly Row[]): Row | undefined;
  keys: readonly Binding[];
  /** What a letter does here before it is looked for among the keys; undefined where it is one of those. */
  letter?(situation: Situation, letter: string): Outcome | undefined;
  /** What opening it changes in the view. */
  enter?(view: View, review: Review | null): View;
  /** What leaving it changes in the view. */
  leave?(view: View, review: Review | null): View;
};

/** The screens there are; the session leads to them by what they are for, and knows none by its name. */
export type Screens = {
  readonly all: Readonly<Record<string, Screen>>;
  /** Where a terminal begins that has no review. */
  readonly home: string;
  /** Where a terminal is that only shows the meeting. */
  readonly shared: string;
  /** What is said to whoever takes this role. */
  readonly taken: Readonly<Record<Role, string>>;
  /** What is said to whoever takes the notes because another terminal was first to take the meeting over. */
  readonly overtaken: string;
  /** What is said to whoever leads, where the list of people may have another as facilitator. */
  readonly listed: (name: string) => string;
};

/** Throws where there is none: names come from the registry only. */
export function screenNamed<S extends Screen>({all}: {readonly all: Readonly<Record<string, S>>}, name: string): S {
  const screen = all[name];
  if (!screen) throw new Error(`There is no screen ${name}.`);
  return screen;
}

/** On how many screens this key does the same. */
export const screensWith = ({all}: Screens, binding: Binding): number =>
  Object.values(all).filter(({keys}) => keys.includes(binding)).length;
