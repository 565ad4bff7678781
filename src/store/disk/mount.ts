// The mount that a folder lies on, and how late what other machines write is seen there.
import {readFile, realpath} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';

export type Mount = {
  /** As the system calls its file system: `ext4`, `nfs4`, `fuse.sshfs`. */
  type: string;
  /** Where it is mounted. */
  at: string;
  /** Those of the mount and those of the file system. */
  options: readonly string[];
};

/** What is told of a change that is seen later than this (ms). */
const LATE = 500;

type Network = {
  /** In words. */
  name: string;
  /** For how long at most (ms) facts of files and folders are taken from memory, with these options. */
  late(options: Map<string, string>): number;
  /** What the mount is to be given so that they are not. */
  mend: string;
};

const seconds = (options: Map<string, string>, names: readonly string[], otherwise: number): number => {
  const given = names.map((name) => options.get(name)).find((value) => value !== undefined && /^\d+$/.test(value));
  return Number(given ?? otherwise) * 1000;
};

const nfs: Network = {
  name: 'NFS',
  // Names that are new in a folder wait longest.
  late: (options) => (options.has('noac') ? 0 : seconds(options, ['acdirmin', 'actimeo'], 30)),
  mend: 'actimeo=0',
};

const smb: Network = {
  name: 'SMB',
  late: (options) => (options.get('cache') === 'none' ? 0 : seconds(options, ['acdirmax', 'actimeo'], 1)),
  mend: 'actimeo=0',
};

const loose = new Set(['loose', 'fscache', 'mmap']);

/**
 * What the systems' manuals say of each. It is read of the options and not measured: the clocks of two machines are
 * apart, and one machine alone always sees its own changes at once.
 */
const networks: Record<string, Network> = {
  nfs,
  nfs4: nfs,
  cifs: smb,
  smb3: smb,
  smbfs: smb,
  'fuse.sshfs': {name: 'sshfs', late: () => 20_000, mend: 'dir_cache=no'},
  'fuse.rclone': {name: 'rclone', late: () => 300_000, mend: '--dir-cache-time 0s --attr-timeout 0s'},
  '9p': {name: '9p', late: (options) => (loose.has(options.get('cache') ?? '') ? 60_000 : 0), mend: 'cache=none'},
  virtiofs: {name: 'virtiofs', late: () => 1_000, mend: 'cache=never'},
  afs: {name: 'AFS', late: () => 1_000, mend: ''},
  davfs: {name: 'WebDAV', late: () => 60_000, mend: ''},
  'fuse.davfs2': {name: 'WebDAV', late: () => 60_000, mend: ''},
  'fuse.s3fs': {name: 's3fs', late: () => 900_000, mend: 'stat_cache_expire=0'},
  'fuse.gcsfuse': {name: 'gcsfuse', late: () => 60_000, mend: ''},
  'fuse.onedriver': {name: 'OneDrive', late: () => 60_000, mend: ''},
  'fuse.google-drive-ocamlfuse': {name: 'Google Drive', late: () => 60_000, mend: ''},
  vboxsf: {name: 'a VirtualBox folder', late: () => 1_000, mend: ''},
};

/**
 * One sentence where what another machine writes into this folder may be seen more than half a second late: how late,
 * and what to do; null where it is seen at once, and where nobody knows. Never fails.
 */
export async function seenLate(folder: string): Promise<string | null> {
  const mount = await mountOf(folder);
  return mount ? lateInWords(mount) : null;
}

/** The same of a mount. */
export function lateInWords({type, options}: Pick<Mount, 'type' | 'options'>): string | null {
  const network = networks[type];
  if (!network) return null;
  const late = network.late(new Map(options.map(nameAndValue)));
  if (late <= LATE) return null;
  const mend = network.mend === '' ? '' : `mount it with ${network.mend}, or `;
  return (
    `What other machines write may be seen ${inWords(late)} late, since this is ${network.name}: ` +
    `${mend}use ssh to one machine.`
  );
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
  const [type, , ofSystem] = ofType?.split(' ') ?? [];
  if (at === undefined || type === undefined) return undefined;
  const options = [...(own?.split(',') ?? []), ...(ofSystem?.split(',') ?? [])];
  return {type, at: at.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))), options};
}
