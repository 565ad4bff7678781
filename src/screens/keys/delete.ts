// The key that deletes whatever is selected.
import type {Change} from '../../review/changes/index.js';
import type {Binding} from '../../session/keys/binding.js';
import {type Deeds, rowKey} from '../../session/keys/row-keys.js';
import {type Outcome, say} from '../../session/situation.js';

const gone = (change: (id: string) => Change) => ({
  short: 'delete',
  run: ({id}: {id: string}): Outcome => ({changes: [change(id)]}),
});

/** What deleting does with a row of each kind; `u` brings it back. */
export const deleting = {
  note: gone((id) => ({type: 'note-deleted', id, deleted: true})),
  comment: gone((id) => ({type: 'comment-deleted', id, deleted: true})),
  topic: gone((id) => ({type: 'topic-deleted', id, deleted: true})),
  action: gone((id) => ({type: 'action-deleted', id, deleted: true})),
  person: gone((id) => ({type: 'person-removed', id})),
  question: {
    can: () => false,
    run: (_row, {view}) => ({view: say(view, 'A question stays on the agenda; s skips it.')}),
  },
} satisfies Deeds;

export const nothingToDelete = 'First choose what to delete, with ↑ and ↓.';

export const deleteKey: Binding = rowKey(
  {keys: ['d', 'delete'], help: 'delete what is selected', group: 'change'},
  deleting,
  nothingToDelete,
);
