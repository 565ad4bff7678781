// W puts the role beside each name in what was written, in a tone of its own, and takes it away again.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import {newPerson} from '../../src/review/people.js';
import type {Review} from '../../src/review/types.js';
import {notedBefore} from '../../src/screens/agenda/noted-before.js';
import {hanging, type Span, wrapText} from '../../src/screens/frame/spans.js';
import {waitingRail} from '../../src/screens/rails/waiting-rail.js';
import {actionLines} from '../../src/screens/rows/action.js';
import {rolesKnown} from '../../src/screens/rows/roles-beside.js';
import {creationOf} from '../support/creation.js';

const textOf = (lines: Span[][]): string[] => lines.map((spans) => spans.map(({text}) => text).join(''));

describe('a text in pieces', () => {
  const pieces: Span[] = [
    {text: 'Then the database engineer'},
    {text: ' (responder)', tone: 'quiet'},
    {text: ' restarted it'},
  ];

  test('is broken as one, and each piece keeps its tone on every line', () => {
    expect(hanging('· ', pieces, 24, 'strong', 'open')).toEqual([
      [
        {text: '· ', tone: 'open'},
        {text: 'Then the database', tone: 'strong'},
      ],
      [{text: '  '}, {text: 'engineer', tone: 'strong'}, {text: ' (responder)', tone: 'quiet'}],
      [{text: '  '}, {text: 'restarted it', tone: 'strong'}],
    ]);
  });

  test('has the words and the lines that it would have as one, wherever it is cut', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', '  ', ' ', 'efghijklm', '\n', 'é', '山田', '(responder)'));
    fc.assert(
      fc.property(fc.array(words, {minLength: 2}), fc.integer({min: 3, max: 20}), (all, columns) => {
        const cut = all.map((each) => ({text: each.join('')}));
        const whole = cut.map(({text}) => text).join('');
        expect(textOf(hanging('', cut, columns))).toEqual(wrapText(whole, columns));
      }),
    );
  });
});

test('stands in what was noted on the question before as well', () => {
  const [agenda] = builtInAgendas;
  if (!agenda) throw new Error('there is no agenda');
  const made = creationOf({id: 'r1', agenda, people: [newPerson('g', {name: 'Grace Li', involvement: 'responder'})]});
  const does = (review: Review | null, change: Change) => applyChange(review, change, {at: 0, by: 'facilitator'});
  const empty = does(null, made);
  const [first, question] = empty ? allQuestions(empty) : [];
  if (!first || !question) throw new Error('the agenda has no two questions');
  const note = {id: 'n', questionId: first.id, kind: 'note' as const, text: 'Grace Li restarted it', aspects: []};
  const review = does(empty, {type: 'note-added', note});
  if (!review) throw new Error('nothing was noted');
  const shown = (roles?: ReturnType<typeof rolesKnown>) =>
    textOf(notedBefore({review, question}, {columns: 80, ...(roles && {roles})}, 9)).at(-1);
  expect(shown(rolesKnown(review.people, undefined))).toContain('Grace Li (responder) restarted it');
  expect(shown()).toContain('Grace Li restarted it');
});

test('stands beside the owner of an action, and in what waits beside the page', () => {
  const [agenda] = builtInAgendas;
  if (!agenda) throw new Error('there is no agenda');
  const questionId = agenda.stages[0]?.questions[0]?.id ?? '';
  const changes: Change[] = [
    creationOf({id: 'r1', agenda, people: [newPerson('g', {name: 'Grace Li', involvement: 'client'})]}),
    {type: 'action-held', action: {id: 'a', questionId, title: 'Ask Grace Li'}},
    {type: 'action-edited', id: 'a', fields: {ownerId: 'g'}},
  ];
  const review = changes.reduce<Review | null>(
    (before, change) => applyChange(before, change, {at: 0, by: 'facilitator'}),
    null,
  );
  const [action] = review?.actions ?? [];
  if (!review || !action) throw new Error('nothing was held');
  const roles = rolesKnown(review.people, undefined);
  const row = textOf(actionLines(action, {columns: 80, review, saving: new Set(), roles}));
  expect(row.map((line) => line.trim())).toEqual(['Ask Grace Li (client contact)', 'Grace Li (client contact)']);
  const told = {review, roles, others: [], role: 'facilitator', worksOn: undefined, lists: [], now: 0} as const;
  expect(textOf(waitingRail(told, 40, 30))).toContain(' · Ask Grace Li (client contact)');
});

test('is not said twice of whoever is called by it', () => {
  const named = newPerson('d', {name: 'Delivery manager', involvement: 'delivery-manager'});
  expect(rolesKnown([named], undefined)('Ask the Delivery manager')).toEqual([]);
});
