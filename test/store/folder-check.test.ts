// The doctor: quiet about a sound review, clear about damage, and repairs that take nothing away.
import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {examine, repair} from '../../src/store/folder-check.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {journalsOf, makeFolder, note, noteIds, open, textOf} from './support/small-store.js';

let home: string;
let folder: string;
let journal: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-doctor-'));
  folder = await makeFolder(home);
  const store = await open(folder);
  await store.commit([note('n1')]);
  await store.commit([note('n2')]);
  store.keepDraft('q', 'half');
  await store.close();
  rmSync(join(folder, 'drafts'), {recursive: true});
  journal = journalsOf(folder)[1] ?? '';
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const findings = async () => (await examine(folder)).map(({level, file}) => `${level} ${file}`);
const damageLine = () => {
  const path = join(folder, 'journal', journal);
  writeFileSync(path, readFileSync(path, 'utf8').replace('text of n1', 'text of n7'), {mode: 0o600});
};

describe('the doctor', () => {
  it('has nothing to say about a sound review', async () => {
    expect(await examine(folder)).toEqual([]);
  });

  it('says what is damaged, missing, readable by others and left over', async () => {
    damageLine();
    writeFileSync(join(folder, 'review.damaged-1.json'), '', {mode: 0o600});
    writeFileSync(join(folder, 'review.json.x.tmp'), '', {mode: 0o600});
    chmodSync(folder, 0o755);
    expect(await findings()).toEqual([
      `damage journal/${journal}`,
      `damage journal/${journal}`,
      'damage review.json',
      'notice review.damaged-1.json',
      'notice review.json.x.tmp',
      'notice ',
    ]);
  });

  it('says that review.json is behind, edited, damaged or gone', async () => {
    const shell = await open(folder, {role: 'shell'});
    await shell.commit([note('n3')]);
    await shell.close();
    expect(await findings()).toEqual(['notice review.json']);
    const sound = readFileSync(join(folder, 'review.json'), 'utf8');
    writeFileSync(join(folder, 'review.json'), sound.replace('text of n1', 'corrected'));
    expect(await findings()).toEqual(['notice review.json']);
    writeFileSync(join(folder, 'review.json'), '{');
    expect(await findings()).toEqual(['damage review.json']);
    unlinkSync(join(folder, 'review.json'));
    expect(await findings()).toEqual(['notice review.json']);
  });

  it('says where half-written texts wait', async () => {
    const store = await open(folder);
    store.keepDraft('q', 'half');
    await store.close();
    const [name] = readdirSync(join(folder, 'drafts'));
    expect(await examine(folder)).toEqual([
      expect.objectContaining({file: `drafts/${name}`, says: expect.stringContaining('as facilitator')}),
    ]);
    expect(readFileSync(join(folder, 'drafts', name ?? ''), 'utf8')).toContain(hostname());
  });

  it('says in words that there is no review', async () => {
    await expect(examine(join(home, 'nowhere'))).rejects.toThrow('There is no review at');
  });

  it('repairs a damaged journal from review.json and sets the damaged one aside', async () => {
    damageLine();
    const done = await repair(folder);
    expect(done[0]).toContain(`journal/${journal} was set aside; its 2 good lines are in journal/`);
    expect(await examine(folder)).toEqual([]);
    const {review, notices} = await readReview(folder);
    expect(notices).toEqual([]);
    expect([textOf(review, 'n1'), textOf(review, 'n2')]).toEqual(['text of n1', 'text of n2']);
    expect(readdirSync(join(folder, 'journal')).some((name) => name.startsWith(`${journal}.damaged-`))).toBe(true);
  });

  it('repairs a review of which only the journals are left', async () => {
    unlinkSync(join(folder, 'review.json'));
    await repair(folder);
    expect(await examine(folder)).toEqual([]);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2']);
  });
});
