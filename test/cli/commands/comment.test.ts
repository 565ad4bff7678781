// `debrief comment`: what is said from outside the meeting, from the shell, a pipe or a terminal.
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {promise} from '../../../src/cli/commands/comment.js';
import {DAY} from '../../../src/review/units.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {until} from '../../store/support/until.js';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

const promised = `debrief: ${promise}\n`;

let home: TempHome;
let id: string;
let folder: string;
beforeEach(async () => {
  home = await tempHome();
  id = await newReview(home);
  folder = join(home.reviews, 'reviews', readdirSync(join(home.reviews, 'reviews'))[0] ?? '');
});
afterEach(() => home.remove());

type Shown = {id: string; questionId: string | null; text: string; at: string};
const comments = async (): Promise<Shown[]> =>
  JSON.parse((await debrief(home, ['show', id, '--json'])).stdout).comments;

describe('debrief comment', () => {
  it('keeps text, question and day, and where it is to be quiet prints the new id alone', async () => {
    const today = () => new Date().toISOString().slice(0, 10);
    const before = today();
    const {stdout, stderr, code} = await debrief(home, [
      'comment',
      'two',
      'words',
      '--question',
      'HYPOTHESIS',
      '--quiet',
    ]);
    // Midnight may pass while it is written.
    const days = [before, today()];
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(await comments()).toEqual([
      {id: stdout.trim(), questionId: 'hypothesis', text: 'two words', at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)},
    ]);
    expect(days).toContain((await comments())[0]?.at);
  });

  it('is the same as debrief add comment, and reads a pipe', async () => {
    const {stdout, stderr, code} = await debrief(home, ['add', 'comment', '-', '--json'], {input: 'one\r\n\r\ntwo\n'});
    expect(code).toBe(0);
    expect(`debrief: ${JSON.parse(stderr).notice.message}\n`).toBe(promised);
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      added: [{review: id, reference: 'INC-7', id: expect.any(String), becomes: 'comment', question: null}],
    });
    expect(await comments()).toMatchObject([{questionId: null, text: 'one\n\ntwo'}]);
  });

  it('says into which review it went', async () => {
    expect((await debrief(home, ['comment', 'The alert was muted'])).stdout).toBe(
      'Added to INC-7: The alert was muted\n',
    );
  });

  it('takes marks and signs as the text that they are, and nothing that steers a terminal', async () => {
    await debrief(home, ['comment', '+ not a mark \u001b[31m#people']);
    expect(await comments()).toMatchObject([{text: '+ not a mark #people'}]);
  });

  it('comments on a review that is closed', async () => {
    const store = await openReviewStore({folder, by: 'facilitator', role: 'shell'});
    await store.commit([{type: 'review-closed'}]);
    await store.close();
    expect((await debrief(home, ['comment', 'x'])).stderr).toBe(promised);
    expect((await debrief(home, ['comment', 'late', '--review', 'INC-7'])).code).toBe(0);
    expect(await comments()).toMatchObject([{text: 'x'}, {text: 'late'}]);
  });

  it('is heard by a terminal that is open', async () => {
    const store = await openReviewStore({folder, by: 'facilitator', role: 'facilitator'});
    try {
      await debrief(home, ['comment', 'while you meet']);
      await until('the comment arrives', () => store.getState().review.comments.length > 0);
      expect(store.getState().review.comments).toMatchObject([{text: 'while you meet'}]);
    } finally {
      await store.close();
    }
  });

  it('is shown under its question, or in a list of its own', async () => {
    await debrief(home, ['comment', 'about the start', '--question', 'hypothesis']);
    await debrief(home, ['comment', 'about all of it']);
    const {stdout} = await debrief(home, ['show']);
    expect(stdout).toContain('\n  from outside: about the start\n');
    expect(stdout).toContain('\nComments from outside the meeting\n  about all of it\n');
  });

  it.each([
    [['comment'], /the text is missing: debrief comment "…", or - to read it from a pipe/],
    [['add', 'comment'], /the text is missing/],
    [['comment', '  '], /the comment is empty: nothing was added/],
    [['comment', '-'], /the comment is empty/],
    [['comment', 'x', '--question', 'hypotesis'], /no question hypotesis in INC-7, did you mean hypothesis\?/],
    [['comment', 'x', '--from', '.'], /--from reads the texts from files/],
    [['comment', '--from', ''], /--from takes a folder, and it is empty/],
    [['comment', '--from', '.', '--out', 'x.txt'], /--from reads comments and --out writes one/],
    [['comment', 'x', '--out', 'x.pdf'], /--out takes a file that ends in .txt or .md/],
    [['comment', 'x', '--out', 'x.txt', '--question', 'two words'], /--question takes the id of a question/],
    [['comment', 'x', '--by', 'me'], /comment has no option --by/],
    [['add', 'comment', 'x', '--by', 'me'], /--by does not go with a comment/],
    [['add', 'comment', 'x', '--kind', 'well'], /--kind does not go with a comment/],
    [['add', 'note', 'x', '--from', '.'], /--from belongs to a comment/],
  ])('debrief %j is wrong use and adds nothing', async (args, sentence) => {
    const {stdout, stderr, code} = await debrief(home, args);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(oneSentence);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
    expect(await comments()).toEqual([]);
  });

  it('refuses a text that is too long', async () => {
    const {stderr, code} = await debrief(home, ['comment', '-'], {input: 'x'.repeat(65_537)});
    expect(stderr).toMatch(/longer than 65536 characters: nothing was added/);
    expect(code).toBe(2);
  });
});

