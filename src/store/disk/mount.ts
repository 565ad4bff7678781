// The mount that a folder lies on, and how late what other machines write is seen there.
import {readFile, realpath, statfs} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {isNetwork, networkOf} from './network-mounts.js';

export type Mount = {
  /** As the system calls its file system: `ext4`, `nfs4`, `fuse.sshfs`. */
  type: string;
  /** What is mounted: a device, `server:/folder`, a program. */
  source: string;
  /** Where it is mounted. */
  at: string;
  /** Those of the mount and those of the file system. */
  options: readonly string[];
};

/** What is told of a change that is seen later than this (ms). */
const LATE = 500;

/**
 * One sentence where what another machine writes into this folder may be seen more than half a second late: how late,
 * and what to do; null where it is seen at once, and where nobody knows. Never fails.
 */
export async function seenLate(folder: string): Promise<string | null> {
  const mount = await mountOf(folder);
  return mount ? lateInWords(mount) : null;
}

/** The same of a mount. */
export function lateInWords({type, source, options}: Omit<Mount, 'at'>): string | null {
  const network = networkOf(type, source);
  if (!network) return null;
  const late = network.late(new Map(options.map(nameAndValue)));
  if (late <= LATE) return null;
  const mend = network.mend === '' ? '' : `mount it with ${network.mend}, or `;
  return (
    `What other machines write may be seen ${inWords(late)} late, since this is ${network.name}: ` +
    `${mend}use ssh to one machine.`
  );
}

/** Whether this folder is on a network or FUSE mount, where facts about files may be old and nobody pokes. Never fails. */
export async function isOnANetwork(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  try {
    return isNetwork((await statfs(folder)).type);
  } catch {
    return false;
  }
}

const nameAndValue = (option: string): [string, string] => {
  const [name = '', ...value] = option.split('=');
  return [name, value.join('=')];
};

const inWords = (late: number): string =>
  late < 120_000 ? `${late / 1000} ${late === 1000 ? 'second' : 'seconds'}` : `${late / 60_000} minutes`;

/** Where Linux tells of the mounts; undefined on other systems. The folder need not be there yet. */
export async function mountOf(folder: string): Promise<Mount | undefined> {
  const table = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return table === '' ? undefined : mountIn(table, await realPlace(folder));
}

/** The one of the table on which this absolute path lies, which leads through no link. */
export function mountIn(table: string, place: string): Mount | undefined {
  const mounts = table.split('\n').flatMap((line) => readMount(line) ?? []);
  const around = mounts.filter(({at}) => at === '/' || place === at || place.startsWith(`${at}/`));
  // What was mounted last at one place hides what was there.
  return around.reduce<Mount | undefined>(
    (best, one) => (best && best.at.length > one.at.length ? best : one),
    undefined,
  );
}

/** What is not there yet will lie where its folder does. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await realPlace(dirname(path)), basename(path));
  }
}

/** `36 35 98:0 /root /mnt rw,noatime shared:1 - ext3 /dev/root rw,errors=continue`, blanks as `\040`. */
function readMount(line: string): Mount | undefined {
  const [about, ofType] = line.split(' - ');
  const [, , , , at, own] = about?.split(' ') ?? [];
  const [type, source = '', ofSystem] = ofType?.split(' ') ?? [];
  if (at === undefined || type === undefined) return undefined;
  const options = [...(own?.split(',') ?? []), ...(ofSystem?.split(',') ?? [])];
  return {
    type,
    source,
    at: at.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
    options,
  };
}
