// `debrief actions` and `debrief forum`: what three reviews have left, in lists, as files, and settled one by one.
import {cpSync} from 'node:fs';
import ICAL from 'ical.js';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {toString as inWords} from 'mdast-util-to-string';
import {gfm} from 'micromark-extension-gfm';
import Papa from 'papaparse';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {lastChange} from '../../../src/store/shelf/last-change.js';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await review(
    'INC-1',
    [...action('a1', 'Alert on queue length', '2999-05-01'), ...topic('t1', 'How we page suppliers')],
    'closed',
  );
  await review('INC-2', [
    ...action('b1', 'Rehearse the restore', '2020-02-03'),
    ...action('b2', 'Name an owner', null),
  ]);
  await review('INC-3', [...action('c1', 'Write the playbook', '2021-01-01'), ...topic('t3', 'Two regions')], 'closed');
  await debrief(home, ['archive', 'INC-3']);
});
afterEach(() => home.remove());

const questionId = 'pattern';

const action = (id: string, title: string, due: string | null): Change[] => [
  {type: 'action-held', action: {id, questionId, title}},
  {type: 'action-edited', id, fields: {due}},
  {type: 'action-chosen', id, reason: ''},
];

const topic = (id: string, text: string): Change[] => [
  {type: 'topic-parked', topic: {id, questionId, text}},
  {type: 'topic-edited', id, fields: {destination: 'tech-forum'}},
];

async function review(reference: string, left: Change[], status?: 'closed'): Promise<void> {
  await newReview(home, reference);
  const end: Change[] = status ? [{type: 'review-closed'}] : [];
  await change(await findReviewFolder(home.reviews, reference), [{type: 'meeting-started'}, ...left, ...end]);
}

const run = (...args: string[]) => debrief(home, args);
const idsOf = (stdout: string) => stdout.match(/^[abct]\d(?= )/gm) ?? [];
const listed = async (...args: string[]) => idsOf((await run(...args)).stdout);
const shown = async (reference: string) => (await run('show', reference)).stdout;

