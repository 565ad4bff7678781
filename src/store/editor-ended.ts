// How an editor ended that did not end well: what the shell could not run is told apart by what lies there.
import {constants} from 'node:fs';
import {access, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';
import {editorNamed} from './editor-names.js';

/** What a shell says of a command that it may not run, and of one that there is not. */
const MAY_NOT = 126;
const NOT_FOUND = 127;

/** The variable that names the editor as a shell runs it; EDITOR too where none does. */
export const editorVariable = (): 'VISUAL' | 'EDITOR' => (process.env.VISUAL?.trim() ? 'VISUAL' : 'EDITOR');

/** As a shell runs it, with its arguments: VISUAL, else EDITOR, else the system's own. */
export const preferredEditor = (): string =>
  process.env[editorVariable()]?.trim() || (process.platform === 'win32' ? 'notepad' : 'vi');

/** What is said of an editor by this name that ended so, behind its name: `was not found`. */
export async function howItEnded(editor: string, status: number | null): Promise<string> {
  if (status !== NOT_FOUND && status !== MAY_NOT) return 'ended with an error';
  const found = await lyingAt(editorNamed(editor).program);
  if (!found) return status === NOT_FOUND ? 'was not found' : 'may not be run';
  if (found.isDirectory) return 'is a folder, not a program';
  if (!found.isFile) return 'is no program';
  if (!found.mayRun) return 'is a file that may not be run';
  // A script that ends so says it of something else.
  return status === NOT_FOUND ? 'is there, but not what it runs' : 'cannot be run on this machine';
}

type Lying = {isDirectory: boolean; isFile: boolean; mayRun: boolean};

/** What lies where a shell looks for this program; undefined where nothing does. */
async function lyingAt(program: string): Promise<Lying | undefined> {
  if (program.includes('/')) return lying(program.replace(/^~(?=\/)/, homedir()));
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = await Promise.all(folders.map((folder) => lying(join(folder || '.', program))));
  return found.find((one) => one?.isFile && one.mayRun) ?? found.find((one) => one?.isFile);
}

async function lying(path: string): Promise<Lying | undefined> {
  const found = await stat(path).catch(() => undefined);
  const mayRun = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  return found && {isDirectory: found.isDirectory(), isFile: found.isFile(), mayRun};
}
