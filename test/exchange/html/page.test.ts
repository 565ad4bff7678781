// A page of a document, read back by parse5: its landmarks, its headings, and that no text becomes anything but text.
import fc from 'fast-check';
import type {RootContent} from 'mdast';
import {describe, expect, it} from 'vitest';
import {htmlPage} from '../../../src/exchange/writers/html/page.js';
import {
  boxItem,
  bullets,
  heading,
  item,
  listed,
  oneLine,
  paragraph,
  plain,
  quiet,
  section,
  strong,
  table,
  writtenWithLists,
} from '../../../src/exchange/writers/markdown.js';
import {arbitraryText} from '../../support/arbitrary-review.js';
import {attribute, elementsIn, openPage, shapeOf, textOf} from '../../support/read-html.js';

/** A document in which each kind of content says `words`. */
const documentSaying = (words: string): RootContent[] => [
  heading(1, 'Title'),
  paragraph(plain('The aim is to learn.')),
  bullets([item(strong('Note-taker:'), plain(' '), plain(words))]),
  ...section('Told', [paragraph(plain(words), quiet(words)), {type: 'code', value: words}]),
  ...section('Boxes', listed([boxItem(true, 'one'), boxItem(false, 'two')]), 3),
  ...section('Actions', [table(['Action', 'Owner'], [['one', 'two']])]),
  ...section('Minutes', [table(['Stage', 'Spent'], [['one', '5']], [null, 'right'])]),
];

const pageOf = (content: RootContent[]) => htmlPage({title: 'Title', lang: 'en', content, foot: 'The end.'});

describe('the page of a document', () => {
  const page = openPage(pageOf(documentSaying('plain words')));

  it('has its landmarks, one heading of the first depth, and no depth left out', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1']) {
      expect(elementsIn(page, landmark), landmark).toHaveLength(1);
    }
    const headings = elementsIn(page, 'h1', 'h2', 'h3', 'h4');
    expect(headings.map(({tagName}) => tagName)).toEqual(['h1', 'h2', 'h3', 'h2', 'h2']);
  });

  it('lists its parts, and every link of it leads to one of them', () => {
    const links = elementsIn(page, 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(['#main', '#told', '#boxes', '#actions', '#minutes']);
    const names = elementsIn(page, 'h2', 'h3', 'main').map((part) => `#${attribute(part, 'id')}`);
    expect(new Set(names)).toEqual(new Set(links));
  });

  it('has tables that say what is a heading of what', () => {
    const scopes = elementsIn(page, 'th').map((cell) => attribute(cell, 'scope'));
    expect(scopes).toEqual(['col', 'col', 'row', 'col', 'col', 'row']);
  });

  it('says of a box whether it is ticked', () => {
    const boxes = elementsIn(page, 'span').map((box) => attribute(box, 'aria-label'));
    expect(boxes).toEqual(['ticked', 'not ticked']);
    expect(elementsIn(page, 'input')).toEqual([]);
  });
});

it('tells two parts of one name apart', () => {
  const page = openPage(pageOf(['Impact', 'Impact', 'Main'].flatMap((name) => section(name, [paragraph(plain('x'))]))));
  expect(elementsIn(page, 'h2').map((part) => attribute(part, 'id'))).toEqual(['impact', 'impact-2', 'main-2']);
});

it.each([
  ['de', 'de'],
  ['pt-br', 'pt-BR'],
  ['', 'en'],
  ['"><script>', 'en'],
])('of the language %j is in %s', (lang, wanted) => {
  const page = openPage(htmlPage({title: 't', lang, content: [], foot: ''}));
  expect(attribute(elementsIn(page, 'html')[0], 'lang')).toBe(wanted);
});

it('keeps whatever anybody wrote as text: no element and no attribute more than with plain words', () => {
  const hostile = fc.oneof(
    arbitraryText,
    fc.constantFrom(
      '</style><script>alert(1)</script>',
      '</title><img src=x onerror=alert(1)>',
      '<svg onload=alert(1)>',
      '<!-- -->',
      '&lt;b&gt; &amp;amp;',
      '<a href="https://example.org">x</a>',
      '" autofocus onfocus="alert(1)',
      ']]><b>',
    ),
  );
  // A number that other tools take for an issue stands as code, as in the document.
  const withoutCode = (page: ReturnType<typeof openPage>) => shapeOf(page).filter((element) => element !== 'code');
  const wanted = withoutCode(openPage(pageOf(documentSaying('plain words'))));
  fc.assert(
    fc.property(hostile, (words) => {
      fc.pre(words.trim() !== '' && !/(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u.test(words));
      const page = openPage(pageOf(documentSaying(words)));
      expect(withoutCode(page)).toEqual(wanted);
      const [pasted] = elementsIn(page, 'pre');
      expect(textOf(pasted).trim()).toBe(words.trim());
    }),
  );
});

it('keeps what was typed on many lines as text, and a name in its title', () => {
  fc.assert(
    fc.property(arbitraryText, (words) => {
      const content = [heading(1, words), ...section('Told', writtenWithLists(words)), paragraph(...oneLine(words))];
      const page = openPage(htmlPage({title: words, lang: words, content, foot: words}));
      const allowed = 'html head meta title style body a header h1 main h2 p br ul li code pre footer'.split(' ');
      for (const {tagName, attrs} of elementsIn(page)) {
        expect(allowed).toContain(tagName);
        for (const {name} of attrs) expect(name).not.toMatch(/^on|^src|^style|action/);
      }
      for (const link of elementsIn(page, 'a')) expect(attribute(link, 'href')).toMatch(/^#/);
    }),
  );
});
