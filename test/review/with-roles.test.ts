// A review that names nobody: roles stand wherever a name of the list of people stood.
import {describe, expect, test} from 'vitest';
import type {Person, Review} from '../../src/review/types.js';
import {namesLeft, roleInWords, withRoles} from '../../src/review/with-roles.js';
import type {WordsAsNames} from '../../src/review/words-as-names.js';
import {sampleReview} from '../support/sample-review.js';

const person = (name: string, fields: Partial<Person> = {}): Person => ({
  id: name,
  name,
  involvement: 'responder',
  role: null,
  attended: true,
  thanked: false,
  ...fields,
});

function said(text: string, people: Person[]): string | undefined {
  const review = sampleReview('after');
  const notes = review.notes.map((note) => ({...note, text}));
  return withRoles({...review, people, notes}).notes[0]?.text;
}

test('a role in the meeting comes before how involved somebody is', () => {
  expect(roleInWords(person('One', {role: 'note-taker', involvement: 'tech'}))).toBe('the note-taker');
  expect(roleInWords(person('One', {involvement: 'tech'}))).toBe('the tech team');
});

test('which names are words as well is a list that can be another', () => {
  const review = sampleReview('after');
  const notes = review.notes.map((note) => ({...note, text: 'Mark it: Wolf fiel um'}));
  const people = [person('Mark Duff'), person('Wolf Meier', {involvement: 'client'})];
  const told = (words?: WordsAsNames) => withRoles({...review, people, notes}, words).notes[0]?.text;
  expect(told()).toBe('Mark it: Wolf fiel um');
  expect(told({words: ['wolf'], given: [], months: []})).toBe('a responder it: Wolf fiel um');
  expect(told({words: ['mark'], given: [], months: []})).toBe('Mark it: a client contact fiel um');
  expect(namesLeft({...review, people, notes}, {words: ['Wolf'], given: [], months: []})).toEqual(['Wolf']);
});

test('in the timeline, roles stand for those on the list, and nobody else is said to have done anything', () => {
  const moment = {
    at: 0,
    kind: null,
    pinned: false,
    visited: false,
    questionId: null,
    source: 'a pipe',
    by: 'shell',
    deleted: false,
  };
  const moments = [
    {...moment, id: 'one', text: 'Ana Alpha restarts it', actor: 'Ana Alpha'},
    {...moment, id: 'two', text: 'It is back', actor: 'Stranger'},
  ];
  const told = withRoles({...sampleReview('after'), people: [person('Ana Alpha')], moments}).moments;
  expect(told?.map(({text, actor}) => [text, actor])).toEqual([
    ['a responder restarts it', 'a responder'],
    ['It is back', ''],
  ]);
});

test('in the summary and the impact of the incident too', () => {
  const accounts = {summary: 'Ana Alpha restarted it.', impact: 'Ana Alpha lost a night.'};
  const told = withRoles({...sampleReview('after'), people: [person('Ana Alpha')], ...accounts});
  expect([told.summary, told.impact]).toEqual(['a responder restarted it.', 'a responder lost a night.']);
});

describe('in a text', () => {
  test.for([
    ['a whole name, however it is written', 'Then DUTY ENGINEER woke up', 'Then a responder woke up'],
    ['the longer of two names first', 'Duty engineer two slept', 'a client contact slept'],
    ['no part of another word', 'Duty engineering is a room', 'Duty engineering is a room'],
    ['beside marks and in brackets', '“Duty engineer” (Duty engineer).', '“a responder” (a responder).'],
    ['a name that holds marks of a pattern', 'A.B (on call) said so', 'a colleague said so'],
    ['nothing that only looks like it', 'AxB said so', 'AxB said so'],
    ['a name that grows in small letters', 'İrtibat spoke', 'a senior from outside the response spoke'],
    ['a name over two lines, or with an underscore', 'Duty\nengineer and duty_engineer', 'a responder and a responder'],
    ['a name without its accents, or in capitals with them', 'Zoe lead, ZOË LEAD', 'the tech team, the tech team'],
    ['another apostrophe, dash or blank', 'O´Neil–Łuk\u00a0(support)', 'the tech team'],
    ['two letters for one of the name', 'WEISS and Weiß', 'the tech team and the tech team'],
    ['what stays as it is written', 'The café\u2019s ﬂoor: Zoe\u0308 lead', 'The café\u2019s ﬂoor: the tech team'],
    ['letters that are put together in another way', 'Zo\u0065\u0308 lead spoke', 'the tech team spoke'],
  ] as const)('%s', ([, text, expected]) => {
    const people = [
      person('Duty engineer'),
      person('Duty engineer two', {involvement: 'client'}),
      person('A.B (on call)', {involvement: 'other'}),
      person('İrtibat', {involvement: 'senior'}),
      person('Zoë lead', {involvement: 'tech'}),
      person("O'Neil-Luk (support)", {involvement: 'tech'}),
      person('Weiß', {involvement: 'tech'}),
    ];
    expect(said(text, people)).toBe(expected);
  });

  test('nothing where nobody is on the list, or somebody without a name', () => {
    expect(said('Duty engineer', [])).toBe('Duty engineer');
    expect(said('Duty engineer', [person(' ')])).toBe('Duty engineer');
  });
});

