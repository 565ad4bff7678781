// An install of which a file is missing or damaged: told as that, with what to do, and as no error of the program.
import {existsSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {capital} from '../review/text.js';
import {StoreError} from '../store/types.js';

/** Of a part of the program in which what it should hold is missing, such as `list.cjs`. */
export const emptyPart = (file: string): Error => Object.assign(new Error(`${file} is empty`), {code: EMPTY});

const EMPTY = 'EMPTY_PART';
const notFound = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', EMPTY];

/** One sentence where this error comes of such a file, with or without its name; undefined of any other error. */
export function incompleteInWords(error: unknown, packageFolder: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const isPart = notFound.includes(code) || isOfLoading(error);
  const path = 'path' in error && code === 'ENOENT' ? String(error.path) : '';
  if (!isPart && !isBrought(path, packageFolder)) return undefined;
  const file = path === '' ? (placeOf(error, packageFolder) ?? named(error.message)) : relative(packageFolder, path);
  // A clone has what the program is built of.
  const isClone = existsSync(join(packageFolder, 'scripts', 'build.js'));
  const remedy = isClone ? `run npm ci in ${packageFolder}` : 'install it again';
  return `this install of debrief is incomplete (${file} is missing or damaged): ${remedy}; your reviews are untouched.`;
}

/** A clone may have a person's own folders in it, too. */
const isBrought = (path: string, packageFolder: string): boolean =>
  path.startsWith(packageFolder + sep) &&
  /^(?:dist|examples|package\.json)(?:[\\/]|$)/.test(relative(packageFolder, path));

/** JSON that cannot be read is another thing, and comes from the program's own lines. */
function isOfLoading(error: Error): boolean {
  const frame = error.stack?.split('\n').find((line) => /^ +at /.test(line)) ?? '';
  return error instanceof SyntaxError && frame.includes('node:internal/modules');
}

/** For a promise to catch: what comes of such a file is said as that, and every other error stays one. */
export const sayingIncomplete =
  (packageFolder: string) =>
  (error: unknown): never => {
    const says = incompleteInWords(error, packageFolder);
    throw says === undefined ? error : new StoreError(capital(says));
  };

/** Where the error says that a file of this install does not read as a program. */
function placeOf({stack = ''}: Error, packageFolder: string): string | undefined {
  const [first = ''] = stack.split('\n');
  const at = first.replace(/^file:\/\//, '').replace(/:\d+$/, '');
  return at.startsWith(packageFolder + sep) ? relative(packageFolder, at) : undefined;
}

/** `dist/list.cjs` of `Cannot find module './list.cjs'`. */
function named(message: string): string {
  const name = /[\w-]+\.c?js/.exec(message)?.[0];
  return name === undefined ? 'a file in dist' : `dist/${name}`;
}
