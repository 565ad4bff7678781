// Opens a YAML or JSON text as plain data, and knows on which line each of its fields stands.
import {type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml';
import {nestsDeeper} from './depth.js';

export type FieldPath = (string | number)[];
export type Place = {line: number; column: number};

export type YamlFile = {
  value: unknown;
  /** Where a field stands; for one that is missing, where it would belong. */
  placeOf(path: FieldPath): Place;
};

/** The data of the text, or the first mistake that keeps it from being YAML: those behind it often follow from it. */
export function openYaml(text: string): YamlFile | {mistake: Place & {message: string}} {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const {line, col} = lines.linePos(offset);
    return {line: Math.max(1, line), column: Math.max(1, col)};
  };
  try {
    const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
    const [error] = document.errors;
    if (error) return {mistake: {...place(error.pos[0]), message: inWords(error.code, error.message)}};
    const value: unknown = document.toJS({maxAliasCount: 20});
    if (nestsDeeper(value)) return {mistake: {line: 1, column: 1, message: tooDeep}};
    return {value, placeOf: (path) => place(offsetOf(document, path))};
  } catch {
    // Bottomless nesting and aliases that multiply end in exceptions, not in the list of errors.
    return {mistake: {line: 1, column: 1, message: tooDeep}};
  }
}

const tooDeep = 'this repeats or nests too much to be read';

function inWords(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this field stands here twice';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here, one a file is needed';
  if (/call stack/i.test(message)) return tooDeep;
  return `this is not valid YAML (${message.charAt(0).toLowerCase()}${message.slice(1)})`;
}

function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? (node as Node).range?.[0] : undefined);
