// Reads the user's own list of people: what each is called in the tools that actions go to.
import * as v from 'valibot';
import {nameKey} from '../../review/people.js';
import type {Handles} from '../source.js';
import {record} from './list-fields.js';
import {problemOf, problemsByLine} from './problems-by-line.js';
import {openYaml} from './yaml-file.js';

const LONGEST_FILE = 1024 * 1024;

/** Nothing in it can end the word that it becomes in a quick action or a script. */
const account = (what: string) =>
  v.optional(
    v.pipe(
      v.string(`${what} is needed`),
      v.transform((text) => text.trim().replace(/^@/, '')),
      v.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,99}$/u, `${what} is needed: letters, digits, dots and dashes`),
    ),
  );

const address = v.pipe(
  v.string('an e-mail address is needed'),
  v.trim(),
  v.email('an e-mail address is needed'),
  v.maxLength(254, 'an e-mail address is needed'),
);

const card = record({
  email: v.optional(address),
  'incident.io': account('the id of a user'),
  trello: account('an account'),
  jira: v.optional(
    v.union(
      [address, v.pipe(v.string(), v.regex(/^[\w:-]{1,128}$/))],
      'an e-mail address or an account’s id is needed',
    ),
  ),
  github: account('an account'),
  gitlab: account('an account'),
});

const people = v.record(v.string(), card, 'names are needed, each with the accounts of that person');

/** Who is called what, or everything that is wrong with the file: clauses that begin with their line. */
export function readPeopleFile(text: string): {handlesOf(name: string): Handles} | {problems: string[]} {
  if (text.length > LONGEST_FILE) return {problems: ['line 1: a list of at most 1 MB is needed']};
  if (text.trim() === '') return {problems: ['line 1: this file is empty']};
  const file = openYaml(text);
  if ('mistake' in file) return {problems: [file.mistake]};
  const read = v.safeParse(people, file.value);
  if (!read.success) return {problems: problemsByLine(read.issues.map(problemOf), file)};
  const byName = new Map(Object.entries(read.output).map(([name, handles]) => [nameKey(name), handles]));
  return {handlesOf: (name) => byName.get(nameKey(name)) ?? {}};
}
