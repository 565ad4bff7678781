// Lines of a text that are broken at words.

/** No line but the last ends with a mark: it stays with the word behind it. A word wider than that stays whole. */
export const wrapped = (text: string, width: number): string[] =>
  text.match(new RegExp(`\\S.{0,${width - 1}}(?:(?<!\\s\\W)(?=\\s)|$)|\\S+`, 'g')) ?? [];
