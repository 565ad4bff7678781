// Files of an incident folder whose line ends or mark of encoding a program changed: nobody edited them.
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {writeIncidentFolder} from '../../../src/store/export/incident-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-incident-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const LEDGER = '.debrief-export.json';
const names = ['INC-7-actions.csv', 'INC-7-review.json', 'INC-7-review.md'];
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const seen = () => readdirSync(folder).filter((name) => name !== LEDGER);

/** A table as it is for spreadsheets, with a line end of its own inside a cell, and two texts. */
const textOf = (name: string, word: string) =>
  name.endsWith('.csv') ? `\ufeff"title"\r\n"${word}\nand more"\r\n` : `${word}\n\nand more\n`;
const exported = (word: string) =>
  writeIncidentFolder(folder, async () => ({
    review: 'first',
    files: names.map((name) => ({names: [name], text: textOf(name, word)})),
  }));

const toLf = (text: string) => text.replaceAll('\r\n', '\n');
const toCrlf = (text: string) => toLf(text).replaceAll('\n', '\r\n');
const withoutMark = (text: string) => text.replace(/^\ufeff/, '');

function change(how: (text: string) => string, files = names) {
  for (const name of files) writeFileSync(at(name), how(read(name)));
}

describe('a folder that a program went over', () => {
  it.each([
    ['CRLF, as git checks it out on Windows', toCrlf],
    ['LF, as git has it', toLf],
    ['a mark of the encoding', (text: string) => `\ufeff${withoutMark(text)}`],
    ['no mark of the encoding', withoutMark],
    ['CRLF and a mark', (text: string) => `\ufeff${withoutMark(toCrlf(text))}`],
  ])('is replaced where it has %s', async (_, how) => {
    await exported('one');
    change(how, [...names, LEDGER]);
    const {kept} = await exported('two');
    expect(kept).toEqual([]);
    expect(names.map(read)).toEqual(names.map((name) => textOf(name, 'two')));
    expect(seen().sort()).toEqual(names);
  });

  it('has its own line ends again, though nothing new is exported', async () => {
    await exported('one');
    change(toCrlf);
    expect((await exported('one')).kept).toEqual([]);
    expect(names.map(read)).toEqual(names.map((name) => textOf(name, 'one')));
  });

  it('keeps what somebody edited, whatever its line ends are', async () => {
    await exported('one');
    change((text) => toCrlf(text.replace('more', 'my own words')));
    const {kept} = await exported('two');
    expect(kept.map(({why}) => why)).toEqual(names.map(() => 'edited'));
    expect(read('INC-7-review.md')).toBe('one\r\n\r\nand my own words\r\n');
  });

  it('is known to a version whose list had sums of the texts as they were', async () => {
    await exported('one');
    const sums = names.map((name) => [
      name,
      {review: 'first', texts: [createHash('sha256').update(textOf(name, 'one')).digest('hex')]},
    ]);
    writeFileSync(at(LEDGER), JSON.stringify(Object.fromEntries(sums)));
    change(toCrlf, ['INC-7-review.md', 'INC-7-review.json']);
    expect((await exported('two')).kept).toEqual([]);
    expect(seen().sort()).toEqual(names);
  });
});
