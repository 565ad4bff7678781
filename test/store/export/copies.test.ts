// A file that goes into the incident folder as it is, such as the recording.
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type IncidentFiles, writeIncidentFolder} from '../../../src/store/export/incident-folder.js';
import {smallDisk} from '../attacks/full-disk.js';

let root: string;
let folder: string;
let from: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'debrief-copies-'));
  folder = join(root, 'incident');
  from = join(root, 'meeting.mp4');
  mkdirSync(folder);
  writeFileSync(from, bytes(1));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

/** No text in any encoding. */
const bytes = (seed: number) => Buffer.from(Array.from({length: 5000}, (_, at) => (at * 7 + seed) % 256));
const sumOf = (data: Buffer) => createHash('sha256').update(data).digest('hex');

const made =
  (id = 'first', copied = from) =>
  async (): Promise<IncidentFiles> => ({
    review: id,
    files: [{names: ['INC-7-report.md', `INC-7-${id}-report.md`], text: 'the report'}],
    copies: [{names: ['INC-7-recording.mp4', `INC-7-${id}-recording.mp4`], from: copied}],
    lists: [
      (placed) => ({
        names: ['INC-7-SHA256SUMS', `INC-7-${id}-SHA256SUMS`],
        text: placed.map(({name, sum}) => `${sum}  ${name}\n`).join(''),
      }),
    ],
  });

const at = (name: string) => join(folder, name);
const seen = () =>
  readdirSync(folder)
    .filter((name) => name !== '.debrief-export.json')
    .sort();
const RECORDING = 'INC-7-recording.mp4';
const usual = ['INC-7-SHA256SUMS', RECORDING, 'INC-7-report.md'];

describe('a file that goes along', () => {
  it('is copied with its time, told with its size, and counted among the sums', async () => {
    const {written, copied, kept, unread} = await writeIncidentFolder(folder, made());
    expect({copied, kept, unread}).toEqual({
      copied: [{file: at(RECORDING), bytes: 5000, isNew: true}],
      kept: [],
      unread: [],
    });
    expect(written).toContain(at(RECORDING));
    expect(readFileSync(at(RECORDING))).toEqual(bytes(1));
    expect(Math.abs(statSync(at(RECORDING)).mtimeMs - statSync(from).mtimeMs)).toBeLessThanOrEqual(1);
    expect(readFileSync(at('INC-7-SHA256SUMS'), 'utf8')).toContain(`${sumOf(bytes(1))}  ${RECORDING}\n`);
    expect(seen()).toEqual(usual);
  });

  it('is left untouched where it is there, whatever its time', async () => {
    await writeIncidentFolder(folder, made());
    const before = statSync(at(RECORDING));
    expect((await writeIncidentFolder(folder, made())).copied).toMatchObject([{isNew: false}]);
    utimesSync(from, 1, 1);
    expect((await writeIncidentFolder(folder, made())).copied).toMatchObject([{isNew: false}]);
    const after = statSync(at(RECORDING));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(readFileSync(at('INC-7-SHA256SUMS'), 'utf8')).toContain(sumOf(bytes(1)));
    expect(seen()).toEqual(usual);
  });

  it('that was put there by hand is taken as it is where it is the same', async () => {
    writeFileSync(at(RECORDING), bytes(1));
    const {copied, kept} = await writeIncidentFolder(folder, made());
    expect([copied[0]?.isNew, kept]).toEqual([false, []]);
    expect(seen()).toEqual(usual);
  });

  it('takes the place of the copy before, and never of one that somebody replaced', async () => {
    await writeIncidentFolder(folder, made());
    writeFileSync(from, bytes(2));
    expect((await writeIncidentFolder(folder, made())).kept).toEqual([]);
    expect(readFileSync(at(RECORDING))).toEqual(bytes(2));
    writeFileSync(at(RECORDING), 'cut by hand');
    writeFileSync(from, bytes(3));
    const {kept} = await writeIncidentFolder(folder, made());
    expect(kept).toEqual([{file: at(RECORDING), beside: at('INC-7-recording.2.mp4'), why: 'edited'}]);
    expect(readFileSync(at(RECORDING), 'utf8')).toBe('cut by hand');
    expect(readFileSync(at('INC-7-recording.2.mp4'))).toEqual(bytes(3));
    expect(readFileSync(at('INC-7-SHA256SUMS'), 'utf8')).toContain('INC-7-recording.2.mp4');
  });

  it('goes under the next name of its review where another has the first', async () => {
    await writeIncidentFolder(folder, made());
    await writeIncidentFolder(folder, made('second'));
    expect(seen()).toContain('INC-7-second-recording.mp4');
  });

  it('is never written through a link, and is itself read through one', async () => {
    writeFileSync(join(root, 'precious'), 'mine');
    symlinkSync(join(root, 'precious'), at(RECORDING));
    symlinkSync(from, join(root, 'link.mp4'));
    await writeIncidentFolder(folder, made('first', join(root, 'link.mp4')));
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('mine');
    expect(readFileSync(at('INC-7-recording.2.mp4'))).toEqual(bytes(1));
  });

  it.each(['nowhere.mp4', '.'])('is left out where %s is no file', async (name) => {
    const {copied, unread} = await writeIncidentFolder(folder, made('first', join(root, name)));
    const says = `${join(root, name)} is not there: no recording was copied.`;
    expect({copied, unread}).toEqual({copied: [], unread: name === '.' ? [] : [says]});
    expect(seen()).toEqual(['INC-7-SHA256SUMS', 'INC-7-report.md']);
  });

  it('is not copied beside itself where it lies in the folder', async () => {
    writeFileSync(at('mine.mp4'), bytes(1));
    await writeIncidentFolder(folder, made('first', at('mine.mp4')));
    expect(seen()).toEqual(['INC-7-SHA256SUMS', 'INC-7-report.md', 'mine.mp4']);
  });
});

