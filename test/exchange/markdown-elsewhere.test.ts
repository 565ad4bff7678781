// The words of people in the renderers of others: what is read there is what was typed, and nothing of it acts.
import {spawnSync} from 'node:child_process';
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

/** Python-Markdown as MkDocs and others use it, with all that it brings along; the Python of the system may have it. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import markdown']).status === 0,
);
const pythonCode = `
import json, sys, markdown
extensions = json.loads(sys.argv[1])
print(json.dumps([markdown.markdown(text, extensions=extensions) for text in json.load(sys.stdin)]))
`;
const inPython = (extensions: readonly string[], documents: string[]): string[] => {
  const {stdout, stderr} = spawnSync(python ?? '', ['-c', pythonCode, JSON.stringify(extensions)], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

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
  '!1 #1 ~label %milestone &1 $1 *iteration:1 ^alert#1 GH-12 GL-3',
  'group/project#12 and group/project!3, group/project~bug, group&4 (see #5) [#6]',
  '~"two words" %"two words" took ~5 min, 100 %, 5 %1',
  '[issue:1] [epic:2] [vulnerability:3] [work_item:4] [snippet:5] [cadence:6] [feature_flag:7]',
  '[[_TOC_]]',
  '[TOC]',
  '::include{file=notes.md}',
  '::: warning',
  '> [!note]- folded',
  'a line ^block-name',
  '![[picture.png|100]]',
  '%% hidden',
  '==mark== and ::field:: value',
  'key:: value and [key:: value]',
  '<details><summary>more</summary>',
  '$$',
  '```mermaid',
  '#nested/tag and #tag-2, #日本',
  'title: first',
  '[^note]: text',
  '/label ~bug',
  '/close',
  '{+ added +} [- removed -] {- gone -} [+ new +]',
  ':tada: at 10:30:15 :100:',
  'C#7 and wow!12, US$5, 2&3, 50%off, a~b',
  'owner/repo#1, owner/repo@5a1b2c3d and someone@a5c3785ed8d6a35868bc169f07e40e889087fd2e',
  'since 5a1b2c3 (5A1B2C3), not v1-5a1b2c3d: 9ba12248...b19a04f5, group/project@9ba12248..b19a04f5',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'abcdefabcdef 12345678901234567890123456789012345678ab',
  'request 550e8400-e29b-41d4-a716-446655440000 failed',
  '[contact:test@example.org] [cadence:"plan"] [wiki_page:Home] [wiki_page:group/project:Home]',
  'group/project^alert#12 group*iteration:"next"',
  'set %PATH% and %a%%b, 5%-10% of %c%d',
  '~a~b and #1#2, !3$4&5, :tada::tada: :x:#6, %1%2, [TOC][[b]]',
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

/** What is around the text in a heading of each, that is not of what was typed. */
const ofHeadings = (html: string) => html.replace(/^(<h3) id="[^"]*"/, '$1');

function expectInert(html: string, text: string, kind: keyof typeof kinds): void {
  const [before, after] = around[kind];
  expect(
    tagsIn(html).filter((tag) => !harmless.includes(tag)),
    text,
  ).toEqual([]);
  expect(html, text).not.toMatch(/ (class|style|id|href)=/);
  expect(shown(html), html).toBe(`${before}${text}${after}`);
}

describe.skipIf(!python)(`Python-Markdown${python ? '' : ' (no Python here has the package markdown)'}`, () => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])('shows what was typed, and no more, in a %s', (kind) => {
    const documents = texts.map(kinds[kind]);
    const plain = inPython(['tables'], documents);
    const all = inPython(['extra', 'admonition', 'toc', 'wikilinks', 'sane_lists', 'nl2br', 'meta'], documents);
    for (const [index, text] of texts.entries()) {
      expectInert(plain[index] ?? '', text, kind);
      expectInert(ofHeadings(all[index] ?? ''), text, kind);
    }
  });
});

describe.each(Object.entries(renderers))('%s', (_, render) => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])('shows what was typed, and no more, in a %s', (kind) => {
    for (const text of texts) expectInert(render(kinds[kind](text)), text, kind);
  });
});

