// Reading a small file at once that may be no file: a named pipe of its name would keep every command waiting for ever.
import {closeSync, fstatSync, openSync, readFileSync} from 'node:fs';
import {READ} from './disk.js';

/** Errors are Node's, or one that says that it is no file. */
export function readPlainFile(path: string): Buffer {
  const file = openSync(path, READ);
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is no file`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
