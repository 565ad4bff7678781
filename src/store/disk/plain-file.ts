// Reading a small file at once that may be no file: a named pipe of its name would keep every command waiting for ever.
import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs';

/** Errors are Node's, or one that says that it is no file. */
export function readPlainFile(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is no file`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
