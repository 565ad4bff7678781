// Reads the arguments by the table of commands: as a call of one of them, as a wish for help, or as wrong use.
import {parseArgs} from 'node:util';
import {meant} from '../review/did-you-mean.js';
import {addKinds} from './command-options.js';
import {type CommandRow, globalOptions, type OptionRow} from './command-row.js';
import {type CallOf, type CommandName, commandNames, commands, type RunName} from './command-table.js';
import {type TopicName, topicNames} from './help/topic-names.js';
import {UsageError} from './usage-error.js';

/** A call of any command, as its own row types it. */
export type AnyCall = {[Name in RunName]: Omit<CallOf<Name>, 'packageFolder'>}[RunName];

/** Help on a command or a topic, the man page, the words that a shell completes, or a call. */
export type Asked =
  | {help: CommandName}
  | {topic: TopicName}
  | {manPage: true}
  | {completion: string[]}
  | {call: AnyCall};

/** What the arguments ask for. Throws a UsageError with one sentence where they cannot be understood. */
export function readArguments(argv: string[]): Asked {
  const at = placeOfName(argv);
  const typed = argv[at];
  const command = commandNamed(typed);
  const rows = optionsOf(command ?? 'home');
  const others = argv.filter((_, index) => index !== at);
  const tokens = tokensOf(others, rows);
  if (tokens.some(isWishForHelp)) return {help: command ?? 'home'};
  if (!command) {
    const before = tokensOf(argv.slice(0, at), allOptions);
    const odd = before.find((token) => token.kind === 'option' && !allOptions[token.name]);
    throw odd?.kind === 'option' ? unknownOption('home', odd.rawName) : unknownCommand(typed);
  }
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const row = rows[token.name];
    if (!row) throw unknownOption(command, token.rawName);
    const value = token.value ?? true;
    if (value === true && row.takes?.startsWith('<')) {
      throw wrong(command, `${token.rawName} needs something after it: ${flagsOf(token.name, row)}`);
    }
    if (value !== true && !row.takes) throw wrong(command, `${token.rawName} takes nothing after it`);
    const before = options[token.name];
    if (row.many) options[token.name] = [before ?? [], value].flat();
    else options[token.name] = oneOf(command, token.rawName, before, value);
  }
  checkPlaces(command, options, rows);
  checkWords(command, words);
  if (command === 'help') {
    if (options.man && words.length > 0) throw wrong(command, `--man has no use for '${words[0]}'`);
    if (options.man) return {manPage: true};
    const help = commandNamed(words[0]);
    const topic = topicNames.find((name) => name === words[0]);
    if (help) return {help};
    if (topic) return {topic};
    throw nothingToHelpWith(words[0]);
  }
  if (command === 'completion') return {completion: words};
  // The options are those of the command's row, each with what its row takes.
  return {call: {command, words, options} as AnyCall};
}

/** A variable that a script did not set would mean another place in silence. */
function checkPlaces(command: CommandName, options: Readonly<Record<string, unknown>>, rows: Options): void {
  for (const [name, value] of Object.entries(options)) {
    const [, kind] = /^<(dir|file)>$/.exec(rows[name]?.takes ?? '') ?? [];
    if (!kind || typeof value !== 'string' || value.trim() !== '') continue;
    throw wrong(command, `--${name} takes a ${kind === 'dir' ? 'folder' : 'file'}, and it is empty`);
  }
}

/** One of two values would go unseen, and nobody knows which was meant; one that stands alone says nothing else. */
function oneOf(command: CommandName, typed: string, before: unknown, value: string | true): unknown {
  if (typeof before !== 'string') return value;
  if (value !== true && value !== before) {
    throw wrong(command, `${typed} is given twice: ${before || 'nothing'} and ${value || 'nothing'}`);
  }
  return before;
}

type Options = Record<string, OptionRow>;

/** All options that these commands take, by their names and by nothing that other objects are born with. */
export const optionsOf = (...names: CommandName[]): Options =>
  Object.assign(Object.create(null), ...names.map((name) => commands[name].options), globalOptions);

/** An option as help shows it: `-V, --version`, `--home <dir>`. */
export const flagsOf = (name: string, {letter, takes}: OptionRow): string =>
  [letter && `-${letter},`, `--${name}`, takes].filter(Boolean).join(' ');

/** A text may begin with `-`, `->` or be a negative number; an option's name begins with a letter and has no space. */
const isOption = (argument: string): boolean =>
  argument === '--' || (/^--?\p{L}/u.test(argument) && !/^-[^=]*\s/.test(argument));

/** Only by itself: in `--help=1` and `-half` something else was meant. */
const isWishForHelp = (token: Token): boolean =>
  token.kind === 'option' && token.name === 'help' && token.value === undefined;

/** Any command's options, because they may stand before its name; one name never takes a value here and none there. */
const allOptions = optionsOf('home', ...commandNames);

/** The command's name is the first argument that is no option, nor the value of one. */
function placeOfName(argv: string[]): number {
  const takeValues = Object.entries(allOptions).flatMap(([name, {takes}]) => (takes ? [`--${name}`] : []));
  return argv.findIndex((argument, index) => !isOption(argument) && !takeValues.includes(argv[index - 1] ?? ''));
}

