// Reads one file of a folder of comments: its text, and the incident and question that its first lines may name.
import {cleanText} from '../../review/text.js';
import {headLines} from '../comment-lines.js';
import {madeTextInWords} from './other-texts.js';
import {otherShapeInWords} from './recognise.js';

type Head = {[Line in (typeof headLines)[number]]: string | null};

/** A reference may hold a colon; the id of a question does not. */
const headPatterns: {[Line in keyof Head]: RegExp} = {
  incident: /^incident:[ ]*(\S+)[ ]*(?:\n|$)/i,
  question: /^question:[ ]*([^\s:]+)[ ]*(?:\n|$)/i,
};

/**
 * First lines `incident: REFERENCE` and `question: ID`, in any case and order, each once, are no part of the text,
 * which may be empty; an empty line ends them.
 */
export function readCommentFile(file: string): {incident: string | null; questionId: string | null; text: string} {
  const head: Head = {incident: null, question: null};
  let text = cleanText(file.replace(/^\ufeff/, ''));
  for (;;) {
    const name = headLines.find((line) => headPatterns[line].test(text));
    if (name === undefined || head[name] !== null) break;
    const [line, word = null] = headPatterns[name].exec(text) ?? [''];
    head[name] = word;
    text = text.slice(line.length);
  }
  return {incident: head.incident, questionId: head.question, text: text.trim()};
}

/** A clause such as `a saved e-mail`, where the text is no comment but something that a program gave out. */
export const otherThanComment = (text: string): string | undefined =>
  madeTextInWords(text) ?? (/^[[{]/.test(text) ? otherShapeInWords(dataIn(text)) : undefined);

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
