// Who else is here: told by small files that cost nothing while nothing happens, and gone after a kill.
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir, uptime, userInfo} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {readText} from '../../../src/store/disk/disk.js';
import {stampOf} from '../../../src/store/disk/file-names.js';
import {examine} from '../../../src/store/folder-check.js';
import {type HereFile, hereText} from '../../../src/store/presence/here-file.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {tellsOf} from '../../support/tells-of.js';
import {Child} from '../attacks/processes.js';
import {MemoryDisk} from '../support/memory-disk.js';
import {journalsOf, makeFolder, note, open} from '../support/small-store.js';
import {until} from '../support/until.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-presence-'));
  folder = await makeFolder(home);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(home, {recursive: true, force: true});
});

const hereNames = () => readdirSync(join(folder, 'journal')).filter((name) => !name.endsWith('.jsonl'));
const met = (store: ReviewStore) => store.getState().others.map(({role, doing}) => `${role} ${doing}`);
const meets = (store: ReviewStore, ...who: string[]) =>
  until(`${who.join(', ') || 'nobody'} is met`, () => met(store).join() === who.join());

const HOUR = 3_600_000;
/** A file as another process left it. */
function leave(fact: Partial<HereFile>): string {
  const whole: HereFile = {
    writer: '20200101T000000000-another',
    role: 'note-taker',
    by: 'note-taker',
    host: hostname(),
    pid: process.pid,
    doing: 'here',
    at: Date.now() - 1000,
    ...fact,
  };
  const path = join(folder, 'journal', `${whole.writer}.here`);
  writeFileSync(path, hereText(whole), {mode: 0o600});
  return path;
}

describe('whoever is on a review', () => {
  it('is met by the other, typing and resting, and away once it has left', async () => {
    const [one, other] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    await meets(one, 'note-taker here');
    await meets(other, 'facilitator here');
    other.keepDraft('q', 'a');
    await meets(one, 'note-taker typing');
    await other.commit([note('n1')]);
    await meets(one, 'note-taker here');
    other.keepDraft('q', '');
    await other.close();
    await meets(one, 'note-taker away');
    expect(met(other)).toEqual(['facilitator here']);
    await one.close();
  });

  it('rests three seconds after the last key', async () => {
    const disk = new MemoryDisk();
    const there = await makeFolder('/home', disk);
    // The disk in memory counts its own time, in which a file of the year 1970 is not old.
    const store = await open(there, {disk, now: () => 1});
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    const doing = async (): Promise<unknown> => {
      await vi.advanceTimersByTimeAsync(0);
      const name = (await disk.list(join(there, 'journal'))).find((candidate) => candidate.endsWith('.here')) ?? '';
      return JSON.parse(await readText(disk, join(there, 'journal', name))).doing;
    };
    store.keepDraft('q', 'a');
    await vi.advanceTimersByTimeAsync(2_000);
    store.keepDraft('q', 'ab');
    await vi.advanceTimersByTimeAsync(2_999);
    expect(await doing()).toBe('typing');
    await vi.advanceTimersByTimeAsync(1);
    expect(await doing()).toBe('here');
    vi.useRealTimers();
    await store.close();
  });

  it('writes one small file for its owner alone, and nothing while nothing happens', async () => {
    const store = await open(folder);
    await until('the file is whole', () =>
      hereNames().some((name) => statSync(join(folder, 'journal', name)).size > 0),
    );
    const [name = ''] = hereNames();
    const before = statSync(join(folder, 'journal', name));
    expect(before.mode & 0o777).toBe(0o600);
    store.keepDraft('q', '');
    for (let glances = 0; glances < 3; glances++) {
      const looked = vi.spyOn(process, 'kill');
      leave({writer: `dead-${glances}`, pid: 2 ** 22 + 1});
      await until('it has looked again', () => looked.mock.calls.length > 0);
      looked.mockRestore();
    }
    expect(statSync(join(folder, 'journal', name))).toMatchObject({mtimeMs: before.mtimeMs, size: before.size});
    await store.close();
  });

  it('is away after a kill, since when it was last there', async () => {
    const store = await open(folder);
    const child = await Child.start({does: 'type', folder, place: 'purpose'});
    await meets(store, 'note-taker typing');
    const [typing] = store.getState().others;
    child.signal('SIGKILL');
    await child.ended();
    const ended = Date.now();
    await meets(store, 'note-taker away');
    const [away] = store.getState().others;
    expect(away?.since).toBeGreaterThanOrEqual(typing?.since ?? Number.POSITIVE_INFINITY);
    expect(away?.since).toBeLessThanOrEqual(ended);
    await store.close();
  });

  it('stays, once met, while the clock jumps ahead by more than the machine has run', async () => {
    let ahead = 0;
    const now = () => Date.now() + ahead;
    const store = await open(folder, {now});
    leave({pid: process.ppid, at: now()});
    await meets(store, 'note-taker here');
    ahead = uptime() * 1000 + 20 * HOUR;
    // One who comes then is told of in the same look.
    leave({writer: '20200102T000000000-another', role: 'facilitator', pid: process.ppid, at: now()});
    await meets(store, 'facilitator here', 'note-taker here');
    await store.close();
  });

  it('that comes back is met once', async () => {
    const one = await open(folder);
    const first = await open(folder, {role: 'note-taker'});
    await first.close();
    const second = await open(folder, {role: 'note-taker'});
    await meets(one, 'note-taker here');
    expect(met(second)).toEqual(['facilitator here']);
    await Promise.all([one.close(), second.close()]);
    const again = await open(folder);
    expect(met(again)).toEqual(['note-taker away']);
    await again.close();
  });

  it('that changed its role is met in the new one alone', async () => {
    const changed = Date.now() - 1000;
    leave({writer: '20200101T000000000-before', pid: process.ppid, doing: 'away', at: changed});
    leave({writer: `${stampOf(changed + 1)}-after`, pid: process.ppid, role: 'facilitator', by: 'facilitator'});
    const store = await open(folder);
    expect(met(store)).toEqual(['facilitator here']);
    await store.close();
  });
});

