// Every command of the command line, as one table: what is read, what help and the README say, and what runs.
import {inSeries} from '../review/text.js';
import {aspects, keysOf, noteKinds} from '../review/types.js';
import type {SharedPart} from '../session/view.js';
import {addKinds, configVerbs, json, marks, newReviewOptions} from './command-options.js';
import {type CommandRow, type globalOptions, type OptionRow, type ValuesOf, writingOptions} from './command-row.js';
import {exampleNamesInWords} from './example-table.js';

/** What a shared screen shows only where it is asked for. */
const sharedOptions = {
  prompts: {about: 'the prompts beneath the question, too'},
  notes: {about: 'the notes, too'},
  roles: {about: 'roles in place of names'},
} as const satisfies Record<SharedPart, OptionRow>;

export const commands = {
  /** `debrief` by itself. */
  home: {
    words: '',
    summary: 'open a review or start one',
    writes: false,
    options: {
      example: {takes: '[name]', about: `open the review of a real incident: ${exampleNamesInWords}`},
      version: {letter: 'V', about: 'print the version'},
    },
    examples: ['debrief', 'debrief --example', 'debrief --home ./reviews list'],
    load: () => import('./commands/home.js'),
  },
  new: {
    words: '',
    summary: 'start a review; asks for what no option gives',
    writes: true,
    options: {
      ...newReviewOptions,
      from: {takes: '<file>', about: 'read an incident file; options win over it'},
      by: {takes: '<who>', about: 'who makes the review, as its record says'},
      'no-input': {about: 'never ask: name everything that is missing instead'},
      ...writingOptions,
    },
    examples: [
      'debrief new',
      'debrief new --reference INC-7 --title "Mail queue stopped" --severity minor --facilitator "Delivery manager"',
      'debrief new --from incident.json --no-input --json',
    ],
    load: () => import('./commands/new.js'),
  },
  run: {
    words: '[review]',
    summary: 'facilitate a review (the running one where none is named)',
    writes: false,
    options: {},
    examples: ['debrief run', 'debrief run INC-7'],
    load: () => import('./commands/run.js'),
  },
  notes: {
    words: '[review]',
    summary: "the note-taker's terminal",
    writes: false,
    options: {},
    examples: ['debrief notes', 'debrief notes INC-7'],
    load: () => import('./commands/run.js'),
  },
  watch: {
    words: '[review]',
    summary: 'for the shared screen: question, time, ideas, slots, read-back, destinations',
    writes: false,
    options: sharedOptions,
    examples: ['debrief watch', 'debrief watch INC-7 --prompts --roles'],
    load: () => import('./commands/run.js'),
  },
  add: {
    words: '<kind> [text...]',
    summary: `add a ${inSeries(addKinds, 'or')} from the shell or a pipe`,
    details: [
      `KIND is ${inSeries(addKinds, 'or')}. As TEXT, - reads the pipe.`,
      `A note may begin with a mark: ${marks}, > parks it, @ holds an action; the same mark twice is that character ` +
        `itself. ${aspects.map((aspect) => `#${aspect}`).join(', ')} give aspects.`,
    ],
    writes: true,
    options: {
      review: {takes: '<review>', about: 'which review (the running one)'},
      question: {takes: '<id>', about: 'which question (the open one)'},
      kind: {takes: '<kind>', about: `${inSeries(keysOf(noteKinds), 'or')}; marks are then plain text`},
      aspect: {takes: '<aspect>', about: inSeries(aspects, 'or'), many: true},
      owner: {takes: '<letters>', about: 'who owns the action: a few letters of the name or role'},
      due: {takes: '<day>', about: 'when the action is due: 2026-12-01, fri, 2w'},
      lines: {about: 'from a pipe: every line is one'},
      by: {takes: '<who>', about: 'who writes'},
      from: {takes: '<dir>', about: 'comments: every .txt and .md file of this folder is one'},
      ...writingOptions,
    },
    examples: [
      'debrief add note "+ the rollback took two minutes"',
      'tail -20 chat.txt | debrief add note - --review INC-7',
      'debrief add action "Alert on queue length" --owner plat --due 2w',
    ],
    load: () => import('./commands/add.js'),
  },
  comment: {
    words: '[text...]',
    summary: 'comment from outside the meeting; no author is stored',
    details: [
      'Asks for the text where none is given: an empty line or Ctrl+D ends it, and Enter sends it. As TEXT, - reads ' +
        'the pipe. It says what is stored and what is not. You can comment before the meeting and after the close, too.',
      'Not on this machine? debrief comment --out FILE writes a .txt or .md file that you hand to the facilitator, who ' +
        'adds it with --from and its folder. REVIEW is then the reference of the incident.',
      'A file of comments may begin with the lines incident: REFERENCE and question: ID. Adding a folder again adds ' +
        'only what is new.',
    ],
    writes: true,
    options: {
      review: {takes: '<review>', about: 'which review (the running one)'},
      question: {takes: '<id>', about: 'which question it belongs to (to none)'},
      from: {takes: '<dir>', about: 'every .txt and .md file of this folder is one comment'},
      out: {takes: '<file>', about: 'write a file to hand over, without access to the reviews'},
      ...writingOptions,
    },
    examples: [
      'debrief comment --review INC-7',
      'debrief comment "The alert had been muted for weeks" --question trigger',
      'debrief comment --from ./comments --review INC-7',
      'debrief comment --out my-comment.txt --review INC-7',
    ],
    load: () => import('./commands/comment.js'),
  },
  list: {
    words: '',
    summary: 'the reviews that are not closed, newest first',
    details: ['Of each: its notes, actions, topics parked without a destination, and the day of its last change.'],
    writes: false,
    options: {all: {about: 'closed and archived ones too'}, archived: {about: 'archived ones only'}, json},
    examples: ['debrief list', 'debrief list --all --json', 'debrief list --archived'],
    load: () => import('./commands/list.js'),
  },
  show: {
    words: '[review]',
    summary: 'one review, to read',
    writes: false,
    options: {json},
    examples: ['debrief show INC-7', 'debrief show --json'],
    load: () => import('./commands/show.js'),
  },
  export: {
    words: '[review]',
    summary: 'write the incident folder',
    details: [
      'A file that somebody edited since the last export, or that debrief never wrote, stays; the new one goes beside it.',
    ],
    writes: true,
    options: {
      to: {takes: '<dir>', about: 'another folder than the review names'},
      roles: {about: 'roles in place of names; needs --to'},
      ...writingOptions,
    },
    examples: [
      'debrief export',
      'debrief export INC-7 --to ./incidents/7',
      'debrief export INC-7 --roles --to ./to-send',
    ],
    load: () => import('./commands/export.js'),
  },
  archive: {
    words: '<review>',
    summary: 'put a review away; it stays as it is',
    details: ['It leaves the lists. By its name it can be shown, exported and gone on with as before.'],
    writes: true,
    options: {back: {about: 'bring it back'}, ...writingOptions},
    examples: ['debrief archive INC-7', 'debrief archive INC-7 --back'],
    load: () => import('./commands/put-away.js'),
  },
  delete: {
    words: '<review>',
    summary: 'move a review into the trash folder of the home',
    writes: true,
    options: {
      back: {about: 'bring it back out of the trash folder'},
      anyway: {about: 'also while a terminal has it open'},
      ...writingOptions,
    },
    examples: ['debrief delete INC-7', 'debrief delete INC-7 --back'],
    load: () => import('./commands/put-away.js'),
  },
  config: {
    words: '[verb] [key] [value]',
    summary: 'read or change a preference',
    details: [`VERB is ${inSeries(configVerbs, 'or')}.`],
    writes: true,
    options: {...writingOptions},
    examples: [
      'debrief config',
      'debrief config set minutes 60',
      'debrief config unset minutes',
      'debrief config path',
    ],
    load: () => import('./commands/config.js'),
  },
  doctor: {
    words: '[review]',
    summary: 'check the setup and the reviews',
    writes: true,
    options: {repair: {about: 'repair what can be repaired; nothing is deleted'}, ...writingOptions},
    examples: ['debrief doctor', 'debrief doctor INC-7 --repair'],
    load: () => import('./commands/doctor.js'),
  },
  help: {
    words: '[command]',
    summary: 'how a command works',
    writes: false,
    options: {},
    examples: ['debrief help', 'debrief help add'],
    load: null,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof commands;

/** The commands that a file runs: all but help, which the reader of arguments answers. */
export type RunName = Exclude<CommandName, 'help'>;

/** The names that can be typed, in the order of the table. */
export const commandNames = (Object.keys(commands) as CommandName[]).filter((name) => name !== 'home');

/** What a command is called with; its options are those of its row. */
export type CallOf<Name extends RunName> = {
  command: Name;
  /** The arguments behind the command's name. */
  words: string[];
  options: ValuesOf<(typeof commands)[Name]['options']> & ValuesOf<Pick<typeof globalOptions, 'home'>>;
  /** The folder that package.json and examples/ are in. */
  packageFolder: string;
};

/** What a row leads to: a file that runs the calls of its command. Resolves with the exit code, or undefined for 0. */
export type Command<Name extends RunName> = {run(call: CallOf<Name>): Promise<number | undefined>};
