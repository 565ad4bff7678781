// Which parts of a text are its writer's own words: what is quoted, code and addresses are blotted out, place by place.

/** Stands in no word and in no blank, so that no pattern reaches over it. */
const BLOT = '\u0000';

// Of two that may begin in the same text, the first ends before the second: no length of a line is gone through twice.
const foreign = [
  // Fenced code, and quoted lines.
  /^[ \t]*(```|~~~)[^\n]*\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm,
  /^[ \t]*>[^\n]*$/gm,
  /(?<!`)(`+)[^`]+?\1|`[^`\n]*$/g,
  // Quotations; one that is not closed yet goes on to the end of its paragraph.
  /"(?:(?!\n\s*\n)[^"])*(?:"|$|(?=\n\s*\n))/g,
  /[“\u201e](?:(?!\n\s*\n)[^”“])*(?:[”“]|$|(?=\n\s*\n))/g,
  /\u00ab[^\u00ab\u00bb]*\u00bb/g,
  /(?<![\p{L}\p{N}])['‘](?=\S)[^'’‘\n]*(?:(?:’|(?<=\p{L})')(?=\p{L})[^'’‘\n]*)*['’](?![\p{L}\p{N}])/gu,
  /\bhttps?:\/\/\S+/g,
];

export const ownWords = (text: string): string =>
  foreign.reduce((left, each) => left.replace(each, (found) => found.replace(/[^\n]/g, BLOT)), text);

export type Sentence = {from: number; text: string};

/** Marks of lists, headings and table cells before a sentence. */
const before = /^(?:[\s*+•#|>_~()[\]–—-]|\d+[.)]\s)+/;

/** Its sentences, each without the marks before it and where it begins; a line alone ends none. */
export function sentencesOf(text: string): Sentence[] {
  const ends =
    /(?<![.!?…])[.!?…]+(?=[\s*_)\]|"”’']|$)|[:;](?=\s)|\|(?=\s)|\n(?=[^\S\n]*(?:[-*+•#|>]|\d+[.)]\s|\n))|$(?![\s\S])/g;
  const all: Sentence[] = [];
  let from = 0;
  for (const end of text.matchAll(ends)) {
    const to = end.index + end[0].length;
    const whole = text.slice(from, to);
    const lead = before.exec(whole)?.[0].length ?? 0;
    const sentence = whole.slice(lead);
    if (/\p{L}/u.test(sentence)) all.push({from: from + lead, text: sentence});
    from = to;
  }
  return all;
}
