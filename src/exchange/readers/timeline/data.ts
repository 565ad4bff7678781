// Timelines as data: JSON and YAML of the tools that keep them, each told by its fields.
import {cleanLine} from '../../../review/text.js';
import type {Written} from '../../../review/times-told/when.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import {dataShapes, toolShapes} from './data-shapes.js';
import {isEmptyTimestamp} from './incident-io.js';
import {type Data, type DataShape, isRecord} from './records.js';
import {bareRow, onlyTold, type Read, type Row} from './rows.js';

/** Fields in which lists of entries stand; the first that holds any counts. */
const wrappers = [
  'timeline',
  'events',
  'timeline_events',
  'log_entries',
  'incident_updates',
  'incident_timestamp_values',
  'updates',
  'messages',
  'entries',
  'items',
  'data',
  'incident',
  'postmortem',
  'results',
];

const LEVELS = 3;

/** The fields of JSON:API stand one level further in. */
const flat = (record: Data): Data => (isRecord(record.attributes) ? {...record, ...record.attributes} : record);

/** The list of records with a time that the data holds, wherever it is wrapped. */
function listIn(value: unknown, shapes: readonly DataShape[], levels = LEVELS): Data[] | undefined {
  if (Array.isArray(value)) {
    const records = value
      .filter(isRecord)
      .map(flat)
      .filter((record) => !isEmptyTimestamp(record));
    return records.some((record) => shapeOf(record, shapes) !== undefined) ? records : undefined;
  }
  if (!isRecord(value) || levels === 0) return undefined;
  for (const name of wrappers) {
    const found = Object.hasOwn(value, name) ? listIn(value[name], shapes, levels - 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

const shapeOf = (record: Data, shapes: readonly DataShape[]): DataShape | undefined =>
  shapes.find(({fits}) => fits(record));

/** The Markdown that a tool wraps into JSON; undefined where there is none. */
export function markdownIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.markdown === 'string') return value.markdown;
  return markdownIn(value.content ?? value.postmortem_document);
}

/**
 * Undefined where no list of entries is in it. `isOther`: it is known for something else, so that only the entries of
 * tools count. Lines are those of the list: its first entry is on line 1.
 */
export function readData(value: unknown, isOther = false): Read | undefined {
  const shapes = isOther ? toolShapes : dataShapes;
  const records = listIn(value, shapes);
  if (!records) return undefined;
  const shape = records.map((record) => shapeOf(record, shapes)).find((each) => each !== undefined);
  let folded = 0;
  const told = records.flatMap((record, index): Row[] => {
    const own = shapeOf(record, shapes) ?? shape;
    const said = own?.row(record, records);
    if (said === null) {
      folded += 1;
      return [];
    }
    const {when, rest} = timeOf(own?.time(record));
    const text = [rest, said?.text ?? ''].filter(Boolean).join('\n').trim();
    const row = {...bareRow(index + 1, when, text || JSON.stringify(record)), ...said};
    return [{...row, text: text || JSON.stringify(record), actor: cleanLine(row.actor)}];
  });
  const others = (Array.isArray(value) ? value : []).filter((each) => !isRecord(each) && each !== null);
  const strays = others.map((each, index) =>
    bareRow(index + 1, null, typeof each === 'string' ? each : JSON.stringify(each)),
  );
  return {...onlyTold([...told, ...strays.filter(({text}) => text.trim() !== '')]), folded};
}

/** A number is of seconds, or of milliseconds where it would lie in another age. */
function timeOf(value: unknown): {when: Written | null; rest: string} {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) {
    return {when: {at: Math.floor(value < 1e11 ? value * 1000 : value)}, rest: ''};
  }
  if (typeof value !== 'string') return {when: null, rest: ''};
  const found = timeAtHead(value.trim());
  return found ? {when: found.when, rest: found.rest} : {when: null, rest: value.trim()};
}
