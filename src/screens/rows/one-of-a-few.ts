// What there is to choose from: in a line, and what is chosen next.

/** What is chosen stands in brackets; what is none of the choices stands alone. */
export const choicesInWords = (choices: readonly string[], chosen: string): string =>
  choices.includes(chosen) ? choices.map((choice) => (choice === chosen ? `[${choice}]` : choice)).join('  ') : chosen;

/** What comes behind this one, the first behind the last; behind what is not among them, the first. */
export const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;
