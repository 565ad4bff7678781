// Everything that goes into the incident folder, as names and texts.
import {type Format, formats, isPrinted, usualFormats} from './formats.js';
import type {Source} from './source.js';
import {writers} from './writers/by-format.js';
import {fileOf, namesIn} from './writers/file-names.js';
import {folderReadme} from './writers/folder-readme.js';

/** For the README: each file that is usual of an incident with this reference, and what it is. */
export const filesInWords = (reference: string): {name: string; about: string}[] =>
  usualFormats.map((format) => ({
    name: fileOf(reference, 'team', formats[format].file),
    about: formats[format].about,
  }));

type NamedText = {names: [string, ...string[]]; text: string};

/** `isPage`: what is to be there is not the text but what a browser prints of it. */
type MadeFile = NamedText & {isPage: boolean};

/** A file as it lies in the folder: its first name, the one it has, and the sum of its bytes (SHA-256, in hex). */
type Placed = {first: string; name: string; sum: string};

/**
 * Whose files they are, by the review's id, and each with its text and all names that it can have; behind them what
 * tells of those before it, once they have their places.
 */
export type IncidentFiles = {
  review: string;
  files: MadeFile[];
  lists: ((placed: readonly Placed[]) => NamedText)[];
};

/**
 * The files of the review in these formats. The first name is the reference's; the next ones are for a folder where
 * another review has that, and for a disk that cannot write it; what is not for the team says for whom it is. Heavy to
 * load: import it when there is something to export.
 */
export function incidentFolderFiles(source: Source, chosen: readonly Format[] = usualFormats): IncidentFiles {
  const {review, audience} = source;
  const namesOf = (file: string) => namesIn(review, audience, file);
  const abouts = new Map(chosen.map((format) => [namesOf(formats[format].file)[0], formats[format].about]));
  return {
    review: review.id,
    files: chosen.map((format) => ({
      names: namesOf(formats[format].file),
      text: writers[format](source),
      isPage: isPrinted(format),
    })),
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
