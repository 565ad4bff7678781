// Actions as the table that GitLab’s import of issues takes; what has no column there is a quick action of the description.
import type {Source} from '../../source.js';
import {type ActionItem, actionItems} from './action-item.js';
import {csv} from './csv.js';
import {markdownBody} from './markdown-body.js';

const columns = ['title', 'description', 'due_date'];

export const gitlabCsv = (source: Source): string =>
  csv(
    columns,
    actionItems(source).map((item) => [
      item.title,
      [markdownBody(item), ...quickActions(item)].join('\n\n'),
      item.due ?? '',
    ]),
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
