// Reads arguments that leave nothing to explain with Node's own parser, which costs less than loading commander.
import {type ParseArgsOptionsConfig, parseArgs} from 'node:util';
import type {OptionRow} from './commands.js';
import {commandRows, globalOptions} from './commands.js';
import type {Parsed} from './parse.js';

/**
 * The call, exactly as `parse` would read it, or undefined where only `parse` can say what is meant: help, a mistake,
 * `debrief` by itself, a text that begins with a dash.
 */
export function plainCall(argv: string[]): Exclude<Parsed, {help: string}> | undefined {
  const home = globalOptions[0]?.flags.split(' ')[0];
  const name = argv[0] === home ? argv[2] : argv[0];
  const row = commandRows.find((candidate) => candidate.name === name);
  if (!row) return undefined;
  const known = [...row.options, ...globalOptions];
  const read = strictly(argv, Object.fromEntries(known.map((option) => [nameOf(option), typeOf(option)])));
  if (!read) return undefined;
  const [, ...words] = read.positionals;
  const wanted = row.words.split(' ').filter(Boolean);
  const least = wanted.filter((word) => word.startsWith('<')).length;
  const most = row.words.includes('...') ? Number.POSITIVE_INFINITY : wanted.length;
  if (words.length < least || words.length > most) return undefined;
  const options: Record<string, unknown> = {};
  for (const option of known) {
    const value = read.values[nameOf(option)];
    if (isNegative(option)) options[keyOf(option)] = value !== true;
    else if (value !== undefined) options[keyOf(option)] = value;
  }
  return {row, words, options};
}

function strictly(args: string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({args, options, strict: true, allowPositionals: true});
  } catch {
    return undefined;
  }
}

/** A text may begin with the mark `-`; no option has a space in its name. */
export const isOption = (argument: string): boolean => /^-./s.test(argument) && !/^-[^=]*\s/.test(argument);

const isNegative = ({flags}: OptionRow): boolean => flags.startsWith('--no-');

const nameOf = ({flags}: OptionRow): string => (flags.split(' ')[0] ?? '').slice(2);

const typeOf = ({flags, many}: OptionRow) => ({
  type: flags.endsWith('>') ? ('string' as const) : ('boolean' as const),
  multiple: many ?? false,
});

/** `--note-taker <role>` is `noteTaker`, and `--no-input` sets `input`. */
const keyOf = (option: OptionRow): string =>
  nameOf(option)
    .replace(/^no-/, '')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
