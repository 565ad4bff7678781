// What `debrief import --incidents` does: earlier incidents of a file, a folder or the pipe go into the home.
import {readEarlierIncidents, takenIncidents} from '../../exchange/readers/earlier-incidents.js';
import type {Earlier} from '../../review/earlier.js';
import {counted} from '../../review/text.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {fullPath} from '../../store/shelf/home.js';
import {bringIn} from '../../store/shelf/incidents.js';
import {jsonFilesIn} from '../../store/shelf/json-files.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {answerWritten, noteWait, warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {surroundings} from '../surroundings.js';

type LeftOut = {name: string; why: string}[];

/** Says how many are new; what is left out is named. */
export async function importIncidents(named: string, options: CallOf<'import'>['options']): Promise<undefined> {
  const {home} = surroundings(options, {makes: true});
  const {incidents, leftOut} = await allIn(named);
  for (const {name, why} of leftOut) warn(`${name} ${why}: it was left out.`);
  const {added, changed, known} = await bringIn(home, incidents, noteWait);
  const said = [
    `${counted(added.length, 'earlier incident')} ${added.length === 1 ? 'is' : 'are'} new`,
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    `${known} known already`,
  ];
  const lines = [`${said.join(', ')}.`];
  return answerWritten('incidents', options, {added, changed, known, leftOut}, lines, [...added, ...changed]);
}

async function allIn(named: string): Promise<{incidents: Earlier[]; leftOut: LeftOut}> {
  if (named === '-') return needed(readEarlierIncidents(await standardInput(takenIncidents), 'the text in the pipe'));
  const path = fullPath(named);
  const files = await jsonFilesIn(path);
  if (!files) return needed(readEarlierIncidents(await readTextFile(path, takenIncidents), path));
  const found: {incidents: Earlier[]; leftOut: LeftOut} = {incidents: [], leftOut: []};
  for (const file of files) {
    const read = await readTextFile(file, takenIncidents).then(
      (text) => readEarlierIncidents(text, file),
      (error: unknown) => ({problem: error instanceof StoreError ? error.message : String(error)}),
    );
    if ('problem' in read) found.leftOut.push({name: file, why: 'holds no incident that can be read'});
    else {
      found.incidents.push(...read.incidents);
      found.leftOut.push(...read.leftOut);
    }
  }
  if (found.incidents.length > 0) return found;
  throw new StoreError(`No .json file in ${path} holds an incident; ${takenIncidents}.`);
}

function needed<Read extends object>(read: Read | {problem: string}): Read {
  if ('problem' in read) throw new StoreError(read.problem);
  return read;
}
