// Sends actions to a tool, each once: what is there already is found by its mark and not created again.

import {type Known, knownOf, type LookUp} from '../../exchange/requests/ids-there.js';
import {postmortems} from '../../exchange/requests/incident-io.js';
import {type InTool, markIn, type Place, type Tool} from '../../exchange/requests/tool.js';
import type {ActionItem} from '../../exchange/writers/actions/action-item.js';
import {counted} from '../../review/text.js';
import {StoreError} from '../../store/types.js';
import type {Conversation} from './conversation.js';
import type {Document} from './plan.js';

/** `how`: it is new there, or was found. */
export type SentItem = InTool & {id: string; how: 'created' | 'found'};

/** Where the list of a place goes on for longer, nobody can tell what is there. */
const MOST_PAGES = 100;

export type Sending = {
  /** Is waited for before anything is created. */
  beforeEach(): Promise<void>;
  /** How far it is, in a line. */
  tell(line: string): void;
  /** Told of the owners that the tool does not know, by the names that it was asked for. */
  strangers(names: string[]): void;
};

/** Gives each as soon as it is there. */
export async function* sendItems(
  tool: Tool,
  place: Place,
  items: readonly ActionItem[],
  {ask, askIfAllowed, goOn}: Conversation,
  {beforeEach, tell, strangers}: Sending,
): AsyncGenerator<SentItem> {
  const there = await foundThere(tool, place, items, ask, tell);
  for (const {id, mark} of items) {
    const found = there.get(mark);
    if (found) yield {id, ...found, how: 'found'};
  }
  const left = items.filter(({mark}) => !there.has(mark));
  const lookUps = left.length === 0 ? [] : (tool.lookUps?.(left, place) ?? []);
  const known = await lookedUp(lookUps, askIfAllowed);
  const wanted = lookUps.flatMap((each) => (each.of === 'people' ? each.wanted : []));
  strangers(wanted.filter((name) => !known.people.has(name)));
  for (const [done, item] of left.entries()) {
    goOn();
    await beforeEach();
    tell(`${items.length - left.length + done} of ${items.length} sent to ${tool.name}.`);
    const made = await ask(tool.create(item, place, known), (body) => tool.created(body, place));
    yield {id: item.id, ...made, how: 'created'};
  }
}

async function lookedUp(lookUps: readonly LookUp[], askIfAllowed: Conversation['askIfAllowed']): Promise<Known> {
  const answers: Parameters<typeof knownOf>[0][number][] = [];
  for (const {ask, of, read} of lookUps) {
    answers.push({of, ids: (await askIfAllowed(ask, read)) ?? new Map()});
  }
  return knownOf(answers);
}

/** Those of the items that are there, by their marks. */
async function foundThere(
  tool: Tool,
  place: Place,
  items: readonly ActionItem[],
  ask: Conversation['ask'],
  tell: Sending['tell'],
): Promise<Map<string, InTool>> {
  const wanted = new Set(items.map(({mark}) => mark));
  const there = new Map<string, InTool>();
  let next: string | undefined;
  let seen = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const now = next;
    const page = await ask(tool.list(place, now), (body) => tool.listed(body, place, now));
    seen += page.found.length;
    tell(`Looking through what is in ${tool.name}: ${counted(seen, 'item')} so far.`);
    for (const {text, ref, url} of page.found) {
      const mark = markIn(text);
      if (mark !== undefined && wanted.has(mark) && !there.has(mark)) there.set(mark, {ref, url});
    }
    next = page.next;
    if (next === undefined || next === now || there.size === wanted.size) return there;
  }
  throw new StoreError(
    `There is more in ${tool.name} than can be looked through for what was sent before: nothing is sent.`,
  );
}

/** Imports the report as the post-mortem of an incident; one that is there is left as it is. */
export async function sendReport(
  place: Place,
  {title, text}: Document,
  {ask, goOn}: Conversation,
): Promise<{url: string; how: 'created' | 'found'}> {
  const [there] = await ask(postmortems.list(place), postmortems.listed);
  if (there) return {url: there.url, how: 'found'};
  goOn();
  const {url} = await ask(postmortems.create(place, title, text), postmortems.created);
  return {url, how: 'created'};
}
