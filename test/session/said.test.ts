// What was said goes with the next key, with the question it was said at, and when what it speaks of is so no more.

import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {isPaused} from '../../src/review/clock.js';
import type {ReviewState} from '../../src/review/review-state.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const moves = (questionId: string): Change => ({type: 'question-opened', questionId});

/** Says something by these keys, and then another terminal does this. */
function saidThen(
  keys: readonly string[],
  then: (me: Me) => Change,
  me = atTheKeys('after'),
): [before: string, after: string] {
  for (const key of keys) {
    if (key.includes(' ')) me.type(key);
    else me.press(key);
  }
  const before = me.message;
  me.meanwhile(then(me));
  return [before, me.message];
}

const topicOf = (me: Me) => me.review.parked.at(-1)?.id ?? '';
const ideaOf = (me: Me) => me.review.actions.at(-1)?.id ?? '';
const mark = (state: 'open' | 'covered' | 'skipped'): Change => ({
  type: 'question-marked',
  questionId: 'decisions',
  state,
});

describe('where the meeting moves on before the disk has answered', () => {
  const slow = () => atTheKeys('after', {slowDisk: true});

  test('what was said of the question before goes, and does not come back with the answer', () => {
    const me = slow();
    expect(saidThen(['c'], () => moves('signs'), me)).toEqual(['Covered.', '']);
    me.disk();
    expect(me.message).toBe('');
  });

  test('trouble stays', () => {
    const me = slow();
    me.tell({kind: 'said', text: 'The folder cannot be written to.', trouble: true});
    me.meanwhile(moves('signs'));
    expect(me.message).toBe('The folder cannot be written to.');
  });
});

