// Actions as a Markdown task list, which GitHub, GitLab, Obsidian and nb show with boxes.
import type {Source} from '../../source.js';
import {boxItem, bullets, markdown} from '../markdown.js';
import {type ActionItem, actionItems} from './action-item.js';

export function taskList(source: Source): string {
  const items = actionItems(source);
  return items.length === 0
    ? ''
    : markdown([bullets(items.map((item) => boxItem(item.status === 'done', withFacts(item))))]);
}

/** `INC-7: Rehearse the restore (owner: Database engineer, due: 2026-12-01)` */
const withFacts = ({title, owner, due}: ActionItem): string => {
  const facts = [owner ? `owner: ${owner.name}` : '', due === null ? '' : `due: ${due}`].filter(Boolean);
  return facts.length === 0 ? title : `${title} (${facts.join(', ')})`;
};
