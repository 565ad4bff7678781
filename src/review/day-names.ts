// The English names of weekdays and months, as people shorten them.

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Short forms that are no beginning of the name. */
const otherwise: Record<string, string> = {weds: 'wednesday', wensday: 'wednesday', thrs: 'thursday'};

/** The number of a weekday, Sunday being 0, by three letters or more, in small letters. */
export const weekdayNamed = (text: string): number | undefined => placeOf(text, weekdays);

/** The number of a month, January being 1, by three letters or more, in small letters. */
export function monthNamed(text: string): number | undefined {
  const place = placeOf(text, months);
  return place === undefined ? undefined : place + 1;
}

function placeOf(text: string, names: readonly string[]): number | undefined {
  const wanted = Object.hasOwn(otherwise, text) ? (otherwise[text] ?? text) : text;
  const place = wanted.length >= 3 ? names.findIndex((name) => name.startsWith(wanted)) : -1;
  return place === -1 ? undefined : place;
}
