// What stands above a field and at the foot of the page says what Enter and Esc do there, for every kind of field.
import {describe, expect, test} from 'vitest';
import {liveTopics} from '../../src/review/parking.js';
import {dockRows} from '../../src/screens/frame/dock-rows.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import type {Asks} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const review = sampleReview('close');
const open = review.open?.questionId ?? '';
const [topicId = '', actionId = '', noteId = '', personId = ''] = [
  liveTopics(review)[0],
  review.actions[0],
  review.notes[0],
  review.people[0],
].map((one) => one?.id);

/** Of each kind one field, but those of a new review and of what others have left, which have pages of their own, and of the search. */
const kinds: Record<Exclude<Asks['what'], 'new' | 'search' | 'settling'>, Asks> = {
  note: {what: 'note', questionId: open},
  'note-question': {what: 'note-question', noteId},
  topic: {what: 'topic', questionId: open},
  'topic-detail': {what: 'topic-detail', topicId},
  idea: {what: 'idea', questionId: open},
  moment: {what: 'moment'},
  action: {what: 'action', actionId, part: 'owner', goOn: false},
  'slot-reason': {what: 'slot-reason', actionId},
  'not-now': {what: 'not-now', actionId},
  closing: {what: 'closing'},
  question: {what: 'question', stageId: 'before', afterId: null},
  'question-text': {what: 'question-text', questionId: open},
  'skip-reason': {what: 'skip-reason', questionId: open},
  person: {what: 'person', personId},
  role: {what: 'role', personId},
  nudge: {what: 'nudge'},
  'nudge-reply': {what: 'nudge-reply', nudgeId: review.nudges[0]?.id ?? 'none'},
  pulse: {what: 'pulse'},
  review: {what: 'review', part: 'title'},
  takeaway: {what: 'takeaway', part: 'riskAssessment'},
  account: {what: 'account', part: 'summary'},
  'set-aside': {what: 'set-aside', concern: 'too-short'},
  'incident-time': {what: 'incident-time', part: 'startedAt'},
  minutes: {what: 'minutes', stageId: null},
};

const fields = [...Object.values(kinds), {what: 'note', questionId: open, noteId} as const];

function at(asks: Asks, typed: string): Me {
  const me = atTheKeys(review, {role: asks.what === 'nudge' ? 'note-taker' : 'facilitator'});
  me.tell({kind: 'asked', asks});
  if (typed !== '') me.type(typed);
  return me;
}

const labelOf = ({view, told}: Me) =>
  (dockRows(view, told, {columns: 160, rows: 40})?.label ?? []).map(({text}) => text).join('');
const footerOf = ({situation}: Me, key: string) =>
  hintsFor(situation, undefined).find((hint) => hint.key === key)?.short;

describe.each(fields)('the field of $what', (asks) => {
  test.each(['', 'some words'])('says what Esc does with what is typed: "%s"', (typed) => {
    const me = at(asks, typed);
    const [, says = ''] = /Esc (\w+)/.exec(labelOf(me)) ?? [];
    const footer = footerOf(me, 'Esc');
    me.press('esc');
    const keeps = me.drafts.size > 0;
    if (asks.what !== 'closing') expect(says).toBe(keeps ? 'keeps' : 'leaves');
    if (footer !== 'other keys') expect(footer?.startsWith('keep')).toBe(keeps);
  });
});

test('what is sent is not called saved, above the field or below it', () => {
  const noteTaker = at({what: 'nudge'}, 'Let’s look at the time');
  expect([labelOf(noteTaker), footerOf(noteTaker, 'Enter')]).toEqual([
    expect.stringContaining('Enter sends · Esc keeps'),
    'send',
  ]);
  noteTaker.press('enter');
  expect(noteTaker.message).toBe('Sent to the facilitator’s screen.');
  expect(labelOf(at({what: 'closing'}, 'time'))).toContain('Enter closes the review · Esc leaves it open');
});

test('among people that are typed one after another, Enter in the empty field is done, once in all', () => {
  const me = at({what: 'person', added: 1}, '');
  expect([labelOf(me).includes('Enter'), footerOf(me, 'Enter'), footerOf(me, 'Esc')]).toEqual([false, 'done', 'leave']);
  me.type('Duty analyst');
  expect(footerOf(me, 'Enter')).toBe('save');
});

test('a word that is no role leaves the roles in sight', () => {
  const me = at({what: 'role', personId}, 'xyz');
  const lines = dockRows(me.view, me.told, {columns: 80, rows: 24})?.lines.flat() ?? [];
  expect(lines.map(({text}) => text).join('')).toContain(
    'facilitator · note-taker · incident-manager · without a role',
  );
});
