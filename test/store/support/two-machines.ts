// Two machines and a server between them: a home each, a link each to the server, and one review that both are to have.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Review} from '../../../src/review/types.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {type Reached, reachedBy} from '../../../src/store/relay/address.js';
import {readCode} from '../../../src/store/relay/join-code.js';
import {joinReview} from '../../../src/store/relay/joining.js';
import {MEMBER, roles, tables} from '../../../src/store/relay/schema.js';
import {shareReview} from '../../../src/store/relay/sharing.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import type {StoreOptions} from '../../../src/store/store-options.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {creationOf} from '../../support/creation.js';
import {PATIENCE} from '../../support/patience.js';
import {type Postgres, postgres} from '../../support/postgres.js';
import {type Link, linkTo} from '../../support/proxy.js';
import {sampleAgenda} from '../../support/sample-review.js';
import {open} from './small-store.js';

export const DATABASE = 'reviews';
/** What must be seen nowhere but on the two machines. */
export const SECRETS = {title: 'The quince ledger was empty', person: 'Marmalade'};

export type Machine = {
  /** Where its reviews are. */
  home: string;
  /** The review's, once it is there. */
  folder: string;
  link: Link;
  reached: Reached;
};

export type TwoMachines = {review: string; code: string; one: Machine; other: Machine; remove(): Promise<void>};

/** A server with tables, and a member for each machine; passwords are found in a file, as people keep theirs. */
export async function serverWithTables(): Promise<Postgres> {
  const server = await postgres();
  try {
    await server.database(DATABASE);
    await server.sql(`${roles}\n${tables}`, {database: DATABASE});
    const names = ['one', 'other'];
    for (const name of names) await server.role(name, {in: [MEMBER]});
    const passwords = join(server.socket, 'passwords');
    await writeFile(passwords, names.map((name) => `127.0.0.1:*:*:${name}:${name}\n`).join(''), {mode: 0o600});
    process.env.PGPASSFILE = passwords;
    return server;
  } catch (error) {
    await server.remove();
    throw error;
  }
}

let reviews = 0;

/** The review is shared by `one` and joined by `other`. `home`: where that of `other` is, where not in a folder of its own. */
export async function twoMachines(server: Postgres, home?: string): Promise<TwoMachines> {
  const root = await mkdtemp(join(tmpdir(), 'debrief-machines-'));
  const review = `shared-${process.pid}-${++reviews}`;
  const one = await machine(server, 'one', join(root, 'one'));
  const other = await machine(server, 'other', home ?? join(root, 'other'));
  const people = [{id: 'p1', name: SECRETS.person, involvement: 'other' as const, role: 'facilitator' as const}];
  const change = creationOf({id: review, title: SECRETS.title, people, agenda: sampleAgenda});
  one.folder = await createReviewFolder({home: one.home, change, by: 'facilitator'});
  const {code} = await shareReview({disk: realDisk, folder: one.folder, review, server: one.reached});
  const joined = {disk: realDisk, home: other.home, code: readCode(code), server: other.reached, folder: undefined};
  other.folder = (await joinReview({...joined, now: Date.now})).folder;
  return {
    review,
    code,
    one,
    other,
    async remove() {
      await Promise.all([one.link.close(), other.link.close()]);
      await rm(root, {recursive: true, force: true, maxRetries: 3});
    },
  };
}

async function machine(server: Postgres, name: string, home: string): Promise<Machine> {
  await mkdir(home, {recursive: true});
  const link = await linkTo(server.port);
  const reached = reachedBy(`postgres://${name}@127.0.0.1:${link.port}/${DATABASE}`, {});
  return {home, folder: '', link, reached};
}

/** `one` as the facilitator and `other` as the note-taker, unless told otherwise. */
export const openBoth = ({one, other}: TwoMachines, options: Partial<StoreOptions> = {}) =>
  Promise.all([open(one.folder, options), open(other.folder, {role: 'note-taker', ...options})]);

/** Resolves when this can be seen in an open review; says what it waited for in vain. */
export function shows(store: ReviewStore, what: string, holds: (store: ReviewStore) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      leave();
      reject(new Error(`Waited in vain until ${what}: ${JSON.stringify(store.getState().sharing)}`));
    }, PATIENCE);
    const look = () => {
      if (!holds(store)) return;
      clearTimeout(late);
      leave();
      resolve();
    };
    const leave = store.subscribe(look);
    look();
  });
}

export const has =
  (...ids: string[]) =>
  (store: ReviewStore): boolean => {
    const there = new Set(store.getState().review.notes.map(({id}) => id));
    return ids.every((id) => there.has(id));
  };

/** Nothing waits, and the server answers. */
export const isShared = (store: ReviewStore): boolean => {
  const {sharing} = store.getState();
  return sharing?.notShared === 0 && sharing.awaySince === null && sharing.stopped === null;
};

export const isAway = (store: ReviewStore): boolean => typeof store.getState().sharing?.awaySince === 'number';

export const reviewOf = (store: ReviewStore): Review => store.getState().review;

export const notesOf = (store: ReviewStore): string[] => reviewOf(store).notes.map(({id}) => id);
