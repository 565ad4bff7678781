// Who writes in an open review, and by which disk and clock: what each part of the store that speaks for it is given.
import type {Disk} from '../disk/disk.js';

export type Writer = {
  disk: Disk;
  /** The review's. */
  folder: string;
  /** Its name in journals and in the files beside them. */
  writer: string;
  role: string;
  by: string;
  now: () => number;
};
