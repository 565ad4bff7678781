// One text that is written on in two places at a time: both are kept, and nothing of them comes twice.

/**
 * What stands `here` once `written` came from the other place, where `given` is what that place had last: it takes the
 * place of that, and what was typed here meanwhile stays.
 */
export function withWritten(here: string, given: string, written: string): string {
  if (written.trim() === '' || holds(here, written)) return here;
  if (here.trim() === '' || here === given) return written;
  if (goesOn(here, given)) return `${written}\n${here.slice(given.length).trim()}`;
  const before = here.endsWith(`\n${given}`) ? here.slice(0, -given.length - 1) : here;
  return `${before}\n${written}`;
}

/** Whether the text goes on behind this one: what goes on within a word of it is another word, which is never cut. */
const goesOn = (text: string, from: string): boolean =>
  text.startsWith(from) && !(/[\p{L}\p{M}\p{N}]$/u.test(from) && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(from.length)));

/** Whether the text has all of this part, by itself on its lines. */
export const holds = (text: string, part: string): boolean => `\n${text}\n`.includes(`\n${part}\n`);
