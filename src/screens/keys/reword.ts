// The key that changes the words of whatever is selected.
import type {Binding} from '../../session/keys/binding.js';
import {onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

export const rewordKey: Binding = {keys: ['r'], help: 'reword what is selected', run: reword};

/** Changes the words of whatever is selected. */
export function reword(situation: InReview): Outcome {
  return onRow(
    situation,
    {
      note: ({id, note: {questionId}}) => ({asks: {what: 'note', questionId, noteId: id}}),
      topic: ({id, topic: {questionId}}) => ({asks: {what: 'topic', questionId, topicId: id}}),
      action: ({id}) => ({asks: {what: 'action', actionId: id, part: 'title', goOn: false}}),
      question: ({id}) => ({asks: {what: 'question-text', questionId: id}}),
      person: ({id}) => ({asks: {what: 'person', personId: id}}),
      comment: () => ({view: say(situation.view, 'A comment stays as it came in.')}),
    },
    'Choose what to reword first, with ↑ and ↓.',
  );
}
