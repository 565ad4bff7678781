// What --help, the man page and the documentation say, made from the tables of commands and of topics.
import {capital} from '../review/text.js';
import type {KeySection} from '../session/keys/help-sections.js';
import {configFolder} from '../store/shelf/home.js';
import {readPreferences} from '../store/shelf/preferences.js';
import {flagsOf, optionsOf} from './arguments.js';
import type {CommandRow} from './command-row.js';
import {type CommandName, commandNames, commands} from './command-table.js';
import {type Part, plainly} from './help/part.js';
import {type TopicName, topics} from './help/topic-names.js';
import {topicParts} from './help/topics.js';
import {goWithoutPager} from './streams/pager.js';
import {print} from './streams/printing.js';
import {wrapped} from './streams/wrapped.js';

/** Columns that help may fill. */
const WIDTH = 80;

export const exitCodes = 'Exit codes: 0 done, 1 could not, 2 wrong use.';

/** How `--help` shows a command: `debrief add KIND [TEXT] [options]`. */
export const usageOf = (command: CommandName): string =>
  command === 'home'
    ? 'debrief [COMMAND] [options]'
    : `debrief ${[command, ...wordsOf(commands[command])].join(' ')} [options]`;

/** Its summary as a sentence, and what else there is to say, a paragraph each. */
export function aboutOf(command: CommandName): string[] {
  const row: CommandRow = commands[command];
  return [`${capital(row.summary)}.`, ...(row.details ?? [])];
}

/** The text of `--help` for one command; for `home` it has all of them, and the topics. */
export function helpFor(command: CommandName): string {
  const row: CommandRow = commands[command];
  const options = Object.entries(optionsOf(command)).map(([name, option]) => [flagsOf(name, option), option.about]);
  const names = commandNames.map((name) => [name, commands[name].summary]);
  return [
    `Usage: ${usageOf(command)}`,
    ...(command === 'home'
      ? []
      : [
          aboutOf(command)
            .flatMap((line) => wrapped(line, WIDTH))
            .join('\n'),
        ]),
    section('Options', inColumns(options)),
    ...(command === 'home' ? [section('Commands', inColumns(names))] : []),
    ...(['home', 'help'].includes(command) ? [section('Topics', inColumns(Object.entries(topics)))] : []),
    section('Examples', row.examples),
    exitCodes,
  ].join('\n\n');
}

/** On standard output. Throws a StoreError where it cannot be written. */
export async function sayHelp(asked: {help: CommandName} | {topic: TopicName}): Promise<void> {
  if (readPreferences(configFolder()).preferences.screenReader) goWithoutPager();
  print('topic' in asked ? await helpOn(asked.topic) : helpFor(asked.help));
}

/** The text of `debrief help` for a topic. */
async function helpOn(topic: TopicName): Promise<string> {
  const parts = await topicParts[topic](keysOfScreens);
  return [`${capital(topics[topic])}.`, ...parts.map(inLines)].join('\n\n');
}

/** Those of the user's own among them. */
async function keysOfScreens(): Promise<readonly KeySection[]> {
  const {keysOfAll} = await import('../app/keys-of-all.js');
  return keysOfAll(readPreferences(configFolder()).preferences.keys);
}

function inLines(part: Part): string {
  if (typeof part === 'string') return wrapped(plainly(part), WIDTH).join('\n');
  if ('examples' in part) return part.examples.map((line) => `  ${line}`).join('\n');
  const rows = part.rows.map((row) => row.map(plainly));
  return inColumns(rows)
    .map((line) => `  ${line}`)
    .join('\n');
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

/** Names wider than this (columns) have lines of their own. */
const WIDEST_NAME = 26;

/** Names, and beside them what each is, on as many lines as it takes. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const beside = rows.map(([name = '']) => name.length).filter((width) => width <= WIDEST_NAME);
  const column = Math.max(4, ...beside.map((width) => width + 2));
  return rows.flatMap(([name = '', about = '']) => {
    const lines = wrapped(about, WIDTH - column - 2);
    if (name.length <= WIDEST_NAME) {
      return lines.map((line, index) => `${(index === 0 ? name : '').padEnd(column)}${line}`);
    }
    return [...wrapped(name, WIDTH - 2), ...lines.map((line) => ' '.repeat(column) + line)];
  });
}
