// Reads a user's own agenda, YAML or JSON, and says by line and field what is wrong with it.
import slugify from '@sindresorhus/slugify';
import * as v from 'valibot';
import {minutesOf} from '../../review/agenda.js';
import {isObject} from '../../review/changes/shape.js';
import type {Agenda} from '../../review/types.js';
import {type AgendaInFile, agendaSchema} from './agenda-schema.js';
import {madeTextInWords, textInWords} from './other-texts.js';
import {isIncident, otherShapeInWords} from './recognise.js';
import {type FieldPath, openYaml, type YamlFile} from './yaml-file.js';

type Problem = {path: FieldPath; message: string};

const LONGEST_FILE = 1024 * 1024;
const LONGEST_ID = 40;

/**
 * The agenda in the text of a file, or everything that is wrong with it, such as `line 12, stages[1].minutes: a whole
 * number of minutes is needed`. Ids that are left out come from the texts, the agenda's own from the file's name; its
 * minutes are the sum of its stages' where none are given.
 */
export function readAgendaFile(text: string, fileName: string): {agenda: Agenda} | {problems: string[]} {
  if (text.length > LONGEST_FILE) return {problems: ['line 1: an agenda of at most 1 MB is needed']};
  const other = otherThanAgenda(text);
  if (other) return {problems: [`line 1: this ${other}; an agenda has a title and stages, see docs/agendas.md`]};
  const file = openYaml(text);
  if ('mistake' in file) return {problems: [file.mistake]};
  const read = v.safeParse(agendaSchema, file.value);
  if (!read.success) return {problems: inWords(read.issues.map(problemOf), file)};
  const agenda = completed(read.output, fileName);
  const problems = [...wrongOrder(agenda), ...repeatedIds(agenda, file), ...listsElsewhere(agenda)];
  return problems.length > 0 ? {problems: inWords(problems, file)} : {agenda};
}

/** What the file is, as a clause, where nobody meant it as an agenda. */
function otherThanAgenda(text: string): string | undefined {
  if (text.trim() === '') return 'file is empty';
  if (/^[ \t{]*(- )?["']?stages["']?\s*:|["']stages["']\s*:/m.test(text)) return undefined;
  const file = openYaml(text);
  const value = 'value' in file ? file.value : undefined;
  const shape = otherShapeInWords(value) ?? (isIncident(value) ? 'an incident file of debrief' : undefined);
  // A plain list is an agenda without its fields, unless a heading of Markdown, to YAML a remark, stands above it.
  const isData = isObject(value) || (Array.isArray(value) && !/^#+ /m.test(text));
  const looksLike = shape ?? (isData ? madeTextInWords(text) : textInWords(text));
  return looksLike === undefined || looksLike === 'YAML' ? undefined : `looks like ${looksLike}`;
}

const problemOf = ({path, message}: v.BaseIssue<unknown>): Problem => ({
  path: path?.map(({key}) => key) ?? [],
  message,
});

/** In the order in which they stand in the file. */
const inWords = (problems: Problem[], file: YamlFile): string[] =>
  problems
    .map(({path, message}) => ({...file.placeOf(path), field: fieldName(path), message}))
    .sort((a, b) => a.offset - b.offset)
    .map(({line, field, message}) => `line ${line}${field && `, ${field}`}: ${message}`);

const fieldName = (path: FieldPath): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

function completed(read: AgendaInFile, fileName: string): Agenda {
  const id = idMaker([...read.stages, ...read.stages.flatMap(({questions}) => questions), ...read.checklist]);
  const complete = <Item extends {id?: string; text: string; source?: string}>(item: Item) => ({
    ...item,
    id: item.id ?? id(item.text),
    source: item.source ?? read.title,
  });
  return {
    id: read.id ?? idOfFile(fileName),
    title: read.title,
    ...(read.language === undefined ? {} : {language: read.language}),
    minutes: read.minutes ?? minutesOf(read.stages),
    stages: read.stages.map(({questions, ...stage}) => ({
      ...stage,
      id: stage.id ?? id(stage.title),
      questions: questions.map(complete),
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

function wrongOrder({stages}: Agenda): Problem[] {
  const last = stages.length - 1;
  const places = [
    {kind: 'opening', at: 0, message: 'the first stage, and no other, is of the kind opening'},
    {kind: 'actions', at: last - 1, message: 'the last stage but one, and no other, is of the kind actions'},
    {kind: 'close', at: last, message: 'the last stage, and no other, is of the kind close'},
  ] as const;
  return places.flatMap(({kind, at, message}) => {
    const wrong = stages.findIndex((stage, index) => (stage.kind === kind) !== (index === at));
    return wrong === -1 ? [] : [{path: ['stages', wrong, 'kind'], message}];
  });
}

function repeatedIds({stages, checklist}: Agenda, file: YamlFile): Problem[] {
  const places = [
    ...stages.flatMap(({id, questions}, at) => [
      {id, path: ['stages', at, 'id']},
      ...questions.map((question, index) => ({id: question.id, path: ['stages', at, 'questions', index, 'id']})),
    ]),
    ...checklist.map(({id}, index) => ({id, path: ['checklist', index, 'id']})),
  ];
  return places.flatMap(({id, path}, index) => {
    const first = places.findIndex((place) => place.id === id);
    if (first === index) return [];
    const {line} = file.placeOf(places[first]?.path ?? []);
    return [{path, message: `the id ${id} is already used on line ${line}`}];
  });
}

/** A list is gone through at the close, nowhere else. */
const listsElsewhere = ({stages}: Agenda): Problem[] =>
  stages.flatMap(({kind, questions}, at) =>
    questions.flatMap(({shows}, index) => {
      const path = ['stages', at, 'questions', index, 'shows'];
      return shows === undefined || kind === 'close'
        ? []
        : [{path, message: 'only a question in the close can show a list'}];
    }),
  );
