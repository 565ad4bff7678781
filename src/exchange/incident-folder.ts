// Everything that goes into the incident folder, as names and texts.
import type {Instant, Review} from '../review/types.js';
import {actionsCsv} from './writers/actions-csv.js';
import {fileSlug} from './writers/file-names.js';
import {parkingLotMarkdown} from './writers/parking-lot-markdown.js';
import {reviewJson} from './writers/review-json.js';
import {reviewMarkdown} from './writers/review-markdown.js';

/** What each file is called behind the incident's reference, what it is, in Markdown, and what writes it. */
const files = {
  'review.md': {
    about: 'the write-up: what was learned, actions, parked topics, thanks, every note under its question, timing',
    write: reviewMarkdown,
  },
  'actions.csv': {about: 'the actions, one row each, for a spreadsheet or a tracker', write: actionsCsv},
  'parking-lot.md': {about: 'what was parked, by destination', write: parkingLotMarkdown},
  'review.json': {about: 'everything, in [a documented shape](docs/review-format.md)', write: reviewJson},
} as const satisfies Record<string, {about: string; write: (review: Review, now: Instant) => string}>;

/** For the README: each file of an incident with this reference, and what it is. */
export const filesInWords = (reference: string): {name: string; about: string}[] =>
  Object.entries(files).map(([name, {about}]) => ({name: `${fileSlug(reference)}-${name}`, about}));

/** The files of the review as it stands at `now`. Heavy to load: import it when there is something to export. */
export const incidentFolderFiles = (review: Review, now: Instant): {name: string; text: string}[] =>
  Object.entries(files).map(([name, {write}]) => ({
    name: `${fileSlug(review.reference)}-${name}`,
    text: write(review, now),
  }));
