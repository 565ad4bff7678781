// How keys are written for people: on screen, in the help and in docs/keys.md.
import {capital} from '../../review/text.js';
import {type KeyName, keysFor} from './table.js';

const names: Record<string, string> = {right: '→', left: '←', up: '↑', down: '↓', pageup: 'PgUp', pagedown: 'PgDn'};

/** Other names are words, written large; a letter stays as it is. */
const named = (part: string): string => names[part] ?? (part.length > 1 ? capital(part) : part);

/** `ctrl+a` is written `Ctrl+A`, `right` is written `→`. */
export function keyName(key: string): string {
  const parts = key === '+' ? ['+'] : key.split('+').map(named);
  const last = parts.pop() ?? '';
  return [...parts, parts.length > 0 && last.length === 1 ? last.toUpperCase() : last].join('+');
}

/** The first key of what is done by this name, as a sentence names it. */
export const keyCalled = (name: KeyName): string => keyName(keysFor(name)[0] ?? '');

const isNext = (before: string | undefined, key: string): boolean =>
  /^\d$/.test(key) && before !== undefined && Number(before) === Number(key) - 1;

/** Several, with blanks between; digits that follow each other are a row, `1–9`. */
export function keyNames(keys: readonly string[]): string {
  const rows: string[][] = [];
  for (const key of keys) {
    const row = rows.at(-1);
    if (row && isNext(row.at(-1), key)) row.push(key);
    else rows.push([key]);
  }
  return rows.map((row) => (row.length > 2 ? `${row[0]}–${row.at(-1)}` : row.map(keyName).join(' '))).join(' ');
}
