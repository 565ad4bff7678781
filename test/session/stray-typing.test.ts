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
    const isSaid = me.view.message?.undoes || /^(Undone|Done again)\. .{5}/.test(me.message);
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

test('the Enter that ends words that are written nowhere ticks nothing, however late; the next one does', () => {
  for (const stray of ['letters', 'a paste'] as const) {
    const me = atTheKeys('close');
    const item = me.review.checklist.find(({when, done}) => when === 'close' && !done);
    me.goTo(item?.id ?? '');
    const before = me.review;
    if (stray === 'letters') me.typeOn('Xz');
    else me.paste('zzz should ask the bank');
    expect(me.message).toMatch(/^Nothing (is|was) written/);
    me.press('enter');
    expect([stray, me.review === before, me.message]).toEqual([
      stray,
      true,
      'Enter did nothing, as it came behind words that are written nowhere: once more does it.',
    ]);
    me.press('enter');
    expect(me.review).not.toBe(before);
  }
});

test.for([
  ['close', '+zz'],
  ['after', 'c z'],
] as const)(
  'so is the Enter behind words the first letter of which changed something: on %s, “%s”',
  ([chapter, words]) => {
    const me = atTheKeys(chapter);
    me.typeOn(words);
    const before = me.review;
    me.press('enter');
    expect([me.review === before, me.typed]).toEqual([true, undefined]);
    expect(me.message).toMatch(/^Enter did nothing, as it came behind words that are written nowhere/);
  },
);

const onlyALetter = (key: string) =>
  `${key} did nothing, as letters came just before: once more does it, n writes a note.`;

test('a space behind a letter is of a sentence: it begins no break and ends none, and says what does', () => {
  const me = atTheKeys('after');
  me.typeOn('we ');
  expect([isPaused(me.review), me.message]).toEqual([false, onlyALetter('Space')]);
  me.press('space');
  expect(isPaused(me.review)).toBe(true);
  me.typeOn('e ');
  expect([isPaused(me.review), me.message]).toEqual([true, onlyALetter('Space')]);
  me.press('space');
  expect(isPaused(me.review)).toBe(false);
  // A key that was one: a look later, or with another key in between.
  me.press('c', 'space');
  expect(isPaused(me.review)).toBe(true);
  me.typeOn('c');
  me.press('up');
  me.typeOn(' ');
  expect(isPaused(me.review)).toBe(false);
  // "+ ok" in a break gives a time and does not end it.
  me.press('space');
  me.typeOn('+ ');
  expect(isPaused(me.review)).toBe(true);
  const noteTaker = atTheKeys('after', {role: 'note-taker'});
  noteTaker.press('esc');
  noteTaker.typeOn('We ');
  expect([noteTaker.asked, noteTaker.message]).toEqual(['', onlyALetter('Space')]);
});

test('u in a sentence takes no word back, and U brings none; behind a change it is the way back at once', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('The queue was full');
  me.press('enter', 'esc');
  const standing = () => me.review.notes.filter(({deleted}) => !deleted).length;
  const written = standing();
  me.typeOn('stuck, but full');
  me.press('esc');
  expect(standing()).toBe(written);
  me.typeOn('bu');
  expect([standing(), me.message]).toEqual([written, onlyALetter('u')]);
  me.press('u');
  expect([standing(), me.message]).toEqual([written - 1, 'Undone. The note “The queue was full” is taken back.']);
  me.typeOn('U');
  expect(standing()).toBe(written);
  // Again and again is deliberate, and so is what takes back the letter before.
  me.press('c');
  me.typeOn('u');
  expect(me.message).toMatch(/^Undone\. /);
  me.typeOn('u');
  expect(standing()).toBe(written - 1);
});

test('what an u at the beginning of a sentence took back is told beside the field that the next letter opens', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('The queue was full');
  me.press('enter', 'esc');
  me.typeOn('under');
  expect([me.typed, me.message]).toEqual(['der', 'Undone. The note “The queue was full” is taken back.']);
});

test.for([
  ['the next page', 't'],
  ['going on', 'g'],
  ['very near', 'v'],
])('“%s” is written where it was begun, though %s opens another screen', ([sentence = '', first = '']) => {
  const me = atTheKeys('after');
  const {screen} = me;
  me.typeOn(first);
  expect(me.screen).not.toBe(screen);
  me.typeOn(sentence.slice(1));
  expect(me.screen).toBe(screen);
  expect(sentence.endsWith(me.typed ?? 'nothing')).toBe(true);
});

test('a screen stays that was looked at, whose list is gone through at once, or that the same key leaves', () => {
  const me = atTheKeys('after');
  me.press('v', 'n');
  expect(me.screen).toBe('parking');
  me.press('esc');
  me.typeOn('gj');
  expect(me.screen).toBe('overview');
  me.press('esc');
  me.typeOn('tt');
  expect(me.screen).toBe('agenda');
});

test('a sentence that begins with d deletes nothing, whatever is selected', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('The queue was full');
  me.press('enter', 'esc', 'up');
  const before = me.review;
  me.typeOn('dont forget the runbook');
  expect([me.review, me.asked]).toEqual([
    before,
    'Delete the note “The queue was full”? Other keys came between: Enter asks again, Esc leaves it.',
  ]);
});

test('what a letter changed is told beside the field that the next one opens', () => {
  const me = atTheKeys('after');
  me.typeOn('+ now');
  expect([me.typed, me.view.message?.text]).toEqual(['ow', 'After the event has 35 minutes, Actions has 10 minutes.']);
});

