// JSON that another process wrote, or a person.
import {isObject} from '../../review/changes/shape.js';

/**
 * The object that this text is, behind a byte order mark that an editor may have put there; undefined where it is none,
 * or no JSON.
 */
export function objectIn(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where reading it as JSON ends, such as ` (line 3, column 2)`; empty where it is JSON, or Node does not say. */
export function placeIn(json: string): string {
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position === undefined && !/end of JSON/.test(String(error))) return '';
    const lines = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
    return ` (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1})`;
  }
}
