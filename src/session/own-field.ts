// The note-taker's own field, which opens again by itself behind whatever else is written or asked.
import type {Screen} from './screen.js';
import type {Situation} from './situation.js';
import type {Asks, View} from './view.js';

/** Whether it opens on this screen at all: where the meeting is held, and beside the notes of all of it. */
export const hasOwnField = ({stages, worksOn}: Screen): boolean => stages !== undefined || worksOn === 'all notes';

/** Whether it opens behind what is left now on this screen, so that letters, and Enter, are text once more. */
export function opensFieldAgain({role, view, screen}: Pick<Situation, 'role' | 'view' | 'screen'>): boolean {
  return role === 'note-taker' && view.keepsField && hasOwnField(screen) && !isOfNewNote(view);
}

/** Whether the field that is open is its own. */
const isOfNewNote = ({dialog}: View): boolean => dialog?.kind === 'write' && writesNewNote(dialog.asks);

/** A note by itself: neither one that is there nor the answer to one. */
export const writesNewNote = (asks: Asks): boolean =>
  asks.what === 'note' && asks.noteId === undefined && asks.answersId === undefined;
