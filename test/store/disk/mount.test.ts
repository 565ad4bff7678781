// Which mount a folder lies on, and where a change by another machine is seen late, as Linux tells of its mounts.
import {describe, expect, it} from 'vitest';
import {isOnANetwork, lateInWords, mountIn} from '../../../src/store/disk/mount.js';
import {isNetwork, networks} from '../../../src/store/disk/network-mounts.js';

const table = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro',
  '40 22 0:31 / /net rw,relatime shared:2 - nfs4 server:/a rw,vers=4.2,hard,addr=10.0.0.1',
  '41 40 0:32 / /net/own rw,relatime - tmpfs tmpfs rw',
  '42 22 0:33 / /my\\040share rw,relatime - cifs //server/b rw,vers=3.1.1,cache=strict,actimeo=1',
  '43 22 0:34 / /twice rw - ext4 /dev/sdb rw',
  '44 22 0:35 / /twice rw - fuse.sshfs me@server:/c rw,user_id=1000',
  'nothing that is a mount',
  '',
].join('\n');

describe('the mount of a folder', () => {
  it.each([
    ['/nowhere/near', 'ext4', '/'],
    ['/net/reviews', 'nfs4', '/net'],
    ['/net', 'nfs4', '/net'],
    ['/network', 'ext4', '/'],
    ['/net/own/reviews', 'tmpfs', '/net/own'],
    ['/my share/reviews', 'cifs', '/my share'],
    ['/twice/reviews', 'fuse.sshfs', '/twice'],
  ])('%s lies on %s', (path, type, at) => {
    expect(mountIn(table, path)).toMatchObject({type, at});
  });

  it('says what is mounted', () => {
    expect(mountIn(table, '/net/reviews')?.source).toBe('server:/a');
  });

  it('is not known where no table is, or nothing fits', () => {
    expect(mountIn('', '/net')).toBeUndefined();
  });
});

