// Every command of the command line, as one table: what is read, what help and docs/commands.md say, and what runs.
import {audienceNames, audiences} from '../exchange/audiences.js';
import {formatNames} from '../exchange/formats.js';
import {incidentFields} from '../exchange/incident-fields.js';
import {inSeries} from '../review/text.js';
import {keysOf, receivers} from '../review/vocabulary.js';
import type {SharedPart} from '../session/view.js';
import {addingCommands} from './adding-commands.js';
import {afterwardsCommands} from './afterwards-commands.js';
import {inviteFormats, json, newReviewOptions} from './command-options.js';
import {type CommandRow, type globalOptions, type OptionRow, type ValuesOf, writingOptions} from './command-row.js';
import {shells} from './completion/scripts.js';
import {exampleNamesInWords} from './example-table.js';
import {puttingAwayCommands} from './putting-away-commands.js';
import {settingUpCommands} from './setting-up-commands.js';
import {sharingCommands} from './sharing-commands.js';

const receiverNames = Object.values(receivers).map(({name}) => name);

/** What a shared screen shows only where it is asked for. */
const sharedOptions = {
  prompts: {about: 'show the prompts beneath the question'},
  notes: {about: 'show the notes'},
  roles: {about: 'show roles in place of names'},
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
    summary: 'start a review; it asks for anything you leave out',
    details: [
      `An incident file is a JSON object with ${inSeries(incidentFields)}, each of which may be left out. Times are ` +
        'written as 2026-12-01T14:00:00Z, a person as {"name": "First responder", "involvement": "responder"}. ' +
        'A post-mortem, a timeline or an incident of incident.io, as debrief import takes it, gives what it says of the ' +
        'incident, and comes along. ' +
        'What else other tools give out is named, and not taken.',
      'A pipe gets the id of what was made, a terminal also what comes next.',
    ],
    writes: true,
    options: {
      ...newReviewOptions,
      from: {
        takes: '<file>',
        about: 'read an incident file, a post-mortem or a timeline, or the pipe (-); options come first',
      },
      by: {takes: '<who>', about: 'who starts the review, for its record'},
      'no-input': {about: 'don’t ask; say everything that’s missing'},
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
    summary: 'facilitate a review (the running one if you name none)',
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
  tour: {
    words: '',
    summary: 'walk through a sample meeting with a coach; nothing of it stays',
    details: [
      'About five minutes, in the real screens, at the review of a real incident. A line says what to press and why, and ' +
        'goes on once you did it; you may do anything else meanwhile. Ctrl+Y skips a step, Ctrl+Q ends the tour.',
      'Your own reviews and preferences are not touched, and what you write is gone when you leave.',
    ],
    writes: false,
    options: {},
    examples: ['debrief tour'],
    load: () => import('./commands/tour.js'),
  },
  ...addingCommands,
  list: {
    words: '',
    summary: 'the reviews that are not closed: those running, then by when each last changed',
    details: [
      'Each shows how many notes, actions and parked topics without a destination it has, and the day it last changed.',
    ],
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
  similar: {
    words: '[text...]',
    summary: 'earlier incidents like a review, or like what a text tells',
    details: [
      'TEXT is a review, by its reference or the start of its id, or any words; - reads the pipe. ' +
        'Left out, it is the running review.',
      'It looks through all other reviews of this home and through what debrief import --incidents brought in, and says ' +
        'which words tie them, what was learned, and what became of the actions.',
    ],
    writes: false,
    options: {limit: {takes: '<number>', about: 'how many at most (5)'}, json},
    examples: ['debrief similar', 'debrief similar INC-7 --json', 'debrief similar "certificate expired" --limit 3'],
    load: () => import('./commands/similar.js'),
  },
  stats: {
    words: '',
    summary: 'how the meetings went, a row each, and their medians',
    details: [
      'In the order in which they were held, archived ones too: minutes spent of those planned, questions covered, ' +
        'actions done and overdue, hands each time they were counted, and voices heard of those who were there beside ' +
        'facilitator and note-taker. The medians are of the closed ones; below stand all actions together, and what ' +
        'each would change next time.',
      'Nothing is counted by person.',
    ],
    writes: false,
    options: {json},
    examples: ['debrief stats', 'debrief stats --json'],
    load: () => import('./commands/stats.js'),
  },
  invite: {
    words: '[review]',
    summary: 'before the meeting: a calendar file that invites to it, and one page to read',
    details: [
      'It asks when the meeting is, in which time zone and for how long; with --at it asks nothing. A second time moves the ' +
        'meeting in the calendars that have it: the file in the folder tells which one came before.',
      'Whoever is coming and has an e-mail address in people.json is a guest. Without one for the facilitator, whose ' +
        'invitation it is, the file names no guests: send it to all who come.',
    ],
    writes: true,
    options: {
      at: {takes: '<time>', about: 'when it begins, such as tomorrow 14:00, fri 9:30 or 2026-12-01 14:00'},
      minutes: {takes: '<number>', about: 'how long it is (as the agenda plans)'},
      zone: {takes: '<zone>', about: 'the time zone that it is told in (the review’s)'},
      where: {takes: '<text>', about: 'a room, or a link'},
      to: {takes: '<dir>', about: 'write to this folder instead of the review’s own'},
      format: {takes: '<formats>', many: true, about: `only these, with commas between: ${inviteFormats.join(', ')}`},
      stdout: {about: 'print one format instead of writing a file'},
      ...writingOptions,
    },
    examples: [
      'debrief invite',
      'debrief invite INC-7 --at "tomorrow 14:00" --minutes 90 --where "Room 4"',
      'debrief invite --at "2026-12-01 14:00" --zone Europe/London',
      'debrief invite --at "fri 9:30" --format pre-read --stdout',
    ],
    load: () => import('./commands/invite.js'),
  },
  ...afterwardsCommands,
  export: {
    words: '[review]',
    summary: 'write the incident folder',
    details: [
      'A file that was edited since the last export, or that debrief didn’t write, is left alone. ' +
        'The new one goes beside it.',
      `The company gets ${audiences.company.gets}. A client gets ${audiences.client.gets}. The names of those files say for whom they are.`,
    ],
    writes: true,
    options: {
      to: {takes: '<dir>', about: 'write to this folder instead of the review’s own'},
      format: {takes: '<formats>', many: true, about: `only these, with commas between: ${formatNames.join(', ')}`},
      audience: {takes: '<audience>', about: `whom it is for: ${inSeries(audienceNames, 'or')} (the team)`},
      stdout: {about: 'print one format instead of writing a file'},
      'all-actions': {about: 'ideas that got no slot go along with the actions'},
      roles: {about: 'roles in place of names; needs --to'},
      ...writingOptions,
    },
    examples: [
      'debrief export',
      'debrief export INC-7 --to ./incidents/7',
      'debrief export --format jira,calendar',
      'debrief export --format trello --stdout | pbcopy',
      'debrief export --audience client',
      'debrief export --roles --to ./to-send',
    ],
    load: () => import('./commands/export.js'),
  },
  push: {
    words: '[review]',
    summary: `send the actions to ${inSeries(receiverNames, 'or')}, each once`,
    details: [
      'It shows each request first, and sends nothing before you say so. What was sent is kept in the review with its link, ' +
        'and what is there already is found: the same command again sends only what is new.',
      'The token comes from INCIDENT_IO_TOKEN, TRELLO_KEY and TRELLO_TOKEN, GITHUB_TOKEN, or JIRA_EMAIL and JIRA_TOKEN in ' +
        'the environment, or from the keychain of the system. It is written nowhere.',
    ],
    writes: true,
    options: {
      to: {takes: '<tool>', about: keysOf(receivers).join(', ')},
      in: {
        takes: '<place>',
        about:
          'where there: OWNER/NAME, the id of a Trello list, the key of a Jira project, or an incident (the review’s)',
      },
      site: {takes: '<url>', about: 'the address of your Jira, or of another API than the usual one'},
      report: {about: 'the report as well, as the post-mortem of the incident (incident.io)'},
      'all-actions': {about: 'ideas that got no slot go along with the actions'},
      roles: {about: 'roles in place of names; nobody is made the owner there'},
      again: {about: 'what was sent and is no longer there is created again'},
      yes: {about: 'send without asking'},
      ...writingOptions,
    },
    examples: [
      'debrief push --to github --in example/queue',
      'debrief push INC-7 --to incident.io --report',
      'debrief push INC-7 --to jira --site https://example.atlassian.net --in OPS --yes',
    ],
    load: () => import('./commands/push.js'),
  },
  hints: {
    words: '<file>',
    needs: 'name a file, or the pipe (-)',
    summary: 'wording that blames or looks back with hindsight, in any text',
    details: [
      'Each hint is a question to ask about a sentence; quotations, code and the questions of agendas are left out. What ' +
        'it goes by is a list that you can replace: docs/guidance.md.',
    ],
    writes: false,
    options: {
      review: {takes: '<review>', about: 'this review’s people count as people, and its agenda’s questions as asked'},
      agenda: {takes: '<agenda>', about: 'leave out what this agenda asks for in these words'},
      strict: {about: 'exit code 1 where there are hints'},
      json,
    },
    examples: [
      'debrief hints report.md',
      'cat report.md | debrief hints - --json',
      'debrief hints report.md --review INC-7 --strict',
    ],
    load: () => import('./commands/hints.js'),
  },
  ...puttingAwayCommands,
  recover: {
    words: '<file>',
    needs: 'name the file that debrief spoke of when it could not save',
    summary: 'bring back what could not be saved',
    details: [
      'A full disk leaves it in a file elsewhere. ' +
        'It comes back when its review is opened; this is for a file that was moved.',
    ],
    writes: true,
    options: {...writingOptions},
    examples: ['debrief recover debrief-x7k2.20261121T173200123-k3v9x0qa.rescue.json'],
    load: () => import('./commands/recover.js'),
  },
  ...settingUpCommands,
  ...sharingCommands,
  doctor: {
    words: '[review]',
    summary: 'check the setup and the reviews',
    writes: true,
    options: {repair: {about: 'repair what can be repaired; nothing is deleted'}, ...writingOptions},
    examples: ['debrief doctor', 'debrief doctor INC-7 --repair'],
    load: () => import('./commands/doctor.js'),
  },
  completion: {
    words: '<shell> [text...]',
    needs: `name your shell: ${inSeries(shells, 'or')}`,
    summary: `what ${inSeries(shells, 'or')} needs, so that Tab completes commands, reviews and formats`,
    details: ['The first line that it prints says where your shell wants it.'],
    writes: false,
    options: {},
    examples: [
      'eval "$(debrief completion bash)"',
      'debrief completion fish > ~/.config/fish/completions/debrief.fish',
    ],
    load: null,
  },
  help: {
    words: '[command]',
    summary: 'how a command works, or what there is to say on a topic',
    details: [
      'COMMAND may be a topic. The man page, man debrief, has all of it in one; from version 12 on, npm no longer puts ' +
        'man pages where man looks, and --man does.',
    ],
    writes: false,
    options: {man: {about: 'print the man page, in the form that man reads'}},
    examples: [
      'debrief help',
      'debrief help add',
      'debrief help keys',
      'debrief help --man > ~/.local/share/man/man1/debrief.1',
    ],
    load: null,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof commands;

/** The commands that a file runs: all but those that are about this table itself. */
export type RunName = Exclude<CommandName, 'help' | 'completion'>;

/** The names that can be typed, in the order of the table. */
export const commandNames = (Object.keys(commands) as CommandName[]).filter((name) => name !== 'home');

/** What a command is called with; its options are those of its row. */
export type CallOf<Name extends RunName> = {
  command: Name;
  /** The arguments behind the command's name. */
  words: string[];
  options: ValuesOf<(typeof commands)[Name]['options']> &
    ValuesOf<Pick<typeof globalOptions, 'home' | 'screen-reader' | 'log'>>;
  /** The folder that package.json and examples/ are in. */
  packageFolder: string;
};

/** What a row leads to: a file that runs the calls of its command. Resolves with the exit code, or undefined for 0. */
export type Command<Name extends RunName> = {run(call: CallOf<Name>): Promise<number | undefined>};