describe('what was said of a change goes when it is so no more', () => {
  test.for<[string, string[], (me: Me) => Change]>([
    ['Covered.', ['c'], () => mark('open')],
    ['Skipped; → goes on, S says why.', ['s', 'enter'], () => mark('open')],
    ['A break: the clock waits.', ['space'], () => ({type: 'resumed'})],
    [
      'Parked. v opens the parking lot.',
      ['p', 'The audit of packages', 'enter'],
      (me) => ({type: 'topic-deleted', id: topicOf(me), deleted: true}),
    ],
    [
      'Held until the actions stage: “Rehearse the restore”',
      ['a', 'Rehearse the restore', 'enter'],
      (me) => ({type: 'action-deleted', id: ideaOf(me), deleted: true}),
    ],
    [
      'Parked.',
      ['n', '> The audit of packages', 'enter'],
      (me) => ({type: 'topic-edited', id: topicOf(me), fields: {destination: 'tech-forum'}}),
    ],
    ['Held.', ['n', '@ Rehearse the restore', 'enter'], (me) => ({type: 'action-chosen', id: ideaOf(me), reason: ''})],
    [
      'Offered: F on the other terminal takes the meeting over.',
      ['F'],
      (me) => ({type: 'facilitation-kept', id: me.review.handover?.id ?? ''}),
    ],
  ])('%s', ([says, keys, then]) => {
    expect(saidThen(keys, then)).toEqual([says, '']);
  });

  test('and stays while something else changes', () => {
    const elsewhere = (): Change => ({type: 'question-marked', questionId: 'noticed', state: 'open'});
    expect(saidThen(['c'], elsewhere)).toEqual(['Covered.', 'Covered.']);
    const nudge = (): Change => ({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
    expect(saidThen(['c'], nudge)).toEqual(['Covered.', 'Covered.']);
  });
});

test('it goes as well where somebody is quicker than the disk', () => {
  const me = atTheKeys('after', {slowDisk: true});
  me.press('c');
  expect(me.message).toBe('Covered.');
  me.meanwhile(mark('open'));
  me.disk();
  expect(me.message).toBe('');
});

describe('why a key was refused goes when it would be refused no more', () => {
  test('a nudge that waits now', () => {
    const nudge = (): Change => ({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
    expect(saidThen(['m'], nudge)).toEqual(['No nudge is waiting.', '']);
  });

  test('a meeting that is offered, or has begun', () => {
    const offer = (): Change => ({type: 'facilitation-offered', id: 'offer'});
    const noteTaker = atTheKeys('after', {role: 'note-taker'});
    expect(saidThen(['esc', 'F'], offer, noteTaker)).toEqual([
      'Another terminal facilitates now: F there offers it first. If that one is gone, use debrief run.',
      '',
    ]);
    const early = atTheKeys('preparing', {role: 'note-taker'});
    const begins = (): Change => ({type: 'meeting-started'});
    expect(saidThen(['esc', '+'], begins, early)).toEqual([
      'The meeting has not begun: the facilitator begins it.',
      '',
    ]);
  });
});

test('whatever was said at a question goes when another is opened, here or by somebody else', () => {
  for (const keys of [['c'], ['p', 'The audit of packages', 'enter'], ['D']]) {
    const [before, after] = saidThen(keys, () => moves('communications'));
    expect([before === '', after]).toEqual([false, '']);
  }
  const me = atTheKeys('after');
  me.press('c', 'left');
  expect([me.open, me.message]).toEqual(['response', '']);
});

test('what an undo says of the meeting’s move is said at the question it leads to', () => {
  const me = atTheKeys('after');
  me.press('left', 'u', 'enter');
  expect([me.open, me.message]).toMatchObject(['decisions', /^Undone\. The meeting is at/]);
});

describe('the next key ends what was said', () => {
  test.for([['up'], ['v'], ['?'], ['left'], ['n'], ['esc'], ['Q'], ['tab']])('%s', ([key = '']) => {
    const me = atTheKeys('after');
    me.press('c');
    expect(me.message).toBe('Covered.');
    me.press(key);
    expect(me.message).not.toContain('Covered.');
  });

  test('but a question that it asks covers no change: it stays, in words without keys, until it is answered', () => {
    const me = atTheKeys('after');
    const read = () => messagesOf(me.told).map(({text, end = ''}) => text + end);
    me.meanwhile({
      type: 'note-added',
      note: {id: 'one', questionId: me.open ?? '', kind: 'well', aspects: [], text: 'The calm'},
    });
    me.press('space', 's');
    expect(me.asked).toMatch(/^The question has .* Skip it all the same\? Enter skips it\.$/);
    expect(read()[0]).toBe('A break: the clock waits. · Esc, then u, takes it back');
    expect(read()[1]).toBe('Break · Esc, then Space, ends it, Esc, then +, says until when.');
    me.press(...'hould');
    expect(me.asked).toContain('Other keys came between');
    expect(read()[0]).toBe('A break: the clock waits. · Esc, then u, takes it back');
    me.press('esc', 'u');
    expect([isPaused(me.review), me.message]).toEqual([false, 'Undone. No break: the clock goes on.']);
    me.press('c', 'x');
    expect(read()[0]).toMatch(/ · Esc, then u, takes it back$/);
    me.press('enter');
    expect(me.message).toBe('');
  });

  test('in a field, a key that only moves the cursor', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', 'm', 'alt+enter');
    expect(me.message).toBe('One line is enough here; Enter saves it.');
    me.press('left');
    expect(me.message).toBe('');
  });
});

test('that the disk did not take it goes once it has', () => {
  const me = atTheKeys('after');
  const state = (save: ReviewState['save']): ReviewState => ({
    review: me.review,
    save,
    saving: new Set(),
    notices: [],
    draftsOnlyHere: null,
    sharing: null,
    others: [],
  });
  const waiting = atTheKeys('after', {role: 'note-taker', unsaved: 1});
  waiting.meanwhile({type: 'facilitation-offered', id: 'offer'});
  waiting.press('esc', 'F');
  expect(waiting.message).toMatch(/^Not all your changes are on the disk yet/);
  waiting.tell({kind: 'heard', state: state({kind: 'unsaved', count: 1, why: 'disk full'})});
  expect(waiting.message).not.toBe('');
  waiting.tell({kind: 'heard', state: state({kind: 'saved'})});
  expect(waiting.message).toBe('');
});

describe('what the store tells of trouble', () => {
  const damaged = '1 damaged line in journal/a.jsonl skipped: debrief doctor says more.';
  const unread = 'journal could not be read (EACCES): others’ changes may be missing.';
  const comment = {id: 'comment', questionId: null, text: 'Thank you for the calm updates'};

  /** At the keys with an unread comment and the time of the stage used up, and what stands above the keys then. */
  function inTrouble(...notices: string[]): {me: Me; hears: (...notices: string[]) => void; lines: () => string[]} {
    const me = atTheKeys('after');
    me.meanwhile({type: 'comment-added', comment});
    me.tell({kind: 'overtime', over: true});
    const hears = (...told: string[]) => {
      const state: ReviewState = {
        review: me.review,
        save: {kind: 'saved'},
        saving: new Set(),
        notices: told,
        others: [],
        draftsOnlyHere: null,
        sharing: null,
      };
      me.tell({kind: 'heard', state});
    };
    hears(...notices);
    return {me, hears, lines: () => messagesOf(me.told).map(({text, end = ''}) => text + end)};
  }

  test('is hidden neither by overtime, nor by a comment, a nudge or what was said', () => {
    const {me, lines, hears} = inTrouble(damaged);
    expect(lines()[0]).toBe(damaged);
    expect(lines()[1]).toContain('Time is up');
    me.meanwhile({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
    hears(damaged);
    me.press('3');
    expect(lines()[0]).toBe(damaged);
    expect(lines()[1]).toContain('Let’s look at the time');
  });

  test('has in it why nothing is shared until somebody does something, quietly', () => {
    const {me} = inTrouble();
    const stopped = 'The server does not take this code any more: ask for a new one.';
    if (!me.told.state) throw new Error('a review is open');
    const sharing = {notShared: 2, awaySince: null, stopped};
    const [first] = messagesOf({...me.told, state: {...me.told.state, sharing}});
    expect(first).toEqual({text: stopped, tone: 'quiet'});
    // A server that is away needs nobody.
    const away = {notShared: 2, awaySince: me.told.now, stopped: null};
    expect(messagesOf({...me.told, state: {...me.told.state, sharing: away}})).toEqual(messagesOf(me.told));
  });

  test('stands there while a text is typed and while something is asked', () => {
    const {me, lines} = inTrouble(damaged);
    me.press('n');
    expect(lines()).toEqual([damaged]);
    me.press('esc', 'q');
    expect(lines()[0]).toBe(damaged);
  });

  test('is counted where there is more of it, and gone once it is over', () => {
    const {hears, lines} = inTrouble(damaged, unread);
    expect(lines()[0]).toBe(`${unread} · 1 more: debrief doctor says all`);
    hears(damaged);
    expect(lines()[0]).toBe(damaged);
    hears();
    expect(lines().join()).not.toContain('doctor');
  });
});

test('whoever looks at another question reads no more that the meeting is elsewhere once the review is closed', () => {
  const me = atTheKeys('close', {role: 'note-taker'});
  me.press('esc', 'left');
  const read = () => messagesOf(me.told).map(({text}) => text);
  expect(read().join()).toContain('The meeting is at another question');
  me.meanwhile({type: 'review-closed'});
  expect(read().join()).not.toContain('The meeting is at another question');
});
