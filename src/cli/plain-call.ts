// Reads arguments that leave nothing to explain, which is nearly all of them, without loading commander.
import type {OptionRow} from './commands.js';
import {commandRows, globalOptions} from './commands.js';
import type {Parsed} from './parse.js';

/**
 * The call, exactly as `parse` would read it, or undefined where only `parse` can say what is meant: help, a mistake,
 * an abbreviation, `debrief` by itself. Loading commander takes longer than all that is left of adding a note.
 */
export function plainCall(argv: string[]): Exclude<Parsed, {help: string}> | undefined {
  const words: string[] = [];
  const options: Record<string, unknown> = {};
  const home = globalOptions[0]?.flags.split(' ')[0];
  const name = argv[0] === home ? argv[2] : argv[0];
  const row = commandRows.find((candidate) => candidate.name === name);
  if (!row) return undefined;
  const known = [...row.options, ...globalOptions];
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (!isOption(argument)) {
      words.push(argument);
      continue;
    }
    const option = known.find(({flags}) => flags.split(' ')[0] === argument);
    if (!option) return undefined;
    const takesValue = option.flags.endsWith('>');
    if (takesValue) at += 1;
    const value = takesValue ? argv[at] : true;
    if (value === undefined || (typeof value === 'string' && isOption(value))) return undefined;
    if (!option.many && keyOf(option) in options) return undefined;
    keep(options, option, value);
  }
  const [, ...rest] = words;
  const wanted = row.words.split(' ').filter(Boolean);
  const least = wanted.filter((word) => word.startsWith('<')).length;
  const most = row.words.includes('...') ? Number.POSITIVE_INFINITY : wanted.length;
  if (rest.length < least || rest.length > most) return undefined;
  return {row, words: rest, options: {...defaults(row.options), ...options}};
}

/** A text may begin with the mark `-`; no option has a space in its name. */
export const isOption = (argument: string): boolean => /^-./s.test(argument) && !/^-[^=]*\s/.test(argument);

function keep(options: Record<string, unknown>, option: OptionRow, value: string | true): void {
  const key = keyOf(option);
  if (isNegative(option)) options[key] = false;
  else if (option.many) options[key] = [...((options[key] as string[] | undefined) ?? []), value];
  else options[key] = value;
}

const isNegative = ({flags}: OptionRow) => flags.startsWith('--no-');

/** `--note-taker <role>` is `noteTaker`, and `--no-input` sets `input`. */
const keyOf = ({flags}: OptionRow): string =>
  (flags.split(' ')[0] ?? '').replace(/^--(no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const defaults = (rows: OptionRow[]): Record<string, unknown> =>
  Object.fromEntries(rows.filter(isNegative).map((row) => [keyOf(row), true]));
