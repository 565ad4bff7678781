// A Markdown document read back: its front matter as data, its body as a tree, and the text under a heading.
import type {Nodes, Parents} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {parse} from 'yaml';

/** Front matter as data, body as a tree and as text. */
export function read(document: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(document) ?? [];
  return {front: parse(yaml) as Record<string, unknown>, body, tree: fromMarkdown(body)};
}

const isParent = (node: Nodes): node is Parents => 'children' in node;
export const nodesIn = (node: Nodes): Nodes[] => [node, ...(isParent(node) ? node.children.flatMap(nodesIn) : [])];
export const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return isParent(node) ? node.children.map(textOf).join('') : '';
};
export const headings = (tree: Nodes) =>
  nodesIn(tree).flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []));

/** The text under a heading, up to the next of its depth. */
export function under(title: string, document: string): string {
  const from = document.search(new RegExp(`^#+ ${title}$`, 'm'));
  if (from === -1) return '';
  const depth = /^#+/.exec(document.slice(from))?.[0].length ?? 1;
  const rest = document.slice(document.indexOf('\n', from));
  const end = rest.search(new RegExp(`^#{1,${depth}} `, 'm'));
  return rest.slice(0, end === -1 ? undefined : end);
}
