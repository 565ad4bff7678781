// What actions still lack before another tool takes them: an owner, a day.
import type {ActionItem} from './action-item.js';

/** What a tool does not take as it is, in sentences to say before it is written; nothing where all is there. */
export function unfinished(items: readonly ActionItem[]): string[] {
  const named = (of: ActionItem[]) => of.map(({title}) => `“${title}”`).join(', ');
  const open = items.filter(({status}) => status !== 'done');
  const ownerless = open.filter(({owner}) => owner === null);
  const dayless = open.filter(({due}) => due === null);
  return [
    ...(ownerless.length > 0 ? [`Without an owner: ${named(ownerless)}.`] : []),
    ...(dayless.length > 0 ? [`Without a due day: ${named(dayless)}.`] : []),
  ];
}