/** What GitLab (and GitHub, of the first four) makes a link or a picture of, in any text that is not code. */
const gitlab = {
  mention: /(?<![\w.+/=-])@[A-Za-z\d]/,
  issue: /(?<!&)#\d+/,
  'issue by its key': /\bG[HL]-\d+(?!-)\b/,
  emoji: /(?<![\p{L}\p{N}:]):[a-z\d_+-]+:(?![\p{L}\p{N}])/u,
  'merge request': /!\d+/,
  epic: /&\d+/,
  snippet: /\$\d+/,
  label: /(?<!~)~(?:[\w?&-]|"[^"]+")/,
  milestone: /(?<!%)%(?:[^"\s<%]*\w|"[^"]+")/,
  iteration: /\*iteration:/,
  alert: /\^alert#\d/,
  commit: /(?<![\p{L}\p{N}_])(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{7,40}(?![\p{L}\p{N}_])|[\da-f]{40}/iu,
  'by its kind': /\[[a-z_]+:(?:\d+|"[^"]+")\]|\[(?:contact|wiki_page):\S+\]/,
  'changed words': /\{\+.+\+\}|\[-.+-\]|\{-.+-\}|\[\+.+\+\]/,
  'table of contents': /\[\[_TOC_\]\]|\[TOC\]/,
  'another page': /\[\[[^|\]]+\]\]/,
} as const;

/** What Obsidian and its widest used plugins find in the file itself, outside of code and escapes. */
const obsidian = {
  comment: /%%/,
  highlight: /==[^=].*==/,
  'another page': /\[\[/,
  tag: /(?:^|\s)#[\p{L}\p{N}_/-]+/u,
  'name of a block': /\s\^[\w-]+$/m,
  'call-out': /^\s*>\s*\[!/m,
  maths: /\$/,
  footnote: /\[\^/,
  'raw HTML': /<[a-z/!]/i,
} as const;

const address = /[a-z][a-z\d+.-]*:\/\/\S+/gi;

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('a %s', (kind) => {
  it.each(Object.entries(gitlab))('refers to nothing on GitLab: %s', (_, reference) => {
    for (const text of texts) {
      const html = renderers['GitHub’s dialect with maths'](kinds[kind](text)).replace(
        /<code>.*?<\/code>/gs,
        '<i>|</i>',
      );
      expect(shown(html).replace(address, ''), text).not.toMatch(reference);
    }
  });

  it.each(Object.entries(obsidian))('has nothing that Obsidian reads: %s', (_, reads) => {
    for (const text of texts) {
      const words = kinds[kind](text)
        .replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, '|')
        .replace(/\\./g, '');
      expect(kind === 'heading' ? words.replace(/^###/, '') : words, text).not.toMatch(reads);
    }
  });
});

it('leaves words, amounts and times as they are', () => {
  const texts = [
    'about 90 % of 5 pages',
    '50 %, 100%',
    'at 10:30:15',
    'from 10:30 to 10:45:',
    'C++ and a - b',
    'C# and F#',
    'me@example.org',
    'R&D',
    'it is ~ 5',
    'so what?!',
    'INC-7, CVE-2021-44228 and RFC 2119',
    'defaced, effaced and acceded',
    '1234567 rows on 20261127, call 0301234567',
    'a/b and 1/2',
    'C:\\path\\to',
    'a|b',
    'to do: 1) 2)',
    'at 2001:0db8:85a3::7334 and 00:1a:2b:3c:4d:5e',
    'v1.0...v2.0',
  ];
  for (const text of texts) {
    expect(markdown([bullets([writtenItem([], text)])])).not.toContain('`');
    expect(shown(generous.render(markdown([bullets([writtenItem([], text)])])))).toBe(text);
  }
  // What is read at once in the file itself, too.
  expect(markdown([bullets([writtenItem([], 'C:\\path at 10:30:45, 50 %, a|b, C#')])])).toBe(
    '- C:\\path at 10:30:45, 50 %, a|b, C#\n',
  );
});
