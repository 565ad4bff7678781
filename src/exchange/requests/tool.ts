// What sending to another tool is made of: what is asked of it, and how its answers are read. Pure: src/store/push sends.
import {isObject} from '../../review/changes/shape.js';
import {cleanLine} from '../../review/text.js';
import type {Sent} from '../../review/types.js';
import type {ActionItem} from '../writers/actions/action-item.js';
import type {Known, LookUp} from './ids-there.js';

/** `does`: what comes of it, in words that follow “to”. */
export type Ask = {method: 'GET' | 'POST'; path: string; body?: object; does: string};

/** Where items go there, by its id; `within`: what is looked through for those that are there already. */
export type Place = {id: string; within: string; url: string};

export type InTool = Pick<Sent, 'ref' | 'url'>;

/** `next`: where the list goes on. */
export type Listed = {found: (InTool & {text: string})[]; next?: string | undefined};

export type Tool = {
  name: string;
  /** Where its API is; null where each organisation has its own. */
  site: string | null;
  /** What it knows whoever asks by, each as its variable in the environment is called; the last is the token. */
  secrets: readonly [string, ...string[]];
  headers(secret: (name: string) => string): Record<string, string>;
  /** What the token has to allow. */
  rights: string;
  /** What names a place there, behind “--in takes”. */
  takes: string;
  /** How an answer tells what is wrong, in its own words; empty where it does not. */
  complaint(body: Body): string;
  /** The place as far as it is known without asking; undefined where this names none. */
  expected(where: string): Place | undefined;
  place(where: string): Ask;
  /** Undefined where the answer is of another shape, as in each that reads one. */
  placed(body: Body, where: string): Place | undefined;
  list(place: Place, next?: string): Ask;
  listed(body: Body, place: Place, next?: string): Listed | undefined;
  /** What tells how people and labels of these items are called there; missing where their names will do. */
  lookUps?(items: readonly ActionItem[], place: Place): LookUp[];
  /** Who or what is not `known` there is left out of its field: the description has it in any case. */
  create(item: ActionItem, place: Place, known: Known): Ask;
  created(body: Body, place: Place): InTool | undefined;
};

/** An answer as it was read: JSON, or the text where it is none. */
export type Body = unknown;

export type Fields = Record<string, unknown>;

/** An object in an answer, by the way that leads there; empty where there is none. */
export function at(body: Body, ...way: readonly string[]): Fields {
  const value = way.reduce<unknown>((sofar, name) => (isObject(sofar) ? sofar[name] : undefined), body);
  return isObject(value) ? value : {};
}

export const listAt = (body: Body, name?: string): Fields[] | undefined => {
  const list = name === undefined ? body : at(body)[name];
  return Array.isArray(list) ? list.filter(isObject) : undefined;
};

/** A text or a number as a text; empty where it is neither. */
export const said = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** An address that a browser opens; empty for anything else. */
export const address = (value: unknown): string => (/^https?:\/\/[!-~]+$/.test(said(value)) ? said(value) : '');

/** An item there; undefined where it has no id. */
export const inTool = (ref: unknown, url: unknown): InTool | undefined =>
  said(ref) === '' ? undefined : {ref: cleanLine(said(ref)), url: address(url)};

/** Fields as an address carries them, without those that are undefined. */
export function query(fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(given).toString().replaceAll('%2C', ',');
}

/**
 * The mark of an action in a text that a tool gives back: the last that has a line to itself, since words around it may
 * name others. Some tools keep the backslashes that it was sent with, or the backticks that earlier versions sent.
 */
export function markIn(text: string): string | undefined {
  const bare = text.replace(/[\\`]/g, '');
  const alone = bare.split(/\s*[\r\n]\s*/).filter((line) => /^debrief-[\w-]+\s*$/.test(line));
  return (alone.length > 0 ? alone : (bare.match(/\bdebrief-[\w-]+/g) ?? [])).at(-1)?.trim();
}
