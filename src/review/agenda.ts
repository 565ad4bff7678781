// Finding one's way through an agenda: stages, questions, what comes next, what is covered.
import {isParked} from './parking.js';
import {counted} from './text.js';
import type {Agenda, AgendaQuestion, ChecklistItem, Note, Point, Question, Review, Stage} from './types.js';
import {type Coverage, coverages} from './vocabulary.js';

/** The stages of an agenda file with every question open, ready for a new review. */
export const freshStages = (agenda: Agenda): Stage[] =>
  agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map(freshQuestion),
  }));

/** The agenda as a review begins with it, in these stages. */
export const agendaWith = (
  {id, title, language, actions}: Agenda,
  stages: Stage[],
  minutes: number,
): Review['agenda'] => ({
  id,
  title,
  minutes,
  stages,
  ...(language === undefined ? {} : {language}),
  ...(actions === undefined ? {} : {actions}),
});

const freshQuestion = ({points, ...question}: AgendaQuestion): Question => ({
  ...question,
  state: 'open',
  ...(points && {points: points.map((point) => ({...point, state: 'open' as const}))}),
});

export const freshChecklist = (agenda: Agenda): ChecklistItem[] =>
  agenda.checklist.map((item) => ({...item, done: false}));

/**
 * The stages stretched or shrunk to `minutes` in all, in whole minutes and at least one each; what rounding leaves is
 * settled in whichever stage is the longest.
 */
export function fitMinutes(stages: Stage[], minutes: number): Stage[] {
  const planned = minutesOf(stages);
  if (planned === 0 || planned === minutes) return stages;
  const fitted = stages.map((stage) => ({
    ...stage,
    minutes: Math.max(1, Math.round((stage.minutes * minutes) / planned)),
  }));
  for (let rest = Math.round(minutes) - minutesOf(fitted); Math.abs(rest) >= 1; rest -= Math.sign(rest)) {
    const longest = fitted.reduce((best, stage) => (stage.minutes > best.minutes ? stage : best));
    longest.minutes = Math.max(1, longest.minutes + Math.sign(rest));
  }
  return fitted;
}

/** Why the stages cannot shrink to `minutes`, as a clause: each has one at least. Undefined where they can. */
export function whyTooShort({length: least}: readonly unknown[], minutes: number): string | undefined {
  return minutes < least ? `at least ${counted(least, 'minute')}, one for each of its stages` : undefined;
}

export const minutesOf = (stages: readonly {minutes: number}[]): number =>
  stages.reduce((sum, {minutes}) => sum + minutes, 0);

/** Whether it is one of those in the middle, whose questions are the topics of the meeting and are counted. */
export const hasTopics = ({kind}: Pick<Stage, 'kind'>): boolean => kind === 'questions';

export const allQuestions = (review: Review): Question[] => review.agenda.stages.flatMap(({questions}) => questions);

/** The point with this id, and the topic that it is beneath. */
export function findPoint(review: Review, pointId: string): {question: Question; point: Point} | undefined {
  for (const question of allQuestions(review)) {
    const point = question.points?.find(({id}) => id === pointId);
    if (point) return {question, point};
  }
  return undefined;
}

/** The point that a note was put to, as long as it is under that topic. */
export const pointOf = (
  review: Review,
  {questionId, pointId}: Pick<Note, 'questionId' | 'pointId'>,
): Point | undefined =>
  pointId ? findQuestion(review, questionId)?.points?.find(({id}) => id === pointId) : undefined;

/** Which point of its topic it is, from 1 on; 0 where it is none. */
export const numberOfPoint = ({points = []}: Question, pointId: string | undefined): number =>
  points.findIndex(({id}) => id === pointId) + 1;

/** What a topic asks: its lead question, then its points. */
export const askedBy = (question: Question | AgendaQuestion): Omit<Point, 'state'>[] => [
  question,
  ...(question.points ?? []),
];

/** The question that a meeting begins with: the first that is not skipped. Undefined where the agenda has none. */
export const firstQuestion = (review: Review): Question | undefined => {
  const questions = allQuestions(review);
  return questions.find(({state}) => state !== 'skipped') ?? questions[0];
};

export const stageOf = (review: Review, questionId: string): Stage | undefined =>
  review.agenda.stages.find(({questions}) => questions.some(({id}) => id === questionId));

export const findQuestion = (review: Review, questionId: string): Question | undefined =>
  stageOf(review, questionId)?.questions.find(({id}) => id === questionId);

export const openQuestion = (review: Review): Question | undefined =>
  review.open ? findQuestion(review, review.open.questionId) : undefined;

export const openStage = (review: Review): Stage | undefined =>
  review.open ? stageOf(review, review.open.questionId) : undefined;

