// The file of a new review that is not made yet: what is read of it, and what of it cannot be used.
import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {BegunForm} from '../../../src/review/begun-form.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {
  adoptedForm,
  begunFormFile,
  dropForm,
  keepForm,
  keptForm,
  placeForAnswer,
} from '../../../src/store/shelf/begun-form.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

const begun: BegunForm = {
  form: {
    reference: 'INC-7',
    title: 'Mail queue stopped',
    severity: 'major',
    folder: '',
    recording: '',
    minutes: 50,
    agenda: 'moj',
    people: [{name: 'Delivery manager', involvement: 'other', role: 'facilitator'}],
    incident: {startedAt: '2026-10-06T21:30:42Z', resolvedAt: null, keywords: ['mail']},
  },
  seenFields: ['reference', 'title'],
};

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

it('gives back what was kept, and nothing once the review is made', async () => {
  expect(await keptForm(home.reviews)).toBeUndefined();
  await keepForm(home.reviews, {...begun, seenFields: []});
  await keepForm(home.reviews, begun);
  expect(await keptForm(home.reviews)).toEqual(begun);
  expect((await stat(begunFormFile(home.reviews))).mode & 0o777).toBe(0o600);
  await dropForm(home.reviews);
  await dropForm(home.reviews);
  expect([await keptForm(home.reviews), await readdir(home.reviews)]).toEqual([undefined, []]);
});

it.each([
  ['no JSON', 'INC-7'],
  ['no form', '{"format": "debrief-new-review/1"}'],
  ['a part that is missing', JSON.stringify({form: {...begun.form, people: undefined}})],
  ['a severity that there is not', JSON.stringify({form: {...begun.form, severity: 'sev1'}})],
])('takes nothing of a file with %s', async (_what, text) => {
  await writeFile(begunFormFile(home.reviews), text);
  expect(await keptForm(home.reviews)).toBeUndefined();
});

it('keeps to the known, cleaned, and to a length that a meeting can have', async () => {
  const form = {...begun.form, title: 'Mail\u001b[31m queue', minutes: -5, strange: 1};
  await writeFile(begunFormFile(home.reviews), JSON.stringify({form, seenFields: ['title', 'strange']}));
  const kept = await keptForm(home.reviews);
  expect(kept?.form).not.toHaveProperty('strange');
  expect([kept?.form.title, kept?.form.minutes, kept?.seenFields]).toEqual(['Mail queue', null, ['title']]);
});

it('says which file does not take the answers', async () => {
  const file = begunFormFile(home.reviews);
  const full = {...realDisk, create: () => Promise.reject(Object.assign(new Error('full'), {code: 'ENOSPC'}))};
  await expect(keepForm(home.reviews, begun, full)).rejects.toThrow(
    `These answers are not kept yet (${file}: disk full); they stay here until you leave.`,
  );
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

it('takes in what an editor had saved whose terminal is gone, into the answers or as the first of them', async () => {
  const place = placeForAnswer(home.reviews, 'from an editor, new:title');
  const path = await place.begin('Mail queue stopped', false);
  expect(path.startsWith(home.reviews)).toBe(true);
  await writeFile(path, 'Mail queue stopped for an hour\n');
  const none = {...begun.form, title: '', people: []};
  expect((await adoptedForm(home.reviews, none))?.form).toEqual({...none, title: 'Mail queue stopped for an hour'});
  await keepForm(home.reviews, begun);
  const second = await place.begin('', false);
  await writeFile(second, 'Mail queue stopped twice\n');
  expect((await adoptedForm(home.reviews, none))?.form).toEqual({...begun.form, title: 'Mail queue stopped twice'});
  expect(await readdir(join(home.reviews, 'drafts'))).toEqual([]);
  expect((await keptForm(home.reviews))?.form.title).toBe('Mail queue stopped twice');
});
