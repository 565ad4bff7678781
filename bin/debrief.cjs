#!/usr/bin/env node
// Starts debrief: an old Node gets one clear sentence, a newer one the program.
'use strict';

// This file keeps to the oldest syntax, so that every Node can read it as far as the sentence.

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
    require('../dist/main.cjs');
  } catch (error) {
    if (error.code === 'EMFILE' || error.code === 'ENFILE')
      giveUp('too many files are open: allow more of them (ulimit -n) or close other programs, and try again.');
    else if (!isBuilt() && buildsNow()) require('../dist/main.cjs');
    else if (!isBuilt())
      giveUp('not built yet: run npm ci in ' + require('node:path').resolve(__dirname, '..') + ', then debrief again.');
    else giveUp('this install of debrief is incomplete (' + error.message.split('\n')[0] + '): ' + remedy() + '.');
  }
}
