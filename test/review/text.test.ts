// Text from outside: nothing that steers a terminal or hides a word gets in, and nothing that a person wrote gets lost.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {because, beginningInWords, beginningOf, cleanLine, cleanText} from '../../src/review/text.js';
import {hostileTexts} from '../support/arbitrary-change.js';

const ESC = '\u001b';
const BEL = '\u0007';
const ST = `${ESC}\\`;
const ZWJ = '\u200d';
const ZWNJ = '\u200c';

describe('what steers a terminal goes', () => {
  test.for([
    ['colours', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['colours with many parameters', `${ESC}[38;2;1;2;3;4mred`, 'red'],
    ['colon parameters', `${ESC}[4:3mcurly`, 'curly'],
    ['moving the cursor', `${ESC}[2J${ESC}[Hgone${ESC}[1A`, 'gone'],
    ['private modes', `${ESC}[?1049hscreen`, 'screen'],
    ['one-byte CSI', '\u009b31mred', 'red'],
    ['a cut-off CSI', `end${ESC}[`, 'end'],
    ['a window title, closed by BEL', `${ESC}]0;owned${BEL}text`, 'text'],
    ['a link, closed by ST', `${ESC}]8;;https://example.org${ST}words${ESC}]8;;${ST}`, 'words'],
    ['the clipboard, closed by BEL', `a${ESC}]52;c;aGVsbG8=${BEL}b`, 'ab'],
    ['the clipboard, closed by ST', `a${ESC}]52;c;aGVsbG8=${ST}b`, 'ab'],
    ['the clipboard, in one-byte forms', 'a\u009d52;c;aGVsbG8=\u009cb', 'ab'],
    ['of a control string without an end only what opens it', `a ${ESC}]words\nb`, 'a words\nb'],
    ['of one whose end is on another line, too', `a${ESC}Pb\nc${ST}d${BEL}`, 'ab\ncd'],
    ['of each of several', `${ESC}]one${ESC}_two${ESC}^three${ESC}Xfour\nfive`, 'onetwothreefour\nfive'],
    ['of one in one byte', 'a\u009db\u0090c\u0098d\u009ee\u009ff\ng', 'abcdef\ng'],
    ['of one that another sequence breaks off', `${ESC}]0;a title${ESC}[31mred${BEL}`, '0;a titlered'],
    ['a title behind one without an end', `${ESC}]words${ESC}]0;title${BEL} and more`, 'words and more'],
    ['a control string that is cancelled', `a${ESC}]0;title\u0018b`, 'ab'],
    ['DCS', `a${ESC}P+q544e${ST}b`, 'ab'],
    ['DCS in one-byte forms', 'a\u0090+q544e\u009cb', 'ab'],
    ['APC, PM and SOS', `a${ESC}_x${ST}b${ESC}^x${ST}c${ESC}Xx${ST}d`, 'abcd'],
    ['character sets', `${ESC}(0lqqk${ESC}(B`, 'lqqk'],
    ['a reset', `a${ESC}cb`, 'ab'],
    ['a lone escape at the end', `a${ESC}`, 'a'],
    ['an escape within an escape', `${ESC}${ESC}[31m[31mtext`, '[31mtext'],
    ['backspaces', 'safe\b\b\b\bevil', 'safeevil'],
    ['bells and other controls', 'a\u0000b\u0001c\u007fd\u0080e', 'abcde'],
  ])('%s', ([, hostile = '', clean]) => {
    expect(cleanText(hostile)).toBe(clean);
  });
});

describe('line ends are kept as line ends', () => {
  test.for([
    ['of Windows', 'a\r\nb', 'a\nb'],
    ['that would overwrite the line', 'all is well\rall is lost', 'all is well\nall is lost'],
    ['of word processors', 'a\u000bb\u000cc', 'a\nb\nc'],
    ['of Unicode', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
  ])('%s', ([, typed = '', clean]) => {
    expect(cleanText(typed)).toBe(clean);
  });

  test('and a tab becomes two spaces', () => {
    expect(cleanText('a\tb')).toBe('a  b');
  });
});

describe('what hides a word goes', () => {
  test.for([
    ['bidi embeddings and overrides', '\u202abc\u202b\u202c\u202d\u202egnp.exe', 'bcgnp.exe'],
    ['bidi isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['bidi marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['zero-width spaces and joiners of words', 'pass\u200bw\u2060ord\ufeff', 'password'],
    ['joiners inside Latin words', `pass${ZWJ}wo${ZWNJ}rd`, 'password'],
    ['soft hyphens and other ignorables', 'in\u00adci\u034fdent\u180e', 'incident'],
    ['blank letters', '\u3164\u115f\u1160\uffa0name', 'name'],
    ['tag characters', 'a\u{e0001}\u{e0068}\u{e0069}\u{e007f}b', 'ab'],
    ['tag characters behind a flag that no end closes', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}', '\u{1f3f4}'],
    ['a sentence in tags behind a flag', `\u{1f3f4}${'\u{e0061}'.repeat(40)}\u{e007f}b`, '\u{1f3f4}b'],
    ['forms of what has none', 'a\u{e0100}b\u845b\u{e0100}\u{e0101}', 'ab\u845b\u{e0100}'],
    ['interlinear marks', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['stray joiners', `${ZWJ}a ${ZWJ} b${ZWNJ}`, 'a  b'],
    ['words parted twice, or at an end', '\u200bระบบ\u200b\u200bล่ม\u200b และ \u200b', 'ระบบ\u200bล่ม และ '],
    ['parted words of other scripts', 'па\u200bроль 合\u200b言\u200b葉', 'пароль 合言葉'],
    ['soft hyphens of every script', 'Donau\u00addampf ระ\u00adบบ', 'Donaudampf ระบบ'],
    ['tag characters made of halves', '\udb40\u200c\udc41', ''],
  ])('%s', ([, hostile = '', clean]) => {
    expect(cleanText(hostile)).toBe(clean);
  });

  test('half a character becomes a mark', () => {
    expect(cleanText('a\ud83d b\ude00')).toBe('a b');
  });
});

describe('what a person wrote stays', () => {
  test.for([
    ['plain words', 'The alert fired 9 min late.'],
    ['many lines', 'one\n\n  two\n'],
    ['punctuation and signs', '“quotes” – dashes … € § ± → ✓'],
    ['accents, composed or not', 'é e\u0301 ñ ß ø'],
    ['an emoji family', `👩${ZWJ}👩${ZWJ}👧${ZWJ}👦`],
    ['a flag of two letters', '🇬🇧'],
    ['a flag of tags', 'the \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} office'],
    ['the form of a kanji', '\u845b\u{e0100}\u57ce'],
    ['the form of a sign', '\u2764\ufe0e \u26a0\ufe0f'],
    ['a rainbow flag', `🏳\ufe0f${ZWJ}🌈`],
    ['skin tones', '👍🏽'],
    ['skin tones in a profession', `👩🏽${ZWJ}💻`],
    ['keycaps and emoji forms', '1\ufe0f\u20e3 ❤\ufe0f'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Arabic with marks', 'مُحَمَّد'],
    ['Persian with its non-joiner', `می${ZWNJ}خواهم`],
    ['Persian endings behind a Latin word and a number', `API${ZWNJ}ها ۲۴${ZWNJ}ساعته 24${ZWNJ}ساعته`],
    ['Devanagari with its joiner', `क्${ZWJ}ष`],
    ['a Persian letter in the form that a joiner gives it, at the end of a word', `۱۳۸۰ ه${ZWJ}.ش`],
    ['the same at its beginning', `${ZWJ}ه`],
    ['Malayalam with a joiner at the end of a word', `അവന്${ZWJ} വന്നു`],
    ['Bengali with the same', `হঠাত্${ZWJ} বন্ধ`],
    ['Devanagari with its non-joiner', `क्${ZWNJ}ष`],
    ['Sinhala', `ශ්${ZWJ}රී`],
    ['Chinese, Japanese, Korean', '漢字 カタカナ 한국어'],
    ['Thai', 'สวัสดี'],
    ['Thai with its words parted', 'ระบบ\u200bล่ม\u200bตอน\u200bเที่ยง'],
    ['Thai beside Latin letters and digits', 'ระบบ\u200bAPI\u200bล่ม\u200b9\u200bนาที'],
    ['Lao, Khmer and Burmese with theirs', 'ລະບົບ\u200bລົ້ມ ប្រព័ន្ធ\u200bដួល စနစ်\u200bပျက်'],
    ['Mongolian with its separator', 'ᠬᠠᠷ\u180eᠠ'],
    ['Kurdish, Urdu and Tamil with joiners', `دە${ZWNJ}چم ہے${ZWNJ}۔ க்${ZWNJ}ஷ`.replace(`${ZWNJ}۔`, '۔')],
    ['an ideographic and a no-break space', 'a\u3000b\u00a0c'],
  ])('%s', ([, written = '']) => {
    expect(cleanText(written)).toBe(written);
  });
});

describe('one line', () => {
  test.for([
    ['line ends become one space', ' a \n\n  b\r\nc ', 'a b c'],
    ['spaces within stay', 'a  b', 'a  b'],
    ['nothing is nothing', ' \n ', ''],
  ])('%s', ([, typed = '', clean]) => {
    expect(cleanLine(typed)).toBe(clean);
  });
});

describe('any text at all', () => {
  const parts = fc.constantFrom(
    ...hostileTexts,
    ESC,
    `${ESC}]`,
    `${ESC}[`,
    BEL,
    ST,
    ZWJ,
    ZWNJ,
    '\ud83d',
    '\ude00',
    '\r',
    '\n',
    '👩',
    'ب',
    'a',
  );
  const anyText = fc.oneof(
    fc.array(parts, {maxLength: 12}).map((taken) => taken.join('')),
    fc.string({unit: 'binary', size: 'medium'}),
    fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 20}).map((units) => String.fromCharCode(...units)),
  );

  test('is clean after one pass: a second one changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
      {numRuns: 2000},
    );
  });

  test('holds no control character but the line end, no bidi control and no half', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/(?!\n)\p{Cc}/u);
        expect(clean).not.toMatch(/\p{Bidi_Control}|\p{Surrogate}|[\u2028\u2029]/u);
        expect(cleanLine(text)).not.toMatch(/\p{Cc}/u);
      }),
      {numRuns: 2000},
    );
  });

  test.for([
    ESC,
    `${ESC}]`,
    `${ESC}[`,
    `${ESC}[1;`,
    `${ESC} `,
    `${ESC}]${ESC}`,
    `${ESC}]0;title`,
    `${ESC}]words\n`,
    `${ESC}P${ESC}${ESC}`,
    `${ESC}P\n`,
    `${ESC}_${BEL}`,
    '\u009d',
    '\u009dwords',
    '\u009b1',
    ZWJ,
    `a${ZWJ}`,
    `👩${ZWJ}`,
    '\u0301',
    '\ud800',
    ' ',
    ' \n',
    '\r',
    '\u202e',
  ])('of a megabyte is cleaned as a short one is: %j over and over', (unit) => {
    // What takes the square of the length would be at it until the runner's patience ends.
    const long = `x${unit.repeat(1_000_000 / unit.length)}é`;
    const short = `x${unit.repeat(10)}é`;
    for (const clean of [cleanText, cleanLine]) {
      expect([clean(long).at(0), clean(long).at(-1)]).toEqual(['x', clean(short).at(-1)]);
    }
  });
});