/** The next question, or the one before, that is not skipped; undefined at either end of the agenda. */
export function questionBeside(review: Review, questionId: string, by: 1 | -1): Question | undefined {
  const questions = by === 1 ? allQuestions(review) : allQuestions(review).toReversed();
  const at = questions.findIndex(({id}) => id === questionId);
  return at === -1 && by === -1 ? undefined : questions.slice(at + 1).find(({state}) => state !== 'skipped');
}

/** Whether going on from this question leaves its stage. */
export function isLastOfStage(review: Review, questionId: string): boolean {
  const next = questionBeside(review, questionId, 1);
  return next === undefined || stageOf(review, next.id)?.id !== stageOf(review, questionId)?.id;
}

/**
 * How far each question of the agenda and each point beneath was dealt with, by its id. A question is covered where
 * somebody said so; else once it was open, a note or an idea of the meeting is under it, and none of its points is left.
 * Part of that is a touch. A point is covered once it is ticked or a note is put to it, and skipped with its question.
 */
export function coverageByQuestion(review: Review): Map<string, Coverage> {
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
}

function pointsCovered(review: Review): (point: Point) => boolean {
  const isPut = pointsWithNotes(review);
  return ({id, state}) => state === 'covered' || isPut.has(id);
}

/** How many points of a topic are covered. */
export const coveredPoints = ({points = []}: Question, coverageOf: ReadonlyMap<string, Coverage>): number =>
  points.filter(({id}) => coverageOf.get(id) === 'covered').length;

/** The points, by id, that a note was put to. */
export function pointsWithNotes(review: Review): Set<string> {
  const put = review.notes.filter((note) => note.pointId && !note.deleted);
  return new Set(put.flatMap((note) => pointOf(review, note)?.id ?? []));
}

/**
 * The same of a question whatever it is marked as. What was parked there is for another place: it is a touch, and what
 * comments say of it from outside is none. What was written before the meeting is a touch, too: nobody has talked of it.
 */
export function coverageUnmarked(review: Review): (question: Question) => Coverage {
  const {clock, notes, actions, parked} = review;
  const idsOf = (written: readonly {questionId: string; deleted?: boolean}[]) =>
    new Set(written.filter(({deleted}) => !deleted).map(({questionId}) => questionId));
  const [opened, noted, elsewhere] = [idsOf(clock.opened), idsOf([...notes, ...actions]), idsOf(parked)];
  const inMeeting = idsOf([...notes, ...actions].filter(({beforehand}) => !beforehand));
  const isCovered = pointsCovered(review);
  return ({id, points = []}) => {
    if (opened.has(id) && inMeeting.has(id) && points.every(isCovered)) return 'covered';
    const isTouched = opened.has(id) || noted.has(id) || elsewhere.has(id) || points.some(isCovered);
    return isTouched ? 'touched' : 'untouched';
  };
}

/** The questions of a stage that were dealt with as far as that. */
export function questionsOf(review: Review, stage: Stage, wanted: Coverage): Question[] {
  const coverageOf = coverageByQuestion(review);
  return stage.questions.filter(({id}) => coverageOf.get(id) === wanted);
}

/** The questions of a stage that nobody has come to. */
export const untouchedQuestions = (review: Review, stage: Stage): Question[] => questionsOf(review, stage, 'untouched');

/** Where the meeting goes on once the open stage is left: the first question of a later one that is not skipped. */
export function questionOfNextStage(review: Review): Question | undefined {
  const {stages} = review.agenda;
  const open = openStage(review);
  const later = open ? stages.slice(stages.indexOf(open) + 1) : [];
  return later.flatMap(({questions}) => questions).find(({state}) => state !== 'skipped');
}

/**
 * How far the meeting has come: how many questions of the middle stages, points included, were dealt with how far, and
 * how many there are.
 */
export function coverage(review: Review): Record<Coverage | 'total', number> {
  const known = countsOf.get(review) ?? countCovered(review);
  countsOf.set(review, known);
  return known;
}

/** The header asks for it whenever its line changes. */
const countsOf = new WeakMap<Review, Record<Coverage | 'total', number>>();

function countCovered(review: Review): Record<Coverage | 'total', number> {
  const coverageOf = coverageByQuestion(review);
  const stages = review.agenda.stages.filter(hasTopics);
  const questions = stages.flatMap((stage) => stage.questions.flatMap(askedBy));
  const count = (wanted: Coverage) => questions.filter(({id}) => coverageOf.get(id) === wanted).length;
  const counts = coverages.map((each) => [each, count(each)] as const);
  return {...(Object.fromEntries(counts) as Record<Coverage, number>), total: questions.length};
}

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
