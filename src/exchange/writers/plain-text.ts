// Drafts as plain text, to be pasted into a mail or a chat: whatever somebody wrote stays in its item.
import {cleanLine, cleanText} from '../../review/text.js';
import type {Review} from '../../review/types.js';

/** Every line behind the first stands in, so that none can begin a part of the draft. */
export const item = (text: string): string =>
  `- ${cleanText(text)
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n  ')}`;

/** `INC-7 (Writes failed)` */
export const incidentNamed = ({reference, title}: Pick<Review, 'reference' | 'title'>): string =>
  cleanLine([reference, title && `(${title})`].filter(Boolean).join(' '));

/** A line and a list beneath it, or nothing where there is nothing to list. */
export const listed = (lead: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [[lead, ...texts.map(item)].join('\n')];

/** With an empty line between paragraphs, and a line end at the end. */
export const paragraphs = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
