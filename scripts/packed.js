// Packs debrief, installs it into an empty prefix without a network, links this clone and fresh ones into others, and
// goes a short way with what is installed on each Node given: node scripts/packed.js [--npm FOLDER-OF-NPM …]
// FOLDER-OF-NODE …, where a folder holds bin/npm-cli.js or bin/node.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {freshClone} from './fresh-clone.js';
import {inATerminal} from './in-a-terminal.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'debrief-packed-'));
const npm = (...args) => execFileSync('npm', args, {cwd: root, encoding: 'utf8'}).trim();

/** Newer versions of npm run on newer versions of Node only: the one that the project brings along. */
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');

/** The version of npm from which on it puts no package's man pages where man looks. */
const LINKS_NO_MAN_PAGES = 12;

const notices = join('dist', 'THIRD-PARTY-NOTICES.txt');

/**
 * What letters, widths and line breaks are told by comes with each Node: several scripts, accents, a family, a flag.
 */
const pasted = 'ångström — Zoe\u0308 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 漢字\n「障害」 ไทย नमस्ते שלום\n**bold** +1 `END`';

try {
  const {values, positionals} = parseArgs({options: {npm: {type: 'string', multiple: true}}, allowPositionals: true});
  const [made] = JSON.parse(npm('pack', '--json', '--silent', '--pack-destination', place));
  const packed = join(place, made.filename);
  console.log(`packed: ${Math.round(made.size / 1e3)} kB, ${(made.unpackedSize / 1e6).toFixed(2)} MB unpacked`);
  const installers = (values.npm ?? []).map((folder) => [ownNode, join(resolve(folder), 'bin', 'npm-cli.js')]);
  const folders = (installers.length > 0 ? installers : [['npm']]).map((installer) => install(packed, installer));
  const entry = join(folders[0], 'bin', 'debrief.cjs');
  for (const folder of positionals) await journey(join(resolve(folder), 'bin', 'node'), entry);
  // Each npm by a Node that may bring it along, the oldest by the oldest.
  for (const [at, npmFolder] of (values.npm ?? [undefined]).entries()) {
    const node = join(resolve(positionals[at] ?? dirname(dirname(ownNode))), 'bin', 'node');
    await freshClone({root, place: mkdtempSync(join(place, 'fresh-')), node, npmFolder});
  }
} finally {
  rmSync(place, {recursive: true, force: true});
}

/**
 * Installs the package, or the folder of a clone, with this npm, without a warning; answers its folder as installed.
 */
function installed(what, [command, ...before]) {
  const prefix = mkdtempSync(join(place, 'prefix-'));
  const args = [...before, 'install', '--global', '--offline', '--loglevel', 'warn', '--prefix', prefix, what];
  // What this machine's settings have npm say is not about the package.
  writeFileSync(join(place, 'npmrc'), '');
  const env = {...process.env, npm_config_userconfig: join(place, 'npmrc')};
  const {status, stdout, stderr} = spawnSync(command, args, {cwd: place, encoding: 'utf8', env});
  if (status !== 0 || /warn/i.test(stderr)) throw new Error(`installing ${what} said:\n${stdout}${stderr}`);
  const version = execFileSync(join(prefix, 'bin', 'debrief'), ['--version'], {encoding: 'utf8'}).trim();
  const npmVersion = execFileSync(command, [...before, '--version'], {cwd: place, encoding: 'utf8', env}).trim();
  const page = join(prefix, 'share', 'man', 'man1', 'debrief.1');
  const isLinked = process.platform !== 'win32' && Number.parseInt(npmVersion, 10) < LINKS_NO_MAN_PAGES;
  if (isLinked && !existsSync(page)) throw new Error('npm has linked no man page');
  const printed = execFileSync(join(prefix, 'bin', 'debrief'), ['help', '--man'], {encoding: 'utf8'});
  if (printed !== readFileSync(join(root, 'man', 'debrief.1'), 'utf8')) throw new Error('the man page is another one');
  console.log(`installed without a warning: ${version} with npm ${npmVersion}${what === root ? ', as a clone' : ''}`);
  return join(prefix, 'lib', 'node_modules', 'incident-debrief');
}

/** Answers the folder of the package, which has all that it is to have. */
function install(packed, installer) {
  // A clone has more scripts than a package, and npm runs other ones of it.
  installed(root, installer);
  const folder = installed(packed, installer);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const wanted = [...manifest.files.filter((name) => !name.startsWith('!')), 'README.md', 'LICENSE', notices];
  const missing = wanted.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) throw new Error(`the package has no ${missing.join(', ')}`);
  if (manifest.scripts.install ?? manifest.scripts.prepare) throw new Error('the package runs a script');
  const others = readdirSync(dirname(folder)).filter((name) => name !== 'incident-debrief');
  if (others.length > 0 || existsSync(join(folder, 'node_modules')))
    throw new Error('the package brought others along');
  return folder;
}

/** A review is made, written to, shown, exported, opened and pasted into; the first thing that is wrong throws. */
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
  await inATerminal(node, [entry, 'run', id], {cwd: home, env}, [
    ['Mail queue stopped', '\x1b[C'],
    ['Still open: ', '\x1b[C'],
    ['Opening', 'n'],
    ['── Note', `\x1b[200~${pasted.replaceAll('\n', '\r')}\x1b[201~`],
    ['`END`', '\r'],
    // The field closes once its note is saved.
    [(screen) => !screen.includes('── Note'), 'q'],
    ['Enter leaves', '\r'],
  ]);
  const kept = JSON.parse(debrief('show', id, '--json')).notes.map(({text}) => text);
  if (!kept.includes(pasted)) throw new Error(`what was pasted became ${JSON.stringify(kept)}`);
  const version = execFileSync(node, ['--version'], {encoding: 'utf8'}).trim();
  console.log(`packed and installed: ${debrief('--version')} on Node ${version}`);
}
