// A folder of comments that is handed in: what of it is taken, what is left out, and that it is the same twice.
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../../support/debrief.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home);
});
afterEach(() => home.remove());

const comments = async (): Promise<{id: string}[]> =>
  JSON.parse((await debrief(home, ['show', '--json'])).stdout).comments;

/** A folder of comments with these files in it. */
function commentFolder(files: Record<string, string | Uint8Array>): string {
  const from = join(home.root, 'handed-in');
  mkdirSync(from, {recursive: true});
  for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content);
  return from;
}

describe('debrief comment --from', () => {
  it('takes every text file of the folder, names what it leaves out, and is the same twice', async () => {
    const from = commentFolder({
      'a.txt': 'question: Hypothesis\r\nThe deploy was mine to stop.\r\nI did not know that.\r\n',
      'b.md': '\ufeff# A heading\n\nand words',
      'c.TXT': 'Question: why was nobody told?',
      'd.txt': 'x'.repeat(65_537),
      'e.txt': new Uint8Array([0x50, 0x4b, 0, 0xff, 0xfe]),
      'f.md': 'question: nowhere\nwords',
      'g.txt': 'question: hypothesis\n \n',
      'k.txt': 'question: hypothesis\nFrom: A <a@example.org>\nSubject: x\n\nThe queue',
      'l.md': '%PDF-1.7\n1 0 obj',
      'notes.csv': 'not,taken',
      'same.txt': '# A heading\n\nand words\n',
      'comment of a colleague.docx': 'PK\u0003\u0004',
      noext: 'no extension',
      '~$a.txt': 'owner of the lock',
      '.~lock.a.txt#': 'owner of the lock',
      '.hidden.txt': 'hidden',
      '._a.txt': 'of another system',
      'a.txt~': 'before',
      '#a.txt#': 'before',
      'a.txt.bak': 'before',
      'empty.txt': '',
    });
    mkdirSync(join(from, 'h.txt'));
    symlinkSync('/etc/hostname', join(from, 'i.txt'));
    const first = await debrief(home, ['comment', '--from', from, '--quiet']);
    const left = Object.entries({
      '#a.txt#': 'is a backup of an editor',
      '._a.txt': 'is hidden',
      '.hidden.txt': 'is hidden',
      '.~lock.a.txt#': 'is a lock file of a program that has it open',
      'a.txt.bak': 'is a backup of an editor',
      'a.txt~': 'is a backup of an editor',
      'comment of a colleague.docx': 'is no .txt or .md file',
      'd.txt': 'is larger than 64 KB',
      'e.txt': 'looks like no text at all, not like UTF-8 text (save it as UTF-8 text first)',
      'empty.txt': 'is empty',
      'f.md': 'names the question nowhere, which INC-7 does not have',
      'g.txt': 'holds no text',
      'h.txt': 'is a folder',
      'i.txt': 'is a link',
      'k.txt': 'looks like a saved e-mail, not like a comment',
      'l.md': 'looks like a PDF file, not like UTF-8 text (save it as UTF-8 text first)',
      noext: 'is no .txt or .md file',
      'notes.csv': 'is no .txt or .md file',
      'same.txt': 'has the same words as b.md',
      '~$a.txt': 'is a lock file of a program that has it open',
    });
    const told = left.map(([name, why]) => `debrief: ${name} ${why}: it was left out.`);
    expect(first.stderr.trim().split('\n').sort()).toEqual(told.sort());
    expect(first.code).toBe(0);
    const taken = await comments();
    expect(taken).toMatchObject([
      {questionId: 'hypothesis', text: 'The deploy was mine to stop.\nI did not know that.'},
      {questionId: null, text: '# A heading\n\nand words'},
      {questionId: null, text: 'Question: why was nobody told?'},
    ]);
    expect(first.stdout.trim().split('\n')).toEqual(taken.map((comment) => comment.id));

    commentFolder({'j.txt': 'one more'});
    const again = await debrief(home, ['add', 'comment', '--from', from, '--json']);
    expect(again.stderr).toContain('1 comment is new, 3 known already.');
    expect(JSON.parse(again.stdout)).toMatchObject({added: [{becomes: 'comment'}], known: 3});
    expect(await comments()).toHaveLength(4);
    const {stdout, code} = await debrief(home, ['comment', '--from', from, '--json']);
    expect({code, answer: JSON.parse(stdout)}).toMatchObject({code: 0, answer: {added: [], known: 4}});
  });

  // Some file systems refuse such a name.
  it.skipIf(process.platform !== 'linux')('reads a file whose name is in another encoding', async () => {
    const from = commentFolder({});
    writeFileSync(Buffer.concat([Buffer.from(`${from}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'Words');
    const {code, stderr} = await debrief(home, ['comment', '--from', from]);
    expect(stderr).toContain('1 comment is new');
    expect(code).toBe(0);
  });

  it('takes every comment that was written to hand over, whatever it begins with', async () => {
    const from = commentFolder({});
    const texts = ['<html> was in the mail', 'From: nobody\nTo: nobody'];
    for (const [index, text] of texts.entries())
      await debrief(home, ['comment', text, '--out', join(from, `${index}.txt`), '--review', 'INC-7']);
    const {stderr} = await debrief(home, ['comment', '--from', from]);
    expect(stderr).toContain('2 comments are new');
  });

  it('gives files that name no question the one that --question names', async () => {
    const from = commentFolder({'a.txt': 'plain', 'b.txt': 'question: pattern\nnamed'});
    await debrief(home, ['comment', '--from', from, '--question', 'hypothesis']);
    expect(await comments()).toMatchObject([{questionId: 'hypothesis'}, {questionId: 'pattern'}]);
  });

  it('reads one comment from the pipe behind -, as a file would hold it', async () => {
    const input = 'incident: INC-7\nquestion: hypothesis\n\nThe deploy was mine';
    const from = (text: string | Uint8Array) => debrief(home, ['comment', '--from', '-', '--quiet'], {input: text});
    const {stdout, code} = await from(input);
    expect(code).toBe(0);
    expect(await comments()).toMatchObject([
      {id: stdout.trim(), questionId: 'hypothesis', text: 'The deploy was mine'},
    ]);
    expect(await from(input)).toEqual({stdout: '', stderr: '', code: 0});
    expect(await from('incident: INC-8\n\nelsewhere')).toMatchObject({
      stderr: 'debrief: the text in the pipe is meant for INC-8, not for INC-7: it was left out.\n',
      code: 1,
    });
    expect(await from(' ')).toMatchObject({stderr: 'debrief: the pipe held no text: nothing was added.\n', code: 2});
    expect(await from(new Uint8Array([0xff, 0xfe, 0x80]))).toMatchObject({code: 1});
    expect(await comments()).toHaveLength(1);
  });

  it.each([
    [
      'holds nothing to take',
      () => commentFolder({'a.csv': 'x'}),
      /a\.csv is no \.txt or \.md file: it was left out\.\n.* holds no \.txt or \.md file/,
    ],
    ['holds nothing at all', () => commentFolder({}), /holds no \.txt or \.md file: name the folder/],
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
