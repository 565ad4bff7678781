// What `debrief doctor` says of files in the journal folder from which nothing is read.
import {isTemporary} from '../disk/file-names.js';
import {nameBeforeTaking} from './journal-names.js';

/** What Syncthing has not finished: it goes, or becomes a journal, by itself. */
const onItsWay = /^(?:\.syncthing\.|~syncthing~).*\.tmp$/;

const setAside = /\.jsonl\.damaged-\d{8}T\d{9}$/;

/** How a journal is called that `repair` set aside. */
export const damagedName = (name: string, stamp: string): string => `${name}.damaged-${stamp}`;

export const setAsideSaid = 'It was set aside: delete it once you need nothing in it.';

/** One sentence for each; nothing of it is damage, and whoever made a copy there knows of it. */
export function filesNotRead(names: readonly string[]): {file: string; says: string}[] {
  return names.toSorted().flatMap((file) => {
    if (setAside.test(file)) return [{file, says: setAsideSaid}];
    const isOurs = isTemporary(file) || nameBeforeTaking(file) !== undefined;
    if (isOurs || onItsWay.test(file) || !/\.jsonl./.test(file)) return [];
    return [{file, says: 'It is not read, since its name goes on behind .jsonl: without that, its changes count.'}];
  });
}
