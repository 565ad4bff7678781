// What dead processes left half written: found, joined with what is there, and taken away once that is safe.
import {join} from 'node:path';
import {freePlace, placesInUse, takesOneText} from '../../review/draft-places.js';
import {holds, withWritten} from '../../review/two-texts.js';
import {thisProcess} from '../disk/process-gone.js';
import type {Writer} from '../presence/own-presence.js';
import {draftsIn, type Found, lastLeft, removeFound} from './drafts-file.js';
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
  const place = join(folder, 'drafts');
  const found = await draftsIn(disk, place, now());
  const isLeft = ({writer, given, file}: Found) => !atWork.has(writer) && given === undefined && file.role === role;
  const theirs = found.filter(isLeft);
  const left = await lastLeft(disk, place, theirs, now());
  return {left: left.sort((a, b) => a.file.at - b.file.at), others: theirs.length - left.length};
}

/** What was left in this role, in the order in which it is joined. */
export async function leftFor({disk, folder, review, role, now}: Own): Promise<Found[]> {
  const place = join(folder, 'drafts');
  const found = [...(await draftsIn(disk, place, now())), ...(await editsElsewhere(disk, folder, review, now()))];
  const own = found.filter(({file}) => file.role === role);
  // An editor's text comes behind the draft that it began from, however late that was written.
  const isEdit = ({given}: Found) => Number(given !== undefined);
  return (await lastLeft(disk, place, own, now())).sort((a, b) => isEdit(a) - isEdit(b) || a.file.at - b.file.at);
}

/**
 * Puts them among the texts; `leftAt` tells when each was written. `inUse`: texts may be typed there at this moment,
 * and stay as they are.
 */
export function joinLeft(
  left: readonly Found[],
  texts: Map<string, string>,
  leftAt: Map<string, number>,
  inUse = false,
): void {
  for (const {file, given} of left) {
    for (const [place, text] of Object.entries(file.texts)) {
      if (text === '') continue;
      const at = given === undefined ? put(texts, place, text, inUse) : putWritten(texts, {place, given, text}, inUse);
      leftAt.set(at, file.at);
    }
  }
}

/**
 * Puts a text where it belongs: at its place, or beside what somebody else began for the same, so that two texts stay
 * two. One that goes on from another is that one, gone on; where one is `inUse` it is not replaced. Tells where it is.
 */
export function put(texts: Map<string, string>, place: string, text: string, inUse = false): string {
  const places = placesInUse(texts, place);
  const there = places.find((at) => textAt(texts, at).startsWith(text));
  if (there !== undefined) return there;
  const [first] = places;
  if (first !== undefined && takesOneText(place)) {
    texts.set(first, bothIn(textAt(texts, first), text, inUse));
    return first;
  }
  const before = inUse ? undefined : places.find((at) => text.startsWith(textAt(texts, at)));
  const at = before ?? freePlace(texts, place);
  texts.set(at, text);
  return at;
}

/** Who joined two texts may have been killed before the second was taken away: it comes once all the same. */
function bothIn(here: string, text: string, inUse: boolean): string {
  if (holds(here, text)) return here;
  return !inUse && holds(text, here) ? text : `${here}\n${text}`;
}

const textAt = (texts: ReadonlyMap<string, string>, place: string): string => texts.get(place) ?? '';

/** The same of what an editor saved: it takes the place of the text that the editor began with. */
function putWritten(
  texts: Map<string, string>,
  {place, given, text}: {place: string; given: string; text: string},
  inUse: boolean,
): string {
  const places = placesInUse(texts, place);
  const written = (at: string) => withWritten(textAt(texts, at), given, text);
  const holds = places.find((at) => written(at) === textAt(texts, at));
  if (holds !== undefined) return holds;
  const isBegun = (here: string) => given !== '' && (here.startsWith(given) || here.endsWith(`\n${given}`));
  const begun = takesOneText(place) ? places[0] : places.find((at) => isBegun(textAt(texts, at)));
  if (begun === undefined || inUse) return put(texts, place, text, inUse);
  texts.set(begun, written(begun));
  return begun;
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
