// A question is held until somebody else has done what it asks about: the answer says what is so, and promises no undo.
import {expect, test} from 'vitest';
import {togglePick} from '../../src/review/picking.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const askedOf = (me: Me) => me.asked.split('?')[0];

/** Enter, and then `u`: it finds nothing that came of the answer. */
function answeredInVain(me: Me, says: string): void {
  const made = me.changes.length;
  me.press('enter');
  expect([me.asked, me.message, me.changes.length]).toEqual(['', says, made]);
  expect(me.view.message?.undoes).toBeUndefined();
  me.press('u');
  expect(me.message).toBe('There is nothing of yours to undo');
}

function atTopics(): Me {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('esc', '%');
  me.goTo('communications');
  return me;
}

const pickOf = (me: Me) => {
  const question = me.rows.find((row) => row.kind === 'pick' && row.id === 'communications');
  if (question?.kind !== 'pick') throw new Error('the topic is not listed');
  return togglePick(me.review, question.question, me.situation.now);
};

test('a topic that the facilitator has picked meanwhile', () => {
  const me = atTopics();
  me.press('enter');
  expect(askedOf(me)).toBe('Pick this topic to dig into, for everybody');
  me.meanwhile(pickOf(me));
  answeredInVain(me, 'It is picked already.');
});

test('a topic that took its minutes a moment later than was asked keeps them', () => {
  const me = atTopics();
  me.press('enter');
  const [topic] = pickOf(me).topics;
  me.meanwhile({type: 'topics-picked', topics: [{questionId: topic?.questionId ?? '', picked: true}]});
  answeredInVain(me, 'It is picked already.');
});

test('a topic that the facilitator has let go meanwhile', () => {
  const me = atTopics();
  me.meanwhile(pickOf(me));
  me.press('enter');
  expect(askedOf(me)).toBe('Let this topic go, for everybody');
  me.meanwhile(pickOf(me));
  answeredInVain(me, 'It is let go already.');
});

test('a topic whose stage the meeting has left is not picked, and minutes go to no stage that is behind', () => {
  for (const [keys, says] of [
    [['%'], 'Its stage is behind you by now: nothing is picked.'],
    [['+'], 'The meeting is in another stage by now: no minutes are moved.'],
  ] as const) {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', ...keys);
    if (me.screen === 'pick') {
      me.goTo('communications');
      me.press('enter');
    }
    expect(me.asked).toContain('?');
    me.meanwhile({type: 'question-opened', questionId: 'choose-actions'});
    if (me.asked !== '') answeredInVain(me, says);
  }
});

test('a note that both are about to delete', () => {
  const me = atTheKeys('after');
  me.goTo('note-10');
  me.press('d');
  expect(askedOf(me)).toMatch(/^Delete the note /);
  me.meanwhile({type: 'note-deleted', id: 'note-10', deleted: true});
  answeredInVain(me, 'The note is gone already.');
});

test('an idea that both delete is called one', () => {
  const me = atTheKeys('actions');
  const {id = ''} = me.rows.find((row) => row.kind === 'action' && row.action.status === 'held') ?? {};
  me.goTo(id);
  me.press('d');
  me.meanwhile({type: 'action-deleted', id, deleted: true});
  answeredInVain(me, 'The idea is gone already.');
});

test('somebody whom both take off the list', () => {
  const me = atTheKeys('after');
  me.press('P');
  const row = me.rows.find(({kind}) => kind === 'person');
  me.goTo(row?.id ?? '');
  me.press('d');
  expect(askedOf(me)).toMatch(/^Take /);
  me.meanwhile({type: 'person-removed', id: row?.id ?? ''});
  answeredInVain(me, 'That name is off the list already.');
});

test('a break that the facilitator has begun, and one that is over', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('esc', 'space');
  expect(askedOf(me)).toBe('A break for everybody');
  me.meanwhile({type: 'paused'});
  answeredInVain(me, 'The break is on already.');
  me.press('space');
  expect(askedOf(me)).toBe('Start the meeting’s clock again');
  me.meanwhile({type: 'resumed'});
  answeredInVain(me, 'The clock is running already.');
});

test('a question that is skipped already', () => {
  const me = atTheKeys('after');
  me.press('s');
  expect(me.asked).toMatch(/Skip it all the same\?/);
  me.meanwhile({type: 'question-marked', questionId: 'decisions', state: 'skipped'});
  answeredInVain(me, 'It is skipped already.');
});

test('in a review that is closed by now nothing is said to be so', () => {
  const me = atTopics();
  me.press('enter');
  me.meanwhile({type: 'review-closed'});
  me.press('enter');
  expect([me.changes, me.message]).toEqual([[], 'This review is closed: O opens it again.']);
});
