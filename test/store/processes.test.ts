// Real processes on one review: they see each other, lose nothing when many write, and survive kills and stops.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Low} from 'lowdb';
import {JSONFile} from 'lowdb/node';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Review} from '../../src/review/types.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import type {ChildTask} from './attacks/child.js';
import {killStorm} from './attacks/kills.js';
import {Child} from './attacks/processes.js';
import {stopAndContinue} from './attacks/stops.js';
import {lossOf, runWriters, savedByLowdb, savedNotes, savedOf} from './attacks/writers.js';
import {makeFolder, open} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-processes-'));
  folder = await makeFolder(home);
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** The texts in its files of drafts that are whole. */
const keptTexts = (of: string): string[] =>
  readdirSync(of, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.startsWith('drafts') && name.endsWith('.json'))
    .flatMap((name) => Object.values<string>(JSON.parse(readFileSync(join(of, name), 'utf8')).texts));

const writing =
  (notes: number) =>
  (name: string): ChildTask => ({does: 'write', folder, name, notes});
type Notes = {notes: string[]};

describe('two processes', () => {
  it('see each other and agree on the review and its clock', async () => {
    const follower = await Child.start({does: 'follow', folder, notes: 20});
    await follower.until(({lines}) => lines.includes('ready'));
    await runWriters(writing(10), 2);
    await follower.ended();
    expect(follower.errors).toBe('');
    const seen = JSON.parse(follower.lines.find((line) => line.startsWith('review '))?.slice(7) ?? '{}') as Review;
    const {review} = await readReview(folder);
    expect(seen).toEqual(review);
    expect(seen.clock.startedAt).not.toBeNull();
  });
});

describe('many writers at once', () => {
  it('lose nothing that was acknowledged', async () => {
    const writers = await runWriters(writing(60), 4);
    expect(writers.map(({errors}) => errors).join('')).toBe('');
    expect(lossOf(savedOf(writers), await savedNotes(folder))).toEqual({acknowledged: 240, lost: [], twice: []});
  });

  it('leave nothing to restore, though the facilitator writes review.json beside them', async () => {
    const follower = await Child.start({does: 'follow', folder, notes: 120});
    await follower.until(({lines}) => lines.includes('ready'));
    await runWriters(writing(60), 2);
    await follower.ended();
    const again = await open(folder);
    expect(again.getState().notices).toEqual([]);
    await again.close();
    const journals = readdirSync(join(folder, 'journal')).map((name) =>
      readFileSync(join(folder, 'journal', name), 'utf8'),
    );
    expect(journals.filter((lines) => lines.includes('review-restored'))).toEqual([]);
  });

  it('would lose notes with one shared file: plain lowdb does where two have read before either writes', async () => {
    const file = join(home, 'lowdb.json');
    const shared = () => new Low<Notes>(new JSONFile(file), {notes: []});
    const [one, other] = [shared(), shared()];
    const acknowledged: string[] = [];
    const save = async (into: Low<Notes>, id: string) => {
      await into.update(({notes}) => notes.push(id));
      acknowledged.push(id);
    };
    await save(one, 'n1');
    await Promise.all([one.read(), other.read()]);
    await save(one, 'n2');
    await save(other, 'n3');
    expect(lossOf(acknowledged, await savedByLowdb(file))).toEqual({acknowledged: 3, lost: ['n2'], twice: []});
  });
});

describe('processes that are killed', () => {
  it('leave everything that was acknowledged', async () => {
    const children = await killStorm(writing(10_000), 6);
    const {acknowledged, lost} = lossOf(savedOf(children), await savedNotes(folder));
    expect(acknowledged).toBeGreaterThanOrEqual(12);
    expect(lost).toEqual([]);
  });

  it('leave the text that was being typed, which the next of the same role finds', async () => {
    const typist = await Child.start({does: 'type', folder, place: 'purpose'});
    let kept = 0;
    await until('a long text is kept', () => {
      kept = Math.max(kept, ...keptTexts(folder).map((text) => text.length));
      return kept >= 400;
    });
    typist.signal('SIGKILL');
    await typist.ended();
    const other = await open(folder, {role: 'facilitator'});
    const same = await open(folder, {role: 'note-taker'});
    expect(other.drafts().get('purpose')).toBeUndefined();
    const text = same.drafts().get('purpose') ?? '';
    expect(text).toBe(Array.from(text, (_, index) => String.fromCharCode(97 + (index % 26))).join(''));
    expect(text.length).toBeGreaterThanOrEqual(kept);
    await Promise.all([other.close(), same.close()]);
  });
});

describe('a process that is stopped', () => {
  it('holds nobody up and loses nothing when it goes on', async () => {
    const [stopped, other] = await stopAndContinue(writing(40), 5);
    expect(other.saved).toHaveLength(40);
    expect(lossOf(savedOf([stopped, other]), await savedNotes(folder))).toEqual({
      acknowledged: 80,
      lost: [],
      twice: [],
    });
  });
});
