// Loads the program's own files with the compiled code of whatever ran in them before.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

// Node's compile cache keeps a file as it was before anything in it ran, so every function is compiled anew when it is
// first called: a third of what a short command takes. What is kept here is known by where and when its file was written,
// since V8 itself compares no more than the length.

/** What a kept file begins with, padded to this length, which leaves the code where V8 wants it. */
const HEAD = 128;
/** A terminal may be closed by a signal, which no exit handler sees (ms). */
const SOON = 3000;

/** Other commands use other functions of the same file, so each keeps its own. */
function commandMeant() {
  const [, , word] = process.argv;
  if (word === undefined) return 'home';
  return /^[a-z][a-z-]{0,20}$/.test(word) ? word : 'options';
}

/**
 * What a file of dist/ exports; `folder` is the user's own, and undefined where nothing can be kept. What cannot be read
 * or compiled is left to Node, which says why.
 */
function load(file, folder) {
  // Node 20 has it only since 20.10.
  const isAble = folder !== undefined && vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER !== undefined;
  return isAble ? loaderIn(folder)(file) : require(file);
}

function loaderIn(folder) {
  const modules = new Map();
  const fresh = [];

  function compiled(file) {
    const {size, mtimeMs, ctimeMs, ino} = fs.statSync(file);
    const head = [process.version, process.arch, size, mtimeMs, ctimeMs, ino].join(' ').padEnd(HEAD);
    const place = path.join(folder, `${commandMeant()}-${path.basename(file)}.code`);
    const script = new vm.Script(
      `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(file, 'utf8')}\n})`,
      {
        filename: file,
        cachedData: codeIn(place, head),
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      },
    );
    // Undefined where none was given.
    if (script.cachedDataRejected !== false) fresh.push({script, head, place});
    return script.runInThisContext();
  }

  function loaded(file) {
    const before = modules.get(file);
    if (before) return before.exports;
    let run;
    try {
      run = compiled(file);
    } catch {
      return require(file);
    }
    const module = {exports: {}};
    modules.set(file, module);
    const folder = path.dirname(file);
    const requireThere = (id) => (/^\.\/[\w-]+\.cjs$/.test(id) ? loaded(path.join(folder, id)) : require(id));
    run.call(module.exports, module.exports, requireThere, module, file, folder);
    return module.exports;
  }

  function keep() {
    for (const {script, head, place} of fresh.splice(0)) {
      const code = script.createCachedData();
      keepIn(place, Buffer.concat([Buffer.from(head, 'latin1'), code, code]));
    }
  }

  // What failed has not run what it needs another time.
  process.once('exit', (code) => {
    if (code === 0) keep();
  });
  setTimeout(keep, SOON).unref();
  return loaded;
}

/**
 * What is kept there under this head, if it is sound: V8 trusts what it is given, and a damaged one would end the program.
 * It is there twice, as nothing that Node has at hand tells sooner whether it still is what was written.
 */
function codeIn(place, head) {
  try {
    const kept = fs.readFileSync(place);
    const half = HEAD + (kept.length - HEAD) / 2;
    const code = kept.subarray(HEAD, half);
    return kept.toString('latin1', 0, HEAD) === head && code.equals(kept.subarray(half)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all. */
function keepIn(place, bytes) {
  const beside = `${place}.${process.pid}`;
  try {
    const file = fs.openSync(beside, 'wx', 0o600);
    fs.writeSync(file, bytes);
    fs.closeSync(file);
    fs.renameSync(beside, place);
  } catch {
    fs.rmSync(beside, {force: true});
  }
}

module.exports = {load};
