// Spans of time in milliseconds.
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The shortest one. */
export const YEAR = 365 * DAY;

/** `1 minute`, `12 minutes`. */
export const minutesInWords = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);
