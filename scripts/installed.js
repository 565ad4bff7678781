// Packs debrief, installs it into an empty prefix with the npm of this machine, and goes a short way with it, without a
// terminal: what every system and Node can do. scripts/packed.js does more, on Linux.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';
const place = mkdtempSync(join(tmpdir(), 'debrief-installed-'));

try {
  const npm = (...args) => execFileSync('npm', args, {cwd: root, encoding: 'utf8', shell: isWindows});
  const [{filename, size, unpackedSize}] = JSON.parse(npm('pack', '--json', '--silent', '--pack-destination', place));
  console.log(`${filename}: ${size} bytes, ${unpackedSize} unpacked`);
  const prefix = join(place, 'prefix');
  mkdirSync(prefix);
  npm('install', '--global', '--offline', '--silent', '--prefix', prefix, join(place, filename));
  const packages = isWindows ? join(prefix, 'node_modules') : join(prefix, 'lib', 'node_modules');
  const installed = readdirSync(packages);
  if (installed.join() !== 'incident-debrief' || existsSync(join(packages, 'incident-debrief', 'node_modules'))) {
    throw new Error(`more was installed than debrief: ${installed.join(', ')}`);
  }
  const command = isWindows ? join(prefix, 'debrief.cmd') : join(prefix, 'bin', 'debrief');
  const env = {...process.env, DEBRIEF_HOME: join(place, 'reviews')};
  const debrief = (...args) =>
    execFileSync(command, args, {cwd: place, env, encoding: 'utf8', shell: isWindows}).trim();
  const id = debrief(
    ...'new --reference INC-7 --title Queue --severity minor --facilitator Lead --no-input'.split(' '),
  );
  debrief('add', 'note', 'full', '--review', id, '--quiet');
  const {notes} = JSON.parse(debrief('show', id, '--json'));
  if (notes[0]?.text !== 'full') throw new Error('the note is not in the review');
  mkdirSync(join(place, 'incident'));
  debrief('export', id, '--to', join(place, 'incident'));
  readFileSync(join(place, 'incident', 'INC-7-actions.csv'));
  console.log(`installed alone, and tried: ${debrief('--version')} on Node ${process.version}, ${process.platform}`);
} finally {
  rmSync(place, {recursive: true, force: true});
}
