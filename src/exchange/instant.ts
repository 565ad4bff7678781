// Points in time as texts: UTC, so that a file reads the same wherever it was written.
import type {Instant} from '../review/types.js';

const LAST_INSTANT = 8.64e15;

/** `2026-12-01T14:00:00.000Z`; what is past the end of the calendar becomes its end, so that a file can be written. */
export const isoInstant = (at: Instant): string =>
  new Date(Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, at))).toISOString();

/** `2026-12-01 14:00 UTC`. */
export const instantInWords = (at: Instant): string => `${isoInstant(at).slice(0, 16).replace('T', ' ')} UTC`;
