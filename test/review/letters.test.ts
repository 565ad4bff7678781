// The letters of a text: what is written differently and read the same is the same, and is found where it stands.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {called, isSame, letters, placesOf, wordsIn} from '../../src/review/letters.js';
import {hostileTexts} from '../support/arbitrary-change.js';

describe('are the same', () => {
  test.for([
    ['in any case', 'CAFÉ noir', 'café Noir'],
    ['with an accent or without', 'cafe', 'café'],
    ['with an accent of its own or put together', 'Zo\u0065\u0308', 'Zoë'],
    ['with two accents', 'Tuan Nguyen', 'Tuấn Nguyễn'],
    ['with a stroke', 'Lodz, Dong, Soren', 'Łódź, Đông, Søren'],
    ['with two letters in one', 'Aeon oeuvre file', 'Æon œuvre ﬁle'],
    ['with ß, small or large', 'STRASSE strasse', 'straße STRAẞE'],
    ['with a dotted or a dotless i', 'ISTANBUL isil', 'İstanbul ışıl'],
    ['with a sigma at the end of a word', 'ΟΔΥΣΣΈΑΣ', 'Οδυσσέας'],
    ['in full width', 'INC-7 (mail)', 'ＩＮＣ－７　（ｍａｉｌ）'],
    ['in half width', 'ガード', 'ｶﾞｰﾄﾞ'],
    ['with another apostrophe', "didn't, o'brien", 'didn’t, O´Brien'],
    ['with the apostrophe of a keyboard, a prime or a letter', "it's it's it's", 'it`s it′s itʼs'],
    ['with other quotes', '"down" "down" "down"', '“down” „down‟ «down»'],
    ['with another dash', 'a-b-c-d-e', 'a‑b–c—d−e'],
    ['with two hyphens for a dash', 'late - too late', 'late -- too late'],
    ['with another blank', 'INC 7 a', 'INC\u00a07\u3000a'],
    ['with more than one blank, or a line end', 'duty engineer', 'duty \n engineer'],
    ['with what is not seen', 'cooperation', 'co\u00adoper\u200bation\ufeff'],
    ['with a form that was picked', '葛城 ❤', '葛\u{e0100}城 ❤️'],
    ['with vowel points', 'שלום محمد', 'שָׁלוֹם مُحَمَّد'],
    ['with a lengthened word', 'محمد', 'محـــمد'],
    ['in katakana or hiragana', 'さぽーと ゔ ゕ いすゞ', 'サポート ヴ ヵ イスヾ'],
    ['in katakana of half a width', 'さーばー', 'ｻｰﾊﾞｰ'],
    ['on a Persian and an Arabic keyboard', 'علي كريم', 'علی کریم'],
    ['with a yeh without dots', 'علي', 'على'],
    ['with the wave of another system', '9時～10時', '9時〜10時'],
    ['with three dots in one', 'wait...', 'wait…'],
  ] as const)('%s', ([, one, other]) => {
    expect(letters(other)).toBe(letters(one));
    expect(isSame(` ${one}`, other)).toBe(true);
    expect(placesOf(other, wordsIn(one)).length).toBeGreaterThan(0);
  });

  test.for([
    ['another word', 'cafe', 'cape'],
    ['another vowel of an Indic script', 'राम', 'रमा'],
    ['another sound of a kana', 'かき', 'かぎ'],
    ['another sound of a kana of the other script', 'かき', 'カギ'],
    ['a sound that is longer', 'サーバ', 'さーばー'],
    ['a small kana', 'ツ', 'っ'],
    ['another digit', 'INC-7', 'INC-8'],
    ['a blank within', 'on call', 'oncall'],
  ] as const)('not with %s', ([, one, other]) => {
    expect(isSame(one, other)).toBe(false);
  });
});

describe('the place of what is found', () => {
  const shown = (text: string, ...sought: string[]) =>
    placesOf(text, sought.flatMap(wordsIn)).map(({from, to}) => text.slice(from, to));

  test.for<[string, string, string[]]>([
    ['the café was full', 'cafe', ['café']],
    ['the cafe\u0301 was full', 'cafe', ['cafe\u0301']],
    ['İİİ istanbul', 'istanbul', ['istanbul']],
    ['STRAẞE und straße', 'strasse', ['STRAẞE', 'straße']],
    ['ﬁle on the ﬂoor', 'loo', ['ﬂoo']],
    ['a ﬁne day', 'i', ['ﬁ']],
    ['…we didn’t page', "didn't", ['didn’t']],
    ['end — of it', '-', ['—']],
    ['one--two', 'one-two', ['one--two']],
    ['👩‍💻 café 👩‍💻 cafe', 'cafe', ['café', 'cafe']],
    ['abcabc', 'b', ['b', 'b']],
    ['abcabc', 'ab bc', ['abcabc']],
    ['한글', '하', ['한']],
    ['サーバーが落ちた', 'さーば', ['サーバ']],
    ['さぽーとがﾊﾞｯｸｱｯﾌﾟを見た', 'バック', ['ﾊﾞｯｸ']],
    ['nothing', 'else', []],
  ])('in %j of %j', ([text, typed, expected]) => {
    expect(shown(text, typed)).toEqual(expected);
  });

  test('nothing is nowhere', () => {
    expect(placesOf('text', [])).toEqual([]);
    expect(placesOf('text', [''])).toEqual([]);
    expect(wordsIn(' \u00ad \u0301 ')).toEqual([]);
  });

  const anyText = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({unit: 'grapheme'}),
    fc.string({unit: 'binary'}),
    fc
      .array(
        fc.constantFrom('é', 'e\u0301', 'ß', 'İ', 'ﬁ', '—', '-', ' ', '\n', '’', 'Σ', 'x', 'カ', 'が', 'ﾊﾞ', '👍🏽'),
      )
      .map((parts) => parts.join('')),
  );

  test('of any part of any text is within it, in order, and has the letters that were sought', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, start, length) => {
        const [sought] = wordsIn([...text].slice(start, start + length).join(''));
        fc.pre(sought !== undefined && letters(text).includes(sought));
        const places = placesOf(text, [sought]);
        expect(places.length).toBeGreaterThan(0);
        let end = 0;
        for (const {from, to} of places) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
      {numRuns: 2000},
    );
  });

  test('of letters are letters once more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(letters(letters(text))).toBe(letters(text));
      }),
      {numRuns: 2000},
    );
  });
});

test('a name just as it is written comes before one with the same letters', () => {
  const agendas = ['Café', 'cafe', 'CAFE'];
  expect(called(agendas, 'CAFE', (name) => name)).toBe('CAFE');
  expect(called(agendas, 'Cafè', (name) => name)).toBe('Café');
  expect(called(agendas, 'caf', (name) => name)).toBeUndefined();
});
