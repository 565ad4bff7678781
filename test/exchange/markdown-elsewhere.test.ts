// The words of people in the renderers of others: what is read there is what was typed, and nothing of it acts.
import markdownIt from 'markdown-it';
import {marked} from 'marked';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {math, mathHtml} from 'micromark-extension-math';
import {describe, expect, it} from 'vitest';
import {bullets, heading, markdown, table, writtenItem} from '../../src/exchange/writers/markdown.js';

const generous = markdownIt({html: true, linkify: true});
// CommonMark itself has no tables.
const strict = markdownIt('commonmark').enable('table');

/** Each as far as it goes: raw HTML is let through, bare addresses are linked, maths is set. */
const renderers = {
  'GitHub’s dialect with maths': (text: string) =>
    micromark(text, {
      allowDangerousHtml: true,
      extensions: [gfm(), math()],
      htmlExtensions: [gfmHtml(), mathHtml()],
    }),
  'CommonMark (markdown-it)': (text: string) => strict.render(text),
  'markdown-it with HTML and bare addresses': (text: string) => generous.render(text),
  marked: (text: string) => marked.parse(text, {async: false}),
} satisfies Record<string, (text: string) => string>;

const entities: Record<string, string> = {lt: '<', gt: '>', quot: '"', amp: '&'};

/** What a page shows: without its tags, each sign once decoded. */
const shown = (html: string): string =>
  html
    .replace(/<br ?\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
      if (name) return entities[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits));
    })
    .replace(/\s+/g, ' ')
    .trim();

const tagsIn = (html: string): string[] => [...html.matchAll(/<([a-z!?][^\s/>]*)/gi)].map(([, tag = '']) => tag);
const harmless = ['ul', 'li', 'p', 'br', 'code', 'h3', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];

const texts = [
  'https://example.org/a_b_c?x=1&y=2',
  'https://example.org/~user/@ana/$a$b#12',
  'https://example.org/==a==',
  'HTTPS://EXAMPLE.ORG/x',
  'https://example.org/wiki/Queue_(data)',
  'read it (https://example.org/a_(b)) first, and http://example.org.',
  'cost from $5 to $10, $x^2$ and $$y$$',
  '$`x`$ and $ 5',
  'PATH=$PATH:$HOME/bin',
  'www.example.org, me@example.org, mailto:me@example.org',
  'ftp://example.org/a',
  '<b>bold</b> <br> </div> <!-- x -->',
  '<script>alert(1)</script>',
  '1 < 2 > 0 && a <- b',
  '&lt;b&gt; &copy; &#35;',
  '[^1] and text[^note]',
  '[^1]: a footnote',
  '[[wiki]] [[wiki|alias]] ![[embed]] [[_TOC_]] [TOC]',
  '[a](b) ![c](d) [e][f]',
  '[e]: f',
  '# heading and #tag and #12',
  '!12 ~user ~~gone~~ %1 &1 ^a',
  '%%hidden%% ==bright== ++key++ ^^new^^',
  '> [!note] mind',
  '@ana, @web/on-call and @here: look',
  'mail me@example.org, not @',
  'emoji :smile: :+1:',
  'a title {: .red #top } {foo=bar} {{ page }} {% if %}',
  '*[HTML]: Hyper',
  ': a definition',
  '!!! danger',
  '??? details',
  '=== "Tab"',
  '--8<-- "file"',
  '\\(x\\) \\[y\\] C:\\dir\\*.txt a\\',
  '2026. a year',
  '1) one',
  '+ plus - minus * star',
  '- [ ] task [x] done',
  '`code` ``x`` ```',
  '~~~',
  '---',
  '***',
  '| a | b |',
  '*a* _b_ **c** __d__ snake_case_name 2*3*4',
  '\'single\' "double" -- ... (c)',
  'javascript:alert(1) data:text/html,x',
  'tel:+44 123 GH-12',
  '障害 🔥 é',
];

const kinds = {
  note: (text: string) => markdown([bullets([writtenItem([], text)])]),
  'second line of a note': (text: string) => markdown([bullets([writtenItem([], `first\n${text}`)])]),
  heading: (text: string) => markdown([heading(3, text)]),
  cell: (text: string) => markdown([table(['a', 'b'], [[text, 'end']])]),
} satisfies Record<string, (text: string) => string>;

/** What is around the text in each of them. */
const around: Record<keyof typeof kinds, [before: string, after: string]> = {
  note: ['', ''],
  'second line of a note': ['first ', ''],
  heading: ['', ''],
  cell: ['a b ', ' end'],
};

describe.each(Object.entries(renderers))('%s', (_, render) => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])('shows what was typed, and no more, in a %s', (kind) => {
    const [before, after] = around[kind];
    for (const text of texts) {
      const html = render(kinds[kind](text));
      expect(
        tagsIn(html).filter((tag) => !harmless.includes(tag)),
        text,
      ).toEqual([]);
      expect(html, text).not.toMatch(/ (class|style|id|href)=/);
      expect(shown(html), html).toBe(`${before}${text}${after}`);
    }
  });
});
