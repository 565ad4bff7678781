// What --help and docs/commands.md say, made from the table of commands.
import {capital} from '../review/text.js';
import {flagsOf, optionsOf} from './arguments.js';
import type {CommandRow} from './command-row.js';
import {type CommandName, commandNames, commands} from './command-table.js';
import {wrapped} from './streams/wrapped.js';

/** Columns that help may fill. */
const WIDTH = 80;

export const exitCodes = 'Exit codes: 0 done, 1 could not, 2 wrong use.';

/** The text of `--help` for one command; for `home` it has all of them. */
export function helpFor(command: CommandName): string {
  const row: CommandRow = commands[command];
  const options = Object.entries(optionsOf(command)).map(([name, option]) => [flagsOf(name, option), option.about]);
  const names = commandNames.map((name) => [name, commands[name].summary]);
  const usage = command === 'home' ? '[COMMAND] [options]' : `${[command, ...wordsOf(row)].join(' ')} [options]`;
  const about = [`${capital(row.summary)}.`, ...(row.details ?? [])];
  return [
    `Usage: debrief ${usage}`,
    ...(command === 'home' ? [] : [about.flatMap((line) => wrapped(line, WIDTH)).join('\n')]),
    section('Options', inColumns(options)),
    ...(command === 'home' ? [section('Commands', inColumns(names))] : []),
    section('Examples', row.examples),
    exitCodes,
  ].join('\n\n');
}

/** The commands as a Markdown table, for docs/commands.md. */
export function commandTable(): string {
  const rows = (['home', ...commandNames] as const).map((name) => {
    const typed = ['debrief', ...(name === 'home' ? [] : [name]), ...wordsOf(commands[name])].join(' ');
    return `| \`${typed}\` | ${commands[name].summary} |`;
  });
  return ['| command | does |', '| --- | --- |', ...rows].join('\n');
}

/** `<kind> [text...]` as a person reads it: KIND, [TEXT]. */
const wordsOf = ({words}: CommandRow): string[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace(/<|>|\.{3}/g, '').toUpperCase());

const section = (title: string, lines: readonly string[]): string =>
  [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');

/** Names, and beside them what each is, on as many lines as it takes. */
function inColumns(rows: string[][]): string[] {
  const column = Math.max(...rows.map(([name = '']) => name.length)) + 2;
  return rows.flatMap(([name = '', about = '']) =>
    wrapped(about, WIDTH - column - 2).map((line, index) => `${(index === 0 ? name : '').padEnd(column)}${line}`),
  );
}
