// The rows of the commands for reviews that are shared over a server.
import {inSeries} from '../review/text.js';
import {serverVerbs} from './command-options.js';
import {type CommandRow, writingOptions} from './command-row.js';

/** How the server is named; left out, it is found elsewhere. */
const server = {
  takes: '<url>',
  about: 'the server’s address, without a password (DEBRIEF_SERVER, or as preferred)',
} as const;

export const sharingCommands = {
  share: {
    words: '[review]',
    summary: 'put a review on a server, for people at other machines; it prints a code to send them',
    details: [
      'Whoever has the code can read the review, and nobody without it, the server included: send it as you would a ' +
        'password. Again, it prints the same code. The meeting goes on while the server is away, and what was written ' +
        'meanwhile goes there afterwards.',
      'The server is named by --server, DEBRIEF_SERVER or the preference server, in that order; debrief server makes its ' +
        'tables. A review stays on the server that it is on, unless --server names another. The password comes from PGPASSWORD, ~/.pgpass or a service file, or stands in DEBRIEF_SERVER.',
      '--new-code shuts out who has an earlier code: they keep what they have, and read nothing of what comes.',
    ],
    writes: true,
    options: {
      server,
      'read-only': {about: 'print a code that only reads'},
      'new-code': {about: 'make another code; earlier ones end'},
      status: {about: 'say who is there, and what the server has not yet'},
      ...writingOptions,
      quiet: {about: 'print only the code'},
    },
    examples: [
      'debrief share --server postgres://db.example.org/debrief',
      'debrief share INC-7 --read-only',
      'debrief share --new-code',
      'debrief share --status',
    ],
    load: () => import('./commands/share.js'),
  },
  unshare: {
    words: '[review]',
    summary: 'stop sharing a review from this machine; all of it stays here',
    details: [
      'What is on the server stays there for the others: debrief delete --shared takes it away. debrief share brings both ' +
        'in step again.',
    ],
    writes: true,
    options: {...writingOptions},
    examples: ['debrief unshare', 'debrief unshare INC-7'],
    load: () => import('./commands/share.js'),
  },
  join: {
    words: '<code...>',
    needs: 'give the code that debrief share printed',
    summary: 'copy a shared review to this machine, and open it to take notes',
    details: [
      'From then on every command works on it as on any other review, also while the server is away. debrief run, notes ' +
        'and watch take a code as well. A code that mail has broken into lines works in quotes.',
      'Without a terminal, and with --json or --quiet, it says what is here and opens nothing.',
    ],
    writes: true,
    options: {
      server: {...server, about: 'the server’s address, where it is another from here than in the code'},
      ...writingOptions,
    },
    examples: ['debrief join debrief-AQAAAAAB…', 'debrief join "$(pbpaste)" --json'],
    load: () => import('./commands/run.js'),
  },
  server: {
    words: '<verb> [url]',
    needs: `say what to do with it: ${inSeries(serverVerbs, 'or')}`,
    summary: 'a PostgreSQL server to share reviews on: its tables, and what is wrong with it',
    details: [
      `VERB is ${inSeries(serverVerbs, 'or')}. URL is left out where DEBRIEF_SERVER or the preference server has it. The ` +
        'password comes from PGPASSWORD, ~/.pgpass or a service file, as psql takes it; in URL it is refused.',
      'init makes the tables, and the roles debrief_member and debrief_reader that people are then granted. It takes the ' +
        'role that owns the database and may create roles. What is there stays: older tables are changed with --migrate only.',
      'check says what is wrong for whoever is signed in, a sentence a fault, and ends with 1 where anything is.',
    ],
    writes: true,
    options: {
      'dry-run': {about: 'init: print the SQL, and go to no server'},
      migrate: {about: 'init: bring older tables up to date'},
      ...writingOptions,
    },
    examples: [
      'debrief server init postgres://owner@db.example.org/debrief',
      'debrief server init --dry-run',
      'debrief server check',
    ],
    load: () => import('./commands/server.js'),
  },
} as const satisfies Record<string, CommandRow>;
