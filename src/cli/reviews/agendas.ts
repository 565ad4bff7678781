// The agendas to choose from, for the command line and for the screens.

import {builtInAgendas} from '../../review/agendas/index.js';
import {withTrackers} from '../../review/trackers.js';
import type {Agenda} from '../../review/types.js';
import {type AgendaReader, type Agendas, availableAgendas} from '../../store/shelf/agendas.js';
import {readPreferences} from '../../store/shelf/preferences.js';
import {asSentence, perhaps} from '../usage-error.js';

/** `agendas` in the words of this team, whose trackers have their names; those with their files as they are written. */
export async function allAgendas(configFolder: string): Promise<Agendas> {
  const all = await availableAgendas(configFolder, builtInAgendas, readAgenda);
  return {...all, agendas: all.agendas.map((agenda) => inWordsOfTeam(agenda, configFolder))};
}

export const inWordsOfTeam = (agenda: Agenda, configFolder: string): Agenda =>
  withTrackers(agenda, readPreferences(configFolder).preferences.trackers);

/** Why the preference for an agenda leads nowhere, as a sentence; undefined where it does. */
export async function whyNoAgenda(configFolder: string, id: string): Promise<string | undefined> {
  const {agendas} = await allAgendas(configFolder);
  return agendas.some((agenda) => agenda.id === id) ? undefined : asSentence([noAgenda(id, idsOf(agendas))]);
}

/** That none of the agendas has this id, as a clause that says which was meant, or which there are. */
export const noAgenda = (typed: string, ids: readonly string[]): string =>
  `there is no agenda ${typed}${perhaps(typed, ids) || `: there are ${ids.join(', ')}; debrief agenda list says more`}`;

export const idsOf = (agendas: readonly Agenda[]): string[] => agendas.map(({id}) => id);

/** The reader of YAML is loaded only where there is a file to read. */
export const readAgenda: AgendaReader = async (text, fileName) => {
  const {readAgendaFile} = await import('../../exchange/readers/agenda-file.js');
  return readAgendaFile(text, fileName);
};
