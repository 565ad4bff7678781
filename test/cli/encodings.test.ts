// Bytes that are no UTF-8, from everywhere that a text can come from: read where they say what they are, else refused.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {debrief, entry, newReview, oneSentence} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
  await newReview(home, 'INC-7');
});
afterAll(() => home.remove());

const latin1 = Buffer.from('caf\xe9 page was down', 'latin1');
const marked = Buffer.from('\ufeffcafé page', 'utf16le');
const written = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(home.root, name), bytes);
  return join(home.root, name);
};
const shown = async () => JSON.parse((await debrief(home, ['show', 'INC-7', '--json'])).stdout);

describe('text that comes in', () => {
  it.each([
    ['add', 'note', '-'],
    ['add', 'note', '-', '--lines'],
    ['add', 'park', '-'],
    ['comment', '-'],
  ])('is refused from a pipe where it is not UTF-8: debrief %s %s', async (...args) => {
    const before = await shown();
    const {stderr, code} = await debrief(home, args, {input: latin1});
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toMatch(/the text in the pipe looks like Latin-1 .*iconv -f ISO-8859-1 -t UTF-8/);
    expect(code).toBe(1);
    const {exportedAt, clock, ...kept} = await shown();
    expect(before).toMatchObject(kept);
  });

  it.each([
    // Each says: the page was down.
    ['EBCDIC', Buffer.from('a38885409781878540a681a2408496a695', 'hex'), 'iconv -f IBM037 -t UTF-8'],
    ['UTF-7', Buffer.from('Die Seite war zw+APY-lf Minuten weg, hei+AN8-t es'), 'iconv -f UTF-7 -t UTF-8'],
    ['HZ', Buffer.from('~{NRCGTZA=5cJU5=>/1(!#~}'), 'save it as UTF-8 text first'],
    ['UTF-32LE', Buffer.from('a\0\0\0b\0\0\0c\0\0\0'), 'iconv -f UTF-32LE -t UTF-8'],
  ])('is refused in %s, with what to do', async (encoding, bytes, toDo) => {
    const {stderr, code} = await debrief(home, ['add', 'note', '-'], {input: bytes});
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain(`looks like ${encoding}`);
    expect(stderr).toContain(toDo);
    expect(code).toBe(1);
    const file = written('incident.json', bytes);
    const made = await debrief(home, ['new', '--from', file, '--facilitator', 'Delivery manager', '--no-input']);
    expect(made).toMatchObject({code: 1, stderr: expect.stringContaining(`${file} looks like ${encoding}`)});
  });

  it('is taken as typed where plain letters only look like another encoding', async () => {
    const texts = ['call +44 20 7946 0000, me+tag@example.org', '~{name~} and C++', '+1-'];
    for (const input of texts) expect(await debrief(home, ['add', 'note', '-'], {input})).toMatchObject({code: 0});
    const notes = (await shown()).notes.map(({text}: {text: string}) => text);
    expect(notes).toEqual(expect.arrayContaining(texts));
  });

  it('is read from a pipe in UTF-16 with its mark, and in UTF-8 with one', async () => {
    await debrief(home, ['add', 'note', '-'], {input: marked});
    await debrief(home, ['add', 'note', '-'], {input: '\ufeffcafé in UTF-8'});
    expect((await shown()).notes.map(({text}: {text: string}) => text)).toEqual(
      expect.arrayContaining(['café page', 'café in UTF-8']),
    );
  });

  it('is refused in an incident file, and read there in UTF-16', async () => {
    const facts = (reference: string) => JSON.stringify({reference, title: 'Panne de café', severity: 'major'});
    const args = (file: string) => ['new', '--from', file, '--facilitator', 'Delivery manager', '--no-input'];
    const file = written('incident.json', Buffer.from(facts('INC-8'), 'latin1'));
    expect(await debrief(home, args(file))).toMatchObject({code: 1, stderr: expect.stringContaining(`${file} looks`)});
    written('incident.json', Buffer.from(`\ufeff${facts('INC-8')}`, 'utf16le'));
    expect(await debrief(home, args(file))).toMatchObject({code: 0});
    expect((await debrief(home, ['list', '--all'])).stdout).toContain('Panne de café');
  });

  it('is read from the pipe where --from is -', async () => {
    const input = JSON.stringify({reference: 'INC-9', title: 'From a pipe', severity: 'minor'});
    const args = ['new', '--from', '-', '--facilitator', 'Delivery manager', '--no-input'];
    expect(await debrief(home, args, {input})).toMatchObject({code: 0, stderr: ''});
    expect((await debrief(home, ['list', '--all'])).stdout).toContain('From a pipe');
    const bad = await debrief(home, args, {input: '{'});
    expect(bad).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^debrief: the text in the pipe cannot be used/),
    });
  });

  it('is refused in an agenda, by its file', async () => {
    mkdirSync(join(home.env.DEBRIEF_CONFIG ?? '', 'agendas'), {recursive: true});
    const file = join(home.env.DEBRIEF_CONFIG ?? '', 'agendas', 'ours.yaml');
    writeFileSync(file, Buffer.from('title: R\xfcckblick\n', 'latin1'));
    const {stderr} = await debrief(home, [
      ...['new', '--reference', 'INC-10', '--title', 't', '--severity', 'minor'],
      ...['--facilitator', 'Delivery manager', '--agenda', 'ours', '--no-input'],
    ]);
    expect(stderr).toContain(`debrief: ${file} looks like Latin-1 (ISO-8859-1), not like UTF-8 text: convert it first`);
    expect(stderr).not.toContain('there is no agenda');
  });

  it('is refused among the arguments, and a replacement character that is one is not', async () => {
    const {spawnSync} = await import('node:child_process');
    const shell = (letters: string) =>
      spawnSync('/bin/sh', ['-c', `exec "$0" "$1" add note "$(printf '${letters}')"`, process.execPath, entry], {
        env: {PATH: process.env.PATH ?? '', ...home.env},
        encoding: 'utf8',
      });
    const {status, stderr} = shell('caf\\351 page');
    expect({status, stderr}).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^debrief: “caf\ufffd page” holds letters/),
    });
    expect(shell('it said \\357\\277\\275').status).toBe(0);
  });

  it.runIf(process.platform === 'linux')('is refused in the name of a home, and nothing is made', async () => {
    const {spawnSync} = await import('node:child_process');
    const {mkdtempSync, readdirSync} = await import('node:fs');
    const place = mkdtempSync(join(home.root, 'names-'));
    const facts = 'new --reference INC-8 --title Slow --severity minor --facilitator Lead --no-input';
    const shell = (command: string) =>
      spawnSync('/bin/sh', ['-c', command, process.execPath, entry], {
        cwd: place,
        env: {PATH: process.env.PATH ?? '', ...home.env},
        encoding: 'utf8',
      });
    const made = () => readdirSync(place, {encoding: 'buffer'}).map((name) => name.toString('latin1'));
    const bad = '"$(printf "$PWD/caf\\351")"';
    for (const command of [
      `export DEBRIEF_HOME=${bad}; exec "$0" "$1" ${facts}`,
      `export DEBRIEF_CONFIG=${bad}; exec "$0" "$1" ${facts}`,
      `unset DEBRIEF_HOME; export HOME=${bad}; exec "$0" "$1" ${facts}`,
      `exec "$0" "$1" ${facts} --home ${bad}`,
      `mkdir -p ${bad}; cd ${bad}; exec "$0" "$1" ${facts} --home own`,
    ]) {
      const {status, stderr} = shell(command);
      expect([status === 0, stderr], command).toEqual([false, expect.stringMatching(oneSentence)]);
      expect(stderr).toMatch(/not UTF-8/);
    }
    expect(shell(`export XDG_CACHE_HOME=${bad}; exec "$0" "$1" list`).status).toBe(0);
    expect(made()).toEqual(['caf\xe9']);
    expect(shell(`export DEBRIEF_HOME=${bad}; exec "$0" "$1" --help`).status).toBe(0);
    expect(shell('export DEBRIEF_HOME="$PWD/café"; exec "$0" "$1" '.concat(facts)).status).toBe(0);
  });

  it('is read from preferences that begin with a mark, which a later change keeps', async () => {
    const file = join(home.env.DEBRIEF_CONFIG ?? '', 'preferences.json');
    writeFileSync(file, '\ufeff{"minutes": 60, "by": "Scribe"}');
    await debrief(home, ['config', 'set', 'minutes', '45']);
    const {stdout, stderr} = await debrief(home, ['config', 'list', '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({minutes: 45, by: 'Scribe'});
  });
});
