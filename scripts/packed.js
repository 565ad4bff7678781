// Packs debrief, installs it into an empty prefix without a network, and goes a short way with it on each Node given:
// node scripts/packed.js FOLDER-OF-NODE …, where each folder holds bin/node.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'debrief-packed-'));
const npm = (...args) => execFileSync('npm', args, {cwd: root, encoding: 'utf8'}).trim();

/** Longest wait for a screen (ms). */
const PATIENCE = 30_000;

try {
  npm('pack', '--silent', '--pack-destination', place);
  const packed = readdirSync(place).find((name) => name.endsWith('.tgz')) ?? '';
  const prefix = join(place, 'prefix');
  const install = ['install', '--global', '--offline', '--loglevel', 'warn', '--prefix', prefix, join(place, packed)];
  const {status, stdout, stderr} = spawnSync('npm', install, {cwd: place, encoding: 'utf8'});
  if (status !== 0 || /warn/i.test(stderr)) throw new Error(`installing the package said:\n${stdout}${stderr}`);
  const entry = join(prefix, 'lib', 'node_modules', 'incident-debrief', 'bin', 'debrief.cjs');
  for (const folder of process.argv.slice(2)) await journey(join(resolve(folder), 'bin', 'node'), entry);
} finally {
  rmSync(place, {recursive: true, force: true});
}

/** A review is made, written to, shown, exported and opened; the first thing that is wrong throws. */
async function journey(node, entry) {
  const home = mkdtempSync(join(place, 'home-'));
  const env = {PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', DEBRIEF_HOME: join(home, 'reviews')};
  const debrief = (...args) => execFileSync(node, [entry, ...args], {cwd: home, env, encoding: 'utf8'}).trim();
  const needed = ['--reference', 'INC-7', '--title', 'Mail queue stopped', '--severity', 'minor'];
  const id = debrief('new', ...needed, '--facilitator', 'Delivery manager', '--no-input');
  debrief('add', 'note', 'The queue was full', '--review', id, '--quiet');
  const {notes} = JSON.parse(debrief('show', id, '--json'));
  if (notes[0]?.text !== 'The queue was full') throw new Error('the note is not in the review');
  const incident = join(home, 'incident');
  mkdirSync(incident);
  debrief('export', id, '--to', incident);
  if (!existsSync(join(incident, 'INC-7-actions.csv'))) throw new Error('the incident folder is not filled');
  await opens(node, [entry, 'run', id], {cwd: home, env}, 'Mail queue stopped');
  const version = execFileSync(node, ['--version'], {encoding: 'utf8'}).trim();
  console.log(`packed and installed: ${debrief('--version')} on Node ${version}`);
}

/** The screen comes in a real terminal and leaves it again by a key. */
function opens(node, args, options, text) {
  return new Promise((fulfil, reject) => {
    const terminal = spawn(node, args, {...options, name: 'xterm-256color', cols: 80, rows: 24});
    const late = setTimeout(() => terminal.kill('SIGKILL'), PATIENCE);
    let seen = '';
    let left = false;
    terminal.onData((data) => {
      seen += data;
      if (left || !seen.includes(text)) return;
      left = true;
      terminal.write('q');
    });
    terminal.onExit(({exitCode, signal}) => {
      clearTimeout(late);
      if (left && exitCode === 0 && !signal) fulfil();
      else reject(new Error(`the screen did not open and leave (${exitCode}, ${signal}):\n${seen}`));
    });
  });
}
