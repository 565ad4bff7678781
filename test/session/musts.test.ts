// A must topic that is not covered is said once where one would pass it by; nothing waits for it.
import {describe, expect, test} from 'vitest';
import type {Review} from '../../src/review/types.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';
import {settled} from '../support/settled.js';
import {withPoints} from '../support/with-points.js';

const withMusts = (review: Review, ...ids: string[]): Review => ({
  ...review,
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) => (ids.includes(question.id) ? {...question, must: true} : question)),
    })),
  },
});

const at = (chapter: Chapter, ...ids: string[]): Me => atTheKeys(withMusts(sampleReview(chapter), ...ids));
const read = (me: Me) => messagesOf(me.told).map(({text}) => text);

/** At the first question before the event: nobody has come to the two behind it. */
function atFirst(...ids: string[]): Me {
  const me = at('opening', ...ids);
  me.meanwhile({type: 'question-opened', questionId: 'normal'});
  return me;
}

describe('leaving a stage', () => {
  test('names the musts first, then counts the others', () => {
    const me = atFirst('signs');
    me.press('G');
    expect(me.asked).toMatch(
      /^Before the event: 1 must topic is not covered; 1 other is untouched; 1 other is not covered\.\n“Which early signs.+\?”\n→ or Enter/,
    );
    me.press('enter');
    expect(me.open).toBe('noticed');
  });

  test('names those that were only touched, too, and none that is covered', () => {
    const me = atFirst('normal', 'signs');
    me.press('G');
    expect(me.asked).toMatch(
      /^Before the event: 2 must topics are not covered; 1 other is untouched\.\n“What did a.+\?”\n“Which early.+\?”\n→ or Enter/,
    );
    me.press('esc', 'c', 'G');
    expect(me.asked).toMatch(
      /^Before the event: 1 must topic is not covered; 1 other is untouched\.\n“Which early.+\?”\n/,
    );
  });

  test('names one with a point left, however much was noted', () => {
    const me = atTheKeys(withPoints(sampleReview('opening'), 'normal', 2));
    me.meanwhile({type: 'question-opened', questionId: 'normal'});
    me.press('1', 'n');
    me.type('It was quiet');
    me.press('enter', 'G');
    expect(me.asked).toMatch(/1 must topic is not covered.+\n“What did a normal/);
    me.press('esc', '2', 'G');
    expect(me.asked).not.toContain('must');
  });
});

describe('the time is up', () => {
  test('and how many of them are open is said with it', () => {
    const me = atFirst('defences', 'signs');
    me.tell({kind: 'overtime', over: true});
    expect(read(me)).toEqual([
      'Time is up, 2 must topics are not covered: + 5 minutes from After the event · R parks the rest · G goes on',
    ]);
  });

  test('and what is parked with the rest is said, and taken back by one u', () => {
    const me = atFirst('signs');
    me.press('R', 'enter');
    expect(me.message).toMatch(/^2 questions are in the parking lot: .+ One of them is a must topic\.$/);
    me.press('u');
    me.press('G');
    expect(me.asked).toContain('1 must topic is not covered');
  });
});

describe('the close', () => {
  /** A must that was opened, and nothing was noted. */
  function onlyTouched(): Review {
    const review = withMusts(settled(), 'normal');
    const opened: Review = foldInOrder(review, [{type: 'question-marked', questionId: 'normal', state: 'open'}]);
    const isElsewhere = ({questionId}: {questionId: string}) => questionId !== 'normal';
    const {notes, actions, parked} = opened;
    return {
      ...opened,
      notes: notes.filter(isElsewhere),
      actions: actions.filter(isElsewhere),
      parked: parked.filter(isElsewhere),
      open: {questionId: 'thanks'},
    };
  }

  test('has a row of its own for those that are not covered, and Enter goes to the first of them', () => {
    const me = atTheKeys(onlyTouched());
    expect(me.rows.flatMap((row) => (row.kind === 'do' && row.leads ? [row.text] : []))).toEqual([
      'One must topic was not covered',
    ]);
    me.goTo('left musts');
    me.press('enter');
    expect([me.screen, me.selected]).toEqual(['overview', 'normal']);
    me.press('c', 'esc');
    expect(me.rows.some(({id}) => id === 'left musts')).toBe(false);
  });
});
