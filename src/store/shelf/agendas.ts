// Every agenda that a review can start from: the tool's own and the user's files.
import {readdir, stat} from 'node:fs/promises';
import {basename, extname, join} from 'node:path';
import type {Agenda} from '../../review/types.js';
import {whyNoFolderAt} from '../disk/broken-link.js';
import {codeOf, shortReason} from '../disk/failure.js';
import {readTextFile} from '../disk/text-file.js';
import {StoreError} from '../types.js';

export type Agendas = {
  agendas: Agenda[];
  /** One sentence for each thing that is wrong in a file, which then gives no agenda. */
  problems: string[];
};

export const agendaFolder = (configFolder: string): string => join(configFolder, 'agendas');

/** What a file's text turned out to be; problems name line and field. */
export type AgendaRead = {agenda: Agenda} | {problems: string[]};

/**
 * The built-in agendas first, then the user's by file name. `read` turns a file's text into an agenda. An id can be
 * used once: the tool's own agendas keep theirs.
 */
export async function availableAgendas(
  configFolder: string,
  builtIn: Agenda[],
  read: (text: string, fileName: string) => Promise<AgendaRead>,
): Promise<Agendas> {
  const agendas = [...builtIn];
  const owners = new Map(builtIn.map(({id}) => [id, 'one of debrief’s own agendas']));
  const folder = agendaFolder(configFolder);
  const inTheWay = await whyNoFolderAt(folder);
  const problems = inTheWay === undefined ? [] : [inTheWay];
  for (const name of await agendaFiles(folder)) {
    const file = join(folder, name);
    const result = await readOne(file, read);
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    const {id} = result.agenda;
    const owner = owners.get(id);
    if (owner === undefined) agendas.push(result.agenda);
    else problems.push(`${file}: the id ${id} belongs to ${owner}; give this one another id.`);
    owners.set(id, owner ?? file);
  }
  return {agendas, problems};
}

async function agendaFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => ['.yaml', '.yml', '.json'].includes(extname(name).toLowerCase())).sort();
}

async function readOne(
  file: string,
  read: (text: string, fileName: string) => Promise<AgendaRead>,
): Promise<AgendaRead> {
  try {
    // A named pipe among them would keep every command waiting.
    if (!(await stat(file)).isFile()) return {problems: [`${file} is no file: move it away.`]};
    const result = await read(
      await readTextFile(file, 'an agenda has a title and stages, see docs/agendas.md'),
      basename(file),
    );
    return 'agenda' in result ? result : {problems: result.problems.map((problem) => `${file}, ${problem}.`)};
  } catch (error) {
    if (error instanceof StoreError) return {problems: [error.message]};
    if (codeOf(error) === '') throw error;
    return {problems: [`${file} cannot be read (${shortReason(error)}): check it.`]};
  }
}
