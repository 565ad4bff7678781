// What doctor says of the machine, the terminal and the place: whatever explains why something is different elsewhere.
import {readFileSync} from 'node:fs';
import {arch, platform, release} from 'node:os';
import {join} from 'node:path';
import {WriteStream} from 'node:tty';
import {isZone, zoneOfThisMachine} from '../../review/days.js';
import {mountOf, seenLate} from '../../store/disk/mount.js';
import {roomAt} from '../../store/disk/room.js';
import {preferredEditor} from '../../store/editor-ended.js';
import {whyNoPage} from '../streams/has-terminal.js';
import {isUtf8} from '../streams/locale.js';

/** `at` is what was found, `problems` a sentence for each thing that is worth knowing of it. */
export type MachinePart = {part: string; at: string; problems: string[]};

export const plain = (part: string, at: string, problems: string[] = []): MachinePart => ({part, at, problems});

/** In the order in which they are said; the folder of the reviews is `home`. */
export const machineParts = async (packageFolder: string, home: string): Promise<MachinePart[]> => [
  plain('debrief', versionIn(packageFolder)),
  plain('Node', process.versions.node),
  plain('platform', `${platform()} ${release()} ${arch()}`),
  terminal(process.env),
  plain('size', sizeInWords()),
  plain('colours', coloursInWords(process.env)),
  locale(process.env),
  plain('editor', preferredEditor()),
  await mount(home),
  await room(home),
];

/** Of the package whose folder this is. */
export const versionIn = (packageFolder: string): string =>
  (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {version: string}).version;

/** What stands between the program and the eyes, and a variable by which it is known. */
const between = {tmux: 'TMUX', screen: 'STY', ssh: 'SSH_CONNECTION', mosh: 'MOSH_CONNECTION'} as const;

function terminal(env: NodeJS.ProcessEnv): MachinePart {
  const program = [env.TERM_PROGRAM, env.TERM_PROGRAM_VERSION].filter(Boolean).join(' ');
  const within = Object.entries(between).flatMap(([name, variable]) => (env[variable] ? [`in ${name}`] : []));
  const isOne = process.stdin.isTTY && process.stdout.isTTY;
  const said = [
    env.TERM?.trim() || `TERM is ${env.TERM === undefined ? 'not set' : 'empty'}`,
    program,
    ...within,
    isOne ? '' : 'not in this call',
  ];
  // Where there is no terminal, nobody needs to say which.
  const why = isOne || env.TERM?.trim() ? whyNoPage(env) : undefined;
  return plain('terminal', said.filter(Boolean).join(', '), why ? [`No page can be drawn here: ${why}.`] : []);
}

function sizeInWords(): string {
  const stream = [process.stdout, process.stderr].find(({isTTY}) => isTTY);
  return stream ? `${stream.columns}x${stream.rows}` : 'unknown: no terminal in this call';
}

function coloursInWords(env: NodeJS.ProcessEnv): string {
  const asked = ['NO_COLOR', 'FORCE_COLOR', 'COLORTERM'].flatMap((name) =>
    env[name] === undefined ? [] : [`${name}=${env[name]}`],
  );
  return [String(2 ** WriteStream.prototype.getColorDepth(env)), ...asked].join(', ');
}

function locale(env: NodeJS.ProcessEnv): MachinePart {
  // The first that is set counts, as the C library reads them.
  const [name, value] = Object.entries({LC_ALL: env.LC_ALL, LC_CTYPE: env.LC_CTYPE, LANG: env.LANG}).find(
    ([, given]) => given,
  ) ?? ['LANG', undefined];
  const zone = zoneOfThisMachine();
  const at = [value === undefined ? 'none set' : `${name}=${value}`, zone].join(', ');
  const problem = `${name}=${value} is not UTF-8: debrief’s signs and lines are ASCII.`;
  const noPlace = `TZ=${env.TZ} names no place: a new review is in ${zone} unless you give it a zone.`;
  const isPlace = env.TZ === undefined || isZone(env.TZ.replace(/^:/, ''));
  return plain('locale', at, [...(isUtf8(env) ? [] : [problem]), ...(isPlace ? [] : [noPlace])]);
}

async function mount(home: string): Promise<MachinePart> {
  const [found, late] = await Promise.all([mountOf(home), seenLate(home)]);
  return plain('mount', found ? `${found.type} at ${found.at}` : 'unknown', late ? [late] : []);
}

/** Less than this is told of (bytes): an export writes some, and a full disk takes no note. */
const LITTLE = 100_000_000;

async function room(home: string): Promise<MachinePart> {
  const found = await roomAt(home);
  if (!found) return plain('room', 'unknown');
  const {free, mayWrite, mode} = found;
  const isOpen = process.platform !== 'win32' && mode !== null && (mode & 0o077) !== 0;
  const own = mode === null ? 'the folder is made with the first review' : `mode ${mode.toString(8)}`;
  return plain('room', `${inBytes(free)} free, ${own}`, [
    ...(free < LITTLE ? ['Little room is left: make some before the meeting.'] : []),
    ...(mayWrite ? [] : ['You may not write there: change its permissions, or name another home.']),
    ...(isOpen ? [`Others on this machine may look into it: chmod 700 ${home} makes it private.`] : []),
  ]);
}

/** In units of a thousand, as disks are sold. */
export function inBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const count = bytes / 1000 ** step;
  return `${count < 10 && step > 0 ? count.toFixed(1) : Math.round(count)} ${units[step]}`;
}
