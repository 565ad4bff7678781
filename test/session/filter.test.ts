// The word that narrows a list, at the keys: it is a text field as any other, and the list keeps its own keys.
import {describe, expect, test} from 'vitest';
import {filterRow} from '../../src/screens/frame/filter-row.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

/** In the help of a meeting, with this word typed. */
function inFilter(word = ''): Me {
  const me = atTheKeys('after');
  me.press('?', '/');
  if (word !== '') me.type(word);
  return me;
}

const word = (me: Me) => me.view.filter;

test('what is typed narrows the list, and what is taken back widens it', () => {
  const me = inFilter();
  const all = me.rows.length;
  me.type('park');
  expect([word(me), me.rows.length < all]).toEqual(['park', true]);
  me.press('backspace', 'backspace', 'backspace', 'backspace');
  expect([word(me), me.rows.length]).toEqual(['', all]);
});

describe('every key of a field edits the word', () => {
  test.for<[keys: string[], typed: string]>([
    [['ctrl+u'], 'X'],
    [['ctrl+w'], 'parking X'],
    [['alt+backspace'], 'parking X'],
    [['left', 'left'], 'parking lXot'],
    [['ctrl+b'], 'parking loXt'],
    [['ctrl+a'], 'Xparking lot'],
    [['ctrl+a', 'ctrl+e'], 'parking lotX'],
    [['alt+left', 'ctrl+k'], 'parking X'],
    [['ctrl+left', 'ctrl+left', 'ctrl+right'], 'parkingX lot'],
    [['ctrl+a', 'delete'], 'Xarking lot'],
    [['ctrl+a', 'ctrl+d'], 'Xarking lot'],
    [['ctrl+a', 'alt+d'], 'X lot'],
    [['ctrl+a', 'ctrl+f'], 'pXarking lot'],
  ])('%j', ([keys, typed]) => {
    const me = inFilter('parking lot');
    me.press(...keys);
    me.type('X');
    expect(word(me)).toBe(typed);
  });
});

test('↑ ↓ Home End go through the list, and typing goes on where it was', () => {
  const me = inFilter('the');
  const [first] = me.rows;
  me.press('left', 'end', 'down', 'home', 'up');
  expect(first).toBeDefined();
  me.type('x');
  expect(word(me)).toBe('thxe');
});

test('a paste is text of the word, in one line, and acts on nothing', () => {
  const me = inFilter();
  me.paste('parking\nlot');
  expect([word(me), me.screen]).toEqual(['parking lot', 'help']);
});

test('Esc shows all, and the next word begins from nothing', () => {
  const me = inFilter('park');
  me.press('left', 'left', 'esc');
  expect(word(me)).toBeNull();
  me.press('/');
  me.type('note');
  expect(word(me)).toBe('note');
});

describe('its row', () => {
  const shown = (me: Me, columns: number) => filterRow(me.view, columns);

  test('shows the end of a long word, and its beginning again when it fits', () => {
    const me = inFilter('the link fell at night');
    expect(shown(me, 20)).toEqual({text: ' ink fell at night', cursor: 18});
    me.press('ctrl+w');
    expect(shown(me, 20)).toEqual({text: ' the link fell at ', cursor: 18});
  });

  test('shows what is around the cursor', () => {
    const me = inFilter('the link fell at night');
    me.press('ctrl+a');
    expect(shown(me, 20)).toEqual({text: ' the link fell at n', cursor: 1});
  });

  test('shows whole characters of wide ones', () => {
    const me = inFilter('復旧作業は夜に行われた');
    expect(shown(me, 20)).toEqual({text: ' 業は夜に行われた', cursor: 17});
    me.press('left');
    expect(shown(me, 20)).toEqual({text: ' 作業は夜に行われた', cursor: 17});
  });
});
