// Several processes write at the same time; what was acknowledged must be there afterwards.
import {readFile} from 'node:fs/promises';
import {readReview} from '../../../src/store/shelf/read-review.js';
import type {ChildTask} from './child.js';
import {Child} from './processes.js';

export type Loss = {acknowledged: number; lost: string[]; twice: string[]};

/** Ids, in the order of the review. */
export async function savedNotes(folder: string): Promise<string[]> {
  const {review} = await readReview(folder);
  return review.notes.map(({id}) => id);
}

/** What lowdb's file holds; nothing where it is no JSON any more. */
export async function savedByLowdb(file: string): Promise<string[]> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as {notes: string[]}).notes;
  } catch {
    return [];
  }
}

/** What was acknowledged, against what is there. */
export function lossOf(acknowledged: readonly string[], there: readonly string[]): Loss {
  const found = new Set(there);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !found.has(id)),
    twice: there.filter((id, index) => there.indexOf(id) !== index),
  };
}

export const savedOf = (children: readonly Child[]): string[] => children.flatMap(({saved}) => saved);

/** Lets `writers` processes write `notes` notes each. */
export async function runWriters(task: (name: string) => ChildTask, writers: number): Promise<Child[]> {
  const names = Array.from({length: writers}, (_, index) => `w${index + 1}`);
  const children = await Promise.all(names.map((name) => Child.start(task(name))));
  await Promise.all(children.map((child) => child.ended()));
  return children;
}

/** How often the writer beside something else writes (ms): each note is a new frame in all terminals. */
const PACE = 50;

/**
 * Another process writes while `work` is done, and goes on at its end; what of it is lost, and what it complained of.
 */
export async function besideAWriter(folder: string, work: () => Promise<unknown>): Promise<Loss & {trouble: string[]}> {
  const writer = await Child.start({does: 'write', folder, name: 'beside', notes: 1_000_000, every: PACE});
  try {
    await writer.until(({saved}) => saved.length > 0);
    await work();
    const {length} = writer.saved;
    await writer.until(({saved}) => saved.length > length);
  } finally {
    writer.signal('SIGKILL');
    await writer.ended();
  }
  const trouble = writer.errors === '' ? [] : [writer.errors];
  return {...lossOf(writer.saved, await savedNotes(folder)), trouble};
}
