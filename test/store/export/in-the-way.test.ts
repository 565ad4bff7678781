// What is no file in an export's folder, and a disk that fills up under it: told in a sentence, without a wait.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeEach, describe, expect, it, test} from 'vitest';
import {inTurn} from '../../../src/store/disk/turn.js';
import {type IncidentFiles, writeIncidentFolder} from '../../../src/store/export/incident-folder.js';
import {fill, makeRoom, smallDisk} from '../attacks/full-disk.js';

const LOCK = '.debrief-export.lock';
const NAMES = ['INC-7-review.md', 'INC-7-review.json', 'INC-7-actions.csv'];
const review = async (text = 'one'): Promise<IncidentFiles> => ({
  review: 'first',
  files: NAMES.map((name) => ({names: [name], text})),
});

describe.skipIf(process.platform === 'win32')('a named pipe', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'debrief-in-the-way-'));
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  const pipe = (name: string) => execFileSync('mkfifo', [join(folder, name)]);

  test.each(NAMES)('in the place of %s stays, and the file goes beside it', async (name) => {
    pipe(name);
    const {written, kept} = await writeIncidentFolder(folder, review);
    const beside = join(folder, name.replace('.', '.2.'));
    expect(kept).toEqual([{file: join(folder, name), beside, why: 'not ours'}]);
    expect(written).toContain(beside);
  });

  test.each(NAMES)('in the place of %s that was exported before stays as well', async (name) => {
    await writeIncidentFolder(folder, review);
    rmSync(join(folder, name));
    pipe(name);
    const {kept} = await writeIncidentFolder(folder, () => review('two'));
    expect(kept).toMatchObject([{file: join(folder, name), why: 'edited'}]);
  });

  test.each([LOCK, '.debrief-export.json'])('in the place of %s is told of', async (name) => {
    pipe(name);
    await expect(writeIncidentFolder(folder, review)).rejects.toThrow(/ move it away and export again\.$/);
  });

  test('in the place of what a removal leaves is told of', async () => {
    writeFileSync(join(folder, LOCK), '0 nobody\n');
    execFileSync('touch', ['-d', '2001-01-01', join(folder, LOCK)]);
    pipe(`${LOCK}.removal`);
    await expect(writeIncidentFolder(folder, review)).rejects.toThrow(/\.removal is in the way of the export/);
  });

  test('that came into the place of the own lock stays, and nobody waits for it', async () => {
    await inTurn('export', folder, async () => {
      rmSync(join(folder, LOCK));
      pipe(LOCK);
    });
    expect(readdirSync(folder)).toEqual([LOCK]);
  });
});

const disk = smallDisk('512k');
afterAll(() => disk?.remove());

describe.skipIf(!disk)('a disk that fills up during an export (where a small one may be mounted)', () => {
  const mountPoint = disk?.folder ?? '';
  const folder = join(mountPoint, 'incident');

  it('keeps no lock: the next export goes at once, while this process lives', async () => {
    mkdirSync(folder);
    const fillingUp = async () => {
      fill(mountPoint);
      return review();
    };
    await expect(writeIncidentFolder(folder, fillingUp)).rejects.toThrow(/\(disk full\): see to that and export again/);
    expect(existsSync(join(folder, LOCK))).toBe(false);
    makeRoom(mountPoint);
    const {written} = await writeIncidentFolder(folder, review);
    expect(written).toEqual(NAMES.map((name) => join(folder, name)));
    expect(readdirSync(folder).sort()).toEqual(['.debrief-export.json', ...NAMES].sort());
  });

  it('has all files as they were where there is no room for all new ones', async () => {
    const [first, ...others] = (await review()).files;
    if (!first) throw new Error('the review has files');
    const before = NAMES.map((name) => readFileSync(join(folder, name), 'utf8'));
    const tooLarge = {...others[0], names: others[0]?.names ?? first.names, text: 'x'.repeat(600 * 1024)};
    const next = async () => ({...(await review()), files: [{...first, text: 'new'}, tooLarge]});
    await expect(writeIncidentFolder(folder, next)).rejects.toThrow(/\(disk full\)/);
    expect(NAMES.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['.debrief-export.json', ...NAMES].sort());
  });
});
