// The page about a folder, as it is laid out; what it says of each file is `about` in formats.ts.
import type {Review} from '../../review/types.js';
import {heading, item, listed, markdown, oneLine, paragraph, plain} from './markdown.js';
import {dayOf} from './times-in-words.js';

/** `about` may name a file of the documentation, which is no part of the folder: such a link is left out. */
export function folderReadme(review: Review, files: {name: string; about: string}[]): string {
  const when = dayOf(review.clock.startedAt ?? review.createdAt, review);
  return markdown([
    heading(1, [review.reference, review.title].filter(Boolean).join(': ')),
    paragraph(plain(`What debrief wrote of the incident review of ${when}. A file that you edit stays as it is.`)),
    ...listed(
      files.map(({name, about}) => item({type: 'inlineCode', value: name}, plain(' – '), ...oneLine(unlinked(about)))),
    ),
  ]);
}

const unlinked = (about: string): string => about.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
