// The compiled code of what a command uses, kept between its runs. Node's own cache keeps only what a file compiles as it
// is read, which is little of a function that is called once.
'use strict';

const {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} = require('node:fs');
const {homedir} = require('node:os');
const {dirname, isAbsolute, join} = require('node:path');

/** The names of all commands, as they are typed; the build puts them in. */
const COMMANDS = DEBRIEF_COMMANDS;

/** A meeting's terminal may be closed by a signal, at which nothing can be kept any more. */
const BEGUN = 3000;

/** Many times what any command keeps; what is longer is not from here (bytes). */
const MOST = 64 * 1024 * 1024;

/** Neither through a link nor waiting for who writes into a pipe; Windows knows neither. */
const AS_IT_LIES = constants.O_RDONLY | (constants.O_NOFOLLOW || 0) | (constants.O_NONBLOCK || 0);

function cacheFolder() {
  const {env, platform} = process;
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'debrief', 'Cache', 'compiled');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'debrief', 'compiled');
  // A relative path is none: it would be another place wherever debrief is started.
  const named = env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(named) ? named : join(homedir(), '.cache'), 'debrief', 'compiled');
}

/** The folder belongs to this user alone, whatever the umask: what lies in it is run. */
function isOwn(folder) {
  if (!process.getuid) return true;
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid()) return false;
  if ((found.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
  return true;
}

/** All of a file that this user alone has written, or throws: the folder may have been open to others once. */
function ownBytes(file) {
  const opened = openSync(file, AS_IT_LIES);
  try {
    const found = fstatSync(opened);
    const isOwn = !process.getuid || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
    if (!found.isFile() || !isOwn || found.size > MOST) throw new Error('not a file from here');
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Each folder is tried once: Node's own recursion never ends where, as in /proc, nothing can be made. */
function makeFolder(folder) {
  try {
    mkdirSync(folder, {mode: 0o700});
  } catch ({code}) {
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw new Error(code);
    makeFolder(dirname(folder));
    mkdirSync(folder, {mode: 0o700});
  }
}

function removeFile(file) {
  try {
    unlinkSync(file);
  } catch {
    // It is gone already, or stays: nothing reads it.
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch ({code}) {
    return code === 'ESRCH';
  }
}

/** What processes left that were ended while they wrote; one of them may have had the number of this one. */
function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const pid = Number(/\.(\d+)$/.exec(name)?.[1]);
    if (pid === process.pid || (pid > 0 && isGone(pid))) removeFile(join(folder, name));
  }
}

/** Commands share files and use other functions of them, so each keeps its own. */
function commandMeant() {
  const word = process.argv[2];
  if (word === undefined) return 'home';
  return COMMANDS.includes(word) ? word : 'others';
}

/**
 * @param {string} build the sum of all files; what another build left is not used
 * @returns what is at hand `of` a file by its name, in the first seconds; and `use` takes the script that was made of it
 */
exports.compiled = (build) => {
  const folder = cacheFolder();
  const file = join(folder, `${commandMeant()}-${process.version}-${process.arch}`);
  // A name that is not UTF-8 has come here as another one.
  const isAnother = folder.includes('\ufffd');
  const scripts = new Map();
  const held = read();

  /**
   * A line that says the build, and which file has how many bytes; then these, twice: V8 ends the program over a byte that
   * is not what it was, and no sum that Node has at hand is worked out as soon as two copies are compared.
   */
  function read() {
    const none = new Map();
    try {
      if (isAnother || !isOwn(folder)) return none;
      const all = ownBytes(file);
      let at = all.indexOf(10) + 1;
      const head = JSON.parse(all.toString('latin1', 0, at));
      if (head.build !== build) return none;
      const half = (all.length - at) / 2;
      if (!all.subarray(at, at + half).equals(all.subarray(at + half))) return none;
      const end = at + half;
      const found = new Map();
      for (const [name, length] of head.lengths) {
        found.set(name, all.subarray(at, at + length));
        at += length;
      }
      return at === end ? found : none;
    } catch {
      // There is none yet, or none that can be read: it is made anew.
      return none;
    }
  }

  let isKept = false;
  /** Once: what is compiled after src/app/steady-memory.ts had its say is of no use to a start. */
  function keep() {
    if (isKept) return;
    isKept = true;
    keepFresh();
    // Some megabytes, for as long as a meeting lasts.
    held.clear();
    scripts.clear();
  }

  function keepFresh() {
    const fresh = [...scripts].filter(([name]) => !held.has(name));
    if (isAnother || fresh.length === 0) return;
    for (const [name, script] of fresh) held.set(name, script.createCachedData());
    const lengths = [...held].map(([name, data]) => [name, data.length]);
    const own = `${file}.${process.pid}`;
    try {
      makeFolder(folder);
      if (!isOwn(folder)) return;
      sweep(folder);
      const both = [...held.values(), ...held.values()];
      const all = Buffer.concat([Buffer.from(`${JSON.stringify({build, lengths})}\n`), ...both]);
      // It takes its place whole, or not at all.
      writeFileSync(own, all, {mode: 0o600, flag: 'wx', flush: true});
      renameSync(own, file);
    } catch {
      // The next start takes as long as this one did.
      removeFile(own);
    }
  }

  setTimeout(keep, BEGUN).unref();
  // What ends early has used little of what others will.
  process.once('exit', (status) => status === 0 && keep());
  return {
    of: (name) => held.get(name),
    use(name, script) {
      if (script.cachedDataRejected) held.delete(name);
      if (!isKept) scripts.set(name, script);
    },
  };
};