describe('a file that says who is here', () => {
  it.each([
    ['of a dead process is away', {pid: 2 ** 22 + 1}, ['note-taker away']],
    ['of a process that no machine can have is away', {pid: 2 ** 40}, ['note-taker away']],
    ['of before the last start of this machine is away', {at: 1, pid: 1}, []],
    ['of another machine is believed', {host: 'elsewhere'}, ['note-taker here']],
    ['of another machine is believed for a day', {host: 'elsewhere', at: Date.now() - 25 * HOUR}, []],
    ['of an earlier sitting is not shown', {doing: 'away', at: Date.now() - 2 * HOUR}, []],
    ['of a shell is not believed', {role: 'shell', host: 'elsewhere'}, []],
    ['of a time that no calendar has is not believed', {at: 1e300, host: 'elsewhere'}, []],
  ] as const)('%s', async (_, fact, expected) => {
    leave(fact);
    const store = await open(folder);
    expect(met(store)).toEqual(expected);
    await store.close();
  });

  it('steers no terminal', async () => {
    leave({by: '\u001b]0;title\u0007name', host: 'elsewhere'});
    const store = await open(folder);
    expect(store.getState().others[0]?.by).toBe('name');
    await store.close();
  });

  it('and is half written leaves what was known', async () => {
    const path = leave({host: 'elsewhere'});
    const store = await open(folder);
    writeFileSync(path, '{"w":');
    await other(store);
    expect(met(store)).toEqual(['note-taker here']);
    await store.close();
    expect(await examine(folder)).toEqual([
      expect.objectContaining({
        file: 'journal/20200101T000000000-another.here',
        says: 'It should say who is here, but is not whole: it can be deleted.',
      }),
    ]);
  });

  it('goes once its process is gone from this machine and nobody is shown its last word', async () => {
    const dead = {pid: 2 ** 22 + 1};
    leave({writer: '20200101T000000000-earlier', at: Date.now() - 2 * HOUR, ...dead});
    leave({writer: `${stampOf(Date.now() - 3_000)}-backsince`, at: Date.now() - 2_000, ...dead});
    leave({writer: `${stampOf(Date.now() - 1_000)}-lastword`, ...dead});
    // Nothing runs that was last heard of before the machine was started.
    const longAgo = Math.max(Date.now() - 2 * HOUR, Date.now() - uptime() * 1000 + 1_000);
    leave({writer: '20200101T000000000-runs', at: longAgo, pid: process.ppid, by: 'another'});
    const one = await open(folder);
    expect(met(one)).toEqual(['note-taker away', 'note-taker here']);
    await one.close();
    const left = hereNames().map((name) => name.split('-')[1]);
    expect(left).toEqual(expect.arrayContaining(['runs.here', 'lastword.here']));
    expect(left).toHaveLength(3);
    const again = await open(folder);
    expect(met(again)).toEqual(['note-taker away', 'note-taker here']);
    await again.close();
  });

  it('of another machine goes once it has been away for a day', async () => {
    const old = leave({writer: 'old', host: 'elsewhere', doing: 'away', at: Date.now() - 25 * HOUR});
    leave({writer: 'young', host: 'elsewhere', doing: 'away', at: Date.now() - 2 * HOUR});
    const alive = leave({writer: 'alive', host: 'elsewhere'});
    for (const path of [old, alive]) utimesSync(path, Date.now() / 1000 - 90_000, Date.now() / 1000 - 90_000);
    await (await open(folder)).close();
    expect(hereNames()).toEqual(expect.arrayContaining(['young.here', 'alive.here']));
    expect(hereNames()).not.toContain('old.here');
  });

  it('goes after an hour where it says nothing, and whoever is there after all says it anew', async () => {
    const other = await open(folder, {role: 'note-taker'});
    await until('it says so', () => hereNames().some((name) => statSync(join(folder, 'journal', name)).size > 0));
    const theirs = join(folder, 'journal', hereNames()[0] ?? '');
    const young = leave({writer: 'young'});
    const old = leave({writer: 'old'});
    for (const path of [theirs, young, old]) writeFileSync(path, '');
    for (const path of [theirs, old]) utimesSync(path, Date.now() / 1000 - 3_700, Date.now() / 1000 - 3_700);
    await (await open(folder)).close();
    expect(hereNames()).toContain('young.here');
    expect(hereNames()).toHaveLength(2);
    const again = await open(folder);
    other.keepDraft('q', 'a');
    await until('it is met', () => met(again).includes('note-taker typing'));
    await Promise.all([other.close(), again.close()]);
  });

  it('does not pile up with the starts', async () => {
    for (let start = 0; start < 20; start++)
      await (await open(folder, {role: start % 2 ? 'note-taker' : 'facilitator'})).close();
    expect(hereNames().length).toBeLessThanOrEqual(3);
  });

  it('is harmless in a copy of the folder', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    const copy = join(home, 'copy');
    cpSync(folder, copy, {recursive: true});
    await store.close();
    const there = await open(copy);
    expect(there.getState().notices).toEqual([]);
    await there.close();
    expect((await examine(copy)).filter(({file}) => file.endsWith('.here'))).toEqual([]);
  });
});

