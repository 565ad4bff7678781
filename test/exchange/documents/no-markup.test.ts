// What people wrote in a report and a record is text wherever it is read, never markup.
import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {mathFromMarkdown} from 'mdast-util-math';
import {gfm} from 'micromark-extension-gfm';
import {math} from 'micromark-extension-math';
import {describe, expect, it} from 'vitest';
import {sourceOf} from '../../../src/exchange/source.js';
import {bullets, markdown, table, writtenItem} from '../../../src/exchange/writers/markdown.js';
import {record} from '../../../src/exchange/writers/record.js';
import {report} from '../../../src/exchange/writers/report.js';
import {applyChange} from '../../../src/review/changes/index.js';
import {cleanText} from '../../../src/review/text.js';
import {arbitraryReview, arbitraryText} from '../../support/arbitrary-review.js';
import {creationOf} from '../../support/creation.js';
import {headings, nodesIn, read, textOf} from '../../support/read-markdown.js';
import {sampleAgenda} from '../../support/sample-review.js';

const hostile = [
  'PATH=$PATH:$HOME/bin; cost from $100 to $200',
  '$$\nx^2\n$$',
  '$`x`$',
  'write to somebody@example.org, www.example.org or ftp://example.org',
  '==bright== and %%hidden%%',
  'line one\nline two\n\nline three',
  '<script>\n  alert(1)\n\n  more()\n</script>',
  'a < b && c > d | e ~ f ^ g',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden -->',
  '<?php ?> <![CDATA[x]]> <!DOCTYPE html>',
  '[click](javascript:alert(1))',
  '![pixel](https://tracker.example/p.png)',
  '[ref]: javascript:alert(1)\n\n[ref]',
  '<javascript:alert(1)>',
  '<someone@example.org>',
  '`code` ``more`` ```fence',
  '```\nfence\n```',
  '~~~\nfence\n~~~',
  '# heading\n## another',
  'setext\n===\nsetext\n---',
  '---\ntitle: forged\n---',
  '***\n___\n* * *',
  '| a | b |\n| --- | --- |\n| c | d |',
  '> quote\n>> deeper',
  '1. one\n2) two\n- three\n+ four\n* five',
  '- [ ] task\n- [x] done',
  '**bold** __bold__ *it* _it_ ~~gone~~',
  '&lt;b&gt; &#60;script&#62; &nbsp;',
  'line ending in a backslash\\\nnext \\',
  '[^1]: a footnote\n\n[^1]',
  '    four spaces',
  '\u0000\u001b[31mred\u202e\u200b',
];

