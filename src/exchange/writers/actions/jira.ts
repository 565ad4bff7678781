// Actions as the table that Jira’s CSV import takes; its dates are read by the pattern yyyy-MM-dd.
import type {Source} from '../../source.js';
import {type ActionItem, actionItems} from './action-item.js';
import {csv} from './csv.js';

const columns = ['Summary', 'Issue Type', 'Description', 'Assignee', 'Due Date'];

/** A column for each label, under one name; accounts are e-mail addresses, which is what the import knows people by. */
export function jiraCsv(source: Source): string {
  const items = actionItems(source);
  const most = Math.max(0, ...items.map(({labels}) => labels.length));
  const rows = items.map((item) => [
    item.shortTitle,
    'Task',
    wikiText(item),
    item.owner?.handles.jira ?? item.owner?.handles.email ?? '',
    item.due ?? '',
    ...Array.from({length: most}, (_, place) => item.labels[place] ?? ''),
  ]);
  return csv([...columns, ...Array.from({length: most}, () => 'Labels')], rows);
}

/**
 * In Jira’s own markup, where a backslash makes text of what would be a macro, a link, a picture or an icon. A backslash
 * itself goes by its number: two are the end of a line there. Within a word an underscore is one, as in addresses.
 */
export const wikiText = ({about, mark}: ActionItem): string =>
  [...about, mark].map((sentence) => sentence.replace(acting, (sign) => byNumber[sign] ?? `\\${sign}`)).join('\n');

const byNumber: Readonly<Record<string, string>> = {'\\': '&#92;', '&': '&amp;'};

const acting = new RegExp(
  [
    String.raw`[{}[\]!|*^~+\\]|&(?=#?\w+;)`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`\?(?=\?)`,
    String.raw`(?<!\S)-(?=\S)`,
    // Icons, as (x) and :) are; Jira makes a number of what stands behind a backslash, which ends in half a one.
    String.raw`\((?=(?:[a-z/!?*+-]|\*[rgby]|on|off|flag|flagoff)\))`,
    String.raw`:(?=[PpD])|(?<=[^\p{L}\p{N}\s])[()]`,
  ].join('|'),
  'gu',
);
