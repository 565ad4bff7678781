// An incident as incident.io gives it out: what a review can begin with, and what was noted of when things happened.
import {isObject} from '../../../review/changes/shape.js';
import {isTimeWithZone} from '../../../review/incident-times.js';
import type {Known} from '../../../review/new-review.js';
import {type Data, type DataShape, isRecord, nameIn, textIn} from './records.js';
import {factsOf} from './told-facts.js';
import type {TimelineWords} from './words.js';

/** Its facts, and a sentence on what has no place in a review; undefined where the data is no such incident. */
export function incidentIn(value: unknown, words: TimelineWords): {facts: Known; says: string[]} | undefined {
  const incident = isRecord(value) && isRecord(value.incident) ? value.incident : value;
  if (!isRecord(incident) || typeof incident.name !== 'string' || typeof incident.reference !== 'string')
    return undefined;
  if (!Array.isArray(incident.incident_timestamp_values) && !Array.isArray(incident.incident_role_assignments))
    return undefined;
  const fields = {
    title: incident.name,
    reference: incident.reference,
    severity: nameIn(incident.severity),
    summary: textIn(incident, 'summary'),
    participants: recordsIn(incident.incident_role_assignments).map(personOf).filter(Boolean).join('\n'),
  };
  const {facts, says} = factsOf(fields, undefined, '', words);
  const times = recordsIn(incident.incident_timestamp_values);
  const at = (name: RegExp) =>
    times
      .filter((each) => name.test(timestampName(each)))
      .map(timestampOf)
      .find(isTime);
  const startedAt = at(/impact start|^start|^began/i) ?? at(/detect|report|declare/i) ?? null;
  const resolvedAt = at(/resolved|impact end/i) ?? at(/^fixed/i) ?? null;
  const link = textIn(incident, 'permalink') === '' ? [] : ['Its permalink stays there: a review has no place for it.'];
  return {facts: {...facts, incident: {startedAt, resolvedAt, keywords: []}}, says: [...says, ...link]};
}

const recordsIn = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const isTime = (value: unknown): value is string => typeof value === 'string' && isTimeWithZone(value);

/** Nobody may have the role yet. */
function personOf({role, assignee}: Data): string {
  const [name, does] = [nameIn(assignee), nameIn(role)];
  return name === '' || does === '' ? name : `${name} (${does})`;
}

const timestampName = ({incident_timestamp}: Data): string => nameIn(incident_timestamp);

const timestampOf = ({value}: Data): unknown => (isObject(value) ? (value as Data).value : value);

/** A time that nobody has noted says nothing. */
export const isEmptyTimestamp = (record: Data): boolean =>
  isRecord(record.incident_timestamp) && typeof timestampOf(record) !== 'string';

export const timestamp: DataShape = {
  fits: (record) => isRecord(record.incident_timestamp) && !isEmptyTimestamp(record),
  time: timestampOf,
  row: (record, _, {kindNamed}) => ({
    text: timestampName(record),
    kind: kindNamed(timestampName(record).replace(/ at$/i, '')) ?? null,
  }),
};
