// Actions for Trello: a card for each line of a paste, and a table for a Power-Up that imports CSV.
import type {Source} from '../../source.js';
import {type ActionItem, actionItems} from './action-item.js';
import {csv} from './csv.js';

/** A title a line: pasted into a list’s new card, it becomes a card each. */
export const trelloLines = (source: Source): string =>
  actionItems(source)
    .map(({title}) => `${title}\n`)
    .join('');

const columns = ['name', 'description', 'due', 'completed'];

export const trelloCsv = (source: Source): string =>
  csv(
    columns,
    actionItems(source).map((item) => [item.title, cardText(item), item.due ?? '', `${item.status === 'done'}`]),
  );

/**
 * What stands on a card beneath its title, where Trello reads Markdown: a backslash makes text of its signs. Within a
 * word an underscore is one, as in addresses, which a backslash would break.
 */
export const cardText = ({about, mark}: ActionItem): string =>
  [...about, mark]
    .map((sentence) => sentence.replace(/[\\`*[\]<>!~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&'))
    .join('\n');
