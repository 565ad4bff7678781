// What `debrief help TOPIC` tells, put together from the tables where there is one.
import {audienceNames, audiences} from '../../exchange/audiences.js';
import {formats, usualFormats} from '../../exchange/formats.js';
import {agendaIds} from '../../review/agendas/ids.js';
import {inSeries} from '../../review/text.js';
import {keysOf} from '../../review/vocabulary.js';
import {keyGroups} from '../../session/keys/groups.js';
import type {KeySection} from '../../session/keys/help-sections.js';
import {ownKeysExample, preferenceTable} from '../../store/shelf/preferences.js';
import {commands} from '../command-table.js';
import {answerShapes, errorCodes} from '../json/shapes.js';
import {environment} from './environment.js';
import type {Part} from './part.js';
import {places} from './places.js';
import type {TopicName} from './topic-names.js';

/** Where the keys are told: the screens have them, and not every topic needs those. */
type Keys = () => Promise<readonly KeySection[]>;

const rowsOf = ({lines}: KeySection): Part => ({
  rows: lines.map(({keys, help, where, name}) => [
    keys,
    `${where ? `${help} · ${where}` : help}${name ? ` [${name}]` : ''}`,
  ]),
});

async function sectionOf(group: keyof typeof keyGroups, keys: Keys): Promise<Part[]> {
  const section = (await keys()).find(({title}) => title === keyGroups[group]);
  return section ? [rowsOf(section)] : [];
}

/** A topic, a part after the other. `keys`: those of all screens. */
export const topicParts: Record<TopicName, (keys: Keys) => readonly Part[] | Promise<readonly Part[]>> = {
  keys: async (keys) => [
    '`?` shows the same on every screen, those of the screen first, and `/` searches it. `:` or `Ctrl+P` finds by name what can be done.',
    `The names in brackets are for keys of your own: \`debrief config set keys "${ownKeysExample}"\`.`,
    ...(await keys()).flatMap((section) => [`${section.title}:`, rowsOf(section)]),
  ],
  timers: async (keys) => [
    'The header has the time of the stage and of the meeting, and of the topic that is open. It says how far the stage is ' +
      'behind its plan, and when the last fifth and the last minute begin. The line below says what is left for each ' +
      'question to come.',
    'When a stage’s time is up the clock counts on, and one line offers what can be done. Nothing moves the meeting on by ' +
      'itself, and all minutes together stay what was planned for the meeting.',
    ...(await sectionOf('time', keys)),
    `The preference \`bell\`: ${preferenceTable.bell.about} (\`debrief config set bell on\`).`,
  ],
  sharing: () => [
    'Two terminals at one machine need nothing: `debrief run` facilitates, `debrief notes` takes notes, and `debrief watch` ' +
      'is for the screen that everybody sees.',
    'At several machines there are three ways: one host over `ssh`, a folder that is kept the same on both, and a ' +
      'PostgreSQL server, which cannot read what it holds.',
    {
      examples: [
        'ssh host -t debrief notes INC-7',
        'debrief config set home ~/Sync/debrief',
        ...commands.share.examples.slice(0, 1),
        ...commands.join.examples.slice(0, 1),
      ],
    },
    'More is in [sharing](docs/sharing.md), and behind `debrief help share`, `join` and `server`.',
  ],
  exports: () => [
    `\`debrief export\` writes ${inSeries(usualFormats)}, unless \`--format\` or the preference \`formats\` names others, ` +
      'with commas between.',
    {rows: keysOf(formats).map((name) => [name, `${formats[name].about} (\`${formats[name].file}\`)`])},
    'With `--audience` it is for somebody else, who gets less:',
    {rows: audienceNames.map((name) => [name, audiences[name].gets])},
    'A file that somebody edited since stays as it is, and the new one goes beside it. More is in ' +
      '[exports](docs/exports.md).',
  ],
  agendas: () => [
    `${inSeries(agendaIds)} come along. \`debrief agenda\` lists them with your own, and \`debrief agenda show\` shows one as ` +
      'the meeting will have it.',
    'Your own is a file of YAML, JSON or Markdown in the configuration folder: `debrief agenda new` begins one that explains ' +
      'itself. What is wrong in a file is said by line and field.',
    {examples: commands.agenda.examples},
    'More is in [agendas](docs/agendas.md).',
  ],
  preferences: () => [
    '`debrief config` lists them as they are, `debrief config set` changes one, and `debrief config edit` opens the file.',
    {
      rows: keysOf(preferenceTable).map((key) => [
        key,
        `${preferenceTable[key].about}; takes ${preferenceTable[key].takes}`,
      ]),
    },
  ],
  files: () => [
    places,
    'A review is a folder: a readable `review.json`, and a journal for each process that wrote to it. A copy of it, taken at ' +
      'any moment, is a backup. `debrief doctor` says which folders are meant here, and what is wrong in them.',
  ],
  environment: () => [environment],
  pipes: () => [
    'What is longer than the window is shown by a pager: `DEBRIEF_PAGER`, else `PAGER`, else `less`. `--no-pager` ' +
      'prints it at once; so does a pipe, a `dumb` terminal, and whatever is read aloud.',
    'A pipe gets whole lines, no colours, and what is said beside them on standard error. A reader that has seen ' +
      'enough, such as `head`, is no error. `-` as a text or a file reads standard input.',
    'The screens need a terminal. Where there is none they say so, name the command that needs none, and end with 2; ' +
      'nothing waits for an answer that nobody can give.',
    {
      examples: [
        'debrief list | head -1',
        'tail -20 chat.txt | debrief add note - --review INC-7',
        'debrief show INC-7 --no-pager',
      ],
    },
  ],
  json: () => [
    'Every command that lists, shows or writes takes `--json`: one document on standard output. Errors and notices are ' +
      'JSON on standard error, a line each. Its `format` is a number that grows when a field changes its meaning.',
    {rows: Object.entries(answerShapes).map(([command, names]) => [command, names.join(', ')])},
    'Every shape with its fields is in [JSON](docs/json.md).',
  ],
  'exit-codes': () => [
    '0 is done, 1 could not, 2 wrong use. What is saved is done, even where the answer cannot be written, as to a full ' +
      'disk. `debrief agenda check`, `debrief server check` and `debrief doctor` end with 1 where they find something, and ' +
      'so does `debrief hints` with `--strict`.',
    'With `--json` an error has a code that says more:',
    {rows: Object.entries(errorCodes).map(([code, {exit, about}]) => [`${exit} ${code}`, about])},
  ],
  'screen-reader': () => [
    'With `--screen-reader`, or once and for all with `debrief config set screenReader on`, no page is drawn: what is new is ' +
      'written below what was said before, once and in words, and nothing is taken away.',
    'A list is gone through with `↑` and `↓`, and the row you come to is said. `Ctrl+T` says the time, also while you type; ' +
      'by itself it is said at each of the last five minutes of a stage. `Ctrl+L` says the whole page again.',
    'Commands use no pager where they are read aloud.',
  ],
};
