// `debrief server`: makes the tables for shared reviews on a server, and says what is wrong with one.
import {meant} from '../../review/did-you-mean.js';
import {inSeries} from '../../review/text.js';
import {inShort, type Reached, serverOf} from '../../store/relay/address.js';
import {MEMBER, READER, TABLES} from '../../store/relay/schema.js';
import {checkServer} from '../../store/relay/server-check.js';
import {type Initialised, initServer, wholeSql} from '../../store/relay/server-init.js';
import {placeOf} from '../../store/relay/tables-there.js';
import {serverVerbs} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {refuseStray} from '../reviews/verbs-and-formats.js';
import {serverMeant} from '../server-meant.js';
import {broken} from '../streams/hanging.js';
import {answer, answerWritten, noteWait} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {orMeant, UsageError} from '../usage-error.js';

type Options = CallOf<'server'>['options'];

/** The options that go with each verb. */
const goWith = {init: ['dry-run', 'migrate'], check: []} as const;

export async function run({words: [verb = '', url], options}: CallOf<'server'>): Promise<number | undefined> {
  if (verb !== 'init' && verb !== 'check') {
    throw new UsageError(
      `server takes ${inSeries(serverVerbs, 'or')}, not ${verb}${orMeant(verb, serverVerbs)}`,
      meant(verb, serverVerbs),
    );
  }
  refuseStray('server', verb, goWith, options);
  if (options['dry-run']) return printed(options);
  const reached = serverMeant(url, surroundings(options, {makes: true}).preferences);
  noteWait(`Asking ${inShort(reached.address)} …`);
  return verb === 'init' ? init(reached, options) : check(reached, options);
}

function printed(options: Options): undefined {
  if (options.migrate) throw new UsageError('--dry-run prints how tables are made: leave --migrate out.');
  const value = {server: null, did: 'printed' as const, version: TABLES, changes: [], sql: wholeSql};
  return answer('server-init', options, value, [wholeSql]);
}

async function init(reached: Reached, options: Options): Promise<undefined> {
  const came = await initServer(reached, {migrate: options.migrate ?? false});
  const {did, version, changes} = came;
  const value = {server: serverOf(reached.address), did, version, changes: [...changes], sql: null};
  return answerWritten('server-init', options, value, inWords(came, placeOf(reached.address)), [], broken());
}

function inWords({did, version, changes}: Initialised, place: string): string[] {
  switch (did) {
    case 'made':
      return [
        `The tables for shared reviews are in ${place} (version ${version}).`,
        'Give each person a role of their own there, and run for those who take part:',
        `  grant ${MEMBER} to NAME;`,
        'and for those who only read:',
        `  grant ${READER} to NAME;`,
        'debrief server check then tells each of them whether all is well.',
      ];
    case 'known':
      return [`The tables for shared reviews are in ${place} already (version ${version}): nothing was changed.`];
    case 'older':
      return [
        `The tables in ${place} are of version ${version}, and nothing was changed yet. This would be:`,
        ...changes.map((change) => `  ${change}`),
        'debrief server init --migrate does it; what they hold stays.',
      ];
    case 'migrated':
      return [
        `The tables in ${place} are of version ${version} now; what they hold stays:`,
        ...changes.map((change) => `  ${change}`),
      ];
  }
}

/** Exit code 1 where anything is wrong. */
async function check(reached: Reached, options: Options): Promise<number> {
  const {address} = reached;
  const {faults, server, version, may} = await checkServer(reached);
  const value = {server: serverOf(address), user: address.user, may, postgres: server, version, faults};
  const how = may === 'read' ? 'read' : 'read and write';
  const well = `All is well: ${address.user} may ${how} shared reviews in ${placeOf(address)} (PostgreSQL ${server}).`;
  answer('server-check', options, value, faults.length > 0 ? faults : options.quiet ? [] : [well], broken());
  return faults.length > 0 ? 1 : 0;
}
