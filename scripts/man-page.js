// The man page, from the tables of commands and topics that help is made of: what scripts/docs.js writes to man/debrief.1.
import {readFile} from 'node:fs/promises';
import {loadSource} from './load-source.js';

/** As man pages call it; every other topic has its own name. */
const sectionNames = {'exit-codes': 'EXIT STATUS'};

/** @returns {Promise<string>} the page in the language of man(7), ASCII alone, the same whenever it is made */
export async function manPage() {
  const [help, {commands, commandNames}, {flagsOf}, {globalOptions}, {topics}, {topicParts}, {keysOfAll}] =
    await Promise.all(
      [
        ...['help-text', 'command-table', 'arguments', 'command-row', 'help/topic-names', 'help/topics'].map(
          (name) => `src/cli/${name}.ts`,
        ),
        'src/app/keys-of-all.ts',
      ].map(loadSource),
    );
  const {version, description} = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const optionLines = (options) =>
    Object.entries(options).flatMap(([name, row]) => entry(flagsOf(name, row), row.about));
  const commandLines = commandNames.flatMap((name) => [
    `.SS ${quoted(help.usageOf(name))}`,
    ...help.aboutOf(name).flatMap(paragraph),
    ...optionLines(commands[name].options),
    ...example(commands[name].examples),
  ]);
  const topicLines = [];
  for (const name of Object.keys(topics)) {
    const parts = await topicParts[name](async () => keysOfAll());
    const title = sectionNames[name] ?? name.replaceAll('-', ' ').toUpperCase();
    topicLines.push(`.SH ${quoted(title)}`, ...parts.flatMap(partLines));
  }
  return (
    [
      '.\\" Made by scripts/docs.js from the tables that debrief --help is made of.',
      `.TH DEBRIEF 1 "" ${quoted(`debrief ${version}`)} "User Commands"`,
      '.nh',
      '.SH NAME',
      'debrief \\- step through a blameless incident review from the terminal',
      '.SH SYNOPSIS',
      ...paragraph(`\`debrief\` [COMMAND] [options]`),
      '.SH DESCRIPTION',
      ...paragraph(description),
      ...paragraph(
        '`debrief` alone opens a review or starts one. REVIEW is the reference of an incident or the start of a review’s id; without one, the running review is meant, or else the last one worked on.',
      ),
      '.SH OPTIONS',
      ...optionLines({...commands.home.options, ...globalOptions}),
      '.SH COMMANDS',
      ...commandLines,
      ...topicLines,
      '.SH EXAMPLES',
      ...example(commands.home.examples),
      '.SH SEE ALSO',
      ...paragraph('The folder `docs` of the package, which `npm root --global` leads to, in `incident-debrief`.'),
    ]
      // A heading begins a paragraph by itself.
      .filter((text, at, all) => text !== '.PP' || !/^\.S[HS] /.test(all[at - 1]))
      .join('\n')
      .concat('\n')
  );
}

function partLines(part) {
  if (typeof part === 'string') return paragraph(part);
  return 'examples' in part ? example(part.examples) : part.rows.flatMap(([name, about]) => entry(name, about));
}

const paragraph = (text) => ['.PP', ...lines(text)];

/** What is named, in bold, and below it what it is. */
const entry = (name, about) => [
  '.TP',
  `\\fB${line(name.replaceAll('`', '')).replace(/^\\&/, '')}\\fR`,
  ...lines(about),
];

const example = (lines) => ['.PP', '.nf', '.RS 4', ...lines.map(line), '.RE', '.fi'];

const quoted = (text) => `"${escaped(text).replaceAll('"', '\\(dq')}"`;

/** In rows of at most 80 bytes, as man pages are written. */
const lines = (text) =>
  line(text)
    .match(/\S.{0,77}(?=\s|$)|\S+/g)
    .map((row) => row.replace(/^(?=[.'])/, '\\&'));

/** `code` in bold, of a link its words and where it leads; no line begins as a request would. */
function line(text) {
  const worded = escaped(text.replace(/\[([^\]]+)\]\(([^)#]+)[^)]*\)/g, '$1 ($2)'));
  return worded.replace(/`([^`]*)`/g, '\\fB$1\\fR').replace(/^(?=[.'])/, '\\&');
}

/** Hyphens stay hyphens, so that what is copied can be run. */
const escaped = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/[^\x20-\x7e]/gu, (sign) => `\\[u${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
