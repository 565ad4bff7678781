// Finding one's way through an agenda: stages, questions, what comes next, what is covered.
import type {Agenda, ChecklistItem, Question, Review, Stage} from './types.js';

/** The stages of an agenda file with every question open, ready for a new review. */
export const freshStages = (agenda: Agenda): Stage[] =>
  agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) => ({...question, state: 'open' as const})),
  }));

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

export const minutesOf = (stages: readonly {minutes: number}[]): number =>
  stages.reduce((sum, {minutes}) => sum + minutes, 0);

export const allQuestions = (review: Review): Question[] => review.agenda.stages.flatMap(({questions}) => questions);

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
 * The questions of a stage that nobody has come to: never open, neither covered nor skipped, and nothing noted, parked or
 * held under them. What comments say of them from outside does not count.
 */
export function untouchedQuestions(review: Review, stage: Stage): Question[] {
  const {clock, notes, parked, actions} = review;
  const written = [...notes, ...parked, ...actions];
  const touched = new Set(written.filter(({deleted}) => !deleted).map(({questionId}) => questionId));
  for (const {questionId} of clock.opened) touched.add(questionId);
  return stage.questions.filter(({id, state}) => state === 'open' && !touched.has(id));
}

/** Where the meeting goes on once the open stage is left: the first question of a later one that is not skipped. */
export function questionOfNextStage(review: Review): Question | undefined {
  const {stages} = review.agenda;
  const open = openStage(review);
  const later = open ? stages.slice(stages.indexOf(open) + 1) : [];
  return later.flatMap(({questions}) => questions).find(({state}) => state !== 'skipped');
}

/** How far the meeting has come: questions of the middle stages that are covered, skipped, and in all. */
export function coverage(review: Review): {covered: number; skipped: number; total: number} {
  const questions = review.agenda.stages.filter(({kind}) => kind === 'questions').flatMap((stage) => stage.questions);
  const count = (state: Question['state']) => questions.filter((question) => question.state === state).length;
  return {covered: count('covered'), skipped: count('skipped'), total: questions.length};
}
