// What goes to the company and to a client, and above all what does not.
import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {audienceNames} from '../../src/exchange/audiences.js';
import {formatsFor} from '../../src/exchange/formats.js';
import {incidentFolderFiles} from '../../src/exchange/incident-folder.js';
import {type Source, sourceFor, sourceOf} from '../../src/exchange/source.js';
import type {Change} from '../../src/review/changes/index.js';
import {sendingTopic} from '../../src/review/parked-ideas.js';
import type {Review} from '../../src/review/types.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {arbitraryReview} from '../support/arbitrary-review.js';
import {read, under} from '../support/read-markdown.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const now = sampleNow('closed');

/** The sample with something in each place that not everybody is told of. */
const review = foldInOrder(sampleReview('closed'), [
  {type: 'review-reopened'},
  {type: 'comment-added', comment: {id: 'k1', questionId: 'response', text: 'Nobody dared to ask for a break'}},
  {type: 'nudge-sent', nudge: {id: 'm1', text: 'Somebody has not spoken yet'}},
  {type: 'pulse-counted', id: 'p1', hands: 3},
  {type: 'action-held', action: {id: 'idea', questionId: 'signs', title: 'Think about a third region'}},
  {type: 'topic-parked', topic: {id: 'left', questionId: 'signs', text: 'Ask who owns a fourth region'}},
  {type: 'topic-edited', id: 'left', fields: {destination: 'action'}},
  {
    type: 'action-held',
    action: {id: 'left-idea', questionId: 'signs', title: 'Ask who owns a fourth region', topicId: 'left'},
  },
  {type: 'action-edited', id: 'action-1', fields: {forClient: true}},
  {
    type: 'note-added',
    note: {
      id: 'lesson',
      questionId: 'read-back',
      kind: 'note',
      aspects: [],
      text: 'First responder showed that a drill pays',
    },
  },
  {
    type: 'review-edited',
    fields: {summary: 'A link between two regions failed', impact: 'Mails were late', recording: 'the team’s drive'},
  },
  {type: 'review-closed'},
] satisfies Change[]);

const filesFor = (audience: (typeof audienceNames)[number], of: Source = sourceOf(review, now)) =>
  incidentFolderFiles(sourceFor(audience, of), formatsFor(audience)).files.map(({names: [name], text}) => ({
    name,
    text,
  }));
const textOf = (file: string, audience: (typeof audienceNames)[number]): string => {
  const found = filesFor(audience).find(({name}) => name.endsWith(file));
  if (!found) throw new Error(`no ${file}`);
  return found.text;
};

test('the team gets every format, the company no data, a client the report', () => {
  const files = audienceNames.map((audience) => filesFor(audience).map(({name}) => name));
  expect(files[0]).toContain('GH-2018-10-21-review.json');
  expect(files[1]).toContain('GH-2018-10-21-company-record.md');
  expect(files[1]?.join()).not.toContain('json.json');
  expect(files[1]).not.toContain('GH-2018-10-21-company-review.json');
  expect(files[2]).toEqual(['report.md', 'review.html', 'review.pdf'].map((file) => `GH-2018-10-21-client-${file}`));
});

test('the company gets what the team has, but for what was said in private and what nobody decided on', () => {
  const [team, company] = [textOf('record.md', 'team'), textOf('record.md', 'company')];
  for (const words of ['Nobody dared to ask', 'Hands for']) {
    expect(team).toContain(words);
    expect(company).not.toContain(words);
  }
  expect(textOf('report.md', 'team')).toContain('Think about a third region');
  for (const idea of ['Think about a third region', 'Ask who owns a fourth region']) {
    expect(textOf('report.md', 'team')).toContain(idea);
    for (const {text} of filesFor('company')) expect(text).not.toContain(idea);
  }
  expect(textOf('report.md', 'company')).toContain('Database engineer');
  expect(read(company).front).toMatchObject({audience: 'company', document: 'record'});
});

test('the company reads of no topic that became an idea which nobody decided on', () => {
  const topic = {id: 'third', questionId: 'signs', text: 'A third region', detail: '', destination: 'forum' as const};
  const parked = foldInOrder(review, [{type: 'topic-parked', topic}]);
  const [there] = parked.parked.filter(({id}) => id === 'third');
  const sent = foldInOrder(parked, there ? sendingTopic(parked, there, 'action', 'idea-of-it') : []);
  const filesOf = (audience: 'team' | 'company', of: Review) =>
    filesFor(audience, sourceOf(of, now))
      .map(({text}) => text)
      .join();
  expect(filesOf('company', parked)).toContain('A third region');
  expect(filesOf('team', sent)).toContain('A third region');
  expect(filesOf('company', sent)).not.toContain('A third region');
});

test('a client gets the report in short: what happened, what was learned, and what is promised', () => {
  const text = textOf('report.md', 'client');
  expect([...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title)).toEqual([
    'GH-2018-10-21: Service degraded after a 43 second network partition',
    'Summary',
    'Impact',
    'What was learned',
    'What went well',
    'Even better if',
    'Actions',
    'Thanks',
  ]);
  expect(under('What was learned', text)).toContain('- A responder showed that a drill pays');
  const [promised = '', ...others] = under('Actions', text).trim().split('\n');
  expect(others).toEqual([]);
  expect(promised).toMatch(/^- .+ \(by \w{3} \d+ \w{3} 2018\)$/);
  expect(under('Thanks', text).trim()).toBe(
    'Thank you to everybody who helped in the incident, and who took part in its review.',
  );
  expect(Object.keys(read(text).front)).not.toEqual(
    expect.arrayContaining(['facilitator', 'note_taker', 'attendees', 'recording']),
  );
  expect(text).not.toMatch(/security|drive|Owner/i);
});

