// A code of a shared review, typed where none is taken: it is a key, so that no error may repeat it.
import {looksLikeCode} from '../store/relay/join-code.js';

/** Fewer letters of a code are in other words as well. */
const TELLING = 16;

/** `message`, or a sentence that says where a code belongs, where it repeats one of these arguments. */
export function withoutCode(message: string, argv: readonly string[]): string {
  const said = bare(message);
  return piecesOfCode(argv).some((piece) => said.includes(piece.slice(0, TELLING)))
    ? 'That is the code of a shared review: debrief join takes it.'
    : message;
}

/** A code that was pasted with line ends and without quotes is several arguments. */
function piecesOfCode(argv: readonly string[]): string[] {
  const values = argv.map((argument) => bare(argument.replace(/^--[\w-]+=/, '')));
  const at = values.findIndex((_, index) => looksLikeCode(wordsFrom(values, index).join('')));
  return at === -1 ? [] : wordsFrom(values, at).filter((word) => word.length >= TELLING);
}

function wordsFrom(values: readonly string[], start: number): string[] {
  const rest = values.slice(start);
  const end = rest.findIndex((value) => !/^(?!--)[\w-]+$/.test(value));
  return end === -1 ? rest : rest.slice(0, end);
}

const bare = (text: string): string => text.replaceAll(/\s+/g, '');
