// u and U at the keys: each says what it did, brings the row into sight, and asks before the meeting moves by it.
import {describe, expect, test} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import {isPaused} from '../../src/review/clock.js';
import {screens} from '../../src/screens/registry.js';
import {keysFor} from '../../src/session/keys/table.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const stateOf = (me: Me, wanted: string) => allQuestions(me.review).find(({id}) => id === wanted)?.state;

describe('u and U', () => {
  test('name the value that is back, and the one that is there again', () => {
    const me = atTheKeys('preparing');
    const severity = me.review.severity;
    me.goTo('severity');
    me.press('enter');
    const other = me.review.severity;
    expect([other === severity, me.message]).toEqual([false, `The incident is ${other} now.`]);
    me.press('home', 'u');
    expect([me.message, me.selected]).toEqual([`Undone. Severity back to ${severity}.`, 'severity']);
    me.press('home', 'U');
    expect([me.message, me.selected]).toEqual([`Done again. Severity: ${other}.`, 'severity']);
    expect(me.review.severity).toBe(other);
  });

  test('go back and forth through what was done', () => {
    const me = atTheKeys('before');
    me.press('c');
    me.wait(1);
    me.press('space', 's', 'enter');
    const after = [stateOf(me, 'signs'), isPaused(me.review)];
    expect(after).toEqual(['skipped', true]);
    me.press('u', 'u', 'u');
    expect([stateOf(me, 'signs'), isPaused(me.review)]).toEqual(['open', false]);
    me.press('u');
    expect(me.message).toBe('There is nothing of yours to undo');
    me.press('U', 'U', 'U');
    expect([stateOf(me, 'signs'), isPaused(me.review)]).toEqual(after);
    me.press('U');
    expect(me.message).toBe('There is nothing of yours to do again');
    me.press('u', 'u', 'u');
    expect([stateOf(me, 'signs'), isPaused(me.review)]).toEqual(['open', false]);
  });

  test('a new change ends what can be done again', () => {
    const me = atTheKeys('before');
    me.press('c', 'u', 's', 'enter', 'U');
    expect([stateOf(me, 'signs'), me.message]).toEqual(['skipped', 'There is nothing of yours to do again']);
  });

  test('what another made of it since stays', () => {
    const me = atTheKeys('before');
    me.press('c', 'u');
    me.meanwhile({type: 'question-marked', questionId: 'signs', state: 'skipped'});
    me.press('U');
    expect([stateOf(me, 'signs'), me.message]).toEqual([
      'skipped',
      'That question has changed again since: nothing done again',
    ]);
  });

  test('a nudge that was marked as seen waits again', () => {
    const me = atTheKeys('before');
    me.meanwhile({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
    me.press('m', 'enter');
    expect(me.message).toBe('Seen: the note-taker’s screen says so.');
    me.press('u');
    expect(me.message).toBe('Undone. The nudge “Let’s look at the time” waits.');
    expect(me.review.nudges.find(({id}) => id === 'nudge')?.answered).toBe(false);
  });
});

describe('in sight', () => {
  test('a note that is back is selected', () => {
    const me = atTheKeys('before');
    me.press('up', 'up', 'delete', 'u');
    expect([me.screen, me.selected]).toEqual(['agenda', 'note-5']);
  });

  test('a topic that the present screen does not list is shown in the parking lot, and Esc leads back', () => {
    const me = atTheKeys('before');
    me.press('p', ...'elsewhere', 'enter', 'v', 'end');
    const topic = me.selected;
    me.press('delete', 'esc', 'u');
    expect([me.screen, me.selected]).toEqual(['parking', topic]);
    expect(me.message).toBe('Undone. The topic “elsewhere” is back.');
    me.press('esc');
    expect(me.screen).toBe('agenda');
  });

  test('a question is shown in the overview, but the open one is in sight already', () => {
    const me = atTheKeys('before');
    me.press('c', 'u');
    expect([me.screen, me.message]).toEqual(['agenda', expect.stringMatching(/^Undone\. “.*” is open again\.$/)]);
    me.press('g', 'up', 'c');
    const covered = me.selected;
    me.press('esc', 'u');
    expect([me.screen, me.selected]).toEqual(['overview', covered]);
  });

  test('what is gone moves nothing', () => {
    const me = atTheKeys('before');
    me.press('n', ...'a note', 'enter', 'up', 'up', 'u');
    expect([me.screen, me.selected, me.message]).toEqual([
      'agenda',
      'note-5',
      'Undone. The note “a note” is taken back.',
    ]);
  });
});

describe('the meeting', () => {
  test('goes back by u only after a clear yes, and on again by U', () => {
    const me = atTheKeys('before');
    me.press('left', 'u');
    expect(me.asked).toMatch(/^Undo\? Then the meeting is at “.*”\. Enter does it\.$/);
    // The key that asked, pressed again, is the same wish: it answers nothing, and Enter still does.
    me.press('u', 'u');
    expect([me.open, me.asked]).toEqual(['defences', expect.stringMatching(/ Enter does it\.$/)]);
    me.press('U', 'l', ' ', 'x', 'u');
    expect(me.open).toBe('defences');
    // Behind other keys an Enter may end a text that was meant for a field, so it is no yes.
    me.press('enter');
    expect([me.open, me.message]).toEqual(['defences', '']);
    expect(me.asked).toMatch(/^Undo\? .*\. Enter does it\.$/);
    me.press('esc', 'u', 'u', 'enter');
    expect([me.open, me.asked, me.message]).toEqual([
      'signs',
      '',
      expect.stringContaining('Undone. The meeting is at'),
    ]);
    me.press('U', 'esc');
    expect(me.open).toBe('signs');
    me.press('U', 'enter');
    expect(me.open).toBe('defences');
  });

  test('is closed by neither of them: what still waits is looked at by the close alone', () => {
    const reason = 'A review is closed by the last row of its close, which checks what is still open';
    const closed = atTheKeys('closed');
    closed.press('O', 'enter');
    expect(closed.review.status).toBe('running');
    closed.press('u');
    expect([closed.review.status, closed.message]).toEqual(['running', reason]);
  });

  test('that began too early has not begun after u and a yes', () => {
    const me = atTheKeys('preparing');
    me.press('l');
    expect(me.review.status).toBe('preparing');
    me.press('right', 'right', 'u');
    expect(me.asked).toBe('Undo? Then the meeting has not begun. Enter does it.');
    me.press('enter');
    expect([me.review.status, me.screen]).toEqual(['preparing', 'prepare']);
  });

  test('is moved by no letter: no screen binds one to it', () => {
    const moving = /^(next question|back to the question before|begin the meeting|look at the)/;
    const bound = Object.values(screens.all).flatMap(({keys}) => keys.filter(({help}) => moving.test(help)));
    expect(bound.length).toBeGreaterThan(4);
    expect(bound.flatMap(({name}) => keysFor(name)).filter((key) => key.length === 1)).toEqual([]);
  });
});

describe('the editor', () => {
  test('opens for a selected note only; with none selected e says so', () => {
    const me = atTheKeys('before');
    me.press('e');
    expect([me.message, me.effects]).toEqual([expect.stringContaining('No note is selected'), []]);
    me.press('up', 'e');
    expect(me.effects).toMatchObject([{kind: 'edit-externally', asks: {what: 'note', noteId: 'note-5'}}]);
  });

  test('takes what was typed behind e along', () => {
    const me = atTheKeys('before');
    me.press('up');
    const before = me.review;
    me.type('ecds');
    expect([me.review, me.effects.length]).toEqual([before, 1]);
    me.press('c');
    expect(stateOf(me, 'signs')).toBe('covered');
  });
});

test('a step of many changes is told by its words, and leads to no other screen', () => {
  const me = atTheKeys('before');
  for (const id of ['one', 'two']) {
    me.meanwhile({type: 'question-added', stageId: 'before', question: {id, text: `What of ${id}?`}, afterId: null});
  }
  me.press('R');
  expect(me.review.parked.length).toBeGreaterThan(1);
  const {screen, open} = me;
  me.press('u');
  expect(me.message).toMatch(/^Undone\. .+, with \d+ more\.$/);
  expect([me.screen, me.open]).toEqual([screen, open]);
});
