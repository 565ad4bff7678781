// What an agenda file leaves out: ids, sources and minutes.
import slugify from '@sindresorhus/slugify';
import {minutesOf} from '../../review/agenda.js';
import {shared} from '../../review/shares.js';
import type {Agenda} from '../../review/types.js';
import type {AgendaInFile} from './agenda-schema.js';

const LONGEST_ID = 40;

/** Ids that are left out come from the texts, minutes of a stage from its topics, and theirs from what these leave. */
export function completed(read: AgendaInFile, fileName: string): Agenda {
  const questions = read.stages.flatMap((stage) => stage.questions);
  const points = questions.flatMap((question) => question.points ?? []);
  const id = idMaker([...read.stages, ...questions, ...points, ...read.checklist]);
  const complete = <Item extends {id?: string; text: string; source?: string}>(item: Item) => ({
    ...item,
    id: item.id ?? id(item.text),
    source: item.source ?? read.title,
  });
  return {
    id: read.id ?? idOfFile(fileName),
    title: read.title,
    ...(read.language === undefined ? {} : {language: read.language}),
    ...(read.for && {for: read.for}),
    ...(read.actions === undefined ? {} : {actions: read.actions}),
    minutes: read.minutes ?? minutesOf(read.stages.map((stage) => ({minutes: minutesOfStage(stage)}))),
    stages: read.stages.map((stage) => ({
      ...stage,
      minutes: minutesOfStage(stage),
      id: stage.id ?? id(stage.title),
      questions: withMinutes(stage).map(({points: beneath = [], ...question}) => ({
        ...complete(question),
        ...(beneath.length > 0 && {points: beneath.map(complete)}),
      })),
    })),
    checklist: read.checklist.map(complete),
  };
}

/** The id of an agenda that gives itself none. */
export const idOfFile = (fileName: string): string =>
  slugify((fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')) || 'agenda';

/** Makes ids of texts, none of them twice, and none that the file gives itself. */
function idMaker(given: {id?: string}[]): (text: string) => string {
  const taken = new Set(given.map(({id}) => id));
  return (text) => {
    const slug = firstWords(slugify(text)) || 'untitled';
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
    taken.add(id);
    return id;
  };
}

const wholeWords = new RegExp(`^.{1,${LONGEST_ID}}(?=-|$)`);

const firstWords = (slug: string): string => wholeWords.exec(slug)?.[0] ?? slug.slice(0, LONGEST_ID);

export type StageInFile = AgendaInFile['stages'][number];

export const topicMinutesOf = ({questions}: StageInFile): number =>
  questions.reduce((sum, {minutes = 0}) => sum + minutes, 0);

/** Its own, else those of its topics. */
const minutesOfStage = (stage: StageInFile): number => stage.minutes ?? topicMinutesOf(stage);

/** Where some topics name their minutes, the others have what these leave. */
function withMinutes(stage: StageInFile): StageInFile['questions'] {
  const without = stage.questions.filter(({minutes}) => minutes === undefined);
  if (without.length === stage.questions.length) return stage.questions;
  const rest = shared(minutesOfStage(stage) - topicMinutesOf(stage), new Map(without.map((_, at) => [`${at}`, 1])));
  return stage.questions.map((question) => ({
    ...question,
    minutes: question.minutes ?? rest.get(`${without.indexOf(question)}`) ?? 0,
  }));
}
