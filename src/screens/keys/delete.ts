// The key that deletes whatever is selected.
import type {Change} from '../../review/changes/index.js';
import type {Binding} from '../../session/keys/binding.js';
import {moveSelection, onRow, selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';
import type {View} from '../../session/view.js';

export const deleteKey: Binding = {keys: ['d', 'delete'], help: 'delete what is selected', run: remove};

/** Deletes what is selected; `u` brings it back. */
export function remove(situation: InReview): Outcome {
  const gone = (change: Change): Outcome => ({
    changes: [change],
    view: besideSelected(situation),
  });
  return onRow(
    situation,
    {
      note: ({id}) => gone({type: 'note-deleted', id, deleted: true}),
      comment: ({id}) => gone({type: 'comment-deleted', id, deleted: true}),
      topic: ({id}) => gone({type: 'topic-deleted', id, deleted: true}),
      action: ({id}) => gone({type: 'action-deleted', id, deleted: true}),
      person: ({id}) => gone({type: 'person-removed', id}),
      question: () => ({view: say(situation.view, 'A question stays on the agenda; s skips it.')}),
    },
    'Choose what to delete first, with ↑ and ↓.',
  );
}

/** The row below the selected one, or else above it; the agenda lets go, so that a second press deletes nothing. */
function besideSelected(situation: InReview): View {
  const {view, screen} = situation;
  const here = selectedRow(situation)?.id;
  const beside = [moveSelection(situation, 1), moveSelection(situation, -1)].find((id) => id !== here);
  return select(view, view.screen, screen.worksOn === 'notes' ? '' : (beside ?? ''));
}
