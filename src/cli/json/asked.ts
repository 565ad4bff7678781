// Whether JSON was asked for, told from the arguments alone: also where the rest of them cannot be understood.

/** `--json` anywhere before a lone `--`, behind which every argument is text. */
export function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).some((argument) => /^--json(=|$)/.test(argument));
}
