// The agenda that somebody names by its id or its file, and what there is to say of that file.
import {basename, dirname, extname} from 'node:path';
import {meant} from '../../review/did-you-mean.js';
import {called} from '../../review/letters.js';
import type {Agenda} from '../../review/types.js';
import {agendaFileNamed} from '../../store/shelf/agenda-file-named.js';
import {
  type AgendaRead,
  type Agendas,
  agendaFolder,
  agendaNeeded,
  readAgendaIn,
  readShelved,
  takenBy,
} from '../../store/shelf/agendas.js';
import {allAgendas, idsOf, noAgenda, readAgenda} from '../reviews/agendas.js';
import {standardInput} from '../streams/standard-input.js';
import {asSentence, UsageError} from '../usage-error.js';

/** An agenda that can be used; its file, null where it comes with debrief. */
export type Usable = {file: string | null; agenda: Agenda; problems: []};

/** What there is to say of an agenda: whether it can be used, else clauses that name line and field. */
export type Look = Usable | {file: string; agenda: null; problems: string[]};

/** By its id, its file's name with or without its ending, or its path. Throws where there is none. */
export async function lookAtNamed(typed: string, config: string): Promise<Look> {
  const place = await placeNamed(typed, config);
  return typeof place === 'string' ? lookAt(place, config) : {file: null, agenda: place, problems: []};
}

/** The file that is meant, or the agenda itself where it comes with debrief. */
export async function placeNamed(typed: string, config: string): Promise<string | Agenda> {
  const file = await agendaFileNamed(typed, config);
  if (file !== undefined) return file;
  const all = await allAgendas(config);
  const shelved = called(all.shelved, typed, ({agenda}) => agenda.id);
  const place = shelved ? (shelved.file ?? shelved.agenda) : called(all.unusable, typed, stemOf)?.file;
  if (place === undefined) throw unknown(typed, all);
  return place;
}

/** Whether it lies in the folder of agendas, where its id finds it. */
export const isShelved = (file: string, config: string): boolean => dirname(file) === agendaFolder(config);

/** Its problems are those of this file alone. Throws a StoreError where it cannot be read. */
export async function lookAt(file: string, config: string): Promise<Look> {
  const isOwn = isShelved(file, config);
  return judged(await (isOwn ? readShelved : readAgendaIn)(file, readAgenda), file, isOwn, config);
}

/** What is sent to the command, before it is a file. */
export const lookAtPipe = async (config: string): Promise<Look> =>
  judged(await readAgenda(await standardInput(agendaNeeded), PIPE), PIPE, false, config);

async function judged(read: AgendaRead, file: string, isOwn: boolean, config: string): Promise<Look> {
  if ('problems' in read) return {file, agenda: null, problems: read.problems};
  const {agenda} = read;
  const {shelved} = await allAgendas(config);
  // One that lies elsewhere may be on its way into the folder, in the place of the one that is there.
  const taken = takenBy(agenda.id, file, isOwn ? shelved : shelved.filter((each) => each.file === null));
  return taken ? {file, agenda: null, problems: [taken]} : {file, agenda, problems: []};
}

/** How the text in a pipe is asked for, and what stands for its file. */
export const PIPE = '-';

/** What keeps a review from beginning with it, as clauses that name the file. */
export const problemsIn = ({file, problems}: Look): string[] => problems.map((problem) => `${file}, ${problem}`);

/** The name of a file without its ending. */
export const stemOf = ({file}: {file: string}): string => basename(file, extname(file));

function unknown(typed: string, {agendas, unusable}: Agendas): UsageError {
  const names = [...idsOf(agendas), ...unusable.map(stemOf)];
  return new UsageError(asSentence([noAgenda(typed, names)]), meant(typed, names));
}
