// One text that is written on in two places at a time: both are kept, and nothing of them comes twice.

/**
 * What stands `here` once `written` came from the other place, where `given` is what that place had last: it takes the
 * place of that, and what was typed here meanwhile stays.
 */
export function withWritten(here: string, given: string, written: string): string {
  if (written.trim() === '' || holds(here, written)) return here;
  if (here.trim() === '' || here === given) return written;
  if (here.startsWith(given)) return `${written}\n${here.slice(given.length).trim()}`;
  const before = here.endsWith(`\n${given}`) ? here.slice(0, -given.length - 1) : here;
  return `${before}\n${written}`;
}

const holds = (text: string, part: string): boolean =>
  text === part || text.startsWith(`${part}\n`) || text.endsWith(`\n${part}`);
