// The man page as it comes with the package: not every npm puts it where man looks.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {StoreError} from '../store/types.js';

/** Throws a StoreError where the package has lost it. */
export function manPageIn(packageFolder: string): string {
  const file = join(packageFolder, 'man', 'debrief.1');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StoreError(`the man page ${file} cannot be read; installing debrief again brings it back.`);
  }
}