test('a client who is promised nothing reads of no actions', () => {
  const none = {...review, actions: []};
  const [{text} = {text: ''}] = filesFor('client', sourceOf(none, now));
  expect(text).toContain('What was learned');
  expect(text).not.toMatch(/^## Actions/m);
});

/** Names that nothing in a document says, however awkward. */
const names = [
  'Zoë O’Quillan',
  'Łukasz Żółkiewski',
  'Jean-Luc d’Ormesson',
  'Anneliese von und zu Grünwedel',
  '陈奕迅',
  'Παναγιώτης Σπυρόπουλος',
  'Nguyễn Thị Phương',
  'Mx. Quirke-Vandersloot (platform)',
  '*Bjørn* _Åkesson_',
  'Xiomara Xochitl',
];
const accounts = [
  'zoq77',
  'lz.prod',
  'jlo-42',
  'grunwedel_a',
  'eason.c',
  'pana7x',
  'phuong-nt',
  'qvd',
  'b4kesson',
  'xx_x',
];

const ways: ((name: string) => string)[] = [
  (name) => `${name} saw it first`,
  (name) => `then ${name}’s pager rang, and ${name} called`,
  (name) => `asked “${name}”, (${name}), ${name}: what now?`,
  (name) => `${name}\n- ${name}\n\n${name}`,
  (name) => name.toUpperCase(),
];

it('names nobody to a client, nor by an account, and says nothing of what was private', () => {
  const words = (text: string) => text.normalize('NFC').toLowerCase();
  const secret = 'between these four walls';
  fc.assert(
    fc.property(
      arbitraryReview,
      fc.shuffledSubarray([...names.keys()], {minLength: 1}),
      fc.array(fc.record({who: fc.nat(), way: fc.nat(), where: fc.nat(8), byAccount: fc.boolean()}), {maxLength: 12}),
      ({review: any, now: at}, chosen, mentions) => {
        const people = chosen.map((place) => ({
          id: `person-${place}`,
          name: names[place] ?? '',
          involvement: 'responder' as const,
          role: null,
          attended: true,
          thanked: true,
        }));
        // Whoever else the random list has may be called by any letter at all.
        const start: Review = {...any, status: 'running', people, notes: [], actions: [], comments: [], nudges: []};
        const accountOf = (name: string) => accounts[names.indexOf(name)] ?? '';
        const changes = mentions.flatMap(({who, way, where, byAccount}, place): Change[] => {
          const {name = ''} = people[who % people.length] ?? {};
          const text = byAccount
            ? `ask @${accountOf(name)}, ${accountOf(name)}`
            : (ways[way % ways.length]?.(name) ?? '');
          const id = `mention-${place}`;
          const note = (questionId: string, kind: 'note' | 'well' | 'better'): Change => ({
            type: 'note-added',
            note: {id, questionId, kind, aspects: [], text},
          });
          const places: Change[][] = [
            [{type: 'review-edited', fields: {summary: text}}],
            [{type: 'review-edited', fields: {impact: text}}],
            [{type: 'review-edited', fields: {title: text}}],
            [{type: 'review-edited', fields: {reference: text}}],
            [note('read-back', 'note')],
            [note('read-back', 'well')],
            [note('read-back', 'better')],
            [
              {type: 'action-held', action: {id, questionId: 'read-back', title: text}},
              {type: 'action-edited', id, fields: {ownerId: people[0]?.id ?? '', doneWhen: text, forClient: true}},
              {type: 'action-chosen', id, reason: text},
            ],
            [
              {type: 'comment-added', comment: {id, questionId: null, text: `${secret} ${text}`}},
              {type: 'nudge-sent', nudge: {id: `n${id}`, text: `${secret} ${text}`}},
            ],
          ];
          return places[where] ?? [];
        });
        const told = foldInOrder(start, changes);
        const source: Source = {
          ...sourceOf(told, at),
          everyAction: true,
          handlesOf: (name) => ({github: accountOf(name), email: `${accountOf(name)}@corp.example`}),
        };
        const {files, lists} = incidentFolderFiles(sourceFor('client', source), formatsFor('client'));
        for (const {names: all, text} of [...files, ...lists.map((list) => list([]))]) {
          // As it is written, and as it is read.
          for (const whole of [...all, text, JSON.stringify(read(text).tree)].map(words)) {
            expect(whole).not.toContain(secret);
            for (const {name} of people) {
              expect(whole).not.toContain(words(name));
              expect(whole).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${accountOf(name)}(?![\\p{L}\\p{N}])`, 'u'));
            }
          }
        }
      },
    ),
    {numRuns: 100},
  );
});

test('an account that is a word as well, or next to nothing, goes where it is called by its sign', () => {
  const fields = {summary: 'The storm: @storm, @QV and zoq77@corp.example looked; a storm of qv alerts'};
  const source = sourceOf(foldInOrder(sampleReview('closed'), [{type: 'review-edited', fields}]), now);
  const listed: Record<string, object> = {
    'First responder': {github: 'storm', email: 'zoq77@corp.example'},
    'Database engineer': {gitlab: 'qv'},
  };
  const text = filesFor('client', {...source, handlesOf: (name) => listed[name] ?? {}})[0]?.text ?? '';
  expect(under('Summary', text).trim()).toBe(
    'The storm: a responder, a responder and a responder looked; a storm of qv alerts',
  );
});
