// Every format that a review goes out in: how it is called, its file, and what it is. What writes each is writers/by-format.ts.

import {type Audience, reaches} from './audiences.js';

/** `file` stands behind the incident's reference; `about` is Markdown; `upTo`: how far out it goes. */
type FormatRow = {file: string; about: string; of: 'the meeting' | 'its actions'; upTo: Audience};

export const formats = {
  'pre-read': {
    file: 'pre-read.md',
    about: 'one page to read before the meeting: what happened in short, what will be talked about, who comes and why',
    of: 'the meeting',
    upTo: 'team',
  },
  'pre-read-html': {file: 'pre-read.html', about: 'the same as a web page', of: 'the meeting', upTo: 'team'},
  report: {
    file: 'report.md',
    about: 'the report to send: what happened, what was learned, what is done about it, thanks',
    of: 'the meeting',
    upTo: 'client',
  },
  record: {
    file: 'record.md',
    about: 'the record to keep: every note under its question, the incident’s timeline, coverage, how the time went',
    of: 'the meeting',
    upTo: 'company',
  },
  html: {
    file: 'review.html',
    about: 'report and record as one page for a browser, whole in itself; for a client the report',
    of: 'the meeting',
    upTo: 'client',
  },
  pdf: {
    file: 'review.pdf',
    about: 'the same page on paper, printed by the Chromium or Chrome of this machine',
    of: 'the meeting',
    upTo: 'client',
  },
  'parking-lot': {file: 'parking-lot.md', about: 'what was parked, by destination', of: 'the meeting', upTo: 'company'},
  thanks: {
    file: 'thanks.txt',
    about: 'a draft of a thank-you note for each person, with what was noted of it',
    of: 'the meeting',
    upTo: 'team',
  },
  'lessons-mail': {
    file: 'lessons-mail.txt',
    about: 'a draft of the mail that tells of the lessons',
    of: 'the meeting',
    upTo: 'company',
  },
  json: {
    file: 'review.json',
    about: 'everything, in [a documented shape](docs/review-format.md)',
    of: 'the meeting',
    upTo: 'team',
  },
  spreadsheet: {
    file: 'actions.csv',
    about: 'the actions, one row each, for a spreadsheet',
    of: 'its actions',
    upTo: 'company',
  },
  tasks: {file: 'actions.md', about: 'the actions as a Markdown task list', of: 'its actions', upTo: 'company'},
  calendar: {
    file: 'actions.ics',
    about: 'the actions as tasks of a calendar, due on their days',
    of: 'its actions',
    upTo: 'company',
  },
  'incident.io': {
    file: 'actions.incident-io.json',
    about: 'the actions as incident.io’s API takes follow-ups',
    of: 'its actions',
    upTo: 'company',
  },
  trello: {
    file: 'actions.trello.txt',
    about: 'a line for each card, to paste into a Trello list',
    of: 'its actions',
    upTo: 'company',
  },
  'trello-csv': {
    file: 'actions.trello.csv',
    about: 'the cards as a table, for what imports CSV into Trello',
    of: 'its actions',
    upTo: 'company',
  },
  jira: {
    file: 'actions.jira.csv',
    about: 'the actions for Jira’s CSV import; its date pattern is `yyyy-MM-dd`',
    of: 'its actions',
    upTo: 'company',
  },
  github: {
    file: 'actions.github.json',
    about: 'the actions as GitHub’s API takes issues',
    of: 'its actions',
    upTo: 'company',
  },
  'github-script': {
    file: 'actions.github.sh',
    about: 'a script that opens an issue for each action with `gh`',
    of: 'its actions',
    upTo: 'company',
  },
  gitlab: {
    file: 'actions.gitlab.csv',
    about: 'the actions for GitLab’s import of issues',
    of: 'its actions',
    upTo: 'company',
  },
  taskwarrior: {
    file: 'actions.taskwarrior.json',
    about: 'the actions for `task import`',
    of: 'its actions',
    upTo: 'company',
  },
  findings: {
    file: 'findings.csv',
    about: 'what affects information security, as rows for the tracker of findings',
    of: 'its actions',
    upTo: 'company',
  },
} as const satisfies Record<string, FormatRow>;
export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];

/** Of which the text is a page that a browser makes the file of. */
export const isPrinted = (format: Format): boolean => format === 'pdf';

/** What is written where nobody says otherwise. */
export const usualFormats: readonly Format[] = ['report', 'record', 'parking-lot', 'json', 'spreadsheet'];

/** What `debrief invite` alone makes: it needs a time. */
export const invitationFile = {file: 'invitation.ics', about: 'the meeting, for a calendar'};

/** Those that say when the meeting is. */
export const tellingMeeting: readonly Format[] = ['pre-read', 'pre-read-html'];

/** Whether any of them is for a tool that wants an owner and a day for each action. */
export const isForTools = (chosen: readonly Format[]): boolean =>
  chosen.some((format) => formats[format].of === 'its actions');

/** Those that this audience gets at all. */
export const formatsFor = (audience: Audience): Format[] =>
  formatNames.filter((format) => reaches(formats[format].upTo, audience));
