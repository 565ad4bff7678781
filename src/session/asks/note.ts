// A note: what its first character makes of it, and what saving it adds, changes, parks or holds.

import {findPoint, findQuestion, numberOfPoint} from '../../review/agenda.js';
import {endOfWords} from '../../review/aspect-tags.js';
import type {Change} from '../../review/changes/index.js';
import {notesOn, noteWithId} from '../../review/notes.js';
import {liveTopics} from '../../review/parking.js';
import {cleanText} from '../../review/text.js';
import {momentOfNote} from '../../review/timeline.js';
import {
  asKind,
  asTyped,
  asWords,
  markedKinds,
  markedWithBlank,
  readTypedLine,
  type TypedLine,
  typedTwice,
} from '../../review/typed-line.js';
import {impossibleTime, readTypedMoment, whenInWords} from '../../review/typed-moment.js';
import type {Instant, Note, Review} from '../../review/types.js';
import {isNoteKind, keysOf, noteKinds} from '../../review/vocabulary.js';
import type {Field} from '../field/field.js';
import {questionElsewhere} from '../in-view.js';
import {atNote, isLeftOut, listsAllNotes} from '../notes-shown.js';
import {type InReview, say} from '../situation.js';
import type {Asks} from '../view.js';
import {alongWith, answering, ofNoAnswer, toBeAnswered} from './answer.js';
import {type Ask, done, idIn, inReview, nothingSaved} from './ask.js';
import {held, heldInWords, ideasAsTyped} from './idea.js';
import {addedMoment, noTimeInWords, savedMoments} from './moment.js';
import {noteBeside} from './my-notes.js';
import {completedName, nameEcho, ownerEcho} from './names.js';
import {completedTag, ofUnknownTag, tagEcho} from './tags.js';

type NoteAsks = Extract<Asks, {what: 'note'}>;

function startOf({noteId}: NoteAsks, review: Review | null): string {
  const old = review ? noteWithId(review, noteId) : undefined;
  return old ? asTyped(old) : '';
}

const foundPoint = (pointId: string | undefined, review: Review | null) =>
  review && pointId !== undefined ? findPoint(review, pointId) : undefined;

const foundMoment = (momentId: string | undefined, review: Review | null) =>
  review && momentId !== undefined ? momentOfNote(review, {momentId}) : undefined;

/** What a new note is put to, behind its name; empty where it is to no point, or to one that is gone. */
function toPoint(pointId: string | undefined, review: Review | null): string {
  const found = foundPoint(pointId, review);
  return found ? ` to point ${numberOfPoint(found.question, found.point.id)}` : '';
}

/** A new note of these words under this question. */
export const newNote = (
  {freshId}: Pick<InReview, 'freshId'>,
  questionId: string,
  {becomes, aspects, text}: Pick<Note, 'aspects' | 'text'> & {becomes: Note['kind']},
): Change => ({type: 'note-added', note: {id: freshId, questionId, kind: becomes, aspects, text}});

