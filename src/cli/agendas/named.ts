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
import {allAgendas, idsOf, inWordsOfTeam, noAgenda, readAgenda} from '../reviews/agendas.js';
import {standardInput} from '../streams/standard-input.js';
import {asSentence, UsageError} from '../usage-error.js';

/** An agenda that can be used; its file, null where it comes with debrief. */
export type Usable = {file: string | null; agenda: Agenda; problems: []};

/** What there is to say of an agenda: whether it can be used, else clauses that name line and field. */
export type Look = Usable | {file: string; agenda: null; problems: string[]};

/** By its id, its file's name with or without its ending, or its path. Throws where there is none. */
export async function lookAtNamed(typed: string, config: string): Promise<Look> {
  return lookIn(await placeNamed(typed, config), config);
}

/** The file that is meant, or the agenda itself where it comes with debrief. Throws where there is none. */
export async function placeNamed(typed: string, config: string): Promise<Place> {
  const found = await find(typed, config);
  if ('place' in found) return found.place;
  throw new UsageError(asSentence([noAgenda(typed, found.names)]), meant(typed, found.names));
}

/**
 * What a review begins with, in the words of this team, and how it is found again: by its id, or by its file where that
 * lies elsewhere. Else clauses on why it cannot, and sentences on files that might have been it.
 */
export async function agendaToBegin(typed: string, config: string): Promise<Beginning> {
  const found = await find(typed, config);
  if ('names' in found) return {wrong: [noAgenda(typed, found.names)], unread: found.unread};
  const {file, agenda, problems} = await lookIn(found.place, config);
  if (agenda === null) return {wrong: problems.map((problem) => `${file}, ${problem}`), unread: []};
  const isElsewhere = file !== null && !isShelved(file, config);
  return {agenda: inWordsOfTeam(agenda, config), called: isElsewhere ? file : agenda.id};
}

/** All that there are, and behind them the one that lies elsewhere in this file, called by it. */
export async function agendasWith(
  named: string | undefined,
  config: string,
): Promise<Pick<Agendas, 'agendas' | 'problems'>> {
  const all = await allAgendas(config);
  if (named === undefined || called(all.agendas, named, ({id}) => id)) return all;
  // What is wrong with the file is said as the review is made.
  const begins = await agendaToBegin(named, config).catch(() => undefined);
  return begins && 'agenda' in begins
    ? {...all, agendas: [...all.agendas, {...begins.agenda, id: begins.called}]}
    : all;
}

type Beginning = {agenda: Agenda; called: string} | {wrong: string[]; unread: string[]};

/** A file, or the agenda itself where it comes with debrief. */
type Place = string | Agenda;

/** Which is meant; where none is, what can be named, and sentences on the files that give none. */
async function find(typed: string, config: string): Promise<{place: Place} | {names: string[]; unread: string[]}> {
  const file = await agendaFileNamed(typed, config);
  if (file !== undefined) return {place: file};
  const {agendas, shelved, unusable, problems} = await allAgendas(config);
  const usable = called(shelved, typed, ({agenda}) => agenda.id);
  const place = usable ? (usable.file ?? usable.agenda) : called(unusable, typed, stemOf)?.file;
  if (place !== undefined) return {place};
  return {names: [...idsOf(agendas), ...unusable.map(stemOf)], unread: problems};
}

const lookIn = async (place: Place, config: string): Promise<Look> =>
  typeof place === 'string' ? lookAt(place, config) : {file: null, agenda: place, problems: []};

/** Whether it lies in the folder of agendas, where its id finds it. */
const isShelved = (file: string, config: string): boolean => dirname(file) === agendaFolder(config);

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

/** The name of a file without its ending. */
export const stemOf = ({file}: {file: string}): string => basename(file, extname(file));
