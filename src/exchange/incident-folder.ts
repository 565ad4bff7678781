// Everything that goes into the incident folder, as names and texts.
import type {Instant, Review} from '../review/types.js';
import {actionsCsv} from './writers/actions-csv.js';
import {exportNames} from './writers/file-names.js';
import {parkingLotMarkdown} from './writers/parking-lot-markdown.js';
import {reviewJson} from './writers/review-json.js';
import {reviewMarkdown} from './writers/review-markdown.js';

/** The four files of the review as it stands at `now`. Heavy to load: import it when there is something to export. */
export function incidentFolderFiles(review: Review, now: Instant): {name: string; text: string}[] {
  const names = exportNames(review.reference);
  return [
    {name: names.review, text: reviewMarkdown(review, now)},
    {name: names.actions, text: actionsCsv(review)},
    {name: names.parkingLot, text: parkingLotMarkdown(review)},
    {name: names.document, text: reviewJson(review, now)},
  ];
}
