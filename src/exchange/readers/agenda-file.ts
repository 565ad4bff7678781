// Reads a user's own agenda, YAML or JSON, and says by line and field what is wrong with it.
import * as v from 'valibot';
import {isObject} from '../../review/changes/shape.js';
import type {Agenda} from '../../review/types.js';
import {completed} from './agenda-completed.js';
import {asFarAsItFits, brokenRules} from './agenda-rules.js';
import {agendaSchema} from './agenda-schema.js';
import {madeTextInWords, textInWords} from './other-texts.js';
import {problemOf, problemsByLine} from './problems-by-line.js';
import {isIncident, otherShapeInWords} from './recognise.js';
import {openYaml} from './yaml-file.js';

const LONGEST_FILE = 1024 * 1024;

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
  const misshapen = (read.issues ?? []).map(problemOf);
  const whole = read.success ? read.output : asFarAsItFits(file.value);
  const agenda = whole && completed(whole, fileName);
  const problems = agenda ? [...misshapen, ...brokenRules(whole, agenda, file)] : misshapen;
  return agenda && problems.length === 0 ? {agenda} : {problems: problemsByLine(problems, file)};
}

/** What the file is, as a clause, where nobody meant it as an agenda. */
function otherThanAgenda(text: string): string | undefined {
  if (text.trim() === '') return 'file is empty';
  if (/^[ \t{]*(- )?["']?stages["']?\s*:|["']stages["']\s*:/m.test(text)) return undefined;
  const file = openYaml(text);
  const value = 'value' in file ? file.value : file.first;
  const shape = otherShapeInWords(value) ?? (isIncident(value) ? 'an incident file of debrief' : undefined);
  // A plain list is an agenda without its fields, unless a heading of Markdown, to YAML a remark, stands above it.
  const isData = isObject(value) || (Array.isArray(value) && !/^#+ /m.test(text));
  const looksLike = shape ?? (isData && 'value' in file ? madeTextInWords(text) : textInWords(text));
  // YAML that begins with data is no text, however it looks: a number alone, or several documents.
  const isText = value === undefined || typeof value === 'string';
  if (looksLike === 'plain text' && !isText) return 'value' in file ? 'holds no fields' : undefined;
  return looksLike === undefined || looksLike === 'YAML' ? undefined : `looks like ${looksLike}`;
}
