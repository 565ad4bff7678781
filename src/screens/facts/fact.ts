// What a fact of a review is as a row: what it is called, what it says, and what Enter does with it.
import type {Review} from '../../review/types.js';
import type {Status} from '../../review/vocabulary.js';
import type {InReview, Outcome, Situation} from '../../session/situation.js';

export type Told = Pick<Situation, 'agendas'> & {review: Review};

export type Fact = {
  name: string;
  value(told: Told): string;
  /** What Enter does. */
  change(situation: InReview): Outcome;
  /** When it can be changed. */
  in: readonly Status[];
  /** Whether there is anything to change it to now. @default there is */
  can?(told: Told): boolean;
  /** It goes on to the next of a few instead of being typed. */
  chosen?: true;
};
