// What a line quotes is the first to give way where the line is too long: its news stands whole.
import {cutText, widthOf} from './spans.js';

/** The fewest columns that a quotation keeps: enough to know it by. */
const LEAST = 8;

const quotations = /“[^”]*”/g;

const within = (text: string, columns: number): string =>
  text.replace(quotations, (quoted) => `“${cutText(quoted.slice(1, -1), columns)}”`);

/** The text with its quotations as long as they can be for it to fit; where it fits with none, they are as short as can be. */
export function fittingQuotations(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const longest = Math.max(0, ...[...text.matchAll(quotations)].map(([quoted]) => widthOf(quoted) - 2));
  let shown = within(text, LEAST);
  let [least, most] = [LEAST, longest];
  // Halving the span between what fits and what does not: a frame waits for this.
  while (most - least > 1) {
    const columns = Math.floor((least + most) / 2);
    const shorter = within(text, columns);
    if (fits(shorter)) [least, shown] = [columns, shorter];
    else most = columns;
  }
  return shown;
}
