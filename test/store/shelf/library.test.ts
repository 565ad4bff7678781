// The shelf of reviews: listing them, and finding the one that is meant.

import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {builtInAgendas} from '../../../src/review/agendas/index.js';
import type {Change} from '../../../src/review/changes/index.js';
import type {Agenda} from '../../../src/review/types.js';
import {DAY} from '../../../src/review/units.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {findReviewFolder, folderOfId, listReviews, reviewsWithReference} from '../../../src/store/shelf/library.js';
import {creationOf} from '../../support/creation.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-library-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const day = (number: number) => Date.UTC(2026, 10, number, 12);

/** Makes a review at noon of that day in November 2026, and answers its folder. */
async function make(id: string, reference: string, at: number, ...later: Change[]): Promise<string> {
  const agenda = builtInAgendas[0] as Agenda;
  const change = creationOf({id, reference, title: 'Mail', severity: 'minor', people: [], agenda, actionLimit: 3});
  const folder = await createReviewFolder({home, change, by: 'a test', now: () => at});
  if (later.length > 0) {
    const store = await openReviewStore({folder, by: 'a test', role: 'shell', now: () => at + 2 * DAY});
    await store.commit(later);
    await store.close();
  }
  return folder;
}

const meant = async (name: string) => (await findReviewFolder(home, name)).split('-').at(-1);

describe('a reference, however it is written', () => {
  it.each([
    ['ｉｎｃ－7', 'aaaa2222'],
    ['INC–7', 'aaaa2222'],
    ['cafe 3', 'bbbb3333'],
    ['CAFÉ\u00a03', 'bbbb3333'],
    ['strasse', 'cccc4444'],
  ])('%s', async (typed, id) => {
    await make('aaaa2222', 'INC-7', day(1));
    await make('bbbb3333', 'Café 3', day(2));
    await make('cccc4444', 'Straße', day(3));
    expect(await meant(typed)).toBe(id);
  });

  it('is first the one that is just this, and is told where several are meant', async () => {
    await make('aaaa2222', 'INC-U', day(1));
    await make('bbbb3333', 'INC-Ü', day(2));
    expect([await meant('inc-u'), await meant('inc-ü')]).toEqual(['aaaa2222', 'bbbb3333']);
    await expect(meant('inc-ú')).rejects.toThrow('can mean 2 reviews');
  });

  it('is that of all reviews which have it', async () => {
    await make('aaaa2222', 'Äpfel-7', day(1));
    await make('bbbb3333', 'ÄPFEL‑7', day(2));
    const found = await reviewsWithReference(home, 'Äpfel-7');
    expect(found.map(({id}) => id).sort()).toEqual(['aaaa2222', 'bbbb3333']);
    expect(await meant('Apfel-7').catch((error: Error) => error.message)).toContain('can mean 2 reviews');
  });

  it('is told where few letters are another', async () => {
    await make('aaaa2222', 'CAFÉ-7', day(1));
    await expect(meant('cafe-8')).rejects.toThrow('did you mean CAFÉ-7?');
  });
});

describe('listing', () => {
  it('is empty in a home that is not there yet', async () => {
    expect(await listReviews(join(home, 'none'))).toEqual({reviews: [], problems: []});
  });

  it('gives the one last worked on first, with what a list shows', async () => {
    await make('aaaa2222', 'INC-1', day(1));
    await make('bbbb3333', 'INC-2', day(3));
    await make('cccc4444', 'INC-3', day(2), {
      type: 'topic-parked',
      topic: {id: 't', questionId: 'pattern', text: 'wide'},
    });
    const {reviews, problems} = await listReviews(home);
    expect(problems).toEqual([]);
    expect(reviews.map(({reference}) => reference)).toEqual(['INC-3', 'INC-2', 'INC-1']);
    expect(reviews[0]).toMatchObject({
      id: 'cccc4444',
      title: 'Mail',
      severity: 'minor',
      status: 'preparing',
      createdAt: day(2),
      startedAt: null,
      covered: 0,
      notes: 0,
      actions: 0,
      openParked: 1,
    });
  });

  it('gives the one that is running first, though another was worked on since', async () => {
    const began: Change[] = [{type: 'meeting-started'}, {type: 'question-opened', questionId: 'pattern'}];
    await make('aaaa2222', 'INC-1', day(1), ...began);
    await make('bbbb3333', 'INC-2', day(2));
    const {reviews} = await listReviews(home);
    expect(reviews.map(({reference}) => reference)).toEqual(['INC-1', 'INC-2']);
  });

  it('says which folder cannot be read and hides no other', async () => {
    await make('aaaa2222', 'INC-1', day(1));
    const broken = join(home, 'reviews', '2026-11-03-inc-2-mail-bbbb3333');
    mkdirSync(broken);
    writeFileSync(join(home, 'reviews', 'notes.txt'), 'mine');
    const {reviews, problems} = await listReviews(home);
    expect(reviews.map(({id}) => id)).toEqual(['aaaa2222']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(broken);
  });
});

describe('finding', () => {
  beforeEach(async () => {
    await make('aaaa2222', 'INC-1', day(1));
    await make('aabb3333', 'INC-2', day(2), {type: 'review-closed'});
    await make('cccc4444', 'Mailserver/7', day(3));
  });

  it('takes a whole id, the start of one, and a reference in any case', async () => {
    expect(await meant('aabb3333')).toBe('aabb3333');
    expect(await meant('AAB')).toBe('aabb3333');
    expect(await meant('inc-1')).toBe('aaaa2222');
    expect(await meant(' MAILSERVER/7 ')).toBe('cccc4444');
  });

  it('takes a reference that was changed after the review was made', async () => {
    await make('dddd5555', 'INC-4', day(4), {type: 'review-edited', fields: {reference: 'SEC-9'}});
    expect(await meant('sec-9')).toBe('dddd5555');
    await expect(meant('XYZ-4')).rejects.toThrow('There is no review XYZ-4: debrief list shows the ones there are.');
  });

  it('names the references that are like a mistyped one', async () => {
    await expect(meant('INV-1')).rejects.toThrow(
      'There is no review INV-1, did you mean INC-1? debrief list shows the ones there are.',
    );
  });

  it('names the candidates where more than one can be meant', async () => {
    await expect(meant('aa')).rejects.toThrow(/aa can mean 2 reviews: name one by its id \(aabb3333, aaaa2222\)/);
    await make('dddd5555', 'INC-1', day(4));
    await expect(meant('INC-1')).rejects.toThrow(/INC-1 can mean 2 reviews: .*dddd5555, aaaa2222/);
  });

  it('takes the only one that is not archived where a reference is used twice', async () => {
    const second = await make('dddd5555', 'INC-1', day(4));
    writeFileSync(join(second, 'archived'), '');
    expect(await meant('INC-1')).toBe('aaaa2222');
    expect(await meant('dddd')).toBe('dddd5555');
  });

  it('says what to do where there is none', async () => {
    await expect(meant('zz')).rejects.toThrow('There is no review zz');
  });

  it('reads no review to find one by its whole id', async () => {
    for (const name of readdirSync(join(home, 'reviews'))) {
      rmSync(join(home, 'reviews', name, 'journal'), {recursive: true});
    }
    expect(basename(await findReviewFolder(home, 'aabb3333'))).toMatch(/^2026-11-02-.*-aabb3333$/);
    expect(await folderOfId(home, 'cccc4444')).toMatch(/cccc4444$/);
    expect(await folderOfId(home, 'cccc')).toBeUndefined();
  });
});
