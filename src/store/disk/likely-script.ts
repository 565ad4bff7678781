// In which encoding bytes of another script (Greek, Cyrillic, Hebrew, Arabic, Thai, hanzi, …) were probably written.
import {decoded, type NotText} from './not-text.js';
import {arabicSense, cyrillicSense, greekSense, hebrewSense, pairSense, type Sense, thaiSense} from './script-sense.js';

/** Two readings that are closer than this, as logarithms, are both named. */
const CLOSE = 2;
/** How much less often each encoding of a script is met than the one before it. */
const LATER = 0.5;

/**
 * The one in which they say words of that script, or the two that are as likely; undefined where none is. `binary`: the
 * bytes as Latin-1 reads them.
 */
export function scriptEncoding(bytes: Uint8Array, binary: string): NotText | undefined {
  const [best, ...others] = scripts
    .filter(({unsure}) => !unsure?.test(binary))
    .map((script) => ({...script, text: read(script.decoder, bytes, binary)}))
    .filter(({holds, text}) => holds(text, binary))
    .map((found) => ({...found, likely: found.sense(found.text, binary) - found.rare * LATER}))
    .toSorted((one, other) => other.likely - one.likely);
  const next = others.find(({text}) => text !== best?.text);
  if (!best || !next || best.likely - next.likely >= CLOSE)
    return best && {looksLike: best.looksLike, iconv: best.iconv};
  return {looksLike: `${best.looksLike} or ${next.looksLike}`, iconv: best.iconv, orIconv: next.iconv};
}

/** The letters of DOS from 0x80 on, for which Node has no decoder. */
const dos = {
  cp862: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת',
  cp737: `ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ${'\ufffd'.repeat(48)}ωάέήϊίόύϋώΆΈΉΊΌΎΏ`,
  cp855: `ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»${'\ufffd'.repeat(5)}хХиИ${'\ufffd'.repeat(4)}йЙ${'\ufffd'.repeat(7)}кК${'\ufffd'.repeat(8)}лЛмМнНоОп${'\ufffd'.repeat(4)}Пя\ufffdЯрРсСтТуУжЖвВьЬ№\ufffdыЫзЗшШэЭщЩчЧ${'\ufffd'.repeat(2)}\u00a0`,
} as const;

const isDos = (decoder: string): decoder is keyof typeof dos => decoder in dos;

const read = (decoder: string, bytes: Uint8Array, binary: string): string =>
  isDos(decoder)
    ? binary.replace(/[\u0080-\u00ff]/g, (byte) => dos[decoder][byte.charCodeAt(0) - 0x80] ?? '\ufffd')
    : (decoded(bytes, decoder) ?? '\ufffd');

/** Words of these letters and nothing else than a few signs beside them: three in a row, and no Latin one at them. */
const wordsOf = (letters: string): ((text: string) => boolean) => {
  const all = new RegExp(`^[\\u0001-\\u007f\\u00a0«»°№–—‘’“”„…${letters}]*$`, 'u');
  const word = new RegExp(`[${letters}]{3}`, 'u');
  const beside = new RegExp(`[A-Za-z][${letters}]|[${letters}][A-Za-z]`, 'u');
  return (text) => all.test(text) && word.test(text) && !beside.test(text) && !/\p{Ll}\p{Lu}/u.test(text);
};

const cyrillic = wordsOf('Ѐ-ґ');
const arabic = (text: string) => wordsOf('\u200c\u200dء-ْ،؛؟پچژگکھہےں')(text) && !/[ةى][ء-ي]/u.test(text);
/** Five letters have a form of their own at the end of a word, and stand nowhere else. */
const hebrew = (text: string) => wordsOf('א-ת')(text) && /[ךםןףץ]/.test(text) && !/[ךםןףץ][א-ת]/.test(text);
/** Another has one, too; words have an accent, but for these two letters, which are as good as never used. */
const greek = (text: string) =>
  wordsOf('Ά-ώ')(text) && /[ά-ίό-ώ]/.test(text) && !/[ΐΰ]|ς[α-ω]|σ(?![Ά-ώ])|(?<![Ά-ώ])’[α-ω]/.test(text);
/** Vowels and tones stand above and below a letter, and on nothing else; some others stand before one or behind it. */
const thai = (text: string) =>
  wordsOf('ก-ฺเ-๛')(text) && !/(?<![ก-ฮ\p{M}])\p{M}|\p{M}{3}|[เ-ไ](?![ก-ฮ])|(?<![ก-ฮ\p{M}])[ะาำๅ]/u.test(text);

/** Letters of several bytes stand side by side, beyond ASCII; Latin ones stand alone or in twos between others. */
const inRuns = (binary: string): boolean => {
  const high = binary.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  const runs = binary.match(/[\u0080-\u00ff]{3,}/g)?.join('').length ?? 0;
  return runs * 2 > high;
};
/** Hanzi do not stand at Latin letters one by one, as accented letters do. */
const apart = (text: string): boolean => {
  const hanzi = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return (text.match(/(?<=[A-Za-z])[\u4e00-\u9fff]|[\u4e00-\u9fff](?=[A-Za-z])/g)?.length ?? 0) * 2 <= hanzi;
};
/** A hanzi is two bytes of the upper half, but for few of them. */
const inPairs = (binary: string): boolean => {
  const runs = binary.match(/[\u0080-\u00ff]+/g) ?? [];
  return runs.filter(({length}) => length % 2 > 0).length * 2 <= runs.length;
};
const all = (pattern: RegExp) => (text: string, binary: string) => inRuns(binary) && pattern.test(text) && apart(text);

