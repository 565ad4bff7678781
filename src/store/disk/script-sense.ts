// How likely somebody wrote bytes that can be words of several scripts: by how often their letters stand in each.

/** As logarithms, of a text and of the bytes that Latin-1 reads as `binary`; for bytes beyond ASCII alone. */
export type Sense = (text: string, binary: string) => number;

/** Of letters, how often each stands in a thousand; what is none of them is hardly ever met. */
function byLetters(often: string, script: RegExp): Sense {
  const times = new Map(often.split(' ').map((letter) => [letter.slice(0, 1), Number(letter.slice(1))]));
  const isLetter = new RegExp(script.source, 'u');
  const each = (letter: string) => Math.log((times.get(letter.toLowerCase()) ?? SELDOM) / 1000);
  return (text) => {
    const letters = text.match(script) ?? [];
    const signs = text.match(/[^\0-\u007f]/gu)?.filter((sign) => !isLetter.test(sign)).length ?? 0;
    return letters.reduce((sum, letter) => sum + each(letter), 0) + signs * SIGN;
  };
}

const SELDOM = 0.5;
const SIGN = -8;
/** A text of capitals alone is rarer, and words that begin with several and go on in small letters are no words. */
const CAPITALS = -2;
const MIXED = -5;

const cyrillicLetters = byLetters(
  'о110 е85 а80 и74 н67 т63 с55 р47 в45 л43 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 ' +
    'щ4 э3 ф3 ъ6 ё1 і30 ї5 є5 ґ1 ј10 њ3 љ2 ћ3 ђ1 џ1 ў5',
  /[Ѐ-ґ]/gu,
);

/** The languages of Cyrillic letters, Russian first. */
export const cyrillicSense: Sense = (text, binary) =>
  cyrillicLetters(text, binary) +
  (/[а-џ]/.test(text) ? 0 : CAPITALS) +
  (text.match(/[Ѐ-Я]{2}[а-џ]/gu)?.length ?? 0) * MIXED;

export const thaiSense: Sense = byLetters(
  'า73 น67 ร66 อ60 ่54 ก53 เ43 ั43 ง41 ้40 ย34 ล33 ม33 ว33 ด28 ท28 ต26 ส26 ี26 ะ24 ิ24 ห23 ค22 ป21 บ21 แ20 จ17 พ16 ' +
    'ุ15 ู14 ข14 ใ13 ไ13 ื12 ์12 ช11 ำ10 โ9 ็8 ถ8 ผ6 ณ6 ึ6 ธ5 ศ5 ซ5 ภ4 ษ4 ญ4 ฟ3 ฐ2 ๆ2',
  /[ก-๛]/gu,
);

export const arabicSense: Sense = byLetters(
  'ا130 ل110 ي70 م60 و60 ن60 ر55 ت50 ب40 ة35 ع35 د35 س30 ه30 ف28 ك25 ق25 أ20 ح18 ج14 ش12 ص11 ط10 خ9 ى8 إ8 ذ6 ض6 ث6 ز6 ' +
    'گ6 پ5 غ4 ئ4 ء4 چ2 ؤ2 ظ2 آ2',
  /[ء-ے]/gu,
);

export const hebrewSense: Sense = byLetters(
  'י110 ו100 ה90 ל75 א65 ת60 ר55 מ50 ש50 ב50 נ45 ע30 ם30 ד27 ח25 כ22 ק22 פ20 ס15 ן15 ג13 ט12 צ12 ז8 ך8 ף3 ץ2',
  /[א-ת]/gu,
);

export const greekSense: Sense = byLetters(
  'α88 ο80 τ80 ι70 ε70 ν60 σ45 η45 ρ45 π40 κ40 υ35 ς35 μ33 λ30 ί27 ό23 ά20 έ18 ω18 γ17 δ17 ή17 θ12 ύ12 χ11 ώ10 φ8 β7 ξ5 ' +
    'ζ3 ψ2',
  /[Ά-ώ]/gu,
);

/** What is written in two bytes: the frequent hanzi or Hangul, the rare ones, and kana. */
const FREQUENT = -7.5;
const RARE = -11;
const HANGUL = -6;
const KANA = -4.5;
/** What lengthens a kana of half a width, or makes another sound of it. */
const AT_KANA = -2.5;

/** `frequent`: the pairs of bytes that a national standard has put first, since people write them most. */
function byPairs(pair: RegExp, frequent: RegExp, kana?: RegExp, each = FREQUENT): Sense {
  return (text, binary) =>
    (text.match(/[\uff70\uff9e\uff9f]/g)?.length ?? 0) * (AT_KANA - KANA) +
    (binary.match(pair) ?? []).reduce(
      (sum, bytes) => sum + (kana?.test(bytes) ? KANA : frequent.test(bytes) ? each : RARE),
      0,
    );
}

const upperPairs = /[\u0081-\u00fe][@-\u00fe]/g;
export const pairSense = {
  gb: byPairs(upperPairs, /^[\u00a1\u00a3\u00b0-\u00d7][\u00a1-\u00fe]/),
  big5: byPairs(upperPairs, /^[\u00a1-\u00c6]/),
  korean: byPairs(upperPairs, /^[\u00a1-\u00c8][\u00a1-\u00fe]/, undefined, HANGUL),
  eucJp: byPairs(upperPairs, /^[\u00a1\u00a3\u00b0-\u00cf]/, /^[\u00a4\u00a5\u008e]/),
  /** A kana of half a width is one byte. */
  shiftJis: byPairs(
    /[\u0081-\u009f\u00e0-\u00fc][@-\u00fc]|[\u00a1-\u00df]/g,
    /^[\u0081\u0082\u0088-\u0098]/,
    /^(?:[\u00a1-\u00df]$|\u0082[\u009f-\u00f1]|\u0083|\u0081[\u005b\u0045])/,
  ),
} as const satisfies Record<string, Sense>;
