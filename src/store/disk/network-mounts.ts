// The file systems that several machines write to: how each is known, how late it shows a write, and what mends that.
import {SECOND} from '../../review/units.js';

export type Network = {
  /** In words. */
  name: string;
  /** For how long at most (ms) facts of files and folders are taken from memory, with these options. */
  late(options: Map<string, string>): number;
  /** As `statfs` numbers it, the same for all that run beside the kernel (FUSE). */
  numbers: readonly number[];
  /** What the mount is to be given so that they are not; empty where nothing of the kind is known. */
  mend: string;
};

const seconds = (options: Map<string, string>, names: readonly string[], otherwise: number): number => {
  const given = names.map((name) => options.get(name)).find((value) => value !== undefined && /^\d+$/.test(value));
  return Number(given ?? otherwise) * SECOND;
};

/** What the kernel calls all that run beside it; it mounts virtiofs as one of them. */
const FUSE = 0x65735546;

const after = (name: string, late: number, mend = '', number = FUSE): Network => ({
  name,
  numbers: [number],
  late: () => late,
  mend,
});

/** They tell each other of every change, and take nothing from memory that another has changed. */
const atOnce = (name: string, number: number): Network => after(name, 0, '', number);

const nfs: Network = {
  name: 'NFS',
  numbers: [0x6969],
  // Names that are new in a folder wait longest.
  late: (options) => (options.has('noac') ? 0 : seconds(options, ['acdirmin', 'actimeo'], 30)),
  mend: 'actimeo=0',
};

const smb: Network = {
  name: 'SMB',
  // Of its first version, of CIFS, and of those since.
  numbers: [0x517b, 0xff534d42, 0xfe534d42],
  late: (options) => (options.get('cache') === 'none' ? 0 : seconds(options, ['acdirmax', 'actimeo'], 1)),
  mend: 'actimeo=0',
};

/** Newer kernels tell of it in bits, of which one is for the facts of files and folders. */
const FACTS_BIT = 2;
const keepsFacts = (cache: string): boolean =>
  cache === 'loose' || cache === 'fscache' || (Number.parseInt(cache, 16) & FACTS_BIT) > 0;

const plan9: Network = {
  name: '9p',
  numbers: [0x01021997],
  late: (options) =>
    options.has('loose') || options.has('fscache') || keepsFacts(options.get('cache') ?? 'none') ? 60 * SECOND : 0,
  mend: 'cache=none',
};

const virtualBox: Network = {
  name: 'a VirtualBox folder',
  numbers: [0x786f4256],
  late: (options) => Number(/^\d+$/.exec(options.get('ttl') ?? '')?.[0] ?? SECOND),
  mend: 'ttl=0',
};

const webDav = after('WebDAV', 60 * SECOND);
const openAfs = after('AFS', SECOND, '', 0x5346414f);
// The kernel's own is another than OpenAFS.
const afs: Network = {...openAfs, numbers: [0x5346414f, 0x6b414653]};
const ceph = atOnce('Ceph', 0x00c36400);
const hgfs = after('a VMware folder', SECOND, 'attr_timeout=0,entry_timeout=0');
const gluster = after('GlusterFS', SECOND, 'attribute-timeout=0,entry-timeout=0');
const juice = after('JuiceFS', SECOND, '--attr-cache 0 --entry-cache 0 --dir-entry-cache 0');
const moose = after('MooseFS', SECOND, 'mfsattrcacheto=0,mfsdirentrycacheto=0');
const blob = after('blobfuse', 120 * SECOND, '--attr-cache-timeout=0 --attr-timeout=0 --entry-timeout=0');
const googleDrive = after('Google Drive', 60 * SECOND);
const s3Fuse = (name: string) => after(name, 900 * SECOND, 'stat_cache_expire=0');

/**
 * By the type that Linux tells of. What stands here is what the systems' manuals say, of what they do where nothing
 * is asked for. It is read of the options and not measured: the clocks of two machines are apart, and one machine alone
 * always sees its own changes at once. The options of most of FUSE are told to nobody.
 */
