// Reads what is known of an incident from a JSON file, to start a review from.
import * as v from 'valibot';
import {isObject} from '../../review/changes/shape.js';
import {isTimeWithZone} from '../../review/incident-times.js';
import type {Known} from '../../review/new-review.js';
import {usedTwice} from '../../review/people.js';
import {cleanLine, inSeries, LONGEST_TEXT} from '../../review/text.js';
import {involvements, keysOf, roles, severities} from '../../review/vocabulary.js';
import {nestsDeeper} from './depth.js';

const LONGEST_FILE = 10 * 1024 * 1024;
const MOST_PEOPLE = 500;
const MOST_KEYWORDS = 500;

/**
 * The facts, with a notice of what a review has no place for; or one sentence with everything that is wrong. Known keys
 * only, into fresh objects; texts are cleaned and on one line.
 */
export function readIncidentFile(
  text: string,
  fileName: string,
): {facts: Known; notices: string[]} | {problem: string} {
  const unusable = (...wrong: string[]) => ({problem: `${fileName} cannot be used: ${wrong.join('; ')}.`});
  if (text.length > LONGEST_FILE) return unusable('a file of at most 10 MB is needed');
  const json = parsed(text);
  if ('wrong' in json) return unusable(json.wrong);
  if (nestsDeeper(json.value)) return unusable('it nests too deep to be read');
  const read = v.safeParse(incidentSchema, json.value);
  if (!read.success) return unusable(...read.issues.map(issueInWords));
  const {startedAt, resolvedAt, keywords, ...facts} = read.output;
  const unknown = unknownFields(json.value);
  const notice = `${fileName}: left out ${unknown.join(', ')}, which a review has no place for.`;
  const incident = {startedAt, resolvedAt, keywords};
  return {facts: {...facts, incident}, notices: unknown.length > 0 ? [notice] : []};
}

const line = (what: string) =>
  v.pipe(
    v.string(`${what} is needed`),
    v.maxLength(LONGEST_TEXT, 'at most 64 KB is allowed'),
    v.transform(cleanLine),
    v.nonEmpty(`${what} is needed`),
  );

const instant = v.pipe(
  v.string('a time such as 2026-12-01T14:00:00Z is needed'),
  v.check(isTimeWithZone, 'a time with its zone is needed, such as 2026-12-01T14:00:00Z'),
);

const personEntries = {
  name: line('a name or a role'),
  involvement: v.optional(
    v.picklist(keysOf(involvements), `one of ${inSeries(keysOf(involvements))} is needed`),
    'other',
  ),
  role: v.optional(v.nullable(v.picklist(roles, `${inSeries(roles, 'or')} is needed`)), null),
};

const person = v.object(personEntries, 'a person is written as {"name": …}');

const incidentEntries = {
  reference: v.exactOptional(line('some text')),
  title: v.exactOptional(line('some text')),
  severity: v.exactOptional(v.picklist(severities, `${inSeries(severities, 'or')} is needed`)),
  startedAt: v.optional(v.nullable(instant), null),
  resolvedAt: v.optional(v.nullable(instant), null),
  people: v.optional(
    v.pipe(
      v.array(person, 'a list of people is needed'),
      v.maxLength(MOST_PEOPLE, `at most ${MOST_PEOPLE} people are allowed`),
      v.rawCheck<v.InferOutput<typeof person>[]>(({dataset, addIssue}) => {
        const people = dataset.typed ? dataset.value : [];
        for (const role of roles) {
          if (people.filter((each) => each.role === role).length > 1)
            addIssue({message: `only one person can be the ${role}`});
        }
        const twice = people.length <= MOST_PEOPLE ? usedTwice(people.map(({name}) => name)) : undefined;
        if (twice)
          addIssue({message: `two people are called ${twice}, so tell them apart, such as ${twice} (support)`});
      }),
    ),
    [],
  ),
  keywords: v.optional(
    v.pipe(
      v.array(line('some text'), 'a list of texts is needed'),
      v.maxLength(MOST_KEYWORDS, `at most ${MOST_KEYWORDS} keywords are allowed`),
    ),
    [],
  ),
};

const incidentSchema = v.pipe(
  v.unknown(),
  v.check(isObject, 'an incident is written as {"reference": …, "title": …}'),
  v.object(incidentEntries),
  v.check(
    ({startedAt, resolvedAt}) => !startedAt || !resolvedAt || Date.parse(startedAt) <= Date.parse(resolvedAt),
    'resolvedAt is before startedAt',
  ),
);

function parsed(text: string): {value: unknown} | {wrong: string} {
  try {
    return {value: JSON.parse(text.replace(/^\ufeff/, ''))};
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const where = position === undefined ? '' : `, see line ${text.slice(0, Number(position)).split('\n').length}`;
    return {wrong: `it is not valid JSON${where}`};
  }
}

function issueInWords(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)?.replace(/\.(\d+)/g, '[$1]');
  return field ? `${field}: ${issue.message}` : issue.message;
}

function unknownFields(value: unknown): string[] {
  if (!isObject(value)) return [];
  const strange = (record: unknown, known: object) =>
    isObject(record) ? Object.keys(record).filter((key) => !Object.hasOwn(known, key)) : [];
  const people = Array.isArray(value.people) ? value.people : [];
  const ofPeople = new Set(people.flatMap((person) => strange(person, personEntries)));
  return [...strange(value, incidentEntries), ...[...ofPeople].map((key) => `people.${key}`)].map(cleanLine);
}
