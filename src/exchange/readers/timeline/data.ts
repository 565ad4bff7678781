// Timelines as data: JSON and YAML of the tools that keep them, each told by its fields.
import {cleanLine} from '../../../review/text.js';
import type {Written} from '../../../review/times-told/when.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import type {Instant} from '../../../review/types.js';
import {dataShapes, namesIn, toolShapes} from './data-shapes.js';
import {isEmptyTimestamp} from './incident-io.js';
import {type Data, type DataShape, isRecord} from './records.js';
import {bareRow, onlyTold, type Read, type Row} from './rows.js';
import type {TimelineWords} from './words.js';

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

/** `beside`: the fields that stand around it, wherever it is wrapped. */
type Found = {entries: unknown[]; beside: string[]};

/** The list of records with a time that the data holds, with whatever else is in it. */
function listIn(value: unknown, shapes: readonly DataShape[], levels = LEVELS): Found | undefined {
  if (Array.isArray(value)) {
    const entries = value
      .map((each) => (isRecord(each) ? flat(each) : each))
      .filter((each) => saysAnything(each) && !(isRecord(each) && isEmptyTimestamp(each)));
    return entries.some((each) => isRecord(each) && shapeOf(each, shapes)) ? {entries, beside: []} : undefined;
  }
  if (!isRecord(value) || levels === 0) return undefined;
  for (const name of wrappers) {
    const found = Object.hasOwn(value, name) ? listIn(value[name], shapes, levels - 1) : undefined;
    if (!found) continue;
    const others = Object.keys(value).filter((each) => each !== name && saysAnything(value[each]));
    return {...found, beside: [...others, ...found.beside]};
  }
  return undefined;
}

const saysAnything = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : isRecord(value) || Array.isArray(value)
      ? Object.keys(value).length > 0
      : value != null;

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
 * tools count; `people`: names by the ids that a chat has instead. Lines are those of the list: its first entry is on line 1.
 */
export function readData(
  value: unknown,
  words: TimelineWords,
  {
    isOther = false,
    people = new Map<string, string>(),
  }: {isOther?: boolean; people?: ReadonlyMap<string, string> | undefined} = {},
): Read | undefined {
  const shapes = isOther ? toolShapes : dataShapes;
  const found = listIn(value, shapes);
  if (!found) return undefined;
  const records = found.entries.filter(isRecord);
  const names = new Map([...namesIn(records), ...people]);
  const shape = records.map((record) => shapeOf(record, shapes)).find((each) => each !== undefined);
  const told = found.entries.map((entry, index): Row => {
    if (!isRecord(entry)) return bareRow(index + 1, null, typeof entry === 'string' ? entry : JSON.stringify(entry));
    const own = shapeOf(entry, shapes) ?? shape;
    const said = own?.row(entry, names, words);
    const {when, rest} = timeOf(own?.time(entry));
    const text = [rest, said?.text ?? ''].filter(Boolean).join('\n').trim() || JSON.stringify(entry);
    const row = {...bareRow(index + 1, when, text), ...said};
    return {...row, text, actor: cleanLine(row.actor)};
  });
  return {...onlyTold(told), beside: found.beside};
}

/** What is no time stays with the words. */
function timeOf(value: unknown): {when: Written | null; rest: string} {
  if (typeof value !== 'string' && typeof value !== 'number') return {when: null, rest: ''};
  const said = String(value).trim();
  const at = typeof value === 'number' || /^\d{10,}$/.test(said) ? instantOf(Number(said)) : undefined;
  if (at !== undefined) return {when: {at}, rest: ''};
  const found = typeof value === 'string' ? timeAtHead(said) : undefined;
  return found ? {when: found.when, rest: found.rest} : {when: null, rest: said};
}

const LATEST = Date.UTC(2100, 0);

/** Seconds since 1970, or thousandths, millionths or billionths of them: whichever lies in our age. */
function instantOf(count: number): Instant | undefined {
  const at = count < 1e11 ? count * 1e3 : count < 1e14 ? count : count < 1e17 ? count / 1e3 : count / 1e6;
  return at > 0 && at < LATEST ? Math.floor(at) : undefined;
}
