// Writing the incident folder of a review, for `debrief export` and for the screen.
import {join} from 'node:path';
import {incidentFolderFiles} from '../../exchange/incident-folder.js';
import type {Instant, Review} from '../../review/types.js';
import {type WrittenFolder, writeIncidentFolder} from '../../store/export/incident-folder.js';
import {fullPath} from '../../store/shelf/home.js';

/**
 * Writes every file of the incident folder. It goes where the review says, else where the preferences say, else beside
 * the review's own files in `reviewFolder`; `to` wins over all of them. What was typed on a screen may begin with `~`.
 */
export async function exportReview(
  review: Review,
  places: {reviewFolder: string; preferred: string; to?: string},
  now: Instant,
): Promise<WrittenFolder & {folder: string}> {
  const folder = fullPath(
    places.to || review.folder || places.preferred || join(places.reviewFolder, 'incident-folder'),
  );
  return {folder, ...(await writeIncidentFolder(folder, incidentFolderFiles(review, now)))};
}
