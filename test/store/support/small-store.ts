// A small review on any disk, and short ways to change it and to look at it.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Change} from '../../../src/review/changes/index.js';
import type {Review} from '../../../src/review/types.js';
import type {Disk} from '../../../src/store/disk/disk.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import type {StoreOptions} from '../../../src/store/store-options.js';
import {creationOf} from '../../support/creation.js';
import {sampleAgenda} from '../../support/sample-review.js';

export const firstQuestion = 'purpose';

export const creation = creationOf({
  id: 'small',
  reference: 'INC-1',
  title: 'Mail was late',
  severity: 'minor',
  people: [{id: 'p1', name: 'Facilitator', involvement: 'other', role: 'facilitator'}],
  agenda: sampleAgenda,
  actionLimit: 3,
});

export const makeFolder = (home: string, disk?: Disk): Promise<string> =>
  createReviewFolder({home, change: creation, by: 'facilitator', ...(disk ? {disk} : {})});

/** Opens as the facilitator unless told otherwise. */
export const open = (folder: string, options: Partial<StoreOptions> = {}) =>
  openReviewStore({folder, by: options.role ?? 'facilitator', role: 'facilitator', ...options});

export const note = (id: string, text = `text of ${id}`): Change => ({
  type: 'note-added',
  note: {id, questionId: firstQuestion, kind: 'note', aspects: [], text},
});

export const noteIds = (review: Review): string[] => review.notes.filter(({deleted}) => !deleted).map(({id}) => id);

/** The names of its journals, oldest first; who is here stands in the same folder. */
export const journalsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'journal'))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();

export const textOf = (review: Review, id: string): string | undefined =>
  review.notes.find((candidate) => candidate.id === id)?.text;