test('what the first letter of a sentence changed is said for as long as letters follow it, also in a field', () => {
  const me = atTheKeys('after');
  me.typeOn('co');
  expect(me.message).toBe('Covered.');
  // A key that did nothing says so, and what was changed is said again behind it.
  me.typeOn('s');
  expect(me.message).toBe(onlyALetter('s'));
  me.typeOn('bined');
  expect([me.typed, me.message]).toEqual(['ed', '“Which decisions mattered most, a…” is covered.']);
  me.press(' ');
  expect([me.typed, me.message]).toEqual(['ed ', '“Which decisions mattered most, a…” is covered.']);
  me.press('esc');
  expect(me.message).not.toContain('is covered');

  const onBreak = atTheKeys('after');
  onBreak.typeOn(' o');
  expect(onBreak.message).toBe('A break: the clock waits.');
  onBreak.typeOn('nce');
  expect([onBreak.typed, onBreak.message]).toEqual(['ce', 'A break: the clock waits.']);

  const undone = atTheKeys('after');
  undone.typeOn('c');
  undone.meanwhile({type: 'question-opened', questionId: 'response'});
  undone.typeOn('o');
  expect(undone.message).not.toContain('Covered');
});

test('d, Delete and e act on what is selected, but not as letters of a sentence', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('The queue was full');
  me.press('enter', 'esc', 'up');
  const before = me.review;
  for (const word of ['odd', 'The deed']) {
    me.typeOn(word);
    expect([me.review, me.effects]).toEqual([before, []]);
  }
  me.press('e');
  expect(me.effects.map(({kind}) => kind)).toEqual(['edit-externally']);
  me.typeOn('x');
  me.press('delete');
  expect(me.message).toBe('The note “The queue was full” is deleted.');
});

test('a sentence in one go with its Enter is a paste: in a note’s field to be looked at, and saved by another Enter', () => {
  const me = atTheKeys('after');
  const before = me.review;
  me.tell({kind: 'pressed', keys: [{text: 'quit this for now'}, {name: 'enter'}]});
  expect([me.review, me.typed, me.asked]).toEqual([before, 'quit this for now', '']);
  me.press('enter');
  expect(me.review.notes.at(-1)?.text).toBe('quit this for now');
});

test('a mark in front of it makes of it what it would in the field; in a paste it is of the words', () => {
  const typing = atTheKeys('after');
  typing.type('+ the lock held');
  expect(typing.typed).toBe('+ the lock held');
  typing.press('enter');
  expect(typing.review.notes.at(-1)).toMatchObject({kind: 'well', text: 'the lock held'});
  const pasting = atTheKeys('after');
  pasting.paste('> the lock held');
  pasting.press('enter');
  expect(pasting.review.notes.at(-1)).toMatchObject({kind: 'note', text: '> the lock held'});
});

test('words and a paste over a question are said to be nowhere, also behind what a key has just changed', () => {
  for (const put of ['typeOn', 'paste'] as const) {
    const me = atTheKeys('before');
    me.press('c', 'right');
    me[put]('The queue was full');
    expect(me.message).toMatch(/^Covered\. Nothing is written: Esc, then n writes a note\./);
  }
  const keys = atTheKeys('before');
  keys.press('right', 'down', 'x');
  expect(keys.message ?? '').not.toContain('Nothing is written');
});

test('a sentence typed onto a question is told where it can go, by keys that do what is said of them', () => {
  const me = atTheKeys('before');
  me.press('right');
  me.typeOn('The queue was full');
  expect(me.message).toBe('Nothing is written: Esc, then n writes a note.');
  me.press('enter');
  expect([me.open, me.asked]).toEqual(['signs', expect.stringContaining('→ or Enter goes on to After the event.')]);
  me.press('esc', 'n');
  me.type('The queue was full');
  me.press('enter');
  expect(me.review.notes.at(-1)?.text).toBe('The queue was full');
});

test.for([
  ['actions', '>', [], 'action-3', '>'],
  ['actions', 'delete', [], 'action-3', 'Delete'],
  ['the parking lot', 'delete', ['v'], 'topic-1', 'Delete'],
] as const)('on the list of %s a %s that is held meets one row, and not the next', ([, key, way, row, called]) => {
  const me = atTheKeys('actions');
  me.press(...way);
  me.goTo(row);
  me.hold(key, 1);
  const {review, selected} = me;
  expect(selected).not.toBe(row);
  me.hold(key, 5);
  expect(me.review).toBe(review);
  expect(me.message).toContain(`${called} did nothing, as letters came just before: once more does it`);
  me.press(key);
  expect(me.review).not.toBe(review);
});

test('“we should go back” in one go: no break, and the question that its letters ask is left by Esc', () => {
  const me = atTheKeys('after');
  me.type('we should go back');
  expect([isPaused(me.review), me.changes.filter(({type}) => type === 'paused')]).toEqual([false, []]);
});

test.for([
  ['characters', printable, TIMES / 8],
  ['letters that act', acting, (TIMES * 3) / 4],
] as const)(
  `any ${LETTERS} %s, ${TIMES} times, one by one, on any screen of a running meeting`,
  ([, alphabet, least]) => {
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
  },
);

/** A letter that no screen of a running meeting has as a key. */
const NO_KEY = 'z';

test.for([
  ['characters', printable],
  ['letters that act', acting],
] as const)(
  `any ${LETTERS} %s behind a letter, typed on, ${TIMES} times: nothing changes, nothing is asked`,
  ([, alphabet]) => {
    for (let seed = 1; seed <= TIMES; seed += 1) {
      const random = seeded(seed);
      const me = somewhere(random);
      getOut(me);
      const {review, effects} = me;
      const letters = NO_KEY + Array.from({length: LETTERS}, () => random.one(alphabet)).join('');
      me.typeOn(letters);
      const why = `seed ${seed}: ${letters}`;
      expect(me.review, why).toBe(review);
      expect([me.effects.length, me.asked], why).toEqual([effects.length, '']);
    }
  },
);
