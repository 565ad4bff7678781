// Everything that goes into the incident folder, as names and texts.
import {type Format, formats, usualFormats} from './formats.js';
import type {Source} from './source.js';
import {writers} from './writers/by-format.js';
import {fileSlug} from './writers/file-names.js';

/** For the README: each file that is usual of an incident with this reference, and what it is. */
export const filesInWords = (reference: string): {name: string; about: string}[] =>
  usualFormats.map((format) => ({
    name: `${fileSlug(reference)}-${formats[format].file}`,
    about: formats[format].about,
  }));

/** Whose files they are, by the review's id, and each with its text and all names that it can have. */
export type IncidentFiles = {review: string; files: {names: [string, ...string[]]; text: string}[]};

/**
 * The files of the review in these formats. The first name is the reference's; the next ones are for a folder where
 * another review has that, and for a disk that cannot write it. Heavy to load: import it when there is something to
 * export.
 */
export function incidentFolderFiles(source: Source, chosen: readonly Format[] = usualFormats): IncidentFiles {
  const {review} = source;
  const first = fileSlug(review.reference);
  const others = [`${first}-${review.id}`, `incident-${review.id}`];
  return {
    review: review.id,
    files: chosen.map((format) => ({
      names: [`${first}-${formats[format].file}`, ...others.map((stem) => `${stem}-${formats[format].file}`)],
      text: writers[format](source),
    })),
  };
}
