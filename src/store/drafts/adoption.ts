// What dead processes left half written: found, joined with what is there, and taken away once that is safe.
import {join} from 'node:path';
import {withWritten} from '../../review/two-texts.js';
import {thisProcess} from '../disk/process-gone.js';
import type {Writer} from '../presence/own-presence.js';
import {draftsIn, type Found, leftBehind, removeFound} from './drafts-file.js';
import {editsElsewhere, tellOfEdit, watchedHere} from './editor-folder.js';
import type {EditWindow} from './editor-window.js';

/** `review`: its id. */
export type Own = Writer & {review: string};

/**
 * What is told of it: paths of texts of which an editor that had to end kept words that only it can read, paths of what
 * editors had saved and nobody can take in, and the files of editors' windows that are open still.
 */
export type Left = {inSwapFiles: readonly string[]; unread: readonly string[]; windows: readonly EditWindow[]};

export const nothingLeft: Left = {inSwapFiles: [], unread: [], windows: []};

/**
 * Drafts in this role of all that are not at work: what is half written by those that are gone, and how many are not
 * gone yet. What an editor has saved, and its window, wait for the next opening.
 */
export async function leftByOthers(atWork: ReadonlySet<string>, {disk, folder, role, now}: Own) {
  const found = await draftsIn(disk, join(folder, 'drafts'), now());
  const isLeft = ({writer, given, file}: Found) => !atWork.has(writer) && given === undefined && file.role === role;
  const theirs = found.filter(isLeft);
  const left = await leftBehind(disk, theirs, now());
  return {left: left.sort((a, b) => a.file.at - b.file.at), others: theirs.length - left.length};
}

/** What was left in this role, in the order in which it is joined. */
export async function leftFor({disk, folder, review, role, now}: Own): Promise<Found[]> {
  const found = [
    ...(await draftsIn(disk, join(folder, 'drafts'), now())),
    ...(await editsElsewhere(disk, folder, review, now())),
  ];
  const own = found.filter(({file}) => file.role === role);
  // An editor's text comes behind the draft that it began from, however late that was written.
  const isEdit = ({given}: Found) => Number(given !== undefined);
  return (await leftBehind(disk, own, now())).sort((a, b) => isEdit(a) - isEdit(b) || a.file.at - b.file.at);
}

/** Puts them among the texts; `leftAt` tells when each was written. */
export function joinLeft(left: readonly Found[], texts: Map<string, string>, leftAt: Map<string, number>): void {
  for (const {file, given} of left) {
    for (const [place, text] of Object.entries(file.texts)) {
      if (text === '') continue;
      const here = texts.get(place) ?? '';
      texts.set(place, given === undefined ? joined(here, text) : withWritten(here, given, text));
      leftAt.set(place, file.at);
    }
  }
}

/** What is safe here goes, but for the file of an editor's window, which may save more. */
export async function settleLeft(own: Own, left: readonly Found[]): Promise<Left> {
  const windows = left.flatMap(({file, place, given = '', window}) =>
    window === undefined || place === undefined ? [] : [{place, path: window, given: file.texts[place] ?? given}],
  );
  const kept = await Promise.all(left.map((found) => settle(own, found).catch(() => undefined)));
  return {
    inSwapFiles: kept.filter((path) => path !== undefined),
    unread: left.flatMap(({unread}) => unread ?? []),
    windows,
  };
}

async function settle({disk, writer, now}: Own, found: Found): Promise<string | undefined> {
  const {path, file, place = '', given = '', window} = found;
  if (window === undefined) return removeFound(disk, found);
  watchedHere.add(path);
  const taken = file.texts[place] ?? given;
  await tellOfEdit(disk, path, {writer, ...thisProcess(), at: now(), given: taken});
  return undefined;
}

/** One that goes on from the other is both. */
export function joined(a: string, b: string): string {
  if (b.startsWith(a)) return b;
  return a.startsWith(b) ? a : `${a}\n${b}`;
}
