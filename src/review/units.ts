// Spans of time in milliseconds.
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The shortest one. */
export const YEAR = 365 * DAY;

/** `1 minute`, `12 minutes`. */
export const minutesInWords = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Whole minutes: `1 h 24 min`, `9 min`, `2 h`, `under a minute`. */
export function durationInWords(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return 'under a minute';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