describe('nobody’s words become markup', () => {
  const noteOf = (text: string) => markdown([bullets([writtenItem([], text)])]);
  /**
   * As CommonMark has it, with all that GitHub and GitLab add: maths, bare addresses, strikethrough, boxes, footnotes.
   */
  const asNote = (text: string) =>
    fromMarkdown(noteOf(text), {
      extensions: [gfm(), math()],
      // What some link in any text, whatever it is written with, is an e-mail address and nothing that acts.
      mdastExtensions: [...gfmFromMarkdown().map((one) => ({...one, transforms: []})), mathFromMarkdown()],
    });
  const harmless = new Set(['root', 'list', 'listItem', 'paragraph', 'text', 'break', 'code']);
  /** Somebody or something that is called by a name on GitHub or GitLab: as code it calls nobody. */
  const isReference = (node: Nodes) =>
    node.type === 'inlineCode' &&
    /^(?:@[a-z\d]|.*[#!&$]\d+$|.*[~%].|G[HL]-\d+$|\*iteration|\^alert|!?\[|\{|:)/isu.test(node.value);

  function expectAsWritten(text: string) {
    const nodes = nodesIn(asNote(text));
    expect(nodes.filter((node) => !harmless.has(node.type) && !isReference(node))).toEqual([]);
    expect(nodes.filter(({type}) => type === 'list').length).toBe(1);
    const lines = (whole: string) =>
      whole
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const blocks = nodes.filter(({type}) => type === 'paragraph' || type === 'code');
    const shown = blocks
      .map(textOf)
      .filter((block, index) => block !== 'Pasted:' || blocks[index + 1]?.type !== 'code');
    expect(shown.flatMap(lines)).toEqual(lines(cleanText(text)));
  }

  it.each(hostile)('%j stays what it is', (text) => expectAsWritten(text));

  it('holds for any text', () => {
    fc.assert(fc.property(arbitraryText, expectAsWritten), {numRuns: 2000});
  });

  /**
   * What Python-Markdown (MkDocs) takes for an escape: it knows fewer than CommonMark, and shows every other backslash.
   */
  const escaped = /\\[\\`*_{}[\]()>#+\-.!]/g;

  it.each(hostile)('%j has no stray backslash and no live HTML in Python-Markdown', (text) => {
    const document = noteOf(text);
    const outsideCode = document
      .split('\n')
      .filter((line) => !line.startsWith(' '.repeat(8)))
      .join('\n');
    // One that somebody wrote before a space is one everywhere.
    expect(outsideCode.replace(escaped, '')).not.toMatch(/\\(?! )/);
    expect(outsideCode).not.toMatch(/<(?!https?:)[a-z!?/]/i);
    for (const line of document.trimEnd().split('\n').slice(1)) expect(line).toMatch(/^$|^ {2}\S|^ {4}/);
  });

  it('keeps the paragraphs of a note in its item, and the lines of a paragraph apart', () => {
    expect(noteOf('line one\nline two\n\nline three')).toBe('-   line one  \n    line two\n\n    line three\n');
  });

  it.each([
    ['PATH=$PATH:$HOME/bin; from $100 to $200', 'PATH=&#x24;PATH:&#x24;HOME/bin; from `$100` to `$200`'],
    ['~bug, %later and &7: :tada:', '`~bug`, `%later` and `&7`: `:tada:`'],
    ['GH-12, but GH-2018-10-21', '`GH-12`, but GH-2018-10-21'],
    ['{+ more +} and team/web#12', '`{+ more +}` and `team/web#12`'],
    ['<b>bold</b> & R&D', '&#x3C;b>bold&#x3C;/b> & R&#x26;D'],
    ['somebody@example.org', 'somebody&#x40;example.org'],
    ['==bright== and %%hidden%%', '&#x3D;=bright&#x3D;= and &#x25;%hidden&#x25;%'],
    ['#tag, (#12) and a#b', '\\#tag, (`#12`) and a#b'],
    ['!12 and wow!', '`!12` and wow!'],
    ['a block ^name, x^2', 'a block &#x5E;name, x^2'],
    ['a title {: .red #top }', 'a title \\{: .red \\#top }'],
    ['{{ page.title }}', '\\{\\{ page.title }}'],
    ['!!! danger', '\\!!! danger'],
    ['??? details', '&#x3F;?? details'],
    [': a definition', '&#x3A; a definition'],
    ['@ana, ask @web/on-call and me@example.org', '`@ana`, ask `@web/on-call` and me&#x40;example.org'],
    ['@Siân and @François.', '`@Siân` and `@François`.'],
    ['@ home', '@ home'],
    ['[[wiki|page]] [^1] [[_TOC_]]', '`[[wiki|page]]` \\[^1] `[[_TOC_]]`'],
    ['> [!note] mind', '\\> \\[!note] mind'],
    ['%PATH% was set, 5%-10% more', '`%PATH%` was set, `5%-10%` more'],
    ['~a~b, #1#2 and :tada::tada:', '`~a~b`, `#1#2` and `:tada::tada:`'],
  ])('%j is written as %j', (text, written) => {
    expect(noteOf(text)).toBe(`- ${written}\n`);
  });

  it.each(hostile)('%j stays in its cell of a table', (text) => {
    const lines = markdown([table(['a', 'b'], [[text, 'end']])])
      .trim()
      .split('\n');
    expect(lines.length).toBe(3);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)?.length).toBe(3);
    expect(lines[2]).not.toMatch(/(?<!\\)<(?!https:)[a-z!?/]/i);
  });

  it('keeps a paste with indented lines as it was, whatever fences it has', () => {
    const paste = 'log:\n  ```\n    at <anonymous>\n  ````';
    expect(nodesIn(asNote(paste)).find(({type}) => type === 'code')).toMatchObject({value: paste});
  });

  it('leaves an address as it was typed, and links none', () => {
    const typed = 'See https://example.org/a_b_(c)?d=1|2, or http://example.org.';
    const nodes = nodesIn(asNote(typed));
    expect(nodes.filter(({type}) => type === 'link')).toEqual([]);
    expect(nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('')).toBe(typed);
  });

  it.each(hostile)('%j cannot forge front matter, headings or a section', (text) => {
    const stages = sampleAgenda.stages.map((stage) => ({...stage, title: text}));
    const checklist = sampleAgenda.checklist.map((item) => ({...item, text}));
    const review = applyChange(
      null,
      creationOf({
        id: 'hostile',
        reference: text,
        title: text,
        severity: 'minor',
        incident: {startedAt: text, resolvedAt: text, keywords: [text]},
        recording: text,
        people: [{id: 'one', name: text, involvement: 'responder', role: 'facilitator'}],
        agenda: {...sampleAgenda, stages, checklist},
        actionLimit: 3,
      }),
      {at: 0, by: 'shell'},
    );
    if (!review) throw new Error('the first change makes the review');
    review.checklist = review.checklist.map((item) => ({...item, done: true}));
    const headingsOf = {
      report: ['title'],
      record: ['title', 'Agenda', ...sampleAgenda.stages, 'Seen to', 'before', 'close'],
    };
    for (const [name, writer] of Object.entries({report, record})) {
      const {front, tree} = read(writer(sourceOf(review, 0)));
      expect(front).toMatchObject({document: name, status: 'preparing', severity: 'minor', actions_count: 0});
      expect(headings(tree)).toHaveLength(headingsOf[name as keyof typeof headingsOf].length);
      const kinds = new Set(nodesIn(tree).flatMap((node) => (isReference(node) ? [] : [node.type])));
      for (const kind of [
        'html',
        'image',
        'definition',
        'blockquote',
        'thematicBreak',
        'inlineCode',
        'code',
      ] as const) {
        expect(kinds.has(kind), kind).toBe(false);
      }
    }
  });

  it('holds for whole reviews', () => {
    fc.assert(
      fc.property(arbitraryReview, ({review, now}) => {
        for (const writer of [report, record]) {
          const {front, tree} = read(writer(sourceOf(review, now)));
          expect(front).toMatchObject({status: review.status, severity: review.severity});
          const nodes = nodesIn(tree);
          const forbidden = ['html', 'image', 'definition', 'blockquote', 'thematicBreak', 'inlineCode'];
          expect(nodes.filter((node) => forbidden.includes(node.type) && !isReference(node))).toEqual([]);
          expect(nodes.filter(({type}) => type === 'link')).toEqual([]);
        }
      }),
      {numRuns: 100},
    );
  });
});
