// The sample meeting with points beneath its open question: some ticked, one that a note is put to.
import type {Question, Review} from '../../src/review/types.js';
import {foldInOrder} from './arbitrary-change.js';

/** What stands beneath the topic, in its order. */
const texts = [
  'Which options were on the table?',
  'What was known at that moment, and what was not?',
  'How was it settled, and how did everyone hear?',
  'Who had to be asked first?',
  'What would have made the choice easier, for whoever had to make it in the middle of the night?',
  'Did anybody see it another way?',
];

/** The ids of the points, `point-1` and so on. */
const pointId = (number: number): string => `point-${number}`;

const withIts = (question: Question, count: number): Question => ({
  ...question,
  must: true,
  points: texts.slice(0, count).map((text, index) => ({id: pointId(index + 1), text, source: 'moj', state: 'open'})),
});

/** `count` points beneath the question with this id, none of them come to. */
export const withPoints = (review: Review, questionId: string, count: number): Review => ({
  ...review,
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) => (question.id === questionId ? withIts(question, count) : question)),
    })),
  },
});

/** Six beneath the open question of the chapter after: two are ticked, and the note of its decision is put to the third. */
export const pointsTicked = (review: Review): Review =>
  foldInOrder(withPoints(review, 'decisions', 6), [
    {type: 'point-marked', pointId: 'point-1', state: 'covered'},
    {type: 'point-marked', pointId: 'point-4', state: 'covered'},
    {type: 'note-put', id: 'note-10', pointId: 'point-3'},
  ]);
