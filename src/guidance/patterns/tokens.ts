// A sentence as words in a row, each as it counts for a pattern and where it stands.

import type {Place} from '../../review/letters.js';

/**
 * `isJoined`: only blanks or a hyphen stand before it. `opens` and `closes`: a match may begin or end with it, since it is
 * no part of a longer word, a path or a name of code.
 */
export type Token = {
  word: string;
  from: number;
  to: number;
  isJoined: boolean;
  hasDigit: boolean;
  opens: boolean;
  closes: boolean;
};

/** What stands for a name in a sentence, and for what is somebody's by name. */
export const NAME = '@name';
export const OWN_NAME = "@name's";

/** In small letters and with one apostrophe; the one before a t is often left out. */
export const asOne = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’\u02bc]/g, "'")
    .replace(/n't$/, 'nt');

const partBefore = /[\p{L}\p{N}_/@#.-]$/u;
const partBehind = /^(?:[_/@-]|\.[\p{L}\p{N}])/u;

/** The same words with one in place of all that a name has, and of what says that something is theirs. */
export function withNames(tokens: readonly Token[], names: readonly Place[]): Token[] {
  return tokens.flatMap((token, index) => {
    const name = names.find(({from, to}) => token.from < to && from < token.to);
    if (!name) return [token];
    const next = tokens[index + 1];
    // Of a name the last word stays, and reaches back to the first.
    if (next && next.from < name.to) return [];
    const first = tokens.find(({to}) => to > name.from) ?? token;
    const word = token.to > name.to && /^'/.test(token.word.slice(name.to - token.to)) ? OWN_NAME : NAME;
    return [{...token, word, from: first.from, isJoined: first.isJoined, opens: true}];
  });
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const {index: from, 0: word} of text.matchAll(
    /[\p{L}\p{M}\p{N}]+(?:['’\u02bc][\p{L}\p{M}\p{N}]+)*['’\u02bc]?/gu,
  )) {
    const to = from + word.length;
    tokens.push({
      word: asOne(word),
      from,
      to,
      isJoined: /^(?:\s+|-)$/.test(text.slice(last, from)),
      hasDigit: /\p{N}/u.test(word),
      opens: !partBefore.test(text.slice(Math.max(0, from - 2), from)),
      closes: !partBehind.test(text.slice(to, to + 3)),
    });
    last = to;
  }
  return tokens;
}
