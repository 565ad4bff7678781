// Half-written texts come to one terminal, and once: where the disk is full meanwhile, and where another machine has them.
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {type Disk, realDisk} from '../../../src/store/disk/disk.js';
import {Drafts} from '../../../src/store/drafts/drafts.js';
import {TakingOverWhenGone} from '../../../src/store/drafts/taking-over-when-gone.js';
import {type HereFile, hereName, hereText} from '../../../src/store/presence/here-file.js';
import {Child, endChildren} from '../attacks/processes.js';
import {makeFolder, open} from '../support/small-store.js';
import {until} from '../support/until.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-taken-'));
  folder = await makeFolder(home);
  mkdirSync(join(folder, 'drafts'), {mode: 0o700});
});
afterEach(() => {
  endChildren();
  rmSync(home, {recursive: true, force: true});
});

// No process has this number: it is beyond the greatest there is.
const pid = 2 ** 30;
const role = 'note-taker';
const files = () => readdirSync(join(folder, 'drafts')).filter((name) => name.endsWith('.json'));
const leave = (writer: string, text: string, fields: object = {}) => {
  const file = {role, by: role, host: hostname(), pid, at: Date.now(), texts: {q1: text}, ...fields};
  writeFileSync(join(folder, 'drafts', `${writer}.json`), JSON.stringify(file));
};

/** A disk that takes no drafts while it is full. */
function fullDisk(): {disk: Disk; hasRoom: () => void} {
  let isFull = true;
  const disk: Disk = {
    ...realDisk,
    create: async (path, ...more) => {
      if (isFull && path.includes('drafts')) throw Object.assign(new Error('full'), {code: 'ENOSPC'});
      return realDisk.create(path, ...more);
    },
  };
  const hasRoom = () => {
    isFull = false;
  };
  return {disk, hasRoom};
}

it('what was taken over from a full disk and is saved meanwhile does not come back', async () => {
  leave('earlier', 'half');
  const {disk, hasRoom} = fullDisk();
  const store = await open(folder, {role, disk});
  expect([...store.drafts()]).toEqual([['q1', 'half']]);
  const told: unknown[] = [];
  store.onDraftsLeft((texts) => told.push(texts));
  expect(files()).toEqual(['earlier.json']);
  store.keepDraft('q1', 'half, and whole');
  hasRoom();
  store.keepDraft('q1', '');
  await until('nothing is left behind', () => files().length === 0);
  expect([[...store.drafts()], told]).toEqual([[], []]);
  await store.close();
});

it('what is another text by now, where it was taken from, comes as well and is not taken away', async () => {
  leave('earlier', 'half');
  const {disk, hasRoom} = fullDisk();
  const store = await open(folder, {role, disk});
  leave('earlier', 'what could not be saved last time', {at: Date.now() + 1});
  store.keepDraft('q1', '');
  hasRoom();
  await until('it is here', () => store.drafts().get('q1') === 'what could not be saved last time');
  await store.close();
});

it('what is on its way to another role on another machine is not taken on the way', async () => {
  const host = 'far-away';
  const said = {role, by: role, host, pid, doing: 'away'} as const;
  const says = (writer: string, at: number) =>
    writeFileSync(join(folder, 'journal', hereName(writer)), hereText({...said, writer, at} satisfies HereFile));
  let now = Date.now();
  leave('moving', 'goes along', {host});
  says('moving', now - 1_000);
  const store = await open(folder, {role, now: () => now});
  expect([...store.drafts()]).toEqual([]);
  expect(files()).toEqual(['moving.json']);
  now += 30_000;
  await until('its terminal did not go on', () => store.drafts().get('q1') === 'goes along');
  await store.close();
});

it('of two terminals of a role the one that was opened first has it, and the other where that one does not', async () => {
  const child = await Child.start({does: 'type', folder, place: 'q1'});
  await until('a text is kept', () => files().length === 1);
  const [first, second] = [await open(folder, {role}), await open(folder, {role})];
  await until('both know of each other', () => [first, second].every((each) => each.getState().others.length > 1));
  child.signal('SIGKILL');
  await child.ended();
  await until('it is here', () => first.drafts().has('q1') && files().length === 1);
  expect([...second.drafts()]).toEqual([]);
  const text = first.drafts().get('q1');
  await first.close();
  await until('the other has it then', () => second.drafts().get('q1') === text);
  await second.close();
});

it('what somebody leaves who goes while it is looked comes all the same', async () => {
  const gate = Promise.withResolvers<void>();
  const disk: Disk = {
    ...realDisk,
    list: async (path) => {
      if (path.endsWith('drafts')) await gate.promise;
      return realDisk.list(path);
    },
  };
  const own = {disk, folder, writer: 'me', role, by: role, now: Date.now, review: 'small'};
  const drafts = new Drafts({...own, isWritable: true, onChange: () => undefined});
  const later = new TakingOverWhenGone({...own, drafts, onLeft: () => undefined});
  leave('other', 'half');
  later.look([{writer: 'other', role, by: role, doing: 'typing', since: 0}]);
  later.look([]);
  gate.resolve();
  await until('it is here', () => drafts.get('q1') === 'half');
  later.end();
  await drafts.close();
});

it('a fact that was joined comes once where whoever joined it was killed before the rest was taken away', async () => {
  const place = 'from an editor, summary';
  leave('earlier', '', {at: Date.now() - 2, texts: {[place]: 'from the editor'}});
  leave('later', '', {at: Date.now() - 1, texts: {[place]: 'begun here\nfrom the editor'}});
  leave('latest', '', {texts: {[place]: 'from the editor'}});
  const store = await open(folder, {role});
  expect([...store.drafts()]).toEqual([[place, 'begun here\nfrom the editor']]);
  await store.close();
});

it('what two terminals find at one moment comes to one of them, and once', async () => {
  for (let times = 1; times <= 5; times += 1) {
    leave(`earlier${times}`, `half ${times}`);
    const both = await Promise.all([open(folder, {role}), open(folder, {role})]);
    const texts = both.flatMap((store) => [...store.drafts().values()]);
    expect(texts).toEqual([`half ${times}`]);
    for (const store of both) {
      for (const place of store.drafts().keys()) store.keepDraft(place, '');
      await store.close();
    }
    expect(files()).toEqual([]);
  }
});
