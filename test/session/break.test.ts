// A break: begun at once, given a time by five minutes, and ended by nothing but a key.
import {expect, test} from 'vitest';
import {backAt, isPaused} from '../../src/review/clock.js';
import {questionWith} from '../../src/review/closing.js';
import {timeOfDay} from '../../src/review/days.js';
import {MINUTE} from '../../src/review/units.js';
import type {Role} from '../../src/review/vocabulary.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {spokenBreak} from '../../src/screens/meeting/break.js';
import {selectedRow} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const read = (me: Me) => messagesOf(me.told).map(({text, end = ''}) => text + end);
const until = (me: Me) => backAt(me.review) ?? Number.NaN;

test('Space begins it at once, and each + is five minutes more, on a whole minute', () => {
  const me = atTheKeys('after');
  me.press('space');
  expect([isPaused(me.review), backAt(me.review)]).toEqual([true, undefined]);
  me.press('+');
  const first = until(me);
  const ahead = first - me.told.now;
  expect(first % MINUTE).toBe(0);
  expect(ahead).toBeGreaterThanOrEqual(5 * MINUTE);
  expect(ahead).toBeLessThan(6 * MINUTE);
  expect(me.message).toBe(`A break, back at ${timeOfDay(first, undefined)}. + is five minutes more.`);
  me.press('+', '+');
  expect(until(me)).toBe(first + 10 * MINUTE);
  expect(me.review.clock.moved).toEqual([]);
});

test('until then the line says when that is, and afterwards that it is time; nothing ends it but Space', () => {
  const me = atTheKeys('after');
  me.press('space', '+');
  const when = timeOfDay(until(me), undefined);
  expect(read(me)).toContain(`Break · back at ${when}. Space ends it.`);
  expect(spokenBreak(me.review, me.told.now)).toBe(`Break · back at ${when}`);
  me.wait(7);
  expect(read(me)).toContain(`Break · time to carry on since ${when}. Space ends it.`);
  expect(spokenBreak(me.review, me.told.now)).toBe('Break · time to carry on');
  expect(isPaused(me.review)).toBe(true);
  me.press('space');
  expect(isPaused(me.review)).toBe(false);
  expect(read(me).join()).not.toContain('Break');
});

test('+ after that time counts from now', () => {
  const me = atTheKeys('after');
  me.press('space', '+');
  me.wait(30);
  me.press('+');
  expect(until(me) - me.told.now).toBeGreaterThanOrEqual(5 * MINUTE);
});

test('u takes five minutes back, and U gives them again', () => {
  const me = atTheKeys('after');
  me.press('space', '+', '+');
  const later = until(me);
  me.press('u');
  expect(until(me)).toBe(later - 5 * MINUTE);
  me.press('u');
  expect(backAt(me.review)).toBeUndefined();
  me.press('U', 'U');
  expect(until(me)).toBe(later);
});

test('in the note-taker’s terminal + asks first', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.meanwhile({type: 'paused'});
  me.press('esc', '+');
  expect(me.asked).toMatch(/^A break, back at \d\d:\d\d\? Enter does it for everybody\.$/);
  expect(backAt(me.review)).toBeUndefined();
  me.press('enter');
  expect(until(me)).toBeGreaterThan(me.told.now);
});

test('a break of which nobody said when it ends says nothing of that', () => {
  const me = atTheKeys('after');
  me.press('space');
  expect(read(me).join()).not.toContain('back at');
  expect(spokenBreak(me.review, me.told.now)).toMatch(/^Break · since \d\d:\d\d$/);
});

/** The close at the step that goes through this list. */
function atStep(list: 'thanks' | 'checklist', role: Role = 'facilitator'): Me {
  const review = sampleReview('close');
  const id = questionWith(review, list)?.id ?? '';
  const me = atTheKeys({...review, open: {questionId: id}}, {role});
  me.wait(120);
  return me;
}

test.for(['thanks', 'checklist'] as const)('at the close Space ends a break, and ticks once it is over: %s', (list) => {
  const me = atStep(list);
  const boxes = () => me.rows.filter(({kind}) => kind === 'person' || kind === 'check');
  me.meanwhile({type: 'paused'});
  me.goTo(boxes()[0]?.id ?? '');
  const before = JSON.stringify(boxes());
  expect(read(me)).toContain('Break · Space ends it, + says until when.');
  expect(hintsFor(me.situation, selectedRow(me.situation))).toContainEqual({
    key: 'Space',
    short: 'carry on',
    always: false,
    ofRow: true,
  });
  me.press('space');
  expect([isPaused(me.review), JSON.stringify(boxes())]).toEqual([false, before]);
  expect(hintsFor(me.situation, selectedRow(me.situation))).toContainEqual({
    key: 'Space',
    short: 'tick',
    always: false,
    ofRow: true,
  });
  me.press('space');
  expect([isPaused(me.review), JSON.stringify(boxes()) === before]).toEqual([false, false]);
});

test('where Space ticks who is here, the line names the way to the key that ends a break', () => {
  const me = atTheKeys('after');
  me.press('space', 'P');
  const ends = () => read(me).find((line) => line.startsWith('Break'));
  expect(ends()).toBe('Break · Esc, then Space, ends it, Esc, then +, says until when.');
  me.press('?');
  expect(ends()).toBe('Break · Esc twice, then Space, ends it, Esc twice, then +, says until when.');
  me.press('esc', 'esc', 'space');
  expect(isPaused(me.review)).toBe(false);
});
