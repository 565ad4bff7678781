// A folder with the folders above it, one by one, so that there is an end also where the system never makes any.
import {mkdirSync, statSync} from 'node:fs';
import {mkdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {codeOf} from './failure.js';

/**
 * Errors are Node's, with their `code`: EEXIST where something else is in its place, ENOENT where no folder can be
 * made. Node's own recursive mkdir never returns in a folder such as /proc, where a missing folder stays missing.
 */
export async function makeFolders(path: string, mode = 0o777): Promise<void> {
  if (await isFolder(path)) return;
  try {
    await makeOne(path, mode);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    await makeFolders(above, mode);
    await makeOne(path, mode);
  }
}

/** Two processes may want the same folder at the same moment. */
const makeOne = (path: string, mode: number): Promise<void> =>
  mkdir(path, {mode}).catch(async (error) => {
    if (codeOf(error) !== 'EEXIST' || !(await isFolder(path))) throw error;
  });

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** The same at once, for what is written as the program ends. */
export function makeFoldersNow(path: string, mode = 0o777): void {
  if (isFolderNow(path)) return;
  try {
    makeOneNow(path, mode);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    makeFoldersNow(above, mode);
    makeOneNow(path, mode);
  }
}

function makeOneNow(path: string, mode: number): void {
  try {
    mkdirSync(path, {mode});
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !isFolderNow(path)) throw error;
  }
}

function isFolderNow(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
