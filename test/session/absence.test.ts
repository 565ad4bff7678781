// Back after a while in which nobody was there: the one question, its answers, and the key that asks it again.
import {describe, expect, test} from 'vitest';
import {absencesOf} from '../../src/review/absences.js';
import type {Change} from '../../src/review/changes/index.js';
import {readClock} from '../../src/review/clock.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const MINUTE = 60_000;
const left = sampleNow('after');
const back = left + 20 * 60 * MINUTE;
const noticed: Change = {type: 'absence-noticed', from: left, to: back};
const spent = (me: Me) => Math.floor(readClock(me.review, back).meeting.spent / MINUTE);
const before = Math.floor(readClock(sampleReview('after'), left).meeting.spent / MINUTE);
const answers = (me: Me) => absencesOf(me.review).map(({isBreak}) => isBreak);
const question = /^Nobody was here from \d\d:\d\d to \d\d:\d\d\. Count it as a break\? Enter says yes\.$/;

/** At the keys when the program notices that nobody was there. */
function returned(role: 'facilitator' | 'note-taker' = 'facilitator', busy?: (me: Me) => void): Me {
  const me = atTheKeys('after', {role});
  busy?.(me);
  me.meanwhile(noticed);
  return me;
}

describe('the facilitator', () => {
  test('is asked once; Enter makes it a break, and the clock is where it was', () => {
    const me = returned();
    expect(me.asked).toMatch(question);
    me.press('enter');
    expect([answers(me), spent(me), me.asked]).toEqual([[true], before, '']);
    expect(me.message).toContain('is a break');
    me.meanwhile({type: 'note-added', note: {id: 'x', questionId: 'decisions', kind: 'note', aspects: [], text: 'y'}});
    expect(me.asked).toBe('');
  });

  test('Esc says no: the time counts, and that is an answer', () => {
    const me = returned();
    me.press('esc');
    expect([answers(me), spent(me)]).toEqual([[false], before + 20 * 60]);
    expect(me.message).toContain('B changes that');
  });

  test('any other key answers nothing, and the question stays', () => {
    const me = returned();
    me.press('x');
    expect(answers(me)).toEqual([null]);
    expect(me.asked).toMatch(/Count it as a break\? Other keys came between: Enter asks again, Esc leaves it\.$/);
    // An Enter behind other keys may end a text that was meant for a field, and an Esc may be meant to leave it.
    me.press('enter');
    expect([answers(me), me.asked]).toEqual([[null], expect.stringMatching(question)]);
    me.press('esc');
    expect([answers(me), me.asked]).toEqual([[null], '']);
    me.press('B');
    expect(me.asked).toMatch(question);
  });

  test('changes the answer later, either way; Esc leaves it then', () => {
    const me = returned();
    me.press('esc', 'B');
    expect(me.asked).toMatch(question);
    me.press('esc');
    expect(answers(me)).toEqual([false]);
    me.press('B', 'enter');
    expect(answers(me)).toEqual([true]);
    me.press('B');
    expect(me.asked).toContain('Count it after all?');
    me.press('esc');
    expect(answers(me)).toEqual([true]);
    me.press('B', 'enter');
    expect([answers(me), spent(me)]).toEqual([[false], before + 20 * 60]);
  });

  test('is not interrupted while a text is typed: nothing that was meant for it answers', () => {
    const me = returned('facilitator', (busy) => {
      busy.press('n');
      busy.type('half a thought');
    });
    expect([me.asked, me.typed]).toEqual(['', 'half a thought']);
    me.press('enter');
    expect(answers(me)).toEqual([null]);
    me.press('B');
    expect(me.asked).toMatch(question);
  });

  test('is told by B that nobody was away, where that is so', () => {
    const me = atTheKeys('after');
    me.press('B');
    expect([me.asked, me.message]).toEqual(['', 'Somebody has been here all along: there is no time to ask about.']);
  });
});

describe('the note-taker', () => {
  test('keeps the field, and B behind Esc asks for everybody', () => {
    const me = returned('note-taker');
    expect([me.asked, me.typed]).toEqual(['', '']);
    me.press('esc', 'B');
    expect(me.asked).toContain('Enter says yes for everybody.');
    me.typeOn('the queue');
    expect(me.message).toBe('Nothing is written: Esc, then n writes a note.');
    me.press('enter');
    me.wait(1 / 60);
    me.press('enter');
    expect(answers(me)).toEqual([true]);
  });

  test('whose answer was first leaves the facilitator nothing to be asked', () => {
    const me = atTheKeys('after');
    me.tell({kind: 'overtime', over: true});
    const review = returned('note-taker');
    review.press('esc', 'B', 'enter');
    const facilitator = atTheKeys(review.review);
    expect(facilitator.asked).toBe('');
  });
});
