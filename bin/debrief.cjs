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
  return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'debrief', 'compile');
}

/** Keeps compiled code between runs, where Node can, also when the process is ended early. */
function keepCompiledCode() {
  var nodeModule = require('node:module');
  if (!nodeModule.enableCompileCache) return;
  nodeModule.enableCompileCache(compileCacheFolder());
  if (!nodeModule.flushCompileCache) return;
  function flush() {
    nodeModule.flushCompileCache();
  }
  process.once('exit', flush);
  // A meeting's terminal may be closed by a signal, which no exit handler sees.
  setTimeout(flush, 3000).unref();
}

/** Node would open its debugger, and say so over the page. */
function ignoreDebuggerSignal() {
  if (process.platform !== 'win32') process.on('SIGUSR1', () => {});
}

function giveUp(sentence) {
  process.stderr.write('debrief: ' + sentence + '\n');
  process.exitCode = 1;
}

var version = process.versions.node;
if (Number(version.split('.')[0]) < 20) {
  giveUp('this is Node ' + version + ', and debrief needs Node 20 or newer: see https://nodejs.org.');
} else {
  keepCompiledCode();
  ignoreDebuggerSignal();
  try {
    require('../dist/main.cjs');
  } catch (error) {
    giveUp('the program could not be loaded (' + error.message.split('\n')[0] + '): install it again.');
  }
}