describe('whoever stops it', () => {
  /** Of gigabytes that take no room. */
  function huge(): void {
    writeFileSync(from, '');
    truncateSync(from, 3_000_000_000);
  }

  it('while a large file is being copied finds the folder as it was', async () => {
    await writeIncidentFolder(folder, made());
    const before = seen().map((name) => readFileSync(at(name)));
    huge();
    const wish = new AbortController();
    const exporting = writeIncidentFolder(folder, made(), () => wish.abort(), wish.signal);
    await expect(exporting).rejects.toMatchObject({
      name: 'StoreError',
      code: 'stopped',
      message: 'stopped: nothing was written.',
    });
    expect(seen().map((name) => readFileSync(at(name)))).toEqual(before);
    expect(seen()).toEqual(usual);
    // The next one goes as if nothing had been.
    writeFileSync(from, bytes(4));
    expect((await writeIncidentFolder(folder, made())).kept).toEqual([]);
    expect(readFileSync(at(RECORDING))).toEqual(bytes(4));
  });

  it('before its turn waits for nobody', async () => {
    writeFileSync(at('.debrief-export.lock'), `${process.pid} another-machine\n`);
    const wish = new AbortController();
    const exporting = writeIncidentFolder(folder, made(), undefined, wish.signal);
    wish.abort();
    await expect(exporting).rejects.toMatchObject({code: 'stopped'});
    expect(existsSync(at(RECORDING))).toBe(false);
  });
});

const disk = smallDisk('512k');
afterAll(() => disk?.remove());

describe.skipIf(!disk)('a disk without room for it (where a small one may be mounted)', () => {
  it('has none of the files, and nothing half there', async () => {
    const full = join(disk?.folder ?? '', 'incident');
    writeFileSync(from, Buffer.alloc(600 * 1024, 7));
    await expect(writeIncidentFolder(full, made())).rejects.toThrow(
      /INC-7-recording\.mp4 cannot be written \(disk full\)/,
    );
    expect(readdirSync(full)).toEqual(['.debrief-export.json']);
  });
});
