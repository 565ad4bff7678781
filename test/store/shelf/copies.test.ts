// One review in two folders: told by its journals, whatever a copy is called, the newer named; renamed and linked.
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {builtInAgendas} from '../../../src/review/agendas/index.js';
import type {Agenda} from '../../../src/review/types.js';
import {examine} from '../../../src/store/folder-check.js';
import {repair} from '../../../src/store/folder-repair.js';
import {isPacked} from '../../../src/store/journal/journal-names.js';
import {MANY_JOURNALS} from '../../../src/store/journal/many-journals.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {copiesOf, refuseCopies} from '../../../src/store/shelf/copies.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {findReviewFolder, listReviews} from '../../../src/store/shelf/library.js';
import {bringBack, putAway} from '../../../src/store/shelf/put-away.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {unnamedReviews} from '../../../src/store/shelf/unnamed.js';
import {creationOf} from '../../support/creation.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let place: TempHome;
let home: string;
let folder: string;
beforeEach(async () => {
  place = await tempHome();
  home = place.reviews;
  folder = await make('aaaa2222', 'INC-1');
});
afterEach(() => place.remove());

let clock = Date.UTC(2026, 10, 3, 12);

function make(id: string, reference: string): Promise<string> {
  const agenda = builtInAgendas[0] as Agenda;
  const change = creationOf({id, reference, title: 'Mail', severity: 'minor', people: [], agenda, actionLimit: 3});
  return createReviewFolder({home, change, by: 'a test', now: () => clock});
}

async function park(where: string, text: string): Promise<void> {
  clock += 60_000;
  const now = () => clock;
  const store = await openReviewStore({folder: where, by: 'a test', role: 'shell', now});
  await store.commit([{type: 'topic-parked', topic: {id: text, questionId: 'pattern', text}}]);
  await store.close();
}

const beside = (name: string) => join(home, 'reviews', name);

function copyTo(name: string): string {
  cpSync(folder, beside(name), {recursive: true});
  return beside(name);
}

const firstOf = (where: string) => readdirSync(join(where, 'journal')).sort()[0] ?? '';

/** One more change, and the journals of all are one. */
async function packJournalsOf(where: string): Promise<void> {
  await park(where, 'one more');
  const store = await openReviewStore({folder: where, by: 'a test', role: 'facilitator'});
  await store.close();
  expect(readdirSync(join(where, 'journal')).some(isPacked)).toBe(true);
}

const parked = async (where: string) => (await readReview(where)).review.parked.map(({text}) => text).sort();