export const networks: Readonly<Record<string, Network>> = {
  nfs,
  nfs4: nfs,
  cifs: smb,
  smb3: smb,
  smbfs: smb,
  'fuse.smbnetfs': after('SMB', 10 * SECOND),
  'fuse.gvfsd-fuse': after('a folder of the desktop’s network places', SECOND),
  'fuse.kio-fuse': after('a folder of the desktop’s network places', SECOND),
  'fuse.sshfs': after('sshfs', 20 * SECOND, 'dir_cache=no'),
  'fuse.curlftpfs': after('FTP', 10 * SECOND),
  // Between a machine and its guests.
  '9p': plan9,
  virtiofs: after('virtiofs', SECOND, 'cache=never'),
  vboxsf: virtualBox,
  vmhgfs: {...hgfs, numbers: [0xbacbacbc]},
  'fuse.vmhgfs-fuse': hgfs,
  prl_fs: after('a Parallels folder', SECOND, '', 0x7c7c6673),
  'fuse.prl_fsd': after('a Parallels folder', SECOND),
  'fuse.grpcfuse': after('a Docker Desktop folder', SECOND),
  // Of many machines together.
  afs,
  openafs: openAfs,
  'fuse.afs': {...openAfs, numbers: [FUSE]},
  ceph,
  'fuse.ceph': atOnce('Ceph', FUSE),
  'fuse.ceph-fuse': atOnce('Ceph', FUSE),
  lustre: atOnce('Lustre', 0x0bd00bd0),
  gpfs: atOnce('GPFS', 0x47504653),
  gfs2: atOnce('GFS2', 0x01161970),
  ocfs2: atOnce('OCFS2', 0x7461636f),
  beegfs: after('BeeGFS', SECOND, 'tuneDirSubentryCacheValidityMS=0 in its beegfs-client.conf', 0x19830326),
  glusterfs: gluster,
  'fuse.glusterfs': gluster,
  'fuse.juicefs': juice,
  'fuse.JuiceFS': juice,
  'fuse.mfs': moose,
  'fuse.moosefs': moose,
  'fuse.lizardfs': {...moose, name: 'LizardFS'},
  'fuse.saunafs': {...moose, name: 'SaunaFS'},
  'fuse.fuse_dfs': after('HDFS', 60 * SECOND, 'attribute_timeout=0,entry_timeout=0'),
  // Stores that are no file system.
  davfs: webDav,
  davfs2: webDav,
  'fuse.davfs': webDav,
  'fuse.davfs2': webDav,
  'fuse.rclone': after('rclone', 300 * SECOND, '--dir-cache-time 0s --attr-timeout 0s'),
  'fuse.s3fs': s3Fuse('s3fs'),
  'fuse.ossfs': s3Fuse('ossfs'),
  'fuse.cosfs': s3Fuse('cosfs'),
  'fuse.goofys': after('goofys', 60 * SECOND, '--stat-cache-ttl 0 --type-cache-ttl 0'),
  'fuse.mountpoint-s3': after('Mountpoint for S3', SECOND),
  'fuse.gcsfuse': after('gcsfuse', 60 * SECOND, '--metadata-cache-ttl-secs 0'),
  'fuse.blobfuse': blob,
  'fuse.blobfuse2': blob,
  'fuse.onedriver': after('OneDrive', 60 * SECOND),
  'fuse.google-drive-ocamlfuse': googleDrive,
  'fuse.gdfuse': googleDrive,
};

/** Of a mount whose type is `fuse` alone its source tells more, such as `s3fs` or `https://files.example.org/`. */
export function networkOf(type: string, source: string): Network | undefined {
  const of = (name: string) => (Object.hasOwn(networks, name) ? networks[name] : undefined);
  if (type !== 'fuse' && type !== 'fuseblk') return of(type);
  return /^(?:https?|davs?):\/\//i.test(source) ? webDav : of(`fuse.${source.replace(/[:#].*/, '')}`);
}

const numbers: ReadonlySet<number> = new Set(Object.values(networks).flatMap((network) => network.numbers));

/** Whether a file system of this number is one of them, or FUSE: there a change by another machine pokes nobody. */
export const isNetwork = (number: number): boolean => numbers.has(number >>> 0);
