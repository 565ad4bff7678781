// The notes of a review: those that are there, and of which question.
import {describe, expect, test} from 'vitest';
import {liveNotes, notesOn} from '../../src/review/notes.js';
import {keysOf, noteKinds} from '../../src/review/vocabulary.js';
import {sampleReview} from '../support/sample-review.js';

describe('the notes of a review', () => {
  test('are those that nobody has deleted, by question', () => {
    const review = sampleReview();
    expect(notesOn(review, 'decisions').map(({id}) => id)).toEqual(['note-10', 'note-11']);
    expect(liveNotes(review)).toHaveLength(review.notes.length - 1);
  });

  test('are of every kind in the sample', () => {
    expect(new Set(liveNotes(sampleReview()).map(({kind}) => kind))).toEqual(new Set(keysOf(noteKinds)));
  });
});
