// Finding one's way through an agenda: stages, questions, what comes next.
import {counted} from './text.js';
import type {Agenda, AgendaQuestion, ChecklistItem, Note, Point, Question, Review, Stage} from './types.js';

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

/** Where the meeting goes on once the open stage is left: the first question of a later one that is not skipped. */
export function questionOfNextStage(review: Review): Question | undefined {
  const {stages} = review.agenda;
  const open = openStage(review);
  const later = open ? stages.slice(stages.indexOf(open) + 1) : [];
  return later.flatMap(({questions}) => questions).find(({state}) => state !== 'skipped');
}