describe('a first name or a family name alone', () => {
  const people = [
    person('Anna Müller'),
    person('Zoë van Dijk (support)', {involvement: 'tech'}),
    person('Will Baker', {involvement: 'client'}),
    person('Mark Sørensen', {role: 'note-taker'}),
    person('May', {involvement: 'senior'}),
    person('Jonas Alpha', {involvement: 'other'}),
    person('Jonas Beta', {involvement: 'other'}),
    person('Head of Platform', {involvement: 'senior'}),
    person('Duty Manager'),
    person('山田 太郎', {involvement: 'client'}),
  ];

  test.for([
    [
      'goes, with what is written behind it',
      'Anna’s alert; then Müller (ANNA) called',
      [],
      'a responder’s alert; then a responder (a responder) called',
    ],
    [
      'goes however it is accented',
      'Muller and Zoe, then Dijk',
      [],
      'a responder and the tech team, then the tech team',
    ],
    [
      'stays where it may be a word, and is told',
      'Will it fail? It was in May: Mark it',
      ['Will', 'Mark', 'May'],
      'Will it fail? It was in May: Mark it',
    ],
    ['is no word in small letters', 'I will mark it, it may fail, a baker', [], 'I will mark it, it may fail, a baker'],
    ['in small letters stays and is told, where it is no word', 'anna saw it', ['Anna'], 'anna saw it'],
    [
      'behind an @ goes however it is written, with the sign',
      '@anna and @Müller: see',
      [],
      'a responder and a responder: see',
    ],
    ['behind an @ goes where it may be a word, too', 'ask @will', [], 'ask a client contact'],
    ['behind a # goes, with the sign', 'in #müller', [], 'in a responder'],
    ['behind a # stays where it may be a word, and is told', 'in #will', ['Will'], 'in #will'],
    ['of two people stays, and is told', 'Jonas restarted it', ['Jonas'], 'Jonas restarted it'],
    ['of a family name goes though the first name may be a word', 'Sørensen wrote', [], 'the note-taker wrote'],
    ['in a whole name is no question', 'Will Baker, mark sorensen', [], 'a client contact, the note-taker'],
    ['is none of what somebody does', 'The Head of the Duty Platform', [], 'The Head of the Duty Platform'],
    ['goes in a script without spaces and capitals', '山田さんが', [], 'a client contactさんが'],
    ['is no part of another word', 'Annabel, Dijkstra', [], 'Annabel, Dijkstra'],
  ] as const)('%s', ([, text, left, expected]) => {
    expect(said(text, people)).toBe(expected);
    const review = sampleReview('after');
    expect(namesLeft({...review, people, notes: review.notes.map((note) => ({...note, text}))})).toEqual(left);
  });

  test('is looked for in all that people read, and in who wrote it', () => {
    const review = sampleReview('after');
    const notes = review.notes.map((note) => ({...note, by: 'Anna Müller'}));
    expect(withRoles({...review, people, notes}).notes[0]?.by).toBe('a responder');
    expect(namesLeft({...review, people, recording: 'Will has it', title: 'Mark it'})).toEqual(['Will', 'Mark']);
  });
});

