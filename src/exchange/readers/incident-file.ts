// Reads what is known of an incident from a JSON file, to start a review from.
import * as v from 'valibot';
import {isObject} from '../../review/changes/shape.js';
import type {Known} from '../../review/new-review.js';
import {newReviewFieldNames} from '../../review/new-review-form.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {hasMail, MAIL_LEFT_OUT} from '../../review/typed-people.js';
import {type IncidentField, incidentFields} from '../incident-fields.js';
import {nestsDeeper} from './depth.js';
import {incidentEntries, incidentSchema, personEntries} from './incident-schema.js';
import {keyTwice} from './keys-twice.js';
import {textInWords} from './other-texts.js';
import {fieldsInWords, isIncident, otherShapeInWords} from './recognise.js';

const LONGEST_FILE = 10 * 1024 * 1024;

/** What is taken, for whoever brought something else. */
export const taken = `debrief takes a JSON object with ${inSeries(incidentFields)}: see debrief help new`;

/**
 * The facts, with a notice of what a review has no place for; or one sentence with everything that is wrong, and for a
 * file of another shape with what it looks like and what is taken. Known keys only, into fresh objects; texts are
 * cleaned and on one line.
 */
export function readIncidentFile(
  text: string,
  fileName: string,
): {facts: Known; notices: string[]} | {problem: string} {
  const unusable = (...wrong: string[]) => ({problem: `${fileName} cannot be used: ${wrong.join('; ')}.`});
  if (text.length > LONGEST_FILE) return unusable('a file of at most 10 MB is needed');
  if (text.trim() === '') return {problem: `${fileName} is empty; ${taken}.`};
  const json = parsed(text);
  const other = 'wrong' in json ? textInWords(text) : shapeInWords(json.value);
  if (other) return {problem: `${fileName} looks like ${other}; ${taken}.`};
  if ('wrong' in json) return unusable(json.wrong);
  if (nestsDeeper(json.value)) return unusable('it nests too deep to be read');
  const twice = keyTwice(text);
  if (twice !== undefined) return unusable(`${cleanLine(twice)} is there twice`);
  const read = v.safeParse(incidentSchema, json.value);
  if (!read.success) return unusable(...read.issues.map(issueInWords));
  const {startedAt, resolvedAt, keywords, ...facts} = read.output;
  const incident = {startedAt, resolvedAt, keywords};
  const notices = leftOut(unknownFields(json.value)).map((notice) => `${fileName}: ${notice}`);
  if (hasMail(namesIn(json.value).join('\n'))) notices.push(`${fileName}: ${MAIL_LEFT_OUT}`);
  return {facts: {...facts, incident}, notices};
}

/** The names of its people, as they are written. */
const namesIn = (value: unknown): string[] => {
  const people = isObject(value) && Array.isArray(value.people) ? value.people : [];
  return people.flatMap((person) => (isObject(person) && typeof person.name === 'string' ? [person.name] : []));
};

/** A sentence for all that a review has no place for, and one for each that it takes under another name. */
function leftOut(unknown: readonly string[]): string[] {
  const strange = unknown.filter((name) => instead(name) === undefined);
  const others = unknown.filter((name) => !strange.includes(name));
  return [
    ...(strange.length > 0 ? [`left out ${strange.join(', ')}, which a review has no place for.`] : []),
    ...others.map((name) => `left out ${name}: ${instead(name)}.`),
  ];
}

/** Where it is taken that has no field: one that is written otherwise, such as `started_at`, or an option. */
function instead(name: string): string | undefined {
  const field = fieldMeant(name);
  if (field !== undefined) return `the field is called ${field}`;
  const option = newReviewFieldNames.find((known) => lettersOf(known) === lettersOf(name));
  return option && `debrief new takes it as --${option}`;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[\s_.-]/g, '');

const fieldMeant = (name: string): string | undefined => {
  const meant = Object.hasOwn(otherNames, lettersOf(name)) ? otherNames[lettersOf(name)] : undefined;
  return meant ?? incidentFields.find((field) => lettersOf(field) === lettersOf(name));
};

/** What others call a field of ours, in small letters alone. */
const otherNames: Record<string, IncidentField> = {timezone: 'zone', tz: 'zone'};

/** What it is, where it is no incident as debrief takes one. */
function shapeInWords(value: unknown): string | undefined {
  if (isIncident(value)) return undefined;
  const other = otherShapeInWords(value);
  if (other) return other;
  if (Array.isArray(value)) return inListInWords(value);
  if (!isObject(value)) return `a JSON ${value === null ? 'null' : typeof value}`;
  const names = Object.keys(value);
  if (names.length === 0 || names.some(isOwnField)) return undefined;
  const [around] = names.filter((name) => hasOwnFields(value[name]));
  return around === undefined
    ? `a JSON object with ${fieldsInWords(value)}`
    : `an incident inside of a field (${cleanLine(around)})`;
}

const inListInWords = (list: unknown[]): string => {
  const what = list.length > 0 && list.every(hasOwnFields) ? 'incidents' : 'things';
  return list.length === 0
    ? 'an empty list'
    : `a list of ${list.length} ${list.length === 1 ? what.slice(0, -1) : what}`;
};

const isOwnField = (name: string): boolean => incidentFields.some((field) => field === name);

/** More than other tools call the same. */
const hasOwnFields = (value: unknown): boolean => isObject(value) && Object.keys(value).filter(isOwnField).length > 1;

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
