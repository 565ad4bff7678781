// Timelines in a spreadsheet: CSV with a heading for each column, whatever sign stands between them.
import Papa from 'papaparse';
import {columnsOf, rowOfCells} from './columns.js';
import {onlyTold, type Read} from './rows.js';
import type {TimelineWords} from './words.js';

/** Undefined where the first line names no column of times. */
export function readCsv(text: string, words: TimelineWords): Read | undefined {
  const [firstLine = ''] = text.split('\n', 1);
  const sign = [',', ';', '\t'].find((each) => firstLine.includes(each));
  if (sign === undefined || firstLine.length > 2000) return undefined;
  const names = cellsOf(firstLine, sign)[0] ?? [];
  const columns = columnsOf(names.map((name) => name.trim()));
  if (!columns || names.some((name) => /\d:\d\d/.test(name))) return undefined;
  const rows = cellsOf(text, sign);
  const told = rows.slice(1).flatMap((cells, index) => rowOfCells(columns, cells, index + 2, words));
  return {...onlyTold(told), ...(columns.zone !== undefined && {zone: columns.zone})};
}

const cellsOf = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, {delimiter, skipEmptyLines: 'greedy'}).data;
