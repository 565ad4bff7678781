// Reads one file of a folder of comments: its text, and the question that its first line may name.
import {cleanText} from '../../review/text.js';

/** A first line `question: ID`, in any case, is no part of the text, which may be empty. */
export function readCommentFile(file: string): {questionId: string | null; text: string} {
  const text = cleanText(file.replace(/^\ufeff/, ''));
  const [line, questionId] = /^question:[ ]*([a-z0-9-]+)[ ]*(?:\n|$)/i.exec(text) ?? [];
  if (line === undefined || questionId === undefined) return {questionId: null, text: text.trim()};
  return {questionId: questionId.toLowerCase(), text: text.slice(line.length).trim()};
}
