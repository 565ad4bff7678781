// Turns any arguments into a call of one command, or into help, or into what is wrong with them.
import {Command, CommanderError, Option} from 'commander';
import type {CommandName, CommandRow, OptionRow} from './commands.js';
import {commandRows, exitCodes, globalOptions, homeRow} from './commands.js';
import {isOption} from './plain-call.js';
import {UsageError} from './usage-error.js';

export type Parsed = {help: string} | {row: CommandRow; words: string[]; options: Record<string, unknown>};

/** What the arguments ask for. Throws a UsageError with one sentence where they cannot be understood. */
export function parse(argv: string[]): Parsed {
  const name = commandNameIn(argv);
  const row = name === undefined ? homeRow : commandRows.find((candidate) => candidate.name === name);
  let called: Parsed | undefined;
  let help = '';
  const program = programFor(row, (found) => {
    called = found;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => undefined,
    });
  }
  try {
    program.parse(argv.map(shielded), {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code !== 'commander.helpDisplayed') throw new UsageError(sentence(error.message, row));
  }
  return called ?? {help};
}

/** The text of `--help` for one command, or for all of them under the empty name. */
export function helpFor(name: CommandName): string {
  const row = name === '' ? homeRow : commandRows.find((candidate) => candidate.name === name);
  const program = programFor(row, () => undefined);
  const command = name === '' ? program : program.commands[0];
  let help = '';
  command?.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command?.outputHelp();
  return help;
}

/** The first argument that is neither an option nor the value of one that may stand before the command. */
function commandNameIn(argv: string[]): string | undefined {
  const takesValue = [...globalOptions, ...homeRow.options]
    .filter(({flags}) => /[<[]/.test(flags))
    .map(({flags}) => flags.split(' ')[0]);
  return argv.find((argument, index) => !argument.startsWith('-') && !takesValue.includes(argv[index - 1] ?? ''));
}

type Called = (parsed: Parsed) => void;

/** Only the wanted command is built, which keeps starting quick; all of them where the name is not known. */
function programFor(row: CommandRow | undefined, called: Called): Command {
  const program = new Command('debrief').helpCommand(false);
  withOptions(program, [...globalOptions, ...homeRow.options]);
  if (row === homeRow) {
    program.usage('[COMMAND] [options]').addHelpText('after', overview());
    program.action((options) => called({row: homeRow, words: [], options}));
    return program;
  }
  for (const each of row ? [row] : commandRows) program.addCommand(commandFor(each, called));
  return program;
}

function commandFor(row: CommandRow, called: Called): Command {
  const command = new Command(row.name).description([`${capital(row.summary)}.`, ...(row.details ?? [])].join('\n'));
  for (const word of row.words.split(' ').filter(Boolean)) command.argument(word);
  withOptions(command, [...row.options, ...globalOptions]);
  command.usage(`${row.words.replace('...', '').replace(/[<>]/g, '').toUpperCase()} [options]`.trim());
  command.addHelpText('after', `\nExamples:\n${indented(row.examples)}\n\n${exitCodes}`);
  return command.action((...given) => {
    const words = command.processedArgs.flat().filter((word) => word !== undefined);
    const options = (given.at(-1) as Command).optsWithGlobals();
    called({row, words: words.map(unshielded), options: mapValues(options, unshieldedValue)});
  });
}

function withOptions(command: Command, rows: OptionRow[]): void {
  for (const {flags, about, many} of rows) {
    const option = new Option(flags, about);
    if (many) option.argParser((value: string, earlier: string[] = []) => [...earlier, value]);
    command.addOption(option);
  }
  command.helpOption('-h, --help', 'say how this works');
}

function overview(): string {
  const width = Math.max(...commandRows.map(({name}) => name.length)) + 2;
  const commands = commandRows.map(({name, summary}) => `${name.padEnd(width)}${summary}`);
  return `\nCommands:\n${indented(commands)}\n\nExamples:\n${indented(homeRow.examples)}\n\n${exitCodes}`;
}

const indented = (lines: string[]) => lines.map((line) => `  ${line}`).join('\n');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** commander's message as our one sentence. */
function sentence(message: string, row: CommandRow | undefined): string {
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const what = first.replace(/\. Expected .* but got \d+: /, ': ');
  const meant = suggestion?.match(/\(Did you mean (.*)\?\)/)?.[1];
  const help = ['debrief', row?.name, '--help'].filter(Boolean).join(' ');
  return `${what.replace(/\.$/, '')}${meant ? `, did you mean ${meant}?` : ';'} ${help} says how it works.`;
}

// What begins with a dash and is no option is hidden from commander.
const SHIELD = '\u0000';
const shielded = (argument: string) => (/^-./s.test(argument) && !isOption(argument) ? SHIELD + argument : argument);
const unshielded = (argument: string) => argument.replace(SHIELD, '');

const unshieldedValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unshieldedValue);
  return typeof value === 'string' ? unshielded(value) : value;
};

const mapValues = (values: Record<string, unknown>, map: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
