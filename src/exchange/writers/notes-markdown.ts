// The notes of a review in Markdown: by kind, and every one of them under its question, with the comments on it.
import type {ListItem, RootContent} from 'mdast';
import {allQuestions, hasTopics, pointOf} from '../../review/agenda.js';
import {minutesByQuestion} from '../../review/clock.js';
import {commentsOn, commentsOnNoQuestion} from '../../review/comments.js';
import {coverageByQuestion, coveredPoints} from '../../review/coverage.js';
import {liveNotes, notesOn} from '../../review/notes.js';
import {
  answeredQuestions,
  answersTo,
  nameOfNote,
  openQuestions,
  questionAnsweredBy,
} from '../../review/open-questions.js';
import {destinationName, isParked, topicOfQuestion} from '../../review/parking.js';
import {because, capital} from '../../review/text.js';
import {momentOfNote, momentShortly} from '../../review/timeline.js';
import {plannedByTopic} from '../../review/topic-minutes.js';
import type {Comment, Instant, Note, ParkedTopic, Question, Review} from '../../review/types.js';
import {durationInWords, MINUTE} from '../../review/units.js';
import type {Coverage, NoteKind} from '../../review/vocabulary.js';
import {
  boxItem,
  heading,
  inBrackets,
  item,
  listed,
  oneLine,
  paragraph,
  plain,
  quiet,
  section,
  strong,
  withBeneath,
  writtenItem,
} from './markdown.js';
import {dayKept, timeInMeeting} from './times-in-words.js';

/** Notes of one kind from the whole meeting, in the order they were written; questions while they are open. */
export const notesOfKind = (review: Review, kind: NoteKind): RootContent[] =>
  ofKind(kind === 'question' ? openQuestions(review) : liveNotes(review), kind);

/** Those of these notes that are of no special kind. */
export const plainNotes = (notes: readonly Note[]): RootContent[] => ofKind(notes, 'note');

const ofKind = (notes: readonly Note[], wanted: NoteKind): RootContent[] =>
  listed(notes.filter(({kind}) => kind === wanted).map(wordsItem));

const wordsItem = (note: Note): ListItem => writtenItem([], note.text, aspectsOf(note));

const aspectsOf = ({aspects}: Note, ...more: string[]) =>
  aspects.length + more.length > 0 ? [plain(' '), quiet(`(${[...aspects, ...more].join(', ')})`)] : [];

/**
 * Stage by stage, comments after the notes. Questions about the event that nobody wrote anything under are listed with
 * how they were left; before the meeting all are, by themselves.
 */
