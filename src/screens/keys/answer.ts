// The key that answers the selected open question with a note, and lets a note be no answer after all.
import {questionAnsweredBy} from '../../review/open-questions.js';
import type {Note} from '../../review/types.js';
import type {Binding} from '../../session/keys/binding.js';
import {rowKey} from '../../session/keys/row-keys.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {opening} from '../meeting/writing.js';

const chooseQuestion = 'First choose an open question (?) to answer, with ↑ and ↓.';

const isQuestion = ({kind}: Note): boolean => kind === 'question';

function answer(note: Note, situation: InReview): Outcome {
  const {id, questionId} = note;
  if (isQuestion(note)) return opening({what: 'note', questionId, answersId: id}, situation);
  if (questionAnsweredBy(situation.review, note)) return {changes: [{type: 'note-answers', id, answers: null}]};
  return {view: say(situation.view, chooseQuestion)};
}

export const answerKey: Binding = rowKey(
  {name: 'answer', help: 'answer the open question, or make an answer none', group: 'change'},
  {
    note: {
      short: ({note}) => (isQuestion(note) ? 'answer' : 'no answer'),
      can: ({note}, {review}) =>
        review.status !== 'closed' && (isQuestion(note) || questionAnsweredBy(review, note) !== undefined),
      run: ({note}, situation) => answer(note, situation),
    },
  },
  chooseQuestion,
);
