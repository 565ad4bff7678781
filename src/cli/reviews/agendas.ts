// The agendas to choose from, for the command line and for the screens.
import {builtInAgendas} from '../../review/agendas/index.js';
import {type AgendaRead, type Agendas, availableAgendas} from '../../store/shelf/agendas.js';

export const allAgendas = (configFolder: string): Promise<Agendas> =>
  availableAgendas(configFolder, builtInAgendas, readAgenda);

/** The reader of YAML is loaded only where there is a file to read. */
async function readAgenda(text: string, fileName: string): Promise<AgendaRead> {
  const {readAgendaFile} = await import('../../exchange/readers/agenda-file.js');
  return readAgendaFile(text, fileName);
}
