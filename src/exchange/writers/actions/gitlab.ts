// Actions as the table that GitLab’s import of issues takes; what has no column there is a quick action of the description.
import type {Source} from '../../source.js';
import {references} from '../references.js';
import {type ActionItem, actionItems, LONGEST_TITLE, within} from './action-item.js';
import {csv} from './csv.js';
import {markdownBody} from './markdown-body.js';

const columns = ['title', 'description', 'due_date'];

export const gitlabCsv = (source: Source): string =>
  csv(
    columns,
    actionItems(source).map((item) => [
      within(LONGEST_TITLE, unlinked(item.title)),
      [markdownBody(item), ...quickActions(item)].join('\n\n'),
      item.due ?? '',
    ]),
    // Each is clean already, and a sign without a width would go.
    (cell) => cell,
  );

/**
 * GitLab looks for people and issues in titles as well, where neither code nor a backslash keeps it from that: a sign
 * without a width stands behind each of theirs.
 */
const unlinked = (title: string): string =>
  title.replace(references, (found, ...rest) =>
    rest.at(-1).reference === undefined ? found : found.replace(/[@#!&$~%^*:[{-]/g, '$&\u200c'),
  );

function quickActions({owner, labels}: ActionItem): string[] {
  const account = owner?.handles.gitlab;
  return [
    [
      ...(account === undefined ? [] : [`/assign @${account}`]),
      `/label ${labels.map((label) => `~"${label}"`).join(' ')}`,
    ].join('\n'),
  ];
}
