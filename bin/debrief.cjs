#!/usr/bin/env node
// Starts debrief: an old Node gets one clear sentence, a newer one its compile cache and the program.
'use strict';

// This file keeps to the oldest syntax, so that every Node can read it as far as the sentence.

/** The cache belongs to the user alone: what lies in it is run. */
function compileCacheFolder() {
  var env = process.env;
  var path = require('node:path');
  var home = require('node:os').homedir();
  if (process.platform === 'win32') {
    return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'debrief', 'Cache', 'compile');
  }
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'debrief', 'compile');
  // A relative path is none: it would be another place wherever debrief is started.
  var named = env.XDG_CACHE_HOME || '';
  return path.join(path.isAbsolute(named) ? named : path.join(home, '.cache'), 'debrief', 'compile');
}

/** Makes the folder for this user alone, whatever the umask; false where somebody else could put code into it. */
function isOwn(folder) {
  var fs = require('node:fs');
  var found;
  // A name that is not UTF-8 has come here as another one.
  if (folder.indexOf('\ufffd') !== -1) return false;
  try {
    fs.mkdirSync(folder, {recursive: true, mode: 448});
    if (!process.getuid) return true;
    found = fs.lstatSync(folder);
    if (!found.isDirectory() || found.uid !== process.getuid()) return false;
    // 448 is 0700, which the oldest syntax has no number for; an earlier version left it to the umask.
    if ((found.mode & 511) !== 448) fs.chmodSync(folder, 448);
    return true;
  } catch (_error) {
    return false;
  }
}

/** Keeps compiled modules between runs, where Node can, also when the process is ended early. */
function keepModules(folder) {
  var nodeModule = require('node:module');
  if (!nodeModule.enableCompileCache) return;
  nodeModule.enableCompileCache(folder);
  if (!nodeModule.flushCompileCache) return;
  function flush() {
    nodeModule.flushCompileCache();
  }
  process.once('exit', flush);
  // A meeting's terminal may be closed by a signal, which no exit handler sees.
  setTimeout(flush, 3000).unref();
}

/** With the compiled code of earlier runs, where there is a folder for it. */
function loadProgram() {
  var folder = compileCacheFolder();
  if (!isOwn(folder)) folder = undefined;
  else keepModules(folder);
  require('./kept-code.cjs').load(require('node:path').join(__dirname, '..', 'dist', 'main.cjs'), folder);
}

/** Node would open its debugger, and say so over the page. */
function ignoreDebuggerSignal() {
  function ignore() {}
  if (process.platform !== 'win32') process.on('SIGUSR1', ignore);
}

/** A clone has no dist/ until it is built; what was installed from a package came with one. */
function isBuilt() {
  var fs = require('node:fs');
  var path = require('node:path');
  var root = path.resolve(__dirname, '..');
  return fs.existsSync(path.join(root, 'dist', 'main.cjs')) || !fs.existsSync(path.join(root, 'scripts', 'build.js'));
}

/** It would do nothing at all, and say nothing of that. */
function isEmpty() {
  var found = require('node:fs').statSync(require('node:path').join(__dirname, '..', 'dist', 'main.cjs'), {
    throwIfNoEntry: false,
  });
  return found !== undefined && found.size === 0;
}

function remedy() {
  var path = require('node:path');
  var root = path.resolve(__dirname, '..');
  var isClone = require('node:fs').existsSync(path.join(root, 'scripts', 'build.js'));
  return (isClone ? 'run npm ci in ' + root : 'install it again') + '; your reviews are untouched';
}

/** `npm install --global .` links a clone and builds nothing, so the first start does. Answers whether it could. */
function buildsNow() {
  var root = require('node:path').resolve(__dirname, '..');
  tell('notice', 'this clone is not built yet: npm ci is run in it, once, which takes a minute.');
  require('node:child_process').spawnSync('npm', ['ci', '--prefer-offline', '--fetch-retries=0'], {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return isBuilt();
}

/** A home folder that is no whole path would be another one wherever debrief is started: the account's own is meant. */
function keepToOneHome() {
  var home = process.env.HOME;
  if (home !== undefined && !require('node:path').isAbsolute(home)) delete process.env.HOME;
}

/** Node takes names of zones alone. Others read a path as well, and an empty name as UTC. */
function readZone() {
  var zone = process.env.TZ;
  var path;
  if (zone === undefined) return;
  if (zone.trim() === '' || zone.trim() === ':') process.env.TZ = 'UTC';
  path = /^:?\/(?:.*\/zoneinfo\/(.+)|etc\/localtime)$/.exec(zone.trim());
  if (!path) return;
  if (path[1]) process.env.TZ = path[1];
  else delete process.env.TZ;
}

/** A mount that gives no answer holds a thread for each question; enough are left for the rest of the disk. */
function haveThreadsToSpare() {
  if (!process.env.UV_THREADPOOL_SIZE) process.env.UV_THREADPOOL_SIZE = '24';
}

/** Whether `--json` was asked for: anywhere before a lone `--`, as the program itself takes it. */
function isForProgram() {
  var at;
  for (at = 2; at < process.argv.length && process.argv[at] !== '--'; at++) {
    if (/^--json(=|$)/.test(process.argv[at])) return true;
  }
  return false;
}

/** A line on standard error, as all that the program says beside its answer: docs/json.md. */
function tell(kind, sentence) {
  var said = {message: sentence};
  var line = {format: 1};
  if (kind === 'error') {
    said.code = 'could-not';
    said.exit = 1;
  }
  line[kind] = said;
  process.stderr.write(isForProgram() ? JSON.stringify(line) + '\n' : 'debrief: ' + sentence + '\n');
}

function giveUp(sentence) {
  tell('error', sentence);
  process.exitCode = 1;
}

var version = process.versions.node;
if (Number(version.split('.')[0]) < 20) {
  giveUp('this is Node ' + version + ', and debrief needs Node 20 or newer: see https://nodejs.org.');
} else {
  keepToOneHome();
  readZone();
  haveThreadsToSpare();
  ignoreDebuggerSignal();
  try {
    if (isEmpty()) throw new Error('dist/main.cjs is empty');
    loadProgram();
  } catch (error) {
    if (error.code === 'EMFILE' || error.code === 'ENFILE')
      giveUp('too many files are open: allow more of them (ulimit -n) or close other programs, and try again.');
    else if (!isBuilt() && buildsNow()) require('../dist/main.cjs');
    else if (!isBuilt())
      giveUp('not built yet: run npm ci in ' + require('node:path').resolve(__dirname, '..') + ', then debrief again.');
    else giveUp('this install of debrief is incomplete (' + error.message.split('\n')[0] + '): ' + remedy() + '.');
  }
}
