// Journals of processes long gone become one file, and nothing that happens meanwhile loses a note.
import {mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {headerLine, readLine} from '../../../src/store/journal/entry.js';
import {Journal, type JournalOptions} from '../../../src/store/journal/journal.js';
import {isPacked} from '../../../src/store/journal/journal-names.js';
import {MANY_JOURNALS} from '../../../src/store/journal/many-journals.js';
import {packJournals} from '../../../src/store/journal/packing.js';
import {type HereFile, hereText} from '../../../src/store/presence/here-file.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {careless} from '../attacks/careless-packing.js';
import {inAnyInterleaving} from '../attacks/interleaved-packing.js';
import {notesIn, packAtEachStepOfWriter, packingAttacks, packUnderEach} from '../attacks/packing.js';
import {journalsOf, makeFolder, note, noteIds} from '../support/small-store.js';
import {steppedDisk} from '../support/stepped-disk.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-packing-'));
  folder = await makeFolder(home);
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const NOBODY = 2 ** 22 + 1;
const DAY = 86_400_000;
const place = () => join(folder, 'journal');
const packed = () => journalsOf(folder).filter(isPacked);
const pack = () => packJournals({disk: realDisk, folder, now: Date.now});
const linesOf = (name: string) => readFileSync(join(place(), name), 'utf8').trimEnd().split('\n');
const numbered = (count: number) => Array.from({length: count}, (_, index) => `n${index + 1}`);
const notes = async () => (await notesIn(realDisk, folder)).sort();

/** A journal with this note; gives its name. */
async function journalOf(id: string, {left = true, ...options}: Partial<JournalOptions> & {left?: boolean} = {}) {
  const journal = new Journal({
    disk: realDisk,
    folder,
    by: 'shell',
    now: Date.now,
    onProgress: () => undefined,
    ...options,
  });
  await journal.append(journal.entriesFor([note(id)], {by: 'shell', order: 2}));
  await journal.close();
  const name = `${journal.writer}.jsonl`;
  const lines = linesOf(name).map((line) => `${line}\n`);
  if (!left) writeFileSync(join(place(), name), lines.slice(0, -1).join(''));
  return name;
}

async function manyJournals(ids = numbered(MANY_JOURNALS)): Promise<void> {
  for (const id of ids) await journalOf(id);
}

