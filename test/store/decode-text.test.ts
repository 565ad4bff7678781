// Which bytes are text, and what is said of those that are not.
import {execFileSync, spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeText, textOf} from '../../src/store/disk/decode-text.js';

/** Bytes by their numbers and ASCII letters, as `caf\\xe9` is written in other languages. */
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

type Named = [what: string, given: Buffer, looksLike: string | RegExp, iconv: string | null];

const named: Named[] = [
  ['a letter', bytes('caf\xe9 page'), 'Latin-1 (ISO-8859-1)', 'ISO-8859-1'],
  ['a letter at the end', bytes('caf\xe9'), 'Latin-1 (ISO-8859-1)', 'ISO-8859-1'],
  ['quotation marks', bytes('the \x93pager\x94'), 'Windows-1252', 'WINDOWS-1252'],
  ['UTF-16 from the Windows shell', Buffer.from('a note', 'utf16le'), /^UTF-16LE without/, 'UTF-16LE'],
  ['the other UTF-16', swapped('a note'), /^UTF-16BE without/, 'UTF-16BE'],
  ['half a letter in UTF-16', Buffer.from('\ufeffa\ud83db', 'utf16le'), 'damaged UTF-16', null],
  ['an odd byte in UTF-16', bytes('\xff\xfea\0b'), 'damaged UTF-16', null],
  ['UTF-32', bytes('\xff\xfe\0\0a\0\0\0'), 'UTF-32', 'UTF-32'],
  ['kana', bytes('\x83T\x81[\x83o\x81[\x82\xaa\x97\x8e\x82\xbf\x82\xbd'), 'Shift_JIS', 'SHIFT_JIS'],
  ['kana of Unix', bytes('\xa5\xb5\xa1\xbc\xa5\xd0\xa1\xbc'), 'EUC-JP', 'EUC-JP'],
  ['kana in mail', bytes('\x1b$B%5!<%P\x1b(B'), 'ISO-2022-JP', 'ISO-2022-JP'],
  ['hanzi', bytes('\xb7\xfe\xce\xf1\xc6\xf7'), /^GB18030/, 'GB18030'],
  ['Cyrillic letters', bytes('\xd1\xe5\xf0\xe2\xe5\xf0 \xf3\xef\xe0\xeb'), 'Windows-1251', 'WINDOWS-1251'],
  ['older Cyrillic letters', bytes('\xf3\xc5\xd2\xd7\xc5\xd2 \xd5\xd0\xc1\xcc'), 'KOI8-R', 'KOI8-R'],
  ['Cyrillic letters of Unix', bytes('\xb1\xd0\xd7\xd0 \xe3\xdf\xd0\xdb\xd0'), 'ISO-8859-5 (Cyrillic)', 'ISO-8859-5'],
  ['Cyrillic letters of DOS', bytes('\x81\xa0\xa7\xa0 \xe3\xaf\xa0\xab\xa0'), 'CP866 (Cyrillic)', 'CP866'],
  ['small Cyrillic letters of old Unix', bytes('\xc2\xc1\xda\xc1 \xd5\xd0\xc1\xcc\xc1'), 'KOI8-R', 'KOI8-R'],
  [
    'small Cyrillic letters of Unix',
    bytes('\xd1\xd0\xd7\xd0 \xe3\xdf\xd0\xdb\xd0'),
    'ISO-8859-5 (Cyrillic)',
    'ISO-8859-5',
  ],
  ['capital Cyrillic letters', bytes('\xd1\xc5\xd0\xc2\xc5\xd0 \xd3\xcf\xc0\xcb'), 'Windows-1251', 'WINDOWS-1251'],
  ['Ukrainian letters', bytes('\xb7\xa7 \xc2\xc1\xda\xc1 \xd7\xd0\xc1\xcc\xc1'), 'KOI8-U', 'KOI8-U'],
  [
    'Greek letters',
    bytes('\xc7 \xe2\xdc\xf3\xe7 \xe4\xe5\xe4\xef\xec\xdd\xed\xf9\xed \xdd\xf0\xe5\xf3\xe5'),
    'ISO-8859-7 (Greek)',
    'ISO-8859-7',
  ],
  [
    'Greek letters of Windows',
    bytes('\xa2\xec\xe5\xf3\xe1 \xdd\xf0\xe5\xf3\xe5'),
    'Windows-1253 (Greek)',
    'WINDOWS-1253',
  ],
  [
    'Hebrew letters',
    bytes('\xee\xf1\xe3 \xe4\xf0\xfa\xe5\xf0\xe9\xed \xf0\xf4\xec'),
    'Windows-1255 (Hebrew)',
    'WINDOWS-1255',
  ],
  [
    'Arabic letters',
    bytes('\xca\xe6\xde\xdd\xca \xde\xc7\xda\xcf\xc9 \xc7\xe1\xc8\xed\xc7\xe4\xc7\xca'),
    'Windows-1256 (Arabic)',
    'WINDOWS-1256',
  ],
  ['Thai letters', bytes('\xb0\xd2\xb9\xa2\xe9\xcd\xc1\xd9\xc5\xc5\xe8\xc1'), 'Windows-874 (Thai)', 'CP874'],
  [
    'Hangul',
    bytes('\xb5\xa5\xc0\xcc\xc5\xcd\xba\xa3\xc0\xcc\xbd\xba\xb0\xa1 \xb8\xd8\xc3\xe8\xb4\xd9'),
    'EUC-KR',
    'EUC-KR',
  ],
  ['Hangul in mail', bytes('\x1b$)C\x0e8XCh4Y\x0f'), 'ISO-2022-KR', 'ISO-2022-KR'],
  ['hanzi of Taiwan', bytes('\xb8\xea\xae\xc6\xaew\xa6b\xa5b\xa9]\xb0\xb1\xa4\xee\xa4F'), 'Big5', 'BIG5'],
  ['Czech letters', bytes('\xd8idi\xe8 p\xf8i\xb9el pozd\xec'), 'Latin-2 (ISO-8859-2)', 'ISO-8859-2'],
  ['Polish letters', bytes('Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1'), 'Latin-2 (ISO-8859-2)', 'ISO-8859-2'],
  [
    'Czech quotation marks',
    bytes('\xd8idi\xe8 \x84p\xf8i\x9ael\x93 pozd\xec, \x9e\xe1dost'),
    'Windows-1250 (Central European)',
    'WINDOWS-1250',
  ],
  [
    'Turkish letters',
    bytes('\xdeifre de\xf0i\xfeti, giri\xfe yap\xfdlamad\xfd'),
    'Windows-1254 (Turkish) or Latin-5 (ISO-8859-9)',
    'WINDOWS-1254',
  ],
  ['an amount', bytes('co\xfbte 5 \xa4'), 'Latin-9 (ISO-8859-15)', 'ISO-8859-15'],
  ['letters of an old Mac', bytes('le caf\x8e \x8etait ferm\x8e \xd1 l\xd5\x8et\x8e'), 'Mac OS Roman', 'MACINTOSH'],
  ['German letters of an old Mac', bytes('gr\x9a\xa7er war f\x9fr sp\x8ater'), 'Mac OS Roman', 'MACINTOSH'],
  ['letters of DOS', bytes('le caf\x82 \x82tait ferm\x82'), 'the letters of DOS (CP850)', 'CP850'],
  ['German letters of DOS', bytes('gr\x94\xe1er war f\x81r sp\x84ter'), 'the letters of DOS (CP850)', 'CP850'],
  ['apostrophes', bytes('it\x92s \x96 the caf\xe9\x92s \x93pager\x94 cost 5 \x80\x85'), 'Windows-1252', 'WINDOWS-1252'],
  ['French apostrophes', bytes('l\x92\xe9t\xe9 d\xe9j\xe0'), 'Windows-1252', 'WINDOWS-1252'],
  [
    'Spanish words',
    bytes('\xbfQu\xe9 pas\xf3? \xaba\xf1os\xbb a\xf1o 2\xaa vez'),
    'Latin-1 (ISO-8859-1)',
    'ISO-8859-1',
  ],
  ['Icelandic words', bytes('\xfea\xf0 er \xed lagi'), 'Latin-1 (ISO-8859-1)', 'ISO-8859-1'],
  ['degrees', bytes('90\xb0C \xb15 at \xbd load, caf\xe9'), 'Latin-1 (ISO-8859-1)', 'ISO-8859-1'],
  ['Swedish words', bytes('F\xd6R \xc5RET g\xe5ng v\xe4g'), 'Latin-1 (ISO-8859-1)', 'ISO-8859-1'],
  ['hanzi in UTF-16', bytes('penc\x93^\x5cP\x86N\n\x00'), 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['a cut end of plain letters', Buffer.from('all is well é').subarray(0, -1), /in line 1$/, null],
  ['a damaged line', Buffer.concat([Buffer.from('é é\nè '), bytes('\xff')]), /damaged in line 2$/, null],
  ['a cut end', Buffer.from('é è é').subarray(0, -1), /in line 1$/, null],
  ['an archive', bytes('PK\x03\x04\xff\xfe\x01'), 'a ZIP archive', null],
  ['a picture', bytes('\x89PNG\r\n\x1a\n\0\0'), 'a PNG picture', null],
  ['another picture', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'a JPEG picture', null],
  ['a document in plain letters', bytes('%PDF-1.7\n1 0 obj'), 'a PDF file', null],
  ['a document', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3'), 'a PDF file', null],
  ['a letter', bytes('PK\x03\x04\x14\0[Content_Types].xml\0word/document.xml'), 'a Word document', null],
  ['a workbook', bytes('PK\x03\x04\x14\0[Content_Types].xml\0xl/workbook.xml'), 'an Excel workbook', null],
  ['slides', bytes('PK\x03\x04\x14\0[Content_Types].xml\0ppt/presentation.xml'), 'a PowerPoint presentation', null],
  ['free slides', bytes('PK\x03\x04\0mimetypeapplication/vnd.oasis.opendocument'), 'an OpenDocument file', null],
  ['an old letter', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an old Word, Excel or Outlook file', null],
  ['a packed log', bytes('\x1f\x8b\x08\0'), 'a gzip archive', null],
  ['a recording', bytes('\0\0\0\x20ftypisom'), 'a video', null],
  ['a database', bytes('SQLite format 3\0\x10'), 'a SQLite database', null],
  ['other bytes', bytes('\xff\x01\x02\x03'), 'no text at all', null],
  [
    'letters of a mainframe',
    bytes(
      '\xe3\x88\x85@\x97\x81\x87\x85\x99@\xa6\x85\x95\xa3@\x81\xa3@\xf1\xf4z\xf0\xf5^@\x95\x96\x82\x96\x84\xa8@\x88\x85\x81\x99\x84@\x89\xa3K%',
    ),
    'EBCDIC, such as IBM037',
    'IBM037',
  ],
  [
    'capitals of a mainframe',
    bytes('\xe3\xc8\xc5@\xd7\xc1\xc7\xc5\xd9@\xe6\xc5\xd5\xe3'),
    'EBCDIC, such as IBM037',
    'IBM037',
  ],
  [
    'data of a mainframe',
    bytes(
      '\xc0\x7f\x99\x85\x86\x85\x99\x85\x95\x83\x85\x7fz@\x7f\xc9\xd5\xc3`\xf7\x7fk@\x7f\xa3\x89\xa3\x93\x85\x7fz@\x7f\xe2\x93\x96\xa6@\x97\x81\x87\x85\xa2\x7f\xd0',
    ),
    'EBCDIC, such as IBM037',
    'IBM037',
  ],
  [
    'German letters of a mainframe',
    bytes(
      '\xe4\x95\x87\x85\x86\xc0\x88\x99@\xa4\x94@\xa9\xa6\x85\x89@\xe4\x88\x99@\x88j\x99\xa3\x85@\x85\xa2@\x81\xa4\x86%',
    ),
    'EBCDIC, such as IBM273',
    'IBM273',
  ],
  ['German letters in seven bits', bytes('Ungef+AOQ-hr um zwei Uhr h+APY-rte es auf\x0a'), 'UTF-7', 'UTF-7'],
  ['an arrow of mail', bytes('caf+AOk- +IBM +ACY- 2 +- 2'), 'UTF-7', 'UTF-7'],
  ['Cyrillic letters in seven bits', bytes('+BCEENQRABDIENQRA +BD0ENQ +BD4EQgQyBDUERwQwBDs\x0a'), 'UTF-7', 'UTF-7'],
  ['hanzi in seven bits', bytes('+YhFO7FcoTiRwuWU2UjCLZmKlMAI\x0a'), 'UTF-7', 'UTF-7'],
  ['hanzi of news', bytes('~{NRCGTZA=5cJU5=>/1(!#~}\x0a~{H;:s~} restart ~~ later'), 'HZ (Chinese)', null],
  [
    'UTF-32 without a mark',
    bytes(
      'I\x00\x00\x00t\x00\x00\x00 \x00\x00\x00w\x00\x00\x00a\x00\x00\x00s\x00\x00\x00 \x00\x00\x00t\x00\x00\x00w\x00\x00\x00o\x00\x00\x00.\x00\x00\x00\x0a\x00\x00\x00',
    ),
    'UTF-32LE without a byte order mark',
    'UTF-32LE',
  ],
  [
    'hanzi in the other UTF-32',
    bytes('\x00\x00e\xe5\x00\x00g,\x00\x00\x00 \x00\x00\x00\xe9'),
    'UTF-32BE without a byte order mark',
    'UTF-32BE',
  ],
  [
    'UTF-16 with a wide blank and a line end',
    bytes('\xe5e,g\x000\x820\x0a\x00'),
    'UTF-16LE without a byte order mark',
    'UTF-16LE',
  ],
  [
    'UTF-16 with letters of zeros at either side',
    bytes('\x01\x00\x00r\x00i\x00s\x00 \x00s\x00a\x00i\x00d\x00 \x02\x00\x00:\x00 \x00n\x00o\x00\x0a'),
    'UTF-16BE without a byte order mark',
    'UTF-16BE',
  ],
  ['kana in UTF-16', bytes('0\xb50\xfc0\xd00\xfc0L\x84=0a0_'), 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  [
    'hangul in UTF-16',
    bytes('\x1c\xc1\x84\xbc\x00\xac\xfd\xc8\xc8\xc5\xe4\xb2'),
    'UTF-16LE without a byte order mark',
    'UTF-16LE',
  ],
  ...Object.entries({
    'a Cyrillic word': 'Сервер',
    'Cyrillic words': 'Сервер перезапущен в полдень.\n',
    'words of two scripts': 'Server перезапущен\n',
    'an Arabic word': 'الخادم',
    'Arabic words': 'تمت إعادة تشغيل الخادم\n',
    'a Thai word': 'เซิร์ฟเวอร์',
    'Thai words': 'เซิร์ฟเวอร์ถูกรีสตาร์ท\n',
    'Hindi words': 'सर्वर दोपहर में फिर से चालू\n',
    'a Greek word': 'Ελλάδα',
    'an Amharic word': 'ሰላም',
  }).flatMap(([what, text]): Named[] => [
    [`${what} in UTF-16`, Buffer.from(text, 'utf16le'), 'UTF-16LE without a byte order mark', 'UTF-16LE'],
    [`${what} in the other UTF-16`, swapped(text), 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ]),
  ['hanzi in mail', bytes('\x1b$)A\x0eNRCG\x0f'), 'ISO-2022-CN', 'ISO-2022-CN'],
  ['zeros among letters', bytes('abc\x00def\x0a'), 'no text at all', null],
  ['a zero among letters', bytes('a\0bcd'), 'no text at all', null],
];
const hasIconv = spawnSync('iconv', ['--version']).status === 0;

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('café 日本 🏴')],
    ['UTF-8 with a mark', Buffer.from('\ufeffcafé 日本 🏴')],
    ['UTF-16 with a mark', Buffer.from('\ufeffcafé 日本 🏴', 'utf16le')],
    ['UTF-16, the greater byte first, with a mark', swapped('\ufeffcafé 日本 🏴')],
  ])('reads %s', (_, given) => {
    expect(decodeText(given)).toEqual({text: 'café 日本 🏴'});
  });

  it('keeps a replacement character that somebody else wrote, and an empty text', () => {
    expect(decodeText(Buffer.from('the page said \ufffd'))).toEqual({text: 'the page said \ufffd'});
    expect(decodeText(bytes(''))).toEqual({text: ''});
    expect(decodeText(bytes('\xff\xfe'))).toEqual({text: ''});
  });

  it.each(named)('says of %s what it looks like', (_, given, looksLike, iconv) => {
    const match = typeof looksLike === 'string' ? looksLike : expect.stringMatching(looksLike);
    expect(decodeText(given)).toEqual({looksLike: match, iconv});
  });

  it.each([
    '%PDF is what it was',
    '%PDF-1 too',
    'GIF8 and BZh are names',
    'Rar! said the bear',
    'GIF8 ging für größere',
    'the ftyp für größere',
  ])('takes a text that begins like one: %s', (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({text});
  });

  it.each([
    '+1-',
    '+1, C++ and a+b-c',
    'call +44 20 7946 0000 or +442079460000',
    '+14155552670',
    'me+tag@example.org',
    'HEAD+APE and more',
    '+AOk- is how mail wrote it',
    '+AOk- and +, which is no block',
    '+T2BZfQ',
    'set MANPAGER to "vim +MANPAGER -", once more: +MANPAGER and +MANPAGER',
    'the marks +internal and +external, +multiple, +required, +internal',
    '+PlugInstall, +PlugInstall and +PlugInstall',
    '\u0001\u0002\u0003 and N\bNA\bA',
    'a\tb\tc\n1\t0\t1\n',
    '+const page = 1;\n+const other = 2;',
    '+++ b/src/page.ts\n+import {page} from',
    'ssh-rsa AAAAB3NzaC1yc2EAAA+QABAAABgQC7/x+Yq2e4l+Zz0a9==',
    '~{name~}',
    '~{TODO~} and ~{FIXME~}',
    '(format t "~{~a~^, ~}" pages)',
    '~{ and ~}',
    'see ~{0123!~} and ~5 min',
    '~/notes and ~~~',
    '\u001b[1mbold\u001b[0m',
  ])('takes what looks like seven bits of another encoding, and is none: %s', (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({text});
  });

  it('takes whatever people put together with a plus', () => {
    const word = fc.stringMatching(/^[A-Z]?[a-z]{1,9}$|^[A-Z]{1,9}$/);
    const number = fc.stringMatching(/^\d{1,13}$/);
    const token = fc.oneof(
      word,
      number,
      fc.tuple(word, word).map((both) => both.join('')),
    );
    const plus = fc
      .tuple(fc.constantFrom('', 'a', 'me', ' '), token, fc.constantFrom('', '-', '!', ' '))
      .map(([before, behind, end]) => `${before}+${behind}${end}`);
    fc.assert(
      fc.property(fc.array(plus, {minLength: 1, maxLength: 3}), (parts) => {
        const text = parts.join(' ');
        expect(decodeText(Buffer.from(text))).toEqual({text});
      }),
      {numRuns: 5000},
    );
  });

  it.each(['hörte', 'où était-il', 'Größe & Maß ~ 2', 'Сервер', 'Η βάση', '日本語です', '서버가 멈추었다'])(
    'tells every text in UTF-7: %s twice',
    (words) => {
      // As mail programs write it: letters beyond ASCII in Base64 of UTF-16.
      const block = (text: string) => swapped(text).toString('base64').replace(/=+$/, '');
      const text = `${words} ${words}`.replace(/[^\0-\u007f]+/g, (letters) => `+${block(letters)}-`);
      expect(decodeText(Buffer.from(text))).toEqual({looksLike: 'UTF-7', iconv: 'UTF-7'});
    },
  );

  it.runIf(hasIconv)('names only encodings that iconv knows', () => {
    for (const [, given] of named) {
      const found = decodeText(given);
      if ('text' in found || found.iconv === null) continue;
      const text = execFileSync('iconv', ['-f', found.iconv, '-t', 'UTF-8'], {input: given, encoding: 'utf8'});
      expect(decodeText(Buffer.from(text)), found.looksLike).toEqual({text});
    }
  });

  it.each([
    ['Latin letters', 'Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1\n', 'ISO-8859-2'],
    ['Cyrillic letters', '\xf3\xc5\xd2\xd7\xc5\xd2 \xd5\xd0\xc1\xcc\n', 'KOI8-R'],
    ['kana', '\x83T\x81[\x83o\x81[\x82\xaa\x97\x8e\x82\xbf\x82\xbd\n', 'SHIFT_JIS'],
  ])('tells %s behind a long log in plain letters, and many of them', (_, line, iconv) => {
    const log = 'all is well\n'.repeat(100_000);
    expect(decodeText(bytes(log + line))).toMatchObject({iconv});
    expect(decodeText(bytes(line.repeat(20_000) + log))).toMatchObject({iconv});
  });

  it('says what to do in one sentence', () => {
    expect(() => textOf(bytes('caf\xe9 page'), '/tmp/a.txt')).toThrow(
      '/tmp/a.txt looks like Latin-1 (ISO-8859-1), not like UTF-8 text: ' +
        'convert it first, with iconv -f ISO-8859-1 -t UTF-8.',
    );
    expect(() => textOf(bytes('a\0'.repeat(2).concat('\0')), 'x')).toThrow(/: save it as UTF-8 text first\.$/);
  });
});

describe('one word of Hindi in UTF-16 without its mark, half of which is tabs', () => {
  const words = ['नमस्ते', 'हाँ', 'हिन्दी', 'समीक्षा'];

  it.each(words)('is told: %s', (word) => {
    const bytes = Buffer.from(word, 'utf16le');
    expect(decodeText(bytes)).toMatchObject({iconv: 'UTF-16LE'});
    expect(decodeText(Buffer.from(bytes).swap16())).toMatchObject({iconv: 'UTF-16BE'});
  });

  it.each([
    '1\t2\t3\t',
    'a\tb\tc\t',
    '1\tA\t2\tB\t',
    // It is a word as well, but as likely a row of a table.
    '8\t0\tM\t5\t0\t',
    '\tx\ty\tz',
    '\t\t\t\t\t\t',
    '(\t)\t[\t]\t',
    'ab\tc\td\t',
  ])('is no text with tabs in it: %j', (text) => expect(decodeText(Buffer.from(text))).toEqual({text}));
});
