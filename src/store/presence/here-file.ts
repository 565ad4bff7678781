// The small file in which a live process says what it is doing: `journal/<writer>.here`.
import {cleanLine} from '../../review/text.js';
import {roles} from '../../review/types.js';
import {isInstant, isWriter} from '../journal/entry.js';
import type {Presence} from '../types.js';

export const HERE = '.here';

/** Only who can be met on a review says so; whoever only watches, adds from a shell or comments leaves no trace. */
export const isMet = (role: string): boolean => roles.some((met) => met === role);

/** `at`: since when it does so, in milliseconds since 1970. */
export type HereFile = {
  writer: string;
  role: string;
  by: string;
  host: string;
  pid: number;
  doing: Presence['doing'];
  at: number;
};

/** The file's whole text, which says `w` for the writer. */
export const hereText = ({writer: w, ...rest}: HereFile): string => `${JSON.stringify({w, ...rest})}\n`;

export const hereName = (writer: string): string => `${writer}${HERE}`;

/** What the file of this name says; undefined where that is nothing whole, as while it is being written. */
export function readHere(name: string, json: string): HereFile | undefined {
  const {w: writer, role, by, host, pid, doing, at} = fieldsOf(json);
  if (!isWriter(writer) || name !== hereName(writer)) return undefined;
  if (typeof role !== 'string' || !isMet(role) || typeof by !== 'string' || typeof host !== 'string') return undefined;
  if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || !isInstant(at)) return undefined;
  if (doing !== 'here' && doing !== 'typing' && doing !== 'away') return undefined;
  return {writer, role, by: cleanLine(by), host, pid: pid as number, doing, at};
}

function fieldsOf(json: string): Partial<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json));
  } catch {
    return {};
  }
}
