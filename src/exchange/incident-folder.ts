// Everything that goes into the incident folder, as names and texts.
import type {ReadinessLists} from '../guidance/readiness.js';
import type {Instant, Review} from '../review/types.js';
import {actionsCsv} from './writers/actions-csv.js';
import {fileSlug} from './writers/file-names.js';
import {parkingLotMarkdown} from './writers/parking-lot-markdown.js';
import {reviewJson} from './writers/review-json.js';
import {reviewMarkdown} from './writers/review-markdown.js';

/** What each file is called behind the incident's reference, what it is, in Markdown, and what writes it. */
const files = {
  'review.md': {
    about:
      'the write-up: what was learned, actions, parked topics, thanks, every note under its question, the incident’s timeline, timing',
    write: reviewMarkdown,
  },
  'actions.csv': {about: 'the actions, one row each, for a spreadsheet or a tracker', write: actionsCsv},
  'parking-lot.md': {about: 'what was parked, by destination', write: parkingLotMarkdown},
  'review.json': {about: 'everything, in [a documented shape](docs/review-format.md)', write: reviewJson},
} as const satisfies Record<
  string,
  {about: string; write: (review: Review, now: Instant, lists: ReadinessLists) => string}
>;

/** For the README: each file of an incident with this reference, and what it is. */
export const filesInWords = (reference: string): {name: string; about: string}[] =>
  Object.entries(files).map(([name, {about}]) => ({name: `${fileSlug(reference)}-${name}`, about}));

/** Whose files they are, by the review's id, and each with its text and all names that it can have. */
export type IncidentFiles = {review: string; files: {names: [string, ...string[]]; text: string}[]};

/**
 * The files of the review as it stands at `now`, judged by these lists. The first name is the reference's; the next ones are for a folder
 * where another review has that, and for a disk that cannot write it. Heavy to load: import it when there is something
 * to export.
 */
export function incidentFolderFiles(review: Review, now: Instant, lists: ReadinessLists): IncidentFiles {
  const first = fileSlug(review.reference);
  const others = [`${first}-${review.id}`, `incident-${review.id}`];
  return {
    review: review.id,
    files: Object.entries(files).map(([name, {write}]) => ({
      names: [`${first}-${name}`, ...others.map((stem) => `${stem}-${name}`)],
      text: write(review, now, lists),
    })),
  };
}
