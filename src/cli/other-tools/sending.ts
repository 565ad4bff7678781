// Sends actions to a tool, each once: what is there already is found by its mark and not created again.
import {postmortems} from '../../exchange/requests/incident-io.js';
import {type InTool, markIn, type Place, type Tool} from '../../exchange/requests/tool.js';
import type {ActionItem} from '../../exchange/writers/actions/action-item.js';
import {StoreError} from '../../store/types.js';
import type {Conversation} from './conversation.js';
import type {Document} from './plan.js';

/** `how`: it is new there, or was found. */
export type SentItem = InTool & {id: string; how: 'created' | 'found'};

/** Where the list of a place goes on for longer, nobody can tell what is there. */
const MOST_PAGES = 100;

/** `beforeEach` is waited for before anything is created. Gives each as soon as it is there. */
export async function* sendItems(
  tool: Tool,
  place: Place,
  items: readonly ActionItem[],
  {ask, goOn}: Conversation,
  beforeEach: () => Promise<void> = async () => undefined,
): AsyncGenerator<SentItem> {
  const there = await foundThere(tool, place, items, ask);
  for (const {id, mark} of items) {
    const found = there.get(mark);
    if (found) yield {id, ...found, how: 'found'};
  }
  for (const item of items.filter(({mark}) => !there.has(mark))) {
    goOn();
    await beforeEach();
    const made = await ask(tool.create(item, place), (body) => tool.created(body, place));
    yield {id: item.id, ...made, how: 'created'};
  }
}

/** Those of the items that are there, by their marks. */
async function foundThere(
  tool: Tool,
  place: Place,
  items: readonly ActionItem[],
  ask: Conversation['ask'],
): Promise<Map<string, InTool>> {
  const wanted = new Set(items.map(({mark}) => mark));
  const there = new Map<string, InTool>();
  let next: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const now = next;
    const page = await ask(tool.list(place, now), (body) => tool.listed(body, place, now));
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
