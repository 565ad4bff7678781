// Whole minutes shared out in proportion.
import {sum} from './clock.js';

/**
 * Whole minutes in these proportions that add up to the whole ones of `minutes`; where there are enough of them, none
 * gets less than one.
 */
export function shared(minutes: number, weightOf: ReadonlyMap<string, number>): Map<string, number> {
  const whole = Math.max(0, Math.round(minutes));
  const all = sum([...weightOf.values()]);
  const least = whole >= weightOf.size ? 1 : 0;
  const exact = [...weightOf].map(([id, weight]) => ({id, part: all === 0 ? 0 : (whole * weight) / all}));
  const parts = exact.map(({id, part}) => ({id, part, minutes: Math.max(least, Math.floor(part))}));
  for (
    let rest = whole - sum(parts.map((each) => each.minutes));
    rest !== 0 && parts.length > 0;
    rest -= Math.sign(rest)
  ) {
    const lacks = (each: (typeof parts)[number]) => (each.part - each.minutes) * Math.sign(rest);
    const open = rest > 0 ? parts : parts.filter((each) => each.minutes > least);
    const next = open.reduce((best, each) => (lacks(each) > lacks(best) ? each : best));
    next.minutes += Math.sign(rest);
  }
  return new Map(parts.map((each) => [each.id, each.minutes]));
}
