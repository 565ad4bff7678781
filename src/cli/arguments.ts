// Reads the arguments by the table of commands: as a call of one of them, as a wish for help, or as wrong use.
import {parseArgs} from 'node:util';
import {globalOptions, type OptionRow} from './command-row.js';
import {type CallOf, type CommandName, commandNames, commands, type RunName} from './command-table.js';
import {meant, UsageError} from './usage-error.js';

/** A call of any command, as its own row types it. */
export type AnyCall = {[Name in RunName]: Omit<CallOf<Name>, 'packageFolder'>}[RunName];

/** What the arguments ask for. Throws a UsageError with one sentence where they cannot be understood. */
export function readArguments(argv: string[]): {help: CommandName} | {call: AnyCall} {
  const at = placeOfName(argv);
  const typed = argv[at];
  const command = commandNamed(typed);
  const rows = optionsOf(command ?? 'home');
  const others = argv.filter((_, index) => index !== at);
  const tokens = tokensOf(others, rows);
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return {help: command ?? 'home'};
  if (!command) throw unknownCommand(typed);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const row = Object.hasOwn(rows, token.name) ? rows[token.name] : undefined;
    if (!row) {
      const likely = meant(token.name, Object.keys(rows));
      throw wrong(command, `unknown option '${token.rawName}'`, likely && `--${likely}`);
    }
    const value = token.value ?? true;
    if (value === true && row.takes?.startsWith('<')) {
      throw wrong(command, `option '${flagsOf(token.name, row)}' argument missing`);
    }
    if (value !== true && !row.takes) throw wrong(command, `option '${token.rawName}' takes no value`);
    options[token.name] = row.many ? [options[token.name] ?? [], value].flat() : value;
  }
  checkWords(command, words);
  if (command === 'help') {
    const help = commandNamed(words[0]);
    if (!help) throw unknownCommand(words[0]);
    return {help};
  }
  // The options are those of the command's row, each with what its row takes.
  return {call: {command, words, options} as AnyCall};
}

/** All options that a command takes, by their names. */
export const optionsOf = (command: CommandName): Record<string, OptionRow> => ({
  ...commands[command].options,
  ...globalOptions,
});

/** An option as help shows it: `-V, --version`, `--home <dir>`. */
export const flagsOf = (name: string, {letter, takes}: OptionRow): string =>
  [letter && `-${letter},`, `--${name}`, takes].filter(Boolean).join(' ');

/** A text may begin with the mark `-`; no option has a space in its name. */
const isOption = (argument: string): boolean => /^-./s.test(argument) && !/^-[^=]*\s/.test(argument);

/** The command's name is the first argument that is no option, nor the value of one that may stand before it. */
function placeOfName(argv: string[]): number {
  const takeValues = Object.entries(optionsOf('home')).flatMap(([name, {takes}]) => (takes ? [`--${name}`] : []));
  return argv.findIndex((argument, index) => !isOption(argument) && !takeValues.includes(argv[index - 1] ?? ''));
}

// What begins with a dash and is no option is hidden from the parser.
const SHIELD = '\u0000';
const shielded = (argument: string) => (argument.startsWith('-') && !isOption(argument) ? SHIELD + argument : argument);
const unshielded = (argument: string) => argument.replace(SHIELD, '');

function tokensOf(argv: string[], rows: Record<string, OptionRow>) {
  const known = Object.entries(rows);
  const alone = known.filter(([, {takes}]) => takes?.startsWith('[')).map(([name]) => `--${name}`);
  const options = known.map(([name, {letter, takes}]) => {
    const type = takes?.startsWith('<') ? ('string' as const) : ('boolean' as const);
    return [name, letter ? {type, short: letter} : {type}] as const;
  });
  const args = joined(argv.map(shielded), alone);
  // Not strict, because Node's own sentences name neither what was meant nor where help is.
  const {tokens} = parseArgs({args, options: Object.fromEntries(options), strict: false, tokens: true});
  return tokens.map((token) =>
    token.kind === 'option-terminator' || token.value === undefined
      ? token
      : {...token, value: unshielded(token.value)},
  );
}

/** Node's parser knows no value that may be left out: `--example github` becomes `--example=github`. */
function joined(args: string[], alone: string[]): string[] {
  const result: string[] = [];
  for (const argument of args) {
    const before = result.at(-1) ?? '';
    if (alone.includes(before) && !argument.startsWith('-')) result[result.length - 1] = `${before}=${argument}`;
    else result.push(argument);
  }
  return result;
}

function checkWords(command: CommandName, words: string[]): void {
  const wanted = commands[command].words.split(' ').filter(Boolean);
  const missing = wanted[words.length];
  if (missing?.startsWith('<')) throw wrong(command, `missing required argument '${missing.slice(1, -1)}'`);
  const surplus = wanted.at(-1)?.endsWith('...]') ? [] : words.slice(wanted.length);
  if (surplus.length > 0) throw wrong(command, `too many arguments for '${command}': ${surplus.join(', ')}`);
}

/** The command of this name; without one, it is `debrief` by itself. */
const commandNamed = (typed: string | undefined): CommandName | undefined =>
  typed === undefined ? 'home' : commandNames.find((name) => name === typed);

const unknownCommand = (typed = ''): UsageError =>
  wrong('home', `unknown command '${typed}'`, meant(typed, commandNames));

function wrong(command: CommandName, what: string, likely?: string): UsageError {
  const help = ['debrief', ...(command === 'home' ? [] : [command]), '--help'].join(' ');
  return new UsageError(`${what}${likely ? `, did you mean ${likely}?` : ';'} ${help} says how it works.`);
}
