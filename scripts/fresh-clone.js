// What a newcomer does in a fresh clone, with a Node and an npm: the README's own line, or a global install alone.
import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {delimiter, dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {inATerminal} from './in-a-terminal.js';

/** The incident of the first page. */
const FIRST_PAGE = 'GH-2018-10-21';

/** Answers what it wrote, `stdout` and `stderr`; throws where it ends with another code than 0. */
const ran = promisify(execFile);

/** The line of the README that installs and opens a real incident. */
const tryIt = (root) => {
  const line = /^npm ci && npm run example$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0];
  if (!line) throw new Error('the README does not say how to try it');
  return line;
};

/**
 * Goes both ways at once, in two clones of `root` within `place`; `npmFolder` holds bin/npm-cli.js, and where it is
 * left out the npm of the path is taken. Throws at the first thing that is wrong.
 */
export async function freshClone({root, place, node, npmFolder}) {
  const env = surroundings(place, node, npmFolder);
  const [readme, linked] = ['readme', 'linked'].map((name) => {
    const clone = join(place, name);
    execFileSync('git', ['clone', '--quiet', root, clone]);
    const reviews = join(place, `reviews-${name}`);
    mkdirSync(reviews);
    return {clone, env: {...env, DEBRIEF_HOME: reviews}};
  });
  const version = execFileSync('npm', ['--version'], {cwd: place, env, encoding: 'utf8'}).trim();
  const on = `npm ${version} and Node ${execFileSync(node, ['--version'], {encoding: 'utf8'}).trim()}`;
  await Promise.all([followed(readme, tryIt(root)), linkedAndStarted(linked, join(place, 'prefix'))]);
  console.log(`from a fresh clone with ${on}: “${tryIt(root)}”, and npm install --global . alone`);
}

/** A home of its own; npm keeps the settings and the cache that it has here. */
function surroundings(place, node, npmFolder) {
  const tools = join(place, 'tools');
  mkdirSync(tools);
  if (npmFolder) symlinkSync(join(resolve(npmFolder), 'bin', 'npm-cli.js'), join(tools, 'npm'));
  const settings = ['cache', 'userconfig'].map((name) => [
    `npm_config_${name}`,
    execFileSync('npm', ['config', 'get', name], {encoding: 'utf8'}).trim(),
  ]);
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|DEBRIEF_|XDG_)/i.test(name))),
    ...Object.fromEntries(settings),
    npm_config_prefer_offline: 'true',
    PATH: [tools, dirname(node), process.env.PATH].join(delimiter),
    HOME: place,
    TERM: 'xterm-256color',
    LC_ALL: 'C.UTF-8',
  };
}

/** The line as it is typed at a terminal, up to the first page; the install says nothing that asks for attention. */
async function followed({clone, env}, line) {
  const seen = await inATerminal('/bin/sh', ['-c', line], {cwd: clone, env}, [[FIRST_PAGE, 'q']]);
  const [install = ''] = seen.split('incident-debrief@');
  if (/warn|error/i.test(install)) throw new Error(`“${line}” said:\n${install}`);
}

/** Linked and never built: the first start builds it, which breaks no JSON, and the next one opens the screens. */
async function linkedAndStarted({clone, env}, prefix) {
  writeFileSync(join(clone, '..', 'npmrc'), '');
  const install = ['install', '--global', '--offline', '--loglevel', 'warn', '--prefix', prefix, '.'];
  // What this machine's settings have npm say is not about the clone.
  const plain = {...env, npm_config_userconfig: join(clone, '..', 'npmrc')};
  const {status, stdout, stderr} = spawnSync('npm', install, {cwd: clone, env: plain, encoding: 'utf8'});
  if (status !== 0 || /warn/i.test(stderr)) throw new Error(`npm install --global . said:\n${stdout}${stderr}`);
  const command = join(prefix, 'bin', 'debrief');
  const started = await ran(command, ['list', '--json'], {cwd: dirname(clone), env});
  const answer = JSON.parse(started.stdout);
  const said = started.stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (answer.reviews?.length !== 0 || said.length !== 1 || !said[0].notice) throw new Error(JSON.stringify(started));
  await inATerminal(command, ['--example'], {cwd: dirname(clone), env}, [[FIRST_PAGE, 'q']]);
}
