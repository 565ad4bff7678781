// The file of a new review that is not made yet: what is read of it, and what of it cannot be used.
import {readdir, readFile, stat, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {BegunForm} from '../../../src/review/begun-form.js';
import {type Disk, realDisk} from '../../../src/store/disk/disk.js';
import {begunFormFile, begunForms} from '../../../src/store/shelf/begun-form.js';
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

const none = {...begun.form, reference: '', title: '', people: []};

/** As the next process finds it. */
const kept = async (reference?: string) => (await begunForms(home.reviews).open(none, reference)).begun;

it('gives back what was kept, and nothing once the review is made', async () => {
  const forms = begunForms(home.reviews);
  expect(await forms.open(none)).toEqual({begun: undefined, others: []});
  await forms.keep({...begun, seenFields: []});
  await forms.keep(begun);
  expect(await kept()).toEqual(begun);
  expect((await stat(begunFormFile(home.reviews))).mode & 0o777).toBe(0o600);
  await forms.drop();
  await forms.drop();
  expect([await kept(), await readdir(home.reviews)]).toEqual([undefined, []]);
});

const other: BegunForm = {...begun, form: {...begun.form, reference: 'INC-9', title: 'Disk full'}};

it('keeps what was begun for another reference, and goes on with it when that is asked for, or this one is made', async () => {
  await begunForms(home.reviews).keep(begun);
  const next = begunForms(home.reviews);
  expect(await next.open(none, 'INC-9')).toEqual({begun: undefined, others: [begun]});
  await next.keep({...other, seenFields: []});
  await next.keep(other);
  expect(await kept()).toEqual(other);
  expect(await begunForms(home.reviews).open(none, 'INC-7')).toEqual({begun, others: [other]});
  await next.drop();
  expect(await kept()).toEqual(begun);
});

it('overwrites nothing of another terminal that is at a form at the same time', async () => {
  await begunForms(home.reviews).keep(begun);
  const [one, two] = [begunForms(home.reviews), begunForms(home.reviews)];
  await one.open(none);
  await two.open(none);
  await one.keep({...begun, form: {...begun.form, title: 'the first'}});
  await two.keep({...begun, form: {...begun.form, title: 'the second'}});
  await one.keep({...begun, form: {...begun.form, title: 'the first again'}});
  const {begun: newest, others} = await begunForms(home.reviews).open(none);
  expect([newest, ...others].map((each) => each?.form.title)).toEqual(['the first again', 'the second']);
  await two.drop();
  expect((await kept())?.form.title).toBe('the first again');
});

it.each([
  ['no JSON', 'INC-7'],
  ['no form', '{"format": "debrief-new-review/1"}'],
  ['a part that is missing', JSON.stringify({form: {...begun.form, people: undefined}})],
  ['a severity that there is not', JSON.stringify({form: {...begun.form, severity: 'sev1'}})],
])('takes nothing of a file with %s, which is set aside and said', async (_what, text) => {
  await writeFile(begunFormFile(home.reviews), text);
  const forms = begunForms(home.reviews);
  const {begun: found, setAside} = await forms.open(none);
  expect(found).toBeUndefined();
  const [name = ''] = await readdir(home.reviews);
  expect(setAside).toBe(`Answers of a new review could not be read: they are kept in ${join(home.reviews, name)}.`);
  await forms.keep(begun);
  expect(await readFile(join(home.reviews, name), 'utf8')).toBe(text);
  expect((await begunForms(home.reviews).open(none)).setAside).toBeUndefined();
});

it('sets a file aside that is damaged while the form is open, before the next answer takes its place', async () => {
  const forms = begunForms(home.reviews);
  await forms.open(none);
  await writeFile(begunFormFile(home.reviews), '{"form": {"reference": "INC-');
  expect(await forms.keep(begun)).toContain('could not be read');
  expect(await kept()).toEqual(begun);
  const names = (await readdir(home.reviews)).filter((name) => name.includes('.kept-'));
  expect(await readFile(join(home.reviews, names[0] ?? ''), 'utf8')).toBe('{"form": {"reference": "INC-');
});

it('goes on with the forms of a file that can be read, and sets aside what it says of the others', async () => {
  const text = JSON.stringify({...begun, others: [{form: {reference: 'INC-9'}}]});
  await writeFile(begunFormFile(home.reviews), text);
  const found = await begunForms(home.reviews).open(none);
  expect(found).toMatchObject({begun, others: []});
  const [name = ''] = (await readdir(home.reviews)).filter((each) => each.includes('.kept-'));
  expect(await readFile(join(home.reviews, name), 'utf8')).toBe(text);
});

it('keeps the answers of three terminals that all write at the same moment, and leaves no file of a turn', async () => {
  const references = ['INC-1', 'INC-2', 'INC-3'];
  const titles = Array.from({length: 12}, (_, index) => `answer ${index + 1}`);
  await Promise.all(
    references.map(async (reference) => {
      const forms = begunForms(home.reviews);
      for (const title of titles) await forms.keep({...begun, form: {...begun.form, reference, title}});
    }),
  );
  const found = await begunForms(home.reviews).open(none);
  const all = [found.begun, ...found.others].map((each) => [each?.form.reference, each?.form.title]);
  expect(all.toSorted()).toEqual(references.map((reference) => [reference, 'answer 12']));
  expect(await readdir(home.reviews)).toEqual(['new-review.json']);
});

it('takes nothing of another terminal away that keeps an answer while one review is made', async () => {
  const [made, goesOn] = [begunForms(home.reviews), begunForms(home.reviews)];
  await made.keep(begun);
  await goesOn.keep(other);
  const later = {...other, form: {...other.form, title: 'Disk full again'}};
  await Promise.all([made.drop(), goesOn.keep(later)]);
  expect(await begunForms(home.reviews).open(none)).toEqual({begun: later, others: []});
});

it('keeps to the known, cleaned, and to a length that a meeting can have', async () => {
  const form = {...begun.form, title: 'Mail\u001b[31m queue', minutes: -5, strange: 1};
  await writeFile(begunFormFile(home.reviews), JSON.stringify({form, seenFields: ['title', 'strange']}));
  const found = await kept();
  expect(found?.form).not.toHaveProperty('strange');
  expect([found?.form.title, found?.form.minutes, found?.seenFields]).toEqual(['Mail queue', null, ['title']]);
  expect(found?.untaken).toEqual({minutes: '-5'});
});

it('says which file does not take the answers', async () => {
  const file = begunFormFile(home.reviews);
  const full = {...realDisk, create: () => Promise.reject(Object.assign(new Error('full'), {code: 'ENOSPC'}))};
  await expect(begunForms(home.reviews, full).keep(begun)).rejects.toThrow(
    `These answers are not kept yet (${file}: disk full); they stay here until you leave.`,
  );
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

it('takes in what an editor had saved whose terminal is gone, into the answers or as the first of them', async () => {
  const forms = begunForms(home.reviews);
  const place = forms.placeFor('from an editor, new:title');
  const path = await place.begin('Mail queue stopped', false);
  expect(path.startsWith(home.reviews)).toBe(true);
  await writeFile(path, 'Mail queue stopped for an hour\n');
  expect((await kept())?.form).toEqual({...none, title: 'Mail queue stopped for an hour'});
  await forms.keep(begun);
  const second = await place.begin('', false);
  await writeFile(second, 'Mail queue stopped twice\n');
  expect((await kept())?.form).toEqual({...begun.form, title: 'Mail queue stopped twice'});
  expect(await readdir(join(home.reviews, 'drafts'))).toEqual([]);
  expect((await kept())?.form.title).toBe('Mail queue stopped twice');
});

it('keeps what another terminal began while this process was stopped in its turn', async () => {
  const lock = join(home.reviews, '.new-review.lock');
  let isStopped = true;
  const stopped: Disk = {
    ...realDisk,
    create: async (path, mode) => {
      if (!isStopped) return realDisk.create(path, mode);
      isStopped = false;
      // For over half a minute, to whoever looks at its turn meanwhile.
      await utimes(lock, new Date(0), new Date(0));
      await begunForms(home.reviews).keep(other);
      return realDisk.create(path, mode);
    },
  };
  await begunForms(home.reviews, stopped).keep(begun);
  const found = await begunForms(home.reviews).open(none, 'INC-7');
  expect(found).toEqual({begun, others: [other]});
  expect(await readdir(home.reviews)).toEqual(['new-review.json']);
});

it('keeps what an editor had saved where its field does not take it, or says something else by now', async () => {
  const forms = begunForms(home.reviews);
  const saves = async (field: string, given: string, text: string) => {
    const path = await forms.placeFor(`from an editor, new:${field}`).begin(given, false);
    await writeFile(path, `${text}\n`);
  };
  await forms.keep(begun);
  await saves('minutes', '', 'an hour or so');
  await saves('note-taker', '', 'Delivery manager');
  await saves('title', 'The queue', 'The queue of the mail');
  const found = await kept();
  expect([found?.form.title, found?.form.minutes]).toEqual([begun.form.title, 50]);
  expect(found?.untaken).toEqual({
    minutes: 'an hour or so',
    'note-taker': 'Delivery manager',
    title: 'The queue of the mail',
  });
  expect(await readdir(join(home.reviews, 'drafts'))).toEqual([]);
  await saves('minutes', '', 'an hour');
  expect((await kept())?.untaken?.minutes).toBe('an hour or so / an hour');
});

it('leaves what is for a field of another version where it is', async () => {
  const path = await begunForms(home.reviews).placeFor('from an editor, new:weather').begin('', false);
  await writeFile(path, 'rain\n');
  expect(await kept()).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe('rain\n');
});
