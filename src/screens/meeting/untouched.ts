// Untouched questions, many in one step: each is parked as a topic, or skipped, and one undo brings all of them back.
import {hasTopics, stageOf} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {quotedFew} from '../../review/changes/words.js';
import {mustsAmong} from '../../review/musts.js';
import type {Question, Review} from '../../review/types.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

const named = (questions: readonly Question[]): string => quotedFew(questions.map(({text}) => text));

const counted = (count: number): string => (count === 1 ? 'One question is' : `${count} questions are`);

/** What can be parked: an opening, actions and the close belong to every meeting. */
function isForTheLot(review: Review, {id}: Question): boolean {
  const stage = stageOf(review, id);
  return stage !== undefined && hasTopics(stage);
}

const skipping = ({id}: Question): Change => ({type: 'question-marked', questionId: id, state: 'skipped'});

/** Each becomes a topic in the parking lot, but for those of every meeting, and is skipped on the agenda. */
export function parkQuestions({review, view, freshId}: InReview, questions: readonly Question[]): Outcome {
  const parked = questions.filter((question) => isForTheLot(review, question));
  if (parked.length === 0) return skipQuestions({view}, questions);
  // What is parked comes first: an undo is told by its first change.
  const topics = parked.flatMap((question, index): Change[] => {
    const {id, text} = question;
    const topic = {id: `${freshId}-${index}`, questionId: id, text, parkedQuestionId: id};
    return [{type: 'topic-parked', topic}, skipping(question)];
  });
  const changes = [...topics, ...questions.filter((question) => !parked.includes(question)).map(skipping)];
  const others = questions.length - parked.length;
  const besides = others === 0 ? '' : ` ${others} in the other stages ${others === 1 ? 'is' : 'are'} skipped.`;
  const names = named(parked);
  const says =
    questions.length === 1
      ? `${names} is in the parking lot.`
      : `${counted(parked.length)} in the parking lot: ${names}.${besides}`;
  return {changes, view: say(view, `${says}${mustsAmong(questions)}`)};
}

/** All of them are skipped, without a reason. */
export function skipQuestions({view}: Pick<InReview, 'view'>, questions: readonly Question[]): Outcome {
  const names = named(questions);
  const says = questions.length === 1 ? `${names} is skipped.` : `${counted(questions.length)} skipped: ${names}.`;
  return {changes: questions.map(skipping), view: say(view, `${says}${mustsAmong(questions)}`)};
}
