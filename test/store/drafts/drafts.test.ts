// Half-written texts: by place and role, kept through a crash, joined rather than lost.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {DAY, HOUR, MINUTE} from '../../../src/review/units.js';
import {type Disk, readText, realDisk} from '../../../src/store/disk/disk.js';
import {unreadEdit} from '../../../src/store/notices.js';
import {type HereFile, hereName, hereText} from '../../../src/store/presence/here-file.js';
import {Child, endChildren} from '../attacks/processes.js';
import {MemoryDisk} from '../support/memory-disk.js';
import {makeFolder, open} from '../support/small-store.js';
import {until} from '../support/until.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-drafts-'));
  folder = await makeFolder(home);
  mkdirSync(join(folder, 'drafts'), {mode: 0o700});
});
afterEach(() => {
  endChildren();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(home, {recursive: true, force: true});
});

// No process has this number: it is beyond the greatest there is.
const deadPid = 2 ** 30;
const files = () => readdirSync(join(folder, 'drafts'));

function leave(name: string, fields: Record<string, unknown>): void {
  const whole = {role: 'note-taker', by: 'x', host: hostname(), pid: deadPid, at: Date.now(), texts: {}, ...fields};
  writeFileSync(join(folder, 'drafts', `${name}.json`), JSON.stringify(whole));
}

