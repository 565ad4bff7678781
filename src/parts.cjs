// The program as it is installed begins here: runs each part of it, out of the files of dist/, when it is asked for.
'use strict';

const {readFileSync} = require('node:fs');
const {join} = require('node:path');
const {pathToFileURL} = require('node:url');
const {Script} = require('node:vm');
const {compiled} = require('./compiled.cjs');

/** The sum of all files of this build, with which each begins; and the part that begins. The build puts both in. */
const BUILD = DEBRIEF_BUILD;
const FIRST = DEBRIEF_FIRST;

/** What each file holds, by its name: a function for each part. */
const files = {};
/** What each part offers, by its id, or the promise of it. */
const offered = {};
const code = compiled(BUILD);

/** What this part of the program offers, or, where it waits for something, a promise of it: `core.7` is of core.cjs. */
function part(id) {
  if (id in offered) return offered[id];
  const [name, at] = id.split('.');
  files[name] ??= fileNamed(name);
  const exports = {};
  const waiting = files[name][at](exports);
  offered[id] = waiting ? waiting.then(() => exports) : exports;
  return offered[id];
}

/** What is imported late is also told late of what is wrong with it. */
const late = async (id) => part(id);

/** Whoever catches it says what it means: src/cli/incomplete-install.ts. */
const broken = (name, code) => Object.assign(new Error(`${name}.cjs`), {code});

function fileNamed(name) {
  const filename = join(__dirname, `${name}.cjs`);
  // All of it is ASCII.
  const source = readFileSync(filename, 'latin1');
  const [, sum] = /^\/\/(\w+)\n/.exec(source) ?? [];
  if (sum === undefined) throw broken(name, 'DAMAGED_PART');
  if (sum !== BUILD) throw broken(name, 'OTHER_BUILD');
  let script;
  try {
    script = new Script(source, {filename, cachedData: code.of(name)});
  } catch {
    throw broken(name, 'DAMAGED_PART');
  }
  code.use(name, script);
  return script.runInThisContext()(part, late, require, __dirname, pathToFileURL(filename).href);
}

part(FIRST);
