// `debrief list`, `show` and `export`: reading reviews and handing them on.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {openReviewStore} from '../../src/store/review-store.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview, oneSentence} from '../support/debrief.js';
import type {TempHome} from '../support/temp-home.js';
import {tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

describe('debrief list', () => {
  it('says what to do in an empty home, and makes nothing', async () => {
    const none = join(home.root, 'none');
    const empty = {stdout: 'No review yet: debrief new starts one.\n', stderr: '', code: 0};
    expect(await debrief(home, ['list', '--home', none])).toEqual(empty);
    expect(await debrief(home, [`--home=${none}`, 'list'])).toEqual(empty);
    expect(existsSync(none)).toBe(false);
    expect((await debrief(home, ['list', '--json', '--home', none])).stdout).toBe('[]\n');
  });

  it('shows the newest review first, in columns and as JSON', async () => {
    const first = await newReview(home, 'INC-1');
    const second = await newReview(home, 'SECURITY-22');
    const {stdout} = await debrief(home, ['list']);
    const [top, below] = stdout.split('\n');
    expect(top).toMatch(
      new RegExp(`^${second}  SECURITY-22  minor  preparing  \\d{4}-\\d\\d-\\d\\d  0/22 covered  Mail`),
    );
    expect(below).toMatch(new RegExp(`^${first}  INC-1        minor  preparing`));
    expect(JSON.parse((await debrief(home, ['list', '--json'])).stdout)).toMatchObject([
      {id: second, reference: 'SECURITY-22', severity: 'minor', status: 'preparing', notes: 0, covered: 0},
      {id: first, reference: 'INC-1'},
    ]);
  });

  it('takes the home from the preference where nothing else names one', async () => {
    const id = await newReview(home);
    await debrief(home, ['config', 'set', 'home', home.reviews]);
    expect((await debrief(home, ['list'], {env: {DEBRIEF_HOME: ''}})).stdout).toContain(id);
  });

  it('names a folder that cannot be read on standard error, and shows the others', async () => {
    const id = await newReview(home);
    mkdirSync(join(home.reviews, 'reviews', '2026-11-01-inc-2-broken-bbbb2222'));
    const {stdout, stderr, code} = await debrief(home, ['list']);
    expect(stdout).toContain(id);
    expect(stderr).toContain('2026-11-01-inc-2-broken-bbbb2222');
    expect(stderr).toMatch(/^debrief: [^\n]+\n$/);
    expect(code).toBe(0);
  });
});

describe('debrief show', () => {
  it('prints a review to read', async () => {
    const id = await newReview(home, 'INC-7', '--person', 'Platform engineer:tech', '--recording', 'meeting drive');
    await debrief(home, ['add', 'note', '+ rollback was quick', '--question', 'trigger']);
    await debrief(home, ['add', 'action', 'Alert on length', '--owner', 'plat', '--due', '2026-12-01']);
    await debrief(home, ['add', 'park', 'backups elsewhere']);
    const {stdout, stderr, code} = await debrief(home, ['show']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    for (const line of [
      'INC-7 · Mail queue stopped',
      `minor incident · preparing · review ${id}`,
      'planned for 90 minutes · 0 of 22 questions covered',
      'Recording: meeting drive',
      '  Delivery manager · facilitator · other',
      '  Platform engineer · tech team',
      '  + rollback was quick',
      '  Alert on length (held · Platform engineer · due Tue 1 Dec 2026)',
      '  backups elsewhere (no destination yet)',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
  });

  it('prints the review document as JSON', async () => {
    const id = await newReview(home);
    expect(JSON.parse((await debrief(home, ['show', id.slice(0, 5), '--json'])).stdout)).toMatchObject({
      id,
      reference: 'INC-7',
      notes: [],
    });
  });

  it('names the candidates where a reference means two reviews', async () => {
    const ids = [await newReview(home), await newReview(home)];
    const {stdout, stderr, code} = await debrief(home, ['show', 'inc-7']);
    for (const id of ids) expect(stderr).toContain(id);
    expect(stderr).toMatch(/^debrief: inc-7 can mean 2 reviews: name one by its id \(/);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
  });

  it('says that there is no review', async () => {
    const {stderr, code} = await debrief(home, ['show']);
    expect({stderr, code}).toEqual({stderr: 'debrief: There is no review yet: debrief new starts one.\n', code: 1});
  });
});

describe('debrief export', () => {
  it('writes the incident folder that the review names, and prints its files', async () => {
    await newReview(home, 'INC-7', '--folder', home.incident);
    const {stdout, stderr, code} = await debrief(home, ['export', 'INC-7']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    const files = stdout.trim().split('\n');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toBe('');
    expect(files).toContain(join(home.incident, 'INC-7-review.md'));
  });

  it('takes --to, else the preference, else a folder beside the review', async () => {
    const id = await newReview(home);
    const report = async (...args: string[]) =>
      JSON.parse((await debrief(home, ['export', id, '--json', ...args])).stdout) as {folder: string};
    expect((await report()).folder).toMatch(new RegExp(`${id}/incident-folder$`));
    await debrief(home, ['config', 'set', 'folder', home.incident]);
    expect(await report()).toMatchObject({folder: home.incident, kept: []});
    expect((await report('--to', 'deep/er')).folder).toBe(join(home.root, 'deep/er'));
  });

  it('knows the folder of one’s own by its ~, as it may be typed on the screen', async () => {
    const id = await newReview(home);
    const folder = await findReviewFolder(home.reviews, id);
    const store = await openReviewStore({folder, by: 'facilitator', role: 'shell'});
    await store.commit([{type: 'review-edited', fields: {folder: '~/incident'}}]);
    await store.close();
    const {stdout} = await debrief(home, ['export', id]);
    expect(stdout.split('\n')).toContain(join(home.incident, 'INC-7-review.md'));
  });

  it('leaves a file that somebody edited, and says where the new one is', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    await debrief(home, ['export', id]);
    const mine = join(home.incident, 'INC-7-review.md');
    writeFileSync(mine, 'my own words');
    const {stdout, stderr, code} = await debrief(home, ['export', id]);
    const beside = join(home.incident, 'INC-7-review.2.md');
    expect(stderr).toBe(`debrief: ${mine} was edited by hand and stays as it is; the new text is in ${beside}.\n`);
    expect(stdout.split('\n')).toContain(beside);
    expect(code).toBe(0);
    expect(readFileSync(mine, 'utf8')).toBe('my own words');
  });

  it.each([
    ['file', /file is a file, not a folder/],
    ['file/below', /cannot be made \(a file is in its way\)/],
  ])('says that --to %s cannot be', async (to, sentence) => {
    const id = await newReview(home);
    writeFileSync(join(home.root, 'file'), '');
    const {stdout, stderr, code} = await debrief(home, ['export', id, '--to', to]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
  });

  it('writes into a folder behind a link, never through a link in it', async () => {
    const id = await newReview(home);
    symlinkSync(home.incident, join(home.root, 'link'));
    writeFileSync(join(home.root, 'precious'), 'mine');
    symlinkSync(join(home.root, 'precious'), join(home.incident, 'INC-7-review.md'));
    await debrief(home, ['export', id, '--to', 'link']);
    expect(readFileSync(join(home.root, 'precious'), 'utf8')).toBe('mine');
    expect(readdirSync(home.incident)).toContain('INC-7-review.2.md');
  });
});

describe('debrief doctor', () => {
  it('finds nothing wrong with a sound setup', async () => {
    await newReview(home);
    const {stdout, stderr, code} = await debrief(home, ['doctor']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout).toContain(`Node: ${process.versions.node}`);
    expect(stdout).toContain(`reviews: ${home.reviews}`);
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
    expect(found.stdout).toMatch(/ {2}! journal\/.* \(--repair sees to it\)/);
    expect({stderr: found.stderr, code: found.code}).toEqual({stderr: '', code: 1});
    const repaired = await debrief(home, ['doctor', id, '--repair']);
    expect(repaired.stdout).toContain('  ✓ journal/');
    expect(repaired.code).toBe(0);
    expect((await debrief(home, ['show', id])).stdout).toContain('first');
  });

  it('speaks JSON, and names preferences and agendas that cannot be used', async () => {
    writeFileSync(join(home.config, 'preferences.json'), '{');
    mkdirSync(join(home.config, 'agendas'));
    writeFileSync(join(home.config, 'agendas', 'mine.json'), '{"stages": 7}');
    const {stdout, stderr, code} = await debrief(home, ['doctor', '--json']);
    const parts: {part: string; findings: {says: string}[]}[] = JSON.parse(stdout);
    expect(parts.map(({part}) => part)).toEqual(['Node', 'reviews', 'preferences', 'agendas']);
    expect(parts[2]?.findings[0]?.says).toContain('preferences.json');
    expect(parts[3]?.findings[0]?.says).toMatch(/mine\.json, line \d+/);
    expect({stderr, code}).toEqual({stderr: '', code: 1});
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
