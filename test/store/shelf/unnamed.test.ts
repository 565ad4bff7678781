// Which review is meant where nobody names one.
import {mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {builtInAgendas} from '../../../src/review/agendas/index.js';
import type {Change} from '../../../src/review/changes/index.js';
import type {Agenda} from '../../../src/review/types.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {isPacked} from '../../../src/store/journal/journal-names.js';
import {MANY_JOURNALS} from '../../../src/store/journal/many-journals.js';
import {packJournals} from '../../../src/store/journal/packing.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {lastChange} from '../../../src/store/shelf/last-change.js';
import * as library from '../../../src/store/shelf/library.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {unnamedReviews} from '../../../src/store/shelf/unnamed.js';
import {creationOf} from '../../support/creation.js';
import {change, note} from '../../support/meeting.js';
import {journalsOf} from '../support/small-store.js';

vi.mock('../../../src/store/shelf/library.js', {spy: true});

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-unnamed-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** Makes a review and answers its folder. */
async function make(reference: string, ...later: Change[]): Promise<string> {
  const agenda = builtInAgendas[0] as Agenda;
  const id = reference.toLowerCase().replace('-', '');
  const seed = creationOf({id, reference, title: 'Mail', severity: 'minor', people: [], agenda, actionLimit: 3});
  const folder = await createReviewFolder({home, change: seed, by: 'a test'});
  if (later.length > 0) await change(folder, later);
  return folder;
}

const meant = async (open = false) => (await unnamedReviews(home, {open})).map(({reference}) => reference);
const titled = (title: string): Change => ({type: 'review-edited', fields: {title}});

/** Two changes of one moment have one date on some disks: this review's were made a while before. */
function longAgo(folder: string): void {
  const then = new Date(Date.now() - 60_000);
  for (const name of readdirSync(join(folder, 'journal'))) utimesSync(join(folder, 'journal', name), then, then);
}

it('takes the one that runs before whatever was worked on since', async () => {
  await make('INC-1', {type: 'meeting-started'});
  await make('INC-2');
  expect(await meant()).toEqual(['INC-1']);
});

it('takes the one that changed last where none runs, however old it is', async () => {
  const first = await make('INC-1');
  const second = await make('INC-2');
  expect(await meant()).toEqual(['INC-2']);
  longAgo(second);
  await change(first, [titled('The queue stood still')]);
  expect(await meant()).toEqual(['INC-1']);
});

it('takes the one that changed last, though all its files were dated anew in any order', async () => {
  const folders = [await make('INC-1'), await make('INC-2'), await make('INC-3')];
  for (const [newest, folder] of folders.entries()) {
    await change(folder, [titled('The queue stood still')]);
    const later = (name: string) => Date.now() / 1000 + 60 * ((folders.indexOf(name) + 3 - newest) % 3);
    for (const each of folders) {
      for (const name of journalsOf(each)) utimesSync(join(each, 'journal', name), later(each), later(each));
    }
    expect(await meant()).toEqual([`INC-${newest + 1}`]);
    expect((await library.listReviews(home)).reviews[0]?.reference).toBe(`INC-${newest + 1}`);
  }
});

it('knows the newest change of a packed journal, and of one that ends with a long one', async () => {
  const folder = await make('INC-1');
  const date = (at: number) => {
    for (const name of journalsOf(folder)) utimesSync(join(folder, 'journal', name), at, at);
  };
  for (let left = 0; left < MANY_JOURNALS; left += 1) await change(folder, [titled(`Mail ${left}`)]);
  const text = 'long '.repeat(4_000);
  const long = Array.from({length: 8}, (_, index) => note(`n${index}`, text));
  await change(folder, long);
  date(4e9);
  const newest = (await readReview(folder)).review.notes.at(-1)?.at;
  expect(lastChange(folder)).toBe(newest);
  await packJournals({disk: realDisk, folder, now: Date.now});
  expect(journalsOf(folder).some(isPacked)).toBe(true);
  date(4e9);
  expect(lastChange(folder)).toBe(newest);
  date(1e9);
  expect(lastChange(folder)).toBe(1e12);
});

it('takes a closed one that was worked on last, but not where an open one is wanted and there', async () => {
  const only = await make('INC-1', {type: 'review-closed'});
  expect(await meant(true)).toEqual(['INC-1']);
  longAgo(await make('INC-2'));
  await change(only, [{type: 'review-edited', fields: {recording: 'the archive'}}]);
  expect(await meant()).toEqual(['INC-1']);
  expect(await meant(true)).toEqual(['INC-2']);
});

it('names all that run, the last changed first, and none that only says so in a note', async () => {
  const first = await make('INC-1', {type: 'meeting-started'});
  await make('INC-2', {type: 'meeting-started'});
  await make('INC-3', titled('"status": "running"'));
  expect(await meant()).toEqual(['INC-2', 'INC-1']);
  await change(first, [titled('The queue stood still')]);
  expect(await meant()).toEqual(['INC-1', 'INC-2']);
});

it('finds a meeting that runs by its journals where the readable copy is behind them', async () => {
  const first = await make('INC-1', {type: 'meeting-started'});
  await make('INC-2');
  const copy = join(first, 'review.json');
  writeFileSync(copy, '{"status": "preparing"}');
  utimesSync(copy, 0, 0);
  expect(await meant()).toEqual(['INC-1']);
});

it('never takes an archived one, and says where they are once all are', async () => {
  const running = await make('INC-1', {type: 'meeting-started'});
  const other = await make('INC-2');
  writeFileSync(join(running, 'archived'), '');
  expect(await meant()).toEqual(['INC-2']);
  writeFileSync(join(other, 'archived'), '');
  await expect(meant()).rejects.toThrow('Every review is archived: name one that debrief list --archived shows.');
});

it('says what to do in a home that is not there yet', async () => {
  await expect(unnamedReviews(join(home, 'none'), {open: false})).rejects.toThrow(
    'There are no reviews yet: debrief new starts one.',
  );
});

it('reads no review twice, though none runs and none is open', async () => {
  const closed: Change[] = [{type: 'meeting-started'}, {type: 'review-closed'}];
  const folders = [await make('INC-1', ...closed), await make('INC-2', ...closed), await make('INC-3', ...closed)];
  vi.mocked(library.foundIn).mockClear();
  await meant(true);
  const read = vi.mocked(library.foundIn).mock.calls.map(([folder]) => folder);
  expect(read.toSorted()).toEqual(folders.toSorted());
});
