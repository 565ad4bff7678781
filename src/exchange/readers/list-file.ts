// Reads a user's own list of guidance, YAML or JSON, and says by line and field what is wrong with it.
import * as v from 'valibot';
import type {ListName, Lists} from '../../guidance/lists.js';
import {listSchemas} from './list-schemas.js';
import {problemOf, problemsByLine} from './problems-by-line.js';
import {openYaml} from './yaml-file.js';

const LONGEST_FILE = 1024 * 1024;

/** The list in the text of a file, or everything that is wrong with it: clauses that begin with their line. */
export function readListFile<Name extends ListName>(
  name: Name,
  text: string,
): {list: Lists[Name]} | {problems: string[]} {
  if (text.length > LONGEST_FILE) return {problems: ['line 1: a list of at most 1 MB is needed']};
  if (text.trim() === '') return {problems: ['line 1: this file is empty']};
  const file = openYaml(text);
  if ('mistake' in file) return {problems: [file.mistake]};
  const {schema, rules} = listSchemas[name];
  const read = v.safeParse(schema, file.value);
  if (!read.success) return {problems: problemsByLine(read.issues.map(problemOf), file)};
  const broken = rules(read.output);
  return broken.length === 0 ? {list: read.output} : {problems: problemsByLine(broken, file)};
}
