// `debrief doctor`: what is wrong with the setup and the reviews, and its repair.
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {symlink} from 'node:fs/promises';
import {arch, platform, release} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../../support/debrief.js';
import {mounted} from '../../support/mounted.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

/** What is said first, of whatever is different elsewhere. */
const machine = [
  ...['debrief', 'Node', 'platform', 'terminal', 'size', 'colours', 'locale', 'editor', 'mount'],
  ...['room', 'answers', 'server'],
];

describe('debrief doctor', () => {
  it('says what a report of trouble needs: versions, platform, terminal, locale, editor and mount', async () => {
    const env = {
      ...mounted(home, 'ext4', '/dev/sda1', 'rw'),
      TERM: 'xterm-256color',
      TERM_PROGRAM: 'ghostty',
      TMUX: '/tmp/tmux',
      LANG: 'en_GB.UTF-8',
      VISUAL: 'vim -f',
      TZ: 'Pacific/Auckland',
      NO_COLOR: '1',
    };
    const {stdout, code} = await debrief(home, ['doctor'], {env});
    const lines = stdout.split('\n').filter((line) => machine.includes(line.slice(0, line.indexOf(':'))));
    expect(lines).toEqual([
      expect.stringMatching(/^debrief: \d+\.\d+\.\d+/),
      `Node: ${process.versions.node}`,
      `platform: ${platform()} ${release()} ${arch()}`,
      'terminal: xterm-256color, ghostty, in tmux, not in this call',
      'size: unknown: no terminal in this call',
      'colours: 2, NO_COLOR=1',
      'locale: LANG=en_GB.UTF-8, Pacific/Auckland',
      'editor: vim -f',
      `mount: ext4 at ${home.reviews}`,
      expect.stringMatching(/^room: \d+(?:\.\d)? [kMGT]B free, mode 700$/),
      'answers: not asked: no terminal in this call',
      'server: none is named',
    ]);
    expect(code).toBe(0);
    const {parts}: {parts: {part: string; at: string}[]} = JSON.parse(
      (await debrief(home, ['doctor', '--json'], {env})).stdout,
    );
    expect(parts.slice(0, machine.length).map(({part, at}) => `${part}: ${at}`)).toEqual(lines);
  });

  it('warns of a mount that shows late what others write, and says what to do', async () => {
    const late = await debrief(home, ['doctor'], {env: mounted(home, 'nfs4', 'server:/a', 'rw,vers=4.2')});
    expect(late.stdout).toContain(
      `mount: nfs4 at ${home.reviews}\n  · What other machines write may be seen 30 seconds late, ` +
        'since this is NFS: mount it with actimeo=0, or use ssh to one machine.\n',
    );
    expect(late.code).toBe(0);
    const soon = await debrief(home, ['doctor'], {env: mounted(home, 'nfs4', 'server:/a', 'rw,actimeo=0')});
    expect(soon.stdout).toContain(`mount: nfs4 at ${home.reviews}\nroom: `);
  });

  it.runIf(process.platform !== 'win32')(
    'says of the machine and the set-up where the reviews cannot be read',
    async () => {
      const reviews = join(home.reviews, 'reviews');
      await symlink(reviews, reviews);
      const {stdout, stderr, code} = await debrief(home, ['doctor']);
      for (const part of [...machine, 'preferences', 'agendas', 'guidance'])
        expect(stdout).toMatch(new RegExp(`^${part}: `, 'm'));
      expect(stdout).toMatch(
        /^reviews: .*\n {2}! .* leads to .*, which cannot be reached \(its links lead in a circle\)/m,
      );
      expect([stderr, code]).toEqual(['', 1]);
    },
  );

  it('says of a zone that names no place what a new review has in its stead', async () => {
    const {stdout} = await debrief(home, ['doctor'], {env: {TZ: 'CET-1CEST'}});
    expect(stdout).toContain('TZ=CET-1CEST names no place: a new review is in UTC unless you give it a zone.');
  });

  it('says of a locale that is not UTF-8, and of a terminal that cannot draw, what comes of it', async () => {
    const {stdout} = await debrief(home, ['doctor'], {env: {LC_ALL: 'de_DE.ISO-8859-1', TERM: 'dumb'}});
    expect(stdout).toContain("  . LC_ALL=de_DE.ISO-8859-1 is not UTF-8: debrief's signs and lines are ASCII.");
    expect(stdout).toContain('  . No page can be drawn here: TERM=dumb says that this one cannot.');
  });

  it.skipIf(process.platform === 'win32')('says where others may look into the folder of all reviews', async () => {
    chmodSync(home.reviews, 0o755);
    const {stdout, code} = await debrief(home, ['doctor']);
    expect(stdout).toMatch(
      /^room: .* free, mode 755\n {2}· Others on this machine may look into it: chmod 700 .* private\.$/m,
    );
    expect(code).toBe(0);
  });

  it('says why the server that is named is not reached, and never its password', async () => {
    const env = {DEBRIEF_SERVER: 'postgres://me:Mallard@127.0.0.1:1/debrief'};
    const {stdout, code} = await debrief(home, ['doctor'], {env});
    expect(stdout).toMatch(/^server: .*127\.0\.0\.1.*\n {2}· .*127\.0\.0\.1/m);
    expect(stdout).not.toContain('Mallard');
    expect(code).toBe(0);
  });

  it('finds nothing wrong with a sound setup', async () => {
    await newReview(home);
    const {stdout, stderr, code} = await debrief(home, ['doctor']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toContain(`Node: ${process.versions.node}`);
    expect(stdout).toContain(`reviews: ${home.reviews}`);
    expect(stdout).toMatch(/^journals: 1, \d+(?:\.\d)? k?B?(?:bytes)?, all whole$/m);
    expect(stdout).toContain(`guidance: your own in ${join(home.config, 'guidance')}`);
    expect(stdout).not.toContain('  !');
  });

  it('names what is damaged, ends with 1, and repairs it when asked', async () => {
    const id = await newReview(home);
    await debrief(home, ['add', 'note', 'first']);
    const reviews = join(home.reviews, 'reviews');
    const journals = join(reviews, readdirSync(reviews)[0] ?? '', 'journal');
    const last = join(journals, readdirSync(journals).sort().at(-1) ?? '');
    writeFileSync(last, `${readFileSync(last, 'utf8')}not a line of a journal\n`);
    const found = await debrief(home, ['doctor', id]);
    expect(found.stdout).toMatch(/ {2}! journal\/.* \(--repair mends it\)/);
    expect({stderr: found.stderr, code: found.code}).toEqual({stderr: '', code: 1});
    expect(found.stdout).toMatch(/^journals: 2, .*, not all whole$/m);
    const repaired = await debrief(home, ['doctor', id, '--repair']);
    expect(repaired.stdout).toContain('review: INC-7, Mail queue stopped · ');
    expect(repaired.stdout).toContain('  ✓ journal/');
    expect(repaired.code).toBe(0);
    expect((await debrief(home, ['show', id])).stdout).toContain('first');
  });

  it('speaks JSON, and names preferences, agendas and lists of guidance that cannot be used', async () => {
    writeFileSync(join(home.config, 'preferences.json'), '{');
    mkdirSync(join(home.config, 'agendas'));
    writeFileSync(join(home.config, 'agendas', 'mine.json'), '{"stages": 7}');
    mkdirSync(join(home.config, 'guidance'));
    writeFileSync(join(home.config, 'guidance', 'follow-ups.yaml'), 'said: []\nroom: 7\n');
    const {stdout, stderr, code} = await debrief(home, ['doctor', '--json']);
    const {parts}: {parts: {part: string; findings: {says: string}[]}[]} = JSON.parse(stdout);
    expect(parts.map(({part}) => part)).toEqual([
      ...machine,
      ...['reviews', 'preferences', 'agendas', 'guidance', 'journals'],
    ]);
    const said = (of: string) => parts.find(({part}) => part === of)?.findings[0]?.says;
    expect(said('preferences')).toContain('preferences.json');
    expect(said('agendas')).toMatch(/mine\.json, line \d+/);
    expect(said('guidance')).toMatch(/follow-ups\.yaml, line 2, room: /);
    expect({stderr, code}).toEqual({stderr: '', code: 1});
  });

  it.skipIf(process.platform === 'win32')(
    'is not kept waiting by named pipes, and names those in its way',
    async () => {
      const id = await newReview(home);
      const reviews = join(home.reviews, 'reviews');
      const folder = join(reviews, readdirSync(reviews)[0] ?? '');
      mkdirSync(join(home.config, 'agendas'), {recursive: true});
      rmSync(join(home.config, 'preferences.json'), {force: true});
      rmSync(join(folder, 'review.json'), {force: true});
      const pipes = [
        join(home.config, 'preferences.json'),
        join(home.config, 'agendas', 'mine.json'),
        join(folder, 'review.json'),
        join(folder, 'journal', 'x.jsonl'),
      ];
      execFileSync('mkfifo', pipes);
      const {stdout, stderr, code} = await debrief(home, ['doctor', id]);
      expect({stderr, code}).toEqual({stderr: '', code: 1});
      expect(stdout).toContain(`! ${pipes[0]} is no file`);
      expect(stdout).toContain(`! ${pipes[1]} is no file`);
      expect(stdout).toContain('! review.json: It is damaged');
      expect(stdout).toContain('! journal/x.jsonl: It is no file, so that nothing is read from it: move it away.');
      expect((await debrief(home, ['doctor', id, '--repair'])).stdout).toContain('✓ review.json was damaged');
    },
  );

  it('says what is missing where the first journal is gone, and what can be read, and no more than is so', async () => {
    const id = await newReview(home);
    expect((await debrief(home, ['add', 'note', 'said in the meeting'])).code).toBe(0);
    const folder = join(home.reviews, 'reviews', readdirSync(join(home.reviews, 'reviews'))[0] ?? '');
    const [first = '', second = ''] = readdirSync(join(folder, 'journal'))
      .filter((name) => name.endsWith('.jsonl'))
      .sort();
    rmSync(join(folder, 'journal', first));
    rmSync(join(folder, 'review.json'), {force: true});
    const says = `the journal that made it is missing; 1 change can be read in journal/${second}. Put what is missing back`;
    for (const words of [['doctor'], ['doctor', id], ['doctor', '--repair']]) {
      const {stdout, stderr, code} = await debrief(home, words);
      expect({stderr, code}).toEqual({stderr: '', code: 1});
      expect(stdout.split(says)).toHaveLength(2);
      expect(stdout).toContain('· review.json: It is missing, too.');
      expect(stdout).not.toMatch(/doctor says more|is written when|--repair mends/);
    }
    expect((await debrief(home, ['show', 'INC-7'])).stderr).toContain(says);
  });

  it('tells of a file or a lost link in the place of a folder of the home, and of the user’s agendas', async () => {
    await newReview(home);
    const places = [join(home.reviews, 'trash'), join(home.env.DEBRIEF_CONFIG ?? '', 'agendas')];
    mkdirSync(home.env.DEBRIEF_CONFIG ?? '', {recursive: true});
    for (const place of places) writeFileSync(place, '');
    const {stdout, code} = await debrief(home, ['doctor']);
    expect(code).toBe(1);
    for (const place of places) expect(stdout).toContain(`! ${place} is a file in the place of a folder`);
    for (const place of places) {
      rmSync(place);
      await symlink(join(home.root, 'gone'), place);
    }
    const again = await debrief(home, ['doctor']);
    for (const place of places) expect(again.stdout).toContain(`! ${place} leads to ${join(home.root, 'gone')}, which`);
    const {stderr} = await debrief(home, ['delete', 'INC-7']);
    expect(stderr).toContain('Nothing was put away or brought back.');
  });

  it('says all that it found of a folder that holds no review', async () => {
    const id = await newReview(home);
    const reviews = join(home.reviews, 'reviews');
    const folder = join(reviews, readdirSync(reviews)[0] ?? '');
    const [journal = ''] = readdirSync(join(folder, 'journal'));
    writeFileSync(join(folder, 'journal', journal), 'not a line of a journal\n');
    rmSync(join(folder, 'review.json'), {force: true});
    for (const words of [['doctor'], ['doctor', id], ['doctor', '--repair']]) {
      const {stdout, stderr, code} = await debrief(home, words);
      expect({stderr, code}).toEqual({stderr: '', code: 1});
      expect(stdout).toContain(folder);
      expect(stdout).toContain(words.includes('--repair') ? 'was set aside' : 'One damaged line is skipped');
      expect(stdout).not.toContain('says what the journals say');
    }
  });

  it('shows a review whose journals are gone as damaged, not as a crash', async () => {
    const id = await newReview(home);
    const reviews = join(home.reviews, 'reviews');
    rmSync(join(reviews, readdirSync(reviews)[0] ?? ''), {recursive: true});
    mkdirSync(join(reviews, `2026-11-01-inc-7-${id}`));
    const {stderr, code} = await debrief(home, ['doctor']);
    expect({stderr, code}).toEqual({stderr: '', code: 1});
  });
});
