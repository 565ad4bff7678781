// When something was, as a text tells it, before it is known of which day and in which zone.
import type {Instant} from '../types.js';

/** In milliseconds since midnight. */
export type TimeOfDay = number;

/**
 * `days`: several where nothing says whether the day or the month is first. `nth`: of the timeline's days, the first
 * being 1.
 */
export type WrittenDay = {days: string[]} | {month: number; day: number} | {weekday: number} | {nth: number};

/** `zone`: a name such as `Europe/London`, or an offset such as `+02:00`. `approximate`: `~23:20`, `about 9 pm`. */
export type Written =
  | {at: Instant}
  | {time: TimeOfDay; day?: WrittenDay; zone?: string; until?: TimeOfDay; untilDay?: WrittenDay; approximate?: true}
  /** So long behind the beginning. */
  | {after: number};
