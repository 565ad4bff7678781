// The small file in which a live process says what it is doing: `journal/<writer>.here`.
import {count, fitting, line, number, object, oneOf} from '../../review/changes/shape.js';
import type {Presence} from '../../review/review-state.js';
import {roles} from '../../review/vocabulary.js';
import {objectIn} from '../disk/json.js';
import {isInstant, isWriter} from '../journal/entry.js';

export const HERE = '.here';

/** Only who can be met on a review says so; whoever only watches, adds from a shell or comments leaves no trace. */
export const isMet = (role: string): boolean => roles.some((met) => met === role);

/** `at`: since when it does so, in milliseconds since 1970. */
export type HereFile = Omit<Presence, 'since' | 'isElsewhere'> & {host: string; pid: number; at: number};

const doing = oneOf<Presence['doing']>(['here', 'typing', 'away']);
const shape = object<Omit<HereFile, 'writer'>>({role: line, by: line, host: line, pid: count, doing, at: number});

/** The file's whole text, which says `w` for the writer. */
export const hereText = ({writer: w, ...rest}: HereFile): string => `${JSON.stringify({w, ...rest})}\n`;

export const hereName = (writer: string): string => `${writer}${HERE}`;

/** What the file of this name says; undefined where that is nothing whole, as while it is being written. */
export function readHere(name: string, json: string): HereFile | undefined {
  const value = objectIn(json);
  const said = fitting(shape, value);
  if (!said || !isWriter(value?.w) || name !== hereName(value.w)) return undefined;
  return isMet(said.role) && said.pid > 0 && isInstant(said.at) ? {writer: value.w, ...said} : undefined;
}
