// Everything that goes into the incident folder, as names and texts.
import type {Instant, Review} from '../review/types.js';
import {actionsCsv} from './writers/actions-csv.js';
import {fileSlug} from './writers/file-names.js';
import {parkingLotMarkdown} from './writers/parking-lot-markdown.js';
import {reviewJson} from './writers/review-json.js';
import {reviewMarkdown} from './writers/review-markdown.js';

/** What each file is called behind the incident's reference, and what writes it. */
const files = {
  'review.md': reviewMarkdown,
  'actions.csv': actionsCsv,
  'parking-lot.md': parkingLotMarkdown,
  'review.json': reviewJson,
} as const satisfies Record<string, (review: Review, now: Instant) => string>;

/** The files of the review as it stands at `now`. Heavy to load: import it when there is something to export. */
export const incidentFolderFiles = (review: Review, now: Instant): {name: string; text: string}[] =>
  Object.entries(files).map(([name, write]) => ({
    name: `${fileSlug(review.reference)}-${name}`,
    text: write(review, now),
  }));