export const note: Ask<NoteAsks> = {
  label(asks, review) {
    const {noteId, pointId, momentId} = asks;
    if (noteId) return 'Reword the note';
    if (toBeAnswered(asks, review)) return 'Answer';
    return `Note${toPoint(pointId, review)}${foundMoment(momentId, review) ? ' on the moment' : ''}`;
  },
  about(asks, review) {
    const {noteId, pointId, momentId} = asks;
    if (noteId) return review ? noteWithId(review, noteId)?.text : undefined;
    return (toBeAnswered(asks, review) ?? foundPoint(pointId, review)?.point ?? foundMoment(momentId, review))?.text;
  },
  // A note that is gone is written anew by saving it.
  writesTo: {questionId: null, noteId: null, pointId: null, momentId: null, answersId: null},
  isOneMore: ({noteId}) => noteId === undefined,
  manyLines: true,
  start: (asks, {review}) => startOf(asks, review),
  // What is answered stands in their place.
  openings: ({answersId}) => (answersId ? [] : marksInWords()),
  echo: (_, field, {review, now}) =>
    ofMoment(field.text, review, now) ||
    (hasOwner(field.text, review) ? '' : nameEcho(field, review)) ||
    [kindEcho(field.text, review), tagEcho(field)].filter(Boolean).join(' · '),
  worded({noteId}, typed, review) {
    const {becomes, text} = readTypedLine(typed);
    if (becomes === 'parked') return undefined;
    const as = becomes === 'action' || becomes === 'question' ? becomes : 'note';
    return {as, text, dismissed: noteWithId(review, noteId)?.dismissedHints};
  },
  complete: (_, field, review) =>
    completedName(field, review, isIdea(field.text) ? 'idea' : 'words') ?? completedTag(field) ?? withKind(field, 1),
  goBack: (field) => withKind(field, -1),
  // What was written for something else means no kind by the sign that it begins with, but for a time.
  pasted: pastedAsTyped,
  // Old words are edited, and the aspects behind them stay what they are.
  cursor: ({noteId}, text) => (noteId ? endOfWords(text) : text.length),
  /** Only from a text that nobody has touched: in any other, ↑ and ↓ are the cursor's. */
  beside(situation, asks, typed, by) {
    const {review} = situation;
    if (!review || typed !== startOf(asks, review)) return undefined;
    const next = noteBeside({...situation, review}, asks, by);
    const beside = noteWithId(review, next?.noteId);
    return next && {asks: next, ...(beside && {view: atNote(situation, beside)})};
  },
  draft: {
    noun: 'note',
    at([questionId = '', part = '']) {
      for (const key of ['pointId', 'momentId', 'answersId'] as const) {
        const id = idIn(part, key);
        if (id !== undefined) return {what: 'note', questionId, [key]: id};
      }
      return {what: 'note', questionId, ...(part && {noteId: part})};
    },
    saved({questionId, noteId}, review, words) {
      if (noteId) return [];
      return [
        ...notesOn(review, questionId),
        ...liveTopics(review).filter((topic) => topic.questionId === questionId),
        ...ideasAsTyped(review, questionId, words),
        ...savedMoments(review, words),
      ];
    },
    words: (typed) => readTypedLine(cleanText(typed)).text,
  },
  save: inReview((situation, asks, given) => {
    const {view, freshId, review, screen, now} = situation;
    const typed = cleanText(given).trim();
    const {becomes, aspects, text} = readTypedLine(typed);
    if (typed === '') return nothingSaved(situation, asks, asks.noteId !== undefined);
    if (text === '') return {view: say(view, 'Only a mark so far: a few words make it a note.')};
    // A note that was deleted meanwhile is written anew: what is typed is never lost.
    const reworded = noteWithId(review, asks.noteId);
    const old = reworded?.deleted ? undefined : reworded;
    const gone: Change[] = old ? [{type: 'note-deleted', id: old.id, deleted: true}] : [];
    const {questionId} = asks;
    const other = questionElsewhere(review, view, questionId);
    const under = other === undefined ? '' : ` under “${other}”`;
    if (becomes === 'parked') {
      return done(situation, [{type: 'topic-parked', topic: {id: freshId, questionId, text}}, ...gone], {
        says: `Parked${under}.`,
      });
    }
    if (becomes === 'action') {
      const noTime = impossibleTime(text);
      const why = noTime === undefined ? '' : ` ${noTimeInWords(noTime)}.`;
      return done(situation, [...held(situation, questionId, text), ...gone], {
        says: heldInWords(review, text, () => `${under}.${why}`),
      });
    }
    if (becomes === 'timeline') {
      const told = readTypedMoment(text, review, now);
      if (told.text === '') return {view: say(view, 'Only a time so far: a few words say what happened.')};
      return addedMoment(situation, told, gone);
    }
    const written = {kind: becomes, aspects, text};
    const question = toBeAnswered(asks, review);
    const answers = answering(freshId, becomes, question);
    const told = [
      asks.noteId && !old ? 'The note was deleted meanwhile: it is written anew.' : '',
      asks.momentId && !foundMoment(asks.momentId, review)
        ? `The moment was deleted meanwhile: the note is under “${findQuestion(review, questionId)?.text ?? ''}”.`
        : '',
      whereSaved(situation, written, under, answers.length > 0),
      ofNoAnswer(asks, becomes, question),
      ofUnknownTag(typed),
    ];
    const says = told.filter(Boolean).join(' ') || undefined;
    if (!old) {
      const {pointId, momentId} = question ? alongWith(question, review) : asks;
      const found = foundPoint(pointId, review);
      const put: Change[] = found ? [{type: 'note-put', id: freshId, pointId: found.point.id}] : [];
      const told = foundMoment(momentId, review);
      const tied: Change[] = told ? [{type: 'note-tied', id: freshId, momentId: told.id}] : [];
      const changes = [newNote(situation, questionId, {becomes, aspects, text}), ...put, ...tied, ...answers];
      // Among all notes it is selected; at its question it shows at the end, which a selection further up would hide.
      if (!listsAllNotes(screen)) return done(situation, changes, {selects: '', on: 'notes', says});
      return done(situation, changes, {selects: isLeftOut(situation, written) ? undefined : freshId, says});
    }
    if (asTyped(old) === typed) return nothingSaved(situation, asks);
    return done(situation, [{type: 'note-edited', id: old.id, fields: written}], {says});
  }),
};

