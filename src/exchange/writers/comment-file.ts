// A comment as a file to hand over, in the form that the reader of comment files takes.
import type {headLines} from '../comment-lines.js';
import {referenceWord} from '../comment-lines.js';

/** Empty or null where nothing is said of it; the empty line keeps a text that begins like such a line whole. */
export function commentFile(reference: string, questionId: string | null, text: string): string {
  const head: Record<(typeof headLines)[number], string> = {
    incident: referenceWord(reference),
    question: questionId ?? '',
  };
  const lines = Object.entries(head).flatMap(([name, word]) => (word === '' ? [] : [`${name}: ${word}`]));
  return `${[...lines, '', text].join('\n')}\n`;
}
