// `debrief comment`: what is said from outside the meeting, and that every byte of the review keeps the promise.
import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {hostname, userInfo} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {promise} from '../../../src/cli/commands/comment.js';
import {applyChange} from '../../../src/review/changes/index.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {until} from '../../store/support/until.js';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {sampleReview} from '../../support/sample-review.js';
import {tellsOf} from '../../support/tells-of.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';
import {closeTerminals, openTerminal} from '../../support/terminal.js';

const DAY = 86_400_000;
const promised = `debrief: ${promise}\n`;

let home: TempHome;
let id: string;
let folder: string;
beforeEach(async () => {
  home = await tempHome();
  id = await newReview(home);
  folder = join(home.reviews, 'reviews', readdirSync(join(home.reviews, 'reviews'))[0] ?? '');
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

type Shown = {id: string; questionId: string | null; text: string; at: string};
const comments = async (): Promise<Shown[]> =>
  JSON.parse((await debrief(home, ['show', id, '--json'])).stdout).comments;

/** A folder of comments with these files in it. */
function commentFolder(files: Record<string, string | Uint8Array>): string {
  const from = join(home.root, 'handed-in');
  mkdirSync(from, {recursive: true});
  for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content);
  return from;
}

/** Every file of the review by its path, as text. */
const filesOfReview = (): Map<string, string> =>
  new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('debrief comment', () => {
  it('keeps text, question and day, prints the new id, and says what is kept', async () => {
    const {stdout, stderr, code} = await debrief(home, ['comment', 'two', 'words', '--question', 'TRIGGER']);
    expect({stderr, code}).toEqual({stderr: promised, code: 0});
    const today = new Date().toISOString().slice(0, 10);
    expect(await comments()).toEqual([
      {id: stdout.trim(), questionId: 'trigger', text: 'two words', at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)},
    ]);
    expect((await comments())[0]?.at).toBe(today);
    expect(stderr).toMatch(oneSentence);
  });

  it('is the same as debrief add comment, and reads a pipe', async () => {
    const {stdout, stderr, code} = await debrief(home, ['add', 'comment', '-', '--json'], {input: 'one\r\n\r\ntwo\n'});
    expect({stderr, code}).toEqual({stderr: promised, code: 0});
    expect(JSON.parse(stdout)).toEqual([{review: id, id: expect.any(String), question: null}]);
    expect(await comments()).toMatchObject([{questionId: null, text: 'one\n\ntwo'}]);
  });

  it('takes marks and signs as the text that they are, and nothing that steers a terminal', async () => {
    await debrief(home, ['comment', '+ not a mark \u001b[31m#people']);
    expect(await comments()).toMatchObject([{text: '+ not a mark #people'}]);
  });

  it('comments on a review that is closed', async () => {
    const store = await openReviewStore({folder, by: 'facilitator', role: 'shell'});
    await store.commit([{type: 'review-closed'}]);
    await store.close();
    expect((await debrief(home, ['comment', 'x'])).stderr).toMatch(/No review is open/);
    expect((await debrief(home, ['comment', 'late', '--review', 'INC-7'])).code).toBe(0);
    expect(await comments()).toMatchObject([{text: 'late'}]);
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
    await debrief(home, ['comment', 'about the start', '--question', 'trigger']);
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
    [['comment', 'x', '--question', 'triger'], /no question triger in INC-7; near it are trigger,/],
    [['comment', 'x', '--from', '.'], /--from reads the texts from files/],
    [['comment', '--from', ''], /--from takes a folder, and it is empty/],
    [['comment', 'x', '--by', 'me'], /unknown option '--by'/],
    [['add', 'comment', 'x', '--by', 'me'], /--by says nothing about a comment/],
    [['add', 'comment', 'x', '--kind', 'well'], /--kind says nothing about a comment/],
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

describe('the promise', () => {
  it('holds for every byte in the folder, whoever they are and whatever they prefer', async () => {
    const [role, account] = ['A-role-like-no-other', 'account-like-no-other'];
    await debrief(home, ['config', 'set', 'by', role]);
    const before = filesOfReview();
    const env = {USER: account, LOGNAME: account, USERNAME: account, HOSTNAME: account};
    await debrief(home, ['comment', 'said without a name', '--question', 'trigger'], {env});
    await debrief(home, ['comment', '--from', commentFolder({'from-a-role.txt': 'handed in'})], {env});
    const after = filesOfReview();
    for (const [path, text] of before) expect(after.get(path)).toBe(text);
    const fresh = [...after].filter(([path]) => !before.has(path));
    expect(fresh).toHaveLength(2);
    for (const [path, text] of fresh) {
      for (const word of [role, account, 'from-a-role', 'handed-in', userInfo().username, hostname(), home.root]) {
        expect(tellsOf(text, word), word).toBe(false);
        expect(tellsOf(path.slice(folder.length), word), word).toBe(false);
      }
      const [header, entry, ...more] = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(more).toEqual([]);
      expect(Object.keys(header)).toEqual(['format', 'w', 'by', 'at', 'c']);
      expect(Object.keys(entry)).toEqual(['w', 'n', 'l', 'at', 'by', 'change', 'c']);
      expect(Object.keys(entry.change.comment)).toEqual(['id', 'questionId', 'text']);
      expect([header.by, entry.by, header.at % DAY, entry.at % DAY]).toEqual(['', '', 0, 0]);
      expect(path).toMatch(/\/journal\/\d{8}T000000000-[a-z0-9]{8}\.jsonl$/);
      expect(header.w).toBe(/([^/]+)\.jsonl$/.exec(path)?.[1]);
      expect(statSync(path).mtimeMs % DAY).toBe(0);
    }
  });

  it('holds for the readable copy and for the exports, too', async () => {
    await debrief(home, ['config', 'set', 'by', 'A-role-like-no-other']);
    await debrief(home, ['comment', 'said without a name']);
    const store = await openReviewStore({folder, by: 'facilitator', role: 'facilitator'});
    await store.close();
    const {review} = JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8'));
    expect(review.comments).toEqual([
      {id: expect.any(String), questionId: null, text: 'said without a name', at: expect.any(Number), deleted: false},
    ]);
    expect(review.comments[0].at % DAY).toBe(0);
    await debrief(home, ['export', id, '--to', home.incident]);
    for (const name of readdirSync(home.incident)) {
      expect(readFileSync(join(home.incident, name), 'utf8')).not.toContain('A-role-like-no-other');
    }
    expect((await debrief(home, ['doctor', id])).code).toBe(0);
  });

  it('holds whoever hands the comment in: no closer than the day', () => {
    const at = Date.UTC(2026, 10, 3, 14, 30);
    const change = {type: 'comment-added', comment: {id: 'k', questionId: null, text: 'x'}} as const;
    const review = applyChange(sampleReview('after'), change, {at, by: 'edited by hand'});
    expect(review?.comments).toEqual([
      {id: 'k', questionId: null, text: 'x', at: Date.UTC(2026, 10, 3), deleted: false},
    ]);
  });
});

describe('debrief comment --from', () => {
  it('takes every text file of the folder, names what it leaves out, and is the same twice', async () => {
    const from = commentFolder({
      'a.txt': 'question: Trigger\r\nThe deploy was mine to stop.\r\nI did not know that.\r\n',
      'b.md': '\ufeff# A heading\n\nand words',
      'c.TXT': 'Question: why was nobody told?',
      'd.txt': 'x'.repeat(65_537),
      'e.txt': new Uint8Array([0x50, 0x4b, 0, 0xff, 0xfe]),
      'f.md': 'question: nowhere\nwords',
      'g.txt': 'question: trigger\n \n',
      'notes.csv': 'not,taken',
    });
    mkdirSync(join(from, 'h.txt'));
    symlinkSync('/etc/hostname', join(from, 'i.txt'));
    const first = await debrief(home, ['comment', '--from', from]);
    expect(first.stderr.split('\n')).toEqual([
      'debrief: d.txt is larger than 64 KB: it was left out.',
      'debrief: e.txt is no UTF-8 text: it was left out.',
      'debrief: h.txt is no file: it was left out.',
      'debrief: i.txt is a link: it was left out.',
      'debrief: f.md names the question nowhere, which INC-7 does not have: it was left out.',
      'debrief: g.txt holds no text: it was left out.',
      'debrief: 3 comments are new, 0 known already.',
      promised.trimEnd(),
      '',
    ]);
    expect(first.code).toBe(0);
    const taken = await comments();
    expect(taken).toMatchObject([
      {questionId: 'trigger', text: 'The deploy was mine to stop.\nI did not know that.'},
      {questionId: null, text: '# A heading\n\nand words'},
      {questionId: null, text: 'Question: why was nobody told?'},
    ]);
    expect(first.stdout.trim().split('\n')).toEqual(taken.map((comment) => comment.id));

    commentFolder({'j.txt': 'one more'});
    const again = await debrief(home, ['add', 'comment', '--from', from, '--json']);
    expect(again.stderr).toContain('debrief: 1 comment is new, 3 known already.\n');
    expect(JSON.parse(again.stdout)).toHaveLength(1);
    expect(await comments()).toHaveLength(4);
    expect(await debrief(home, ['comment', '--from', from, '--json'])).toMatchObject({stdout: '[]\n', code: 0});
  });

  it('gives files that name no question the one that --question names', async () => {
    const from = commentFolder({'a.txt': 'plain', 'b.txt': 'question: pattern\nnamed'});
    await debrief(home, ['comment', '--from', from, '--question', 'trigger']);
    expect(await comments()).toMatchObject([{questionId: 'trigger'}, {questionId: 'pattern'}]);
  });

  it.each([
    ['holds nothing to take', () => commentFolder({'a.csv': 'x'}), /holds no \.txt or \.md file/],
    ['is not there', () => join(home.root, 'none'), /There is no folder .*none: check its name/],
    ['is a file', () => join(commentFolder({'a.txt': 'x'}), 'a.txt'), /a\.txt is a file: name the folder/],
    ['has only what cannot be taken', () => commentFolder({'a.txt': ''}), /0 comments are new/],
  ])('ends with exit code 1 where the folder %s', async (_, make, sentence) => {
    const {stdout, stderr, code} = await debrief(home, ['comment', '--from', make()]);
    expect(stderr).toMatch(sentence);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
    expect(await comments()).toEqual([]);
  });
});

describe('in a terminal', () => {
  it('says the promise, then asks for the text on one line', async () => {
    const me = await openTerminal({args: ['comment', '--question', 'trigger'], home, columns: 120});
    await me.sees('no author is stored');
    await me.sees('Your comment:');
    await me.type('typed at the desk\n');
    expect(await me.exited()).toMatchObject({code: 0});
    expect(await comments()).toMatchObject([{text: 'typed at the desk', questionId: 'trigger'}]);
  });

  it('takes a paste of several lines whole, and leaves none of it to the shell', async () => {
    const me = await openTerminal({args: ['comment'], home, columns: 120});
    await me.sees('Your comment:');
    await me.paste('first line\nsecond line\nand the last\n');
    expect(await me.exited()).toMatchObject({code: 0});
    expect(await comments()).toMatchObject([{text: 'first line\nsecond line\nand the last'}]);
  });

  it.each(['ctrl+c', 'ctrl+d'])('adds nothing where somebody leaves with %s', async (key) => {
    const me = await openTerminal({args: ['comment'], home, columns: 120});
    await me.sees('Your comment:');
    await me.press(key);
    expect(await me.exited()).toMatchObject({code: 2});
    expect(await comments()).toEqual([]);
  });
});
