// The list of all notes: each under its question, with the drafts that wait; when each was taken; and what is said of it.
import {allQuestions} from '../../review/agenda.js';
import {localDay, timeOfDay} from '../../review/days.js';
import {liveNotes} from '../../review/notes.js';
import {once} from '../../review/once.js';
import {counted} from '../../review/text.js';
import type {Instant, Note, Review} from '../../review/types.js';
import {noteKinds} from '../../review/vocabulary.js';
import {unsettledDrafts} from '../../session/drafts.js';
import {meetingsQuestion} from '../../session/in-view.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {isNarrowed, notesToShow} from '../../session/notes-shown.js';
import {opensFieldAgain} from '../../session/own-field.js';
import {noteRow, type Row, type RowOf, section} from '../../session/rows.js';
import type {InReview} from '../../session/situation.js';
import type {NotesShown} from '../../session/view.js';
import {escInWords} from '../frame/message.js';

/** Drafts always show, however the list is narrowed: what one has written is never out of sight. */
export function rowsOfNotes(situation: InReview): readonly Row[] {
  const {review, view} = situation;
  const {notesShown} = view;
  const drafts = ownDrafts(situation);
  if (drafts.length === 0) return withoutDrafts(review)(notesShown);
  const notes = notesToShow(review, notesShown).map(noteRow);
  const isPlaced = ({draft}: DraftRow) => notesShown.order === 'question' && draft.questionId !== undefined;
  const placed = drafts.filter(isPlaced).map((row): DraftRow => ({...row, placed: true}));
  const rest = drafts.filter((row) => !isPlaced(row));
  const order = new Map(allQuestions(review).map(({id}, index) => [id, index]));
  const rank = (row: NoteOrDraft) => order.get(questionOf(row) ?? '') ?? order.size;
  const rows = placed.length === 0 ? notes : [...notes, ...placed].toSorted((one, other) => rank(one) - rank(other));
  return [...underQuestions(review, rows), ...section('Drafts that wait', rest)];
}

const withoutDrafts = once((review: Review) =>
  once((shown: NotesShown) => underQuestions(review, notesToShow(review, shown).map(noteRow))),
);

type DraftRow = RowOf<'draft'>;
type NoteOrDraft = RowOf<'note'> | DraftRow;

const questionOf = (row: NoteOrDraft): string | undefined =>
  row.kind === 'note' ? row.note.questionId : row.draft.questionId;

/** A heading wherever the question is another one than that of the row before. */
function underQuestions(review: Review, rows: readonly NoteOrDraft[]): Row[] {
  const titles = new Map(
    review.agenda.stages.flatMap(({title, questions}) =>
      questions.map(({id, text}): [string, string] => [id, `${title} · ${text}`]),
    ),
  );
  return rows.flatMap((row, index): Row[] => {
    const before = rows[index - 1];
    const questionId = questionOf(row);
    if (before && questionOf(before) === questionId) return [row];
    const text = titles.get(questionId ?? '') ?? 'Without a question';
    // One question may have several headings.
    return [{kind: 'heading', id: `heading of ${row.id}`, text}, row];
  });
}

/** What another terminal has not saved is still being written there. */
const ownDrafts = (situation: InReview): DraftRow[] =>
  unsettledDrafts(situation)
    .filter(({theirs}) => theirs === null)
    .map((draft) => ({kind: 'draft', id: draft.id, draft}));

/** The newest note, or the last one up to where the meeting is. */
export function noteAtMeeting(review: Review, shown: NotesShown): Note | undefined {
  const notes = notesToShow(review, shown);
  if (shown.order === 'time') return notes.at(-1);
  const questions = allQuestions(review).map(({id}) => id);
  const here = questions.indexOf(meetingsQuestion(review) ?? '');
  const before = new Set(questions.slice(0, here + 1));
  return notes.findLast(({questionId}) => before.has(questionId)) ?? notes[0];
}

/** The time of day of each note; with its day, where the notes are of more than one. */
export const whenTaken = once((review: Review): ((at: Instant) => string) => {
  const {zone} = review;
  const times = liveNotes(review).map(({at}) => at);
  const [first, last] = times.reduce(
    ([from, to], at) => [Math.min(from, at), Math.max(to, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const isOneDay = times.length === 0 || localDay(first, zone) === localDay(last, zone);
  return (at) => (isOneDay ? timeOfDay(at, zone) : `${localDay(at, zone)} ${timeOfDay(at, zone)}`);
});

/**
 * In which order they are, then the keys; of a list that is narrowed, to what and how all come back. Whoever hears it is
 * told again where it changes, so that it counts only what a note coming in is told of anyway.
 */
export function notesInWords(situation: InReview): string {
  const {review, view} = situation;
  const {notesShown, dialog} = view;
  const [order, other] = notesShown.order === 'time' ? ['by time', 'by question'] : ['by question', 'by time'];
  // Of what is in the way of the list's keys, each takes an Esc.
  const inTheWay = [dialog !== null, opensFieldAgain(situation)].filter(Boolean).length;
  if (!isNarrowed(notesShown)) {
    const isWriting = dialog?.kind === 'write';
    if (liveNotes(review).length === 0) return `No notes yet.${isWriting ? ' Ctrl+G goes back.' : ''}`;
    const frees = `${escInWords(inTheWay)} frees the list’s keys${isWriting ? '; Ctrl+G goes back' : ''}.`;
    return `All notes, ${order}. ${dialog ? frees : `${keyCalled('notes-order')} ${other}, ${keyCalled('notes-kind')} by kind, ${keyCalled('notes-aspect')} by aspect, ${keyCalled('notes-times')} times.`}`;
  }
  const {kind, aspect} = notesShown;
  const only = [kind && `“${noteKinds[kind].name}”`, aspect && `#${aspect}`].filter(Boolean).join(', ');
  const count = counted(notesToShow(review, notesShown).length, 'note');
  return `Only ${only}: ${count}, ${order}. ${escInWords(inTheWay + 1)} shows all.`;
}
