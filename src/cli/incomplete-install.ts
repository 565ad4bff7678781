// An install of which a file is missing or damaged: told as that, with what to do, and as no error of the program.
import {existsSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {capital} from '../review/text.js';
import {StoreError} from '../store/types.js';

/** One sentence where this error comes of such a file; undefined of any other error. */
export function incompleteInWords(error: unknown, packageFolder: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'OTHER_BUILD')
    return 'debrief was installed anew meanwhile: start it again; your reviews are untouched.';
  const path = 'path' in error && code === 'ENOENT' ? String(error.path) : '';
  if (code !== 'DAMAGED_PART' && !isBrought(path, packageFolder)) return undefined;
  const file = path === '' ? `dist/${error.message}` : relative(packageFolder, path);
  // A clone has what the program is built of.
  const isClone = existsSync(join(packageFolder, 'scripts', 'build.js'));
  const remedy = isClone ? `run npm ci in ${packageFolder}` : 'install it again';
  return `this install of debrief is incomplete (${file} is missing or damaged): ${remedy}; your reviews are untouched.`;
}

/** A clone may have a person's own folders in it, too. */
const isBrought = (path: string, packageFolder: string): boolean =>
  path.startsWith(packageFolder + sep) &&
  /^(?:dist|examples|package\.json)(?:[\\/]|$)/.test(relative(packageFolder, path));

/** For a promise to catch: what comes of such a file is said as that, and every other error stays one. */
export const sayingIncomplete =
  (packageFolder: string) =>
  (error: unknown): never => {
    const says = incompleteInWords(error, packageFolder);
    throw says === undefined ? error : new StoreError(capital(says));
  };