// What begins with a dash and is no option is hidden from the parser.
const SHIELD = '\u0000';
const shielded = (argument: string) => (argument.startsWith('-') && !isOption(argument) ? SHIELD + argument : argument);
const unshielded = (argument: string) => argument.replace(SHIELD, '');

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(argv: string[], rows: Options) {
  const known = Object.entries(rows);
  const alone = known.filter(([, {takes}]) => takes?.startsWith('[')).map(([name]) => `--${name}`);
  const options = known.map(([name, {letter, takes}]) => {
    const type = takes?.startsWith('<') ? ('string' as const) : ('boolean' as const);
    return [name, letter ? {type, short: letter} : {type}] as const;
  });
  const args = joined(argv.map(shielded), alone);
  // Not strict, because Node's own sentences name neither what was meant nor where help is.
  const {tokens} = parseArgs({args, options: Object.fromEntries(options), strict: false, tokens: true});
  return tokens.map((token) => {
    if (token.kind === 'option-terminator') return token;
    // Letters are not run together here: `-half` is one unknown option, not a wish for help and three more.
    const typed = args[token.index] ?? '';
    if (token.kind === 'option' && /^-[^-]./s.test(typed)) return {...token, name: typed, rawName: typed};
    return token.value === undefined ? token : {...token, value: unshielded(token.value)};
  });
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
  const row: CommandRow = commands[command];
  const wanted = row.words.split(' ').filter(Boolean);
  if (row.needs !== undefined && words.length === 0) throw wrong(command, row.needs);
  const surplus = /\.\.\.[\]>]$/.test(wanted.at(-1) ?? '') ? [] : words.slice(wanted.length);
  if (surplus.length > 0) throw wrong(command, `${command} has no use for '${surplus.join(' ')}'`);
}

/** The command of this name; without one, it is `debrief` by itself. */
const commandNamed = (typed: string | undefined): CommandName | undefined =>
  typed === undefined ? 'home' : commandNames.find((name) => name === typed);

function unknownOption(command: CommandName, typed: string): UsageError {
  const name = typed.replace(/^-+/, '');
  const own = meant(name, Object.keys(optionsOf(command))) ?? nameOfLetter(command, typed);
  if (command !== 'home') return wrong(command, `${command} has no option ${typed}`, own && `--${own}`);
  if (own) return wrong(command, `there is no option ${typed}`, `--${own}`);
  if (allOptions[name]) return wrong(command, `${typed} needs a command`);
  const likely = meant(name, [...commandNames, ...Object.keys(allOptions)]);
  if (commandNames.some((each) => each === likely)) return wrong(command, `there is no option ${typed}`, likely);
  return wrong(command, `there is no option ${typed}${likely ? ' without a command' : ''}`, likely && `--${likely}`);
}

/** `-v` is near `-V`, `-j` begins one option alone; a name and its letter, since both can be typed. */
function nameOfLetter(command: CommandName, typed: string): string | undefined {
  const [, letter] = /^-(\p{L})$/u.exec(typed) ?? [];
  if (letter === undefined) return undefined;
  const small = letter.toLowerCase();
  const rows = Object.entries(optionsOf(command));
  const [byLetter] = rows.find(([, row]) => row.letter?.toLowerCase() === small) ?? [];
  const [one, another] = rows.filter(([name]) => name.startsWith(small)).map(([name]) => name);
  return byLetter ?? (another === undefined ? one : undefined);
}

/** What `debrief` by itself has as an option, and needs no value, may be typed as a command. */
const unknownCommand = (typed = ''): UsageError => {
  const added = addKinds.find((kind) => kind === typed);
  if (added) return wrong('home', `there is no command '${typed}'`, `add ${added}`);
  const away = /^un(.+)$/.exec(typed)?.[1];
  const putAway = commandNames.find((name) => name === away && optionsOf(name).back);
  if (putAway) return wrong('home', `there is no command '${typed}'`, `${putAway} --back`);
  const rows = Object.entries(optionsOf('home'));
  const options = rows.flatMap(([name, {takes}]) => (takes?.startsWith('<') ? [] : [name]));
  const likely = meant(typed, [...commandNames, ...options]);
  const topic = topicNames.find((name) => name === typed);
  if (topic && likely === undefined) return wrong('home', `there is no command '${typed}'`, `help ${topic}`);
  const isOnlyOption =
    likely !== undefined && options.includes(likely) && !commandNames.some((name) => name === likely);
  return wrong('home', `there is no command '${typed}'`, isOnlyOption ? `--${likely}` : likely);
};

const nothingToHelpWith = (typed = ''): UsageError =>
  wrong('home', `there is no command and no topic '${typed}'`, meant(typed, [...commandNames, ...topicNames]));

function wrong(command: CommandName, what: string, likely?: string): UsageError {
  const help = `${typedAs(command)} --help`;
  return new UsageError(
    `${what}${likely ? `, did you mean ${likely}?` : ';'} ${help} says how it works.`,
    likely ?? help,
  );
}

/** The command as it is typed. */
const typedAs = (command: CommandName): string => (command === 'home' ? 'debrief' : `debrief ${command}`);