describe('how late a change of another machine is seen', () => {
  const said = (type: string, ...options: string[]) =>
    lateInWords({type, source: 'server:/a', options: ['rw', ...options]});

  it('is said with the option of the mount, and with ssh', () => {
    expect(said('nfs4', 'vers=4.2')).toBe(
      'What other machines write may be seen 30 seconds late, since this is NFS: mount it with actimeo=0, or use ssh to one ' +
        'machine.',
    );
    expect(said('davfs')).toBe(
      'What other machines write may be seen 60 seconds late, since this is WebDAV: use ssh to one machine.',
    );
  });

  it.each([
    ['nfs', ['actimeo=3'], '3 seconds'],
    ['nfs', ['acdirmin=2', 'acdirmax=60'], '2 seconds'],
    ['cifs', ['cache=strict', 'actimeo=1'], '1 second '],
    ['smb3', [], '1 second '],
    ['fuse.sshfs', [], '20 seconds'],
    ['fuse.rclone', [], '5 minutes'],
    ['9p', ['cache=loose'], '60 seconds'],
    ['9p', ['loose', 'access=client'], '60 seconds'],
    ['9p', ['cache=f'], '60 seconds'],
    ['9p', ['cache=8f'], '60 seconds'],
    ['virtiofs', [], '1 second '],
    ['vboxsf', [], '1 second '],
    ['vboxsf', ['ttl=3000'], '3 seconds'],
    ['fuse.vmhgfs-fuse', [], '1 second '],
    ['fuse.glusterfs', [], '1 second '],
    ['fuse.juicefs', [], '1 second '],
    ['fuse.mfs', [], '1 second '],
    ['fuse.gvfsd-fuse', [], '1 second '],
    ['fuse.google-drive-ocamlfuse', [], '60 seconds'],
    ['fuse.s3fs', [], '15 minutes'],
    ['fuse.gcsfuse', [], '60 seconds'],
    ['fuse.goofys', [], '60 seconds'],
    ['fuse.blobfuse2', [], '2 minutes'],
    ['fuse.curlftpfs', [], '10 seconds'],
    ['davfs', [], '60 seconds'],
    ['beegfs', [], '1 second '],
    ['afs', [], '1 second '],
  ])('%s with %j says %s', (type, options, words) => {
    expect(said(type, ...options)).toContain(`seen ${words}`);
  });

  it.each([
    ['ext4', []],
    ['tmpfs', []],
    ['btrfs', []],
    ['overlay', []],
    ['ceph', []],
    ['fuse.ceph-fuse', []],
    ['lustre', []],
    ['gpfs', []],
    ['ocfs2', []],
    ['vboxsf', ['ttl=200']],
    ['9p', ['mmap', 'access=client']],
    ['9p', ['cache=mmap']],
    ['9p', ['cache=5']],
    ['9p', ['cache=0']],
    ['fuse.encfs', []],
    ['fuseblk', []],
    ['constructor', []],
    ['fuse.gocryptfs', []],
    ['nfs4', ['noac']],
    ['nfs4', ['acregmin=0', 'acregmax=0', 'acdirmin=0', 'acdirmax=0']],
    ['nfs', ['actimeo=0']],
    ['cifs', ['actimeo=0']],
    ['cifs', ['cache=none', 'actimeo=1']],
    ['9p', ['trans=virtio']],
    ['9p', ['cache=none']],
  ])('%s with %j says nothing', (type, options) => {
    expect(said(type, ...options)).toBeNull();
  });

  it.each([
    ['https://files.example.org/dav/', 'WebDAV'],
    ['s3fs', 's3fs'],
    ['s3fs#bucket', 's3fs'],
    ['gcsfuse', 'gcsfuse'],
    ['mountpoint-s3', 'Mountpoint for S3'],
  ])('of a mount that is FUSE and no more its source tells: %s', (source, name) => {
    expect(lateInWords({type: 'fuse', source, options: []})).toContain(`since this is ${name}: `);
  });

  it.each(['/dev/sda1', 'encfs', 'gocryptfs', 'constructor', ''])('which says nothing where it is %j', (source) => {
    expect(lateInWords({type: 'fuse', source, options: []})).toBeNull();
  });

  it('is a whole sentence for each of them', () => {
    for (const type of Object.keys(networks)) {
      const words = lateInWords({type, source: '', options: []});
      if (words === null) continue;
      expect(words, type).toMatch(
        /^What other machines write may be seen \d+ (second|seconds|minutes) late, since this is [^:]+: (mount it with .+, or )?use ssh to one machine\.$/,
      );
    }
  });
});

describe('a file system by its number', () => {
  it.each([
    ['NFS', 0x6969],
    ['SMB', 0x517b],
    ['CIFS', 0xff534d42],
    // As Node gives it where the highest bit is set.
    ['SMB 2', 0xfe534d42 | 0],
    ['FUSE', 0x65735546],
    ['9P', 0x01021997],
    ['Ceph', 0x00c36400],
    ['AFS', 0x5346414f],
    ['VirtualBox', 0x786f4256],
    ['Lustre', 0x0bd00bd0],
    ['GPFS', 0x47504653],
  ])('is one of several machines: %s', (_, number) => expect(isNetwork(number)).toBe(true));

  it.each([
    ['ext4', 0xef53],
    ['XFS', 0x58465342],
    ['Btrfs', 0x9123683e],
    ['tmpfs', 0x01021994],
    ['overlay', 0x794c7630],
  ])('is one of this machine alone: %s', (_, number) => expect(isNetwork(number)).toBe(false));

  it('is that of a folder, and of none where there is no folder', async () => {
    expect(await isOnANetwork('/no/such/folder')).toBe(false);
  });

  it('is known of each that has a name', () => {
    for (const [type, {numbers}] of Object.entries(networks)) {
      expect(numbers.includes(0x65735546), type).toBe(
        type.startsWith('fuse.') || ['glusterfs', 'davfs', 'davfs2', 'virtiofs'].includes(type),
      );
    }
  });
});
