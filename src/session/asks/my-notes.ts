// The notes that one terminal wrote, as ↑ and ↓ walk through them in the field.
import {liveNotes} from '../../review/notes.js';
import type {Note} from '../../review/types.js';
import {otherRole} from '../../review/vocabulary.js';
import {questionInView} from '../in-view.js';
import type {InReview, TerminalRole} from '../situation.js';
import type {Asks} from '../view.js';

type NoteAsks = Extract<Asks, {what: 'note'}>;

/** Whatever is signed by a name, or from the shell, may be mine; what is signed as the other role is not. */
const isMine = ({by}: Note, role: TerminalRole): boolean => role === 'watch' || by !== otherRole[role];

type Told = Pick<InReview, 'review' | 'view' | 'role'>;

/**
 * The note before or after the one that these asks reword, in the order of writing, or else the newest; behind the
 * newest comes a new one at the question in view. Undefined where there is none further.
 */
export function noteBeside({review, view, role}: Told, {noteId}: NoteAsks, by: 1 | -1): NoteAsks | undefined {
  const notes = liveNotes(review).filter((note) => note.id === noteId || isMine(note, role));
  const at = noteId === undefined ? notes.length : notes.findIndex(({id}) => id === noteId);
  const beside = at === -1 ? undefined : notes[at + by];
  if (beside) return {what: 'note', questionId: beside.questionId, noteId: beside.id};
  const questionId = questionInView(review, view)?.id;
  const isPast = by === 1 && at === notes.length - 1 && noteId !== undefined;
  return isPast && questionId !== undefined ? {what: 'note', questionId} : undefined;
}
