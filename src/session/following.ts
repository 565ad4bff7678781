// Where a terminal is in the meeting: which screen a question is held on, and how a view follows the open one.
import {allQuestions, stageOf} from '../review/agenda.js';
import type {Change} from '../review/changes/index.js';
import {maybeAnother, takingOf} from '../review/facilitation.js';
import {cleanText} from '../review/text.js';
import {readTypedLine} from '../review/typed-line.js';
import type {Review} from '../review/types.js';
import type {Role} from '../review/vocabulary.js';
import {startOf, writing} from './asks/index.js';
import {isElsewhere, questionInView} from './in-view.js';
import {hasOwnField, writesNewNote} from './own-field.js';
import type {Screen, Screens} from './screen.js';
import {type InReview, type Situation, say, select, type TerminalRole} from './situation.js';
import {type View, viewAt} from './view.js';

const nameOf = ({all, home}: Screens, fits: (screen: Screen) => boolean | undefined): string =>
  Object.keys(all).find((name) => fits(all[name] as Screen)) ?? home;

/** The screen on which a question is held. */
export function screenFor(screens: Screens, review: Review, questionId: string): string {
  const kind = stageOf(review, questionId)?.kind ?? 'questions';
  return nameOf(screens, ({stages}) => stages?.includes(kind));
}

/** The screen on which a review is held. */
export function screenOf(screens: Screens, review: Review): string {
  if (review.status === 'running') return screenFor(screens, review, review.open?.questionId ?? '');
  return nameOf(screens, ({shows}) => shows === review.status);
}

/** What a terminal of this role opens a review with. */
export function firstView(screens: Screens, role: TerminalRole, review: Review): View {
  if (role === 'watch') return viewAt(screens.shared);
  if (role === 'facilitator' || review.status !== 'preparing') {
    const view = {...viewAt(screenOf(screens, review)), keepsField: role === 'note-taker'};
    if (role !== 'facilitator') return view;
    const says = otherListed(screens, review, null);
    const leading = {...view, facilitatesBy: takingOf(review)};
    return says === '' ? leading : say(leading, says);
  }
  return {...viewAt(screenFor(screens, review, allQuestions(review)[0]?.id ?? '')), keepsField: true};
}

/** What is said of the facilitator of the list where another may lead; else empty. */
function otherListed(screens: Screens, review: Review, ownTaking: string | null): string {
  const name = review.status === 'running' ? maybeAnother(review, ownTaking) : undefined;
  return name === undefined ? '' : screens.listed(name);
}

/** The view as it goes on in the new role: a field that is open stays open, the meeting's question is in view. */
export function inNewRole(screens: Screens, role: Role, review: Review, view: View): View {
  const fresh = firstView(screens, role, review);
  const screen = review.status === 'preparing' ? fresh.screen : view.screen;
  const dialog = view.dialog?.kind === 'write' ? view.dialog : null;
  const {keepsField} = fresh;
  const isOvertaken = role === 'note-taker' && view.offerId === null;
  const listed = role === 'facilitator' ? otherListed(screens, review, view.ownTaking) : '';
  const says = isOvertaken ? screens.overtaken : [screens.taken[role], listed].filter(Boolean).join(' ');
  return say({...view, dialog, screen, from: screen, offerId: null, staysAt: null, keepsField}, says);
}

/** The meeting moves to this question, and this terminal with it. */
export function openQuestion({review, view, screens}: InReview, questionId: string): {changes: Change[]; view: View} {
  const changes: Change[] = [{type: 'question-opened', questionId}];
  return {changes, view: {...atQuestion(screens, review, view, questionId), staysAt: null}};
}

/** The view at this question, nothing selected and nothing asked. */
export function atQuestion(screens: Screens, review: Review, view: View, questionId: string): View {
  const screen = screenFor(screens, review, questionId);
  return letGo(screens, {...view, screen, from: screen, dialog: null});
}

/** No note is selected any more. */
export function letGo(screens: Screens, view: View): View {
  const ofNotes = nameOf(screens, ({worksOn}) => worksOn === 'notes');
  return select(view, ofNotes, '');
}

/**
 * The note-taker's view with its field: open unless it was left on purpose, at the question in view. A field with
 * words stays with the question that it was begun on; a mark alone comes along. A screen that searches has its own
 * field, whoever looks at it.
 */
export function withField(situation: Situation): View {
  const {review, view, role, screen} = situation;
  const {dialog} = view;
  if (screen.searches)
    return dialog ? view : {...writing({what: 'search', called: screen.searches}, situation), message: view.message};
  if (role !== 'note-taker' || !review) return view;
  if (review.status === 'closed') return isEmptyNote(view) ? {...view, dialog: null} : view;
  if (!view.keepsField || !hasOwnField(screen)) return view;
  const questionId = questionInView(review, view)?.id;
  if (!questionId) return view;
  if (dialog && !isEmptyNote(view)) return view;
  if (dialog?.kind === 'write' && dialog.asks.what === 'note' && dialog.asks.questionId === questionId) return view;
  const opened = {...writing({what: 'note', questionId}, situation), message: view.message};
  if (dialog?.kind !== 'write' || opened.dialog?.kind !== 'write') return opened;
  // A draft that waits there has the field.
  if (opened.dialog.field.text !== '') return opened;
  return {...opened, dialog: {...opened.dialog, field: dialog.field}};
}

/** Whether no word is typed yet in the field of a new note. */
function isEmptyNote({dialog}: View): boolean {
  if (dialog?.kind !== 'write' || !writesNewNote(dialog.asks)) return false;
  return !dialog.saving && readTypedLine(cleanText(dialog.field.text)).text.trim() === '';
}

/** Where the meeting has moved: the screen of the question in view, so long as it is one of the meeting's screens. */
export function followed({review, view, role, screen, screens}: Situation): View {
  if (!review || role === 'watch') return view;
  if (role === 'facilitator' && view.dialog) return view;
  const begun = screen.shows === 'preparing' && review.status === 'running';
  if (!begun && !screen.stages) return view;
  if (review.status === 'closed' || (review.status === 'preparing' && role === 'facilitator')) return view;
  const staysAt = isElsewhere(review, view) ? view.staysAt : null;
  const question = questionInView(review, {staysAt});
  return question ? {...view, staysAt, screen: screenFor(screens, review, question.id)} : view;
}

/** A text that nobody has changed is no draft: it would hide what others make of it meanwhile. */
export const isUntouched = (situation: Pick<Situation, 'review' | 'view'>): boolean => {
  const {dialog} = situation.view;
  return dialog?.kind === 'write' && dialog.field.text === startOf(dialog.asks, situation);
};
