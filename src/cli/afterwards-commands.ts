// The rows of the commands for what all reviews have left: `actions` and `forum`.
import {inSeries} from '../review/text.js';
import {actionFormats, actionVerbs, forumFormats, forumVerbs} from './command-options.js';
import {type CommandRow, writingOptions} from './command-row.js';

const shared = {
  review: {takes: '<review>', about: 'of this review only'},
  back: {about: 'it isn’t so after all: take it back'},
  by: {takes: '<who>', about: 'who says so, for the record of the review'},
} as const;

export const afterwardsCommands = {
  actions: {
    words: '[verb] [id...]',
    summary: 'open actions of all reviews, those overdue first',
    details: [
      `VERB is ${inSeries(actionVerbs, 'or')}, of one or several actions by their ids, or the starts of those. ` +
        'A closed review takes them, too; its export is written again only when you ask for it.',
      'drop lets an action go with a reason: it is among the ideas that are not for now, and --back gives it its slot again.',
    ],
    writes: true,
    options: {
      ...shared,
      all: {about: 'those that are done or not for now, and those of archived reviews, too'},
      format: {takes: '<format>', about: `print them as ${inSeries(actionFormats, 'or')}`},
      due: {takes: '<day>', about: 'move: the new day, such as 2026-12-01, 1 dec, next fri, eom or 2w'},
      because: {takes: '<text>', about: 'drop: why'},
      ...writingOptions,
    },
    examples: [
      'debrief actions',
      'debrief actions done k3v9',
      'debrief actions move k3v9 --due "next fri"',
      'debrief actions drop k3v9 --because "The queue is gone"',
      'debrief actions --format ics > actions.ics',
    ],
    load: () => import('./commands/actions.js'),
  },
  forum: {
    words: '[verb] [id...]',
    summary: 'parked topics of all reviews that wait for the wider forum',
    details: [
      `VERB is ${inSeries(forumVerbs, 'or')}: topics by their ids, or the starts of those, have been taken there and leave ` +
        'the list. --back puts them on it again.',
    ],
    writes: true,
    options: {
      ...shared,
      all: {about: 'those that were taken, and those of archived reviews, too'},
      format: {takes: '<format>', about: `print an agenda for it as ${inSeries(forumFormats, 'or')}`},
      ...writingOptions,
    },
    examples: ['debrief forum', 'debrief forum --format markdown > agenda.md', 'debrief forum take p7d2'],
    load: () => import('./commands/forum.js'),
  },
} as const satisfies Record<string, CommandRow>;
