// The package, made twice in a copy of the clone at another place: the same to the byte, small, and whole in itself.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

type Packed = {filename: string; unpackedSize: number; files: {path: string; size: number}[]};

let place: string;
let clone: string;
const packed: Packed[] = [];
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'debrief-package-'));
  clone = join(place, 'at', 'another-place');
  mkdirSync(clone, {recursive: true});
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {cwd: root, encoding: 'utf8'});
  for (const file of tracked.split('\n')) {
    if (!/^(?:bin|src|scripts|examples|docs|[^/]+$)/.test(file) || file === 'node_modules') continue;
    mkdirSync(dirname(join(clone, file)), {recursive: true});
    cpSync(join(root, file), join(clone, file));
  }
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name));
  }
  for (const at of ['first', 'second']) {
    mkdirSync(join(place, at));
    const said = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', join(place, at)], {
      cwd: clone,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    packed.push(...(JSON.parse(said) as Packed[]));
  }
  execFileSync('tar', ['-xzf', join(place, 'first', packed[0]?.filename ?? ''), '-C', place]);
}, 300_000);
afterAll(() => rmSync(place, {recursive: true, force: true}));

describe('the package', () => {
  it('is the same to the byte when it is made again', () => {
    const [first, second] = ['first', 'second'].map((at) => sum(join(place, at, packed[0]?.filename ?? '')));
    expect(second).toBe(first);
  });

  it('holds what this clone built, to the byte, though it was built in another folder', () => {
    const held = readdirSync(join(place, 'package', 'dist')).sort();
    const built = readdirSync(join(root, 'dist')).filter((name) => name !== 'meta.json');
    expect(held).toEqual(built.sort());
    const differ = held.filter((name) => sum(join(place, 'package', 'dist', name)) !== sum(join(root, 'dist', name)));
    expect(differ).toEqual([]);
  });

  it('is read as ASCII, and is', () => {
    const parts = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
    const isAscii = (name: string) => readFileSync(join(root, 'dist', name)).every((byte) => byte < 0x80);
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter((name) => !isAscii(name))).toEqual([]);
  });

  it('names no package that would come along, the Node of development neither, and runs nothing at install', () => {
    const manifest = JSON.parse(readFileSync(join(place, 'package', 'package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    expect(Object.keys(manifest.scripts)).toEqual(['start']);
    expect(packed[0]?.files.filter(({path}) => path.includes('node_modules'))).toEqual([]);
    // What is packed is no other clone than before.
    expect(sum(join(clone, 'package.json'))).toBe(sum(join(root, 'package.json')));
  });

  it('is as small as docs/dependencies.md says', () => {
    const said = /at most (\d\.\d) MB unpacked/.exec(readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8'));
    expect(said).not.toBeNull();
    expect(packed[0]?.unpackedSize).toBeLessThan(Number(said?.[1]) * 1e6);
  });
});
