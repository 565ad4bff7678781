// The keys that move the selected note to the question before or after its own.
import {questionBeside} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import {say} from '../../session/situation.js';
import {noneBeside} from '../meeting/moving.js';

export const chooseNote = 'Choose a note first, with ↑ and ↓.';

function moveNote(name: KeyName, help: string, by: -1 | 1): Binding {
  return rowKey(
    {name, help, group: 'change'},
    {
      note: {
        run({id, note: {questionId}}, {review, view}) {
          const target = questionBeside(review, questionId, by);
          if (!target) return {view: say(view, noneBeside(by))};
          const changes: Change[] = [{type: 'note-edited', id, fields: {questionId: target.id}}];
          return {changes, view: say(view, `Moved to: ${target.text}`)};
        },
      },
    },
    chooseNote,
  );
}

export const moveNoteKeys: readonly Binding[] = [
  moveNote('move-before', 'move the note to the question before', -1),
  moveNote('move-behind', 'move the note to the next question', 1),
];