describe('a name as other lists and languages have it', () => {
  const review = sampleReview('after');
  const told = (text: string, ...names: string[]) => {
    const people = names.map((name) => person(name));
    const notes = review.notes.map((note) => ({...note, text}));
    return {said: said(text, people), left: namesLeft({...review, people, notes})};
  };

  test('with the family name first, the given name is told', () => {
    expect(told('Anna saw it, then Anna Smith and Smith, Anna ran it', 'Smith, Anna')).toEqual({
      said: 'Anna saw it, then a responder and a responder ran it',
      left: ['Anna'],
    });
    expect(told("Pat fixed it with Pat O'Brien", "O'Brien, Pat (they/them)")).toEqual({
      said: 'Pat fixed it with a responder',
      left: ['Pat'],
    });
    for (const name of ['Zoë, lead', 'Zoë, SRE', 'Zoë, Support', 'Zoë Berg (Support)']) {
      expect(told('Lead, SRE and Support saw it', name).left).toEqual([]);
    }
  });

  test.for([
    ['sam', 'sam did it', ['Sam']],
    ['support', 'support did it', []],
    ['Δημήτρης Παπαδόπουλος', 'του Δημήτρη', ['Δημήτρης']],
    ['Δημήτρης Παπαδόπουλος', 'του Παπαδόπουλου', ['Παπαδόπουλος']],
    ['Łukasz Żak', 'bez Łukasza Żaka', ['Łukasz', 'Żak']],
    ['Łukasz Żak', 'z Lukaszem', ['Łukasz']],
    ['Anna Kowalska', 'Anny Kowalskiej', ['Anna', 'Kowalska']],
    ['Anna Kowalska', 'Annual costs of Kowal', []],
    ['Anna Berg', 'Anny and Bergi', []],
    ['राम शर्मा', 'रामजी, शर्माजी', ['राम', 'शर्मा']],
    ['राम शर्मा', 'रामायण', []],
    ['王小明', '王さん, 老王', ['王']],
    ['王小明', '国王', []],
  ] as const)('of %s, “%s” is told', ([name, text, left]) => {
    expect(told(text, name).left).toEqual(left);
  });
});

describe('a first name that is a word as well', () => {
  const people = [
    person('Mark Sørensen', {role: 'note-taker'}),
    person('Will Baker', {involvement: 'client'}),
    person('Rob', {involvement: 'tech'}),
    person('Grace Li', {involvement: 'senior'}),
    person('May'),
    person('Kafka Slack', {involvement: 'other'}),
  ];

  test.for([
    [
      'within a sentence',
      'then Mark and Will called, as did Grace',
      'then the note-taker and a client contact called, as did a senior from outside the response',
    ],
    [
      'with what is theirs',
      "Grace’s alert. Mark's note",
      "a senior from outside the response’s alert. the note-taker's note",
    ],
    ['where somebody says something', 'Will said no. Rob saw it', 'a client contact said no. the tech team saw it'],
    ['at the head of a note', 'Rob: the disk was full', 'the tech team: the disk was full'],
    ['as a month is none', 'we asked May, and May’s answer helped', 'we asked a responder, and May’s answer helped'],
  ] as const)('goes where it is written as a name: %s', ([, text, expected]) => {
    expect(said(text, people)).toBe(expected);
  });

  test.for([
    'Will it fail? Mark it. Grace period over',
    'we will mark it, with grace, and rob nobody; it may fail',
    'PLEASE MARK IT, WILL YOU',
    'since May, in April and May, 3 May, on May 4, May’s release',
    'the Grace period and a Will; click Mark as read',
    '“Mark as read” (Will do) – Grace notes',
    'Checkout Will Fail',
    'Ask Kafka and Slack',
  ])('stays where it is the word, or may be: %s', (text) => {
    expect(said(text, people)).toBe(text);
  });

  test('stays where it is of two, and is told', () => {
    const two = [person('Mark Sørensen'), person('Mark Duff')];
    const review = sampleReview('after');
    const notes = review.notes.map((note) => ({...note, text: 'then Mark called'}));
    expect(namesLeft({...review, people: two, notes})).toEqual(['Mark']);
    expect(said('then Mark called', two)).toBe('then Mark called');
  });
});

describe('bare initials', () => {
  const people = [
    person('Greta Hopper'),
    person('Lund, Karen'),
    person('Wim van den Berg', {involvement: 'tech'}),
    person('Ida Tarbell', {involvement: 'senior'}),
    person('Dora Brown', {involvement: 'client'}),
    person('Jo Sommer'),
    person('Jan Sund', {involvement: 'tech'}),
    person('Ana M. Luz', {role: 'note-taker'}),
    person('Duty Engineer', {involvement: 'other'}),
    person('山田 太郎', {involvement: 'client'}),
  ];

  test.for([
    ['of one person alone go', 'GH told WB.', 'a responder told the tech team.', []],
    ['of whoever is listed with the family first go', 'KL told WB.', 'a responder told the tech team.', []],
    [
      'go with what is theirs, and between marks',
      'GH’s call (WB), “GH”: GH/WB',
      'a responder’s call (the tech team), “a responder”: a responder/the tech team',
      [],
    ],
    ['go with a middle one, or without', 'AML wrote, AL read', 'the note-taker wrote, the note-taker read', []],
    ['in small letters are none', 'gh told wb', 'gh told wb', []],
    [
      'in the name of something else are none',
      'GH-2018, INC-GH, GH_TOKEN, GH#12, /GH/WB/x, GH.com',
      'GH-2018, INC-GH, GH_TOKEN, GH#12, /GH/WB/x, GH.com',
      [],
    ],
    ['are no part of a word', 'GHOST of WBs', 'GHOST of WBs', []],
    ['of what many write stay, and are told', 'IT restarted the DB', 'IT restarted the DB', ['IT', 'DB']],
    ['of two people stay, and are told once', 'JS called, then JS', 'JS called, then JS', ['JS']],
    ['are none of what somebody does', 'DE woke up', 'DE woke up', []],
  ] as const)('%s', ([, text, expected, left]) => {
    expect(said(text, people)).toBe(expected);
    const review = sampleReview('after');
    expect(namesLeft({...review, people, notes: review.notes.map((note) => ({...note, text}))})).toEqual(left);
  });
});

