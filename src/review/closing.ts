// The close step by step: which lists each of its questions goes through.
import type {Question, Review} from './types.js';
import {type CloseList, closeLists} from './vocabulary.js';

/** What the close of an agenda that says nothing of lists goes through, as every one of earlier versions. */
const byId: ReadonlyMap<string, CloseList> = new Map([
  ['read-back', 'read-back'],
  ['communication-plan', 'communication'],
  ['parked-topics', 'parked'],
  ['thanks', 'thanks'],
]);

const ownList = ({id, shows}: Question): CloseList | undefined => shows ?? byId.get(id);

/** Its questions in their order but for skipped ones; this one is among them whatever it is. */
function steps({agenda}: Review, questionId: string): Question[] {
  const questions = agenda.stages.filter(({kind}) => kind === 'close').flatMap((stage) => stage.questions);
  return questions.filter(({id, state}) => id === questionId || state !== 'skipped');
}

/** Whether the close ends with this question. */
export const endsWith = (review: Review, questionId: string): boolean =>
  steps(review, questionId).at(-1)?.id === questionId;

/**
 * The lists of a question of the close: its own, none for one of one's own words; with the last one comes whatever no
 * question shows. A communication plan is the notes of its question, so that without one there is none.
 */
export function listsAt(review: Review, questionId: string): readonly CloseList[] {
  const all = steps(review, questionId);
  const question = all.find(({id}) => id === questionId);
  const own = question && ownList(question);
  const shown = own ? [own] : [];
  if (!endsWith(review, questionId)) return shown;
  const elsewhere = all.map(ownList);
  return [...shown, ...closeLists.filter((list) => list !== 'communication' && !elsewhere.includes(list))];
}

/** The first question of the close that goes through this list. */
export const questionWith = (review: Review, list: CloseList): Question | undefined =>
  steps(review, '').find(({id}) => listsAt(review, id).includes(list));
