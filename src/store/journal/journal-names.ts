// What the files of the journal folder are called: a journal, a packed one, and one that is being taken away.
import {uniqueName} from '../disk/file-names.js';

const ENDING = '.jsonl';
const PACKED = '.packed.jsonl';
const beingTaken = /^(.+\.jsonl)\.taken-\d{8}T\d{9}-[a-z\d]{8}$/;

export const isJournal = (name: string): boolean => name.endsWith(ENDING);

export const journalName = (stem: string): string => `${stem}${ENDING}`;

/** Journals of several processes in one file; an earlier debrief reads it as a journal, which it is. */
export const isPacked = (name: string): boolean => name.endsWith(PACKED);

/** `received`: what was received stays told apart from what was written here. */
export const packedName = (now: number, received = false): string =>
  `${uniqueName(now)}${received ? '.received' : ''}${PACKED}`;

// A program that keeps folders the same puts words of its own behind it in a copy's name.
const RECEIVED = /\.received\b.*\.jsonl$/;

/** What others wrote on other machines, as the server of a shared review brought it; an earlier debrief reads it, too. */
export const isReceived = (name: string): boolean => RECEIVED.test(name);

export const receivedName = (now: number): string => `${uniqueName(now)}.received${ENDING}`;

/** What a journal is called between its packing and its end, so that nobody writes to it unnoticed. */
export const takenName = (name: string, now: number): string => `${name}.taken-${uniqueName(now)}`;

/** The name before; undefined where the file is none that is being taken away. */
export const nameBeforeTaking = (name: string): string | undefined => beingTaken.exec(name)?.[1];

/** Without the ending: the first file of a process is called after the process. */
export const stemOf = (name: string): string => name.replace(/(?:\.packed)?\.jsonl$/, '');
