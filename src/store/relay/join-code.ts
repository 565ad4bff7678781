// The code that a colleague is sent: which review, on which server, and the secret that opens it, as one word.
import {createHash} from 'node:crypto';
import {StoreError} from '../types.js';
import {SECRET, type Secret} from './keys.js';

/** `server`: its address without a password or a name to sign in with; empty where people have it from elsewhere. */
export type JoinCode = {review: string; server: string; secret: Secret};

/** A code for reading is told from one for writing at a glance; what follows begins with `A`. */
const BEGINS = 'debrief-';
const READS = 'debrief-read-';
const VERSION = 1;
const SUM = 6;
const modes = ['full', 'read'] as const;

/** Letters, digits, `-` and `_` only: no shell and no chat changes any of it. */
export function codeFor({review, server, secret}: JoinCode): string {
  const head = Buffer.alloc(6);
  head.writeUInt8(VERSION, 0);
  head.writeUInt8(modes.indexOf(secret.mode), 1);
  head.writeUInt32BE(secret.number, 2);
  const texts = [review, server].map((text) => {
    const bytes = Buffer.from(text);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  const body = Buffer.concat([head, secret.secret, ...texts]);
  return (secret.mode === 'read' ? READS : BEGINS) + Buffer.concat([body, sumOf(body)]).toString('base64url');
}

/** Whether somebody means a code with this word, and no review's name. */
export const looksLikeCode = (word: string): boolean =>
  word.trimStart().startsWith(BEGINS) && bare(word).length > BEGINS.length + (SECRET * 4) / 3;

/** Mail and chat break long words: blanks and line ends within one say nothing. Throws a StoreError where it is none. */
export function readCode(typed: string): JoinCode {
  const code = bare(typed);
  if (!code.startsWith(BEGINS)) {
    throw new StoreError('This is no code of a shared review: it begins with “debrief-”, and debrief share prints it.');
  }
  const encoded = code.slice((code.startsWith(READS) ? READS : BEGINS).length);
  const bytes = /^[\w-]*$/.test(encoded) ? Buffer.from(encoded, 'base64url') : Buffer.alloc(0);
  const body = bytes.subarray(0, -SUM);
  if (bytes.length < SUM + 6 + SECRET + 4 || !sumOf(body).equals(bytes.subarray(-SUM))) {
    throw new StoreError('The code is not whole: copy all of it, also where it goes on in the next line, in quotes.');
  }
  if (body.readUInt8(0) !== VERSION) {
    throw new StoreError('The code was made by a newer debrief: update debrief here, and join then.');
  }
  const mode = modes[body.readUInt8(1)] ?? 'read';
  const number = body.readUInt32BE(2);
  const secret = Buffer.from(body.subarray(6, 6 + SECRET));
  let at = 6 + SECRET;
  const [review = '', server = ''] = [0, 1].map(() => {
    const length = body.readUInt16BE(at);
    const text = body.toString('utf8', at + 2, at + 2 + length);
    at += 2 + length;
    return text;
  });
  return {review, server, secret: {number, mode, secret}};
}

const bare = (typed: string): string => typed.replaceAll(/\s+/g, '');
const sumOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest().subarray(0, SUM);
