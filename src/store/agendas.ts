// Every agenda that a review can start from: the tool's own and the user's files.
import {readdir, readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {Agenda} from '../review/types.js';

export type AvailableAgenda = {
  agenda: Agenda;
  /** Where a user's own agenda is written; the tool's have no file. */
  file?: string;
};

export type Agendas = {
  agendas: AvailableAgenda[];
  /** One sentence for each file that gives no agenda. */
  problems: string[];
};

export const agendaFolder = (configFolder: string): string => join(configFolder, 'agendas');

/**
 * The built-in agendas first, then the user's by file name. `read` turns a file's text into an agenda; its errors name
 * line and field. An id can be used once: the tool's own agendas keep theirs.
 */
export async function availableAgendas(
  configFolder: string,
  builtIn: Agenda[],
  read: (text: string, fileName: string) => Agenda | Promise<Agenda>,
): Promise<Agendas> {
  const agendas: AvailableAgenda[] = builtIn.map((agenda) => ({agenda}));
  const problems: string[] = [];
  const folder = agendaFolder(configFolder);
  for (const name of await agendaFiles(folder)) {
    const file = join(folder, name);
    try {
      const agenda = await read(await readFile(file, 'utf8'), file);
      const taken = agendas.find((other) => other.agenda.id === agenda.id);
      if (taken) {
        const owner = taken.file ?? 'an agenda of the tool';
        problems.push(`${file}: the id ${agenda.id} belongs to ${owner}; give this one another id.`);
      } else {
        agendas.push({agenda, file});
      }
    } catch (error) {
      problems.push(sentence(file, error));
    }
  }
  return {agendas, problems};
}

async function agendaFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => ['.yaml', '.yml', '.json'].includes(extname(name).toLowerCase())).sort();
}

function sentence(file: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes(file) ? message : `${file}: ${message}`;
}
