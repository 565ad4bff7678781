// Words for a thing that is gone meanwhile: they are kept as a note, or said, and never saved onto what nobody sees.
import {findQuestion} from '../../review/agenda.js';
import {quoted} from '../../review/changes/words.js';
import {liveNotes} from '../../review/notes.js';
import {cleanText} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {keysOf} from '../../review/vocabulary.js';
import {questionElsewhere, questionInView} from '../in-view.js';
import {closed, type InReview, type Outcome, say} from '../situation.js';
import type {Asks} from '../view.js';
import {type Ask, done, nothingSaved} from './ask.js';
import {newNote} from './note.js';
import {type AnyId, type IfGone, things} from './written-to.js';

type Gone = {says: string; becomes: Exclude<IfGone, null>; questionId: string | undefined};

/** What these asks write to and is not there any more; undefined where all of it is, or none is needed. */
function goneOf<A extends Asks>(review: Review, asks: A, {writesTo}: Pick<Ask<A>, 'writesTo'>): Gone | undefined {
  const ids: Partial<Record<AnyId, unknown>> & Pick<Asks, 'what'> = asks;
  const answers: Partial<Record<AnyId, IfGone | ((asks: A) => IfGone)>> = writesTo;
  for (const key of keysOf(things)) {
    const id = ids[key];
    const told = answers[key] ?? null;
    const becomes = typeof told === 'function' ? told(asks) : told;
    const thing = things[key];
    if (typeof id !== 'string' || becomes === null || thing.isThere(review, id)) continue;
    const says = typeof thing.gone === 'string' ? thing.gone : thing.gone(review, id);
    return {says, becomes, questionId: thing.questionId(review, id)};
  }
  return undefined;
}

/** What saving does where the thing is gone; undefined where it is there. One `u` takes such a note back. */
export function savedWithoutIt<A extends Asks>(
  situation: InReview,
  asks: A,
  ask: Ask<A>,
  typed: string,
): Outcome | undefined {
  const {review, view} = situation;
  const gone = goneOf(review, asks, ask);
  if (!gone) return undefined;
  const text = cleanText(typed).trim();
  // Nobody's words are in a field that is empty, or as it was opened.
  if (text === '' || text === ask.start?.(asks, {review, view}).trim()) {
    return {...nothingSaved(situation, asks), view: say(closed(view), `${gone.says}.`)};
  }
  if (gone.becomes === 'said') {
    return {...nothingSaved(situation, asks), view: say(closed(view), `${gone.says}; not saved: ${quoted(text)}.`)};
  }
  const questionId = placeOfNote(situation, gone);
  return done(situation, [newNote(situation, questionId, {becomes: 'note', aspects: [], text})], {
    says: `${gone.says}: the words are a note ${where(situation, questionId)} now.`,
    selects: '',
    on: 'notes',
  });
}

/** The question of the thing, or else the one in view. */
const placeOfNote = ({review, view}: InReview, {questionId = ''}: Pick<Gone, 'questionId'>): string =>
  (findQuestion(review, questionId) ?? questionInView(review, view))?.id ?? questionId;

/** Where no question is in sight, “this question” would be any. */
function where({review, view, screen}: InReview, questionId: string): string {
  const isInSight = screen.stages && questionElsewhere(review, view, questionId) === undefined;
  return isInSight ? 'on this question' : `under ${quoted(findQuestion(review, questionId)?.text ?? '')}`;
}

/** Whether words for a thing that is gone are a note by now: another terminal may have saved them, or a crash came. */
export const isNoteInstead = <A extends Asks>(review: Review, asks: A, ask: Ask<A>, words: string): boolean =>
  goneOf(review, asks, ask)?.becomes === 'a note' && liveNotes(review).some(({text}) => text === words);
