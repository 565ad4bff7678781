// The words of a Markdown document: what people wrote becomes text, never markup or a link.
import type {
  BlockContent,
  Code,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  Text,
} from 'mdast';
import {gfmToMarkdown} from 'mdast-util-gfm';
import {mathToMarkdown} from 'mdast-util-math';
import {type Options, toMarkdown} from 'mdast-util-to-markdown';
import stringWidth from 'string-width';
import {cleanLine, cleanText} from '../../review/text.js';
import type {Drawing} from './drawings.js';
import {mermaid} from './mermaid.js';
import {references} from './references.js';

/**
 * Signs that get a character reference, since a backslash before them is a backslash in Python-Markdown: it escapes
 * fewer than CommonMark does, and would take HTML behind one for HTML.
 */
const encode = [...'<&$~|:@=%^?"\''];

const style: Options = {
  bullet: '-',
  emphasis: '_',
  // Python-Markdown takes for part of an item what stands four columns in.
  listItemIndent: 'mixed',
  fences: false,
  extensions: [gfmToMarkdown({stringLength: (cell) => stringWidth(cell)}), mathToMarkdown()],
  unsafe: [
    // Addresses in capitals are linked as well.
    {character: ':', before: '[PS]', after: '\\/', inConstruct: 'phrasing'},
    // Obsidian’s highlights, comments, names of blocks and tags; what stands first in a cell comes behind its bar.
    {character: '=', after: '=', inConstruct: 'phrasing'},
    {character: '%', after: '%', inConstruct: 'phrasing'},
    {character: '^', before: '[|\\s]', inConstruct: 'phrasing'},
    {character: '#', before: '[|\\s(\\[]', after: '[^\\s#]', inConstruct: 'phrasing'},
    // Python-Markdown’s attributes of whatever stands before them, and its definitions and call-outs at a line's start.
    {character: '{', inConstruct: 'phrasing'},
    {character: ':', atBreak: true},
    {character: '!', after: '!', atBreak: true},
    {character: '?', after: '\\?', atBreak: true},
  ],
  handlers: {
    text: ({value}: Text, _parent, state, info) => state.safe(value, {...info, encode}),
    drawing: (node: Drawing, parent, state, info) => state.handle(mermaid(node), parent, state, info),
    // A backslash at a line's end is shown by some.
    break: () => '  \n',
  },
};

/** Words in brackets behind a text, or nothing where there are none. */
export const inBrackets = (text: string): PhrasingContent[] =>
  text === '' ? [] : [plain(' ('), ...oneLine(text), plain(')')];

/** The document as text, with a line end at its end. */
export const markdown = (children: RootContent[]): string => toMarkdown({type: 'root', children}, style);

export const heading = (depth: Heading['depth'], text: string): Heading => ({
  type: 'heading',
  depth,
  children: oneLine(text),
});

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({type: 'paragraph', children});

export const plain = (value: string): PhrasingContent => ({type: 'text', value});
export const strong = (value: string): PhrasingContent => ({type: 'strong', children: oneLine(value)});
export const quiet = (value: string): PhrasingContent => ({type: 'emphasis', children: oneLine(value)});

/** What somebody wrote, on one line. */
export const oneLine = (text: string, isCell = false): PhrasingContent[] => asText(cleanLine(text), isCell);

export const bullets = (items: ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: items.some(({spread}) => spread),
  children: items,
});

/** A list with its words or heading before it, or nothing where there is nothing to list. */
export const listed = (items: ListItem[], ...before: RootContent[]): RootContent[] =>
  items.length > 0 ? [...before, bullets(items)] : [];

/** A heading and what stands beneath it, or nothing where nothing does. */
export const section = (title: string, content: RootContent[], depth: 2 | 3 = 2): RootContent[] =>
  content.length > 0 ? [heading(depth, title), ...content] : [];

