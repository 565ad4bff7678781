// Copies to the clipboard of the terminal: the report where a review is closed, the selected action among actions.
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';

export const copyReportKey: Binding = {
  name: 'copy',
  help: 'copy the report to the clipboard',
  group: 'reviews',
  short: 'copy report',
  inClosed: true,
  hinted: ({review}) => review?.status === 'closed',
  run: () => ({effect: {kind: 'copy'}}),
};

export const copyActionKey: Binding = rowKey(
  {name: 'copy', help: 'copy it to the clipboard', group: 'actions', inClosed: true},
  {action: {can: () => true, run: ({action: {id}}) => ({effect: {kind: 'copy', actionId: id}})}},
  'Choose an action first, with ↑ and ↓.',
);
