// Writing the incident folder of a review, for `debrief export` and for the screen. Heavy to load: import it when there is something to export.
import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {exportInWords} from '../../exchange/export-in-words.js';
import {type Format, tellingMeeting} from '../../exchange/formats.js';
import {type IncidentFiles, incidentFolderFiles} from '../../exchange/incident-folder.js';
import type {Source} from '../../exchange/source.js';
import {reportToPaste} from '../../exchange/writers/report.js';
import type {Instant, Review} from '../../review/types.js';
import {realDisk} from '../../store/disk/disk.js';
import type {OnWait} from '../../store/disk/turn.js';
import {type WrittenFolder, writeIncidentFolder} from '../../store/export/incident-folder.js';
import type {IncidentFile} from '../../store/export/places.js';
import {readShare} from '../../store/relay/share-file.js';
import {fullPath} from '../../store/shelf/home.js';
import {StoreError} from '../../store/types.js';
import {invitationIn} from './invitation-in.js';

/** Loaded only where there is a page to print. */
async function printed({names, text, isPage}: IncidentFiles['files'][number]): Promise<IncidentFile> {
  if (!isPage) return {names, text};
  const {printedPage} = await import('../../store/print/print-page.js');
  return {names, text: await printedPage(text)};
}

/** Where there is more to write, what cannot be printed is left out, with a sentence that says so. */
async function allPrinted(made: IncidentFiles['files']): Promise<{files: IncidentFile[]; unprinted: string[]}> {
  const files: IncidentFile[] = [];
  const unprinted: string[] = [];
  for (const file of made) {
    try {
      files.push(await printed(file));
    } catch (error) {
      if (!(error instanceof StoreError) || made.length === 1) throw error;
      unprinted.push(error.message);
    }
  }
  return {files, unprinted};
}

/** The report to send, as it is pasted. */
export const reportText = (source: Source): string => reportToPaste(source);

/** What the file of this format holds. */
export async function contentOf(source: Source, format: Format): Promise<IncidentFile['text']> {
  const [made] = incidentFolderFiles(source, [format]).files;
  return made ? (await printed(made)).text : '';
}

/** What tells of all files of the review that are in its folder. */
export const listsOf = (source: Source): IncidentFiles['lists'] => incidentFolderFiles(source, [], false).lists;

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
  places: Places,
  what: {formats: readonly Format[]; withRecording: boolean; source(review: Review, now: Instant): Source},
  now: Instant,
  onWait?: OnWait,
  signal?: AbortSignal,
): Promise<WrittenFolder & {folder: string; says: string; unprinted: string[]}> {
  const folder = await folderOf(newest, places);
  let unprinted: string[] = [];
  const files = async () => {
    const {review, missing} = await newest();
    const meeting = what.formats.some((format) => tellingMeeting.includes(format))
      ? (await invitationIn(folder, review))?.meeting
      : undefined;
    const made = incidentFolderFiles({...what.source(review, now), meeting}, what.formats, what.withRecording);
    const all = await allPrinted(made.files);
    unprinted = all.unprinted;
    return {...made, files: all.files, missing};
  };
  const report = {folder, ...(await writeIncidentFolder(folder, files, onWait, signal))};
  const says = [exportInWords(report, COLUMNS), ...wentAlong(report), ...unprinted].join(' ');
  return {...report, unprinted, says};
}

export type Places = {reviewFolder: string; preferred: string; to?: string};

/** The folder that an export goes to; throws a StoreError where that was beside a review that is gone. */
export async function folderOf(newest: () => Promise<Newest>, places: Places): Promise<string> {
  const named = places.to || (await placeOfReview((await newest()).review, places.reviewFolder)) || places.preferred;
  // Nobody wants half a review where its folder was before somebody renamed it.
  if (!named && !(await stat(places.reviewFolder).catch(() => undefined))) {
    throw new StoreError(`${places.reviewFolder} is not there any more: open the review again, then export again.`);
  }
  return fullPath(named || join(places.reviewFolder, 'incident-folder'));
}

/** A place on the machine where it was set: where the review was joined, any of its members may have set it. */
async function placeOfReview({folder}: Review, reviewFolder: string): Promise<string> {
  if (!folder) return '';
  const share = await readShare(realDisk, reviewFolder).catch(() => undefined);
  return share && !share.isOwner ? '' : folder;
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