describe('a name in one word', () => {
  const people = [
    person('Greta Hopper'),
    person('Anna Müller', {involvement: 'client'}),
    person('Siobhán O’Brien-Kay', {involvement: 'tech'}),
    person('Rose Wood', {involvement: 'senior'}),
    person('Jan Alpha', {involvement: 'other'}),
    person('Jens Alpha', {involvement: 'client'}),
    person('Jo Li'),
    person('Bin Ding', {involvement: 'other'}),
  ];

  test.for([
    ['goes with the sign of an account', '@gretahopper, @greta.hopper, @ghopper, ＠greta_h and @greta2', 5],
    ['goes with the whole of an address', 'hopper@example.com; g.hopper+x@mail.example.org <GHopper@example.com>', 3],
    ['goes by itself where it is no word', 'gretahopper, GretaHopper, hopper.greta, greta-hopper', 4],
    ['goes from a home folder', '/home/greta/x, C:\\Users\\ghopper\\y, ~greta/z', 3],
    ['goes turned round', 'Hopper, Greta', 1],
    ['goes by an initial, or by both', 'Greta H saw it, G Hopper did, G.H. and G. H. too', 4],
  ] as const)('%s', ([, text, times]) => {
    const shown = said(text, people) ?? '';
    expect(shown).not.toMatch(/greta|hopper|example/i);
    expect(shown.split('a responder').length - 1).toBe(times);
  });

  test.for([
    [
      'letters that are spelled out',
      'Mueller, MUELLER and @amueller',
      'a client contact, a client contact and a client contact',
    ],
    ['signs that are left out', 'OBrien Kay, obrien-kay and OBrienKay', 'the tech team, obrien-kay and the tech team'],
    ['what is a word stays', 'the rosewood of rose-wood', 'the rosewood of rose-wood'],
    ['a word is an account behind the sign', '@rosewood', 'a senior from outside the response'],
    ['what may be one of two stays', 'jalpha@example.com', 'jalpha@example.com'],
    ['no part of another word', 'disgretahoppers and gretahopperson', 'disgretahoppers and gretahopperson'],
    ['a machine or a time stays', 'ghopper@db-3, greta@10.30', 'a responder@db-3, a responder@10.30'],
    ['initials of something else stay', 'rw, R.W, the U.S. at 5 p.m.', 'rw, R.W, the U.S. at 5 p.m.'],
    ['two short names are no word', 'binding, @binding', 'binding, a colleague'],
    ['a short name is none of a word', 'jolin, Julio, @joliet', 'jolin, Julio, @joliet'],
  ] as const)('%s', ([, text, expected]) => {
    expect(said(text, people)).toBe(expected);
  });
});

test.for([
  ['without a middle name', 'Anna Müller, anna müller', 'a responder, a responder'],
  [
    'with what stands between, or without',
    'zoe van dijk, Zoë Dijk, van Dijk, Zoë',
    'the tech team, the tech team, the tech team',
  ],
  ['with an initial', 'Z. van Dijk, @zvandijk, a.m.mueller@example.org', 'the tech team, the tech team, a responder'],
  ['with what is tied to it', 'Rashid called', 'a client contact called'],
  ['as the ends of two sentences', 'I saw Anna. Müller called', 'I saw a responder. a responder called'],
] as const)('a name of several words %s is one name', ([, text, expected]) => {
  const people = [
    person('Anna Maria Müller'),
    person('Zoë van Dijk (support)', {involvement: 'tech'}),
    person('Muhammad al-Rashid', {involvement: 'client'}),
  ];
  expect(said(text, people)).toBe(expected);
});

test('a whole name of words goes without what stands behind it in brackets, too', () => {
  const people = [person('Grace Li (support lead)'), person('Will May (cook)', {involvement: 'tech'})];
  expect(said('Grace Li writes to Will May; will may be late', people)).toBe(
    'a responder writes to the tech team; will may be late',
  );
});

