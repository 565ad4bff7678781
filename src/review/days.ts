// Calendar days: the one that a person here has, and the one that all the world has.

import type {Instant} from './types.js';
import {DAY} from './units.js';

/** `2026-12-01`, in this machine's time zone. */
export function localDay(at: Instant): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `15:42`, in this machine's time zone. */
export const timeOfDay = (at: Instant): string => new Date(at).toTimeString().slice(0, 5);

/** Midnight in UTC: what tells no closer when something was. */
export const dayBegan = (at: Instant): Instant => Math.floor(at / DAY) * DAY;
