// What a line quotes is the first to give way where the line is too long: its news stands whole.
import {inSeries} from '../../review/text.js';
import {cutText, widthOf} from './spans.js';

/** The fewest columns in which a quotation can be read; of several in a row, fewer are quoted before one has less. */
const READABLE = 14;

/** Where even one alone has no room for that: enough to know it by. */
const LEAST = 8;

const quotations = /“[^”]*”/g;

/** Several quotations in a row, the last of them a count where there are more: `“A”, “B” and 3 more`. */
const series = /“[^”]*”(?:(?:, | and )“[^”]*”)*(?: and \d+ more)?/;

const within = (text: string, columns: number): string =>
  text.replace(quotations, (quoted) => `“${cutText(quoted.slice(1, -1), columns)}”`);

/** The text with fewer and fewer of the quotations in a row; at the end with none, behind the count of them all. */
function withFewer(text: string): string[] {
  const row = series.exec(text);
  const quoted = row?.[0].match(quotations) ?? [];
  const more = Number(/ and (\d+) more$/.exec(row?.[0] ?? '')?.[1] ?? 0);
  if (!row || quoted.length + more < 2) return [text];
  const [before, behind] = [text.slice(0, row.index), text.slice(row.index + row[0].length)];
  const shorter = quoted.map((_, left) => {
    const shown = quoted.slice(0, quoted.length - left);
    const rest = quoted.length - shown.length + more;
    return before + inSeries(rest > 0 ? [...shown, `${rest} more`] : shown) + behind;
  });
  // Behind a colon they are an example of what was counted before it.
  return before.endsWith(': ') ? [...shorter, before.slice(0, -2) + behind] : shorter;
}

/** Whether it fits with all that it quotes, short as that may be, still to be read. */
export const isReadableWithin = (text: string, fits: (text: string) => boolean): boolean =>
  fits(within(text, READABLE));

/**
 * The text with its quotations as long as they can be for it to fit. Where they could not be read any more, those in a
 * row become fewer; where it fits with none of this, they are as short as can be.
 */
export function fittingQuotations(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const chosen = withFewer(text).find((fewer) => fits(within(fewer, READABLE)));
  const longest = Math.max(0, ...[...text.matchAll(quotations)].map(([quoted]) => widthOf(quoted) - 2));
  let shown = within(chosen ?? text, chosen === undefined ? LEAST : READABLE);
  let [least, most] = [chosen === undefined ? LEAST : READABLE, longest + 1];
  // Halving the span between what fits and what does not: a frame waits for this.
  while (most - least > 1) {
    const columns = Math.floor((least + most) / 2);
    const shorter = within(chosen ?? text, columns);
    if (fits(shorter)) [least, shown] = [columns, shorter];
    else most = columns;
  }
  return shown;
}
