// Open questions are answered by a note: from every list that they stand in, in either terminal.
import {describe, expect, test} from 'vitest';
import {liveNotes} from '../../src/review/notes.js';
import {openQuestions} from '../../src/review/open-questions.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';
import {withPoints} from '../support/with-points.js';

const ASKED = 'Who paged the supplier?';

/** At a meeting where nobody could say who paged the supplier, with that note selected. */
function asked(role: 'facilitator' | 'note-taker' = 'facilitator'): Me {
  const me = atTheKeys('after', {role});
  const note = {id: 'asked', questionId: me.open ?? '', kind: 'question', aspects: [], text: ASKED} as const;
  me.meanwhile({type: 'note-added', note: {...note, aspects: []}});
  if (role === 'note-taker') me.press('esc');
  me.goTo('asked');
  return me;
}

const isOpen = (me: Me): boolean => openQuestions(me.review).some(({id}) => id === 'asked');
const newest = (me: Me) => liveNotes(me.review).at(-1);

describe.each(['facilitator', 'note-taker'] as const)('the %s', (role) => {
  test('answers the selected question with a note beside it, which one undo takes back', () => {
    const me = asked(role);
    me.press('y');
    expect(me.asks).toMatchObject({what: 'note', answersId: 'asked'});
    me.type('! On call did, by phone');
    me.press('enter');
    expect(me.message).toBe('Answered.');
    expect(newest(me)).toMatchObject({
      text: 'On call did, by phone',
      kind: 'decision',
      questionId: me.open,
      answers: 'asked',
    });
    expect(isOpen(me)).toBe(false);
    if (role === 'note-taker') me.press('esc');
    me.press('u');
    expect(isOpen(me)).toBe(true);
    expect(newest(me)?.id).toBe('asked');
  });
});

test('an answer is let go with the same key, and stays a note', () => {
  const me = asked();
  me.press('y');
  me.type('On call did');
  me.press('enter');
  const answer = newest(me)?.id ?? '';
  me.goTo(answer);
  me.press('y');
  expect(isOpen(me)).toBe(true);
  expect(newest(me)).toMatchObject({id: answer, text: 'On call did'});
  expect(newest(me)).not.toHaveProperty('answers');
  me.press('y');
  expect(me.message).toBe('First choose an open question (?) to answer, with ↑ and ↓.');
});

test('what waits has it no longer, and an answer out of sight says where it is', () => {
  const me = asked();
  me.press('right', 'V');
  me.goTo('asked');
  me.press('y');
  me.type('On call did');
  me.press('enter');
  expect(me.message).toMatch(/^Answered under “.+”\.$/);
  expect(me.rows.map(({id}) => id)).not.toContain('asked');
});

test('a question is no answer, and a topic that is parked instead leaves it open', () => {
  const me = asked();
  me.press('y');
  me.type('? Who has the log');
  me.press('enter');
  expect(me.message).toBe('A question answers none: both are open.');
  expect(openQuestions(me.review).map(({text}) => text)).toEqual(expect.arrayContaining([ASKED, 'Who has the log']));
  me.goTo('asked');
  me.press('y');
  me.type('> Ask the supplier');
  me.press('enter');
  expect(isOpen(me)).toBe(true);
});

test('half an answer waits as a draft of its own, beside a note that waits for the same place', () => {
  const me = asked();
  me.press('n');
  me.type('Half a note');
  me.press('esc');
  me.goTo('asked');
  me.press('y');
  expect(me.typed).toBe('');
  me.type('Half an answer');
  me.press('esc');
  me.goTo('asked');
  me.press('y');
  expect(me.typed).toBe('Half an answer');
  me.press('enter');
  expect(newest(me)).toMatchObject({text: 'Half an answer', answers: 'asked'});
});

test('words for a question that is deleted meanwhile are a note, and it is said', () => {
  const me = asked();
  me.press('y');
  me.type('On call did');
  me.meanwhile({type: 'note-deleted', id: 'asked', deleted: true});
  me.press('enter');
  expect(me.message).toBe('What it was to answer is no open question any more: it is a note by itself.');
  expect(newest(me)).toMatchObject({text: 'On call did'});
});

test('an answer goes with the point of its question', () => {
  const me = atTheKeys(withPoints(sampleReview('after'), 'decisions', 2));
  const note = {id: 'asked', questionId: 'decisions', kind: 'question', aspects: [], text: ASKED} as const;
  me.meanwhile({type: 'note-added', note: {...note, aspects: []}});
  me.meanwhile({type: 'note-put', id: 'asked', pointId: 'point-2'});
  me.goTo('asked');
  me.press('y');
  me.type('On call did');
  me.press('enter');
  expect(newest(me)).toMatchObject({pointId: 'point-2', answers: 'asked'});
});