describe('a copy beside a review', () => {
  it.each(['-backup', ' (copy)', '.bak'])('is known when it is called after the original, with %s', async (ending) => {
    const copy = copyTo(`${basename(folder)}${ending}`);
    expect([...((await copiesOf(folder))?.folders ?? [])].sort()).toEqual([folder, copy].sort());
    expect((await copiesOf(copy))?.says).toContain(folder);
  });

  it('is known under any other name, and so is a third', async () => {
    copyTo('before the meeting');
    copyTo('old');
    expect((await copiesOf(folder))?.says).toContain('INC-1 is in 3 folders: ');
  });

  it('is known by the readable copy where its journals are gone', async () => {
    const watching = await openReviewStore({folder, by: 'a test', role: 'facilitator'});
    await watching.close();
    const copy = copyTo('old');
    rmSync(join(copy, 'journal'), {recursive: true});
    expect((await copiesOf(folder))?.says).toContain(copy);
  });

  it('is known where it was made of the readable copy alone and went on in another home', async () => {
    const watching = await openReviewStore({folder, by: 'a test', role: 'facilitator'});
    await watching.close();
    const away = join(home, 'away');
    mkdirSync(away);
    cpSync(join(folder, 'review.json'), join(away, 'review.json'));
    const there = await openReviewStore({folder: away, by: 'a test', role: 'facilitator'});
    await there.close();
    const copy = beside(`${basename(folder)} (2)`);
    renameSync(away, copy);
    expect((await copiesOf(folder))?.says).toContain(copy);
    expect((await copiesOf(copy))?.says).toContain(folder);
  });

  it.each([
    ['whole', (_: string) => undefined],
    ['and has lost its first journal', (copy: string) => rmSync(join(copy, 'journal', firstOf(copy)))],
  ])('is known once the journals of one were packed: %s', async (_, meddle) => {
    for (let number = 1; number < MANY_JOURNALS; number++) await park(folder, `topic ${number}`);
    const copy = copyTo('old');
    meddle(copy);
    await packJournalsOf(folder);
    expect((await copiesOf(copy))?.folders).toEqual([folder, copy]);
    expect((await copiesOf(folder))?.folders).toEqual([folder, copy]);
    await expect(refuseCopies(copy)).rejects.toThrow('is in 2 folders');
  });

  it('holds the same at first', async () => {
    copyTo('old');
    expect((await copiesOf(folder))?.says).toContain('They hold the same: keep one here');
  });

  it('is older once the original goes on, though its files are younger', async () => {
    await park(folder, 'wide');
    const copy = copyTo('old');
    await park(folder, 'wider');
    const copies = await copiesOf(copy);
    expect(copies?.folders).toEqual([folder, copy]);
    expect(copies?.says).toContain('The first is newer and holds all that is in the other: keep one here');
  });

  it('that went its own way is brought together as the sentence says', async () => {
    const copy = copyTo('old');
    await park(folder, 'here');
    await park(copy, 'there');
    const copies = await copiesOf(folder);
    expect(copies?.folders).toEqual([copy, folder]);
    expect(copies?.says).toContain(`cp -n '${folder}/journal/'*.jsonl '${copy}/journal/'`);
    for (const name of readdirSync(join(folder, 'journal'))) {
      cpSync(join(folder, 'journal', name), join(copy, 'journal', name), {force: false});
    }
    expect(await parked(copy)).toEqual(['here', 'there']);
    expect((await copiesOf(folder))?.says).toContain('The first is newer and holds all that is in the other');
  });

  /** Does what the sentence says in a shell. */
  function bringTogether(says = ''): void {
    execFileSync('sh', ['-c', /\((cp .*)\), then keep/.exec(says)?.[1] ?? 'false']);
  }

  it('is brought together where a process went on with its journal since, in a home of any name', async () => {
    renameSync(home, `${home} $HOME's "x"`);
    home = `${home} $HOME's "x"`;
    folder = beside(basename(folder));
    const open = () => openReviewStore({folder, by: 'a test', role: 'facilitator', now: () => clock});
    const running = await open();
    await running.commit([{type: 'topic-parked', topic: {id: 'before', questionId: 'pattern', text: 'before'}}]);
    const copy = copyTo('old');
    await running.commit([{type: 'topic-parked', topic: {id: 'since', questionId: 'pattern', text: 'since'}}]);
    await running.close();
    await park(copy, 'there');
    bringTogether((await copiesOf(folder))?.says);
    expect(await parked(copy)).toEqual(['before', 'since', 'there']);
    expect((await copiesOf(folder))?.says).toContain('The first is newer and holds all that is in the other');
  });

  it('is not said to be no more than a copy while only it has half-written texts', async () => {
    const copy = copyTo('old');
    const writing = await openReviewStore({folder: copy, by: 'a test', role: 'facilitator'});
    writing.keepDraft('note:pattern', 'half a thought');
    await writing.close();
    await park(folder, 'newer');
    bringTogether((await copiesOf(folder))?.says);
    expect((await copiesOf(folder))?.says).toContain('The first is newer and holds all that is in the other');
    const next = await openReviewStore({folder, by: 'a test', role: 'facilitator'});
    expect([...next.drafts().values()]).toEqual(['half a thought']);
    await next.close();
  });

  it('is not said to be no more than a copy while only its readable copy was edited by hand', async () => {
    const store = await openReviewStore({folder, by: 'a test', role: 'facilitator'});
    await store.close();
    const readable = join(copyTo('old'), 'review.json');
    writeFileSync(readable, readFileSync(readable, 'utf8').replace('"Mail"', '"Mail was late"'));
    expect((await copiesOf(folder))?.says).toContain(`${readable} was edited by hand: open that folder alone once`);
  });

  it('is no copy where only the reference is the same', async () => {
    await make('bbbb3333', 'INC-1');
    expect(await copiesOf(folder)).toBeUndefined();
    await refuseCopies(folder);
  });

  it('keeps both from being repaired, archived and deleted unasked', async () => {
    copyTo('old');
    await expect(repair(folder)).rejects.toThrow('Nothing was changed. INC-1 is in 2 folders');
    for (const way of ['archive', 'delete'] as const) {
      const away = putAway({way, folder, reference: 'INC-1'}, home, clock);
      await expect(away).rejects.toThrow('Nothing was changed. INC-1 is in 2 folders');
    }
    const back = bringBack({way: 'archive', folder}, home);
    await expect(back).rejects.toThrow('Nothing was changed. INC-1 is in 2 folders');
  });

  it('is deleted, or brought back, in the place of none that was before', async () => {
    const backup = join(home, 'backup');
    cpSync(folder, backup, {recursive: true});
    const deleted = await putAway({way: 'delete', folder, reference: 'INC-1'}, home, clock);
    cpSync(backup, folder, {recursive: true});
    const again = putAway({way: 'delete', folder, reference: 'INC-1'}, home, clock);
    await expect(again).rejects.toThrow(`${deleted} is there already: move one of the two elsewhere first.`);
    const back = bringBack({way: 'delete', folder: deleted}, home);
    await expect(back).rejects.toThrow(`${folder} is there already: move one of the two elsewhere first.`);
    expect([firstOf(folder), firstOf(deleted)]).toEqual([firstOf(backup), firstOf(backup)]);
  });

  it('is told by the list once, and by the check in both folders', async () => {
    const copy = copyTo('old');
    const {reviews, problems} = await listReviews(home);
    expect(reviews).toHaveLength(2);
    expect(problems).toEqual([expect.stringMatching(/^INC-1 is in 2 folders: /)]);
    for (const each of [folder, copy]) {
      expect(await examine(each)).toContainEqual({level: 'damage', file: '', says: problems[0], repairable: false});
    }
  });

  it('is nobody’s concern anywhere else', async () => {
    cpSync(folder, join(home, 'backup'), {recursive: true});
    expect((await listReviews(home)).problems).toEqual([]);
    expect(await copiesOf(folder)).toBeUndefined();
  });
});

