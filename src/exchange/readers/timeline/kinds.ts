// What kind of moment a word of a timeline says it is: a heading, a column or a word before the text.
import type {MomentKinds} from '../../../guidance/timeline-words.js';
import {keysOf, type MomentKind} from '../../../review/vocabulary.js';

/** Undefined where the word is none of theirs. */
export function kindsIn(list: MomentKinds): (word: string) => MomentKind | undefined {
  const kinds = new Map(keysOf(list).flatMap((kind) => list[kind].map((word) => [word.toLowerCase(), kind] as const)));
  return (word) => kinds.get(word.trim().toLowerCase());
}
