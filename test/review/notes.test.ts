// The notes of a review: those that are there, and of which question.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import {asAgenda, liveNotes, notesOn} from '../../src/review/notes.js';
import {keysOf, noteKinds} from '../../src/review/vocabulary.js';
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
