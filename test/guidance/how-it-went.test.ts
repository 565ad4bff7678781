// How a meeting went, in numbers and lines: nothing before it begins, and nothing of what nobody counted.
import {expect, test} from 'vitest';
import {countedInWords, minutesInAll, stageMinutes} from '../../src/guidance/how-it-went.js';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import {readClock, sum} from '../../src/review/clock.js';
import {newPerson} from '../../src/review/people.js';
import type {Review} from '../../src/review/types.js';
import {MINUTE, SECOND, wholeMinutes} from '../../src/review/units.js';
import {agendaRail} from '../../src/screens/rails/agenda-rail.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const closed = sampleReview('closed');
const now = sampleNow('closed');
const after = (...changes: Change[]): Review =>
  changes.reduce((review, change) => applyChange(review, change, {at: now, by: 'facilitator'}) ?? review, closed);

test('the minutes of each stage as they were planned at first, and those that it took', () => {
  const stages = stageMinutes(closed, now);
  expect(stages.map(({title, planned, spent}) => [title, planned, spent])).toEqual([
    ['Opening', 10, 8],
    ['Before the event', 25, 26],
    ['After the event', 30, 37],
    ['Actions', 15, 12],
    ['Close', 10, 8],
  ]);
  expect(minutesInAll(closed, now)).toEqual({planned: 90, spent: 91});
  expect(stageMinutes(sampleReview('preparing'), now)).toEqual([]);
});

test('in a meeting that goes on, a stage has the minutes that the agenda beside it shows', () => {
  const review = sampleReview('close');
  const opened = review.clock.opened.map((each, index) => ({...each, at: each.at + index * 20 * SECOND}));
  const running = {...review, clock: {...review.clock, opened}};
  const until = sampleNow('close') + 5 * MINUTE;
  const beside = agendaRail({review: running, looksAt: undefined, now: until}, 40, 60).map((line) =>
    line.map(({text}) => text).join(''),
  );
  for (const {title, spent} of stageMinutes(running, until)) {
    const line = beside.find((text) => text.startsWith(` ${title} `)) ?? '';
    expect(line).toMatch(new RegExp(` ${spent}/\\d+ $`));
  }
  const {spent: inAll} = minutesInAll(running, until);
  expect(inAll).toBe(wholeMinutes(readClock(running, until).meeting.spent));
  expect(sum(stageMinutes(running, until).map(({spent}) => spent))).toBe(inAll);
});

test('hands and voices have a line once somebody counted them', () => {
  expect(countedInWords(closed)).toEqual(['6 of 7 questions covered, 1 skipped.']);
  const people = [
    newPerson('f', {name: 'Facilitator', role: 'facilitator'}),
    newPerson('d', {name: 'Database engineer'}),
    newPerson('s', {name: 'Head of support'}),
    newPerson('a', {name: 'Product owner'}, false),
  ];
  const counted: Change[] = [
    {type: 'pulse-counted', id: 'one', hands: 2},
    {type: 'pulse-counted', id: 'two', hands: 5},
  ];
  const spoke: Change = {type: 'person-edited', id: 'd', fields: {spoke: true}};
  const review = [...counted, spoke].reduce(
    (sofar, change, later) => applyChange(sofar, change, {at: now + later, by: 'facilitator'}) ?? sofar,
    {...after(), people},
  );
  expect(countedInWords(review).slice(1)).toEqual([
    'Hands for “I learned something”: 2, then 5.',
    'Heard: 1 of the 2 who were there.',
  ]);
});
