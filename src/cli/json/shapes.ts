// The shapes of the JSON that commands print: which there are, in which version, and which command prints which.
import type {CommandName, commands} from '../command-table.js';

/** Each with its `format`. A field that changes its meaning, or goes, makes the next number. */
export const shapeFormats = {
  review: 1,
  list: 1,
  added: 1,
  'comment-file': 1,
  incidents: 1,
  similar: 1,
  stats: 1,
  actions: 1,
  forum: 1,
  settled: 1,
  imported: 1,
  invited: 1,
  export: 1,
  pushed: 1,
  hints: 1,
  'put-away': 1,
  'taken-off': 1,
  recovered: 1,
  agendas: 1,
  agenda: 1,
  'agenda-check': 1,
  config: 1,
  shared: 1,
  unshared: 1,
  'share-status': 1,
  'server-init': 1,
  'server-check': 1,
  doctor: 1,
  error: 1,
  notice: 1,
} as const satisfies Record<string, number>;

export type ShapeName = keyof typeof shapeFormats;

/** The commands that print JSON where they are asked to. */
export type JsonCommand = {
  [Name in CommandName]: 'json' extends keyof (typeof commands)[Name]['options'] ? Name : never;
}[CommandName];

/** On standard output. */
export const answerShapes = {
  new: ['review'],
  add: ['added'],
  comment: ['added', 'comment-file'],
  import: ['imported', 'incidents'],
  list: ['list'],
  show: ['review'],
  similar: ['similar'],
  stats: ['stats'],
  actions: ['actions', 'settled'],
  forum: ['forum', 'settled'],
  invite: ['invited'],
  export: ['export'],
  push: ['pushed'],
  hints: ['hints'],
  archive: ['put-away'],
  delete: ['put-away', 'taken-off'],
  recover: ['recovered'],
  agenda: ['agendas', 'agenda', 'agenda-check'],
  config: ['config'],
  share: ['shared', 'share-status'],
  unshare: ['unshared'],
  join: ['review'],
  server: ['server-init', 'server-check'],
  doctor: ['doctor'],
} as const satisfies Record<JsonCommand, readonly ShapeName[]>;

/** On standard error, a line each, whatever the command. */
export const besideShapes = ['notice', 'error'] as const satisfies readonly ShapeName[];

/** What kinds of trouble a program can tell apart, and the exit code of each. */
export const errorCodes = {
  'wrong-use': {exit: 2, about: 'the arguments cannot be understood, or do not go together'},
  'not-found': {exit: 1, about: 'there is no such review'},
  'could-not': {exit: 1, about: 'it could not be done'},
  stopped: {exit: 130, about: 'somebody stopped it, with Ctrl+C or a signal'},
  unforeseen: {exit: 1, about: 'something went wrong that nobody thought of; the message names the file with details'},
} as const satisfies Record<string, {exit: 1 | 2 | 130; about: string}>;

export type ErrorCode = keyof typeof errorCodes;
