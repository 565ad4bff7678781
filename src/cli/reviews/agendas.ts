// The agendas to choose from, for the command line and for the screens.
import {withTrackers} from '../../review/agenda-words.js';
import {builtInAgendas} from '../../review/agendas/index.js';
import type {Agenda} from '../../review/types.js';
import {type AgendaRead, type Agendas, availableAgendas} from '../../store/shelf/agendas.js';
import {readPreferences} from '../../store/shelf/preferences.js';
import {asSentence, perhaps} from '../usage-error.js';

/** In the words of this team: its trackers have their names. */
export async function allAgendas(configFolder: string): Promise<Agendas> {
  const {agendas, problems} = await availableAgendas(configFolder, builtInAgendas, readAgenda);
  const {trackers} = readPreferences(configFolder).preferences;
  return {agendas: agendas.map((agenda) => withTrackers(agenda, trackers)), problems};
}

/** Why the preference for an agenda leads nowhere, as a sentence; undefined where it does. */
export async function whyNoAgenda(configFolder: string, id: string): Promise<string | undefined> {
  const {agendas} = await allAgendas(configFolder);
  return agendas.some((agenda) => agenda.id === id) ? undefined : asSentence([noAgenda(id, agendas)]);
}

/** That none of the agendas has this id, as a clause that says which was meant, or which there are. */
export function noAgenda(typed: string, agendas: readonly Agenda[]): string {
  const ids = agendas.map(({id}) => id);
  return `there is no agenda ${typed}${perhaps(typed, ids) || `: there are ${ids.join(', ')}`}`;
}

/** The reader of YAML is loaded only where there is a file to read. */
async function readAgenda(text: string, fileName: string): Promise<AgendaRead> {
  const {readAgendaFile} = await import('../../exchange/readers/agenda-file.js');
  return readAgendaFile(text, fileName);
}
