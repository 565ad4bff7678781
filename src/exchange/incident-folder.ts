// Everything that goes into the incident folder, as names and texts.
import {type Format, formatNames, formats, invitationFile, isPrinted, usualFormats} from './formats.js';
import type {Source} from './source.js';
import {writers} from './writers/by-format.js';
import {checksums} from './writers/checksums.js';
import {fileOf, namesIn} from './writers/file-names.js';
import {folderReadme} from './writers/folder-readme.js';
import {endingOf, recordedAt, recordingPage} from './writers/recording-page.js';

/** For the README: each file that is usual of an incident with this reference, and what it is. */
export const filesInWords = (reference: string): {name: string; about: string}[] =>
  usualFormats.map((format) => ({
    name: fileOf(reference, 'team', formats[format].file),
    about: formats[format].about,
  }));

type Names = [string, ...string[]];
/** `plainly`: the name that it has where nobody else’s file has that. */
type NamedText = {names: Names; text: string; plainly?: string};

/** `isPage`: what is to be there is not the text but what a browser prints of it. */
type MadeFile = NamedText & {isPage: boolean};

/**
 * A file as it lies in the folder: its first name, the one it has, the sum of its bytes (SHA-256, in hex), and whether
 * somebody edited it.
 */
type Placed = {first: string; name: string; sum: string; edited?: true};

/** Where one was edited, the next ones stand beside it under numbers. */
const unnumbered = (name: string): string => name.replace(/\.\d+(?=\.[^.]*$)/, '');

/**
 * Whose files they are, by the review's id, and each with its text and all names that it can have; files that go along
 * as they are, where they are there; behind them what tells of those before it, once they have their places.
 */
export type IncidentFiles = {
  review: string;
  files: MadeFile[];
  copies: {names: Names; from: string}[];
  lists: ((placed: readonly Placed[]) => NamedText)[];
};

/**
 * The files of the review in these formats. The first name is the reference's; the next ones are for a folder where
 * another review has that, and for a disk that cannot write it; what is not for the team says for whom it is.
 * `withRecording`: its link goes along, or to the team the file itself. Heavy to load: import it when there is something
 * to export.
 */
export function incidentFolderFiles(
  source: Source,
  chosen: readonly Format[] = usualFormats,
  withRecording = true,
): IncidentFiles {
  const {review, audience} = source;
  const namesOf = (file: string) => namesIn(review, audience, file);
  const recording = recordedAt(review.recording);
  const link = recording && 'link' in recording ? recording.link : null;
  const from = recording && 'file' in recording && audience === 'team' ? recording.file : null;
  const copies = from === null ? [] : [{names: namesOf(`recording${endingOf(from)}`), from}];
  const page = {
    names: namesOf('recording.html'),
    text: link === null ? '' : recordingPage(review, link),
    isPage: false,
  };
  // The lists tell of what earlier exports left, too.
  const abouts = new Map<string, string>([
    ...formatNames.flatMap((format) =>
      namesOf(formats[format].file).map((name) => [name, formats[format].about] as const),
    ),
    ...['README.md', ...namesOf('README.md')].map((name) => [name, 'this page'] as const),
    ...namesOf(invitationFile.file).map((name) => [name, invitationFile.about] as const),
    ...page.names.map((name) => [name, 'the link to the recording'] as const),
    ...copies.flatMap(({names}) => names.map((name) => [name, 'the recording'] as const)),
  ]);
  const order = [...abouts.keys()];
  const told = (placed: readonly Placed[]) =>
    placed
      .flatMap((one) => {
        const about = abouts.get(unnumbered(one.first));
        return about === undefined ? [] : [{...one, about: one.edited ? `${about}; as somebody edited it` : about}];
      })
      .toSorted((one, other) => order.indexOf(unnumbered(one.first)) - order.indexOf(unnumbered(other.first)));
  return {
    review: review.id,
    files: [
      ...chosen.map((format) => ({
        names: namesOf(formats[format].file),
        text: writers[format](source),
        isPage: isPrinted(format),
      })),
      ...(withRecording && link !== null ? [page] : []),
    ],
    copies: withRecording ? copies : [],
    lists: [
      (placed) => ({
        names: namesOf('README.md'),
        // What shows a folder shows this file with it, by its plain name.
        ...(audience === 'team' && {plainly: 'README.md'}),
        text: folderReadme(review, told(placed)),
      }),
      (placed) => ({
        names: namesOf('SHA256SUMS'),
        text: checksums(told(placed)),
      }),
    ],
  };
}
