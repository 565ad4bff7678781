// Every command of the command line, as one table: help, parsing and the README are made from it.

import {markedKinds} from '../review/notes.js';
import {inSeries} from '../review/text.js';
import {aspects, keysOf, noteKinds} from '../review/types.js';

export type OptionRow = {
  /** As commander reads them: `--title <text>`. */
  flags: string;
  about: string;
  /** May be given several times. */
  many?: true;
};

export type CommandName =
  | ''
  | 'new'
  | 'run'
  | 'notes'
  | 'watch'
  | 'add'
  | 'comment'
  | 'list'
  | 'show'
  | 'export'
  | 'config'
  | 'doctor'
  | 'help';

export type CommandRow = {
  /** Empty for `debrief` by itself. */
  name: CommandName;
  /** What follows the name, as commander reads it: `<kind> [text...]`. */
  words: string;
  summary: string;
  /** More that `--help` says, one line each. */
  details?: string[];
  options: OptionRow[];
  examples: string[];
};

const marks = markedKinds.map((kind) => `${noteKinds[kind].mark} ${noteKinds[kind].name}`).join(', ');

// No line ends with a mark: it stays with its word.
const inLines = (text: string): string[] => text.match(/\S.{0,75}(?<=\w[,.:;]?)(?=\s|$)/g) ?? [];

const json: OptionRow = {flags: '--json', about: 'print JSON'};

/** Options that every command takes, before or after its name. */
export const globalOptions: OptionRow[] = [{flags: '--home <dir>', about: 'keep the reviews in this folder'}];

/** `debrief` without a command. */
export const homeRow: CommandRow = {
  name: '',
  words: '',
  summary: 'open a review or start one',
  options: [
    {flags: '--example [name]', about: 'open the review of a real incident: github (the default) or gitlab'},
    {flags: '-V, --version', about: 'print the version'},
  ],
  examples: ['debrief', 'debrief --example', 'debrief --home ./reviews list'],
};