test('an account without its sign stays, and is told, though it may be a word', () => {
  const people = [person('Greta Hopper'), person('Tom Rice', {involvement: 'client'})];
  const review = sampleReview('after');
  const notes = review.notes.map((note) => ({...note, text: 'ghopper and HopperG did it in a trice, O. ghop'}));
  expect(withRoles({...review, people, notes}).notes[0]?.text).toBe('ghopper and HopperG did it in a trice, O. ghop');
  expect(namesLeft({...review, people, notes})).toEqual(['ghopper', 'HopperG', 'trice']);
});

describe('a name among the words of its language', () => {
  const people = [
    person('김철수'),
    person('محمد عليان', {involvement: 'client'}),
    person('Иван Петров', {involvement: 'tech'}),
    person('王小明'),
    person('Anne-Marie Duff'),
    person('maria silva', {involvement: 'client'}),
    person('Al'),
    person('Ops', {involvement: 'tech'}),
  ];

  test.for([
    ['goes with a particle behind it', '김철수가 왔다', 'a responder가 왔다', []],
    ['is none that only begins so', '김철순이 왔다', '김철순이 왔다', []],
    ['goes with an “and” before it', 'ومحمد عليان', 'وa client contact', []],
    ['stays alone with an “and” before it, and is told', 'وعليان', 'وعليان', ['عليان']],
    ['stays in another case, and is told', 'у Ивана Петрова', 'у Ивана Петрова', ['Иван', 'Петров']],
    ['stays as a given name right behind the other, and is told', '철수, 小明', '철수, 小明', ['철수', '小明']],
    ['stays as a half, and is told', 'Anne saw Marie', 'Anne saw Marie', ['Anne', 'Marie']],
    ['stays with an s, and is told', 'Duffs idea', 'Duffs idea', ['Duff']],
    ['that the list has in small letters stays alone, and is told', 'Maria: Silva', 'Maria: Silva', ['Maria', 'Silva']],
    ['of two letters is none in small ones', 'Al et al.', 'a responder et al.', []],
    ['of what a team does is none in small letters', 'the ops team asked Ops', 'the ops team asked the tech team', []],
    ['is no sign of where an address is', 'info@duff.com', 'info@duff.com', ['Duff']],
  ] as const)('%s', ([, text, expected, left]) => {
    expect(said(text, people)).toBe(expected);
    const review = sampleReview('after');
    expect(namesLeft({...review, people, notes: review.notes.map((note) => ({...note, text}))})).toEqual(left);
  });
});

test('no name is left anywhere that people read', () => {
  const review = sampleReview('closed');
  const named = 'Database engineer, Head of platform and First responder';
  const full: Review = {
    ...review,
    reference: named,
    title: named,
    folder: `/incidents/${named}`,
    incident: {startedAt: named, resolvedAt: named, keywords: [named]},
    checklist: review.checklist.map((item) => ({...item, text: named})),
    closedBecause: named,
    nextTime: named,
    notes: review.notes.map((note) => ({...note, text: named})),
    parked: review.parked.map((topic) => ({...topic, text: named, detail: named})),
    actions: review.actions.map((action) => ({...action, title: named, doneWhen: named, reason: named})),
    comments: [{id: 'k', questionId: null, text: named, at: 0, deleted: false}],
    moments: [
      {
        id: 'h',
        at: null,
        text: named,
        actor: named,
        kind: null,
        pinned: false,
        visited: false,
        questionId: null,
        source: named,
        by: named,
        deleted: false,
      },
    ],
    agenda: {
      ...review.agenda,
      title: named,
      stages: review.agenda.stages.map((stage) => ({
        ...stage,
        title: named,
        questions: stage.questions.map((question) => ({...question, text: named, prompts: [named], reason: named})),
      })),
    },
  };
  const shown = JSON.stringify(withRoles(full));
  for (const {name} of review.people) expect(shown).not.toContain(name);
  expect(withRoles(full).notes[0]?.text).toBe('a responder, a senior from outside the response and a responder');
});

test('a name in the other kana stays, since it is most often a part of a word, and is told of', () => {
  const people = [person('カナ')];
  expect(said('カナは見た。そうかな', people)).toBe('a responderは見た。そうかな');
  expect(said('ｶﾅは見た', people)).toBe('a responderは見た');
  const review = sampleReview('after');
  const notes = review.notes.map((note) => ({...note, text: 'かなは見た'}));
  expect(namesLeft({...review, people, notes})).toEqual(['カナ']);
});
