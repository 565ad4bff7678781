// An install of which a file is missing, empty or cut off: one sentence that says so and what to do.
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {incompleteInWords} from '../../src/cli/incomplete-install.js';
import {installedIn, root} from '../support/installed.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
let place: string;
beforeEach(async () => {
  home = await tempHome();
  place = installedIn(home);
});
afterEach(() => home.remove());

function debrief(...args: string[]) {
  const file = join(place, 'bin', 'debrief.cjs');
  const {stdout, stderr, status} = spawnSync(process.execPath, [file, ...args], {
    env: {...process.env, ...home.env},
    encoding: 'utf8',
  });
  return {stdout, stderr, status};
}

const sentence = (file: string, remedy = 'install it again') =>
  `this install of debrief is incomplete (${file} is missing or damaged): ${remedy}; your reviews are untouched.`;

const damages = {
  missing: (path: string) => rmSync(path),
  empty: (path: string) => writeFileSync(path, ''),
  'cut off': (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 500)),
};

describe.each(Object.entries(damages))('where a file of a command is %s', (_, damage) => {
  it('says which, and what to do, and leaves no file of details', () => {
    damage(join(place, 'dist', 'list.cjs'));
    const said = {stdout: '', stderr: `debrief: ${sentence('dist/list.cjs')}\n`, status: 1};
    expect(debrief('list')).toEqual(said);
    expect(readdirSync(home.root)).not.toContain('state');
    expect(debrief('config', 'list').status).toBe(0);
  });
});

it('says it of what the commands load late, of the package itself, and of the beginning of the program', () => {
  rmSync(join(place, 'dist', 'rest.cjs'));
  expect(debrief('--help').stderr).toBe(`debrief: ${sentence('dist/rest.cjs')}\n`);
  copyFileSync(join(root, 'dist', 'rest.cjs'), join(place, 'dist', 'rest.cjs'));
  rmSync(join(place, 'package.json'));
  expect(debrief('--version').stderr).toBe(`debrief: ${sentence('package.json')}\n`);
  writeFileSync(join(place, 'dist', 'main.cjs'), '');
  expect(debrief('list')).toMatchObject({
    stderr: expect.stringContaining('(dist/main.cjs is empty): install it'),
    status: 1,
  });
  rmSync(join(place, 'dist', 'main.cjs'));
  expect(debrief('list').stderr).toMatch(
    /^debrief: this install of debrief is incomplete \(Cannot find module .*\): install it again; your reviews are/,
  );
});

it('says it as JSON to a program', () => {
  rmSync(join(place, 'dist', 'list.cjs'));
  const error = {message: sentence('dist/list.cjs'), code: 'could-not', exit: 1};
  expect(JSON.parse(debrief('list', '--json').stderr)).toEqual({format: 1, error});
});

it('names npm ci in a clone, which has what the program is built of', () => {
  mkdirSync(join(place, 'scripts'));
  writeFileSync(join(place, 'scripts', 'build.js'), '');
  rmSync(join(place, 'dist', 'list.cjs'));
  expect(debrief('list').stderr).toBe(`debrief: ${sentence('dist/list.cjs', `run npm ci in ${place}`)}\n`);
});

it('says that another version was installed where one file is of it', () => {
  const file = join(place, 'dist', 'list.cjs');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\/\/\w+/, '//0123456789abcdef'));
  const sentence = 'debrief was installed anew meanwhile: start it again; your reviews are untouched.';
  expect(debrief('list')).toEqual({stdout: '', stderr: `debrief: ${sentence}\n`, status: 1});
});

it('takes no other error for one of the install', () => {
  expect(incompleteInWords(new TypeError('x is not a function'), place)).toBeUndefined();
  expect(incompleteInWords(new SyntaxError('Unexpected end of JSON input'), place)).toBeUndefined();
  const elsewhere = Object.assign(new Error('no'), {code: 'ENOENT', path: join(home.root, 'other')});
  expect(incompleteInWords(elsewhere, place)).toBeUndefined();
  const ownHome = Object.assign(new Error('no'), {code: 'ENOENT', path: join(place, 'my-reviews', 'reviews')});
  expect(incompleteInWords(ownHome, place)).toBeUndefined();
});
