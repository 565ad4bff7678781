// Encodings of plain bytes that UTF-8 takes for ASCII: told only where it is nearly certain, since honest text has all
// their signs (`+44 20`, `a+b`, `C++`, `~{name~}`), and what is not told stays as it was typed.
import type {NotText} from './not-text.js';

const called = (name: string): NotText => ({looksLike: name, iconv: name});

/** `text`: the bytes as UTF-8 reads them. Undefined where they are a text. */
export function sevenBits(text: string): NotText | undefined {
  if (text.includes('\u001b$')) {
    if (/\u001b\$[@B]/.test(text)) return called('ISO-2022-JP');
    if (/\u001b\$\)C/.test(text)) return called('ISO-2022-KR');
    if (/\u001b\$\)[AG]/.test(text)) return called('ISO-2022-CN');
  }
  if (!/\+[A-Za-z0-9+/]{3}|~\{/.test(text) || /[^\0-\u007f]/.test(text)) return undefined;
  if (isUtf7(text)) return called('UTF-7');
  // Not every iconv knows it.
  return isHz(text) ? {looksLike: 'HZ (Chinese)', iconv: null} : undefined;
}

/** Scripts, and how many of their letters are no chance: a third of all that Base64 can say is a hanzi. */
const scripts: readonly [letters: RegExp, least: number][] = [
  [/^[\u0370-\u03ff\u2010-\u2026]+$/, 3],
  [/^[\u0400-\u04ff\u2010-\u2026]+$/, 3],
  [/^[\u0590-\u05ff\u2010-\u2026]+$/, 3],
  [/^[\u0600-\u06ff\u2010-\u2026]+$/, 3],
  [/^[\u0e00-\u0e7f\u2010-\u2026]+$/, 3],
  [/^(?=(?:.*[\u3000-\u30ff]){3})[\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]+$/, 5],
  [/^[\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]+$/, 9],
  [/^[\u2010-\u2026\u3000-\u303f\uac00-\ud7a3\uff01-\uff5e]+$/, 6],
];
const latin = /^[!-~\u00a0-\u017f\u2010-\u2026\u20ac]+$/;
/** A word of one case, which as Base64 could be two hanzi or more. */
const word = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/;
const hanzi = /^[\u3000-\ud7a3]+$/;
/** That many blocks of Latin letters are no chance, nor are that many hanzi in pairs of plain letters. */
const BLOCKS = 2;
const PAIRS = 3;
/** A letter in Base64. */
const DIGITS = 3;

/**
 * Behind each plus stand letters in Base64 of UTF-16, or a hyphen where a plus is meant. So one plus of any other kind
 * makes it a text, and so do letters that nobody writes together.
 */
function isUtf7(text: string): boolean {
  const blocks: string[] = [];
  for (const [, block = '', hyphen] of text.matchAll(/\+([A-Za-z0-9+/]*)(-)?/g)) {
    if (block === '' && hyphen) continue;
    const says = utf16Of(block);
    if (says === undefined) return false;
    // An option such as `+verbose` is no hanzi, however often it is named.
    if (word.test(block) && hanzi.test(says)) continue;
    blocks.push(says);
  }
  const all = blocks.join('');
  if (blocks.every((block) => latin.test(block))) return blocks.length >= BLOCKS && /[^\0-\u007f]/.test(all);
  const others = twiceAtMost(blocks.filter((block) => !latin.test(block))).join('');
  return scripts.some(([letters, least]) => others.length >= least && letters.test(others));
}

/** What is named again and again tells no more than twice. */
function twiceAtMost(blocks: readonly string[]): string[] {
  const times = new Map<string, number>();
  return blocks.filter((block) => {
    times.set(block, (times.get(block) ?? 0) + 1);
    return (times.get(block) ?? 0) <= 2;
  });
}

/** What the Base64 says, where it ends as it must: with less than a digit to spare, in zeros. */
function utf16Of(block: string): string | undefined {
  const spare = (block.length * 6) % 16;
  const bytes = Buffer.from(block, 'base64');
  if (block.length < DIGITS || spare >= 6) return undefined;
  const isWhole = Buffer.from(bytes.subarray(0, (block.length * 6 - spare) / 8));
  const again = isWhole.toString('base64').replace(/=+$/, '');
  if (again !== block) return undefined;
  const says = isWhole.swap16().toString('utf16le');
  return says.isWellFormed() ? says : undefined;
}

/** Pairs of bytes in `~{…~}`: each is a hanzi, most of them of the common half, and a word of ours is not so many. */
function isHz(text: string): boolean {
  const runs = [...text.matchAll(/~\{((?:[!-w][!-~])+)~\}/g)].map(([, run = '']) => run);
  const pairs = runs.join('').match(/../g) ?? [];
  const outside = text.replace(/~\{(?:[!-w][!-~])+~\}|~~|~\n/g, '');
  const common = pairs.filter((pair) => /^[!-)0-W]/.test(pair)).length;
  const isOther = outside.includes('~') || !/[^A-Za-z\d]/.test(pairs.join(''));
  return !isOther && pairs.length >= PAIRS && common * 5 >= pairs.length * 4;
}
