// What a document's content is on a page: shapes and words, with no address, no script and no style of anybody's.
import type {ElementContent, Root} from 'hast';
import {type Schema, sanitize} from 'hast-util-sanitize';
import type {ListItem, Nodes, RootContent, Table, TableRow} from 'mdast';
import {defaultHandlers, type Handlers, type State, toHast} from 'mdast-util-to-hast';
import type {Drawing} from '../drawings.js';
import {minutesSvg} from './minutes-svg.js';
import {momentsSvg} from './moments-svg.js';
import {element, text} from './tree.js';

/** Named one by one: what a text could bring along is not among them, and what a page needs beside stands around it. */
const kept: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'br', 'ul', 'ol', 'li'],
    ...['strong', 'em', 'code', 'pre', 'span'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['svg', 'title', 'desc', 'rect', 'line', 'circle', 'text', 'tspan'],
  ],
  attributes: {
    '*': ['id', 'className', 'role', 'ariaLabel'],
    th: ['scope'],
    td: ['dataLabel'],
    svg: ['width', 'height'],
    rect: ['x', 'y', 'width', 'height', 'rx'],
    line: ['x1', 'x2', 'y1', 'y2'],
    circle: ['cx', 'cy', 'r'],
    text: ['x', 'y', 'dx'],
    tspan: ['x', 'dy'],
  },
  clobber: [],
  ancestors: {},
  protocols: {},
  required: {},
};

/** Elements of the content, safe whatever it says. */
export const elementsOf = (content: RootContent[]): ElementContent[] =>
  (sanitize(toHast({type: 'root', children: content}, {handlers}), kept) as Root).children as ElementContent[];

/** What a heading or a cell says. */
export const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';

const handlers: Handlers = {
  drawing: (_state, node: Drawing) => (node.of === 'moments' ? momentsSvg(node) : minutesSvg(node)),

  /**
   * Its first column names the rows. One of words can stack on a narrow screen, each cell with its column's name; the
   * roles say that it is a table then, too.
   */
  table(state, {align, children: [head, ...rows]}: Table) {
    const titles = (head?.children ?? []).map(wordsOf);
    const number = (place: number) => (align?.[place] === 'right' ? {className: ['number']} : {});
    const columns = cellsOf(state, head).map((cell, place) =>
      element('th', {role: 'columnheader', scope: 'col', ...number(place)}, ...cell),
    );
    const row = (one: TableRow) =>
      cellsOf(state, one).map((cell, place) =>
        place === 0
          ? element('th', {role: 'rowheader', scope: 'row'}, ...cell)
          : element('td', {role: 'cell', dataLabel: titles[place] ?? '', ...number(place)}, ...cell),
      );
    return element(
      'table',
      {role: 'table', ...(align?.includes('right') ? {} : {className: ['stacks']})},
      element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'}, ...columns)),
      element('tbody', {role: 'rowgroup'}, ...rows.map((one) => element('tr', {role: 'row'}, ...row(one)))),
    );
  },

  /** A box that is ticked or not is a sign with words for whoever hears the page. */
  listItem(state, {checked, ...item}: ListItem, parent) {
    const made = defaultHandlers.listItem(state, item, parent);
    if (typeof checked !== 'boolean') return made;
    const box = element('span', {className: ['box'], role: 'img', ariaLabel: checked ? 'ticked' : 'not ticked'});
    box.children.push(text(checked ? '☑' : '☐'));
    return {...made, properties: {className: ['ticks']}, children: [box, text(' '), ...made.children]};
  },
};

const cellsOf = (state: State, row: TableRow | undefined): ElementContent[][] =>
  (row?.children ?? []).map((cell) => state.all(cell));