export const commandRows: CommandRow[] = [
  {
    name: 'new',
    words: '',
    summary: 'start a review; asks for what no option gives',
    options: [
      {flags: '--reference <text>', about: "the incident's reference"},
      {flags: '--title <text>', about: 'what happened, in a few words'},
      {flags: '--severity <severity>', about: 'minor or major'},
      {flags: '--folder <dir>', about: 'the incident folder that exports go to'},
      {flags: '--minutes <number>', about: 'planned length of the meeting'},
      {flags: '--agenda <id>', about: 'standard, moj, dxw, or one of your own'},
      {flags: '--facilitator <role>', about: 'who facilitates'},
      {flags: '--note-taker <role>', about: 'who takes the notes'},
      {
        flags: '--person <role:involvement>',
        about: 'who else comes: responder, client, tech, senior or other',
        many: true,
      },
      {flags: '--recording <text>', about: 'where the recording goes'},
      {flags: '--from <file>', about: 'read an incident file; options win over it'},
      {flags: '--by <who>', about: 'who makes the review, as its record says'},
      {flags: '--no-input', about: 'never ask: name everything that is missing instead'},
      json,
    ],
    examples: [
      'debrief new',
      'debrief new --reference INC-7 --title "Mail queue stopped" --severity minor --facilitator "Delivery manager"',
      'debrief new --from incident.json --no-input --json',
    ],
  },
  {
    name: 'run',
    words: '[review]',
    summary: 'facilitate a review (the newest open one where none is named)',
    options: [],
    examples: ['debrief run', 'debrief run INC-7'],
  },
  {
    name: 'notes',
    words: '[review]',
    summary: "the note-taker's terminal",
    options: [],
    examples: ['debrief notes', 'debrief notes INC-7'],
  },
  {
    name: 'watch',
    words: '[review]',
    summary: 'for the shared screen: question and clock, no notes',
    options: [],
    examples: ['debrief watch', 'debrief watch INC-7'],
  },
  {
    name: 'add',
    words: '<kind> [text...]',
    summary: 'add a note, park, action or comment from the shell or a pipe',
    details: [
      'KIND is note, park, action or comment. As TEXT, - reads the pipe.',
      ...inLines(
        `A note may begin with a mark: ${marks}, > parks it, @ holds an action; the same mark twice is that ` +
          `character itself. ${aspects.map((aspect) => `#${aspect}`).join(', ')} give aspects.`,
      ),
    ],
    options: [
      {flags: '--review <review>', about: 'which review (the newest open one)'},
      {flags: '--question <id>', about: 'which question (the open one)'},
      {flags: '--kind <kind>', about: `${inSeries(keysOf(noteKinds), 'or')}; marks are then plain text`},
      {flags: '--aspect <aspect>', about: inSeries(aspects, 'or'), many: true},
      {flags: '--owner <letters>', about: 'who owns the action: a few letters of the name or role'},
      {flags: '--due <day>', about: 'when the action is due: 2026-12-01, fri, 2w'},
      {flags: '--lines', about: 'from a pipe: every line is one'},
      {flags: '--by <who>', about: 'who writes'},
      {flags: '--from <dir>', about: 'comments: every .txt and .md file of this folder is one'},
      json,
    ],
    examples: [
      'debrief add note "+ the rollback took two minutes"',
      'tail -20 chat.txt | debrief add note - --review INC-7',
      'debrief add action "Alert on queue length" --owner plat --due 2w',
    ],
  },
  {
    name: 'comment',
    words: '[text...]',
    summary: 'comment from outside the meeting; no author is stored',
    details: [
      'Asks for the text where none is given; as TEXT, - reads the pipe. It says',
      'what is stored and what is not. A closed review, or one that has not begun,',
      'takes comments as well. In a folder of comments a file may begin with the',
      'line question: ID. Importing a folder again adds only what is new.',
    ],
    options: [
      {flags: '--review <review>', about: 'which review (the newest open one)'},
      {flags: '--question <id>', about: 'which question it belongs to (to none)'},
      {flags: '--from <dir>', about: 'every .txt and .md file of this folder is one comment'},
      json,
    ],
    examples: [
      'debrief comment --review INC-7',
      'debrief comment "The alert had been muted for weeks" --question trigger',
      'debrief comment --from ./comments --review INC-7',
    ],
  },
  {
    name: 'list',
    words: '',
    summary: 'the reviews that are open, newest first',
    options: [{flags: '--all', about: 'closed ones too'}, json],
    examples: ['debrief list', 'debrief list --all --json'],
  },
  {
    name: 'show',
    words: '[review]',
    summary: 'one review, to read',
    options: [json],
    examples: ['debrief show INC-7', 'debrief show --json'],
  },
  {
    name: 'export',
    words: '[review]',
    summary: 'write the incident folder',
    details: ['A file that somebody edited since the last export stays; the new one goes beside it.'],
    options: [{flags: '--to <dir>', about: 'another folder than the review names'}, json],
    examples: ['debrief export', 'debrief export INC-7 --to ./incidents/7'],
  },
  {
    name: 'config',
    words: '[verb] [key] [value]',
    summary: 'read or change a preference',
    details: ['VERB is get, set, unset, list or path.'],
    options: [json],
    examples: [
      'debrief config',
      'debrief config set minutes 60',
      'debrief config unset minutes',
      'debrief config path',
    ],
  },
  {
    name: 'doctor',
    words: '[review]',
    summary: 'check the setup and the reviews',
    options: [{flags: '--repair', about: 'repair what can be repaired; nothing is deleted'}, json],
    examples: ['debrief doctor', 'debrief doctor INC-7 --repair'],
  },
  {
    name: 'help',
    words: '[command]',
    summary: 'how a command works',
    options: [],
    examples: ['debrief help', 'debrief help add'],
  },
];

export const exitCodes = 'Exit codes: 0 done, 1 could not, 2 wrong use.';

/** A command as a person types it: `debrief run [REVIEW]`. */
const synopsis = ({name, words}: CommandRow): string =>
  ['debrief', name, words.replace('...', '').toUpperCase().replace(/<|>/g, '')].filter(Boolean).join(' ');

/** The commands as a Markdown table, for the README. */
export function commandTable(): string {
  const rows = [homeRow, ...commandRows].map((row) => `| \`${synopsis(row)}\` | ${row.summary} |`);
  return ['| command | does |', '| --- | --- |', ...rows].join('\n');
}