export function notesByQuestion(review: Review, now: Instant): RootContent[] {
  const wasHeld = review.clock.startedAt !== null;
  const times = {spent: minutesByQuestion(review, now), planned: plannedByTopic(review)};
  const coverages = coverageByQuestion(review);
  const howLeft = (question: Question): string => {
    const {id, reason} = question;
    const topic = isParked(review, question) ? topicOfQuestion(review, question) : undefined;
    const left = topic ? parkedInWords(topic) : coveragesInWords[coverages.get(id) ?? 'untouched'];
    return `${left}${reason ? `, ${because(reason)}` : ''}`;
  };
  const stateOf = (question: Question) => [howLeft(question), ...timeOf(question, times)].join(' · ');
  const written = (question: Question) => [
    heading(4, question.text),
    // What was noted says that it was talked about.
    ...quietLine([...(question.state === 'skipped' ? [howLeft(question)] : []), ...timeOf(question, times)]),
    ...listed(pointItems(question)),
    ...listed(
      notesOn(review, question.id)
        .filter((note) => !pointOf(review, note))
        .map((note) => noteItem(review, note)),
      // Side by side, two lists would be one.
      ...(question.points ? quietLine(['On the topic as a whole']) : []),
    ),
    ...listed(commentsOn(review, question.id).map(commentItem), paragraph(quiet('From outside the meeting'))),
  ];
  /** Each with the notes that are put to it. */
  const pointItems = ({id, points = []}: Question) =>
    points.map((point) => {
      const notes = notesOn(review, id).filter((note) => pointOf(review, note)?.id === point.id);
      return withBeneath(
        boxItem(coverages.get(point.id) === 'covered', point.text),
        notes.map((note) => noteItem(review, note)),
      );
    });
  const asked = review.agenda.stages.filter(({questions}) => questions.length > 0);
  const stages = asked.flatMap(({title, kind, questions}) => {
    const noted = questions.filter(
      (question) =>
        notesOn(review, question.id).length + commentsOn(review, question.id).length > 0 ||
        coveredPoints(question, coverages) > 0,
    );
    const silent = questions.filter((question) => !noted.includes(question));
    const untold = wasHeld && !hasTopics({kind}) ? [] : silent;
    const lines = untold.map((question) => {
      const state = wasHeld ? [plain(' '), quiet(stateOf(question))] : [];
      return withBeneath(item(...oneLine(question.text), ...state), pointItems(question));
    });
    const told = [
      ...noted.flatMap(written),
      ...listed(lines, ...(noted.length > 0 ? [heading(4, 'Without notes')] : [])),
    ];
    return section(title, told, 3);
  });
  const known = new Set(allQuestions(review).map(({id}) => id));
  const strays = liveNotes(review).filter(({questionId}) => !known.has(questionId));
  const withoutQuestion = section('Notes without a question', listed(strays.map((note) => noteItem(review, note))), 3);
  return section(wasHeld ? 'Notes by question' : 'Agenda', [...stages, ...withoutQuestion]);
}

/** Where a question is now that is among the parked topics. */
const parkedInWords = ({destination}: ParkedTopic): string =>
  `Parked, in the parking lot: ${destinationName(destination)}`;

type Times = Record<'spent' | 'planned', ReadonlyMap<string, number>>;

const coveragesInWords: Record<Coverage, string> = {
  covered: 'Covered',
  touched: 'Touched on',
  untouched: 'Not reached',
  skipped: 'Skipped',
};

const timeOf = ({id}: Question, times: Times): string[] => {
  const [spent, planned] = [times.spent.get(id), times.planned.get(id)];
  if (spent === undefined) return [];
  return [`${durationInWords(spent * MINUTE)}${planned === undefined ? '' : `, ${planned} planned`}`];
};

const quietLine = (words: string[]): RootContent[] => (words.length > 0 ? [paragraph(quiet(words.join(' · ')))] : []);

/** With the time at which it was noted. An answer tells the question, which may stand elsewhere. */
export function noteItem(review: Review, note: Note): ListItem {
  const moment = momentOfNote(review, note);
  const noted = `noted ${timeInMeeting(note.at, review)}`;
  return itemOf(review, note, moment ? `on ${momentShortly(review, moment)}` : '', noted);
}

/** The same where it stands beneath the moment that it is about. */
export const noteBeneathMoment = (review: Review, note: Note): ListItem => itemOf(review, note, '');

function itemOf(review: Review, note: Note, about: string, ...noted: string[]): ListItem {
  const question = questionAnsweredBy(review, note);
  return writtenItem(
    note.kind === 'note' ? [] : [strong(`${capital(nameOfNote(review, note))}:`), plain(' ')],
    note.text,
    [...aspectsOf(note, ...noted), ...inBrackets(about), ...inBrackets(question ? `answers “${question.text}”` : '')],
  );
}

/** The questions that somebody has answered, each with its answers beneath. */
export const questionsWithAnswers = (review: Review): RootContent[] =>
  listed(answeredQuestions(review).map((note) => withBeneath(wordsItem(note), answersTo(review, note).map(wordsItem))));

/** Comments that belong to no question of the agenda. */
export const otherComments = (review: Review): RootContent[] => listed(commentsOnNoQuestion(review).map(commentItem));

const commentItem = ({text, at}: Comment): ListItem => writtenItem([], text, [plain(' '), quiet(`(${dayKept(at)})`)]);
