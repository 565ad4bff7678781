// The agendas to choose from, for the command line and for the screens.
import {builtInAgendas} from '../../review/agendas/index.js';
import {type AgendaRead, type Agendas, availableAgendas} from '../../store/shelf/agendas.js';
import {perhaps} from '../usage-error.js';

export const allAgendas = (configFolder: string): Promise<Agendas> =>
  availableAgendas(configFolder, builtInAgendas, readAgenda);

/** Why the preference for an agenda leads nowhere, as a sentence; undefined where it does. */
export async function whyNoAgenda(configFolder: string, id: string): Promise<string | undefined> {
  const {agendas} = await allAgendas(configFolder);
  const ids = agendas.map((agenda) => agenda.id);
  return ids.includes(id)
    ? undefined
    : `there is no agenda ${id}${perhaps(id, ids) || `: there are ${ids.join(', ')}.`}`;
}

/** The reader of YAML is loaded only where there is a file to read. */
async function readAgenda(text: string, fileName: string): Promise<AgendaRead> {
  const {readAgendaFile} = await import('../../exchange/readers/agenda-file.js');
  return readAgendaFile(text, fileName);
}
