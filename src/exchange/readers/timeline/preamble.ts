// What stands in a document before its first section: fields behind their names, and what of it all is not taken.
import {capital} from '../../../review/text.js';
import {withoutEmphasis} from './headings.js';

type FieldLine = {key: string; text: string};

/** `**Severity:** SEV1`, `- Date: 31 January 2017`, `| Owner | Platform |`; the key in small letters. */
export function fieldIn(line: string): FieldLine | undefined {
  if (line.length > 500) return undefined;
  const [, name, text] =
    /^[\s*_+|-]*([A-Za-z][A-Za-z /-]{1,30}?)[*_]*(?::[*_]*|\s*\|)\s*([^\s|][^|]*)\|?$/.exec(line) ?? [];
  return name === undefined || text === undefined ? undefined : {key: keyOf(name), text: text.trim()};
}

/** As fields are known by, whatever stands between the words of their names. */
export const keyOf = (name: string): string => name.toLowerCase().replace(/[_-]/g, ' ');

/** A field that nothing is said behind, and a line without a word. */
const saysNothing = (line: string): boolean => !/[\p{L}\p{N}]/u.test(line) || /^[^:|]{1,40}:[\s*_]*$/.test(line);

const LONGEST_NAME = 40;

/** What is not taken of these lines: fields by their names, other paragraphs by their first words. */
export function leftBefore(lines: readonly string[], isTaken: (line: string) => boolean): string[] {
  const left: string[] = [];
  let isNamed = false;
  for (const line of lines
    .join('\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split('\n')) {
    const field = fieldIn(line);
    if (line.trim() === '') isNamed = false;
    if (saysNothing(line) || isTaken(line)) continue;
    if (field) left.push(capital(field.key));
    else if (!isNamed) left.push(firstWordsOf(line));
    isNamed = !field;
  }
  return left;
}

function firstWordsOf(line: string): string {
  const words = withoutEmphasis(line.trim());
  return words.length <= LONGEST_NAME ? `“${words}”` : `“${words.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …”`;
}
