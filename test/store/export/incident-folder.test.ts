// The incident folder: debrief's own files are replaced, everything else stays.
import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type IncidentFiles, writeIncidentFolder} from '../../../src/store/export/incident-folder.js';
import {StoreError} from '../../../src/store/types.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-incident-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, {recursive: true, force: true});
});

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
/** What a review exports: one file, by the reference, else by the id of the review. */
const exportOf = (id: string, name: string, text: string) => async (): Promise<IncidentFiles> => ({
  review: id,
  files: [{names: [`${name}.md`, `${name}-${id}.md`], text}],
});
const review = (text: string) => exportOf('first', 'INC-7-review', text);
const seen = () => readdirSync(folder).filter((name) => !name.startsWith('.'));

describe('writing an incident folder', () => {
  it('takes bytes as it takes text: written as they are, left alone where they are the same, kept once edited', async () => {
    const bytes = (last: number) => async (): Promise<IncidentFiles> => ({
      review: 'first',
      files: [{names: ['INC-7-review.pdf'], text: Uint8Array.of(0x25, 0x50, 0xff, 0x00, 0x0d, 0x0a, last)}],
    });
    await writeIncidentFolder(folder, bytes(1));
    expect([...readFileSync(at('INC-7-review.pdf'))]).toEqual([0x25, 0x50, 0xff, 0x00, 0x0d, 0x0a, 1]);
    const before = statSync(at('INC-7-review.pdf')).ino;
    await writeIncidentFolder(folder, bytes(1));
    expect(statSync(at('INC-7-review.pdf')).ino).toBe(before);
    await writeIncidentFolder(folder, bytes(2));
    expect(readFileSync(at('INC-7-review.pdf')).at(-1)).toBe(2);
    writeFileSync(at('INC-7-review.pdf'), 'somebody marked a line');
    const {kept} = await writeIncidentFolder(folder, bytes(3));
    expect(kept).toEqual([{file: at('INC-7-review.pdf'), beside: at('INC-7-review.2.pdf'), why: 'edited'}]);
    expect(read('INC-7-review.pdf')).toBe('somebody marked a line');
  });

  it('makes the folder with its parents and leaves no temporary file', async () => {
    const deep = at('2026/INC-7');
    const {written, kept} = await writeIncidentFolder(deep, review('one'));
    expect(written).toEqual([join(deep, 'INC-7-review.md')]);
    expect(kept).toEqual([]);
    expect(readFileSync(join(deep, 'INC-7-review.md'), 'utf8')).toBe('one');
    expect(readdirSync(deep).sort()).toEqual(['.debrief-export.json', 'INC-7-review.md']);
  });

  it('lets whoever the system lets read new files read these', async () => {
    writeFileSync(at('any'), '');
    await writeIncidentFolder(folder, review('one'));
    expect(statSync(at('INC-7-review.md')).mode).toBe(statSync(at('any')).mode);
  });

  it('replaces a file that is still as it wrote it', async () => {
    await writeIncidentFolder(folder, review('one'));
    const {kept} = await writeIncidentFolder(folder, review('two'));
    expect(kept).toEqual([]);
    expect(read('INC-7-review.md')).toBe('two');
    expect(seen()).toEqual(['INC-7-review.md']);
  });

  it('leaves a file that was edited by hand and puts the new one beside it, ever again under one name', async () => {
    await writeIncidentFolder(folder, review('one'));
    writeFileSync(at('INC-7-review.md'), 'one, and my own words');
    const first = await writeIncidentFolder(folder, review('two'));
    expect(first.kept).toEqual([{file: at('INC-7-review.md'), beside: at('INC-7-review.2.md'), why: 'edited'}]);
    expect(first.written).toEqual([at('INC-7-review.2.md')]);
    await writeIncidentFolder(folder, review('three'));
    expect(read('INC-7-review.md')).toBe('one, and my own words');
    expect(read('INC-7-review.2.md')).toBe('three');
    expect(seen()).toHaveLength(2);
  });

  it('goes on to the next number when the one beside was edited too', async () => {
    writeFileSync(at('INC-7-review.md'), 'mine');
    writeFileSync(at('INC-7-review.2.md'), 'mine as well');
    const {kept} = await writeIncidentFolder(folder, review('two'));
    expect(read('INC-7-review.3.md')).toBe('two');
    expect(kept.map(({why}) => why)).toEqual(['not ours']);
  });

  it('never writes through a link', async () => {
    writeFileSync(at('elsewhere.txt'), 'precious');
    symlinkSync(at('elsewhere.txt'), at('INC-7-review.md'));
    symlinkSync(at('nowhere'), at('INC-7-review.2.md'));
    const {kept} = await writeIncidentFolder(folder, review('two'));
    expect(read('elsewhere.txt')).toBe('precious');
    expect(readlinkSync(at('INC-7-review.md'))).toBe(at('elsewhere.txt'));
    expect(existsSync(at('nowhere'))).toBe(false);
    expect(kept[0]?.beside).toBe(at('INC-7-review.3.md'));
  });

  it('never writes into a folder behind a link, though it has the name of a file that it wrote', async () => {
    await writeIncidentFolder(folder, review('one'));
    const outside = mkdtempSync(join(tmpdir(), 'debrief-outside-'));
    rmSync(at('INC-7-review.md'));
    symlinkSync(outside, at('INC-7-review.md'));
    const {kept} = await writeIncidentFolder(folder, review('two'));
    expect(kept[0]?.beside).toBe(at('INC-7-review.2.md'));
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, {recursive: true});
  });

  it('refuses a ledger that is a link', async () => {
    writeFileSync(at('elsewhere.txt'), '{}');
    symlinkSync(at('elsewhere.txt'), at('.debrief-export.json'));
    await expect(writeIncidentFolder(folder, review('two'))).rejects.toThrow(/is not a plain file/);
    expect(read('elsewhere.txt')).toBe('{}');
  });

  it('counts every file as edited when its ledger is damaged', async () => {
    await writeIncidentFolder(folder, review('one'));
    writeFileSync(at('.debrief-export.json'), '{"INC-7-review.md": [');
    const {damaged} = await writeIncidentFolder(folder, review('two'));
    expect(damaged).toBe(at('.debrief-export.json'));
    expect(read('INC-7-review.md')).toBe('one');
    expect(read('INC-7-review.2.md')).toBe('two');
    // It is whole again, and says so by saying nothing.
    expect((await writeIncidentFolder(folder, review('three'))).damaged).toBeNull();
    expect(read('INC-7-review.2.md')).toBe('three');
  });

  it('lets several exports at one time take turns, and takes none of them for an edit by hand', async () => {
    for (const round of ['a', 'b', 'c']) {
      const all = ['1', '2', '3', '4'].map((text) => writeIncidentFolder(folder, review(`${round}${text}`)));
      for (const {kept} of await Promise.all(all)) expect(kept).toEqual([]);
    }
    expect(readdirSync(folder).sort()).toEqual(['.debrief-export.json', 'INC-7-review.md']);
  });

  it('makes the files in its own turn, so that what had to wait is not older than what went first', async () => {
    let newest = 'one';
    writeFileSync(at('.debrief-export.lock'), `${process.pid} ${hostname()}\n`);
    const mine = writeIncidentFolder(folder, () => review(newest)());
    newest = 'two';
    rmSync(at('.debrief-export.lock'));
    await mine;
    expect(read('INC-7-review.md')).toBe('two');
  });

  it('waits while another is at work', async () => {
    const order: string[] = [];
    writeFileSync(at('.debrief-export.lock'), `${process.pid} ${hostname()}\n`);
    const mine = writeIncidentFolder(folder, review('one')).then(() => order.push('mine'));
    await writeIncidentFolder(at('elsewhere'), review('one'));
    order.push('theirs');
    rmSync(at('.debrief-export.lock'));
    await mine;
    expect(order).toEqual(['theirs', 'mine']);
  });

  it('waits for nobody whose process is gone, nor for a turn that was left behind long ago', async () => {
    const gone = spawnSync(process.execPath, ['--eval', '']).pid;
    writeFileSync(at('.debrief-export.lock'), `${gone} ${hostname()}\n`);
    await writeIncidentFolder(folder, review('one'));
    writeFileSync(at('.debrief-export.lock'), `${process.pid} another-machine\n`);
    const minuteAgo = Date.now() / 1000 - 60;
    utimesSync(at('.debrief-export.lock'), minuteAgo, minuteAgo);
    await writeIncidentFolder(folder, review('two'));
    expect(read('INC-7-review.md')).toBe('two');
    expect(existsSync(at('.debrief-export.lock'))).toBe(false);
  });

  it('knows files that were on the disk before a crash cut the export short', async () => {
    await writeIncidentFolder(folder, review('one'));
    await writeIncidentFolder(folder, review('two'));
    writeFileSync(at('INC-7-review.md'), 'one');
    const {kept} = await writeIncidentFolder(folder, review('three'));
    expect(kept).toEqual([]);
    expect(read('INC-7-review.md')).toBe('three');
  });

  it.each(['../outside.md', 'a/b.md', '', '.hidden', 'a\\b.md'])('refuses the name %j', async (name) => {
    await expect(
      writeIncidentFolder(folder, async () => ({review: 'first', files: [{names: [name], text: 'x'}]})),
    ).rejects.toThrow(StoreError);
    expect(seen()).toEqual([]);
  });

  it('says that a file is in the place of the folder, or on the way to it', async () => {
    writeFileSync(at('file'), '');
    await expect(writeIncidentFolder(at('file'), review('x'))).rejects.toThrow(/file is a file, not a folder/);
    await expect(writeIncidentFolder(at('file/below'), review('x'))).rejects.toThrow(/cannot be made/);
  });

  it.runIf(existsSync('/proc/self'))('comes to an end where the system makes no folders', async () => {
    const nowhere = '/proc/self/nowhere/deep';
    await expect(writeIncidentFolder(nowhere, review('x'))).rejects.toThrow(
      `The incident folder ${nowhere} cannot be made (nothing can be made there): export to another place.`,
    );
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder is read-only', async () => {
    mkdirSync(at('closed'), {mode: 0o500});
    await expect(writeIncidentFolder(at('closed'), review('x'))).rejects.toThrow(/cannot be written/);
  });
});