test('five megabytes behind what opens a control string are words', () => {
  const words = 'words '.repeat(850_000);
  for (const opens of [`${ESC}]`, `${ESC}P`, `${ESC}_`, `${ESC}^`, `${ESC}X`, '\u009d']) {
    expect(cleanText(`${opens}${words}`) === words).toBe(true);
  }
  expect(cleanText(`${ESC}]`.repeat(2_500_000))).toBe('');
});

describe('the beginning of a text', () => {
  test.for([
    ['ten or fewer stay', 20, 'ten or fewer stay'],
    ['exactly ten', 11, 'exactly ten'],
    ['exactly ten', 10, 'exactly t…'],
    ['no space before it', 10, 'no space…'],
    ['one\ntwo', 10, 'one…'],
    ['  one  ', 10, 'one'],
    ['👩👩👩', 3, '👩👩👩'],
    ['👩👩👩', 2, '👩…'],
    ['', 5, ''],
  ] as const)('of %j in %i characters is %j', ([text, most, beginning]) => {
    expect(beginningOf(text, most)).toBe(beginning);
  });
});

test.each([
  ['What happened, as you saw it?', 29, 'What happened, as you saw it?'],
  ['What happened, as you saw it?', 27, 'What happened, as you saw…'],
  ['What happened, as you saw it?', 25, 'What happened, as you…'],
  ['Unbroken', 5, 'Unbr…'],
  ['Who knew what when', 9, 'Who knew…'],
  ['Who knew what\nand when', 40, 'Who knew what…'],
  ['Who knew what…', 40, 'Who knew what…'],
])('the beginning of “%s” in %i characters ends with a whole word where there is one', (text, most, beginning) => {
  expect(beginningInWords(text, most)).toBe(beginning);
});

test('a reason is given once, however it was typed', () => {
  expect(because('it asks too much')).toBe('because it asks too much');
  expect(because('Because it asks too much')).toBe('because it asks too much');
  expect(because('becausewise')).toBe('because becausewise');
});
