// Who works on a review from here, and by which disk and clock: what presence and drafts are told of themselves.
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
