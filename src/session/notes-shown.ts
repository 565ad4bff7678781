// The notes of the whole review as one list: in which order, and which of them show.
import {asAgenda, liveNotes} from '../review/notes.js';
import {once} from '../review/once.js';
import type {Note, Review} from '../review/types.js';
import {type Situation, select} from './situation.js';
import type {NotesShown, View} from './view.js';

type Here = Pick<Situation, 'screen' | 'view'>;
type OfKind = Pick<Note, 'kind' | 'aspects'>;

export const isNarrowed = ({kind, aspect}: NotesShown): boolean => kind !== null || aspect !== null;

const fits = ({kind, aspects}: OfKind, shown: NotesShown): boolean =>
  (shown.kind === null || shown.kind === kind) && (shown.aspect === null || aspects.includes(shown.aspect));

/** As they were written, or as the agenda goes. */
export const notesToShow = (review: Review, shown: NotesShown): readonly Note[] => shownOf(review)(shown);

const shownOf = once((review: Review) =>
  once((shown: NotesShown): readonly Note[] => {
    const notes = liveNotes(review).filter((note) => fits(note, shown));
    return shown.order === 'time' ? notes : asAgenda(review, notes);
  }),
);

export const listsAllNotes = ({worksOn}: Here['screen']): boolean => worksOn === 'all notes';

/** Whether the list is there, and narrowed to others than such a note. */
export const isLeftOut = ({screen, view}: Here, note: OfKind): boolean =>
  listsAllNotes(screen) && !fits(note, view.notesShown);

/** The view with this note selected, where it is on the list. */
export const atNote = ({screen, view}: Here, note: OfKind & Pick<Note, 'id'>): View =>
  listsAllNotes(screen) && fits(note, view.notesShown) ? select(view, view.screen, note.id) : view;
