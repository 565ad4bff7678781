// Whose time runs out next, the open stage's or a break's, and how it is said once it has.
import {openStage} from './agenda.js';
import {backAt, isPaused, readClock} from './clock.js';
import type {Instant, Review} from './types.js';

/** `id` is another one for each stage and each break; `name` a stage's title. */
export type Awaited = {id: string; name?: string; isUp: boolean};

/** Undefined while no time passes towards an end: nobody meets, or nobody said when the break is over. */
export function awaited(review: Review, now: Instant): Awaited | undefined {
  if (review.status !== 'running') return undefined;
  if (isPaused(review)) {
    const until = backAt(review);
    const from = review.clock.pauses.at(-1)?.from;
    return until === undefined ? undefined : {id: `break ${from}`, isUp: now >= until};
  }
  const stage = openStage(review);
  const {spent, planned} = readClock(review, now).stage;
  return stage && {id: `stage ${stage.id}`, name: stage.title, isUp: spent >= planned};
}

/** For whoever looks at something else: `INC-7: the time planned for Before the event is up`. */
export const timeUpInWords = ({reference}: Pick<Review, 'reference'>, {name}: Awaited): string =>
  `${reference}: ${name === undefined ? 'the break is over, time to carry on' : `the time planned for ${name} is up`}`;
