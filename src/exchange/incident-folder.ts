// Everything that goes into the incident folder, as names and texts.
import {type Format, formats, isPrinted, usualFormats} from './formats.js';
import type {Source} from './source.js';
import {writers} from './writers/by-format.js';
import {fileOf, fileSlug, named as nameFor} from './writers/file-names.js';
import {folderReadme} from './writers/folder-readme.js';
import {endingOf, recordedAt, recordingPage} from './writers/recording-page.js';

/** For the README: each file that is usual of an incident with this reference, and what it is. */
export const filesInWords = (reference: string): {name: string; about: string}[] =>
  usualFormats.map((format) => ({
    name: fileOf(reference, 'team', formats[format].file),
    about: formats[format].about,
  }));

type Names = [string, ...string[]];
type NamedText = {names: Names; text: string};

/** `isPage`: what is to be there is not the text but what a browser prints of it. */
type MadeFile = NamedText & {isPage: boolean};

/** A file as it lies in the folder: its first name, the one it has, and the sum of its bytes (SHA-256, in hex). */
type Placed = {first: string; name: string; sum: string};

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

/** All names that a file can have, as `incidentFolderFiles` says. */
export function namesIn({review, audience}: Pick<Source, 'review' | 'audience'>, file: string): Names {
  const first = fileSlug(review.reference);
  return [
    nameFor(first, audience, file),
    ...[`${first}-${review.id}`, `incident-${review.id}`].map((stem) => nameFor(stem, audience, file)),
  ];
}

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
  const namesOf = (file: string) => namesIn(source, file);
  const recording = withRecording ? recordedAt(review.recording) : null;
  const pages = recording && 'link' in recording ? [recording.link] : [];
  const files = recording && 'file' in recording && audience === 'team' ? [recording.file] : [];
  const named = [
    ...chosen.map((format) => ({
      names: namesOf(formats[format].file),
      text: writers[format](source),
      isPage: isPrinted(format),
      about: formats[format].about as string,
    })),
    ...pages.map((link) => ({
      names: namesOf('recording.html'),
      text: recordingPage(review, link),
      isPage: false,
      about: 'the link to the recording',
    })),
  ];
  const copies = files.map((from) => ({names: namesOf(`recording${endingOf(from)}`), from}));
  const abouts = new Map([
    ...named.map(({names, about}) => [names[0], about] as const),
    ...copies.map(({names}) => [names[0], 'the recording'] as const),
  ]);
  return {
    review: review.id,
    files: named.map(({names, text, isPage}) => ({names, text, isPage})),
    copies,
    lists: [
      (placed) => ({
        names: namesOf('README.md'),
        text: folderReadme(
          review,
          placed.map(({first: at, name}) => ({name, about: abouts.get(at) ?? ''})),
        ),
      }),
      // As sha256sum has it, so that `sha256sum -c` checks the folder.
      (placed) => ({
        names: namesOf('SHA256SUMS'),
        text: placed.map(({name, sum}) => `${sum}  ${name}\n`).join(''),
      }),
    ],
  };
}
