// The rows of the commands for reviews that are shared over a server.
import {inSeries} from '../review/text.js';
import {serverVerbs} from './command-options.js';
import {type CommandRow, writingOptions} from './command-row.js';

export const sharingCommands = {
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
