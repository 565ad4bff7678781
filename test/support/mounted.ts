// A system whose table of mounts says what a test wants of the place of the reviews.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TempHome} from './temp-home.js';

/** `mount` is type, source and options as Linux lists them; what a program must find in its environment. */
export function mounted(home: TempHome, ...mount: string[]): Record<string, string> {
  const file = join(home.root, 'mounts.cjs');
  const line = `40 22 0:31 / ${home.reviews} rw,relatime - ${mount.join(' ')}`;
  // NFS, as the system tells of its kind by a number.
  const kind = mount[0]?.startsWith('nfs') ? 0x6969 : 0xef53;
  writeFileSync(
    file,
    `const fs = require('node:fs').promises;
    const {readFile, statfs} = fs;
    fs.readFile = (path, ...more) =>
      path === '/proc/self/mountinfo' ? Promise.resolve(${JSON.stringify(line)}) : readFile(path, ...more);
    fs.statfs = async (...asked) => Object.assign(await statfs(...asked), {type: ${kind}});
    require('node:module').syncBuiltinESMExports();`,
  );
  return {NODE_OPTIONS: `--require=${file}`};
}
