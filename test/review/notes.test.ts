// The notes of a review: those that are there, and of which question.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import {type Change, differences, undoOf} from '../../src/review/changes/index.js';
import {asAgenda, liveNotes, notesOn} from '../../src/review/notes.js';
import {answeredQuestions, openQuestions, questionAnsweredBy} from '../../src/review/open-questions.js';
import type {Note, Review} from '../../src/review/types.js';
import {keysOf, noteKinds} from '../../src/review/vocabulary.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {arbitraryReview} from '../support/arbitrary-review.js';
import {sampleReview} from '../support/sample-review.js';

describe('the notes of a review', () => {
  test('are those that nobody has deleted, by question', () => {
    const review = sampleReview();
    expect(notesOn(review, 'decisions').map(({id}) => id)).toEqual(['note-10', 'note-11']);
    expect(liveNotes(review)).toHaveLength(review.notes.length - 1);
  });

  test('in the agenda’s order are each question’s own, as they were written, and last those of none', () => {
    fc.assert(
      fc.property(arbitraryReview, ({review}) => {
        const notes = liveNotes(review);
        const known = allQuestions(review).flatMap(({id}) => notesOn(review, id));
        expect(asAgenda(review, notes)).toEqual([...known, ...notes.filter((note) => !known.includes(note))]);
      }),
    );
  });

  test('are of every kind in the sample', () => {
    expect(new Set(liveNotes(sampleReview()).map(({kind}) => kind))).toEqual(new Set(keysOf(noteKinds)));
  });
});

describe('an open question', () => {
  const asked = (): Review => {
    const review = sampleReview();
    const note = (id: string, kind: Note['kind'], text: string): Change => ({
      type: 'note-added',
      note: {id, questionId: 'decisions', kind, aspects: [], text},
    });
    return foldInOrder(review, [
      note('who', 'question', 'Who paged the supplier?'),
      note('they', 'note', 'On call did'),
    ]);
  };
  const answers = (id: string, question: string | null): Change => ({type: 'note-answers', id, answers: question});
  const told = (review: Review) => ({
    open: openQuestions(review).some(({id}) => id === 'who'),
    answered: answeredQuestions(review).map(({id}) => id),
  });
  const isOpen = {open: true, answered: []};
  const isAnswered = {open: false, answered: ['who']};

  test('is answered by a note that names it, and open again without it', () => {
    const review = foldInOrder(asked(), [answers('they', 'who')]);
    expect(told(asked())).toEqual(isOpen);
    expect(told(review)).toEqual(isAnswered);
    const they = review.notes.find(({id}) => id === 'they') as Note;
    expect(questionAnsweredBy(review, they)?.text).toBe('Who paged the supplier?');
    expect(told(foldInOrder(review, [{type: 'note-deleted', id: 'they', deleted: true}]))).toEqual(isOpen);
    const without = foldInOrder(review, [answers('they', null)]);
    expect(told(without)).toEqual(isOpen);
    expect(without.notes.find(({id}) => id === 'they')).not.toHaveProperty('answers');
  });

  test('stays answered wherever the two are moved, and is none while it is reworded as something else', () => {
    const review = foldInOrder(asked(), [answers('they', 'who')]);
    const edited = (id: string, fields: Partial<Note>) => foldInOrder(review, [{type: 'note-edited', id, fields}]);
    expect(told(edited('who', {questionId: 'trigger'}))).toEqual(isAnswered);
    expect(told(edited('they', {questionId: 'trigger', kind: 'decision'}))).toEqual(isAnswered);
    expect(told(edited('who', {kind: 'note'}))).toEqual({open: false, answered: []});
    const asksBack = edited('they', {kind: 'question'});
    expect(told(asksBack)).toEqual(isOpen);
    expect(openQuestions(asksBack).map(({id}) => id)).toContain('they');
  });

  test('is answered by no note of itself, and by none that nobody knows', () => {
    const review = asked();
    expect(foldInOrder(review, [answers('who', 'who')])).toEqual(review);
    expect(foldInOrder(review, [answers('they', 'nobody')])).toEqual(review);
    expect(foldInOrder(review, [answers('nobody', 'who')])).toEqual(review);
  });

  test('keeps its answer through a copy that is edited by hand, and an undo takes only that back', () => {
    const [before, after] = [asked(), foldInOrder(asked(), [answers('they', 'who')])];
    expect(differences(before, after)).toEqual([answers('they', 'who')]);
    expect(undoOf(answers('they', 'who'), before, after)).toEqual({changes: [answers('they', null)]});
  });
});
