// Earlier incidents in their file: brought in once however often, and what cannot be read is never overwritten.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Earlier} from '../../../src/review/earlier.js';
import {bringIn, INCIDENTS, incidentsIn} from '../../../src/store/shelf/incidents.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const incident = (id: string, title = `Incident ${id}`): Earlier => ({
  id,
  reference: '',
  title,
  day: '2024-02-01',
  link: '',
  summary: '',
  keywords: ['mail'],
  lessons: [{kind: 'better', text: 'somebody was called\nearlier'}],
  actions: [{title: 'Alert on it', owner: '', due: null, done: false}],
  said: '',
});

const titles = async () => (await incidentsIn(home.reviews)).map(({title}) => title);

test('what was brought in is there, whole', async () => {
  expect(await incidentsIn(home.reviews)).toEqual([]);
  await bringIn(home.reviews, [incident('1'), incident('2')]);
  expect(await incidentsIn(home.reviews)).toEqual([incident('1'), incident('2')]);
});

test('again, only what is new is added and what has changed is replaced', async () => {
  await bringIn(home.reviews, [incident('1'), incident('2')]);
  const again = [incident('1'), incident('2', 'Told better'), incident('3')];
  expect(await bringIn(home.reviews, again)).toEqual({added: ['3'], changed: ['2'], known: 1});
  expect(await titles()).toEqual(['Incident 1', 'Told better', 'Incident 3']);
});

test('of many at the same moment none takes another’s away', async () => {
  await Promise.all(['1', '2', '3', '4'].map((id) => bringIn(home.reviews, [incident(id)])));
  expect((await titles()).sort()).toEqual(['Incident 1', 'Incident 2', 'Incident 3', 'Incident 4']);
});

test('a file that cannot be read is told of and stays as it is', async () => {
  const file = join(home.reviews, INCIDENTS);
  await bringIn(home.reviews, [incident('1')]);
  writeFileSync(file, '{"format": "debrief-incidents/1", "incidents": [{"title": 7}]}');
  const says = `The earlier incidents in ${file} cannot be read: move that file away, and bring them in again with debrief import.`;
  await expect(incidentsIn(home.reviews)).rejects.toThrow(says);
  await expect(bringIn(home.reviews, [incident('2')])).rejects.toThrow(says);
  expect(readFileSync(file, 'utf8')).toContain('"title": 7');
});
