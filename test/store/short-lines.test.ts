// Bytes of one short line in other scripts, of Java's kind of UTF-8, and of two encodings joined: called by their name.
import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {decodeText} from '../../src/store/disk/decode-text.js';

const hasIconv = spawnSync('iconv', ['--version']).status === 0;
const convert = (encoding: string, input: Uint8Array): string =>
  spawnSync('iconv', ['-f', encoding, '-t', 'UTF-8'], {input, encoding: 'utf8'}).stdout;

/** A text, its bytes in an encoding, and how that is called. */
const lines: readonly [text: string, hex: string, looksLike: string, iconv: string][] = [
  ['ฐานข้อมูลหยุดตอบสนอง', 'b0d2b9a2e9cdc1d9c5cbc2d8b4b5cdbacab9cda7', 'Windows-874 (Thai)', 'CP874'],
  ['เซิร์ฟเวอร์ล่ม', 'e0abd4c3ecbfe0c7cdc3ecc5e8c1', 'Windows-874 (Thai)', 'CP874'],
  ['ระบบล่มตอนเที่ยง', 'c3d0babac5e8c1b5cdb9e0b7d5e8c2a7', 'Windows-874 (Thai)', 'CP874'],
  ['หยุดทำงาน', 'cbc2d8b4b7d3a7d2b9', 'Windows-874 (Thai)', 'CP874'],
  ['กรุณารอสักครู่', 'a1c3d8b3d2c3cdcad1a1a4c3d9e8', 'Windows-874 (Thai)', 'CP874'],
  ['ผู้ใช้เข้าสู่ระบบไม่ได้', 'bcd9e9e3aae9e0a2e9d2cad9e8c3d0babae4c1e8e4b4e9', 'Windows-874 (Thai)', 'CP874'],
  ['เราปิดระบบ 10 นาที', 'e0c3d2bbd4b4c3d0baba20313020b9d2b7d5', 'Windows-874 (Thai)', 'CP874'],
  ['Server ล่มตอน 10:30 น.', '53657276657220c5e8c1b5cdb92031303a333020b92e', 'Windows-874 (Thai)', 'CP874'],
  ['การสำรองข้อมูล', 'a1d2c3cad3c3cda7a2e9cdc1d9c5', 'Windows-874 (Thai)', 'CP874'],
  ['ทีมสนับสนุนโทรแจ้งเตือน', 'b7d5c1cab9d1bacab9d8b9e2b7c3e1a8e9a7e0b5d7cdb9', 'Windows-874 (Thai)', 'CP874'],
  ['ซ่อมแล้ว ๑๒ นาที', 'abe8cdc1e1c5e9c720f1f220b9d2b7d5', 'Windows-874 (Thai)', 'CP874'],
  ['ไม่มีใครรู้', 'e4c1e8c1d5e3a4c3c3d9e9', 'Windows-874 (Thai)', 'CP874'],
  ['คนดูแลระบบ', 'a4b9b4d9e1c5c3d0baba', 'Windows-874 (Thai)', 'CP874'],
  ['ถนน', 'b6b9b9', 'Windows-874 (Thai)', 'CP874'],
  ['ทราบ', 'b7c3d2ba', 'Windows-874 (Thai)', 'CP874'],
  ['ก่อนหน้านี้ server ช้ามาก', 'a1e8cdb9cbb9e9d2b9d5e92073657276657220aae9d2c1d2a1', 'Windows-874 (Thai)', 'CP874'],
  ['ｻｰﾊﾞｰ停止', 'bbb0cadeb092e28e7e', 'Shift_JIS', 'SHIFT_JIS'],
  ['ｻｰﾊﾞｰ', 'bbb0cadeb0', 'Shift_JIS', 'SHIFT_JIS'],
  ['ﾃﾞｰﾀﾍﾞｰｽ障害', 'c3deb0c0cddeb0bd8fe18a51', 'Shift_JIS', 'SHIFT_JIS'],
  ['ｻｰﾊﾞｰが落ちた', 'bbb0cadeb082aa978e82bf82bd', 'Shift_JIS', 'SHIFT_JIS'],
  ['電話ｱﾗｰﾄ', '93649862b1d7b0c4', 'Shift_JIS', 'SHIFT_JIS'],
  ['ﾍﾟｰｼﾞｬｰ', 'cddfb0bcdeacb0', 'Shift_JIS', 'SHIFT_JIS'],
  ['障害', '8fe18a51', 'Shift_JIS', 'SHIFT_JIS'],
  ['停止', '92e28e7e', 'Shift_JIS', 'SHIFT_JIS'],
  ['サーバー停止', '8354815b836f815b92e28e7e', 'Shift_JIS', 'SHIFT_JIS'],
  ['サーバ', '8354815b836f', 'Shift_JIS', 'SHIFT_JIS'],
  ['障害対応', '8fe18a5191ce899e', 'Shift_JIS', 'SHIFT_JIS'],
  ['再起動', '8dc48b4e93ae', 'Shift_JIS', 'SHIFT_JIS'],
  ['復旧した', '959c8b8c82b582bd', 'Shift_JIS', 'SHIFT_JIS'],
  ['12:30 ｻｰﾊﾞ再起動', '31323a333020bbb0cade8dc48b4e93ae', 'Shift_JIS', 'SHIFT_JIS'],
  ['監視ｱﾗｰﾄ 発報', '8ac48e8bb1d7b0c42094ad95f1', 'Shift_JIS', 'SHIFT_JIS'],
  ['復旧', '959c8b8c', 'Shift_JIS', 'SHIFT_JIS'],
  ['全台停止', '915391e492e28e7e', 'Shift_JIS', 'SHIFT_JIS'],
  ['夜間作業', '96e98ad48dec8bc6', 'Shift_JIS', 'SHIFT_JIS'],
  ['切替失敗', '90d891d68eb89473', 'Shift_JIS', 'SHIFT_JIS'],
  ['ﾊﾞｯﾁ', 'cadeafc1', 'Shift_JIS', 'SHIFT_JIS'],
  ['ｻｰﾊﾞｰ停止', '8ebb8eb08eca8ede8eb0c4e4bbdf', 'EUC-JP', 'EUC-JP'],
  ['ｻｰﾊﾞｰ', '8ebb8eb08eca8ede8eb0', 'EUC-JP', 'EUC-JP'],
  ['ﾃﾞｰﾀﾍﾞｰｽ障害', '8ec38ede8eb08ec08ecd8ede8eb08ebdbee3b3b2', 'EUC-JP', 'EUC-JP'],
  ['ｻｰﾊﾞｰが落ちた', '8ebb8eb08eca8ede8eb0a4accdeea4c1a4bf', 'EUC-JP', 'EUC-JP'],
  ['電話ｱﾗｰﾄ', 'c5c5cfc38eb18ed78eb08ec4', 'EUC-JP', 'EUC-JP'],
  ['ﾍﾟｰｼﾞｬｰ', '8ecd8edf8eb08ebc8ede8eac8eb0', 'EUC-JP', 'EUC-JP'],
  ['12:30 ｻｰﾊﾞ再起動', '31323a3330208ebb8eb08eca8edebac6b5afc6b0', 'EUC-JP', 'EUC-JP'],
  ['Web ｻｰﾊﾞ', '576562208ebb8eb08eca8ede', 'EUC-JP', 'EUC-JP'],
  ['監視ｱﾗｰﾄ 発報', 'b4c6bbeb8eb18ed78eb08ec420c8afcaf3', 'EUC-JP', 'EUC-JP'],
  ['ﾊﾞｯﾁ', '8eca8ede8eaf8ec1', 'EUC-JP', 'EUC-JP'],
  ['Сервер упал', '91e5f0e2e5f020f3efe0eb', 'Mac OS Cyrillic', 'MAC-CYRILLIC'],
  [
    'Страница была недоступна 20 минут',
    '91f2f0e0ede8f6e020e1fbebe020ede5e4eef1f2f3efede020323020ece8edf3f2',
    'Mac OS Cyrillic',
    'MAC-CYRILLIC',
  ],
  ['сбой питания', 'f1e1eee920efe8f2e0ede8df', 'Mac OS Cyrillic', 'MAC-CYRILLIC'],
  [
    'Сервер перезапущен. «Всё» хорошо — да',
    '91e5f0e2e5f020efe5f0e5e7e0eff3f9e5ed2e20c782f1dec820f5eef0eef8ee20d120e4e0',
    'Mac OS Cyrillic',
    'MAC-CYRILLIC',
  ],
  ['Сервер впав опівночі', '91e5f0e2e5f020e2efe0e220eeefb4e2edeef7b4', 'Mac OS Cyrillic', 'MAC-CYRILLIC'],
  ['Сървърът падна', '91faf0e2faf0faf220efe0e4ede0', 'Mac OS Cyrillic', 'MAC-CYRILLIC'],
  ['Сервер упал', 'e4a8e1eba8e120e7d8a0d0', 'CP855 (Cyrillic)', 'CP855'],
  [
    'Страница была недоступна 20 минут',
    'e4e5e1a0d4b7a4a020a2f1d0a020d4a8a6d6e3e5e7d8d4a020323020d2b7d4e7e5',
    'CP855 (Cyrillic)',
    'CP855',
  ],
  ['сбой питания', 'e3a2d6bd20d8b7e5a0d4b7de', 'CP855 (Cyrillic)', 'CP855'],
  ['Сервер впав опівночі', 'e4a8e1eba8e120ebd8a0eb20d6d88aebd4d6fb8a', 'CP855 (Cyrillic)', 'CP855'],
  ['Сървърът падна', 'e49ee1eb9ee19ee520d8a0a6d4a0', 'CP855 (Cyrillic)', 'CP855'],
  ['Сервер упал', 'd1e5f0e2e5f020f3efe0eb', 'Windows-1251', 'WINDOWS-1251'],
  [
    'Пейджер сработал в полдень',
    'cfe5e9e4e6e5f020f1f0e0e1eef2e0eb20e220efeeebe4e5edfc',
    'Windows-1251',
    'WINDOWS-1251',
  ],
  ['вот', 'e2eef2', 'Windows-1251', 'WINDOWS-1251'],
  [
    'Страница была недоступна 20 минут',
    'd1f2f0e0ede8f6e020e1fbebe020ede5e4eef1f2f3efede020323020ece8edf3f2',
    'Windows-1251',
    'WINDOWS-1251',
  ],
  ['сбой питания', 'f1e1eee920efe8f2e0ede8ff', 'Windows-1251', 'WINDOWS-1251'],
  ['Сервер упал', 'f3c5d2d7c5d220d5d0c1cc', 'KOI8-R', 'KOI8-R'],
  ['Пейджер сработал в полдень', 'f0c5cac4d6c5d220d3d2c1c2cfd4c1cc20d720d0cfccc4c5ced8', 'KOI8-R', 'KOI8-R'],
  ['вот', 'd7cfd4', 'KOI8-R', 'KOI8-R'],
  [
    'Страница была недоступна 20 минут',
    'f3d4d2c1cec9c3c120c2d9ccc120cec5c4cfd3d4d5d0cec120323020cdc9ced5d4',
    'KOI8-R',
    'KOI8-R',
  ],
  ['сбой питания', 'd3c2cfca20d0c9d4c1cec9d1', 'KOI8-R', 'KOI8-R'],
  ['Сервер упал', '91a5e0a2a5e020e3afa0ab', 'CP866 (Cyrillic)', 'CP866'],
  ['Пейджер сработал в полдень', '8fa5a9a4a6a5e020e1e0a0a1aee2a0ab20a220afaeaba4a5adec', 'CP866 (Cyrillic)', 'CP866'],
  ['вот', 'a2aee2', 'CP866 (Cyrillic)', 'CP866'],
  [
    'Страница была недоступна 20 минут',
    '91e2e0a0ada8e6a020a1ebaba020ada5a4aee1e2e3afada020323020aca8ade3e2',
    'CP866 (Cyrillic)',
    'CP866',
  ],
  ['сбой питания', 'e1a1aea920afa8e2a0ada8ef', 'CP866 (Cyrillic)', 'CP866'],
  ['Сервер упал', 'c1d5e0d2d5e020e3dfd0db', 'ISO-8859-5 (Cyrillic)', 'ISO-8859-5'],
  [
    'Пейджер сработал в полдень',
    'bfd5d9d4d6d5e020e1e0d0d1dee2d0db20d220dfdedbd4d5ddec',
    'ISO-8859-5 (Cyrillic)',
    'ISO-8859-5',
  ],
  ['вот', 'd2dee2', 'ISO-8859-5 (Cyrillic)', 'ISO-8859-5'],
  [
    'Страница была недоступна 20 минут',
    'c1e2e0d0ddd8e6d020d1ebdbd020ddd5d4dee1e2e3dfddd020323020dcd8dde3e2',
    'ISO-8859-5 (Cyrillic)',
    'ISO-8859-5',
  ],
  ['сбой питания', 'e1d1ded920dfd8e2d0ddd8ef', 'ISO-8859-5 (Cyrillic)', 'ISO-8859-5'],
  ['Сервер впав опівночі', 'f3c5d2d7c5d220d7d0c1d720cfd0a6d7cecfdea6', 'KOI8-U', 'KOI8-U'],
  ['Хто був на чергуванні? Їжак', 'e8d4cf20c2d5d720cec120dec5d2c7d5d7c1cecea63f20b7d6c1cb', 'KOI8-U', 'KOI8-U'],
  ['重启后恢复', 'd6d8c6f4baf3bbd6b8b4', 'GB18030, Big5 or EUC-KR', 'GB18030'],
  ['崩溃', 'b1c0c0a3', 'GB18030, Big5 or EUC-KR', 'GB18030'],
  ['서버', 'bcadb9f6', 'GB18030, Big5 or EUC-KR', 'GB18030'],
  ['الخادم توقف', 'c7e1cec7cfe320cae6dedd', 'Windows-1256 (Arabic)', 'WINDOWS-1256'],
  ['قاعدة البيانات', 'dec7dacfc920c7e1c8edc7e4c7ca', 'Windows-1256 (Arabic)', 'WINDOWS-1256'],
  ['Η βάση δεδομένων έπεσε', '862099e1a99e209b9c9ba6a3e2a4e0a420e2a79ca99c', 'CP737 (Greek)', 'CP737'],
  ['έπεσε', 'e2a79ca99c', 'CP737 (Greek)', 'CP737'],
  ['διακομιστής', 'b403b903b103ba03bf03bc03b903c303c403ae03c203', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['έπεσε', 'ad03c003b503c303b503', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['ｻｰﾊﾞｰ停止', '7bff70ff8aff9eff70ff5c50626b', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['ｻｰﾊﾞｰ', '7bff70ff8aff9eff70ff', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['ﾊﾞｯﾁ', '8aff9eff6fff81ff', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['ล่ม', '250e480e210e', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['Сбой', '210431043e043904', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['サーバ停止', 'b530fc30d0305c50626b', 'UTF-16LE without a byte order mark', 'UTF-16LE'],
  ['διακομιστής', '03b403b903b103ba03bf03bc03b903c303c403ae03c2', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['έπεσε', '03ad03c003b503c303b5', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['ｻｰﾊﾞｰ停止', 'ff7bff70ff8aff9eff70505c6b62', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['ｻｰﾊﾞｰ', 'ff7bff70ff8aff9eff70', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['ﾊﾞｯﾁ', 'ff8aff9eff6fff81', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['ล่ม', '0e250e480e21', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['Сбой', '04210431043e0439', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['サーバ停止', '30b530fc30d0505c6b62', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
  ['서버', 'c11cbc84', 'UTF-16BE without a byte order mark', 'UTF-16BE'],
];

/** Sentences of Vietnamese in VISCII and TCVN. */
const VIETNAMESE = [
  '4de179206368fc206e67d76e6720686fd57420f0b56e67',
  '5472616e6720776562206b68ab6e67207068b66e2068e569',
  '43ac2073eb2064f7206c69d6752062de206ce769',
  'd0e3206b68b76920f0b56e67206cd569',
];

describe('one line in another script', () => {
  it.each(lines)('%s is known in %s as %s', (_, hex, looksLike, iconv) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({looksLike, iconv});
  });

  it.runIf(hasIconv)('reads as it was written once it is converted as advised', () => {
    const notOfOne = /^GB18030, Big5/;
    for (const [text, hex, looksLike, iconv] of lines) {
      if (!notOfOne.test(looksLike)) expect(convert(iconv, Buffer.from(hex, 'hex')), looksLike).toBe(text);
    }
  });

  it('names two where both read as words, either with its conversion', () => {
    // A word of Katakana of half a width, and a word that hanzi can be as well.
    expect(decodeText(Buffer.from('57656220bbb0cade', 'hex'))).toEqual({
      looksLike: 'Shift_JIS or GB18030, Big5 or EUC-KR',
      iconv: 'SHIFT_JIS',
      orIconv: 'GB18030',
    });
  });

  it('names none where it is a word in no encoding that is known', () => {
    for (const hex of VIETNAMESE) {
      expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({
        looksLike: 'text in an encoding that debrief does not know',
        iconv: null,
      });
    }
  });
});

/** Java writes a character beyond the first 65,536 as two of three bytes each, Oracle calls that CESU-8. */
const halves = (text: string): Buffer =>
  Buffer.concat(
    [...Array(text.length).keys()].map((at) => {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdfff) return Buffer.from(text.charAt(at));
      return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
    }),
  );
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
const damaged = (line: number) => ({
  looksLike: `UTF-8 with a character cut in two or damaged in line ${line}`,
  iconv: null,
});

describe('UTF-8 but for a few bytes', () => {
  it.each(['The pager rang 😀 at noon\n', 'café 😀 é', '障害が発生 😀\n', '😀', '😀😀', 'one\ntwo 🏴 three'])(
    'with emoji in two halves is CESU-8: %s',
    (text) => {
      expect(decodeText(halves(text))).toEqual({looksLike: 'CESU-8, the UTF-8 of Java and Oracle', iconv: null});
    },
  );

  it('with a zero in two bytes is the modified UTF-8 of Java, with emoji and without', () => {
    const java = {looksLike: 'the modified UTF-8 of Java', iconv: null};
    expect(decodeText(bytes('The pager\xc0\x80 rang\n'))).toEqual(java);
    expect(decodeText(Buffer.concat([bytes('é\xc0\x80'.replace('é', '\xc3\xa9')), halves(' 😀')]))).toEqual(java);
  });

  it('with one half of a character says so, and where', () => {
    expect(decodeText(bytes('one\ntwo \xed\xa0\xbd three\n'))).toEqual({
      looksLike: 'UTF-8 with half a character in line 2',
      iconv: null,
    });
  });

  it.each([
    ['a sign', Buffer.from('plain text and a ☎').subarray(0, -1)],
    ['all but the first byte of a sign', Buffer.from('plain text and a ☎').subarray(0, -2)],
    ['a sign before a line end', Buffer.concat([Buffer.from('plain ☎').subarray(0, -1), Buffer.from('\n')])],
    ['all but the first byte of an emoji', Buffer.from('plain text and a 😀').subarray(0, -3)],
    ['an emoji in the middle', Buffer.concat([Buffer.from('plain 😀').subarray(0, -1), Buffer.from(' text')])],
    ['the first letter', Buffer.from('é plain text, café').subarray(1)],
    ['a hanzi', Buffer.from('restart 停').subarray(0, -1)],
  ])('cut within %s is damaged UTF-8', (_, cut) => {
    expect(decodeText(cut)).toEqual(damaged(1));
  });

  it('is told where a file of another encoding was put behind it', () => {
    const joined = Buffer.concat([
      Buffer.from('one café here\n'),
      bytes('d\xe9j\xe0 vu \xe0 \xe9t\xe9\n\xe7a \xe9t\xe9\n'),
    ]);
    expect(decodeText(joined)).toEqual({looksLike: 'UTF-8 with another encoding from line 2 on', iconv: null});
    expect(decodeText(Buffer.concat([Buffer.from('one café here\n'), bytes('two caf\xe9 there\n')]))).toEqual(
      damaged(2),
    );
    expect(decodeText(Buffer.concat([bytes('two caf\xe9 there\n'), Buffer.from('one café here\n')]))).toEqual(
      damaged(1),
    );
  });

  it.each([
    ['twice encoded, which is UTF-8 and may be meant', Buffer.from('cafÃ©')],
    ['with a mark in the middle', Buffer.from('one\n\ufefftwo café\n')],
  ])('stays as it is: %s', (_, whole) => {
    expect(decodeText(whole)).toEqual({text: whole.toString('utf8')});
  });

  it.each([
    ['touch\xe9\x85', 'WINDOWS-1252'],
    ['pass\xe9\xbb', 'ISO-8859-1'],
    ['d\xe9j\xe0', 'ISO-8859-1'],
  ])('is not seen in Latin letters at an end: %j', (text, iconv) => {
    expect(decodeText(bytes(text))).toMatchObject({iconv});
  });
});
