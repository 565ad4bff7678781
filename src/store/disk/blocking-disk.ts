// The same disk, most of it without taking turns: a process that reads, writes and ends is done several times sooner.
import * as fs from 'node:fs';
import {type Disk, factsOf, type OpenFile, READ, readAll, realDisk, skippingUnsyncable} from './disk.js';
import {onceThereIsRoom} from './few-files.js';

export const blockingDisk: Disk = {
  ...realDisk,
  openToRead: (path) => onceThereIsRoom(() => opened(fs.openSync(path, READ))),
  create: (path, mode = 0o600) => onceThereIsRoom(() => opened(fs.openSync(path, 'ax', mode))),
  facts: async (path) => factsOf(fs.statSync(path)),
  list: (folder) => onceThereIsRoom(() => fs.readdirSync(folder)),
  syncFolder: (path) =>
    skippingUnsyncable(async () => {
      const folder = await onceThereIsRoom(() => fs.openSync(path, 'r'));
      try {
        fs.fsyncSync(folder);
      } finally {
        fs.closeSync(folder);
      }
    }),
  probeWritable: async (folder) => fs.accessSync(folder, fs.constants.W_OK),
};

const opened = (file: number): OpenFile => ({
  write: async (bytes) => fs.writeSync(file, bytes),
  read: (position, length) =>
    readAll(length, async (buffer, filled) => fs.readSync(file, buffer, filled, length - filled, position + filled)),
  facts: async () => factsOf(fs.fstatSync(file)),
  truncate: async (length) => fs.ftruncateSync(file, length),
  setChangedAt: async (at) => fs.futimesSync(file, new Date(at), new Date(at)),
  datasync: async () => fs.fdatasyncSync(file),
  close: async () => fs.closeSync(file),
});
