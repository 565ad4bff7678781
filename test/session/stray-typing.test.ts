// Somebody types without having opened a field first: the meeting stays where it is, a change is said, u takes it back.
import {expect, test} from 'vitest';
import {isPaused, plannedMinutes} from '../../src/review/clock.js';
import type {Review} from '../../src/review/types.js';
import {roles} from '../../src/review/vocabulary.js';
import type {View} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import type {Chapter} from '../support/sample-review.js';
import {type Random, seeded} from '../support/seeded.js';

const TIMES = 500;
const LETTERS = 40;
const printable = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index));

/** Letters that open no field: of these a long row of changes is made. */
const acting = [...'cssdd++==..yyii>>[[]]1234jjkkuuUURFFvgC  '];

const running: readonly Chapter[] = ['opening', 'before', 'after', 'actions', 'close'];
/** Keys that lead to each screen of a running meeting, with something selected or asked there, too. */
const ways: readonly string[][] = [
  [],
  ['up'],
  ['down', 'down'],
  ['end', 'up', 'up'],
  ['right'],
  ['g'],
  ['g', 'up', 'up'],
  ['v'],
  ['v', 'down'],
  ['/'],
  ['C'],
  ['P'],
  ['P', 'end', 'up'],
  ['?'],
  ['?', '/'],
];

/** Sits down in a running meeting, somewhere in it. */
function somewhere(random: Random): Me {
  const me = atTheKeys(random.one(running), {role: random.one(roles)});
  me.meanwhile({type: 'nudge-sent', nudge: {id: 'nudge', text: 'Let’s look at the time'}});
  me.meanwhile({
    type: 'comment-added',
    comment: {id: 'comment', questionId: me.open ?? null, text: 'Thank you for the calm updates'},
  });
  me.meanwhile({type: 'topic-parked', topic: {id: 'topic', questionId: me.open ?? '', text: 'The audit of packages'}});
  if (random() < 0.2) me.meanwhile({type: 'paused'});
  // A move of one’s own comes before, which no u may take back unasked.
  if (random() < 0.3) me.press('esc', 'left');
  if (me.typed !== undefined && random() < 0.8) me.press('esc');
  me.press(...random.one(ways));
  return me;
}

/** All that is seen of a review: without what was deleted, and without the clock's past. */
function seen(review: Review) {
  const {notes, parked, actions, comments, agenda, clock: _, ...rest} = review;
  const shown = [notes, parked, actions, comments].map((items) => items.filter(({deleted}) => !deleted));
  const planned = agenda.stages.map((stage) => plannedMinutes(review, stage));
  return {...rest, agenda, shown, planned, isPaused: isPaused(review)};
}

type Typed = {letters: string; standing: number; unsaid: string[]};

/** Types anything at all, letter by letter, and keeps count of what changed and what was said of it. */
function typeAnything(me: Me, random: Random, alphabet: readonly string[]): Typed {
  const typed: Typed = {letters: '', standing: 0, unsaid: []};
  for (let count = 0; count < LETTERS; count += 1) {
    const letter = random.one(alphabet);
    typed.letters += letter;
    const before = me.review;
    me.press(letter === ' ' ? 'space' : letter);
    if (me.review === before) continue;
    typed.standing += me.message.startsWith('Undone') ? -1 : 1;
    const isSaid = me.view.message?.undoes || /^(Undone|Done again)( with \d+ more)?: .{5}/.test(me.message);
    if (!isSaid) typed.unsaid.push(letter);
  }
  return typed;
}

/** Leaves what has no u: a field, a question that is asked, a list that is narrowed, the help, the search. */
function getOut(me: Me): void {
  const isIn = ({dialog, filter, screen}: View) => dialog || filter !== null || ['help', 'search'].includes(screen);
  for (let tries = 0; tries < 6 && isIn(me.view); tries += 1) me.press('esc');
}

test('words that no key takes are said to be written nowhere, and what writes them, until a key does something', () => {
  const nowhere = 'Nothing is written: n writes a note · ? shows the keys';
  for (const chapter of running) {
    const me = atTheKeys(chapter);
    me.press(...'Th');
    expect([chapter, me.message]).toEqual([chapter, nowhere]);
    // Keys that are no text say nothing more.
    me.press('tab');
    expect(me.message).toBe('');
    me.press(...'Th');
    expect(me.message).toMatch(/^Nothing is written/);
    me.press('n');
    expect([me.message, me.typed]).toEqual(['', '']);
  }
  const away = atTheKeys('after');
  away.press('v', ...'Th s');
  expect(away.message).toBe('Nothing is written · ? shows the keys');
  const noteTaker = atTheKeys('after', {role: 'note-taker'});
  noteTaker.press('esc', ...'Th');
  expect(noteTaker.message).toBe(nowhere);
  const shut = atTheKeys('closed');
  shut.press(...'Th');
  expect(shut.message).toBe('Nothing is written · ? shows the keys');
});

test('a space behind a letter is of a sentence: it begins no break and ends none, and says what does', () => {
  const me = atTheKeys('after');
  me.press(...'we', 'space');
  expect([isPaused(me.review), me.message]).toEqual([
    false,
    'No break was begun, as letters came just before: Space once more takes one, n writes a note.',
  ]);
  me.press('space');
  expect(isPaused(me.review)).toBe(true);
  me.press('e', 'space');
  expect([isPaused(me.review), me.message]).toEqual([
    true,
    'The break goes on, as letters came just before: Space once more ends it, n writes a note.',
  ]);
  me.press('space');
  expect(isPaused(me.review)).toBe(false);
  // A key that was one: a while later, or with another one in between.
  me.press('c');
  me.wait(1);
  me.press('space');
  expect(isPaused(me.review)).toBe(true);
  me.press('c', 'up', 'space');
  expect(isPaused(me.review)).toBe(false);
  // Minutes are of the same wish.
  me.press('space', '+', '+', 'space');
  expect(isPaused(me.review)).toBe(false);
  const noteTaker = atTheKeys('after', {role: 'note-taker'});
  noteTaker.press('esc', ...'We', 'space');
  expect([noteTaker.asked, noteTaker.message]).toEqual(['', expect.stringMatching(/^No break was begun/)]);
});

test('“we should go back” in one go: no break, and the question that its letters ask is left by Esc', () => {
  const me = atTheKeys('after');
  me.type('we should go back');
  expect([isPaused(me.review), me.changes.filter(({type}) => type === 'paused')]).toEqual([false, []]);
});

test.for([
  ['characters', printable, TIMES / 6],
  ['letters that act', acting, TIMES],
] as const)(`any ${LETTERS} %s, ${TIMES} times, on any screen of a running meeting`, ([, alphabet, least]) => {
  let changes = 0;
  for (let seed = 1; seed <= TIMES; seed += 1) {
    const random = seeded(seed);
    const me = somewhere(random);
    const before = me.review;
    const {letters, standing, unsaid} = typeAnything(me, random, alphabet);
    const why = `seed ${seed}: ${letters}`;
    expect([me.open, me.review.status], why).toEqual([before.open?.questionId, 'running']);
    expect(me.review.clock.opened, why).toEqual(before.clock.opened);
    expect(
      me.effects.filter(({kind}) => kind === 'leave' || kind === 'take-role'),
      why,
    ).toEqual([]);
    expect(unsaid, why).toEqual([]);
    getOut(me);
    for (let step = 0; step < standing; step += 1) me.press('u');
    expect(seen(me.review), why).toEqual(seen(before));
    changes += standing;
  }
  // The test would say nothing if hardly anything was ever changed by it.
  expect(changes).toBeGreaterThan(least);
});
