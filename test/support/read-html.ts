// Reads HTML back with a parser that is not ours.
import {type DefaultTreeAdapterTypes, defaultTreeAdapter, parse} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Throws where a browser would have to guess. */
export function openPage(html: string): Node {
  return parse(html, {
    onParseError({code, startLine, startCol}) {
      throw new Error(`${code} at ${startLine}:${startCol}`);
    },
  });
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** In the order of the page; of these names, or all. */
export function elementsIn(node: Node, ...names: string[]): Element[] {
  const own = defaultTreeAdapter.isElementNode(node) && (names.length === 0 || names.includes(node.tagName));
  return [...(own ? [node] : []), ...childrenOf(node).flatMap((child) => elementsIn(child, ...names))];
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;

export function textOf(node: Node | undefined): string {
  if (!node) return '';
  return defaultTreeAdapter.isTextNode(node) ? node.value : childrenOf(node).map(textOf).join('');
}

/** Every element with the names of its attributes, and none of the words. */
export const shapeOf = (node: Node): string[] =>
  elementsIn(node).map(({tagName, attrs}) => [tagName, ...attrs.map(({name}) => name)].join(' '));
