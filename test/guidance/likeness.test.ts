// Which earlier incidents are like one: the likest first, tied by words that say something.
import {expect, test} from 'vitest';
import {likest} from '../../src/guidance/likeness.js';
import {builtInLists} from '../../src/guidance/lists.js';
import type {Earlier} from '../../src/review/earlier.js';

const incident = (title: string, more: Partial<Earlier> = {}): Earlier => ({
  id: title,
  reference: '',
  title,
  day: null,
  link: '',
  summary: '',
  keywords: [],
  lessons: [],
  actions: [],
  said: '',
  ...more,
});

const earlier = [
  incident('Checkout was slow for an hour', {keywords: ['payments']}),
  incident('Mail queues stopped', {
    keywords: ['certificates'],
    lessons: [{kind: 'better', text: 'Nobody was told that the certificate would expire'}],
  }),
  incident('A certificate expired on the mail gateway'),
  incident('The service had an outage and people had no time'),
];

const like = async (title: string, more: Partial<Earlier> = {}, limit = 5) => {
  const found = await likest(incident(title, more), earlier, {common: builtInLists['common-words'], limit});
  return found.map(({earlier: {title}, terms}) => ({title, terms}));
};

test('the likest comes first, with the rarest words that tie them', async () => {
  expect(await like('Mail stopped as a certificate expired')).toEqual([
    {title: 'Mail queues stopped', terms: ['stopped', 'mail', 'certificate']},
    {title: 'A certificate expired on the mail gateway', terms: ['expired', 'mail', 'certificate']},
  ]);
});

test('one of several is the same word, and the letters are what counts', async () => {
  expect(await like('CERTIFICATE')).toEqual([
    {title: 'Mail queues stopped', terms: ['CERTIFICATE']},
    {title: 'A certificate expired on the mail gateway', terms: ['CERTIFICATE']},
  ]);
  expect((await like('queue'))[0]?.title).toBe('Mail queues stopped');
});

test('a few letters of a word that was typed are enough', async () => {
  expect((await like('paym'))[0]?.title).toBe('Checkout was slow for an hour');
});

test('words that everybody uses tie nothing', async () => {
  expect(await like('The service had an outage for some time')).toEqual([]);
});

test('what becomes of any incident ties nothing, in whatever form it stands', async () => {
  const said = 'Nobody looked at the ticket once it was closed';
  const others = [incident('Ticket closed early, and opened again', {said: 'Before closing this we looked at it'})];
  const common = builtInLists['common-words'];
  for (const title of ['Closed as it was opened', 'Licence close to expiry', 'Looked at before closing']) {
    expect(await likest(incident(title, {said}), others, {common: [...common, 'ticket'], limit: 5})).toEqual([]);
  }
});

test('one word in common with a whole story is chance', async () => {
  const said = 'A deploy changed the cache of images, and the pages of the shop were slow until it was rolled back';
  expect(await like('Images were missing', {said})).toEqual([]);
});

test('it is not like itself, and no more are told than were asked for', async () => {
  const {id, ...same} = incident('Mail queues stopped', {keywords: ['certificate']});
  expect(await like(id, same, 1)).toEqual([
    {title: 'A certificate expired on the mail gateway', terms: ['mail', 'certificate']},
  ]);
});

test('words of a script without blanks are told apart', async () => {
  const others = [incident('データベースの障害'), incident('証明書の期限切れ')];
  const found = await likest(incident('データベース'), others, {common: [], limit: 5});
  expect(found.map((one) => one.earlier.title)).toEqual(['データベースの障害']);
});

test.each([
  ['Crashes of the switches', 'A crash of the switch'],
  ['A switch crash after a patch batch', 'Several crashes of both switches after batches of patches'],
  ['Caches and indexes', 'The cache of an index'],
  ['Cookies', 'A cookie without its flag'],
  ['Many addresses', 'One address'],
])('%s is like %s, whichever of them is sought', async (one, other) => {
  for (const [sought, there] of [
    [one, other],
    [other, one],
  ] as const) {
    const found = await likest(incident(sought), [incident(there)], {common: builtInLists['common-words'], limit: 1});
    expect(found).toMatchObject([{earlier: {title: there}}]);
  }
});

test('what has one word of three comes behind what has them all, however often it has it', async () => {
  const often = incident('Mail', {
    keywords: ['mail', 'mail'],
    summary: 'Mail, mail and mail.',
    said: 'mail '.repeat(20),
  });
  const all = incident('A certificate of the gateway had expired, and no mail was taken for hours');
  const found = await likest(incident('mail certificate expired'), [often, all], {common: [], limit: 2});
  expect(found.map(({earlier: {title}}) => title)).toEqual([all.title, often.title]);
  expect(found[1]?.likeness).toBeLessThan(0.5);
});
