// Which column, or field, of a table or of data holds what of an entry, by its name.
import {cleanLine} from '../../../review/text.js';
import {scannerOf} from '../../../review/times-told/scanner.js';
import {takeDay} from '../../../review/times-told/written-day.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import {zoneWithin} from '../../../review/times-told/written-zone.js';
import {bareRow, type Mark, type Row, type Told} from './rows.js';
import type {TimelineWords} from './words.js';

const holders = {
  time: /^(?:time ?stamp|date ?time|date (?:and|&|\/) ?time|time|when|at|hour|start(?:ed)?(?: ?(?:time|at))?|occurred(?: ?at)?|created(?: ?at)?|event time|logged at|ts|clock)\b/i,
  day: /^(?:date|day)\b/i,
  until: /^(?:end(?:ed)?(?: ?(?:time|at))?|until|to)\b/i,
  actor: /^(?:who|actor|author|user ?name|user|person|by|owner|source|name|responder|from)\b/i,
  kind: /^(?:kind|type|category|phase|stage)\b/i,
  text: /^(?:event|what(?: happened)?|text|description|action|message|entry|details?|activity|summary|notes?|body|update|comment|title|title or text|occurrence)\b/i,
} as const;

type Holder = keyof typeof holders;

export type Columns = {of: (Holder | undefined)[]; names: readonly string[]; zone?: string};

/** Undefined where no column is one of times; the first column of a kind counts. */
export function columnsOf(names: readonly string[]): Columns | undefined {
  const of: (Holder | undefined)[] = [];
  for (const name of names) {
    const plain = cleanLine(name.replace(/[*_`]/g, ' '));
    of.push((Object.keys(holders) as Holder[]).find((holder) => !of.includes(holder) && holders[holder].test(plain)));
  }
  const timeColumn = of.indexOf('time');
  const dayColumn = of.indexOf('day');
  if (timeColumn === -1 && dayColumn === -1) return undefined;
  // `Date (UTC)` alone holds days with their times.
  if (timeColumn === -1) of[dayColumn] = 'time';
  const hasWords = of.some((holder) => holder !== undefined && holder !== 'time' && holder !== 'day');
  if (!hasWords) {
    const other = of.indexOf(undefined);
    if (other === -1) return undefined;
    of[other] = 'text';
  }
  const zone = zoneWithin(names[of.indexOf('time')] ?? '');
  return {of, names, ...(zone !== undefined && {zone})};
}

/** A line of a table: what no column is known for stands at the end of its text, with the column’s name. */
export function rowOfCells(
  columns: Columns,
  cells: readonly string[],
  line: number,
  {kindNamed}: TimelineWords,
): Told[] {
  const cell = (holder: Holder) => (cells[columns.of.indexOf(holder)] ?? '').trim();
  const [time, day, until, kindCell, actor] = [cell('time'), cell('day'), cell('until'), cell('kind'), cell('actor')];
  const all = `${day} ${time}`.trim();
  const head = timeAtHead(all);
  const text = [cell('text'), ...othersIn(columns, cells)].filter(Boolean);
  const kind = kindNamed(kindCell) ?? null;
  const said = kindCell !== '' && kind === null ? [`${nameOf(columns, 'kind')}: ${kindCell}`] : [];
  if (head && text.length + said.length + head.rest.length > 0) {
    const when = withUntil(head.when, until);
    const end = until !== '' && when === head.when ? [`${nameOf(columns, 'until')}: ${until}`] : [];
    const words = [...(head.rest && head.rest !== ')' ? [head.rest] : []), ...text, ...end, ...said].join('\n');
    return [{...bareRow(line, when, words), actor: cleanLine(actor), kind}];
  }
  const words = [all, until, ...text, ...said, actor && `${nameOf(columns, 'actor')}: ${actor}`].filter(Boolean);
  const mark = words.length === 1 ? markOf(all, line) : undefined;
  if (mark) return [mark];
  return words.length === 0 ? [] : [{...bareRow(line, null, words.join('\n')), kind}];
}

/** Whether what stands in its columns of days and times is a time, and no words. */
export function isTimeAlone({of}: Columns, cells: readonly string[]): boolean {
  const head = timeAtHead(`${cells[of.indexOf('day')] ?? ''} ${cells[of.indexOf('time')] ?? ''}`.trim());
  return head !== undefined && /^\W*$/.test(head.rest);
}

const nameOf = ({of, names}: Columns, holder: Holder): string => cleanLine(names[of.indexOf(holder)] ?? '');

function othersIn({of, names}: Columns, cells: readonly string[]): string[] {
  return cells.flatMap((text, column) => {
    if (of[column] !== undefined || text.trim() === '') return [];
    const name = cleanLine(names[column] ?? '');
    return [name === '' ? text.trim() : `${name}: ${text.trim()}`];
  });
}

/** The same where no time stands there, or more than one. */
function withUntil(when: NonNullable<Row['when']>, until: string): NonNullable<Row['when']> {
  const {when: end, rest = ''} = timeAtHead(until) ?? {};
  if (!end || /\w/.test(rest) || !('time' in end) || !('time' in when) || when.until !== undefined) return when;
  return {...when, until: end.time, ...(end.day && {untilDay: end.day})};
}

function markOf(text: string, line: number): Mark | undefined {
  const scan = scannerOf(text.replace(/^[*_[(\s]+/, ''));
  const day = takeDay(scan);
  return day && /^[\s*_)\]]*$/.test(scan.rest()) ? {line, from: {day}} : undefined;
}
