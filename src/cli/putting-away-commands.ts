// The rows of the commands that put a review away and bring it back: `archive` and `delete`.
import {type CommandRow, writingOptions} from './command-row.js';

export const puttingAwayCommands = {
  archive: {
    words: '<review>',
    needs: 'say which review to archive, such as INC-7',
    summary: 'put a review away; it stays as it is',
    details: [
      'It leaves the lists. Name it, and you can still show it, export it and go on with it.',
      'Where a terminal has it open, that is said, and the meeting goes on there.',
    ],
    writes: true,
    options: {back: {about: 'bring it back'}, ...writingOptions},
    examples: ['debrief archive INC-7', 'debrief archive INC-7 --back'],
    load: () => import('./commands/put-away.js'),
  },
  delete: {
    words: '<review>',
    needs: 'say which review to delete, such as INC-7',
    summary: 'move a review into the trash folder',
    details: [
      'With --shared it takes a review off its server instead, for everybody and for good, and asks first. What each ' +
        'machine has of it stays there, here as well. It needs the role that owns the tables there.',
    ],
    writes: true,
    options: {
      shared: {about: 'take it off its server instead; what is here stays'},
      server: {takes: '<url>', about: 'with --shared: the server’s address with that role, without a password'},
      yes: {about: 'with --shared: don’t ask'},
      back: {about: 'bring it back out of the trash folder'},
      anyway: {about: 'even if it’s open in a terminal'},
      ...writingOptions,
    },
    examples: ['debrief delete INC-7', 'debrief delete INC-7 --back', 'debrief delete INC-7 --shared'],
    load: () => import('./commands/put-away.js'),
  },
} as const satisfies Record<string, CommandRow>;
