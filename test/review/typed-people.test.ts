// People as they are typed and pasted: names and what somebody does are told apart, addresses are left out.
import {describe, expect, test} from 'vitest';
import {newReviewFields} from '../../src/review/new-review-form.js';
import {newPerson} from '../../src/review/people.js';
import {hasMail, nameMeant, peopleIn, personIn} from '../../src/review/typed-people.js';

/** As `Anna = facilitator`, `Bo = client`, or the name alone. */
const inShort = (typed: string): string[] =>
  peopleIn(typed).people.map(({name, role, involvement}) =>
    [name, ...(role ? [role] : []), ...(involvement === 'other' ? [] : [involvement])].join(' = '),
  );

describe('one person with what they do', () => {
  test.for([
    'Anna Ek, facilitator',
    'Anna Ek, Facilitator',
    'Anna Ek,facilitates',
    'Anna Ek (facilitator)',
    'Anna Ek [Facilitator]',
    'Anna Ek - facilitator',
    'Anna Ek – the facilitator',
    'Anna Ek: facilitator',
    'Facilitator: Anna Ek',
    'Anna Ek\tfacilitator\tanna@example.org',
    'Anna Ek <anna@example.org>, facilitator',
    'Anna Ek (facilitator) <anna@example.org>',
    'Anna Ek, facilitator, <anna@example.org>',
    '"Ek, Anna" <anna@example.org>, facilitator',
    '1. Anna Ek, facilitator',
    '- Anna Ek (facilitator)',
  ])('%j', (typed) => {
    expect(inShort(typed)).toEqual(['Anna Ek = facilitator']);
  });

  test.for([
    ['Bo, note taker', 'Bo = note-taker'],
    ['Bo (notes)', 'Bo = note-taker'],
    ['Bo, scribe, responder', 'Bo = note-taker = responder'],
    ['Bo (note-taker, tech team)', 'Bo = note-taker = tech'],
    ['Bo, works with the client', 'Bo = client'],
    ['Bo, Head of support', 'Bo (Head of support)'],
    ['Bo, CTO', 'Bo (CTO)'],
    ['Bo, Engineer', 'Bo (Engineer)'],
    ['Bo, on call', 'Bo (on call)'],
    ['Aoife O’Brien, comms', 'Aoife O’Brien (comms)'],
    ['Jean de la Fontaine, legal & privacy', 'Jean de la Fontaine (legal & privacy)'],
    ['Bo - database engineer', 'Bo (database engineer)'],
    ['Bo (support)', 'Bo (support)'],
    ['Bo <bo@example.org>', 'Bo'],
    ['Bo bo@example.org', 'Bo'],
    ['Bo (mailto:bo@example.org)', 'Bo'],
    ['bo.li+x@example.org', 'Bo Li'],
    ['Jean-Luc O’Neil', 'Jean-Luc O’Neil'],
    ['@bo', 'bo'],
    ['Bo,', 'Bo'],
  ] as const)('%j', ([typed, expected]) => {
    expect(inShort(typed)).toEqual([expected]);
  });
});

describe('a remark behind a name is no person', () => {
  test.for([
    'part time',
    'Part time',
    'Part-time',
    'PART TIME',
    'on leave',
    'On Leave',
    'remote',
    'Remote',
    'away until Monday',
    'until 15:00',
    'from 2 pm',
    '50 %',
    '+46 70 123 45 67',
    'she/her',
    'Mon-Wed',
    'Tuesdays',
    'Fridays only',
    'joins late',
    'works from home',
    'covers for the lead',
    'TBC',
    'PhD',
    'mornings only',
    'not on the call',
    '(part time)',
    'will join later',
  ])('%s', (remark) => {
    const bare = remark.replace(/[()]/g, '');
    for (const name of ['Anna', 'Anna Ek', 'Head of support', 'Engineer 1']) {
      expect(inShort(`${name}, ${remark}`)).toEqual([`${name} (${bare})`]);
      expect(inShort(`${name}, ${remark}\nBo Li`)).toEqual([`${name} (${bare})`, 'Bo Li']);
    }
  });

  test.for(['Ma', 'Ba', 'Md', 'Na'])('but %s is somebody, where it is no degree in capitals', (name) => {
    expect(inShort(`Anna Ek, ${name}, Bo Li`)).toEqual(['Anna Ek', name, 'Bo Li']);
    expect(inShort(`Anna Ek, ${name.toUpperCase()}, Bo Li`)).toEqual([`Anna Ek (${name.toUpperCase()})`, 'Bo Li']);
  });

  test('and of one name twice the first counts, with a remark or without', () => {
    expect(inShort('Anna Ek\nBo Li\nAnna Ek, part time')).toEqual(['Anna Ek', 'Bo Li']);
    expect(inShort('Anna Ek, part time\nBo Li\nAnna Ek')).toEqual(['Anna Ek (part time)', 'Bo Li']);
    // Told apart by hand, they are two.
    expect(inShort('Anna Ek (support)\nAnna Ek (tech lead)')).toEqual(['Anna Ek (support)', 'Anna Ek (tech lead)']);
  });

  test('beside what they do, and several of them', () => {
    expect(inShort('Anna Ek, facilitator, part time, remote')).toEqual(['Anna Ek (part time, remote) = facilitator']);
    expect(inShort('Anna Ek, client, on leave; Bo Li')).toEqual(['Anna Ek (on leave) = client', 'Bo Li']);
    expect(inShort('Anna Ek, part time, note-taker')).toEqual(['Anna Ek (part time) = note-taker']);
    expect(inShort('Anna Ek, Head of support, part time')).toEqual(['Anna Ek (Head of support, part time)']);
  });
});

