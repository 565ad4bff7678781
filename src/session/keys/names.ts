// How keys are written for people: on screen, in the help and in the README.
import {capital} from '../../review/text.js';

const names: Record<string, string> = {right: '→', left: '←', up: '↑', down: '↓', pageup: 'PgUp', pagedown: 'PgDn'};

/** Other names are words, written large; a letter stays as it is. */
const named = (part: string): string => names[part] ?? (part.length > 1 ? capital(part) : part);

/** `ctrl+a` is written `Ctrl+A`, `right` is written `→`. */
export function keyName(key: string): string {
  const parts = key === '+' ? ['+'] : key.split('+').map(named);
  const last = parts.pop() ?? '';
  return [...parts, parts.length > 0 && last.length === 1 ? last.toUpperCase() : last].join('+');
}