/** Never empty: what stands beneath it would be taken for code. */
export const item = (...children: PhrasingContent[]): ListItem =>
  blocksItem([paragraph(...(children.some(isSeen) ? children : [plain('…')]))]);

const isSeen = (part: PhrasingContent): boolean => part.type !== 'text' || part.value.trim() !== '';

/** An item with a list of others beneath it. */
export const withBeneath = (above: ListItem, beneath: ListItem[]): ListItem =>
  beneath.length === 0 ? above : {...above, spread: true, children: [...above.children, bullets(beneath)]};

/** A box that is ticked or not, with its words. */
export const boxItem = (checked: boolean, text: string): ListItem => ({...item(...oneLine(text)), checked});

/**
 * A list item of what somebody wrote, line by line, with a word before it and one behind it. An empty line begins a
 * paragraph; a text with indented lines is taken for a paste, and kept as it is.
 */
export function writtenItem(before: PhrasingContent[], text: string, after: PhrasingContent[] = []): ListItem {
  return blocksItem(written(text, before, after));
}

/** The same, not in a list. */
export function written(
  text: string,
  before: PhrasingContent[] = [],
  after: PhrasingContent[] = [],
): (Paragraph | Code)[] {
  const clean = cleanText(text).trim();
  if (/\n {2,}\S/.test(clean)) {
    const label = [...before, ...after];
    const pasted = {type: 'code', value: clean} as const;
    // An item that begins with indented code is read in as many ways as there are readers.
    return [paragraph(...(label.length > 0 ? label : [plain('Pasted:')])), pasted];
  }
  const paragraphs = clean.split(/\n\s*\n/).map((part) => part.split('\n').flatMap(lineOfMany));
  paragraphs[0]?.unshift(...before);
  paragraphs.at(-1)?.push(...after);
  return paragraphs.map((children) => paragraph(...children));
}

/** The same, where lines that begin with `- ` are a list. */
export function writtenWithLists(text: string): (Paragraph | Code | List)[] {
  if (/\n {2,}\S/.test(text)) return written(text);
  const blocks: string[][] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (last && isListed(line) === isListed(last[0] ?? '')) last.push(line);
    else blocks.push([line]);
  }
  return blocks.flatMap((lines): (Paragraph | Code | List)[] => {
    if (lines.every((line) => line.trim() === '')) return [];
    return isListed(lines[0] ?? '')
      ? [bullets(lines.map((line) => item(...oneLine(line.slice(2)))))]
      : written(lines.join('\n'));
  });
}

const isListed = (line: string): boolean => /^- \S/.test(line);

/** A table whose cells are lines of text. */
export function table(head: string[], rows: string[][], align: Table['align'] = null): Table {
  const cells = (row: string[]) => row.map((text) => ({type: 'tableCell' as const, children: oneLine(text, true)}));
  return {
    type: 'table',
    align,
    children: [head, ...rows].map((row) => ({type: 'tableRow', children: cells(row)})),
  };
}

const blocksItem = (children: BlockContent[]): ListItem => ({type: 'listItem', spread: children.length > 1, children});

function lineOfMany(line: string, index: number): PhrasingContent[] {
  const children = asText(line.trim());
  return index === 0 ? children : [{type: 'break'}, ...children];
}

/** A reference becomes code, so that nobody is called and nothing linked; an address stays text, as all else does. */
function asText(line: string, isCell = false): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const {groups, index} of line.matchAll(references)) {
    const value = groups?.reference;
    // A bar in a cell is escaped, and some show the backslash in code.
    if (value === undefined || (isCell && value.includes('|'))) continue;
    if (index > end) parts.push(plain(line.slice(end, index)));
    const last = parts.at(-1);
    // Side by side they are one piece of code: the backticks between two would be a part of the words.
    if (last?.type === 'inlineCode') last.value += value;
    else parts.push({type: 'inlineCode', value});
    end = index + value.length;
  }
  if (end < line.length || parts.length === 0) parts.push(plain(line.slice(end)));
  return parts;
}
