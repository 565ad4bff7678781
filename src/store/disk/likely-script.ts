// In which encoding bytes of another script (Greek, Cyrillic, Hebrew, Arabic, Thai, hanzi, …) were probably written.
import {decoded, type NotText} from './not-text.js';

/**
 * The one in which they say words of that script; undefined where none is. `binary`: the bytes as Latin-1 reads them.
 */
export function scriptEncoding(bytes: Uint8Array, binary: string): NotText | undefined {
  const found = scripts
    .filter(({unsure}) => !unsure?.test(binary))
    .map((script) => ({...script, text: read(script.decoder, bytes, binary)}))
    .filter(({holds, text}) => holds(text, binary));
  const [first] = found;
  // Cyrillic words are Cyrillic letters in the other encodings as well.
  const best = first?.holds === cyrillic ? mostCyrillic(found) : first;
  return best && {looksLike: best.looksLike, iconv: best.iconv};
}

/** How often Cyrillic letters stand in a thousand, those of Russian first. */
const frequent =
  'о110 е85 а80 и74 н67 т63 с55 р47 в45 л43 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 ' +
  'щ4 э3 ф3 ъ6 ё1 і30 ї5 є5 ґ1 ј10 њ3 љ2 ћ3 ђ1 џ1 ў5';
/** As logarithms: how much rarer a text of capitals alone is, and each encoding than the one before it. */
const CAPITALS = 3;
const LATER = 0.5;

/** The one of those whose letters are the more frequent ones. */
function mostCyrillic<Found extends {holds: unknown; text: string}>(found: readonly Found[]): Found | undefined {
  const often = new Map(frequent.split(' ').map((letter) => [letter.slice(0, 1), Number(letter.slice(1))]));
  const sense = (text: string) => {
    const letters = text.match(/[Ѐ-ґ]/g) ?? [];
    const points = letters.map((letter) => Math.log(often.get(letter.toLowerCase()) ?? 1 / 2));
    return points.reduce((sum, each) => sum + each, 0) - (/[а-џ]/.test(text) ? 0 : CAPITALS);
  };
  return found
    .filter(({holds}) => holds === cyrillic)
    .map((each, index) => ({each, sense: sense(each.text) - index * LATER}))
    .toSorted((one, other) => other.sense - one.sense)[0]?.each;
}

/** The letters of DOS from 0x80 on, for which Node has no decoder. */
const dos = {
  cp862: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת',
  cp737: `ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ${'\ufffd'.repeat(48)}ωάέήϊίόύϋώΆΈΉΊΌΎΏ`,
} as const;

const read = (decoder: string, bytes: Uint8Array, binary: string): string =>
  decoder === 'cp862' || decoder === 'cp737'
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
const arabic = wordsOf('\u200c\u200dء-ْ،؛؟پچژگکھہےں');
/** Five letters have a form of their own at the end of a word, and stand nowhere else. */
const hebrew = (text: string) => wordsOf('א-ת')(text) && /[ךםןףץ]/.test(text) && !/[ךםןףץ][א-ת]/.test(text);
/** Another has one, too; words have an accent, but for these two letters, which are as good as never used. */
const greek = (text: string) =>
  wordsOf('Ά-ώ')(text) && /[ά-ίό-ώ]/.test(text) && !/[ΐΰ]|ς[α-ω]|σ(?![Ά-ώ])|(?<![Ά-ώ])’[α-ω]/.test(text);
/** Vowels and tones stand above and below a letter, and on nothing else; every few letters there is one of them. */
const thai = (text: string) =>
  wordsOf('ก-ฺเ-๛')(text) &&
  !/(?<![ก-ฮ\p{M}])\p{M}|\p{M}{3}|[เ-ไ](?![ก-ฮ])/u.test(text) &&
  (text.match(/[ะ-ฺเ-๎]/g)?.length ?? 0) * 5 > (text.match(/[ก-๛]/g)?.length ?? 0);

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

/** In the order in which they are tried. `unsure`: bytes that Node reads as another letter from version to version. */
const scripts: readonly {
  decoder: string;
  unsure?: RegExp;
  holds: (text: string, binary: string) => boolean;
  looksLike: string;
  iconv: string;
}[] = [
  {decoder: 'shift_jis', holds: all(japanese), looksLike: 'Shift_JIS', iconv: 'SHIFT_JIS'},
  {decoder: 'euc-jp', holds: all(japanese), looksLike: 'EUC-JP', iconv: 'EUC-JP'},
  {
    decoder: 'windows-1255',
    unsure: /[\u00ca]/,
    holds: hebrew,
    looksLike: 'Windows-1255 (Hebrew)',
    iconv: 'WINDOWS-1255',
  },
  {decoder: 'iso-8859-7', holds: greek, looksLike: 'ISO-8859-7 (Greek)', iconv: 'ISO-8859-7'},
  {decoder: 'windows-1253', unsure: /[\u00aa]/, holds: greek, looksLike: 'Windows-1253 (Greek)', iconv: 'WINDOWS-1253'},
  {decoder: 'windows-1251', holds: cyrillic, looksLike: 'Windows-1251', iconv: 'WINDOWS-1251'},
  {decoder: 'koi8-r', holds: cyrillic, looksLike: 'KOI8-R', iconv: 'KOI8-R'},
  {decoder: 'koi8-u', unsure: /[\u00ae\u00be]/, holds: cyrillic, looksLike: 'KOI8-U', iconv: 'KOI8-U'},
  {decoder: 'cp862', holds: hebrew, looksLike: 'CP862 (Hebrew)', iconv: 'CP862'},
  {decoder: 'ibm866', holds: cyrillic, looksLike: 'CP866 (Cyrillic)', iconv: 'CP866'},
  {decoder: 'cp737', holds: greek, looksLike: 'CP737 (Greek)', iconv: 'CP737'},
  {decoder: 'iso-8859-5', holds: cyrillic, looksLike: 'ISO-8859-5 (Cyrillic)', iconv: 'ISO-8859-5'},
  {decoder: 'windows-1256', holds: arabic, looksLike: 'Windows-1256 (Arabic)', iconv: 'WINDOWS-1256'},
  {decoder: 'iso-8859-6', holds: arabic, looksLike: 'ISO-8859-6 (Arabic)', iconv: 'ISO-8859-6'},
  {decoder: 'euc-kr', holds: all(korean), looksLike: 'EUC-KR', iconv: 'EUC-KR'},
  {
    decoder: 'windows-874',
    unsure: /[\u00db-\u00de\u00fc-\u00ff]/,
    holds: thai,
    looksLike: 'Windows-874 (Thai)',
    iconv: 'CP874',
  },
  {decoder: 'big5', holds: big5, looksLike: 'Big5', iconv: 'BIG5'},
  {
    decoder: 'gb18030',
    holds: (text, binary) => inPairs(binary) && all(chinese)(text, binary),
    looksLike: 'GB18030, Big5 or EUC-KR',
    iconv: 'GB18030',
  },
];
