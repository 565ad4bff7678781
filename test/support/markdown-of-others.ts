// Markdown in several readers of others: they agree on what stands in it, and nothing of it acts.
import {expect} from 'vitest';
import {pages, readPage} from './other-readers.js';

const harmless = ['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'li', 'strong', 'em', 'br', 'code', 'pre', 'input'];
const ofTables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
/** Of boxes, columns of numbers and drawings. */
const harmlessAttributes =
  /^(?:type=checkbox|disabled=|checked=|align=right|style=text-align: ?right|class=language-mermaid)$/;

/** Three readers find the same in it, and nothing that acts; gives the words of it without their blanks. */
export function markdownRead(text: string, ...ours: readonly string[]): string {
  const [first, ...others] = Object.entries(pages).map(([name, render]) => ({name, ...readPage(render(text))}));
  if (!first) throw new Error('nobody reads');
  refersToNothing(text);
  for (const {name, tags, attributes, blocks} of [first, ...others]) {
    expect(
      tags.filter((tag) => ![...harmless, ...ofTables, ...ours].includes(tag)),
      name,
    ).toEqual([]);
    expect(
      attributes.filter((each) => !harmlessAttributes.test(each)),
      name,
    ).toEqual([]);
    expect(blocks, name).toEqual(first.blocks);
  }
  return first.text;
}

/** The tools of its reader find no person and no issue in it. */
const refersToNothing = (markdown: string) => {
  const read = (pages.marked?.(markdown) ?? '').replace(/<code>.*?<\/code>/gs, '').replace(/<[^>]*>/g, ' ');
  const words = read.replace(/&#64;|&commat;/g, '@').replace(/[a-z][a-z\d+.-]*:\/\/\S+/gi, '');
  expect(words).not.toMatch(/(?<![\p{L}\p{N}_.+/=-])@[a-z\d]/iu);
  expect(words.replace(/&#?\w+;/g, '|')).not.toMatch(/(?<!&)#\d+\b|\bG[HL]-\d+\b(?![\p{L}\p{N}_-])/u);
};
