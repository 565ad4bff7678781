// The earlier incidents that were brought in from elsewhere: one file of the home, written whole, in turns.
import {join} from 'node:path';
import {fitting, listOf} from '../../review/changes/shape.js';
import {type Earlier, earlierShape} from '../../review/earlier.js';
import {type Disk, readText, realDisk, replaceFile} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {objectIn} from '../disk/json.js';
import {inTurn, type OnWait} from '../disk/turn.js';
import {StoreError} from '../types.js';
import {makeHome} from './home.js';

export const INCIDENTS = 'incidents.json';

const FORMAT = 'debrief-incidents/1';

/** How many were not there before, have other words now, or are as they were. */
export type Brought = {added: string[]; changed: string[]; known: number};

/** None where none were ever brought in. Throws a StoreError where the file cannot be read. */
export async function incidentsIn(home: string, disk: Disk = realDisk): Promise<Earlier[]> {
  const file = join(home, INCIDENTS);
  const json = await readText(disk, file)
    .catch(ifMissing(undefined))
    .catch((error: unknown) => {
      throw new StoreError(`${file} cannot be read (${shortReason(error)}): check its permissions.`);
    });
  if (json === undefined) return [];
  const value = objectIn(json);
  const incidents = value?.format === FORMAT ? fitting(listOf(earlierShape), value.incidents) : undefined;
  if (incidents) return incidents;
  throw new StoreError(
    `The earlier incidents in ${file} cannot be read: move that file away, and bring them in again with debrief import.`,
  );
}

/** Adds what is new and replaces what has changed, in one write; the rest stays as it is. */
export async function bringIn(home: string, incidents: readonly Earlier[], onWait?: OnWait): Promise<Brought> {
  await makeHome(home);
  return inTurn(
    'incidents',
    home,
    async (stillMine) => {
      const there = await incidentsIn(home);
      const byId = new Map(there.map((incident) => [incident.id, incident]));
      const brought: Brought = {added: [], changed: [], known: 0};
      for (const incident of incidents) {
        const before = byId.get(incident.id);
        if (before && JSON.stringify(before) === JSON.stringify(incident)) brought.known += 1;
        else (before ? brought.changed : brought.added).push(incident.id);
        byId.set(incident.id, incident);
      }
      if (brought.added.length + brought.changed.length > 0) await write(home, [...byId.values()], stillMine);
      return brought;
    },
    onWait,
  );
}

async function write(home: string, incidents: readonly Earlier[], before: () => Promise<void>): Promise<void> {
  const file = join(home, INCIDENTS);
  const text = `${JSON.stringify({format: FORMAT, incidents}, null, 2)}\n`;
  await replaceFile(realDisk, file, text, {mode: 0o600, before}).catch(async (error) => {
    // A turn that was lost is no trouble of the disk.
    await before();
    throw error instanceof StoreError
      ? error
      : new StoreError(`${file} cannot be written (${shortReason(error)}): nothing was brought in.`);
  });
}
