// Texts on a disk that takes nothing for now: what is typed behind one that waits is a text of its own.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Role} from '../../src/review/vocabulary.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

/** The disk is full: what was held back goes on. */
function full(me: Me): void {
  const {state} = me.told;
  if (!state) throw new Error('there is no review here');
  me.tell({kind: 'heard', state: {...state, save: {kind: 'unsaved', count: 1, why: 'disk full'}}});
}

const slow = (role: Role = 'facilitator') => {
  const me = atTheKeys('before', {role, slowDisk: true});
  const before = me.review.notes.length;
  return {me, notes: () => me.review.notes.slice(before).map(({text}) => text)};
};

describe('behind a note that waits for the disk', () => {
  test('what is typed on is another note, and says so', () => {
    const {me, notes} = slow();
    me.press('n');
    me.type('before');
    me.press('enter');
    full(me);
    expect(me.typed).toBe('before');
    me.type('from');
    expect(me.typed).toBe('from');
    expect(me.message).toBe('The text before waits for the disk and is tried again; this is another one.');
    me.press('enter');
    me.disk();
    expect([notes(), me.typed, me.drafts.size]).toEqual([['before', 'from'], undefined, 0]);
  });

  test('what was typed before the disk said anything is another note as well', () => {
    const {me, notes} = slow('note-taker');
    me.type('before');
    me.press('enter');
    me.type('from');
    me.press('enter');
    full(me);
    full(me);
    me.disk();
    expect([notes(), me.typed, me.drafts.size]).toEqual([['before', 'from'], '', 0]);
  });

  test('the same words once more are a note of their own, as a draft too', () => {
    const {me, notes} = slow();
    me.press('n');
    me.type('same');
    me.press('enter');
    full(me);
    me.press('s', 'a', 'm', 'e', 'esc');
    me.disk();
    expect([notes(), [...me.drafts.values()]]).toEqual([['same'], ['same']]);
    me.press('n', 'enter');
    me.disk();
    expect([notes(), me.drafts.size]).toEqual([['same', 'same'], 0]);
  });

  test('taking letters away is refused: it is on its way as it is', () => {
    const {me, notes} = slow();
    me.press('n');
    me.type('before');
    me.press('enter');
    full(me);
    me.press('backspace', 'ctrl+w', 'alt+enter', 'tab', 'ctrl+o');
    expect([me.typed, me.effects]).toEqual(['before', []]);
    expect(me.message).toContain('This text already waits for the disk');
    me.press('enter');
    me.disk();
    expect(notes()).toEqual(['before']);
  });

  test('whichever can never be saved is back in its field, before what was begun since', () => {
    const {me} = slow();
    me.press('n');
    me.type('before');
    me.press('enter');
    full(me);
    me.type('from');
    const [commit] = me.told.commits;
    me.tell({kind: 'refused', commit: commit?.number ?? 0, why: 'The review is read only.'});
    expect([me.typed, me.message]).toEqual(['before\nfrom', 'The review is read only.']);
    expect([...me.drafts.values()]).toEqual(['before\nfrom']);
  });
});

test('a note that is reworded is that note, however often while the disk waits', () => {
  const {me, notes} = slow();
  me.press('n');
  me.type('first');
  me.press('enter');
  me.disk();
  me.press('n', 'up');
  me.type(' of all');
  me.press('enter');
  full(me);
  me.type(' notes');
  me.press('enter');
  me.disk();
  expect([notes(), me.drafts.size]).toEqual([['first of all notes'], 0]);
});

const piece = fc.constantFrom('a', 'b', 'ab', 'the pager rang', 'a\nb');
const what = fc.oneof(
  {weight: 4, arbitrary: piece.map((text) => ({text}))},
  {weight: 4, arbitrary: fc.constant('enter' as const)},
  {weight: 2, arbitrary: fc.constant('full' as const)},
  {weight: 1, arbitrary: fc.constant('disk' as const)},
);

test.each(['facilitator', 'note-taker'] as const)('whatever a %s types and saves is there once, apart', (role) => {
  fc.assert(
    fc.property(fc.array(what, {maxLength: 30}), (steps) => {
      const {me, notes} = slow(role);
      const saved: string[] = [];
      let begun = '';
      for (const step of steps) {
        if (step === 'disk') me.disk();
        else if (step === 'full') full(me);
        else if (step === 'enter') {
          // Nothing is written where no field is open, and an Enter alone opens one.
          if (begun === '') continue;
          saved.push(begun);
          begun = '';
          me.press('enter');
        } else {
          full(me);
          if (me.typed === undefined) me.press('n');
          begun += step.text;
          me.paste(step.text);
        }
      }
      full(me);
      me.press('enter');
      if (begun !== '') saved.push(begun);
      full(me);
      me.disk();
      expect(notes()).toEqual(saved);
      expect(me.typed ?? '').toBe('');
      expect(me.drafts.size).toBe(0);
    }),
  );
});
