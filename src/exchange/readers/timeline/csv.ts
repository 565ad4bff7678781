// Timelines in a spreadsheet: CSV with a heading for each column, whatever sign stands between them.
import Papa from 'papaparse';
import {columnsOf, isTimeAlone, rowOfCells} from './columns.js';
import {onlyTold, type Read} from './rows.js';
import type {TimelineWords} from './words.js';

const signs = [',', ';', '\t'];

/** Undefined where the first line names no column of times, or none below it holds a time and nothing else. */
export function readCsv(text: string, words: TimelineWords): Read | undefined {
  const [firstLine = ''] = text.split('\n', 1);
  if (firstLine.length > 2000) return undefined;
  for (const sign of signs.filter((each) => firstLine.includes(each))) {
    const names = cellsOf(firstLine, sign)[0] ?? [];
    const columns = names.every(isName) ? columnsOf(names.map((name) => name.trim())) : undefined;
    const rows = columns ? cellsOf(text, sign).slice(1) : [];
    if (!columns || !rows.some((cells) => cells.length > 1 && isTimeAlone(columns, cells))) continue;
    const told = rows.flatMap((cells, index) => rowOfCells(columns, cells, index + 2, words));
    return {...onlyTold(told), ...(columns.zone !== undefined && {zone: columns.zone})};
  }
  return undefined;
}

/** A sentence that begins with `At` or `When` is none. */
const isName = (name: string): boolean =>
  name.trim().split(/\s+/).length <= 4 && !/\d{4}|\d:\d\d|[:.!?](?:\s|$)/.test(name);

const cellsOf = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, {delimiter, skipEmptyLines: 'greedy'}).data;
