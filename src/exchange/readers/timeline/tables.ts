// Tables in Markdown, with a heading for each column or without.

import {timeAtHead} from '../../../review/times-told/written-time.js';
import {columnsOf, rowOfCells} from './columns.js';
import {withoutEmphasis} from './headings.js';
import {bareRow, type Told} from './rows.js';
import type {TimelineWords} from './words.js';

const isBar = (line: string): boolean => line.includes('|');
const isRule = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes('-');

/** The rows of the table that begins at a line, and how many lines it has; undefined where none does. */
export function takeTable(
  lines: readonly string[],
  at: number,
  first: number,
  words: TimelineWords,
): {told: Told[]; length: number} | undefined {
  const head = lines[at] ?? '';
  const under = lines[at + 1] ?? '';
  if (!isBar(head) || !isRule(under) || !isBar(under)) return undefined;
  let end = at + 2;
  while (end < lines.length && isBar(lines[end] ?? '') && (lines[end] ?? '').trim() !== '') end += 1;
  const names = cellsOf(head);
  const columns = columnsOf(names);
  const told = lines.slice(at + 2, end).flatMap((line, index): Told[] => {
    const [number, cells] = [first + at + 2 + index, cellsOf(line)];
    if (columns) return rowOfCells(columns, cells, number, words);
    const said = cells.filter(Boolean);
    const found = timeAtHead(said[0] ?? '');
    const text = [...(found ? [found.rest] : said.slice(0, 1)), ...said.slice(1)].filter(Boolean).join('\n');
    return text === '' ? [] : [bareRow(number, found?.when ?? null, text)];
  });
  const zone = columns?.zone;
  const marks: Told[] = zone === undefined ? [] : [{line: first + at, from: {zone}}];
  // Without a column of times, the headings are words like any others.
  const headings = columns
    ? []
    : [bareRow(first + at, null, names.filter(Boolean).join(' | '))].filter(({text}) => text);
  return {told: [...marks, ...headings, ...told], length: end - at};
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim().replace(/^\|/, '');
  const inner = /(?<!\\)\|$/.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
  return inner.split(/(?<!\\)\|/).map((cell) =>
    withoutEmphasis(
      cell
        .replaceAll('\\|', '|')
        .replace(/<br ?\/?>/gi, '\n')
        .trim(),
    ),
  );
}
