// The timeline of a review: its order, its gaps, the phases that its kinds tell, and which moments stand beside a topic.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Change, doneInWords} from '../../src/review/changes/index.js';
import {gapsIn, momentInWords, momentsOfTopic, phasesOf, timelineOf} from '../../src/review/timeline.js';
import type {Moment, Review} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {arbitraryReview, foldInOrder, smallReview, smallStart} from '../support/arbitrary-change.js';

/** Minutes after the beginning; null: without a time. */
function moment(id: string, minutes: number | null, more: Partial<Moment> = {}): Change {
  const at = minutes === null ? null : smallStart + minutes * MINUTE;
  const blank = {actor: '', kind: null, pinned: false, questionId: null, source: 'timeline.md'};
  return {type: 'moment-added', moment: {id, at, text: `what ${id} was`, ...blank, ...more}};
}

const reviewWith = (...changes: Change[]): Review => foldInOrder(smallReview(), changes);

const ids = (moments: readonly Moment[]) => moments.map(({id}) => id);

describe('timeline', () => {
  it('is told by time, at one time as it came in, and ends with what has none', () => {
    const review = reviewWith(moment('h3', 20), moment('h4', null), moment('h1', 5), moment('h2', 5));
    expect(ids(timelineOf(review))).toEqual(['h1', 'h2', 'h3', 'h4']);
  });

  it('leaves out what was deleted, and has it again where that is taken back', () => {
    const gone = reviewWith(moment('h1', 5), {type: 'moment-deleted', id: 'h1', deleted: true});
    expect(timelineOf(gone)).toEqual([]);
    expect(ids(timelineOf(foldInOrder(gone, [{type: 'moment-deleted', id: 'h1', deleted: false}])))).toEqual(['h1']);
  });

  it('takes the same moment once, however often it comes in', () => {
    expect(timelineOf(reviewWith(moment('h1', 5), moment('h1', 5, {text: 'again'})))).toHaveLength(1);
  });

  it('has every moment that is there, whatever happened', () => {
    fc.assert(
      fc.property(arbitraryReview, (review) => {
        const timeline = timelineOf(review);
        expect(timeline).toHaveLength((review.moments ?? []).filter(({deleted}) => !deleted).length);
        const times = timeline.flatMap(({at}) => at ?? []);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });

  it('has a gap where nothing is told for half an hour, but not while one moment lasts', () => {
    const review = reviewWith(
      moment('h1', 0, {until: smallStart + 40 * MINUTE}),
      moment('h2', 60),
      moment('h3', 98),
      moment('h4', null),
    );
    expect([...gapsIn(timelineOf(review))]).toEqual([['h3', 38 * MINUTE]]);
  });

  it('has none while anything of before goes on, whatever came in between', () => {
    const review = reviewWith(
      moment('h1', 0, {until: smallStart + 60 * MINUTE}),
      moment('h2', 10),
      moment('h3', 80),
      moment('h4', 110),
    );
    expect([...gapsIn(timelineOf(review))]).toEqual([['h4', 30 * MINUTE]]);
  });

  it('has a phase for each kind that ends one', () => {
    const timeline = timelineOf(
      reviewWith(
        moment('h1', 10, {kind: 'detection'}),
        moment('h2', 15, {kind: 'diagnosis'}),
        moment('h3', 25, {kind: 'diagnosis'}),
        moment('h4', 60, {kind: 'recovery'}),
      ),
    );
    expect(phasesOf(timeline, {began: smallStart, resolved: undefined})).toEqual([
      {name: 'notice', from: smallStart, to: smallStart + 10 * MINUTE},
      {name: 'understand', from: smallStart + 10 * MINUTE, to: smallStart + 25 * MINUTE},
      {name: 'repair', from: smallStart + 25 * MINUTE, to: smallStart + 60 * MINUTE},
    ]);
  });

  it('keeps the repair where a diagnosis came the day after it', () => {
    const timeline = timelineOf(
      reviewWith(
        moment('h1', 10, {kind: 'detection'}),
        moment('h2', 60, {kind: 'diagnosis'}),
        moment('h3', 120, {kind: 'recovery'}),
        moment('h4', 26 * 60, {kind: 'diagnosis'}),
      ),
    );
    expect(phasesOf(timeline, {began: smallStart, resolved: undefined}).slice(1)).toEqual([
      {name: 'understand', from: smallStart + 10 * MINUTE, to: smallStart + 60 * MINUTE},
      {name: 'repair', from: smallStart + 60 * MINUTE, to: smallStart + 120 * MINUTE},
    ]);
  });

  it('takes the time of resolution where no moment tells the recovery, and leaves out what runs backwards', () => {
    const timeline = timelineOf(
      reviewWith(moment('h1', 10, {kind: 'detection'}), moment('h2', 5, {kind: 'diagnosis'})),
    );
    const resolved = smallStart + 30 * MINUTE;
    expect(phasesOf(timeline, {began: undefined, resolved}).map(({name}) => name)).toEqual(['notice', 'repair']);
  });
});

describe('moments of a topic', () => {
  const review = reviewWith(
    moment('h1', 1, {pinned: true}),
    moment('h2', 2, {questionId: 'q3'}),
    moment('h3', 3, {pinned: true, questionId: 'q3'}),
    moment('h4', 4),
  );

  it('are those that were put to it', () => {
    expect(ids(momentsOfTopic(review, {id: 'q3'}))).toEqual(['h2', 'h3']);
    expect(momentsOfTopic(review, {id: 'q2'})).toEqual([]);
  });

  it('are the pinned ones of no topic where the topic tells the story', () => {
    expect(ids(momentsOfTopic(review, {id: 'q2', knows: 'timeline'}))).toEqual(['h1']);
  });

  it('go to no topic where theirs is unknown', () => {
    expect(timelineOf(reviewWith(moment('h1', 1, {questionId: 'nowhere'})))[0]?.questionId).toBeNull();
  });
});

describe('a moment in words', () => {
  it('has its time in the zone of the timeline, and its first line', () => {
    const review = reviewWith(moment('h1', 0, {text: 'the link is lost\nfor 43 seconds'}), {
      type: 'review-edited',
      fields: {zone: 'Europe/London', timelineZone: 'Asia/Tokyo'},
    });
    expect(timelineOf(review).map((each) => momentInWords(review, each))).toEqual(['18:00  the link is lost']);
  });

  it('tells what was done with it', () => {
    const before = reviewWith(moment('h1', 0));
    const said = (fields: Partial<Moment>) => {
      const change: Change = {type: 'moment-edited', id: 'h1', fields};
      return doneInWords([change], {from: before, to: foldInOrder(before, [change]), isBack: false});
    };
    expect(said({pinned: true})).toBe('“what h1 was” is pinned.');
    expect(said({kind: 'repair'})).toBe('“what h1 was” is marked as repair.');
    expect(said({questionId: 'q2'})).toBe('“what h1 was” is under “What about q2?”.');
    expect(said({visited: true})).toBe('“what h1 was” is looked at.');
    expect(said({text: 'other words'})).toBe('The moment reads “other words”.');
  });
});

describe('a note', () => {
  it('can be about a moment, and about none again', () => {
    const review = reviewWith(moment('h1', 0), {
      type: 'note-added',
      note: {id: 'n1', questionId: 'q2', kind: 'note', aspects: [], text: 'seen late'},
    });
    const tied = foldInOrder(review, [{type: 'note-tied', id: 'n1', momentId: 'h1'}]);
    expect(tied.notes[0]?.momentId).toBe('h1');
    expect(foldInOrder(tied, [{type: 'note-tied', id: 'n1', momentId: null}]).notes[0]).not.toHaveProperty('momentId');
    expect(foldInOrder(review, [{type: 'note-tied', id: 'n1', momentId: 'nowhere'}])).toEqual(review);
  });
});
