// What a shell hands over of a line that is being typed, as the words that the command will get.
import type {Shell} from './scripts.js';

/** `kept`: how many characters of the last word the shell leaves as they are and puts nothing in the place of. */
type Words = {words: string[]; kept: number};

/** zsh hands them over as they are meant; the others hold quotes, and the last one may be of a quote that is open. */
export const shellWords: Record<Shell, (words: readonly string[]) => Words> = {
  bash: fromBash,
  zsh: (words) => ({words: [...words], kept: 0}),
  fish: (words) => ({words: [...words.slice(0, -1), ...words.slice(-1).map(unquoted)], kept: 0}),
};

/** bash breaks words at `=` and `:` as well. */
function fromBash(words: readonly string[]): Words {
  const joined: string[] = [];
  let kept = 0;
  for (const [at, word] of words.entries()) {
    const before = joined.at(-1);
    const isGlued = before !== undefined && (isBreak(word) || isBreak(words[at - 1]));
    kept = isGlued ? unquoted(before).length + (isBreak(word) ? word.length : 0) : 0;
    if (isGlued) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return {words: joined.map(unquoted), kept};
}

const isBreak = (word: string | undefined): boolean => /^[=:]+$/.test(word ?? '');

/** As the command will get it; a quote that is still open is one. */
const unquoted = (word: string): string =>
  word.replace(
    /\\(.)|'([^']*)'?|"((?:\\.|[^"\\])*)"?/gs,
    (_, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? (double ?? '').replace(/\\(["\\$`])/g, '$1'),
  );
