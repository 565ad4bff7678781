// Keyboards of other scripts: a letter reaches the key at its place where none is text, and never in a field.
import {afterEach, describe, expect, test} from 'vitest';
import {languageOf} from '../../src/cli/streams/locale.js';
import {keyAtPlace, keysOfLayouts, type Layout, setLanguage} from '../../src/session/keys/layouts.js';
import {setOwnKeys} from '../../src/session/keys/table.js';
import {atTheKeys} from '../support/at-the-keys.js';

afterEach(() => {
  setLanguage('');
  setOwnKeys({});
});

/** As somebody types them who goes along the rows. */
const rows: [Layout, string, string][] = [
  ['russian', 'йцукенгшщзхъ', 'qwertyuiop[]'],
  ['russian', 'фывапролджэ', "asdfghjkl;'"],
  ['russian', 'ячсмитьбю', 'zxcvbnm,.'],
  ['russian', 'ЙЦУКЕНГШЩЗХЪ', 'QWERTYUIOP{}'],
  ['russian', 'ФЫВАПРОЛДЖЭ', 'ASDFGHJKL:"'],
  ['russian', 'ЯЧСМИТЬБЮ', 'ZXCVBNM<>'],
  ['russian', 'ёЁ', '`~'],
  ['ukrainian', 'йцукенгшщзхї', 'qwertyuiop[]'],
  ['ukrainian', 'фівапролджє', "asdfghjkl;'"],
  ['ukrainian', 'ФІВАПРОЛДЖЄ', 'ASDFGHJKL:"'],
  ['belarusian', 'йцукенгшўзх', 'qwertyuiop['],
  ['belarusian', 'ячсмітьбю', 'zxcvbnm,.'],
  ['greek', 'ςερτυθιοπ', 'wertyuiop'],
  ['greek', 'ασδφγηξκλ', 'asdfghjkl'],
  ['greek', 'ζχψωβνμ', 'zxcvbnm'],
  ['greek', 'ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ', 'ERTYUIOPASDFGHJKLZXCVBNM'],
  ['hebrew', 'קראטוןםפ', 'ertyuiop'],
  ['hebrew', 'שדגכעיחלךף', 'asdfghjkl;'],
  ['hebrew', 'זסבהנמצתץ', 'zxcvbnm,.'],
  ['arabic', 'ضصثقفغعهخحج', 'qwertyuiop['],
  ['arabic', 'شسيبلاتنمك', 'asdfghjkl;'],
];

test.for(rows)('%s: %s', ([layout, letters, keys]) => {
  const places = keysOfLayouts([layout]);
  expect([...letters].map((letter) => places.get(letter)).join('')).toBe(keys);
});

test('a letter that two layouts have on different keys is on none, unless the locale tells which', () => {
  expect(keyAtPlace('і')).toBeUndefined();
  setLanguage('uk');
  expect(keyAtPlace('і')).toBe('s');
  setLanguage('be');
  expect(keyAtPlace('і')).toBe('b');
  // Their letters are on other keys altogether.
  for (const language of ['bg', 'sr', 'mk', 'fa']) {
    setLanguage(language);
    expect(keyAtPlace('а')).toBeUndefined();
  }
  setLanguage('de');
  expect([keyAtPlace('а'), keyAtPlace('ö'), keyAtPlace('n'), keyAtPlace('ñ'), keyAtPlace('.')]).toEqual([
    'f',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the language is that of the locale', () => {
  expect(languageOf({LANG: 'uk_UA.UTF-8'})).toBe('uk');
  expect(languageOf({LANG: 'en_US.UTF-8', LC_ALL: 'ru_RU'})).toBe('ru');
  for (const LANG of ['C', 'C.UTF-8', 'POSIX', '']) expect(languageOf({LANG})).toBe('');
  expect(languageOf({})).toBe('');
});

describe('at the keys', () => {
  test('a letter does what the key at its place does', () => {
    const [me, other] = [atTheKeys('after'), atTheKeys('after')];
    me.press('п');
    other.press('g');
    expect(me.screen).toBe('overview');
    expect(me.view).toEqual(other.view);
    me.press('esc', 'с');
    other.press('esc', 'c');
    expect(me.changes).toEqual(other.changes);
    const greek = atTheKeys('after');
    greek.press('Ν');
    expect(greek.screen).toBe('notes');
  });

  test('Ж opens the palette, where : is', () => {
    const me = atTheKeys('after');
    me.press('Ж');
    expect(me.screen).toBe('palette');
  });

  test('with Ctrl held also in a field', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('слово');
    me.press('ctrl+з');
    expect(me.screen).toBe('palette');
    me.press('esc', 'ctrl+ч');
    expect(me.typed).toBe('');
  });

  test('in a field it is text, and so in the search', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('п');
    me.press('с');
    expect([me.screen, me.typed]).toEqual(['agenda', 'пс']);
    const searching = atTheKeys('after');
    searching.press('/', 'п');
    expect([searching.screen, searching.typed]).toEqual(['search', 'п']);
  });

  test('a key of the user’s own that is such a letter is that', () => {
    setOwnKeys({timeline: ['п']});
    const me = atTheKeys('after');
    me.press('п');
    expect(me.screen).toBe('timeline');
  });

  test('words that are typed where no field is open change nothing', () => {
    const me = atTheKeys('after');
    me.typeOn('мы потеряли связь');
    expect(me.changes).toEqual([]);
    expect(me.open).toBe(atTheKeys('after').open);
  });

  test('a letter whose key nobody knows is told another way', () => {
    const me = atTheKeys('after');
    me.press('і');
    expect(me.message).toBe('і does nothing here · Ctrl+P finds everything by name · ? shows the keys');
  });

  test('and so is one of follow-up questions chosen', () => {
    const [me, other] = [atTheKeys('after'), atTheKeys('after')];
    me.press('а', 'н');
    other.press('f', 'y');
    expect(me.view.followUp).toEqual(other.view.followUp);
  });
});
