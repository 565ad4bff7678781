// From what Ink tells of the keyboard to keys by name, and a read that holds many keys taken apart.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {emptyField} from '../../src/session/field/field.js';
import {takeOne} from '../../src/session/keys/press.js';
import {firstCharacter, type InkKey, type KeyPress, keysOf} from '../../src/session/keys/read.js';
import {type View, viewAt} from '../../src/session/view.js';

const nothing: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
};

const flags: [keyof InkKey, string][] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

describe('a key with a name', () => {
  test.for(flags)('%s is %s, alone and with modifiers', ([flag, name]) => {
    const named = (more: Partial<InkKey>) => keysOf('', {...nothing, [flag]: true, ...more});
    expect(named({})).toEqual([{name}]);
    expect(named({ctrl: true})).toEqual([{name: `ctrl+${name}`}]);
    expect(named({meta: true})).toEqual([{name: `alt+${name}`}]);
    expect(named({shift: true})).toEqual([{name: `shift+${name}`}]);
    expect(named({ctrl: true, meta: true, shift: true})).toEqual([{name: `ctrl+alt+shift+${name}`}]);
    expect(named({eventType: 'repeat'})).toEqual([{name}]);
    expect(named({eventType: 'release'})).toEqual([]);
  });

  test('Esc is one, and twice within one read two', () => {
    expect(keysOf('', {...nothing, escape: true})).toEqual([{name: 'esc'}]);
    expect(keysOf('', {...nothing, escape: true, meta: true})).toEqual([{name: 'esc'}, {name: 'esc'}]);
  });

  test.for<[string, Partial<InkKey>, KeyPress[]]>([
    ['a', {ctrl: true}, [{name: 'ctrl+a'}]],
    ['A', {ctrl: true, shift: true}, [{name: 'ctrl+a'}]],
    [' ', {ctrl: true}, [{name: 'ctrl+space'}]],
    ['b', {meta: true}, [{name: 'alt+b'}]],
    ['A', {shift: true}, [{text: 'A'}]],
    ['c', {super: true}, []],
    ['c', {hyper: true}, []],
    ['', {}, []],
    ['', {ctrl: true}, []],
    ['', {meta: true}, []],
    ['復旧', {}, [{text: '復旧'}]],
    [' ', {}, [{text: ' '}]],
  ])('%j with %j', ([input, more, keys]) => {
    expect(keysOf(input, {...nothing, ...more})).toEqual(keys);
  });
});

describe('a read that holds many keys', () => {
  test.for<[string, KeyPress[]]>([
    ['ab\u0017cd', [{text: 'ab'}, {name: 'ctrl+w'}, {text: 'cd'}]],
    ['hello\r', [{text: 'hello'}, {name: 'enter'}]],
    ['one\ntwo', [{text: 'one'}, {name: 'ctrl+j'}, {text: 'two'}]],
    ['\t\t', [{name: 'tab'}, {name: 'tab'}]],
    ['ab\u007f\u0008', [{text: 'ab'}, {name: 'backspace'}, {name: 'backspace'}]],
    ['a\u001bb', [{text: 'a'}, {name: 'esc'}, {text: 'b'}]],
    ['\u0003', [{name: 'ctrl+c'}]],
    ['\u0000', []],
    ['jjj', [{text: 'jjj'}]],
  ])('%j', ([input, keys]) => {
    expect(keysOf(input, nothing)).toEqual(keys);
  });

  test('loses nothing that was typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (input) => {
        const keys = keysOf(input, nothing);
        const typed = keys.map((key) => ('text' in key ? key.text : '')).join('');
        expect(typed).toBe(input.replace(/[\u0000-\u001f\u007f]/g, ''));
        for (const key of keys) expect('text' in key ? key.text : 'x').not.toBe('');
      }),
    );
  });
});

describe('one press after the other', () => {
  const writing: View = {
    ...viewAt('agenda'),
    dialog: {kind: 'write', asks: {what: 'note', questionId: 'q'}, field: emptyField, saving: false},
  };
  const oneByOne = (view: View, key: KeyPress): KeyPress[] => {
    const {one, rest} = takeOne(view, key);
    return rest ? [one, ...oneByOne(view, rest)] : [one];
  };

  test('letters are commands of their own, a text in a field is one', () => {
    expect(oneByOne(viewAt('agenda'), {text: 'jj n'})).toEqual([
      {text: 'j'},
      {text: 'j'},
      {name: 'space'},
      {text: 'n'},
    ]);
    expect(oneByOne(writing, {text: 'jj n'})).toEqual([{text: 'jj n'}]);
  });

  test('a paste stays whole everywhere', () => {
    for (const view of [viewAt('agenda'), writing])
      expect(oneByOne(view, {pasted: 'cq\n'})).toEqual([{pasted: 'cq\n'}]);
  });

  test('a character is never taken apart', () => {
    expect(oneByOne(viewAt('agenda'), {text: '👩‍👧e\u0301🇩🇪'})).toEqual([
      {text: '👩‍👧'},
      {text: 'e\u0301'},
      {text: '🇩🇪'},
    ]);
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
        const taken = oneByOne(viewAt('agenda'), {text}).map((key) => ('text' in key ? key.text : ' '));
        expect(taken.join('')).toBe(text);
        expect(firstCharacter(text).length).toBeGreaterThan(0);
      }),
    );
  });
});
