// `debrief archive` and `debrief delete`: a review leaves what is listed and meant, and comes back whole.
import {cpSync, existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
let first: string;
let second: string;
beforeEach(async () => {
  home = await tempHome();
  first = await newReview(home, 'INC-1');
  second = await newReview(home, 'INC-2');
});
afterEach(() => home.remove());

const out = async (...args: string[]) => (await debrief(home, args)).stdout;
const listed = async (...args: string[]) =>
  (JSON.parse(await out('list', '--json', ...args)) as {reviews: {id: string}[]}).reviews.map(({id}) => id);

describe('debrief archive', () => {
  it('takes a review out of the list and out of what is meant, says how it comes back, and brings it back', async () => {
    expect(await out('archive', 'INC-2')).toBe(
      `INC-2 (${second}) is archived.\ndebrief archive INC-2 --back brings it back.\n`,
    );
    expect(await listed()).toEqual([first]);
    expect(await out('list')).toContain('1 archived: debrief list --archived shows it.');
    expect(await listed('--archived')).toEqual([second]);
    expect(await listed('--all')).toEqual([second, first]);
    expect(await out('add', 'note', 'x')).toBe('Added to INC-1: x\n');
    expect(await out('archive', 'INC-2', '--back')).toBe(`INC-2 (${second}) is back.\n`);
    // The one that was written to last comes first.
    expect(await listed()).toEqual([first, second]);
  });

  it('brings back the archived one of two with one reference', async () => {
    const twin = await newReview(home, 'INC-2');
    expect(await out('archive', twin)).toContain(`debrief archive ${twin} --back brings it back.`);
    expect(await out('archive', 'INC-2', '--back')).toBe(`INC-2 (${twin}) is back.\n`);
    expect(await listed('--archived')).toEqual([]);
  });

  it('leaves out a meeting that runs, too, and takes what is added to it by name', async () => {
    await change(await findReviewFolder(home.reviews, second), [{type: 'meeting-started'}]);
    await out('archive', second);
    expect(await out('show')).toMatch(/^INC-1 · /);
    expect(await out('add', 'note', 'x', '--review', 'INC-2')).toBe('Added to INC-2: x\n');
    expect(await listed()).toEqual([first]);
  });

  it('goes along with a copy of the folder', async () => {
    await out('archive', 'INC-2');
    const other = join(home.root, 'other');
    cpSync(home.reviews, other, {recursive: true});
    expect(await listed('--home', other)).toEqual([first]);
    expect(await listed('--home', other, '--archived')).toEqual([second]);
    expect((await debrief(home, ['doctor', '--home', other])).stdout).not.toContain('!');
  });
});

describe('debrief delete', () => {
  it('moves the review into the trash folder, which says how to get it back, and brings it back whole', async () => {
    await out('add', 'note', 'The pager rang', '--review', 'INC-2');
    const before = await out('show', 'INC-2');
    const trash = join(home.reviews, 'trash');
    const said = await out('delete', 'INC-2');
    expect(said).toContain(`INC-2 (${second}) is in ${trash}/`);
    expect(said).toContain('\ndebrief delete INC-2 --back brings it back.\n');
    expect(await listed('--all')).toEqual([first]);
    expect(readdirSync(trash)).toHaveLength(2);
    expect(readFileSync(join(trash, 'how-to-get-a-review-back.txt'), 'utf8')).toContain('debrief delete REVIEW --back');
    expect((await debrief(home, ['show', 'INC-2'])).code).toBe(1);
    const twin = await newReview(home, 'INC-2');
    expect(await out('delete', 'INC-2')).toContain(`\ndebrief delete ${twin} --back brings it back.\n`);
    expect(await out('delete', twin, '--back')).toBe(`INC-2 (${twin}) is back.\n`);
    await out('archive', twin);
    expect(await out('delete', 'inc-2', '--back')).toBe(`INC-2 (${second}) is back.\n`);
    expect(await out('show', second)).toBe(before);
  });

  it('needs a review by name, and says where one is not', async () => {
    expect((await debrief(home, ['delete'])).code).toBe(2);
    expect(await debrief(home, ['delete', 'INC-9', '--back'])).toEqual({
      stdout: '',
      stderr: `debrief: There is no review INC-9 in ${join(home.reviews, 'trash')}.\n`,
      code: 1,
    });
    expect(existsSync(join(home.reviews, 'trash'))).toBe(false);
  });
});
