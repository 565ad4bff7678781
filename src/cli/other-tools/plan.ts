// What a push would ask, as far as it is known before any answer: to be read before anything is sent.

import {expectedOf} from '../../exchange/requests/ids-there.js';
import {postmortems} from '../../exchange/requests/incident-io.js';
import type {Ask, Place, Tool} from '../../exchange/requests/tool.js';
import type {Source} from '../../exchange/source.js';
import type {ActionItem} from '../../exchange/writers/actions/action-item.js';
import {reportToPaste} from '../../exchange/writers/report.js';

export type Document = {title: string; text: string};

/** The report as a post-mortem takes it. */
export const documentOf = (source: Source): Document => ({
  title: `${source.review.reference}: ${source.review.title}`,
  text: reportToPaste(source),
});

/** Nothing where all is there. */
export function plan(
  tool: Tool,
  {where, place}: {where: string; place: Place},
  items: readonly ActionItem[],
  document?: Document,
): Ask[] {
  const lookUps = tool.lookUps?.(items, place) ?? [];
  const known = expectedOf(lookUps);
  const actions =
    items.length === 0
      ? []
      : [tool.list(place), ...lookUps.map(({ask}) => ask), ...items.map((item) => tool.create(item, place, known))];
  const imported = document ? [postmortems.list(place), postmortems.create(place, document.title, document.text)] : [];
  const all = [...actions, ...imported];
  return all.length === 0 ? [] : [tool.place(where), ...all];
}

export const planInWords = (asks: readonly Ask[], site: string): string[] =>
  asks.flatMap(({method, path, body}) => [
    `${method} ${site}${path}`,
    ...(body
      ? JSON.stringify(body, null, 2)
          .split('\n')
          .map((line) => `  ${line}`)
      : []),
  ]);
