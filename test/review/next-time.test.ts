// What to change about the meeting next time: a fact of its review, taken back as any, and told to those that come later.
import {expect, test} from 'vitest';
import {type Change, differences, doneInWords, undoOf} from '../../src/review/changes/index.js';
import {earlierOf, earlierShape} from '../../src/review/earlier.js';
import {foldInOrder, smallReview} from '../support/arbitrary-change.js';
import {sampleReview} from '../support/sample-review.js';

const lesson = (nextTime: string): Change => ({type: 'review-edited', fields: {nextTime}});

test('it is said, reworded and taken back; what nobody says is nowhere, as in earlier versions', () => {
  const before = smallReview();
  const said = foldInOrder(before, [lesson('a shorter opening')]);
  const reworded = foldInOrder(said, [lesson('five minutes of opening')]);
  expect(reworded.nextTime).toBe('five minutes of opening');
  expect(doneInWords([lesson('')], {from: before, to: said, isBack: false})).toBe(
    'What to change next time: “a shorter opening”.',
  );
  const undo = undoOf(lesson('five minutes of opening'), said, reworded);
  expect('changes' in undo && foldInOrder(reworded, undo.changes)).toEqual(said);
  expect(foldInOrder(said, [lesson('')])).toEqual(before);
  expect(differences(before, said)).toEqual([lesson('a shorter opening')]);
  expect(differences(said, before)).toEqual([lesson('')]);
});

test('later reviews are told it, with when the meeting was held', () => {
  const closed = sampleReview('closed');
  expect(earlierOf(closed)).not.toHaveProperty('nextTime');
  const earlier = earlierOf({...closed, nextTime: 'a shorter opening'});
  expect(earlier.nextTime).toEqual({text: 'a shorter opening', heldAt: closed.clock.closedAt});
  expect(earlierShape(JSON.parse(JSON.stringify(earlier)))).toEqual(earlier);
});
