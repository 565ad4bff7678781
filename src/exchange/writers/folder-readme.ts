// The page about a folder, as it is laid out; what it says of each file is `about` in formats.ts.
import type {PhrasingContent} from 'mdast';
import type {Review} from '../../review/types.js';
import {heading, item, listed, markdown, paragraph, plain} from './markdown.js';
import {dayOf} from './times-in-words.js';

/** `about` may name a file of the documentation, which is no part of the folder: such a link is left out. */
export function folderReadme(review: Review, files: {name: string; about: string}[]): string {
  const {startedAt} = review.clock;
  const held = startedAt === null ? '' : `, held on ${dayOf(startedAt, review)}`;
  return markdown([
    heading(1, [review.reference, review.title].filter(Boolean).join(': ')),
    paragraph(plain(`What debrief wrote of this incident’s review${held}. A file that you edit stays as it is.`)),
    ...listed(files.map(({name, about}) => item({type: 'inlineCode', value: name}, plain(' – '), ...told(about)))),
  ]);
}

/** What stands between backticks is code here, too. */
const told = (about: string): PhrasingContent[] =>
  unlinked(about)
    .split('`')
    .map((part, at) => (at % 2 === 1 ? {type: 'inlineCode' as const, value: part} : plain(part)));

const unlinked = (about: string): string => about.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
