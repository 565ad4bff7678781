// A disk in memory with a folder /home, which forgets what was not synced and can lose its power before any operation.
import {basename, dirname} from 'node:path';
import type {Disk, Facts, OpenFile} from '../../../src/store/disk/disk.js';

type FileNode = {
  kind: 'file';
  id: number;
  data: Buffer;
  /** What a power cut leaves of it. */
  durable: Buffer;
  links: number;
  changedAt: number;
  /** A sync failed: the system calls its pages clean, and nothing later reaches the disk. */
  poisoned: boolean;
};
type FolderNode = {kind: 'folder'; id: number; names: Map<string, Node>; durable: Map<string, Node>; changedAt: number};
type Node = FileNode | FolderNode;

export type MemoryDiskOptions = {
  /** Called before each operation, with its name; may throw what the operation should fail with. */
  before?: (operation: string, path: string) => void;
  /** False for a disk whose sync does nothing: what a store without sync would meet. */
  syncs?: boolean;
};

/** A write that fails after half of the bytes, as on a disk that has just become full. */
export class HalfWrite extends Error {
  readonly code = 'ENOSPC';
}

const failure = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), {code});

export class MemoryDisk implements Disk {
  readonly #root: FolderNode;
  readonly #syncs: boolean;
  #lastId = 1;
  #clock = 1;
  /** Called before each operation; tests set it to count and to fail. */
  before: (operation: string, path: string) => void;

  constructor({before = () => undefined, syncs = true}: MemoryDiskOptions = {}, root?: FolderNode) {
    this.before = before;
    this.#syncs = syncs;
    this.#root = root ?? this.#folder();
    if (root) return;
    const home = this.#folder();
    for (const names of [this.#root.names, this.#root.durable]) names.set('home', home);
  }

  /** The disk as it comes back after a power cut at this moment. */
  afterPowerCut(): MemoryDisk {
    return new MemoryDisk({}, survivor(this.#root));
  }

  async openToRead(path: string): Promise<OpenFile> {
    this.before('open', path);
    return this.#opened(path, this.#find(path));
  }

  async create(path: string): Promise<OpenFile> {
    this.before('create', path);
    const parent = this.#parent(path);
    if (parent.names.has(basename(path))) throw failure('EEXIST', path);
    const file: FileNode = {
      kind: 'file',
      id: ++this.#lastId,
      data: Buffer.alloc(0),
      durable: Buffer.alloc(0),
      links: 1,
      changedAt: ++this.#clock,
      poisoned: false,
    };
    parent.names.set(basename(path), file);
    return this.#opened(path, file);
  }

  async facts(path: string): Promise<Facts> {
    this.before('facts', path);
    return factsOf(this.#find(path));
  }

  async list(folder: string): Promise<string[]> {
    this.before('list', folder);
    return [...this.#findFolder(folder).names.keys()];
  }

  async makeFolder(path: string): Promise<void> {
    this.before('makeFolder', path);
    const parent = this.#parent(path);
    if (parent.names.has(basename(path))) throw failure('EEXIST', path);
    parent.names.set(basename(path), this.#folder());
  }

  async rename(from: string, to: string): Promise<void> {
    this.before('rename', from);
    const node = this.#find(from);
    const replaced = this.#parent(to).names.get(basename(to));
    if (replaced?.kind === 'file') replaced.links -= 1;
    this.#parent(from).names.delete(basename(from));
    this.#parent(to).names.set(basename(to), node);
  }

  async link(from: string, to: string): Promise<void> {
    this.before('link', from);
    const node = this.#find(from);
    const {names} = this.#parent(to);
    if (names.has(basename(to))) throw failure('EEXIST', to);
    if (node.kind === 'file') node.links += 1;
    names.set(basename(to), node);
  }

  async remove(path: string): Promise<void> {
    this.before('remove', path);
    const node = this.#find(path);
    if (node.kind === 'file') node.links -= 1;
    this.#parent(path).names.delete(basename(path));
  }

  async removeFolder(path: string): Promise<void> {
    this.before('removeFolder', path);
    if (this.#findFolder(path).names.size > 0) throw failure('ENOTEMPTY', path);
    this.#parent(path).names.delete(basename(path));
  }

  async syncFolder(path: string): Promise<void> {
    this.before('syncFolder', path);
    const folder = this.#findFolder(path);
    if (this.#syncs) folder.durable = new Map(folder.names);
  }

  async probeWritable(folder: string): Promise<void> {
    this.before('probe', folder);
    this.#findFolder(folder);
  }

  #opened(path: string, node: Node): OpenFile {
    if (node.kind === 'folder') throw failure('EISDIR', path);
    return {
      write: async (bytes) => {
        try {
          this.before('write', path);
        } catch (error) {
          if (error instanceof HalfWrite) node.data = Buffer.concat([node.data, bytes.subarray(0, bytes.length >> 1)]);
          throw error;
        }
        node.data = Buffer.concat([node.data, bytes]);
        node.changedAt = ++this.#clock;
        return bytes.length;
      },
      read: async (position, length) => {
        this.before('read', path);
        return Buffer.from(node.data.subarray(position, position + length));
      },
      facts: async () => {
        this.before('facts', path);
        return factsOf(node);
      },
      truncate: async (length) => {
        this.before('truncate', path);
        node.data = node.data.subarray(0, length);
        node.changedAt = ++this.#clock;
      },
      setChangedAt: async (at) => {
        this.before('setChangedAt', path);
        node.changedAt = at;
      },
      datasync: async () => {
        try {
          this.before('datasync', path);
        } catch (error) {
          node.poisoned = true;
          throw error;
        }
        if (this.#syncs && !node.poisoned) node.durable = Buffer.from(node.data);
      },
      close: async () => this.before('close', path),
    };
  }

  #folder(): FolderNode {
    return {kind: 'folder', id: ++this.#lastId, names: new Map(), durable: new Map(), changedAt: ++this.#clock};
  }

  #find(path: string): Node {
    let node: Node = this.#root;
    for (const name of path.split('/').filter(Boolean)) {
      if (node.kind === 'file') throw failure('ENOTDIR', path);
      const next: Node | undefined = node.names.get(name);
      if (!next) throw failure('ENOENT', path);
      node = next;
    }
    return node;
  }

  #findFolder(path: string): FolderNode {
    const node = this.#find(path);
    if (node.kind === 'file') throw failure('ENOTDIR', path);
    return node;
  }

  #parent(path: string): FolderNode {
    return this.#findFolder(dirname(path));
  }
}

const factsOf = (node: Node): Facts => ({
  id: String(node.id),
  size: node.kind === 'file' ? node.data.length : 0,
  links: node.kind === 'file' ? node.links : 1,
  mode: node.kind === 'file' ? 0o600 : 0o700,
  changedAt: node.changedAt,
  kind: node.kind,
});

function survivor(folder: FolderNode): FolderNode {
  const names = new Map(
    [...folder.durable].map(([name, node]) => [name, node.kind === 'file' ? kept(node) : survivor(node)]),
  );
  return {...folder, names, durable: new Map(names)};
}

const kept = (file: FileNode): FileNode => ({
  ...file,
  data: Buffer.from(file.durable),
  links: 1,
  poisoned: false,
});