/** Waits until this store has heard of something that came later. */
async function other(store: ReviewStore): Promise<void> {
  leave({writer: 'later', host: 'elsewhere', role: 'facilitator'});
  await until('it hears', () => met(store).includes('facilitator here'));
  rmSync(join(folder, 'journal', 'later.here'));
  await meets(store, 'note-taker here');
}

describe('whoever is not there to be met', () => {
  it.each(['watch', 'shell'])('leaves no such file: %s', async (role) => {
    const store = await open(folder, {role});
    await store.close();
    expect(hereNames()).toEqual([]);
  });

  it('sees the others all the same while it watches', async () => {
    const one = await open(folder);
    const watching = await open(folder, {role: 'watch'});
    await meets(watching, 'facilitator here');
    expect(met(one)).toEqual([]);
    await Promise.all([one.close(), watching.close()]);
  });

  it('is not known by what a comment from outside stores', async () => {
    const before = journalsOf(folder);
    const store = await open(folder, {role: 'shell', by: ''});
    await store.commit([{type: 'comment-added', comment: {id: 'c1', questionId: null, text: 'It was a long night'}}]);
    await store.close();
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.includes('.'));
    const added = journalsOf(folder).filter((name) => !before.includes(name));
    expect(files.sort()).toEqual([...before, ...added].map((name) => join('journal', name)).sort());
    expect(added).toHaveLength(1);
    const lines = readFileSync(join(folder, 'journal', added[0] ?? ''), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => Object.keys(line))).toEqual([
      ['format', 'w', 'by', 'at', 'c'],
      ['w', 'n', 'l', 'at', 'by', 'change', 'c'],
      ['format', 'ends', 'c'],
    ]);
    expect(lines.map(({by}) => by)).toEqual(['', '', undefined]);
    const text = JSON.stringify(lines.map(({change, w, by, ends}) => ({change, w, by, ends})));
    for (const trace of [hostname(), userInfo().username, `"${process.pid}"`, 'shell'])
      expect(tellsOf(text, trace), trace).toBe(false);
  });
});