describe('debrief actions', () => {
  it('lists what is open, that which is overdue first and what has no day last', async () => {
    const {stdout, code} = await run('actions');
    expect([idsOf(stdout), code]).toEqual([['b1', 'a1', 'b2'], 0]);
    expect(stdout).toMatch(/^b1 +INC-2 +due 2020-02-03, overdue +no owner +new today +Rehearse the restore$/m);
    expect(stdout).toContain('3 actions open, 1 overdue.\n1 more, done, not for now or archived:');
    expect(await listed('actions', '--all')).toEqual(['b1', 'c1', 'a1', 'b2']);
    expect(await listed('actions', '--review', 'INC-1')).toEqual(['a1']);
    expect(await listed('actions', '--review', 'INC-3')).toEqual(['c1']);
  });

  it('marks one of a closed review as done, and takes that back', async () => {
    const done = await run('actions', 'done', 'a1');
    expect(done.stdout).toBe('INC-1: “Alert on queue length” is done.\n');
    expect(done.stderr).toBe('INC-1 is closed: debrief export INC-1 writes its folder again.\n');
    expect(await listed('actions')).toEqual(['b1', 'b2']);
    expect(await shown('INC-1')).toContain('Alert on queue length (done');
    const again = await run('actions', 'done', 'a1');
    expect([again.stderr, again.code]).toEqual(['debrief: “Alert on queue length” is done already.\n', 1]);
    expect((await run('actions', 'done', 'a1', '--back')).stdout).toContain('is not done yet.');
    expect(await listed('actions')).toEqual(['b1', 'a1', 'b2']);
  });

  it('moves several at once to another day', async () => {
    const {stdout} = await run('actions', 'move', 'b1', 'b2', '--due', '2w');
    const [, day] = /^INC-2: “Rehearse the restore” is due (.+)\.$/m.exec(stdout) ?? [];
    expect(stdout).toContain(`INC-2: “Name an owner” is due ${day}.`);
    expect(await shown('INC-2')).toContain(`Rehearse the restore (chosen · due ${day})`);
  });

  it('lets one go with a reason, which its review keeps, and gives it its slot back', async () => {
    const {stdout} = await run('actions', 'drop', 'b1', '--because', 'The backup is another team’s');
    expect(stdout).toContain('“Rehearse the restore” is not for now, because The backup is another team’s.');
    expect(await shown('INC-2')).toMatch(
      /Not now\n {2}Rehearse the restore \(.*because The backup is another team’s\)/,
    );
    expect(await listed('actions')).toEqual(['a1', 'b2']);
    expect((await run('actions', 'drop', 'b1', '--back')).stdout).toContain('is among the actions again.');
    expect(await listed('actions')).toEqual(['b1', 'a1', 'b2']);
  });

  it('settles what it can, and says of the others why not', async () => {
    await run('actions', 'done', 'b1');
    const {stdout, stderr, code} = await run('actions', 'done', 'b1', 'b2');
    expect(stdout).toBe('INC-2: “Name an owner” is done.\n');
    expect([stderr, code]).toEqual(['debrief: “Rehearse the restore” is done already.\n', 1]);
  });

  it('settles the others where a review is in two folders, and tells of those', async () => {
    const folder = await findReviewFolder(home.reviews, 'INC-1');
    cpSync(folder, `${folder}-backup`, {recursive: true});
    const {stdout, stderr, code} = await run('actions', 'done', 'b1', 'a1', 'b2');
    expect(stdout).toMatch(/^INC-2: “.*” is done\.\nINC-2: “.*” is done\.\n$/);
    expect([stderr, code]).toEqual([expect.stringMatching(/debrief: INC-1 is in 2 folders: /), 1]);
    expect(stderr).not.toContain('Nothing was changed');
  });

  it('prints a calendar and a table, as the export of each review has them', async () => {
    const calendar = new ICAL.Component(ICAL.parse((await run('actions', '--format', 'ics')).stdout));
    const todos = calendar.getAllSubcomponents('vtodo');
    expect(todos.map((todo) => todo.getFirstPropertyValue('summary'))).toEqual([
      'INC-2: Rehearse the restore',
      'INC-1: Alert on queue length',
      'INC-2: Name an owner',
    ]);
    expect(`${todos[0]?.getFirstPropertyValue('due')}`).toBe('2020-02-03');
    // A calendar that has an older file takes what has changed since.
    const changed = new Date(lastChange(await findReviewFolder(home.reviews, 'INC-1')));
    expect(`${todos[1]?.getFirstPropertyValue('dtstamp')}`).toBe(`${changed.toISOString().slice(0, 19)}Z`);
    const {stdout, stderr} = await run('actions', '--format', 'csv');
    const rows = Papa.parse<string[]>(stdout.replace(/^\ufeff/, ''), {skipEmptyLines: true}).data;
    expect(rows.map(([reference, title]) => [reference, title])).toEqual([
      ['reference', 'title'],
      ['INC-2', 'Rehearse the restore'],
      ['INC-1', 'Alert on queue length'],
      ['INC-2', 'Name an owner'],
    ]);
    expect(stderr).toContain('Without a due day: “INC-2: Name an owner”.');
  });

  it.each([
    [['actions', 'dne', 'a1'], 'did you mean done?'],
    [['actions', 'done'], 'name what done is for by its id'],
    [['actions', 'move', 'a1'], '--due takes a day'],
    [['actions', 'move', 'a1', '--due', 'someday'], '--due takes a day such as'],
    [['actions', 'drop', 'a1'], '--because takes a few words'],
    [['actions', 'drop', 'a1', '--due', '2w'], '--due goes with move'],
    [['actions', '--back'], '--back goes with done or drop'],
    [['actions', '--format', 'xls'], '--format takes ics or csv'],
  ])('%j is wrong use, and says what to write', async (args, says) => {
    const {stderr, code} = await run(...args);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });

  it.each([
    ['nothing', 'There is no action nothing'],
    ['b', 'b can mean 2 actions: name one by its id (b1, b2).'],
  ])('of %s it says why it means no action', async (id, says) => {
    const {stderr, code} = await run('actions', 'done', id);
    expect(stderr).toContain(says);
    expect(code).toBe(1);
  });
});

describe('debrief forum', () => {
  it('lists the topics for it, and those that were taken or archived with --all', async () => {
    expect(await listed('forum')).toEqual(['t1']);
    expect((await run('forum', 'take', 't1')).stdout).toContain('“How we page suppliers” is taken to the wider forum.');
    const {stdout} = await run('forum');
    expect(stdout).toBe(
      'No topic waits for the wider forum.\n2 more, taken or archived: debrief forum --all shows them too.\n',
    );
    expect(await listed('forum', '--all')).toEqual(['t1', 't3']);
    expect(await shown('INC-1')).toContain('How we page suppliers (wider forum · taken)');
    expect((await run('forum', 'take', 't1', '--back')).stdout).toContain('waits for the wider forum again.');
    expect(await listed('forum')).toEqual(['t1']);
  });

  it('prints an agenda, a box for each topic', async () => {
    await run('forum', 'take', 't3');
    const {stdout} = await run('forum', '--format', 'markdown', '--all');
    const tree = fromMarkdown(stdout, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
    const [title, , list] = tree.children;
    expect(inWords(title)).toBe('For the wider forum');
    if (list?.type !== 'list') throw new Error('no list');
    expect(list.children.map(({checked, children: [words]}) => [checked, inWords(words)])).toEqual([
      [false, 'How we page suppliers'],
      [true, 'Two regions'],
    ]);
    expect(inWords(list.children[0])).toContain('From the review of INC-1');
  });
});
