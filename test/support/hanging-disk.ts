// A disk that gives no answer any more, such as a network mount whose server is gone, for a program in a terminal.
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import type {TempHome} from './temp-home.js';

/**
 * Whatever asks the folder of the reviews for something waits for ever, and holds a thread of the program's as a real
 * mount does: it waits to open a pipe that nobody else opens; a call that blocks holds the whole program so. Runs in
 * the program itself, before anything of it.
 */
const standIn = `
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
const {DEBRIEF_HOME: home, HANGING_PIPE: pipe, HANGS} = process.env;
let hangs = HANGS === 'all' || HANGS === 'writes' ? HANGS : '';
process.on('SIGUSR2', () => { hangs = 'all'; });
const never = () => new Promise(() => fs.open(pipe, 'r', () => {}));
const writes = ['mkdir', 'rename', 'unlink', 'rmdir', 'writeFile', 'copyFile'];
const reads = ['open', 'stat', 'lstat', 'readdir', 'access', 'readFile'];
const isWrite = (name, flags) => writes.includes(name) || (name === 'open' && typeof flags === 'string' && flags !== 'r');
for (const name of [...reads, ...writes]) {
  const was = fs.promises[name];
  fs.promises[name] = async (path, ...rest) => {
    const isThere = String(path).startsWith(home);
    if (isThere && (hangs === 'all' || (hangs === 'writes' && isWrite(name, rest[0])))) return never();
    const made = await was(path, ...rest);
    if (name === 'open' && isThere) {
      for (const method of ['read', 'write', 'stat', 'sync', 'datasync', 'truncate']) {
        const its = made[method].bind(made);
        made[method] = (...given) => (hangs === 'all' || (hangs && method !== 'read' && method !== 'stat') ? never() : its(...given));
      }
    }
    return made;
  };
}
const openSync = fs.openSync;
const blocking = ['exists', 'realpath', 'link', 'appendFile', ...reads, ...writes].filter((name) => fs[name + 'Sync']);
for (const name of blocking) {
  const was = fs[name + 'Sync'];
  const alwaysWrites = ['link', 'appendFile', ...writes].includes(name);
  fs[name + 'Sync'] = Object.assign((path, ...rest) => {
    const isWriting = alwaysWrites || isWrite(name, rest[0]);
    if (String(path).startsWith(home) && (hangs === 'all' || (hangs && isWriting))) openSync(pipe, 'r');
    return was(path, ...rest);
  }, was);
}
syncBuiltinESMExports();
`;

/**
 * The environment of a program whose disk hangs from the start, for \`writes\` or for \`all\`, or once it gets SIGUSR2.
 */
export function hangingDisk(home: TempHome, hangs?: 'writes' | 'all'): Record<string, string> {
  const pipe = join(home.root, 'nobody-opens-this');
  execFileSync('mkfifo', [pipe]);
  return {
    HANGING_PIPE: pipe,
    ...(hangs && {HANGS: hangs}),
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(standIn)}`,
  };
}
