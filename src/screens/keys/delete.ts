// The key that deletes whatever is selected.
import type {Change} from '../../review/changes/index.js';
import type {Binding} from '../../session/keys/binding.js';
import {type Deeds, rowKey} from '../../session/keys/row-keys.js';
import {moveSelection, selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';
import type {View} from '../../session/view.js';

const gone = (change: (id: string) => Change) => ({
  short: 'delete',
  run: ({id}: {id: string}, situation: InReview): Outcome => ({changes: [change(id)], view: besideSelected(situation)}),
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

export const nothingToDelete = 'Choose what to delete first, with ↑ and ↓.';

export const deleteKey: Binding = rowKey(
  {keys: ['d', 'delete'], help: 'delete what is selected', group: 'change'},
  deleting,
  nothingToDelete,
);

/** The row below the selected one, or else above it; the agenda lets go, so that a second press deletes nothing. */
function besideSelected(situation: InReview): View {
  const {view, screen} = situation;
  const here = selectedRow(situation)?.id;
  const beside = [moveSelection(situation, 1), moveSelection(situation, -1)].find((id) => id !== here);
  return select(view, view.screen, screen.worksOn === 'notes' ? '' : (beside ?? ''));
}
