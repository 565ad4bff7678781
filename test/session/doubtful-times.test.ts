// The system's clock is ahead while a key is pressed: what people at both terminals see of it, and what they can do.
import {describe, expect, test} from 'vitest';
import {readClock} from '../../src/review/clock.js';
import {wholeMinutes} from '../../src/review/units.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const DAYS = 3 * 24 * 60;
const lines = (me: Me) => messagesOf(me.told).map(({text}) => text);
const spent = (me: Me) => wholeMinutes(readClock(me.review, me.told.now).meeting.spent);

/** → is pressed while the clock is ahead by so many minutes; then it is right again. */
function jumped(ahead: number, role: 'facilitator' | 'note-taker' = 'facilitator'): {me: Me; before: number} {
  const me = atTheKeys('after', {role});
  const before = spent(me);
  me.wait(ahead);
  if (role === 'facilitator') me.press('right');
  else me.meanwhile({type: 'question-opened', questionId: 'noticed'});
  me.wait(-ahead);
  return {me, before};
}

describe('days ahead', () => {
  test('the header counts on, a line says what is doubtful, and the next question that is opened ends that', () => {
    const {me, before} = jumped(DAYS);
    me.wait(2);
    expect(spent(me)).toBe(before + 2);
    me.press('esc');
    expect(lines(me)).toContain('The meeting’s times are 2 days ahead of the clock: Ctrl+K sets them back.');
    me.press('left');
    me.wait(4);
    expect([spent(me), me.review.clock.corrected?.length]).toEqual([before + 6, 1]);
    me.press('esc');
    expect(lines(me).join()).not.toContain('ahead');
  });
});

describe('an hour ahead', () => {
  test('Ctrl+K sets the times back, u takes that back, U makes it again', () => {
    const {me, before} = jumped(60);
    expect(spent(me)).toBe(before + 60);
    me.press('ctrl+k');
    expect([spent(me), me.message]).toEqual([before, 'Times that are 60 minutes ahead are set back to this moment.']);
    me.press('u');
    expect([spent(me), me.message]).toEqual([before + 60, 'Undone. The times are as they were.']);
    me.press('U');
    expect(spent(me)).toBe(before);
    me.wait(3);
    me.press('left');
    me.wait(4);
    expect(spent(me)).toBe(before + 7);
  });

  test('the note-taker is asked first, since it counts for everybody', () => {
    const {me, before} = jumped(60, 'note-taker');
    me.press('esc', 'ctrl+k');
    expect(me.asked).toBe('Times that are 60 minutes ahead are set back to this moment? Enter does it for everybody.');
    me.press('enter');
    expect(spent(me)).toBe(before);
  });
});

test('where the times agree, T says so and changes nothing', () => {
  const me = atTheKeys('after');
  me.press('ctrl+k');
  expect([me.message, me.changes]).toEqual(['The times of the meeting agree with the clock here.', []]);
});
