// What a text field asks for: its words, what it starts from, what its text would become, and what saving it does.
import type {Reading} from '../../guidance/hints/hints.js';
import type {Change} from '../../review/changes/index.js';
import {placeOfAnother} from '../../review/draft-places.js';
import type {Review} from '../../review/types.js';
import type {Field} from '../field/field.js';
import {closed, type InReview, type Outcome, type Situation, say, select} from '../situation.js';
import type {Asks, View} from '../view.js';
import type {WritesTo} from './written-to.js';

export type Ask<A extends Asks> = {
  /** What the field asks for, in a few words. */
  label(asks: A, review: Review | null): string;
  /**
   * Whose text, name or day it writes, in the words of that; null where it writes something new, or the label says it.
   */
  about: ((asks: A, review: Review | null) => string | undefined) | null;
  /**
   * What becomes of the words where something that they are written to is gone by then: an answer for each id of the
   * asks.
   */
  writesTo: WritesTo<A>;
  /** Whether each text that is saved is one more of its kind, rather than the words of something that is there. */
  isOneMore(asks: A): boolean;
  /** It takes line breaks; a field of one line refuses them. */
  manyLines?: true;
  /** What a line break of a paste becomes where one line is enough. @default a space */
  lineBreak?: string;
  /** What it starts from where no draft was kept. @default nothing */
  start?(asks: A, told: {review: Review | null; view: View}): string;
  /** What is saved there, where the field may open with a proposal. @default what it starts from */
  stands?(asks: A, told: {review: Review | null; view: View}): string;
  /** Whether what it starts from is taken as a whole or not at all: the first letter typed takes its place. */
  isRetyped?(asks: A): boolean;
  /** Where the cursor stands at first in the text that the field opens with. @default at its end */
  cursor?(asks: A, text: string): number;
  /** What an empty field says can be typed: the same in ever fewer words, for ever narrower terminals. */
  openings?(asks: A): readonly string[];
  /** What Enter does, in words; null where it is no key of the field. @default saves */
  enter?: string | null;
  /** What Esc does, in words. @default keeps a draft that there is, else leaves */
  esc?: string;
  /** What the text would become if it were saved now; shown beside the label while typing. */
  echo?(asks: A, field: Field, told: Pick<Situation, 'review' | 'now'>): string;
  /** What its words would be and how they are read for hints on wording, where there are any. */
  worded?(asks: A, typed: string, review: Review): (Reading & {text: string}) | undefined;
  /** Whom or what can be typed here, narrowing with the text, on a line of its own; undefined where there is none. */
  choices?(asks: A, field: Field, review: Review | null): readonly string[] | undefined;
  /** What Tab makes of the text, or why it makes nothing. */
  complete?(asks: A, field: Field, review: Review | null): Field | {why: string} | undefined;
  /** What a text becomes that begins with a paste. @default what it is */
  pasted?(text: string): string;
  /** What Shift+Tab makes of the text where Tab goes forward through a few of a kind. */
  goBack?(field: Field): Field;
  /**
   * What a half-written text is; null where it is a fact: the old value comes back at Esc, and nothing of it is kept.
   */
  draft: DraftOf<A> | null;
  /** What ↑ on the first row and ↓ on the last lead to; undefined where they move the cursor alone. */
  beside?(situation: Situation, asks: A, typed: string, by: 1 | -1): Outcome | undefined;
  /** The outcome of `Enter`. An empty text closes the field where nothing is needed. */
  save(situation: Situation, asks: A, typed: string): Outcome;
  /** What is said once the field is left empty, where it was open for one after another. */
  ended?(asks: A): string;
  /** What leaving the field does instead of keeping its text as a draft. */
  leave?(view: View, asks: A, typed: string): View;
};

export type DraftOf<A extends Asks> = {
  /** In a word or two, such as `note`. */
  noun: string;
  /** What the parts of its place ask for; undefined where they are none of a text's. */
  at(parts: readonly string[]): A | undefined;
  /** What has been saved there: a draft of these words that a crash left behind may be among it. */
  saved?(asks: A, review: Review, words: string): readonly SavedText[];
  /** The words that saving makes of what is typed. @default the text itself, its blanks trimmed */
  words?(typed: string): string;
  /** What brings it back where it is left, and asks for it by itself: no close waits for it. @default the key `D` */
  comesBack?: string;
};

/** `at`: when it was saved, in milliseconds since 1970. */
export type SavedText = {text: string; at: number};

export type AskOf<What extends Asks['what']> = Ask<Extract<Asks, {what: What}>>;

/**
 * The place of a draft: one for each question and purpose, so that it never turns up elsewhere; one more for another
 * text.
 */
export function draftPlace({what, another, ...rest}: Asks): string {
  const where = Object.entries(rest)
    .filter(([key]) => key !== 'goOn' && key !== 'adds' && key !== 'past' && key !== 'added')
    .map(([key, value]) => (isPart(key) ? `${parts[key]}${value}` : (value ?? '')))
    .join('/');
  return placeOfAnother(`${what}:${where}`, another);
}

/** How the part of a place begins that names what a new note goes with, which a note’s own id is told from. */
const parts = {pointId: 'point ', momentId: 'moment ', answersId: 'answer to '} as const;

const isPart = (key: string): key is keyof typeof parts => Object.hasOwn(parts, key);

/** The id that such a part names; undefined where it names something else. */
export const idIn = (part: string, key: keyof typeof parts): string | undefined =>
  part.startsWith(parts[key]) ? part.slice(parts[key].length) : undefined;

/** For what only a review can be given; without one, nothing happens. */
export const inReview =
  <A extends Asks>(save: (situation: InReview, asks: A, typed: string) => Outcome) =>
  (situation: Situation, asks: A, typed: string): Outcome =>
    situation.review ? save({...situation, review: situation.review}, asks, typed) : {};

/** The changes go to the disk; the field closes when they are there. */
export function done({screen: {worksOn}, view}: Situation, changes: Change[], told: Done = {}): Outcome {
  const {says, selects, on, opens} = told;
  return {
    changes,
    whenSaved: {
      view(later) {
        const isShown = selects !== undefined && (on === undefined || on === worksOn);
        const next = closed(isShown ? select(later, view.screen, selects) : later);
        return says === undefined ? next : say(next, says);
      },
      ...(opens && {asks: opens, ...(says !== undefined && {says})}),
    },
  };
}

type Done = {
  says?: string | undefined;
  /** The row to select, only where such things are worked on if `on` says so. */
  selects?: string | undefined;
  on?: Situation['screen']['worksOn'];
  /** The field that opens behind it. */
  opens?: Asks;
};

/** Changes fields of something; where it has them already, a change would be a step of undo that nobody sees. */
export const edited = (
  situation: Situation,
  asks: Asks,
  old: object | undefined,
  change: Edit,
  told: Done = {},
): Outcome => (old && hasAlready(old, change.fields) ? nothingSaved(situation, asks) : done(situation, [change], told));

type Edit = Extract<Change, {fields: object}>;

export const hasAlready = (item: object, fields: object): boolean =>
  Object.entries(fields).every(([key, value]) => Reflect.get(item, key) === value);

/** The field closes without a change; where words were taken away, it says that the old ones stay. */
export function nothingSaved({view}: Situation, asks: Asks, emptied = false): Outcome {
  const draft = {place: draftPlace(asks), text: ''};
  return {view: emptied ? say(closed(view), 'Nothing was written: it stays as it was.') : closed(view), draft};
}