const japanese = /^(?=.*[\u3041-\u30fe])[\0-\u007f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/s;
const chinese = /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
// Words with a space between them, as no Chinese has.
const korean = /^(?=.*[\uac00-\ud7a3] [\uac00-\ud7a3])[\0-\u007f\u2014-\u2026\u3000-\u303f\uac00-\ud7a3]*$/s;
/** Trailing bytes below the upper half tell it from the more common one. */
const big5 = (text: string, binary: string) =>
  /^[\0-\u007f\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\ufe30-\ufe4f\uff01-\uff5e]*$/.test(text) &&
  /[\u00a4-\u00c6][@-~]/.test(binary) &&
  /[\u4e00-\u9fff]{3}/.test(text) &&
  apart(text);

/** Kana and hanzi of those that the standard has put first, at no Latin letter, whatever their second bytes are. */
const wordsOfShiftJis = (text: string, binary: string) =>
  /^[\0-\u007f\u3000-\u3002\u3041-\u30fe\u4e00-\u9fff]*$/.test(text) &&
  /[\u3041-\u30fe\u4e00-\u9fff]{2}/.test(text) &&
  !/[A-Za-z][\u3041-\u30fe\u4e00-\u9fff]|[\u3041-\u30fe\u4e00-\u9fff][A-Za-z]/.test(text) &&
  /^(?:[\0-\u007f]|[\u0081-\u0083\u0088-\u0098][@-\u00fc])*$/.test(binary);

/** Kana of half a width: what makes another sound of one, or goes on with it, stands behind such a one only. */
const halfWidth = (text: string) =>
  /^[\0-\u007f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]*$/.test(text) &&
  /[\uff66-\uff9f]{2}/.test(text) &&
  !/(?<![\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?<![\uff8a-\uff8e])\uff9f/.test(text) &&
  !/(?<![\uff66-\uff9f])[\uff67-\uff70]|(?<![\uff66-\uff9f])\uff9d/.test(text) &&
  !/[A-Za-z][\uff61-\uff9f]|[\uff61-\uff9f][A-Za-z]/.test(text);
const shiftJis = (text: string, binary: string) =>
  all(japanese)(text, binary) || halfWidth(text) || wordsOfShiftJis(text, binary);
const eucJp = (text: string, binary: string) => all(japanese)(text, binary) || (inRuns(binary) && halfWidth(text));

type Script = {
  decoder: string;
  unsure?: RegExp;
  holds: (text: string, binary: string) => boolean;
  sense: Sense;
  rare: number;
  looksLike: string;
  iconv: string;
};

/** Those of one script that Node reads for itself, the most usual first. */
const of = (
  holds: Script['holds'],
  sense: Sense,
  all: readonly (Pick<Script, 'decoder' | 'looksLike' | 'unsure'> & {iconv?: string})[],
): Script[] => all.map((one, rare) => ({holds, sense, rare, iconv: one.decoder.toUpperCase(), ...one}));

/** `unsure`: bytes that Node reads as another letter from version to version. */
const scripts: readonly Script[] = [
  ...of(shiftJis, pairSense.shiftJis, [{decoder: 'shift_jis', looksLike: 'Shift_JIS'}]),
  ...of(eucJp, pairSense.eucJp, [{decoder: 'euc-jp', looksLike: 'EUC-JP'}]),
  ...of(hebrew, hebrewSense, [
    {decoder: 'windows-1255', unsure: /[\u00ca]/, looksLike: 'Windows-1255 (Hebrew)'},
    {decoder: 'cp862', looksLike: 'CP862 (Hebrew)'},
  ]),
  ...of(greek, greekSense, [
    {decoder: 'iso-8859-7', looksLike: 'ISO-8859-7 (Greek)'},
    {decoder: 'windows-1253', unsure: /[\u00aa]/, looksLike: 'Windows-1253 (Greek)'},
    {decoder: 'cp737', looksLike: 'CP737 (Greek)'},
  ]),
  ...of(cyrillic, cyrillicSense, [
    {decoder: 'windows-1251', looksLike: 'Windows-1251'},
    {decoder: 'koi8-r', looksLike: 'KOI8-R'},
    {decoder: 'koi8-u', unsure: /[\u00ae\u00be]/, looksLike: 'KOI8-U'},
    {decoder: 'ibm866', looksLike: 'CP866 (Cyrillic)', iconv: 'CP866'},
    {decoder: 'iso-8859-5', looksLike: 'ISO-8859-5 (Cyrillic)'},
    {decoder: 'cp855', looksLike: 'CP855 (Cyrillic)'},
    {decoder: 'x-mac-cyrillic', looksLike: 'Mac OS Cyrillic', iconv: 'MAC-CYRILLIC'},
  ]),
  ...of(arabic, arabicSense, [
    {decoder: 'windows-1256', looksLike: 'Windows-1256 (Arabic)'},
    {decoder: 'iso-8859-6', looksLike: 'ISO-8859-6 (Arabic)'},
  ]),
  ...of(all(korean), pairSense.korean, [{decoder: 'euc-kr', looksLike: 'EUC-KR'}]),
  ...of(thai, thaiSense, [
    {
      decoder: 'windows-874',
      unsure: /[\u00db-\u00de\u00fc-\u00ff]/,
      looksLike: 'Windows-874 (Thai)',
      iconv: 'CP874',
    },
  ]),
  ...of(big5, pairSense.big5, [{decoder: 'big5', looksLike: 'Big5'}]),
  ...of((text, binary) => inPairs(binary) && all(chinese)(text, binary), pairSense.gb, [
    {decoder: 'gb18030', looksLike: 'GB18030, Big5 or EUC-KR'},
  ]),
];