describe('a file to hand over', () => {
  it('is written without access to the reviews, and the facilitator adds it', async () => {
    const out = join(home.root, 'mine.txt');
    const nowhere = {env: {DEBRIEF_HOME: join(home.root, 'none')}};
    const args = [
      'comment',
      'question: is no head here',
      '--out',
      out,
      '--review',
      'inc-7',
      '--question',
      'HYPOTHESIS',
    ];
    const {stdout, stderr, code} = await debrief(home, args, nowhere);
    expect({stdout, code}).toEqual({stdout: `Written to ${out}: hand it to the facilitator.\n`, code: 0});
    expect(stderr).toMatch(/^debrief: no author is in the file, /);
    expect(stderr).toMatch(oneSentence);
    expect(readFileSync(out, 'utf8')).toBe('incident: inc-7\nquestion: HYPOTHESIS\n\nquestion: is no head here\n');
    expect(statSync(out).mtimeMs % DAY).toBe(0);
    await debrief(home, ['comment', '--from', home.root]);
    expect(await comments()).toMatchObject([{text: 'question: is no head here', questionId: 'hypothesis'}]);
  });

  it('never goes over a file that is there', async () => {
    const out = join(home.root, 'mine.txt');
    writeFileSync(out, 'somebody else’s');
    const {stderr, code} = await debrief(home, ['comment', 'x', '--out', out]);
    expect({stderr, code}).toEqual({
      stderr: `debrief: ${out} is there already: nothing was written; name another.\n`,
      code: 1,
    });
    expect(readFileSync(out, 'utf8')).toBe('somebody else’s');
  });

  it('that is meant for another review is left out, and said', async () => {
    await debrief(home, ['comment', 'x', '--out', join(home.root, 'mine.md'), '--review', 'INC-8']);
    const {stderr, code} = await debrief(home, ['comment', '--from', home.root]);
    expect(stderr).toContain('mine.md is meant for INC-8, not for INC-7: it was left out.');
    expect([code, await comments()]).toEqual([1, []]);
  });

  it('that was added before is not added again, and the review is named', async () => {
    const from = join(home.root, 'handed-in');
    mkdirSync(from);
    await debrief(home, ['comment', 'x', '--out', join(from, 'mine.md')]);
    await debrief(home, ['comment', '--from', from]);
    expect((await debrief(home, ['comment', '--from', from])).stderr).toBe(
      'debrief: INC-7, Mail queue stopped: 0 comments are new, 1 known already.\n',
    );
    expect(await debrief(home, ['comment', '--from', from, '--quiet'])).toEqual({stdout: '', stderr: '', code: 0});
  });
});
