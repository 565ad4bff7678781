// What is read of a timeline before it is known on which days and in which zone it was told.
import type {Known} from '../../../review/new-review.js';
import type {Written, WrittenDay} from '../../../review/times-told/when.js';
import type {MomentKind} from '../../../review/vocabulary.js';
import type {Under} from './accounts.js';
import type {TimelineWords} from './words.js';

/** Something that happened; `when` is null where its line tells no time. `isNoise`: it only tells of a tool’s own doings. */
export type Row = {
  line: number;
  when: Written | null;
  text: string;
  actor: string;
  kind: MomentKind | null;
  isNoise?: true;
};

/** A day, or a zone, that counts from here on. */
export type Mark = {line: number; from: {day?: WrittenDay; zone?: string}};

export type Told = Row | Mark;

/**
 * `zone` and `day`: what is said for all of it. `folded`: how many entries are left out as noise. `beside`: what
 * else the file has, by its headings; `says`: what of it is not taken, in sentences. `facts`: what it says of the incident, of which it tells some under headings.
 */
export type Read = {
  told: Told[];
  zone?: string;
  day?: WrittenDay;
  folded: number;
  beside: string[];
  says: string[];
  facts: Known;
  under?: Under;
};

export const isRow = (told: Told): told is Row => 'when' in told;

/** One that nothing else is said of. */
export const bareRow = (line: number, when: Written | null, text: string): Row => ({
  line,
  when,
  text,
  actor: '',
  kind: null,
});

/** Each row that is noise by its words, marked as that. */
export const withNoise = (told: readonly Told[], {isChatNoise}: TimelineWords): Told[] =>
  told.map((each) => (isRow(each) && isChatNoise(each.text) ? {...each, isNoise: true} : each));

export const onlyTold = (told: Told[]): Read => ({told, folded: 0, beside: [], says: [], facts: {}});
