// Reads a user's own agenda, YAML or JSON, and says by line and field what is wrong with it.
import slugify from '@sindresorhus/slugify';
import * as v from 'valibot';
import type {Agenda} from '../../review/types.js';
import {type AgendaInFile, agendaSchema} from './agenda-schema.js';
import {type FieldPath, openYaml, type YamlFile} from './yaml-file.js';

/** What is wrong, where: `field` is a path such as `stages[1].minutes`, empty for the file as a whole. */
type AgendaProblem = {line: number; column: number; field: string; message: string};

const LONGEST_FILE = 1024 * 1024;
const LONGEST_ID = 40;

/**
 * The agenda in the text of a file, or everything that is wrong with it. Ids that are left out come from the texts, the
 * agenda's own from the file's name; its minutes are the sum of its stages' where none are given.
 */
export function readAgendaFile(text: string, fileName: string): {agenda: Agenda} | {problems: AgendaProblem[]} {
  if (text.length > LONGEST_FILE) return {problems: [whole('an agenda of at most 1 MB is needed')]};
  const file = openYaml(text);
  if ('mistake' in file) return {problems: [{...file.mistake, field: ''}]};
  const read = v.safeParse(agendaSchema, file.value);
  if (!read.success) {
    const problem = (issue: v.BaseIssue<unknown>) => problemAt(file, pathOf(issue), issue.message);
    return {problems: read.issues.map(problem).sort(byPlace)};
  }
  const agenda = completed(read.output, fileName);
  const problems = [...wrongOrder(agenda, file), ...repeatedIds(agenda, file)];
  return problems.length > 0 ? {problems: problems.sort(byPlace)} : {agenda};
}

/** `line 12, stages[1].minutes: a whole number of minutes is needed`. */
export const agendaProblemInWords = ({line, field, message}: AgendaProblem): string =>
  `line ${line}${field ? `, ${field}` : ''}: ${message}`;

const whole = (message: string): AgendaProblem => ({line: 1, column: 1, field: '', message});

const problemAt = (file: YamlFile, path: FieldPath, message: string): AgendaProblem => ({
  ...file.placeOf(path),
  field: path.reduce<string>(
    (sofar, key) => (typeof key === 'number' ? `${sofar}[${key}]` : `${sofar}${sofar && '.'}${key}`),
    '',
  ),
  message,
});

const byPlace = (a: AgendaProblem, b: AgendaProblem): number => a.line - b.line || a.column - b.column;

const pathOf = (issue: v.BaseIssue<unknown>): FieldPath =>
  (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)));

function completed(read: AgendaInFile, fileName: string): Agenda {
  const id = idMaker([...read.stages, ...read.stages.flatMap(({questions}) => questions), ...read.checklist]);
  return {
    id: read.id ?? nameOf(fileName),
    title: read.title,
    minutes: read.minutes ?? read.stages.reduce((sum, {minutes}) => sum + minutes, 0),
    stages: read.stages.map(({questions, ...stage}) => ({
      ...stage,
      id: stage.id ?? id(stage.title),
      questions: questions.map(({source, ...question}) => ({
        ...question,
        id: question.id ?? id(question.text),
        source: source ?? read.title,
      })),
    })),
    checklist: read.checklist.map(({source, ...item}) => ({
      ...item,
      id: item.id ?? id(item.text),
      source: source ?? read.title,
    })),
  };
}

const nameOf = (fileName: string): string =>
  slugify((fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')) || 'agenda';

/** Makes ids of texts, none of them twice, and none that the file gives itself. */
function idMaker(given: {id?: string | undefined}[]): (text: string) => string {
  const taken = new Set(given.map(({id}) => id));
  return (text) => {
    const slug = firstWords(slugify(text)) || 'untitled';
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
    taken.add(id);
    return id;
  };
}

const firstWords = (slug: string): string =>
  slug.length > LONGEST_ID
    ? slug
        .slice(0, LONGEST_ID + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST_ID)
    : slug;

function wrongOrder({stages}: Agenda, file: YamlFile): AgendaProblem[] {
  const last = stages.length - 1;
  const places = [
    {kind: 'opening', at: 0, message: 'the first stage, and no other, is of the kind opening'},
    {kind: 'actions', at: last - 1, message: 'the last stage but one, and no other, is of the kind actions'},
    {kind: 'close', at: last, message: 'the last stage, and no other, is of the kind close'},
  ] as const;
  return places.flatMap(({kind, at, message}) => {
    const wrong = stages.findIndex((stage, index) => (stage.kind === kind) !== (index === at));
    return wrong === -1 ? [] : [problemAt(file, ['stages', wrong, 'kind'], message)];
  });
}

function repeatedIds({stages, checklist}: Agenda, file: YamlFile): AgendaProblem[] {
  const places: [string, FieldPath][] = [
    ...stages.flatMap(({id, questions}, at): [string, FieldPath][] => [
      [id, ['stages', at, 'id']],
      ...questions.map((question, index): [string, FieldPath] => [
        question.id,
        ['stages', at, 'questions', index, 'id'],
      ]),
    ]),
    ...checklist.map(({id}, index): [string, FieldPath] => [id, ['checklist', index, 'id']]),
  ];
  const first = new Map(places.toReversed());
  return places
    .filter(([id, path]) => first.get(id) !== path)
    .map(([id, path]) => {
      const {line} = file.placeOf(first.get(id) ?? []);
      return problemAt(file, path, `the id ${id} is used on line ${line} already`);
    });
}

/** A small agenda with every field that a file may have, for the documentation. */
export const exampleAgendaFile = `# Save this as our-review.yaml in the folder "agendas" of debrief's configuration.
title: Our short review
stages:
  - title: Opening
    kind: opening
    minutes: 5
    questions:
      - text: What are we here for?
        prompts:
          - We are here to learn, not to find fault.
          - Everybody did the best they could with what they knew.

  - title: What happened
    kind: questions
    minutes: 25
    questions:
      - How did we notice, and what did we take it for?
      - text: What did we decide, and how?
        id: decisions
        source: our handbook, page 12
        prompts:
          - What else was possible?
          - What were you balancing?

  - title: Actions
    kind: actions
    minutes: 10
    questions:
      - Which of the held ideas get one of about three slots?

  - title: Close
    kind: close
    minutes: 5
    questions:
      # Notes under these three ids get sections of their own in the exported review.
      - text: What did we learn?
        id: read-back
      - text: Who still needs to hear what, from whom, by when?
        id: communication-plan
      - text: Thanks, by name
        id: thanks

checklist:
  - text: Everyone who was part of the incident is invited
    when: before
  - text: The notes are in the incident folder
    when: close
`;
