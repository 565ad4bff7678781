// The key that changes the words of whatever is selected.
import type {Binding} from '../../session/keys/binding.js';
import {type Deeds, rowKey} from '../../session/keys/row-keys.js';
import {say} from '../../session/situation.js';

/** What rewording does with a row of each kind. */
export const rewording = {
  note: {run: ({id, note: {questionId}}) => ({asks: {what: 'note', questionId, noteId: id}})},
  topic: {short: 'reword', run: ({id, topic: {questionId}}) => ({asks: {what: 'topic', questionId, topicId: id}})},
  action: {short: 'reword', run: ({id}) => ({asks: {what: 'action', actionId: id, part: 'title', goOn: false}})},
  moment: {short: 'mend', run: ({id}) => ({asks: {what: 'moment', momentId: id}})},
  question: {short: 'reword', run: ({id}) => ({asks: {what: 'question-text', questionId: id}})},
  point: {can: () => false, run: (_row, {view}) => ({view: say(view, 'A point keeps the words of its agenda.')})},
  person: {run: ({id}) => ({asks: {what: 'person', personId: id}})},
  comment: {can: () => false, run: (_row, {view}) => ({view: say(view, 'A comment stays as it came in.')})},
} satisfies Deeds;

export const nothingToReword = 'First choose what to reword, with ↑ and ↓.';

export const rewordKey: Binding = rowKey(
  {name: 'reword', help: 'reword what is selected', group: 'change'},
  rewording,
  nothingToReword,
);