describe('several people', () => {
  const three = ['Anna = facilitator', 'Bo = note-taker', 'Cem = responder'];

  test.for([
    'Anna, facilitator\nBo, note-taker\nCem, responder',
    'Anna, facilitator; Bo, note-taker; Cem, responder',
    'Anna, facilitator, Bo, note-taker, Cem, responder',
    'Anna (facilitator), Bo (note-taker), Cem (responder)',
    'Anna <a@example.org>, facilitator\r\nBo <b@example.org>, note-taker\r\nCem <c@example.org>, responder\r\n',
    'Facilitator: Anna\nNote-taker: Bo\nResponder: Cem',
  ])('%j', (typed) => {
    expect(inShort(typed)).toEqual(three);
  });

  test.for([
    ['Anna, Bo, Cem', ['Anna', 'Bo', 'Cem']],
    ['Anna, Engineer, Bo, Developer, Cem', ['Anna (Engineer)', 'Bo (Developer)', 'Cem']],
    ['Engineer, Support, Client', ['Engineer', 'Support', 'Client']],
    ['Ana, Ben, Legal', ['Ana', 'Ben', 'Legal']],
    ['Ana, Junior', ['Ana', 'Junior']],
    ['Maria, Page, Marketing', ['Maria', 'Page', 'Marketing']],
    ['Anna <a@example.org>, Bo <b@example.org>', ['Anna', 'Bo']],
    ['anna.ek@example.org, bo@example.org', ['Anna Ek', 'Bo']],
    ['- support@example.org\n- Anna\n- on-call@example.org', ['Anna']],
    ['Anna, support@example.org, bo@example.org', ['Anna', 'Bo']],
    ['ANNA, BO', ['ANNA', 'BO']],
    ['anna, bo', ['anna', 'bo']],
    ['Zoë Müller, Analyst', ['Zoë Müller (Analyst)']],
    ['Zoë Müller, Bo Li, Cem', ['Zoë Müller', 'Bo Li', 'Cem']],
    ['Zoë Müller, van der Berg', ['Zoë Müller', 'van der Berg']],
    ['Anna, Will Ek, May Lee', ['Anna', 'Will Ek', 'May Lee']],
    ['Engineer 1, Engineer 2', ['Engineer 1', 'Engineer 2']],
    ['Zoë Müller, London\nBo Li, Berlin', ['Zoë Müller (London)', 'Bo Li (Berlin)']],
    ['Zoë Müller, Bo Li\nCem Yıldız, Dan Ek', ['Zoë Müller', 'Bo Li', 'Cem Yıldız', 'Dan Ek']],
    ['Anna, Bo\nCem, Dan', ['Anna', 'Bo', 'Cem', 'Dan']],
    ['Zoë Müller\tpart time\nBo Li\tfrom 14:00', ['Zoë Müller (part time)', 'Bo Li (from 14:00)']],
    ['Delivery manager, Client, Tech team', ['Delivery manager', 'Client', 'Tech team']],
    ['Facilitator, Note-taker, First responder', ['Facilitator', 'Note-taker', 'First responder']],
    ['Anna, anna, ANNA (facilitator)', ['Anna']],
  ] as const)('%j', ([typed, expected]) => {
    expect(inShort(typed)).toEqual(expected);
  });

  test('of two who facilitate the first does, and the other is named', () => {
    expect(inShort('Anna, facilitator\nBo, facilitator')).toEqual(['Anna = facilitator', 'Bo']);
    expect(peopleIn('Anna, facilitator\nBo, facilitator').alsoFor).toEqual([{name: 'Bo', role: 'facilitator'}]);
  });
});

