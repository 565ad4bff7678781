// What the keys of the list of all notes do: how it shows, and what becomes of the selected note.
import {aspects, keysOf, type NoteKind, noteKinds} from '../../review/vocabulary.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import {isNarrowed, notesToShow} from '../../session/notes-shown.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import type {NotesShown} from '../../session/view.js';
import {leaveScreen} from '../keys/everywhere.js';
import {chooseNote} from '../keys/move-note.js';
import {after} from '../rows/one-of-a-few.js';

const showing = ({view}: InReview, change: Partial<NotesShown>): Outcome => ({
  view: {...view, notesShown: {...view.notesShown, ...change}, scrolled: null},
});

/** How the list shows, which is looked at in a closed review as well. */
const looks = (
  name: KeyName,
  help: string,
  short: Binding['short'] & {},
  run: (situation: InReview) => Outcome,
): Binding => ({name, help, group: 'look', short, inClosed: true, run});

/** Goes on to the next kind that some note has; behind the last come all again. */
function nextKind(situation: InReview): Outcome {
  const {review, view} = situation;
  const {notesShown} = view;
  const found = notesToShow(review, {...notesShown, kind: null});
  const kinds = keysOf(noteKinds).filter((kind) => found.some((note) => note.kind === kind));
  return showing(situation, {kind: after([null, ...kinds], notesShown.kind)});
}

/** The same with aspects. */
function nextAspect(situation: InReview): Outcome {
  const {review, view} = situation;
  const {notesShown} = view;
  const found = notesToShow(review, {...notesShown, aspect: null});
  const some = aspects.filter((aspect) => found.some((note) => note.aspects.includes(aspect)));
  if (some.length === 0 && notesShown.aspect === null) {
    return {view: say(view, 'No note here has an aspect; #people in a note gives it one.')};
  }
  return showing(situation, {aspect: after([null, ...some], notesShown.aspect)});
}

export const lookKeys: readonly Binding[] = [
  looks(
    'notes-order',
    'all notes by question, or by time',
    ({view}) => (view.notesShown.order === 'time' ? 'by question' : 'by time'),
    (situation) => showing(situation, {order: situation.view.notesShown.order === 'time' ? 'question' : 'time'}),
  ),
  looks('notes-kind', 'only the notes of one kind, then of the next, then all', 'kinds', nextKind),
  looks('notes-aspect', 'only the notes of one aspect, then of the next, then all', 'aspects', nextAspect),
  looks(
    'notes-times',
    'when each note was taken, or not',
    ({view}) => (view.notesShown.withTimes ? 'no times' : 'times'),
    (situation) => showing(situation, {withTimes: !situation.view.notesShown.withTimes}),
  ),
];

export const allOrBackKey: Binding = {
  name: 'back',
  help: 'all notes again; else back to the meeting',
  group: 'leave',
  short: ({view}) => (isNarrowed(view.notesShown) ? 'all notes' : 'back'),
  inClosed: true,
  run: (situation) =>
    isNarrowed(situation.view.notesShown) ? showing(situation, {kind: null, aspect: null}) : leaveScreen(situation),
};

const kindBeside = (kind: NoteKind, by: 1 | -1): NoteKind => {
  const kinds = keysOf(noteKinds);
  return kinds.at((kinds.indexOf(kind) + by) % kinds.length) ?? kind;
};

const kindKey = (name: KeyName, help: string, by: 1 | -1, short?: string): Binding =>
  rowKey(
    {name, help, group: 'change'},
    {
      note: {
        ...(short && {short}),
        run({id, note}, {view}) {
          const kind = kindBeside(note.kind, by);
          const says = `The note is now: ${noteKinds[kind].name}.`;
          return {changes: [{type: 'note-edited', id, fields: {kind}}], view: say(view, says)};
        },
      },
    },
    chooseNote,
  );

export const noteKeys: readonly Binding[] = [
  kindKey('kind-next', 'the next kind for the selected note', 1, 'kind'),
  kindKey('kind-before', 'the kind before for the selected note', -1),
  rowKey(
    {name: 'move-note', help: 'move the note to any question, by a few of its letters', group: 'change'},
    {note: {short: 'move', run: ({id}) => ({asks: {what: 'note-question', noteId: id}})}},
    chooseNote,
  ),
];
