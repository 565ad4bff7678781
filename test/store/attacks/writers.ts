// Several processes write at the same time; what was acknowledged must be there afterwards.
import {readFile} from 'node:fs/promises';
import {readReview} from '../../../src/store/read-review.js';
import type {ChildTask} from './child.js';
import {Child} from './processes.js';

export type Loss = {acknowledged: number; lost: string[]};

export async function savedNotes(folder: string): Promise<Set<string>> {
  const {review} = await readReview(folder);
  return new Set(review.notes.map(({id}) => id));
}

/** What lowdb's file holds; nothing where it is no JSON any more. */
export async function savedByLowdb(file: string): Promise<Set<string>> {
  try {
    return new Set((JSON.parse(await readFile(file, 'utf8')) as {notes: string[]}).notes);
  } catch {
    return new Set();
  }
}

export const lossOf = (children: readonly Child[], there: ReadonlySet<string>): Loss => {
  const acknowledged = children.flatMap(({saved}) => saved);
  return {acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !there.has(id))};
};

/** Lets `writers` processes write `notes` notes each. */
export async function runWriters(task: (name: string) => ChildTask, writers: number): Promise<Child[]> {
  const names = Array.from({length: writers}, (_, index) => `w${index + 1}`);
  const children = await Promise.all(names.map((name) => Child.start(task(name))));
  await Promise.all(children.map((child) => child.ended()));
  return children;
}
