// What there is to choose from, in a line: what is chosen stands in brackets.
export const choicesInWords = (choices: readonly string[], chosen: string): string =>
  choices.includes(chosen) ? choices.map((choice) => (choice === chosen ? `[${choice}]` : choice)).join('  ') : chosen;
