// One HTML page of a document: whole in itself, without a script and without anything from elsewhere.
import type {ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Heading, RootContent} from 'mdast';
import {cleanLine} from '../../../review/text.js';
import {fileSlug} from '../file-names.js';
import {elementsOf, wordsOf} from './elements.js';
import {style} from './style.js';
import {element, text} from './tree.js';

/** Nothing is loaded and nothing runs, also where a browser's reader or a proxy adds to the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What HTML has no place for, not even by its number. */
const UNWRITABLE = /(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Fewer parts than these need no list of them. */
const FEWEST_LISTED = 3;

type Page = {
  title: string;
  /** A language as the web names it; what is none is taken for English. */
  lang: string;
  /** The document as Markdown has it: what stands before its first heading of depth 2 is the head of the page. */
  content: RootContent[];
  /** One sentence at the end of the page. */
  foot: string;
  /** It is to be one page on paper: closer together, and without a list of its parts. */
  isShort?: true;
};

/** Headings down to depth 3 can be linked to, and are listed at the top. */
export function htmlPage({title, lang, content, foot, isShort}: Page): string {
  const marked = withNames(content);
  const start = marked.findIndex((node) => isHeading(node) && node.depth > 1);
  const [head, body] = start === -1 ? [marked, []] : [marked.slice(0, start), marked.slice(start)];
  const listed = isShort ? [] : body.filter(isHeading).filter(({depth}) => depth <= 3);
  const page = toHtml([
    {type: 'doctype'},
    element(
      'html',
      {lang: languageOf(lang)},
      element(
        'head',
        {},
        element('meta', {charSet: 'utf-8'}),
        element('meta', {httpEquiv: ['Content-Security-Policy'], content: POLICY}),
        element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        element('meta', {name: 'color-scheme', content: 'light dark'}),
        element('meta', {name: 'referrer', content: 'no-referrer'}),
        element('title', {}, text(cleanLine(title))),
        element('style', {}, text(style)),
      ),
      element(
        'body',
        isShort ? {className: ['short']} : {},
        element('a', {className: ['skip'], href: '#main'}, text('Skip to the text')),
        element('header', {}, ...elementsOf(head)),
        ...(listed.length < FEWEST_LISTED ? [] : [contents(listed)]),
        element('main', {id: 'main', tabIndex: -1}, ...elementsOf(body)),
        element('footer', {}, element('p', {}, text(foot))),
      ),
    ),
  ]);
  return `${page.replace(UNWRITABLE, '')}\n`;
}

const isHeading = (node: RootContent): node is Heading => node.type === 'heading';

/** Each heading that is listed gets a name of its own, by its words. */
function withNames(content: RootContent[]): RootContent[] {
  const taken = new Set(['main']);
  return content.map((node) => {
    if (!isHeading(node) || node.depth === 1 || node.depth > 3) return node;
    const slug = fileSlug(wordsOf(node)).toLowerCase();
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
    taken.add(id);
    return {...node, data: {hProperties: {id}}};
  });
}

function contents(headings: Heading[]): ElementContent {
  const entries: {heading: Heading; beneath: Heading[]}[] = [];
  for (const heading of headings) {
    const last = entries.at(-1);
    if (heading.depth === 3 && last) last.beneath.push(heading);
    else entries.push({heading, beneath: []});
  }
  const link = (heading: Heading) => element('a', {href: `#${heading.data?.hProperties?.id}`}, text(wordsOf(heading)));
  const list = (...items: ElementContent[]) => element('ul', {}, ...items);
  return element(
    'nav',
    {ariaLabel: 'Contents'},
    list(
      ...entries.map(({heading, beneath}) =>
        element(
          'li',
          {},
          link(heading),
          ...(beneath.length > 0 ? [list(...beneath.map((one) => element('li', {}, link(one))))] : []),
        ),
      ),
    ),
  );
}

function languageOf(named: string): string {
  try {
    return Intl.getCanonicalLocales(named.trim())[0] ?? 'en';
  } catch {
    return 'en';
  }
}
