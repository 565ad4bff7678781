// Writing the incident folder of a review, for `debrief export` and for the screen.
import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {exportInWords} from '../../exchange/export-in-words.js';
import type {Format} from '../../exchange/formats.js';
import {incidentFolderFiles} from '../../exchange/incident-folder.js';
import type {Source} from '../../exchange/source.js';
import type {Instant, Review} from '../../review/types.js';
import type {OnWait} from '../../store/disk/turn.js';
import {type WrittenFolder, writeIncidentFolder} from '../../store/export/incident-folder.js';
import {fullPath} from '../../store/shelf/home.js';
import {StoreError} from '../../store/types.js';

/** Of a terminal of 80, with a margin on either side. */
const COLUMNS = 78;

/** `missing`: what of it could not be read, as one sentence. */
export type Newest = {review: Review; missing: string | null};

/**
 * Writes every file of the incident folder. It goes where the review says, else where the preferences say, else beside
 * the review's own files in `reviewFolder`; `to` wins over all of them. What was typed on a screen may begin with `~`.
 * `newest` is asked in this export's turn, too: another may have gone first. `says` is one line on a terminal of 80
 * columns, and what else there is to say. Throws a StoreError where the folder takes no files.
 */
export async function exportReview(
  newest: () => Promise<Newest>,
  places: {reviewFolder: string; preferred: string; to?: string},
  what: {formats: readonly Format[]; withRecording: boolean; source(review: Review, now: Instant): Source},
  now: Instant,
  onWait?: OnWait,
  signal?: AbortSignal,
): Promise<WrittenFolder & {folder: string; says: string}> {
  const named = places.to || (await newest()).review.folder || places.preferred;
  // Nobody wants half a review where its folder was before somebody renamed it.
  if (!named && !(await stat(places.reviewFolder).catch(() => undefined))) {
    throw new StoreError(`${places.reviewFolder} is not there any more: open the review again, then export again.`);
  }
  const folder = fullPath(named || join(places.reviewFolder, 'incident-folder'));
  const files = async () => {
    const {review, missing} = await newest();
    return {...incidentFolderFiles(what.source(review, now), what.formats, what.withRecording), missing};
  };
  const report = {folder, ...(await writeIncidentFolder(folder, files, onWait, signal))};
  return {...report, says: [exportInWords(report, COLUMNS), ...wentAlong(report)].join(' ')};
}

/** What was copied, and what should have been, in sentences. */
export const wentAlong = ({copied, unread}: Pick<WrittenFolder, 'copied' | 'unread'>): string[] => [
  ...copied.filter(({isNew}) => isNew).map(({bytes}) => `The recording went along: ${sizeInWords(bytes)}.`),
  ...unread,
];

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

function sizeInWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
