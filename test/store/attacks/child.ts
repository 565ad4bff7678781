// A process of its own that writes, follows or types in a review, and says on its output what was acknowledged.
import {writeSync} from 'node:fs';
import {Low} from 'lowdb';
import {JSONFile} from 'lowdb/node';
import pg from 'pg';
import type {Change} from '../../../src/review/changes/index.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {packJournals} from '../../../src/store/journal/packing.js';
import {reachedBy} from '../../../src/store/relay/address.js';
import {shareReview} from '../../../src/store/relay/sharing.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {steppedDisk} from '../support/stepped-disk.js';
import {careless} from './careless-packing.js';

export type ChildTask =
  /** `every` so many milliseconds, at once one after the other where it is left out. */
  | {does: 'write'; folder: string; name: string; notes: number; every?: number}
  | {does: 'write-with-lowdb'; file: string; name: string; notes: number}
  | {does: 'share'; folder: string; review: string; server: string}
  | {does: 'insert'; url: string; name: string; every: number}
  | {does: 'follow'; folder: string; notes: number}
  | {does: 'send'; folder: string; notes: number; every: number}
  | {does: 'hear'; folder: string; notes: number}
  | {does: 'type'; folder: string; place: string}
  | {does: 'start-often'; folder: string; name: string; starts: number}
  | {does: 'pack'; folder: string; careless: boolean};

// One line at a time and at once, so that a kill loses no line that was said.
const say = (line: string) => writeSync(1, `${line}\n`);

const note = (id: string): Change => ({
  type: 'note-added',
  note: {id, questionId: 'purpose', kind: 'note', aspects: [], text: `text of ${id}`},
});

async function write(folder: string, name: string, notes: number, every?: number): Promise<void> {
  const store = await openReviewStore({folder, by: name, role: 'note-taker'});
  say('ready');
  for (let number = 1; number <= notes; number++) {
    const id = `${name}-${number}`;
    await store.commit([note(id)]);
    say(`saved ${id}`);
    if (every !== undefined) await new Promise((resolve) => setTimeout(resolve, every));
  }
  const {left} = await store.close();
  say(`closed ${left}`);
}

/** As lowdb's README has it, and reading before each change, which is more than it asks for. */
async function writeWithLowdb(file: string, name: string, notes: number): Promise<void> {
  const db = new Low<{notes: string[]}>(new JSONFile(file), {notes: []});
  say('ready');
  for (let number = 1; number <= notes; number++) {
    const id = `${name}-${number}`;
    try {
      await db.read();
      await db.update(({notes: all}) => all.push(id));
      say(`saved ${id}`);
    } catch {
      // Half a file of the other's, or its temporary file gone: not acknowledged, so nothing is owed.
    }
  }
  say('closed 0');
}

/** A note is a row: whoever is told of it has it on the server, and an insert that failed is made again. */
async function insert(url: string, name: string, every: number): Promise<void> {
  say('ready');
  let client: pg.Client | undefined;
  for (let number = 1; ; ) {
    try {
      if (!client) {
        const fresh = new pg.Client({connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000});
        fresh.on('error', () => undefined);
        await fresh.connect();
        client = fresh;
      }
      await client.query('insert into stock (id) values ($1)', [`${name}-${number}`]);
      say(`saved ${name}-${number}`);
      number++;
    } catch {
      void client?.end().catch(() => undefined);
      client = undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Says the code that it was given. */
async function share(folder: string, review: string, server: string): Promise<void> {
  const {code} = await shareReview({disk: realDisk, folder, review, server: reachedBy(server, {})});
  say(`code ${code}`);
}

async function follow(folder: string, notes: number): Promise<void> {
  const store = await openReviewStore({folder, by: 'facilitator', role: 'facilitator'});
  // The store itself keeps no process alive.
  const alive = setInterval(() => undefined, 1_000);
  say('ready');
  await store.commit([{type: 'meeting-started'}]);
  await seen(store, notes);
  say(`review ${JSON.stringify(store.getState().review)}`);
  await store.close();
  clearInterval(alive);
}

function seen(store: ReviewStore, notes: number): Promise<void> {
  return new Promise((resolve) => {
    const check = () => store.getState().review.notes.length >= notes && resolve();
    store.subscribe(check);
    check();
  });
}

/** One note every so many milliseconds; says when each was given to the store, on the clock that all share. */
async function send(folder: string, notes: number, every: number): Promise<void> {
  const store = await openReviewStore({folder, by: 'note-taker', role: 'note-taker'});
  say('ready');
  for (let number = 1; number <= notes; number++) {
    await new Promise((resolve) => setTimeout(resolve, every));
    say(`sent ${number} ${process.hrtime.bigint()}`);
    await store.commit([note(`${number}`)]);
    say(`saved ${number} ${process.hrtime.bigint()}`);
  }
  await store.close();
}

/** Says when each note was first seen. */
async function hear(folder: string, notes: number): Promise<void> {
  const store = await openReviewStore({folder, by: 'facilitator', role: 'facilitator'});
  const alive = setInterval(() => undefined, 1_000);
  let heard = 0;
  store.subscribe(() => {
    const now = process.hrtime.bigint();
    const {length} = store.getState().review.notes;
    while (heard < length) say(`heard ${++heard} ${now}`);
  });
  say('ready');
  await seen(store, notes);
  clearInterval(alive);
  await store.close();
}

async function type(folder: string, place: string): Promise<void> {
  const store = await openReviewStore({folder, by: 'note-taker', role: 'note-taker'});
  let text = store.drafts().get(place) ?? '';
  setInterval(() => {
    text += String.fromCharCode(97 + (text.length % 26));
    store.keepDraft(place, text);
    say(`typed ${text.length}`);
  }, 5);
}

/** A note in each of many sittings, one after the other. */
async function startOften(folder: string, name: string, starts: number): Promise<void> {
  say('ready');
  for (let number = 1; number <= starts; number++) {
    const store = await openReviewStore({folder, by: name, role: number % 4 === 0 ? 'note-taker' : 'shell'});
    await store.commit([note(`${name}-${number}`)]);
    say(`saved ${name}-${number}`);
    await store.close();
  }
  say('closed 0');
}

/** Again and again; says each step on the disk before it is taken, but for a look whether there is anything to do. */
async function pack(folder: string, isCareless: boolean): Promise<void> {
  const disk = steppedDisk(realDisk, async (operation) => {
    if (operation !== 'list') say(`step ${operation}`);
  });
  for (;;) {
    await (isCareless ? careless : packJournals)({disk, folder, now: Date.now}).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const task = JSON.parse(process.argv[2] ?? '') as ChildTask;
switch (task.does) {
  case 'write':
    await write(task.folder, task.name, task.notes, task.every);
    break;
  case 'write-with-lowdb':
    await writeWithLowdb(task.file, task.name, task.notes);
    break;
  case 'insert':
    await insert(task.url, task.name, task.every);
    break;
  case 'share':
    await share(task.folder, task.review, task.server);
    break;
  case 'follow':
    await follow(task.folder, task.notes);
    break;
  case 'send':
    await send(task.folder, task.notes, task.every);
    break;
  case 'hear':
    await hear(task.folder, task.notes);
    break;
  case 'start-often':
    await startOften(task.folder, task.name, task.starts);
    break;
  case 'pack':
    await pack(task.folder, task.careless);
    break;
  case 'type':
    await type(task.folder, task.place);
    break;
}
