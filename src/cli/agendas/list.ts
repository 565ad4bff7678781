// The agendas that a review can begin with, and the files that give none.
import {basename} from 'node:path';
import {askedBy, hasTopics} from '../../review/agenda.js';
import {counted} from '../../review/text.js';
import type {Agenda} from '../../review/types.js';
import {type Agendas, agendaFolder, type Shelved, type Unusable} from '../../store/shelf/agendas.js';
import type {Answer} from '../json/schemas.js';
import {inColumns} from '../streams/columns.js';
import {theirs} from '../streams/printing.js';

export function listInWords({shelved, unusable}: Agendas, config: string): string[] {
  const own = [...shelved, ...unusable].some(({file}) => file !== null);
  const folder = agendaFolder(config);
  return [
    ...inColumns(shelved.map(rowOf)),
    ...unusable.map(firstProblem),
    own ? `Your own are in ${folder}.` : `debrief agenda new NAME makes one of your own, in ${folder}.`,
  ];
}

export const listAsJson = ({shelved, unusable}: Agendas): Answer<'agendas'> => ({
  agendas: shelved.map(({agenda: {id, title, language, minutes, stages}, file}) => ({
    id,
    title,
    ...(language === undefined ? {} : {language}),
    minutes,
    stages: stages.length,
    ...askedInTheMiddle(stages),
    file,
  })),
  unusable,
});

function rowOf({agenda: given, file}: Shelved): string[] {
  const {id, title, language = '', minutes, stages} = file === null ? given : theirs(given);
  const {topics, questions} = askedInTheMiddle(stages);
  return [
    id,
    `${minutes} min`,
    `${counted(topics, 'topic')}, ${counted(questions, 'question')}`,
    language,
    file === null ? 'built in' : basename(file),
    title,
  ];
}

/** What the header of a meeting counts: the topics of the middle stages, and their questions with the points beneath. */
function askedInTheMiddle(stages: Agenda['stages']): {topics: number; questions: number} {
  const topics = stages.filter(hasTopics).flatMap(({questions}) => questions);
  return {topics: topics.length, questions: topics.flatMap(askedBy).length};
}

function firstProblem({file, problems: [first = '', ...more]}: Unusable): string {
  return `! ${first}${more.length > 0 ? ` debrief agenda check ${basename(file)} says ${more.length} more.` : ''}`;
}
