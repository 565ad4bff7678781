// Every agenda that a review can start from: the tool's own and the user's files.
import {stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Agenda} from '../../review/types.js';
import {whyNoFolderAt} from '../disk/broken-link.js';
import {readTextFile} from '../disk/text-file.js';
import {StoreError} from '../types.js';
import {plainFilesIn, readPlainFile} from './plain-file.js';

/** An agenda, and its file; null where it is one of the tool's own. */
export type Shelved = {agenda: Agenda; file: string | null};

/** A file that gives no agenda, and why: a sentence for each thing that is wrong in it. */
export type Unusable = {file: string; problems: string[]};

export type Agendas = {
  agendas: Agenda[];
  /** One sentence for each thing that is wrong in a file, which then gives no agenda. */
  problems: string[];
  /** The same agendas with their files, and the files that give none. */
  shelved: Shelved[];
  unusable: Unusable[];
  /** Why the folder of the user's own cannot be read, as a sentence, where it is no folder. */
  inTheWay: string | undefined;
};

export const agendaFolder = (configFolder: string): string => join(configFolder, 'agendas');

/** What a file's text turned out to be; problems name line and field. */
export type AgendaRead = {agenda: Agenda} | {problems: string[]};

/** Turns a file's text into an agenda. */
export type AgendaReader = (text: string, fileName: string) => Promise<AgendaRead>;

/** The built-in agendas first, then the user's by file name. */
export async function availableAgendas(configFolder: string, builtIn: Agenda[], read: AgendaReader): Promise<Agendas> {
  const shelved: Shelved[] = builtIn.map((agenda) => ({agenda, file: null}));
  const unusable: Unusable[] = [];
  const folder = agendaFolder(configFolder);
  const inTheWay = await whyNoFolderAt(folder);
  for (const name of await plainFilesIn(folder)) {
    const file = join(folder, name);
    const {agenda, problems} = await readOne(file, read);
    const taken = agenda && takenBy(agenda.id, file, shelved);
    if (agenda && !taken) shelved.push({agenda, file});
    else unusable.push({file, problems: taken ? [`${file}: ${taken}.`] : problems});
  }
  const problems = unusable.flatMap((each) => each.problems);
  return {
    agendas: shelved.map(({agenda}) => agenda),
    problems: inTheWay === undefined ? problems : [inTheWay, ...problems],
    shelved,
    unusable,
    inTheWay,
  };
}

/** An id can be used once. Whose it is where it is not this file's, as a clause. */
export function takenBy(id: string, file: string, shelved: readonly Shelved[]): string | undefined {
  const owner = shelved.find(({agenda}) => agenda.id === id);
  if (!owner || owner.file === file) return undefined;
  return `the id ${id} belongs to ${owner.file ?? 'one of debrief’s own agendas'}; give this one another id`;
}

/** What an agenda is, as the end of a sentence. */
export const agendaNeeded = 'an agenda has a title and stages, see docs/agendas.md';

/** The agenda of a file wherever it lies; its problems are clauses. Throws a StoreError where it cannot be read. */
export async function readAgendaIn(file: string, read: AgendaReader): Promise<AgendaRead> {
  const found = await stat(file).catch(() => undefined);
  // Whoever named it would wait for somebody who writes into it.
  if (found && !found.isFile() && !found.isDirectory()) {
    throw new StoreError(
      `${file} is a pipe or a device, not a file: save the agenda as a file, or send it to debrief agenda check -.`,
    );
  }
  return read(await readTextFile(file, agendaNeeded), basename(file));
}

/** The same of a file in the folder of agendas. */
export const readShelved = async (file: string, read: AgendaReader): Promise<AgendaRead> =>
  read(await readPlainFile(file, agendaNeeded), basename(file));

async function readOne(file: string, read: AgendaReader): Promise<{agenda?: Agenda; problems: string[]}> {
  try {
    const result = await readShelved(file, read);
    if ('agenda' in result) return {...result, problems: []};
    return {problems: result.problems.map((problem) => `${file}, ${problem}.`)};
  } catch (error) {
    if (error instanceof StoreError) return {problems: [error.message]};
    throw error;
  }
}
