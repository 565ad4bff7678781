// What is said of an export: what was kept and what was written, in a line of 80 columns.
import {expect, it} from 'vitest';
import {type Exported, exportInWords} from '../../src/exchange/export-in-words.js';

const folder = '/srv/incidents/2026/INC-7';
const path = (name: string) => `${folder}/INC-7-${name}`;
const names = ['review.md', 'actions.csv', 'parking-lot.md', 'review.json'];
const edited = (file: string, beside: string) => ({file: path(file), beside: path(beside), why: 'edited' as const});
const others = (file: string, beside: string) => ({file: path(file), beside: path(beside), why: 'not ours' as const});

const said = (more: Partial<Exported> = {}, columns = 78) =>
  exportInWords({folder, written: names.map(path), changed: names.length, kept: [], damaged: null, ...more}, columns);

it('names the first file, how many more there are, and the folder', () => {
  expect(said()).toBe('Wrote INC-7-review.md and 3 more into /srv/incidents/2026/INC-7.');
  expect(said({written: [path('review.md')]})).toBe('Wrote INC-7-review.md into /srv/incidents/2026/INC-7.');
});

it('says that nothing has changed, unless something was kept', () => {
  expect(said({changed: 0})).toBe(`Nothing has changed since the last export into ${folder}.`);
  expect(said({changed: 0}, 62)).toBe('Nothing has changed since the last export into …/2026/INC-7.');
  expect(said({changed: 0}, 50)).toBe('Nothing has changed since the last export.');
  expect(said({changed: 0, kept: [edited('actions.csv', 'actions.2.csv')]})).toContain('Kept your edited');
});

it('names what was kept and what is beside it, and cuts the folder for that', () => {
  const kept = [edited('actions.csv', 'actions.2.csv')];
  const written = ['review.md', 'actions.2.csv', 'parking-lot.md', 'review.json'].map(path);
  expect(said({kept, written})).toBe('Kept your edited INC-7-actions.csv; wrote INC-7-actions.2.csv and 3 more.');
  expect(said({kept, written}, 72)).toBe('Kept one file as it was; wrote INC-7-actions.2.csv and 3 more.');
  expect(said({kept, written}, 90)).toBe(
    'Wrote INC-7-actions.2.csv and 3 more into …/INC-7; kept your edited INC-7-actions.csv.',
  );
});

it('tells what somebody edited from what debrief never wrote', () => {
  const kept = [edited('actions.csv', 'actions.2.csv'), others('review.md', 'review.2.md')];
  expect(said({kept}, 200)).toContain('; kept your edited INC-7-actions.csv and somebody else’s INC-7-review.md.');
});

it('counts what was kept where the names have no room', () => {
  const kept = names.map((name) => edited(name, name.replace('.', '.2.')));
  const written = kept.map(({beside}) => beside);
  expect(said({kept, written})).toBe('Wrote INC-7-review.2.md and 3 more into …/INC-7; kept 4 files as they were.');
  expect(said({kept: kept.slice(0, 1), written}, 56)).toBe('Kept one file as it was; wrote 4 files into …/INC-7.');
});

it('says that another review’s files stay', () => {
  const mine = (name: string) => `bcdf2345-${name}`;
  const kept = names.map((name) => ({...others(name, mine(name)), why: 'another review' as const}));
  const written = names.map((name) => path(mine(name)));
  expect(said({kept, written}, 90)).toBe(
    'Wrote INC-7-bcdf2345-review.md and 3 more into …/INC-7; kept another review’s 4 files.',
  );
  expect(said({kept: kept.slice(0, 1), written}, 200)).toContain('; kept another review’s INC-7-review.md.');
});

it('keeps to its columns with any folder', () => {
  const long = `/srv/${'a very long name '.repeat(9)}/INC-7`;
  expect(said({folder: long})).toBe('Wrote INC-7-review.md and 3 more into …/INC-7.');
  const cut = said({folder: `/srv/${'長'.repeat(60)}`});
  expect(cut).toMatch(/^Wrote INC-7-review\.md and 3 more into …\/長+…$/);
  expect(said({folder: 'C:\\incidents\\2026\\INC-7'}, 51)).toBe('Wrote INC-7-review.md and 3 more into …/2026/INC-7.');
});

it('says first that the list of what was exported was damaged, where files were left for that', () => {
  const damaged = `${folder}/.debrief-export.json`;
  const line = said({damaged, kept: [others('review.md', 'review.2.md')]});
  expect(line).toBe('.debrief-export.json in …/INC-7 was damaged: new texts are in the .2 files.');
  const kept = [others('review.md', 'review.2.md')];
  const long = said({damaged, folder: `/srv/${'long '.repeat(20)}`, kept});
  expect(long).toBe('.debrief-export.json was damaged: new texts are in the .2 files.');
  expect(said({damaged})).toMatch(/^Wrote /);
});
