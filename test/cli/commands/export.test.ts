// `debrief export`: the incident folder, where it goes, and what stays as it is.
import {readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {openReviewStore} from '../../../src/store/review-store.js';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {browser, noBrowser} from '../../support/browser.js';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import type {TempHome} from '../../support/temp-home.js';
import {ownList, tempHome} from '../../support/temp-home.js';
import {closeTerminals, openTerminal} from '../../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

describe('debrief export', () => {
  it('writes the incident folder that the review names, and prints its files', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    const {stdout, stderr, code} = await debrief(home, ['export', 'INC-7']);
    expect({stderr, code}).toEqual({stderr: `Written for INC-7 (${id}).\n`, code: 0});
    const files = stdout.trim().split('\n');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toBe('');
    expect(files).toContain(join(home.incident, 'INC-7-record.md'));
  });

  it('keeps the reason of what was set aside for as long as it is so by the user’s own list', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident, '--minutes', '150');
    await ownList(home, 'readiness.yaml', 'people: 8\nmoments: 30\nminutes: 180\n');
    const says = 'The meeting has 150 minutes. A major incident often takes 180.';
    await change(await findReviewFolder(home.reviews, id), [
      {type: 'review-edited', fields: {severity: 'major'}},
      {type: 'concern-set-aside', concern: 'too-short', says, reason: 'we meet twice'},
    ]);
    const written = async (file: string) => {
      await debrief(home, ['export', id]);
      return readFileSync(join(home.incident, `INC-7-${file}`), 'utf8');
    };
    expect(await written('record.md')).toContain('(we meet twice)');
    expect(JSON.parse(await written('review.json')).readiness).toContainEqual({
      id: 'too-short',
      words: says,
      setAside: 'we meet twice',
    });
    await ownList(home, 'readiness.yaml', 'people: 8\nmoments: 30\nminutes: 60\n');
    expect(await written('record.md')).not.toContain('we meet twice');
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
    expect(stdout.split('\n')).toContain(join(home.incident, 'INC-7-record.md'));
  });

  it('leaves the export that is there to whoever can read more of the review', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    await debrief(home, ['add', 'note', 'who can read this?', '--review', id]);
    await debrief(home, ['export', id]);
    const file = join(home.incident, 'INC-7-record.md');
    const before = readFileSync(file, 'utf8');
    const journal = join(await findReviewFolder(home.reviews, id), 'journal');
    const name =
      readdirSync(journal)
        .filter((each) => each.endsWith('.jsonl'))
        .sort()
        .at(-1) ?? '';
    rmSync(join(journal, name));
    symlinkSync(name, join(journal, name));
    const {stdout, stderr, code} = await debrief(home, ['export', id]);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `debrief: journal/${name} could not be read (its links lead in a circle): the changes in it are not shown. ` +
        `The export in ${home.incident} may hold more, and stays: export to another place.\n`,
    );
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const elsewhere = await debrief(home, ['export', id, '--to', 'elsewhere']);
    expect([elsewhere.code, elsewhere.stderr]).toEqual([0, expect.stringContaining('could not be read')]);
  });

  it('leaves a file that somebody edited, and says where the new one is', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    await debrief(home, ['export', id]);
    const mine = join(home.incident, 'INC-7-record.md');
    writeFileSync(mine, 'my own words');
    const {stdout, stderr, code} = await debrief(home, ['export', id]);
    const beside = join(home.incident, 'INC-7-record.2.md');
    const says = stderr.split('\n')[1] ?? '';
    expect(says).toBe('Kept your edited INC-7-record.md; wrote INC-7-record.2.md and 6 more.');
    expect(says.length).toBeLessThanOrEqual(80);
    expect(stdout.split('\n')).toContain(beside);
    expect(code).toBe(0);
    expect(readFileSync(mine, 'utf8')).toBe('my own words');
  });

  it('writes roles in place of names into another folder, and never over the files with names', async () => {
    const id = await newReview(home, 'INC-7', '--person', 'First responder:responder');
    await debrief(home, ['add', 'note', 'First responder saw it first', '--question', 'hypothesis']);
    await debrief(home, ['export', id, '--roles', '--to', 'to-send']);
    const names = readdirSync(join(home.root, 'to-send')).filter((name) => !name.startsWith('.'));
    expect(names).toHaveLength(7);
    for (const name of names)
      expect(readFileSync(join(home.root, 'to-send', name), 'utf8')).not.toMatch(/First responder/);
    expect(readFileSync(join(home.root, 'to-send', 'INC-7-record.md'), 'utf8')).toContain('a responder saw it first');
    const {stderr, code} = await debrief(home, ['export', id, '--roles']);
    await debrief(home, ['config', 'set', 'folder', home.incident]);
    const same = await debrief(home, ['export', id, '--roles', '--to', home.incident]);
    expect(same.stderr).toContain(`--roles needs another folder than ${home.incident}`);
    expect(stderr).toContain('--roles needs --to: beside the files with names it would take their place.');
    expect(code).toBe(2);
  });

  it('writes roles in place of accounts that people.json lists, too', async () => {
    writeFileSync(join(home.config, 'people.json'), JSON.stringify({'Anna Field': {github: 'zedfox42'}}));
    const id = await newReview(home, 'INC-7', '--person', 'Anna Field:responder');
    await debrief(home, ['add', 'note', 'Ask zedfox42 who saw it.', '--question', 'hypothesis']);
    await debrief(home, ['export', id, '--roles', '--to', 'to-send']);
    expect(readFileSync(join(home.root, 'to-send', 'INC-7-record.md'), 'utf8')).toContain(
      'Ask a responder who saw it.',
    );
  });

  it('says which first names stay in a text where they may be words, and that the others are roles', async () => {
    const people = ['Anna Field:responder', 'Will Sorensen:tech', 'May Lindgren:client'];
    const id = await newReview(home, 'INC-7', ...people.flatMap((each) => ['--person', each]));
    await debrief(home, ['add', 'note', 'Anna saw it in May. Will it come back?', '--question', 'hypothesis']);
    const {stderr} = await debrief(home, ['export', id, '--roles', '--to', 'to-send']);
    const told = 'Will and May stay as written, since they may mean somebody or something else.';
    expect(stderr).toContain(`Still in the text: ${told}`);
    const text = readFileSync(join(home.root, 'to-send', 'INC-7-record.md'), 'utf8');
    expect(text).toContain('a responder saw it in May. Will it come back?');
    await debrief(home, ['add', 'note', 'all is well', '--question', 'hypothesis']);
    const named = await debrief(home, ['export', id, '--to', 'named']);
    expect(named.stderr).not.toContain('Still in the text');
  });

  it('writes a client’s report beside the team’s files, with roles, and refuses what is not for a client', async () => {
    const people = ['First responder:responder', 'Will Sorensen:tech'];
    const id = await newReview(
      home,
      'INC-7',
      ...people.flatMap((each) => ['--person', each]),
      '--folder',
      home.incident,
    );
    await debrief(home, [
      'add',
      'note',
      '+ First responder saw it first. Will it come back?',
      '--question',
      'hypothesis',
    ]);
    await debrief(home, ['export', id]);
    const {stdout, stderr, code} = await debrief(home, ['export', id, '--audience', 'client']);
    const file = join(home.incident, 'INC-7-client-report.md');
    expect([code, stdout.split('\n')[0]]).toEqual([0, file]);
    expect(stderr).toContain('Still in the text: Will stays as written');
    expect(readFileSync(file, 'utf8')).toContain('- A responder saw it first.');
    expect(readFileSync(join(home.incident, 'INC-7-report.md'), 'utf8')).toContain('- First responder saw it first.');
    const refused = await debrief(home, ['export', id, '--audience', 'client', '--format', 'record,json']);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('record and json do not go to a client; report, html and pdf do.'),
    ]);
    const nobody = await debrief(home, ['export', id, '--audience', 'clients']);
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('did you mean client?')]);
    const {stdout: printed} = await debrief(home, [
      'export',
      id,
      '--audience',
      'client',
      '--format',
      'report',
      '--stdout',
    ]);
    expect(printed).toBe(readFileSync(file, 'utf8'));
  });

  it('writes a page for a browser where it is named, and prints it as it is', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    await debrief(home, ['export', id, '--format', 'html']);
    const page = readFileSync(join(home.incident, 'INC-7-review.html'), 'utf8');
    expect(page).toContain('<h1>INC-7: Mail queue stopped</h1>');
    expect((await debrief(home, ['export', id, '--format', 'html', '--stdout'])).stdout).toBe(page);
  });

  it.skipIf(noBrowser)(`prints it on paper, and leaves what is the same alone${noBrowser}`, async () => {
    const env = {CHROME: browser ?? ''};
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    const file = join(home.incident, 'INC-7-review.pdf');
    expect((await debrief(home, ['export', id, '--format', 'pdf'], {env})).stdout.split('\n')).toContain(file);
    expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-/);
    const before = statSync(file).ino;
    const {stderr} = await debrief(home, ['export', id, '--format', 'pdf'], {env});
    expect([stderr, statSync(file).ino]).toEqual([`Nothing has changed for INC-7 (${id}).\n`, before]);
    const {stdout} = await debrief(home, ['export', id, '--format', 'pdf', '--stdout'], {env});
    expect(stdout).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
  });

  it('prints no bytes onto a terminal', async () => {
    const id = await newReview(home);
    const me = await openTerminal({args: ['export', id, '--format', 'pdf', '--stdout'], home});
    await me.sees('--stdout prints the bytes of a pdf');
  });

  it('says in a sentence that nothing prints here, and writes what else there is', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    const exported = (...args: string[]) => debrief(home, ['export', id, ...args], {env: {CHROME: 'no-such-browser'}});
    const alone = await exported('--format', 'pdf');
    expect([alone.stdout, alone.code]).toEqual(['', 1]);
    expect(alone.stderr).toMatch(oneSentence);
    expect(alone.stderr).toContain('There is no no-such-browser, which CHROME names');
    const {stdout, stderr, code} = await exported('--format', 'report,pdf');
    expect([stdout.split('\n')[0], code]).toEqual([join(home.incident, 'INC-7-report.md'), 0]);
    expect(stderr).toContain('There is no no-such-browser, which CHROME names');
    expect(readFileSync(join(home.incident, 'README.md'), 'utf8')).not.toContain('pdf');
    const told = JSON.parse((await exported('--format', 'report,pdf', '--json')).stdout);
    expect(told.unprinted).toEqual([expect.stringContaining('leave pdf out')]);
  });

  it('refuses - as a folder, in words that name what prints', async () => {
    const id = await newReview(home);
    const before = readdirSync(home.root);
    const {stdout, stderr, code} = await debrief(home, ['export', id, '--to', '-']);
    expect(stderr).toBe('debrief: --to takes a folder, and - is none: debrief show --json prints a review.\n');
    expect([stdout, code, readdirSync(home.root)]).toEqual(['', 2, before]);
    const {stderr: ofNew} = await debrief(home, ['new', '--reference', 'INC-8', '--folder', '-', '--no-input']);
    expect(ofNew).toContain('--folder takes a folder, and - is none');
  });

  it('names a list of its files that is damaged, and leaves what was there', async () => {
    const id = await newReview(home, 'INC-7', '--folder', home.incident);
    await debrief(home, ['export', id]);
    const list = join(home.incident, '.debrief-export.json');
    writeFileSync(list, '{');
    await debrief(home, ['add', 'note', 'One more thing']);
    const {stderr, code} = await debrief(home, ['export', id]);
    expect(stderr).toContain(
      `debrief: ${list} was damaged: what was in the folder stays, so compare it with the new files there.\n`,
    );
    expect(code).toBe(0);
    expect(readFileSync(join(home.incident, 'INC-7-record.md'), 'utf8')).not.toContain('One more thing');
    expect(readFileSync(join(home.incident, 'INC-7-record.2.md'), 'utf8')).toContain('One more thing');
  });

  it('leaves every review its own files where several export at the same time', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      ids.push(await newReview(home, 'INC-7', '--folder', home.incident, '--person', `Responder ${count}:responder`));
    }
    const all = [...ids, ...ids, ...ids];
    const ran = await Promise.all(all.map((id) => debrief(home, ['export', id])));
    for (const {code, stderr} of ran)
      expect({code, edited: stderr.includes('edited')}).toEqual({code: 0, edited: false});
    expect(readdirSync(home.incident).filter((name) => !name.startsWith('.'))).toHaveLength(28);
    expect(readdirSync(home.incident).filter((name) => name.startsWith('.'))).toEqual(['.debrief-export.json']);
    for (const [index, id] of ids.entries()) {
      const {stdout} = await debrief(home, ['export', id]);
      for (const file of stdout
        .trim()
        .split('\n')
        .filter((name) => /(report|record|review)\.(md|json)$/.test(name))) {
        const text = readFileSync(file, 'utf8');
        expect(text.match(/Responder \d/g)?.every((name) => name === `Responder ${index}`)).toBe(true);
      }
    }
  });

  it('writes beside a review that is archived, or whose folder was given another name', async () => {
    const id = await newReview(home);
    const folder = await findReviewFolder(home.reviews, id);
    await debrief(home, ['archive', 'INC-7']);
    const {stdout} = await debrief(home, ['export', 'INC-7']);
    expect(stdout.split('\n')[0]).toBe(join(folder, 'incident-folder', 'INC-7-report.md'));
    const renamed = join(folder, '..', '2026-01-05-my own name');
    renameSync(folder, renamed);
    const again = await debrief(home, ['export', 'INC-7']);
    expect(again.stdout.split('\n')[0]).toBe(join(renamed, 'incident-folder', 'INC-7-report.md'));
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
    symlinkSync(join(home.root, 'precious'), join(home.incident, 'INC-7-record.md'));
    await debrief(home, ['export', id, '--to', 'link']);
    expect(readFileSync(join(home.root, 'precious'), 'utf8')).toBe('mine');
    expect(readdirSync(home.incident)).toContain('INC-7-record.2.md');
  });
});
