// How far a meeting has dealt with its questions and the points beneath: covered, touched, skipped, or nothing yet.
import {allQuestions, askedBy, hasTopics, pointOf} from './agenda.js';
import {liveNotes, notesOn} from './notes.js';
import {once} from './once.js';
import {isParked} from './parking.js';
import {counted} from './text.js';
import type {Point, Question, Review, Stage} from './types.js';
import {type Coverage, coverages} from './vocabulary.js';

/**
 * How far each question of the agenda and each point beneath was dealt with, by its id. A question is covered where
 * somebody said so; else once it was open, a note or an idea of the meeting is under it, and none of its points is left.
 * Part of that is a touch. A point is covered once it is ticked or a note is put to it, and skipped with its question.
 */
export const coverageByQuestion = once((review: Review): ReadonlyMap<string, Coverage> => {
  const unmarked = coverageUnmarked(review);
  const isCovered = pointsCovered(review);
  return new Map(
    allQuestions(review).flatMap((question): [string, Coverage][] => [
      [question.id, question.state === 'open' ? unmarked(question) : question.state],
      ...(question.points ?? []).map((point): [string, Coverage] => [
        point.id,
        isCovered(point) ? 'covered' : question.state === 'skipped' ? 'skipped' : 'untouched',
      ]),
    ]),
  );
});

function pointsCovered(review: Review): (point: Point) => boolean {
  const isPut = pointsWithNotes(review);
  return ({id, state}) => state === 'covered' || isPut.has(id);
}

/** How many points of a topic are covered. */
export const coveredPoints = ({points = []}: Question, coverageOf: ReadonlyMap<string, Coverage>): number =>
  points.filter(({id}) => coverageOf.get(id) === 'covered').length;

/** The points, by id, that a note was put to. */
export const pointsWithNotes = once(
  (review: Review): ReadonlySet<string> =>
    new Set(liveNotes(review).flatMap((note) => (note.pointId && pointOf(review, note)?.id) || [])),
);

/**
 * The same of a question whatever it is marked as. What was parked there is for another place: it is a touch, and what
 * comments say of it from outside is none. What was written before the meeting is a touch, too: nobody has talked of it.
 */
export const coverageUnmarked = once((review: Review): ((question: Question) => Coverage) => {
  const {clock, actions, parked} = review;
  const at =
    (id: string) =>
    ({questionId, deleted}: {questionId: string; deleted?: boolean}): boolean =>
      questionId === id && !deleted;
  const isCovered = pointsCovered(review);
  return ({id, points = []}) => {
    const written = [notesOn(review, id), actions.filter(at(id))];
    const isOpened = clock.opened.some(at(id));
    const isOfMeeting = written.some((items) => items.some(({beforehand}) => !beforehand));
    if (isOpened && isOfMeeting && points.every(isCovered)) return 'covered';
    const isTouched =
      isOpened || written.some(({length}) => length > 0) || parked.some(at(id)) || points.some(isCovered);
    return isTouched ? 'touched' : 'untouched';
  };
});

/** The questions of a stage that were dealt with as far as that. */
export function questionsOf(review: Review, stage: Stage, wanted: Coverage): Question[] {
  const coverageOf = coverageByQuestion(review);
  return stage.questions.filter(({id}) => coverageOf.get(id) === wanted);
}

/** The questions of a stage that nobody has come to. */
export const untouchedQuestions = (review: Review, stage: Stage): Question[] => questionsOf(review, stage, 'untouched');

/**
 * How far the meeting has come: how many questions of the middle stages, points included, were dealt with how far, and
 * how many there are.
 */
export const coverage = once((review: Review): Record<Coverage | 'total', number> => {
  const coverageOf = coverageByQuestion(review);
  const stages = review.agenda.stages.filter(hasTopics);
  const questions = stages.flatMap((stage) => stage.questions.flatMap(askedBy));
  const count = (wanted: Coverage) => questions.filter(({id}) => coverageOf.get(id) === wanted).length;
  const counts = coverages.map((each) => [each, count(each)] as const);
  return {...(Object.fromEntries(counts) as Record<Coverage, number>), total: questions.length};
});

/** The same in words: `9 of 22 questions and points covered, 2 touched on, 3 parked, 1 skipped`; untouched is what is left. */
export function coverageInWords(review: Review): string {
  const {covered, touched, skipped, total} = coverage(review);
  const stages = review.agenda.stages.filter(hasTopics);
  const parked = stages.flatMap(({questions}) => questions).filter((question) => isParked(review, question)).length;
  const rest = [
    touched > 0 && `${touched} touched on`,
    parked > 0 && `${parked} parked`,
    skipped > parked && `${skipped - parked} skipped`,
  ];
  const hasPoints = stages.some(({questions}) => questions.some(({points = []}) => points.length > 0));
  const all = hasPoints ? `${total} questions and points` : counted(total, 'question');
  return [`${covered} of ${all} covered`, ...rest].filter(Boolean).join(', ');
}