/** What went where nobody looks is said; what shows in its list is not, but that a question is answered is. */
function whereSaved(
  situation: InReview,
  note: Pick<Note, 'kind' | 'aspects'>,
  under: string,
  isAnswer: boolean,
): string {
  const saved = isAnswer ? 'Answered' : 'Saved';
  if (isLeftOut(situation, note)) return `${saved}; it is not among the notes that show.`;
  const where = listsAllNotes(situation.screen) ? '' : under;
  return where || isAnswer ? `${saved}${where}.` : '';
}

/** The marks that a note can begin with, in ever fewer words. */
function marksInWords(): string[] {
  const kinds = markedKinds.map((kind) => noteKinds[kind]);
  const all = kinds.map(({mark, short}) => `${mark} ${short}`).join('  ');
  const first = kinds.slice(0, 3).map(({mark, short}) => `${mark} ${short.split(' ')[0]}`);
  const rest = kinds.slice(3).map(({mark}) => mark);
  return [`${all}  > park  @ action`, all, [...first, rest.join(' ')].join('  ')];
}

function kindEcho(typed: string, review: Review | null): string {
  const {becomes, aspects, text} = readTypedLine(typed);
  const isAction = becomes === 'action';
  const noTime = isAction ? impossibleTime(text) : undefined;
  const owner = isAction ? ownerEcho(text, review) : '';
  const said = [inWords(becomes), noTime && noTimeInWords(noTime), ofItsSign(typed), owner];
  return typed.trim() === '' ? '' : [...said, ...aspects].filter(Boolean).join(' · ');
}

/** What is said of what becomes no note. */
const others = {parked: 'parks a topic', action: 'holds an action', timeline: 'a moment of the timeline'} as const;

/** The field's own name says that it is a note. */
function inWords(becomes: TypedLine['becomes']): string {
  if (becomes === 'note') return '';
  return isNoteKind(becomes) ? noteKinds[becomes].name : others[becomes];
}

/** A line of a timeline is a moment wherever it comes from: nothing else begins with that sign and a time. */
function pastedAsTyped(text: string): string {
  const isMoment = readTypedLine(text).becomes === 'timeline' && !text.trim().includes('\n');
  return isMoment ? text : asWords(text);
}

/** When a moment of the timeline would be; empty where it is none. */
function ofMoment(typed: string, review: Review | null, now: Instant): string {
  const {becomes, text} = readTypedLine(typed);
  if (!review || becomes !== 'timeline') return '';
  return `${others.timeline} · ${whenInWords(readTypedMoment(text, review, now), review)}`;
}

/** What is said of a sign that a text begins with and that is no mark. */
function ofItsSign(typed: string): string {
  const meant = markedWithBlank(typed);
  const twice = typedTwice(typed);
  if (twice !== undefined) return `words that begin with ${twice}`;
  return meant === undefined ? '' : `${typed.trimStart()[0]} and a space: ${inWords(meant)}`;
}

/** Whether it is an idea that says whose it is already. */
const hasOwner = (typed: string, review: Review | null): boolean =>
  isIdea(typed) && ownerEcho(readTypedLine(typed).text, review) !== '';

const isIdea = (typed: string): boolean => readTypedLine(typed).becomes === 'action';

/** The note as it would be typed as the kind `by` further: a plain one, `+`, `-`, `!`, `?`, `*`, and plain again. */
function withKind({text, cursor}: Field, by: 1 | -1): Field {
  const typed = text.trimStart();
  const {becomes} = readTypedLine(typed);
  const kinds = keysOf(noteKinds);
  const kind = isNoteKind(becomes) ? (kinds.at((kinds.indexOf(becomes) + by) % kinds.length) ?? 'note') : 'note';
  const words = becomes === 'note' ? typed.slice(typedTwice(typed)?.length ?? 0) : typed.slice(1).replace(/^ /, '');
  const next = asKind(kind, words);
  const fromEnd = Math.min(text.length - cursor, words.length);
  return {text: next, cursor: next.length - fromEnd};
}