describe('a folder under another name', () => {
  it('is listed, found by reference and id, and told by the check', async () => {
    renameSync(folder, beside('the mail review'));
    expect((await listReviews(home)).reviews).toMatchObject([{id: 'aaaa2222', folder: beside('the mail review')}]);
    for (const name of ['inc-1', 'AAAA2222', 'aaaa']) {
      expect(await findReviewFolder(home, name)).toBe(beside('the mail review'));
    }
    const says = 'The folder was renamed: the review is found by its reference and by its id, aaaa2222.';
    expect(await examine(beside('the mail review'))).toContainEqual(expect.objectContaining({level: 'notice', says}));
  });

  it('is nothing where it holds no review', async () => {
    mkdirSync(beside('pictures'));
    expect(await listReviews(home)).toMatchObject({reviews: [{id: 'aaaa2222'}], problems: []});
  });
});

describe('a link', () => {
  it('to a review elsewhere is listed and written through', async () => {
    renameSync(folder, join(place.root, 'elsewhere'));
    symlinkSync(join(place.root, 'elsewhere'), folder);
    await park(await findReviewFolder(home, 'INC-1'), 'wide');
    expect(await parked(join(place.root, 'elsewhere'))).toEqual(['wide']);
    expect((await listReviews(home)).reviews).toMatchObject([{id: 'aaaa2222', openParked: 1}]);
  });

  it('to a review beside it is the same review once', async () => {
    symlinkSync(folder, beside('today'));
    expect((await listReviews(home)).reviews).toMatchObject([{id: 'aaaa2222', folder}]);
    expect(await copiesOf(folder)).toBeUndefined();
  });

  const file = () => join(place.root, 'a file');
  const lost: {[where: string]: {to: (name: string) => string; said: RegExp}} = {
    'to what is gone': {to: () => join(place.root, 'gone'), said: /gone, which is not there: bring back /},
    'to what would lie in a file': {to: () => join(file(), 'x'), said: /a file\/x, which is not there: bring back /},
    'to itself': {to: (name) => name, said: /, which cannot be reached \(its links lead in a circle\): /},
    'to a name that is too long': {to: () => 'x'.repeat(300), said: /x, which cannot be reached \(name too long\): /},
  };
  for (const [where, {to, said}] of Object.entries(lost)) {
    for (const name of ['loop', '2026-11-03-inc-2-mail-bbbb3333']) {
      it(`${where}, called ${name}, is told wherever it matters and hides no other`, async () => {
        writeFileSync(file(), '');
        symlinkSync(to(name), beside(name));
        const {reviews, problems} = await listReviews(home);
        expect(reviews).toMatchObject([{id: 'aaaa2222', folder}]);
        expect(problems).toEqual([expect.stringMatching(said)]);
        expect(problems[0]).toMatch(new RegExp(`^${beside(name)} leads to .*, or remove the link\\.$`));
        const [problem = ''] = problems;
        await expect(examine(beside(name))).rejects.toThrow(problem);
        await expect(findReviewFolder(home, name).then((found) => readReview(found))).rejects.toThrow(problem);
        await expect(openReviewStore({folder: beside(name), by: 'a test', role: 'shell'})).rejects.toThrow(problem);
        expect(await findReviewFolder(home, 'inc-1')).toBe(folder);
        expect((await unnamedReviews(home, {open: true})).map(({id}) => id)).toEqual(['aaaa2222']);
        await refuseCopies(folder);
      });
    }
  }

  it('that leads nowhere is named by its reference and its id, and no other name leads to it', async () => {
    symlinkSync(join(place.root, 'gone'), beside('2026-11-03-inc-2-mail-bbbb3333'));
    await expect(findReviewFolder(home, 'INC-2')).rejects.toThrow(/leads to .*gone, which is not there/);
    await expect(readReview(await findReviewFolder(home, 'bbbb3333'))).rejects.toThrow(/gone, which is not there/);
    for (const name of ['INC-21', 'NC-2', 'c']) {
      await expect(findReviewFolder(home, name)).rejects.toThrow(`There is no review ${name}`);
    }
  });

  it('to a file, or a hidden mark of another program that leads nowhere, is nobody’s concern', async () => {
    writeFileSync(file(), '');
    symlinkSync(file(), beside('notes'));
    symlinkSync('somebody@a-machine', beside('.#notes'));
    expect(await listReviews(home)).toMatchObject({reviews: [{id: 'aaaa2222'}], problems: []});
  });

  it('has no part in it where a file is in the place of all reviews: that is told, and a new review says so too', async () => {
    renameSync(join(home, 'reviews'), join(place.root, 'elsewhere'));
    writeFileSync(join(home, 'reviews'), '');
    await expect(listReviews(home)).rejects.toThrow(
      'reviews is a file in the place of the folder of all reviews: move',
    );
    await expect(make('cccc2222', 'INC-3')).rejects.toThrow(
      'could not be made (a file is in the way: …/reviews): move that away and try again.',
    );
  });

  it('in the place of all reviews that leads nowhere is told, and is no home without reviews', async () => {
    renameSync(join(home, 'reviews'), join(place.root, 'elsewhere'));
    symlinkSync(join(place.root, 'gone'), join(home, 'reviews'));
    await expect(listReviews(home)).rejects.toThrow(/reviews leads to .*gone, which is not there: bring back /);
  });
});
