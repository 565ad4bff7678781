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

/** First lines of a comment and an empty one: whoever put them there meant what follows, such as words about <html>. */
const meantAsComment = /^(?:(?:incident|question):[ ]*\S+[ ]*\n){1,2}\n/i;

/** A clause such as `a saved e-mail`, where the file is no comment but something that a program gave out. */
export function otherThanComment(file: string, text: string): string | undefined {
  if (meantAsComment.test(cleanText(file))) return undefined;
  return madeTextInWords(text) ?? (/^[[{]/.test(text) ? otherShapeInWords(dataIn(text)) : undefined);
}

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
