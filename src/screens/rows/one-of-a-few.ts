// What there is to choose from: in a line, and what is chosen next.

/** What is chosen stands in brackets; what is none of the choices stands alone. */
export const choicesInWords = (choices: readonly string[], chosen: string): string =>
  choices.includes(chosen) ? choices.map((choice) => (choice === chosen ? `[${choice}]` : choice)).join('  ') : chosen;

/** A line with such choices for whoever hears it: which of them is chosen, and of which. */
export const choicesAloud = (line: string): string =>
  line.replace(/(?:[^\s,]+ {2})*\[[^\s\]]+\](?: {2}[^\s,]+)*/u, (choices) => {
    const all = choices.split('  ').map((choice) => choice.replace(/^\[|\]$/gu, ''));
    const [, chosen] = /\[(.*)\]/u.exec(choices) ?? [];
    return all.length > 1 ? `${chosen}, chosen of ${all.join(', ')}` : choices;
  });

/** An agenda by its id and its title, wherever it is shown; among those it could be, where it can still be chosen. */
export const agendaInWords = ({id, title}: {id: string; title: string}, choices: readonly string[] = [id]): string =>
  `${choices.length > 1 ? choicesInWords(choices, id) : id} · ${title}`;

/** What comes behind this one, the first behind the last; behind what is not among them, the first. */
export const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;
