// What the server had of a review when it last answered, `relay/sent.json`: only to say how much waits while it is away.
import {join} from 'node:path';
import {isObject} from '../../review/changes/shape.js';
import {type Disk, readText, replaceFile} from '../disk/disk.js';
import {objectIn} from '../disk/json.js';
import type {Coverage, Place} from '../journal/coverage.js';
import {RELAY} from './share-file.js';

const NAME = 'sent.json';

/** Whether the server had this line. Never fails: where that is not known, all counts as waiting. */
export async function readSent(disk: Disk, folder: string): Promise<(place: Place) => boolean> {
  const upTo = objectIn(await readText(disk, join(folder, RELAY, NAME)).catch(() => ''))?.upTo;
  if (!isObject(upTo)) return () => false;
  return ({writer, number}) => Object.hasOwn(upTo, writer) && number <= Number(upTo[writer]);
}

/** Of each writer, up to the first that is missing. Never fails. */
export async function writeSent(disk: Disk, folder: string, there: Coverage): Promise<void> {
  const {covers, gaps} = there.fields();
  const upTo = Object.entries(covers).map(([writer, newest]) => {
    const [first] = [gaps[writer]?.[0] ?? newest + 1].flat();
    return [writer, (first ?? 1) - 1];
  });
  const text = `${JSON.stringify({upTo: Object.fromEntries(upTo)})}\n`;
  await replaceFile(disk, join(folder, RELAY, NAME), text).catch(() => undefined);
}