describe('two roles of one name', () => {
  test.for([
    ['Anna, facilitator, note-taker', 'facilitator', ['note-taker']],
    ['Anna (facilitator, note-taker)', 'facilitator', ['note-taker']],
    ['Anna (note-taker, facilitator)', 'note-taker', ['facilitator']],
    ['Note-taker: Anna (facilitator)', 'note-taker', ['facilitator']],
    ['Anna, facilitator\nAnna, note-taker', 'facilitator', ['note-taker']],
    ['Anna\nanna, note-taker', null, ['note-taker']],
    ['Anna, facilitator; Anna (facilitator)', 'facilitator', []],
  ] as const)('%j', ([typed, role, others]) => {
    const {people, notGiven} = peopleIn(typed);
    expect(people).toMatchObject([{name: 'Anna', role}]);
    expect(notGiven.map((each) => each.role)).toEqual(others);
  });

  test.for(['Anna, facilitator, note-taker', 'Anna (facilitator), note-taker', 'Facilitator: Anna, note-taker'])(
    'of one that is typed alone: %j',
    (typed) => {
      const {name, role, alsoRole} = personIn(typed);
      expect([name, [role, alsoRole].toSorted()]).toEqual(['Anna', ['facilitator', 'note-taker']]);
    },
  );
});

test('addresses are noticed, and mentions or times are none', () => {
  expect(['Bo <b@example.org>', '@bo', 'bo @ 10:30', 'Bo'].map(hasMail)).toEqual([true, false, false, false]);
});

test('an owner is meant by a name without the address, and by what stands on the list as it stands there', () => {
  const people = ['Zoë', 'Zoë (tech)'].map((name) => newPerson(name, {name}));
  expect(nameMeant(people, 'zoe <z@example.org>')).toBe('zoe');
  expect(nameMeant(people, 'Zoë (tech)')).toBe('Zoë (tech)');
  expect(nameMeant(people, 'Bo, facilitator')).toBe('Bo');
});

test('one name may hold commas, unless what is behind is known', () => {
  expect(personIn('Engineer, databases').name).toBe('Engineer, databases');
  expect(personIn('Anna, facilitator')).toEqual({name: 'Anna', role: 'facilitator', involvement: 'other'});
});

describe('in the form of a new review', () => {
  test.for(['Anna', 'Anna, facilitator', 'Anna (facilitator)', 'Anna <anna@example.org>'])(
    '%j facilitates',
    (typed) => {
      expect(newReviewFields.facilitator.read(typed, {})).toEqual({
        people: [{name: 'Anna', involvement: 'other', role: 'facilitator'}],
      });
    },
  );

  const bo = {name: 'Bo', involvement: 'tech', role: 'facilitator'} as const;

  test('a person of the list brings a role along', () => {
    expect(newReviewFields.person.read('Anna, note-taker:tech', {people: [bo]})?.people).toEqual([
      bo,
      {name: 'Anna', involvement: 'tech', role: 'note-taker'},
    ]);
  });

  test.for([
    ['person', 'Anna, facilitator:tech', 'Bo is the facilitator already, and Anna cannot be it too'],
    ['person', 'Anna (facilitator, note-taker):tech', 'Anna is called facilitator and note-taker, and one person has'],
    ['person', 'Anna, client:tech', 'Anna is both tech and client: one of them counts'],
    ['facilitator', 'Anna', 'Bo is the facilitator already, and Anna cannot be it too'],
    ['facilitator', 'Anna, note-taker', 'Anna is called note-taker and facilitator, and one person has one role'],
    ['facilitator', 'Bo, client', 'Bo is both tech and client: one of them counts'],
    ['note-taker', 'bo', 'Bo is the facilitator already, and cannot be the note-taker too'],
    ['note-taker', 'Note-taker: Anna (facilitator)', 'Anna is called note-taker and facilitator'],
  ] as const)('nobody’s role is dropped: %s %j', ([field, typed, says]) => {
    expect(newReviewFields[field].clash?.(typed, {people: [bo]})).toContain(says);
  });

  test('whoever has the role already can be named for it, and told how involved they are', () => {
    expect(newReviewFields.facilitator.clash?.('bo, facilitator', {people: [bo]})).toBeUndefined();
    const people = [{...bo, involvement: 'other'} as const];
    expect(newReviewFields.facilitator.read('bo, client', {people})).toEqual({
      people: [{...bo, involvement: 'client'}],
    });
  });

  test('nobody has both roles by another way to write the name', () => {
    const people = [{name: 'Anna', involvement: 'other', role: 'facilitator'} as const];
    expect(newReviewFields['note-taker'].clash?.('Anna (note-taker)', {people})).toContain(
      'is the facilitator already',
    );
  });
});

test('a remark behind a semicolon is of whoever is before it, and a column of a spreadsheet is a role', () => {
  const names = (typed: string) => peopleIn(typed).people.map(({name, role}) => [name, role]);
  expect(names('Pat Orr, comms; only the first hour')).toEqual([['Pat Orr (comms, only the first hour)', null]]);
  expect(names('Pat Orr; away from 4pm; Ben Stone')).toEqual([
    ['Pat Orr (away from 4pm)', null],
    ['Ben Stone', null],
  ]);
  expect(names('Anna; Ben; Cleo')).toEqual([
    ['Anna', null],
    ['Ben', null],
    ['Cleo', null],
  ]);
  expect(names('Uma  note-taker; Zoë Berg')).toEqual([
    ['Uma', 'note-taker'],
    ['Zoë Berg', null],
  ]);
});
