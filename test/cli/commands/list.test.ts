// `debrief list`: the reviews that there are, the one last worked on first.
import {cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {symlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import stringWidth from 'string-width';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {localDay} from '../../../src/review/days.js';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

describe('debrief list', () => {
  it('says what to do in an empty home, and makes nothing', async () => {
    const none = join(home.root, 'none');
    const env = {DEBRIEF_HOME: '', XDG_DATA_HOME: none};
    const empty = {stdout: 'No review yet: debrief new starts one.\n', stderr: '', code: 0};
    expect(await debrief(home, ['list', '--home', home.reviews])).toEqual(empty);
    expect(await debrief(home, ['list'], {env})).toEqual(empty);
    expect(existsSync(none)).toBe(false);
    expect((await debrief(home, ['list', '--json'], {env})).stdout).toBe('{\n  "format": 1,\n  "reviews": []\n}\n');
  });

  describe('tells of a review that lies', () => {
    const moved = async (...to: string[]) => {
      const id = await newReview(home, 'INC-7');
      const folder = await findReviewFolder(home.reviews, id);
      const place = join(home.reviews, ...to);
      mkdirSync(dirname(place), {recursive: true});
      renameSync(folder, place);
      return place;
    };
    const shelf = () => join(home.reviews, 'reviews');
    const sentence = (folder: string) =>
      `${folder} holds a review that is not found there (INC-7): to use it, move it into ${shelf()}.`;

    it.each([
      ['one folder deeper', 'reviews', 'old'],
      ['beside the shelf', ''],
    ])('%s', async (_, ...parts) => {
      const place = await moved(...parts, 'INC-7');
      const {stdout, stderr, code} = await debrief(home, ['list']);
      expect({stdout, stderr, code}).toEqual({
        stdout: 'No review yet: debrief new starts one.\n',
        stderr: `debrief: ${sentence(dirname(place))}\n`,
        code: 0,
      });
      const doctor = await debrief(home, ['doctor']);
      expect(doctor.stdout).toContain(sentence(dirname(place)));
      // And the advice is right.
      mkdirSync(shelf(), {recursive: true});
      renameSync(place, join(shelf(), 'INC-7'));
      expect(await debrief(home, ['list'])).toMatchObject({stdout: expect.stringContaining('INC-7'), stderr: ''});
    });

    it.each([
      ['deeper still', 'reviews', 'old', '2019'],
      ['within another review', 'reviews', '2026-01-01-another-aaaaaaaa', 'imports'],
    ])('%s, by the doctor, who looks into everything', async (_, ...parts) => {
      const place = await moved(...parts, 'INC-7');
      expect((await debrief(home, ['doctor'])).stdout).toContain(sentence(dirname(place)));
    });

    it('only where it is one: another program’s folders are nobody’s', async () => {
      await newReview(home, 'INC-7');
      for (const folder of ['old/2019', 'old/2026-01-01-notes-aaaaaaaa/journal', '.git/old/journal']) {
        mkdirSync(join(shelf(), folder), {recursive: true});
      }
      expect((await debrief(home, ['list'])).stderr).toBe('');
      expect((await debrief(home, ['doctor'])).stdout).not.toContain('not found there');
    });

    it('names the first of many', async () => {
      const place = await moved('reviews', 'old', 'INC-1');
      for (const number of [2, 3, 4, 5]) cpSync(place, join(dirname(place), `INC-${number}`), {recursive: true});
      expect((await debrief(home, ['list'])).stderr).toBe(
        `debrief: ${dirname(place)} holds reviews that are not found there (INC-1, INC-2, INC-3 and 2 more): to use ` +
          `them, move them into ${shelf()}.\n`,
      );
    });
  });

  it.each([['list'], ['show', 'INC-1'], ['export', 'INC-1'], ['add', 'note', 'x'], ['doctor'], ['archive', 'INC-1']])(
    'a mistyped --home is no empty home: debrief %s',
    async (...args) => {
      const none = join(home.root, 'none');
      const stderr = `debrief: There is no folder ${none}: look at the path behind --home; debrief new makes one.\n`;
      expect(await debrief(home, [...args, '--home', none])).toEqual({stdout: '', stderr, code: 1});
      expect(existsSync(none)).toBe(false);
    },
  );

  it.runIf(process.platform !== 'win32')('a link that leads nowhere is told, and hides no other review', async () => {
    const shelf = join(home.reviews, 'reviews');
    await newReview(home, 'INC-7');
    const gone = join(home.root, 'gone');
    await symlink(gone, join(shelf, 'mail-outage'));
    const says = `${join(shelf, 'mail-outage')} leads to ${gone}, which is not there: bring back the disk or the folder`;
    const {stdout, stderr} = await debrief(home, ['list']);
    expect(stdout).toContain('INC-7');
    expect(stderr).toContain(`debrief: ${says}`);
    expect(await debrief(home, ['doctor'])).toMatchObject({stdout: expect.stringContaining(`! ${says}`), code: 1});
    expect(await debrief(home, ['show', 'mail-outage'])).toMatchObject({
      stderr: expect.stringContaining(says),
      code: 1,
    });
    expect(await debrief(home, ['add', 'note', 'x'])).toMatchObject({stderr: '', code: 0});
    for (const name of readdirSync(shelf)) if (name !== 'mail-outage') rmSync(join(shelf, name), {recursive: true});
    expect((await debrief(home, ['list'])).stdout).toBe('No review can be read.\n');
  });

  it.runIf(process.platform !== 'win32')('a home that cannot be reached is not said to be missing', async () => {
    const circle = join(home.root, 'circle');
    await symlink(circle, circle);
    const stderr =
      `debrief: The folder ${circle} cannot be reached (its links lead in a circle): ` +
      'look at the path behind --home.\n';
    expect(await debrief(home, ['list', '--home', circle])).toEqual({stdout: '', stderr, code: 1});
  });

  const reading = [
    ['list'],
    ['show', 'INC-1'],
    ['export', 'INC-1'],
    ['doctor'],
    ['add', 'note', 'x'],
    ['recover', 'x'],
  ];

  it.each(reading)('nor is a DEBRIEF_HOME that is not there: debrief %s', async (...args) => {
    const none = join(home.root, 'none');
    const says = `There is no folder ${none}: look at DEBRIEF_HOME, which names it; debrief new makes one.`;
    const ran = await debrief(home, args, {env: {DEBRIEF_HOME: none}});
    expect(ran).toEqual({stdout: '', stderr: `debrief: ${says}\n`, code: 1});
    expect(existsSync(none)).toBe(false);
  });

  it.each(reading)('nor one of the preference: debrief %s', async (...args) => {
    const none = join(home.root, 'none');
    const env = {DEBRIEF_HOME: ''};
    await debrief(home, ['config', 'set', 'home', none], {env});
    const says = `There is no folder ${none}: look at the preference home, which names it; debrief new makes one.`;
    expect(await debrief(home, args, {env})).toEqual({stdout: '', stderr: `debrief: ${says}\n`, code: 1});
    expect((await debrief(home, ['config', 'get', 'home'], {env})).stdout).toBe(`${none}\n`);
  });

  it.each([
    [['version'], "there is no command 'version', did you mean --version? debrief --help says how it works."],
    [['exampel'], "there is no command 'exampel', did you mean --example? debrief --help says how it works."],
    [['add', 'notee', 'x'], 'add takes note, park, action, moment or comment, not notee, did you mean note?'],
    [['config', 'unste', 'bell'], 'config takes get, set, unset, list, path or edit, not unste, did you mean unset?'],
    [['list', '--jsno'], 'list has no option --jsno, did you mean --json? debrief list --help says how it works.'],
  ])('a slip says what may have been meant: %j', async (args, sentence) => {
    expect(await debrief(home, args)).toEqual({stdout: '', stderr: `debrief: ${sentence}\n`, code: 2});
  });

  it('shows the review that was last worked on first, in columns and as JSON', async () => {
    const before = localDay(Date.now(), undefined);
    const first = await newReview(home, 'INC-1');
    const second = await newReview(home, 'SECURITY-22');
    await debrief(home, ['add', 'note', 'x', '--review', second]);
    await debrief(home, ['add', 'park', 'x', '--review', second]);
    // Midnight may pass while all this is written.
    const today = `(?:${before}|${localDay(Date.now(), undefined)})`;
    const {stdout} = await debrief(home, ['list']);
    const [top, below] = stdout.split('\n');
    expect(top).toMatch(
      new RegExp(
        `^${second}  SECURITY-22  minor  preparing  0/34 covered  1 note   0 actions  1 to place  changed ${today}  Mail`,
      ),
    );
    expect(below).toMatch(new RegExp(`^${first}  INC-1        minor  preparing`));
    expect(JSON.parse((await debrief(home, ['list', '--json'])).stdout)).toMatchObject({
      reviews: [
        {
          id: second,
          reference: 'SECURITY-22',
          severity: 'minor',
          status: 'preparing',
          notes: 1,
          openParked: 1,
          covered: 0,
        },
        {id: first, reference: 'INC-1'},
      ],
    });
  });

  it('lines its columns up in a terminal, whatever script they are in', async () => {
    for (const reference of ['INC-7', '障害-7', '👩‍👧-7', '한글', 'Cafe\u0301']) await newReview(home, reference);
    const lines = (await debrief(home, ['list'])).stdout.trim().split('\n');
    const at = (words: string) => new Set(lines.map((line) => stringWidth(line.slice(0, line.indexOf(words)))));
    expect(lines).toHaveLength(5);
    for (const words of ['minor', 'preparing', '0 notes', 'changed', 'Mail queue']) expect(at(words).size).toBe(1);
  });

  it('counts the actions that were chosen, not the ideas beside them', async () => {
    const id = await newReview(home);
    const actions = ['a1', 'a2', 'a3', 'a4'];
    await change(await findReviewFolder(home.reviews, id), [
      ...actions.map(
        (id): Change => ({type: 'action-held', action: {id, questionId: 'choose-actions', title: `Idea ${id}`}}),
      ),
      {type: 'action-chosen', id: 'a1', reason: ''},
      {type: 'action-chosen', id: 'a2', reason: ''},
      {type: 'action-not-now', id: 'a3', reason: 'Later'},
    ]);
    expect((await debrief(home, ['list'])).stdout).toContain('  2 actions  ');
    expect(JSON.parse((await debrief(home, ['list', '--json'])).stdout)).toMatchObject({reviews: [{actions: 2}]});
  });

  it('takes the home from the preference where nothing else names one', async () => {
    const id = await newReview(home);
    await debrief(home, ['config', 'set', 'home', home.reviews]);
    expect((await debrief(home, ['list'], {env: {DEBRIEF_HOME: ''}})).stdout).toContain(id);
  });

  it('shows what debrief new made where DEBRIEF_HOME names a folder that was not there', async () => {
    const none = join(home.root, 'none');
    const id = await newReview({...home, env: {...home.env, DEBRIEF_HOME: none}});
    expect((await debrief(home, ['list', '--home', none])).stdout).toContain(id);
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
