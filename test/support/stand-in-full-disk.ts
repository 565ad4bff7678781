// A disk that is full and has room again, for a program in a terminal, where no small one may be mounted.
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TempHome} from './temp-home.js';

/**
 * Whatever makes a file or a folder among the reviews, or writes into one, fails as on a full disk, as long as the file
 * `FULL` is there. Runs in the program itself, before anything of it.
 */
const standIn = `
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
const {DEBRIEF_HOME: home, FULL} = process.env;
const {existsSync} = fs;
const isFull = (path) => String(path).startsWith(home) && existsSync(FULL);
const refuse = (call) => {
  throw Object.assign(new Error('ENOSPC: no space left on device, ' + call), {code: 'ENOSPC', syscall: call});
};
const isMaking = (name, flags) => name !== 'open' || (typeof flags === 'string' ? flags !== 'r' : (flags & 3) !== 0);
for (const name of ['open', 'mkdir', 'writeFile', 'copyFile', 'link', 'appendFile']) {
  const was = fs.promises[name];
  fs.promises[name] = async (path, ...rest) => {
    if (isFull(path) && isMaking(name, rest[0] ?? 'r')) refuse(name);
    const made = await was(path, ...rest);
    if (name === 'open' && String(path).startsWith(home)) {
      const write = made.write.bind(made);
      made.write = async (...given) => (isFull(path) ? refuse('write') : write(...given));
    }
    return made;
  };
  const blocking = fs[name + 'Sync'];
  fs[name + 'Sync'] = (path, ...rest) => {
    if (isFull(path) && isMaking(name, rest[0] ?? 'r')) refuse(name);
    return blocking(path, ...rest);
  };
}
syncBuiltinESMExports();
`;

/** `env` is for the program. */
export function fullDisk(home: TempHome): {env: Record<string, string>; fill(): void; makeRoom(): void} {
  const full = join(home.root, 'the-disk-is-full');
  return {
    env: {FULL: full, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(standIn)}`},
    fill: () => writeFileSync(full, ''),
    makeRoom: () => rmSync(full),
  };
}
