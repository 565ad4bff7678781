// Says what data from outside is that is not of the shape somebody asked for: of which tool, and by which fields.
import {isObject} from '../../review/changes/shape.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {severities} from '../../review/vocabulary.js';
import {type OtherTool, otherTools} from './other-tools.js';
import {ownDocuments} from './own-documents.js';

/** Fields in which tools wrap what they give out. */
const wrappers = [
  'incident',
  'incidents',
  'data',
  'attributes',
  'result',
  'results',
  'event',
  'payload',
  'value',
  'item',
  'alert',
  'alerts',
  'issue',
  'issues',
  'fields',
  'messages',
  'incidentRecord',
] as const;

/** How deep it is looked for, and how many fields are named. */
const LEVELS = 3;
const MOST_NAMED = 4;

/** A clause such as `an incident of PagerDuty (incident_number, urgency)`; undefined where nobody's shape is known. */
export function otherShapeInWords(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const own = isObject(first) ? ownDocuments.find(({fields}) => fields.every((field) => field in first)) : undefined;
  if (own) return `${Array.isArray(value) ? 'a list, and in it ' : ''}${own.is} (${own.fields.join(', ')})`;
  const found = places(value, LEVELS).flatMap(({record, many}) =>
    otherTools.map((tool) => ({tool, many, ...score(record, tool)})),
  );
  const best = found.reduce((one, other) => (other.points > one.points ? other : one), NOTHING);
  if (best.points < 2) return undefined;
  const {tool, many, fields} = best;
  const named = fields.slice(0, MOST_NAMED).join(', ');
  const what =
    many === undefined ? `${article(tool.noun)} ${tool.noun}` : `a list of ${many} ${plural(tool.noun, many)}`;
  return `${what} of ${tool.of} (${named})`;
}

/** An incident as debrief takes one, whatever else is in it: somebody has put it into this shape. */
export const isIncident = (value: unknown): boolean =>
  isObject(value) &&
  !('format' in value) &&
  typeof value.title === 'string' &&
  (typeof value.reference === 'string' || severities.some((severity) => severity === value.severity));

/** Fields as they are named where nobody knows whose they are: the first few. */
export function fieldsInWords(value: object): string {
  const names = Object.keys(value).map(cleanLine);
  const more = names.length - MOST_NAMED;
  return inSeries(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names);
}

type Place = {record: Record<string, unknown>; many: number | undefined};
type Found = {tool: OtherTool; many: number | undefined; points: number; fields: string[]};

const NOTHING: Found = {tool: {noun: 'incident', of: '', sure: []}, many: undefined, points: 0, fields: []};

/** The record itself and those that it wraps, the outermost first; of a list, its first item and how many there are. */
function places(value: unknown, levels: number): Place[] {
  const many = Array.isArray(value) ? value.length : undefined;
  const record: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(record)) return [];
  const inner =
    levels === 0
      ? []
      : wrappers.flatMap((name) => (Object.hasOwn(record, name) ? places(record[name], levels - 1) : []));
  return [{record, many}, ...inner.map((place) => (many === undefined ? place : {...place, many}))];
}

/** A field that is sure counts as two that are likely. */
function score(record: Record<string, unknown>, {sure, likely = []}: OtherTool): {points: number; fields: string[]} {
  const has = (name: string) => Object.hasOwn(record, name);
  const [certain, hints] = [sure.filter(has), likely.filter(has)];
  return {points: certain.length * 2 + hints.length, fields: [...certain, ...hints]};
}

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
const plural = (noun: string, count: number): string => (count === 1 ? noun : `${noun}s`);
