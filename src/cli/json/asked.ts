// What was asked for of how it is printed, told from the arguments alone: also where the rest cannot be understood.

/** This option anywhere before a lone `--`, behind which every argument is text. */
export function asksFor(option: 'json' | 'no-pager' | 'screen-reader', argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const before = argv.slice(0, end === -1 ? argv.length : end);
  return before.some((argument) => argument === `--${option}` || argument.startsWith(`--${option}=`));
}

export const asksForJson = (argv: readonly string[]): boolean => asksFor('json', argv);