describe('drafts', () => {
  it('are there again after closing, and their file goes with the last of them', async () => {
    const one = await open(folder);
    one.keepDraft('q1', 'half a thought');
    one.keepDraft('__proto__', 'another');
    await one.close();
    const two = await open(folder);
    expect([...two.drafts()]).toEqual([
      ['q1', 'half a thought'],
      ['__proto__', 'another'],
    ]);
    two.keepDraft('q1', '');
    two.keepDraft('__proto__', '');
    await two.close();
    expect(files()).toEqual([]);
  });

  it('are told all together, by place, as they are at this moment', async () => {
    leave('old', {role: 'facilitator', texts: {'topic:q1': 'left behind'}});
    const store = await open(folder);
    store.keepDraft('person:', 'half a role');
    const drafts = store.drafts();
    expect(drafts).toEqual(
      new Map([
        ['topic:q1', 'left behind'],
        ['person:', 'half a role'],
      ]),
    );
    for (const place of drafts.keys()) store.keepDraft(place, '');
    expect([drafts.size, store.drafts().size]).toEqual([2, 0]);
    await store.close();
    expect(files()).toEqual([]);
  });

  it('are on the disk without waiting for the end', async () => {
    const store = await open(folder);
    for (const text of ['h', 'ha', 'hal', 'half']) store.keepDraft('q1', text);
    const written = () => files().map((name) => readFileSync(join(folder, 'drafts', name), 'utf8'));
    await until('the draft is written', () => written().some((json) => json.includes('"half"')));
    await store.close();
  });

  it('are on the disk once that is waited for, however short ago they were typed', async () => {
    const store = await open(folder);
    // Behind the first write the next waits a tenth of a second.
    expect(await store.keepDraftNow('q1', 'h')).toBe(true);
    store.keepDraft('q1', 'half');
    expect(await store.keepDraftNow('q1', 'half')).toBe(true);
    expect(
      files()
        .map((name) => readFileSync(join(folder, 'drafts', name), 'utf8'))
        .join(),
    ).toContain('"half"');
    await store.close();
  });

  it('are a tenth of a second behind the keys at most, however fast these come', async () => {
    const disk = new MemoryDisk();
    const there = await makeFolder('/home', disk);
    const store = await open(there, {disk});
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    let text = '';
    let behind = 0;
    for (let time = 0; time < 1_000; time += 5) {
      text += 'x';
      store.keepDraft('q1', text);
      await vi.advanceTimersByTimeAsync(5);
      const [name = ''] = (await disk.list(join(there, 'drafts'))).filter((candidate) => candidate.endsWith('.json'));
      const {texts} = JSON.parse(await readText(disk, join(there, 'drafts', name)));
      behind = Math.max(behind, text.length - texts.q1.length);
    }
    expect(behind).toBeLessThanOrEqual(100 / 5);
    vi.useRealTimers();
    await store.close();
  });

  it('ask a full disk once a second, and are there once it has room', async () => {
    const disk = new MemoryDisk();
    const there = await makeFolder('/home', disk);
    const store = await open(there, {disk});
    let tries = 0;
    disk.before = (operation, path) => {
      if (operation !== 'create' || !path.includes('/drafts/')) return;
      tries += 1;
      throw Object.assign(new Error('full'), {code: 'ENOSPC'});
    };
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    for (const text of ['h', 'ha', 'hal', 'half']) {
      store.keepDraft('q1', text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(store.getState().draftsOnlyHere).toBe('disk full');
    expect(tries).toBeLessThanOrEqual(3);
    disk.before = () => undefined;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().draftsOnlyHere).toBe(null);
    vi.useRealTimers();
    await store.close();
    const next = await open(there, {disk});
    expect([...next.drafts()]).toEqual([['q1', 'half']]);
    await next.close();
  });

  it('of dead processes of the same role stand beside each other, and their files go', async () => {
    leave('old', {at: 1, texts: {q1: 'first', q2: 'same'}});
    leave('new', {at: 2, texts: {q1: 'second\u001b[31m', q2: 'same', q3: 7}});
    leave('other-role', {role: 'facilitator', texts: {q1: 'not mine'}});
    const store = await open(folder, {role: 'note-taker'});
    expect([...store.drafts()]).toEqual([
      ['q1', 'first'],
      ['q2', 'same'],
      ['another 2, q1', 'second'],
    ]);
    expect([...store.draftsLeftAt()]).toEqual([
      ['q1', 1],
      ['q2', 2],
      ['another 2, q1', 2],
    ]);
    expect(files()).toHaveLength(2);
    expect(files()).toContain('other-role.json');
    await store.close();
  });

  it('of a process that is alive, here or on another machine, are left to it', async () => {
    leave('alive', {pid: process.ppid, texts: {q1: 'alive'}});
    leave('far', {host: 'far-away', texts: {q1: 'far'}});
    leave('silent', {host: 'far-away', at: Date.now() - DAY - HOUR, texts: {q1: 'silent'}});
    const store = await open(folder, {role: 'note-taker'});
    expect(store.drafts().get('q1')).toBe('silent');
    expect(files()).toEqual(expect.arrayContaining(['alive.json', 'far.json']));
    await store.close();
  });

  it('of another machine are its own while it is told of as here, and of whoever opens the review once it has left', async () => {
    const host = 'far-away';
    const said = {role: 'note-taker', by: 'x', host, pid: deadPid, at: Date.now() - HOUR};
    const says = (writer: string, doing: HereFile['doing']) =>
      writeFileSync(join(folder, 'journal', hereName(writer)), hereText({...said, writer, doing}));
    leave('resting', {host, at: Date.now() - 2 * MINUTE, texts: {q1: 'resting'}});
    says('resting', 'here');
    leave('left', {host, texts: {q2: 'left'}});
    says('left', 'away');
    const store = await open(folder, {role: 'note-taker'});
    expect(store.getState().others.map(({writer, doing}) => [writer, doing])).toEqual([['resting', 'here']]);
    expect([...store.drafts()]).toEqual([['q2', 'left']]);
    expect(await store.othersDrafts()).toMatchObject([{writer: 'resting', text: 'resting', isHere: true}]);
    await store.close();
  });

  it('are on the disk as they come behind a text that an editor gave back, too', async () => {
    const store = await open(folder);
    expect(await store.placeForEditor('q1')?.keep('from the editor')).toBe(true);
    store.keepDraft('q1', 'from the editor, and typed on');
    const written = () => files().map((name) => readFileSync(join(folder, 'drafts', name), 'utf8'));
    await until('what was typed is written', () => written().some((json) => json.includes('typed on')));
    await store.close();
  });

  it('go along to another role in their places: what waited there stands beside them, and nothing is left behind', async () => {
    leave('old', {role: 'facilitator', texts: {q1: 'waited'}});
    const notes = await open(folder, {role: 'note-taker'});
    notes.keepDraft('q1', 'half');
    notes.keepDraft('q2', 'typed just now');
    await notes.close();
    const facilitator = await open(folder);
    await facilitator.takeDrafts(notes);
    expect([...facilitator.drafts()]).toEqual([
      ['q1', 'half'],
      ['q2', 'typed just now'],
      ['another 2, q1', 'waited'],
    ]);
    expect(files()).toHaveLength(1);
    await facilitator.close();
    const back = await open(folder, {role: 'note-taker'});
    expect([...back.drafts()]).toEqual([]);
    await back.close();
  });

  it('that came with a role stay with it for whoever is back, unless they were gone on with', async () => {
    leave('old', {role: 'facilitator', texts: {q1: 'theirs', q2: 'theirs, too'}});
    const notes = await open(folder, {role: 'note-taker'});
    await notes.close();
    const facilitator = await open(folder);
    await facilitator.takeDrafts(notes);
    facilitator.keepDraft('q2', 'theirs, too, and mine');
    facilitator.keepDraft('q3', 'mine');
    await facilitator.close();
    const again = await open(folder, {role: 'note-taker'});
    await again.takeDrafts(facilitator);
    expect([...again.drafts()]).toEqual([
      ['q2', 'theirs, too, and mine'],
      ['q3', 'mine'],
    ]);
    const back = await open(folder);
    expect([...back.drafts()]).toEqual([['q1', 'theirs']]);
    expect((await back.othersDrafts()).filter(({came}) => came)).toMatchObject([
      {role: 'note-taker', text: 'theirs, too, and mine', came: 'with the role'},
    ]);
    await back.close();
    await again.close();
  });

  it('say whose they were in a way that takes nothing from them, whatever stands there', async () => {
    leave('old', {role: 'note-taker', texts: {q1: 'half'}, came: {q1: 'by air'}});
    leave('odd', {role: 'note-taker', texts: {q2: 'half, too'}, came: 7});
    const store = await open(folder, {role: 'note-taker'});
    expect(new Set(store.drafts().keys())).toEqual(new Set(['q1', 'q2']));
    await store.close();
  });

  it('of a terminal that ends while they are read are taken over as it left them', async () => {
    leave('gone', {texts: {q1: 'half a'}});
    // It writes once more behind the first reading, and is gone by the time that somebody asks for it.
    let isRead = false;
    const disk: Disk = {
      ...realDisk,
      async openToRead(path) {
        const file = await realDisk.openToRead(path);
        if (isRead || !path.endsWith('gone.json')) return file;
        isRead = true;
        return {
          ...file,
          async close() {
            await file.close();
            leave('gone', {texts: {q1: 'half a thought'}});
          },
        };
      },
    };
    const store = await open(folder, {role: 'note-taker', disk});
    expect([isRead, ...store.drafts()]).toEqual([true, ['q1', 'half a thought']]);
    await store.close();
    expect(files()).toHaveLength(1);
  });

  describe('of a terminal that was still there when this one was opened', () => {
    type Texts = ReadonlyMap<string, string>;

    /** Without what a kill leaves that comes while one is written: that is nobody's, and goes a minute later. */
    const texts = () => files().filter((name) => name.endsWith('.json'));

    /** A note-taker's terminal in which a text is half written and on the disk. */
    async function typist(): Promise<Child> {
      const child = await Child.start({does: 'type', folder, place: 'purpose'});
      await until('a text is kept', () => texts().length > 0);
      return child;
    }

    it('come once it is killed, and their file goes', async () => {
      const child = await typist();
      const store = await open(folder, {role: 'note-taker'});
      expect([...store.drafts()]).toEqual([]);
      const told: Texts[] = [];
      store.onDraftsLeft((texts) => told.push(texts));
      child.signal('SIGKILL');
      await child.ended();
      await until('the drafts are here', () => told.length > 0);
      const text = told[0]?.get('purpose') ?? '';
      expect(text).not.toBe('');
      expect(store.drafts().get('purpose')).toBe(text);
      expect(store.draftsLeftAt().has('purpose')).toBe(true);
      await until('they are in one file', () => texts().length === 1);
      await store.close();
    });

    it('stand beside what is typed meanwhile, in one file with it', async () => {
      const child = await typist();
      const store = await open(folder, {role: 'note-taker'});
      store.keepDraft('purpose', 'my own');
      const told: Texts[] = [];
      store.onDraftsLeft((texts) => told.push(texts));
      child.signal('SIGKILL');
      await child.ended();
      await until('the drafts are here', () => told.length > 0);
      const theirs = told[0]?.get('another 2, purpose') ?? '';
      expect(theirs).not.toBe('');
      expect([...store.drafts()]).toEqual([
        ['purpose', 'my own'],
        ['another 2, purpose', theirs],
      ]);
      await until('they are in one file', () => texts().length === 1);
      await store.close();
      const next = await open(folder, {role: 'note-taker'});
      expect(next.drafts()).toEqual(store.drafts());
      await next.close();
    });

    it('stay where they are for another role', async () => {
      const child = await typist();
      const store = await open(folder);
      child.signal('SIGKILL');
      await child.ended();
      await until('it is away', () => store.getState().others.some(({doing}) => doing === 'away'));
      await store.close();
      expect([...store.drafts()]).toEqual([]);
      expect(texts()).toHaveLength(1);
    });
  });

  it('of every other process are told when they are asked for, and taken away only where it is gone', async () => {
    leave('gone', {role: 'facilitator', texts: {q1: 'left behind', q2: 'another', q3: ' '}});
    leave('alive', {pid: process.ppid, texts: {q1: 'being typed'}});
    const store = await open(folder, {role: 'watch'});
    store.keepDraft('q9', 'my own');
    const theirs = (await store.othersDrafts()).toSorted((a, b) => (a.text < b.text ? -1 : 1));
    expect(theirs).toEqual([
      {writer: 'gone', role: 'facilitator', place: 'q2', text: 'another', isHere: false},
      {writer: 'alive', role: 'note-taker', place: 'q1', text: 'being typed', isHere: true},
      {writer: 'gone', role: 'facilitator', place: 'q1', text: 'left behind', isHere: false},
    ]);
    const [another, typed, behind] = theirs;
    if (!another || !typed || !behind) throw new Error('three were told');
    await store.dropDraft(typed);
    await store.dropDraft({...behind, text: 'what it was before'});
    await store.dropDraft(another);
    expect((await store.othersDrafts()).map(({text}) => text).toSorted()).toEqual(['being typed', 'left behind']);
    await store.dropDraft(behind);
    await store.close();
    expect(files()).not.toContain('gone.json');
    expect(files()).toContain('alive.json');
  });

  it('stay in the old role until the disk has them in the new one', async () => {
    const disk = new MemoryDisk();
    const there = await makeFolder('/home', disk);
    const notes = await open(there, {disk, role: 'note-taker'});
    notes.keepDraft('q1', 'half');
    await notes.close();
    const facilitator = await open(there, {disk});
    disk.before = (operation) => {
      if (operation === 'create') throw Object.assign(new Error('full'), {code: 'ENOSPC'});
    };
    await facilitator.takeDrafts(notes);
    expect([...facilitator.drafts()]).toEqual([['q1', 'half']]);
    disk.before = () => undefined;
    const names = (await disk.list(join(there, 'drafts'))).filter((name) => name.endsWith('.json'));
    expect(names).toHaveLength(1);
    expect(await readText(disk, join(there, 'drafts', names[0] ?? ''))).toContain('"note-taker"');
    await facilitator.close();
  });

  it('that are damaged stop nobody and stay where they are', async () => {
    writeFileSync(join(folder, 'drafts', 'torn.json'), '{"role": "note-tak');
    writeFileSync(join(folder, 'drafts', 'odd.json'), '[]');
    const store = await open(folder, {role: 'note-taker'});
    expect(store.getState().save).toEqual({kind: 'saved'});
    await store.close();
    expect(files()).toEqual(['odd.json', 'torn.json']);
  });
});

describe('a text that an editor has', () => {
  it('lies in the folder of the review, and waits as a draft once its terminal is gone', async () => {
    const one = await open(folder);
    one.keepDraft('note:q', 'half');
    const path = (await one.placeForEditor('note:q')?.begin('half', false)) ?? '';
    expect(path.startsWith(join(folder, 'drafts'))).toBe(true);
    writeFileSync(path, 'halves\nand more\n');
    await one.close();
    const two = await open(folder);
    expect([...two.drafts()]).toEqual([['note:q', 'halves\nand more']]);
    expect(files().filter((name) => name.endsWith('.edit'))).toEqual([]);
    await two.close();
  });

  it('is not taken from what vim writes beside it, and goes with all of that', async () => {
    const one = await open(folder);
    const path = (await one.placeForEditor('note:q')?.begin('half', false)) ?? '';
    writeFileSync(path, 'the text itself\n');
    for (const name of ['4913', 'text.md~', '.text.md.un~', 'text.md.bak'])
      writeFileSync(join(dirname(path), name), name);
    await one.close();
    const two = await open(folder);
    expect([...two.drafts()]).toEqual([['note:q', 'the text itself']]);
    expect(files().filter((name) => name.endsWith('.edit'))).toEqual([]);
    await two.close();
  });

  it('that is no text at all is told of, and stays', async () => {
    const one = await open(folder);
    const path = (await one.placeForEditor('note:q')?.begin('half', false)) ?? '';
    writeFileSync(path, Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]));
    await one.close();
    const two = await open(folder);
    expect(two.getState().notices).toEqual([unreadEdit]);
    expect([...two.drafts()]).toEqual([]);
    expect(existsSync(path)).toBe(true);
    await two.close();
  });

  it('that cannot be read for now is told of, and comes once it can', async () => {
    const one = await open(folder);
    const path = (await one.placeForEditor('note:q')?.begin('half', false)) ?? '';
    writeFileSync(path, 'halves and more\n');
    await one.close();
    const disk: Disk = {
      ...realDisk,
      openToRead: async (file) => {
        if (file === path) throw Object.assign(new Error('EIO'), {code: 'EIO'});
        return realDisk.openToRead(file);
      },
    };
    const two = await open(folder, {disk});
    expect(two.getState().notices).toEqual([unreadEdit]);
    await two.close();
    const three = await open(folder);
    expect([...three.drafts()]).toEqual([['note:q', 'halves and more']]);
    await three.close();
  });

  it('is nothing to keep where it was left as it was', async () => {
    const one = await open(folder);
    await one.placeForEditor('note:q')?.begin('half', false);
    await one.close();
    const two = await open(folder);
    expect([...two.drafts()]).toEqual([]);
    expect(files()).toEqual([]);
    await two.close();
  });

  it('in a window that is open still stays where it is, and what it saved is there each time', async () => {
    const one = await open(folder);
    const path = (await one.placeForEditor('note:q')?.begin('half', true)) ?? '';
    writeFileSync(path, 'saved once\n');
    await one.close();
    const two = await open(folder);
    expect([...two.drafts()]).toEqual([['note:q', 'saved once']]);
    const written: unknown[] = [];
    for (const {place, listen} of two.openWindows()) {
      if (place === 'note:q') listen((text) => written.push(text));
    }
    writeFileSync(path, 'saved twice\n');
    await until('the window is heard', () => written.length === 1);
    expect(written).toEqual([{given: 'saved once', text: 'saved twice'}]);
    two.keepDraft('note:q', 'saved twice');
    await two.close();
    const three = await open(folder);
    expect([...three.drafts()]).toEqual([['note:q', 'saved twice']]);
    await three.close();
  });

  it('is taken away once nobody has saved in its window for a day', async () => {
    const one = await open(folder);
    const path = (await one.placeForEditor('note:q')?.begin('half', true)) ?? '';
    await one.close();
    const before = new Date(Date.now() - DAY - HOUR);
    utimesSync(path, before, before);
    const two = await open(folder);
    expect(two.openWindows()).toEqual([]);
    expect(files()).toEqual([]);
    await two.close();
  });

  it('lies elsewhere where the folder takes nothing, and is found there', async () => {
    vi.stubEnv('TMPDIR', home);
    const full = {
      ...realDisk,
      makeFolder: (path: string) =>
        path.startsWith(folder)
          ? Promise.reject(Object.assign(new Error('full'), {code: 'ENOSPC'}))
          : realDisk.makeFolder(path),
    };
    const two = await open(folder, {disk: full});
    const path = (await two.placeForEditor('note:q')?.begin('half', false)) ?? '';
    expect(path.startsWith(folder)).toBe(false);
    writeFileSync(path, 'saved elsewhere\n');
    await two.close();
    // Not in a copy of the home, while the folder that it was written for is there.
    const copy = join(home, 'backup');
    cpSync(folder, copy, {recursive: true});
    const inCopy = await open(copy);
    expect([...inCopy.drafts()]).toEqual([]);
    await inCopy.close();
    const three = await open(folder);
    expect([...three.drafts()]).toEqual([['note:q', 'saved elsewhere']]);
    expect(existsSync(dirname(path))).toBe(false);
    await three.close();
  });
});
