// A copy of the program as it is installed, in which a test may take away or change what it likes.
import {copyFileSync, cpSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {entry} from './debrief.js';
import type {TempHome} from './temp-home.js';

/** The project, out of which it is copied. */
export const root = dirname(dirname(entry));

/** Its folder; the program in it is bin/debrief.cjs. */
export function installedIn(home: TempHome): string {
  const place = join(home.root, 'installed');
  mkdirSync(join(place, 'bin'), {recursive: true});
  copyFileSync(join(root, 'package.json'), join(place, 'package.json'));
  copyFileSync(entry, join(place, 'bin', 'debrief.cjs'));
  cpSync(join(root, 'dist'), join(place, 'dist'), {recursive: true});
  return place;
}
