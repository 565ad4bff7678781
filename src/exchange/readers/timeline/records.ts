// A record of data that a tool gives out: what of it is a text, a name or a kind.
import {isObject} from '../../../review/changes/shape.js';
import type {Row} from './rows.js';
import type {TimelineWords} from './words.js';

export type Data = Record<string, unknown>;

export type DataShape = {
  fits(record: Data): boolean;
  /** `names`: of people, by the ids that may stand for them. */
  row(
    record: Data,
    names: ReadonlyMap<string, string>,
    words: TimelineWords,
  ): Partial<Pick<Row, 'text' | 'actor' | 'kind' | 'isNoise'>>;
  time(record: Data): unknown;
};

export const isRecord = (value: unknown): value is Data => isObject(value);

export const textIn = (record: Data, ...names: string[]): string => {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
};

/** A line for each of its texts; what stands there twice is said once. */
export const textsIn = (record: Data, names: readonly string[]): string =>
  [...new Set(names.map((name) => textIn(record, name).trim()))].filter(Boolean).join('\n');

/** The name of somebody who stands there as a text or as data. */
export function nameIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return '';
  const own = textIn(value, 'display_name', 'real_name', 'name', 'full_name', 'summary', 'username', 'login', 'email');
  return own || nameIn(value.user ?? value.api_key ?? value.person);
}

export const kindIn = (record: Data, {kindNamed}: TimelineWords): Row['kind'] =>
  kindNamed(textIn(record, 'kind', 'phase', 'category', 'type')) ?? null;