describe('packing', () => {
  it('brings many journals into one, and the one that the review began with stays', async () => {
    const [beginning] = journalsOf(folder);
    await manyJournals();
    const before = await readReview(folder);
    await pack();
    expect(journalsOf(folder)).toEqual([beginning, ...packed()].sort());
    expect(packed()).toHaveLength(1);
    expect(await readReview(folder)).toEqual(before);
    expect(noteIds(before.review).sort()).toEqual(numbered(MANY_JOURNALS).sort());
  });

  it('leaves a few as they are', async () => {
    await manyJournals(numbered(MANY_JOURNALS - 1));
    const before = journalsOf(folder);
    await pack();
    expect(journalsOf(folder)).toEqual(before);
  });

  it('takes the lines as they are, and says neither who packed nor when', async () => {
    await manyJournals();
    const entries = journalsOf(folder)
      .slice(1)
      .flatMap((name) => linesOf(name).slice(1, -1));
    await pack();
    const [header, ...rest] = packed().flatMap(linesOf);
    expect(rest.slice(0, -1).sort()).toEqual(entries.sort());
    expect(JSON.parse(header ?? '')).toMatchObject({format: 1, by: 'debrief', at: 0});
    expect(header).not.toContain(hostname());
    expect(readLine(rest.at(-1) ?? '')).toMatchObject({kind: 'header', ends: expect.anything()});
  });

  it('changes no date by which a list goes, nor does leaving', async () => {
    await manyJournals();
    for (const [index, name] of journalsOf(folder).entries()) utimesSync(join(place(), name), 1e9, 1e9 + index);
    await pack();
    expect(packed().map((name) => statSync(join(place(), name)).mtimeMs)).toEqual([(1e9 + MANY_JOURNALS) * 1000]);
    const name = await journalOf('living', {left: false});
    const at = statSync(join(place(), name)).mtimeMs;
    const left = await journalOf('left', {now: () => at});
    expect(statSync(join(place(), left)).mtimeMs).toBeGreaterThanOrEqual(Math.floor(at));
  });

  it('packs again what came since, and leaves one that is much larger', async () => {
    await manyJournals();
    await pack();
    const [first = ''] = packed();
    const more = numbered(2 * MANY_JOURNALS).slice(MANY_JOURNALS);
    await manyJournals(more);
    await pack();
    expect(packed()).toHaveLength(1);
    expect(packed()).not.toContain(first);
    await manyJournals(more.map((id) => `${id}-again`));
    await journalOf(`long ${'x'.repeat(50_000)}`);
    await pack();
    const large = packed();
    expect(large).toHaveLength(1);
    await manyJournals(more.map((id) => `${id}-third`));
    await pack();
    expect(packed()).toEqual(expect.arrayContaining(large));
    expect(packed()).toHaveLength(2);
    expect(await notes()).toHaveLength(4 * MANY_JOURNALS + 1);
  });

  it('reads lines with other ends', async () => {
    await manyJournals();
    for (const name of journalsOf(folder)) {
      const path = join(place(), name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    await pack();
    expect(packed()).toHaveLength(1);
    expect(await notes()).toEqual(numbered(MANY_JOURNALS).sort());
  });
});

type Case = Partial<JournalOptions> & {left?: boolean; days?: number; here?: Omit<HereFile, 'writer'>};

describe('a journal that is packed with many others', () => {
  const dead = {host: hostname(), pid: NOBODY};
  const alive = {host: hostname(), pid: process.ppid};
  const elsewhere = {host: 'elsewhere', pid: 1};
  const said = {role: 'note-taker', by: 'note-taker', doing: 'here', at: Date.now()} as const;
  it.each([
    ['of a process that left', {}, true],
    ['of a process of this machine that was killed', {left: false, on: dead}, true],
    ['of a killed one that says so beside it alone', {left: false, here: {...said, ...dead}}, true],
    ['of one that runs, however long it was still', {left: false, on: alive, days: 400}, false],
    ['of one that nothing is known of, still for a week', {left: false, days: 8}, true],
    ['of one that nothing is known of', {left: false, days: 6}, false],
    ['of a comment without an author, once its day is over', {by: '', days: 2.1}, true],
    ['of a comment without an author on its day', {by: '', days: 1.9}, false],
    ['of another machine', {left: false, on: elsewhere, days: 6}, false],
    ['of another machine, still for a week', {left: false, on: elsewhere, days: 8}, true],
    ['of another machine, still for a week and listed', {left: false, days: 8, here: {...said, ...elsewhere}}, false],
  ] as const)('%s', async (_, {here, days = 0, ...how}: Case, isPackedThen) => {
    await manyJournals();
    const name = await journalOf('it', how);
    const path = join(place(), name);
    const at = (Date.now() - days * DAY) / 1000;
    utimesSync(path, at, at);
    const writer = name.replace('.jsonl', '');
    if (here) writeFileSync(join(place(), `${writer}.here`), hereText({writer, ...here}));
    await pack();
    expect(packed()).toHaveLength(1);
    expect(journalsOf(folder).includes(name)).toBe(!isPackedThen);
    expect(await notes()).toEqual([...numbered(MANY_JOURNALS), 'it'].sort());
  });

  it.each([
    ['a damaged line', (text: string) => text.replace('text of', 'test of')],
    ['a line that was never finished', (text: string) => `${text}{"w":"half a li`],
    ['a line of a person', (text: string) => `${text}mine\n`],
    ['a newer form', (text: string) => `${headerLine({format: 99, writer: 'w', by: '', at: 1})}${text}`],
  ])('is not, where it has %s', async (_, changed) => {
    await manyJournals();
    const name = await journalOf('it');
    const text = changed(readFileSync(join(place(), name), 'utf8'));
    writeFileSync(join(place(), name), text);
    await pack();
    expect(packed()).toHaveLength(1);
    expect(readFileSync(join(place(), name), 'utf8')).toBe(text);
  });
});

describe('whatever comes at any step of packing', () => {
  it.each(packingAttacks)('a %s loses nothing and doubles nothing', async (attack) => {
    const {steps, lost, twice} = await packUnderEach(attack);
    expect(steps).toBeGreaterThan(100);
    expect({lost, twice}).toEqual({lost: [], twice: []});
  });

  it('a writer that was taken for dead has what it calls saved, whichever of its steps it is at', async () => {
    const {steps, lost, twice} = await packAtEachStepOfWriter();
    expect(steps).toBeGreaterThan(5);
    expect({lost, twice}).toEqual({lost: [], twice: []});
  });

  it('two packers, a writer and a reader in any order agree, and either packer may be killed', async () => {
    await inAnyInterleaving({numRuns: 40});
  });

  it.each([
    ['kill', {pack: careless}],
    ['power cut', {syncs: false}],
  ] as const)('is told from a way that loses: %s', async (attack, how) => {
    expect((await packUnderEach(attack, how, 7)).lost).not.toEqual([]);
  });

  it('a disk that gives less of a file than there is takes nothing away', async () => {
    await manyJournals();
    const before = journalsOf(folder);
    const openToRead = async (path: string) => ({
      ...(await realDisk.openToRead(path)),
      read: async () => new Uint8Array(),
    });
    await packJournals({disk: {...realDisk, openToRead}, folder, now: Date.now});
    expect(journalsOf(folder)).toEqual(before);
  });

  it('a reader that has made its list finds all that was packed since', async () => {
    await manyJournals();
    let isListed = false;
    let packing: Promise<void> | undefined;
    const slow = steppedDisk(realDisk, async (operation) => {
      packing ??= isListed && operation === 'open' ? pack() : undefined;
      await packing;
      isListed ||= operation === 'list';
    });
    expect((await notesIn(slow, folder)).sort()).toEqual(numbered(MANY_JOURNALS).sort());
    expect(packed()).toHaveLength(1);
  });
});
