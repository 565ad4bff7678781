// Opens a YAML or JSON text as plain data, and knows on which line each of its fields stands.
import {type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml';
import {nestsDeeper} from './depth.js';

/** Names of fields, and numbers of items from 0. */
export type FieldPath = readonly unknown[];

export type YamlFile = {
  value: unknown;
  /** Where a field stands; for one that is missing, where it would belong. */
  placeOf(path: FieldPath): {line: number; offset: number};
};

/**
 * The data of the text, or the first mistake that keeps it from being YAML: those behind it often follow from it.
 * `first` is the data of the first document where another begins behind it.
 */
export function openYaml(text: string): YamlFile | {mistake: string; first?: unknown} {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (opensDeeper(text)) return {mistake: `line 1: ${tooDeep}`};
  try {
    const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
    const [error] = document.errors;
    const mistake = error && `line ${lineAt(error.pos[0])}: ${inWords(error.code, error.message)}`;
    if (mistake && error.code !== 'MULTIPLE_DOCS') return {mistake};
    const value: unknown = document.toJS({maxAliasCount: 20});
    if (nestsDeeper(value)) return {mistake: `line 1: ${tooDeep}`};
    if (mistake) return {mistake, first: value};
    const placeOf = (path: FieldPath) => {
      const offset = offsetOf(document, path);
      return {line: lineAt(offset), offset};
    };
    return {value, placeOf};
  } catch {
    // Bottomless nesting and aliases that multiply end in exceptions, not in the list of errors.
    return {mistake: `line 1: ${tooDeep}`};
  }
}

/** Brackets that stand open at once; many more end the program itself while YAML is read, not in an exception. */
const MOST_OPEN = 10_000;

function opensDeeper(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    if (open > MOST_OPEN) return true;
    if (open < 0) open = 0;
  }
  return false;
}

const tooDeep = 'this repeats or nests too much to be read';

function inWords(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this field is here twice';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; a file holds only one';
  if (/call stack/i.test(message)) return tooDeep;
  return `this is not valid YAML (${message.charAt(0).toLowerCase()}${message.slice(1)})`;
}

function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const pair = isMap(node) && node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    const item = isSeq(node) && node.items[Number(key)];
    offset = startOf(pair ? pair.key : item) ?? offset;
    node = pair ? pair.value : item;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? (node as Node).range?.[0] : undefined);
