// Hints on wording in a terminal: on what is being typed, and on what is saved and looked at.
import {type Hint, type Hints, hintOn, type Reading} from '../guidance/hints/hints.js';
import type {Lists} from '../guidance/lists.js';
import {ideasOn} from '../review/actions.js';
import {type NameInText, namesIn} from '../review/names-in.js';
import {notesOn, noteWithId} from '../review/notes.js';
import {once} from '../review/once.js';
import type {Action, Note, Review} from '../review/types.js';
import {askOf} from './asks/index.js';
import {questionInView} from './in-view.js';
import type {Model} from './model.js';
import {type Screen, type Screens, screenNamed} from './screen.js';
import type {WriteDialog} from './view.js';

/** Of a longer text every key would wait for its sentences; it has its hint once it is saved. */
const LONGEST_TYPED = 4000;

/** On the text in the open field, as it would be saved. */
export function hintWhileTyped(dialog: WriteDialog, {lists, view, state}: Pick<Model, 'lists' | 'view' | 'state'>) {
  const review = state?.review;
  if (!lists || !review || !view.look.hints || dialog.field.text.length > LONGEST_TYPED) return undefined;
  const {asks, field} = dialog;
  const words = askOf(asks).worded?.(asks, field.text, review);
  return (
    words && hintOn(words.text, {...words, agendaId: review.agenda.id, names: namesOf(review, lists)}, lists.hints)
  );
}

/** `id`: whose words they are. */
type Saved = {id: string; hint: Hint};

type Seen = Pick<Model, 'lists' | 'view'> & {review: Review; screens: Screens};

/** On the selected note or action; where none is, on the newest of the question in view. */
export function hintOnSaved({lists, view, review, screens}: Seen): Saved | undefined {
  if (!lists || review.status === 'closed' || !view.look.hints) return undefined;
  const item = lookedAt(review, view, screenNamed(screens, view.screen));
  const hint = item && !item.deleted ? known(item, review, lists) : undefined;
  return item && hint && {id: item.id, hint};
}

/** Whether another hint stands in the place of one that was on screen. */
export function isOtherHint(before: Seen, after: Seen): boolean {
  const [was, is] = [hintOnSaved(before), hintOnSaved(after)];
  return was !== undefined && is !== undefined && (was.id !== is.id || was.hint.match !== is.hint.match);
}

function lookedAt(review: Review, view: Model['view'], screen: Screen): Note | Action | undefined {
  const selected = view.selected[view.screen] ?? '';
  if (selected !== '') return noteWithId(review, selected) ?? review.actions.find(({id}) => id === selected);
  const question = screen.worksOn === 'notes' && screen.stages ? questionInView(review, view) : undefined;
  return question && newerOf(newestOf(notesOn(review, question.id)), newestOf(ideasOn(review, question.id)));
}

/** Of those of one moment the last. */
const newestOf = once((items: readonly (Note | Action)[]) =>
  items.reduce<Note | Action | undefined>((newest, each) => newerOf(newest, each), undefined),
);

const newerOf = (one: Note | Action | undefined, other: Note | Action | undefined) =>
  one && other ? (one.at > other.at ? one : other) : (one ?? other);

const readingOf = (item: Note | Action): Reading & {text: string} =>
  'title' in item
    ? {as: 'action', text: item.title, dismissed: item.dismissedHints}
    : {as: item.kind === 'question' ? 'question' : 'note', text: item.text, dismissed: item.dismissedHints};

type Names = (text: string) => NameInText[];

const namesKnown = new WeakMap<Review['people'], {lists: Lists; names: Names}>();

/** Finds the people of the review in a text. */
function namesOf({people}: Review, lists: Lists): Names {
  const found = namesKnown.get(people);
  if (found?.lists === lists) return found.names;
  const names = namesIn(people, lists['words-as-names']);
  namesKnown.set(people, {lists, names});
  return names;
}

/** Every frame asks for it, of what rarely changes. */
const hintsKnown = new WeakMap<Note | Action, {agendaId: string; hints: Hints; names: Names; hint: Hint | undefined}>();

function known(item: Note | Action, review: Review, lists: Lists): Hint | undefined {
  const {hints} = lists;
  const agendaId = review.agenda.id;
  const names = namesOf(review, lists);
  const found = hintsKnown.get(item);
  if (found?.agendaId === agendaId && found.hints === hints && found.names === names) return found.hint;
  const {text, ...reading} = readingOf(item);
  const hint = hintOn(text, {...reading, agendaId, names}, hints);
  hintsKnown.set(item, {agendaId, hints, names, hint});
  return hint;
}
