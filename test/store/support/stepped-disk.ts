// Another disk, of which something can be done, or made to fail, before each operation.
import type {Disk, OpenFile} from '../../../src/store/disk/disk.js';

/** `before` is awaited with the name of each operation; what it throws the operation fails with. */
export function steppedDisk(disk: Disk, before: (operation: string) => Promise<void>): Disk {
  const step =
    <Args extends unknown[], Is>(operation: string, work: (...args: Args) => Promise<Is>) =>
    async (...args: Args): Promise<Is> => {
      await before(operation);
      return work(...args);
    };
  const opened = (file: OpenFile): OpenFile => ({
    write: step('write', (bytes) => file.write(bytes)),
    read: step('read', (position, length) => file.read(position, length)),
    facts: step('facts', () => file.facts()),
    truncate: step('truncate', (length) => file.truncate(length)),
    setChangedAt: step('setChangedAt', (at) => file.setChangedAt(at)),
    datasync: step('datasync', () => file.datasync()),
    close: step('close', () => file.close()),
  });
  return {
    openToRead: step('open', async (path) => opened(await disk.openToRead(path))),
    create: step('create', async (path, mode) => opened(await disk.create(path, mode))),
    facts: step('facts', (path) => disk.facts(path)),
    list: step('list', (folder) => disk.list(folder)),
    makeFolder: step('makeFolder', (path) => disk.makeFolder(path)),
    link: step('link', (from, to) => disk.link(from, to)),
    rename: step('rename', (from, to) => disk.rename(from, to)),
    remove: step('remove', (path) => disk.remove(path)),
    removeFolder: step('removeFolder', (path) => disk.removeFolder(path)),
    syncFolder: step('syncFolder', (path) => disk.syncFolder(path)),
    probeWritable: step('probe', (folder) => disk.probeWritable(folder)),
  };
}
