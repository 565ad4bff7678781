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
