// Timelines as people write them, a line for each entry: plain, as bullets, in Markdown, or under headings by day.
import {cleanLine} from '../../../review/text.js';
import {LONGEST_HEAD, scannerOf} from '../../../review/times-told/scanner.js';
import {takeDay} from '../../../review/times-told/written-day.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import {zoneSaidOfAll, zoneWithin} from '../../../review/times-told/written-zone.js';
import {codeIn, headingAt, withoutEmphasis} from './headings.js';
import {bareRow, type Mark, type Row, type Told} from './rows.js';
import {takeTable} from './tables.js';
import type {TimelineWords} from './words.js';

export const bullet = /^(?:(?:[-*+•·‣◦–—]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?|>\s?)*/;

/** Lines that say nothing: rules, fences, breaks. */
const isEmpty = (line: string): boolean => /^(?:[-=*_~`|]*|<br ?\/?>)$/.test(line.trim());

/** With the language of what is within. */
const isFence = (line: string): boolean => /^\s*(?:`{3,}|~{3,})\S*\s*$/.test(line);

/**
 * `isOpen`: whatever comes next is its text, since its own line has none. `indent` is that of its line, and `hour` where
 * the hour that it begins with ends.
 */
type Last = {row: Row; indent: number; hour?: number | undefined; isOpen: boolean; hasBlank: boolean; within?: number};

/** Every line as a row, a mark, or more of the row before it; `first` is the number of the first. */
export function readLines(lines: readonly string[], first: number, words: TimelineWords): Told[] {
  const {isOnlyTitle, isTimelineTitle, kindNamed} = words;
  const code = codeIn(lines);
  const told: Told[] = [];
  let last: Last | undefined;
  let kind: Row['kind'] = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const number = first + at;
    if (isEmpty(line) || (code.has(at) && isFence(line))) {
      if (last) last.hasBlank = true;
      continue;
    }
    const table = takeTable(lines, at, first, words);
    if (table) {
      told.push(...table.told);
      at += table.length - 1;
      last = undefined;
      continue;
    }
    const isItsCode = last !== undefined && code.has(at) && !code.has(last.row.line - first);
    const heading = code.has(at) ? undefined : headingAt(lines, at);
    const mark = isItsCode ? undefined : markIn(number, heading?.text ?? line, heading !== undefined, words);
    if (heading && !timeAtHead(heading.text)) {
      at += heading.length - 1;
      last = undefined;
      kind = kindNamed(heading.text) ?? null;
      if (mark) told.push(mark);
      if (!kind && (!mark || mark.saysMore) && !isTimelineTitle(heading.text)) {
        told.push(bareRow(number, null, heading.text));
      }
      continue;
    }
    if (mark) told.push(mark);
    if ((mark && !mark.saysMore) || (!isItsCode && isOnlyTitle(line))) {
      last = undefined;
      continue;
    }
    const next = lineAsRow(line, number, last && {...last, isOpen: last.isOpen || isItsCode}, words, heading?.text);
    if (next === undefined) {
      if (last) goOn(last, line);
      continue;
    }
    next.row.kind ??= kind;
    told.push(next.row);
    last = next;
  }
  return told;
}

/** One more line of the text; those that stand in keep what they stand further in than the first of them. */
function goOn(last: Last, line: string): void {
  const {row} = last;
  last.within ??= indentOf(line);
  const text = line.slice(Math.min(last.within, line.length - line.trimStart().length)).trimEnd();
  const between = last.hasBlank ? '\n\n' : '\n';
  row.text = row.text === '' ? text : `${row.text}${between}${text}`;
  last.hasBlank = false;
}

const indentOf = (line: string): number =>
  line
    .slice(0, line.length - line.trimStart().length)
    .slice(0, LONGEST_HEAD)
    .replaceAll('\t', '    ').length;

/** Undefined where the line is more of the row before it. */
function lineAsRow(
  line: string,
  number: number,
  last: Last | undefined,
  {kindNamed}: TimelineWords,
  heading?: string,
): Last | undefined {
  const indent = indentOf(line);
  const signs = bullet.exec(line.trimStart())?.[0] ?? '';
  const body = heading ?? line.trimStart().slice(signs.length).trim();
  const isBullet = signs !== '';
  const found = timeAtHead(body);
  const isDeeper = last !== undefined && indent > last.indent;
  const begins = {indent, hour: found && !isBullet ? hourIn(line) : undefined, hasBlank: false};
  const isAligned = begins.hour !== undefined && begins.hour === last?.hour;
  if (found && (!isDeeper || isBullet || isAligned || last.row.when === null || heading !== undefined)) {
    const text = withoutEmphasis(found.rest);
    const row = {...bareRow(number, found.when, text), kind: kindNamed(/^(\w+):/.exec(text)?.[1] ?? '') ?? null};
    return {...begins, row, isOpen: text === '' || heading !== undefined};
  }
  if (last && (isDeeper || last.isOpen || isWrapped(line, last, isBullet))) return undefined;
  return {...begins, row: bareRow(number, startIn(body), withoutEmphasis(body)), isOpen: false};
}

/** Where it ends: of times that end in one column, those with one figure less stand in. */
const hourIn = (line: string): number | undefined => {
  const [, before = '', hour = ''] = /^([^\d]{0,20})(\d{1,2})(?![\d/-])/.exec(line) ?? [];
  return hour === '' ? undefined : indentOf(before) + before.trimStart().length + hour.length;
};

/** `Start: 2020-02-29 10:00 UTC`, from which other lines may count. */
function startIn(text: string): Row['when'] {
  const place = /^[^:]{0,40}\b(?:start|beg[ai]n|t0|zero)/i.test(text) ? text.search(/\b\d{4}-\d\d-\d\d[T ]\d/) : -1;
  return place === -1 ? null : (timeAtHead(text.slice(place))?.when ?? null);
}

/** A sentence that goes on in the next line. */
const isWrapped = (line: string, last: Last, isBullet: boolean): boolean =>
  !last.hasBlank && !isBullet && /^\p{Ll}/u.test(line);

/** A line that only says a day or a zone, as headings do; of a heading, the rest may say more. */
function markIn(
  line: number,
  text: string,
  isHeading: boolean,
  {isTimelineTitle}: TimelineWords,
): (Mark & {saysMore: boolean}) | undefined {
  if (text.length > LONGEST_HEAD) return undefined;
  const bare = text.replace(bullet, '').replace(/^[[(*_\s]+/, '');
  const said = zoneSaidOfAll(bare);
  if (said) return {line, from: {zone: said.zone}, saysMore: said.saysMore};
  const scan = scannerOf(bare.replace(/^(?:date|day):[*_\s]*/i, ''));
  const day = takeDay(scan);
  if (!day) {
    const zone = isHeading && isTimelineTitle(text) ? zoneWithin(text) : undefined;
    return zone === undefined ? undefined : {line, from: {zone}, saysMore: false};
  }
  const rest = scan.rest();
  const says = rest.replace(/\b(?:all times(?: are)?(?: in)?|times in|timeline|continued)\b/gi, '');
  const zone = zoneWithin(says);
  const onlyZone = cleanLine(says.replace(/[()[\]*_:,.–—-]/g, ' '));
  const isAlone = onlyZone === '' || (zone !== undefined && !/\s/.test(onlyZone));
  return isAlone || isHeading ? {line, from: {day, ...withZone(says)}, saysMore: !isAlone} : undefined;
}

/** The same between the messages of a chat, where a day that is no date may be all that somebody says. */
export function markBetween(
  lines: readonly string[],
  at: number,
  first: number,
  words: TimelineWords,
): Mark | undefined {
  const mark = markIn(first + at, lines[at] ?? '', false, words);
  if (!mark || mark.saysMore) return undefined;
  const {day} = mark.from;
  const isDate = !day || 'days' in day || 'month' in day;
  return isDate || isBlank(lines[at - 1]) || isBlank(lines[at + 1]) ? mark : undefined;
}

const isBlank = (line = ''): boolean => line.trim() === '';

function withZone(text: string): {zone?: string} {
  const zone = zoneWithin(text);
  return zone === undefined ? {} : {zone};
}
