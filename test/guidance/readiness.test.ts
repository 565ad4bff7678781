// What stands against beginning as things are, by the facts of a review; and which ticks they speak against.

import {describe, expect, it} from 'vitest';
import {sourceOf} from '../../src/exchange/source.js';
import {record} from '../../src/exchange/writers/record.js';
import {builtInLists} from '../../src/guidance/lists.js';
import * as readiness from '../../src/guidance/readiness.js';
import {actorsIn} from '../../src/guidance/who-is-in-it.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {newPerson} from '../../src/review/people.js';
import type {Moment, Person, Review} from '../../src/review/types.js';
import type {Concern, Involvement, Role} from '../../src/review/vocabulary.js';
import {creationOf} from '../support/creation.js';

const anyTime = Date.UTC(2026, 0, 15, 9, 0);

const does = (review: Review, ...changes: Change[]): Review =>
  changes.reduce((sofar, change) => applyChange(sofar, change, {at: anyTime, by: 'facilitator'}) ?? sofar, review);

/** A review of one of the agendas that come along; of the longest, so that its length is no concern. */
function made(people: Person[], agendaId = 'dxw', fields: Partial<Review> = {}): Review {
  const agenda = builtInAgendas.find(({id}) => id === agendaId);
  const review = agenda && applyChange(null, creationOf({id: 'r1', agenda}), {at: anyTime, by: 'facilitator'});
  if (!review) throw new Error(`there is no agenda ${agendaId}`);
  return {...review, severity: 'minor', people, ...fields};
}

const findingsOf = (review: Review) => readiness.findingsOf(review, builtInLists);
const openFindings = (review: Review) => readiness.openFindings(review, builtInLists);
const asidesStill = (review: Review) => readiness.asidesStill(review, builtInLists);
const contradictedTicks = (review: Review) => readiness.contradictedTicks(review, builtInLists);

let count = 0;
function somebody(name: string, involvement: Involvement = 'other', role: Role | null = null, comes = true): Person {
  count += 1;
  return newPerson(`p${count}`, {name, involvement, role}, comes);
}

const everybody = (): Person[] => [
  somebody('Head of learning', 'other', 'facilitator'),
  somebody('Team assistant', 'other', 'note-taker'),
  somebody('Database engineer', 'responder'),
  somebody('Account lead', 'client'),
  somebody('Delivery lead', 'delivery-manager'),
  somebody('Web developer', 'tech'),
];

const shared: Change[] = ['timeline-shared', 'private-way'].map((id) => ({type: 'checklist-ticked', id, done: true}));

/** Everything as the guides ask for it. */
const ready = (): Review => does(made(everybody()), ...shared);

const concernsOf = (review: Review): Concern[] => findingsOf(review).map(({concern}) => concern);
const says = (review: Review, wanted: Concern): string =>
  findingsOf(review).find(({concern}) => concern === wanted)?.says ?? '';

/** The review with other things known of this person. */
const but = (review: Review, name: string, fields: Partial<Person>): Review => ({
  ...review,
  people: review.people.map((person) => (person.name === name ? {...person, ...fields} : person)),
});

const moment = (id: string, actor: string): Moment => ({
  id,
  at: anyTime,
  text: 'The replica was rebuilt.',
  actor,
  kind: null,
  pinned: false,
  visited: false,
  questionId: null,
  source: '',
  by: 'facilitator',
  deleted: false,
});

it('finds nothing where everything is as the guides ask for it', () => {
  expect(findingsOf(ready())).toEqual([]);
});

describe('whoever leads', () => {
  it('is told of where they responded', () => {
    const review = but(ready(), 'Head of learning', {involvement: 'responder'});
    expect(says(review, 'facilitator-involved')).toContain(
      'Head of learning facilitates, and was part of the response.',
    );
    expect(concernsOf(but(ready(), 'Head of learning', {incidentManager: true}))).toContain('facilitator-involved');
  });

  it('is told of where the timeline names them, alone or among others', () => {
    for (const actor of ['Team assistant', '@team assistant', 'Database engineer, Team assistant']) {
      const review = {...ready(), moments: [moment('m1', actor)]};
      expect(says(review, 'note-taker-involved')).toContain(
        'Team assistant takes notes, and is named in the timeline.',
      );
    }
    for (const actor of ['Database engineer', 'Team', 'Learning']) {
      expect(concernsOf({...ready(), moments: [moment('m1', actor)]})).toEqual([]);
    }
    const ofTwo = {...ready(), people: [...ready().people, somebody('R&D lead', 'other')]};
    expect([
      ...actorsIn({...ofTwo, moments: [moment('m1', 'R&D lead'), moment('m2', 'Team assistant & others')]}),
    ]).toEqual(['R&D lead', 'Team assistant'].map((name) => ofTwo.people.find((person) => person.name === name)?.id));
    expect(concernsOf({...ready(), moments: [{...moment('m1', 'Team assistant'), deleted: true}]})).toEqual([]);
  });

  it('is told of where the words of the timeline name them, and no word that only reads like it', () => {
    const people = [...ready().people, somebody('Will Baker', 'other', null)];
    const led = {...ready(), people: people.map((person) => (person.role ? {...person, role: null} : person))};
    const leads = {
      ...led,
      people: led.people.map((one) => (one.name === 'Will Baker' ? {...one, role: 'facilitator' as const} : one)),
    };
    const saying = (text: string) => ({...leads, moments: [{...moment('m1', ''), text}]});
    for (const text of [
      'Will Baker restarts the relay',
      'then Will called the supplier',
      '@wbaker: calls the supplier',
    ]) {
      expect(says(saying(text), 'facilitator-involved'), text).toContain('is named in the timeline.');
    }
    expect(concernsOf(saying('Will it come back? Nobody knows.'))).not.toContain('facilitator-involved');
    const gone = saying('Will Baker restarts the relay');
    expect(concernsOf({...gone, moments: gone.moments.map((one) => ({...one, deleted: true}))})).not.toContain(
      'facilitator-involved',
    );
  });

  it('and nobody else has to do it: notes need somebody', () => {
    expect(says(but(ready(), 'Team assistant', {role: null}), 'no-note-taker')).toContain(
      'Nobody is down to take notes.',
    );
    expect(says(but(ready(), 'Team assistant', {attended: false}), 'no-note-taker')).toContain(
      'Team assistant takes notes, and is away.',
    );
  });
});

describe('who is missing', () => {
  it('of those who responded, by name', () => {
    expect(says(but(ready(), 'Database engineer', {attended: false}), 'responders-missing')).toBe(
      'Away, and responded: Database engineer. Whoever responded needs to be here.',
    );
    expect(says(but(ready(), 'Database engineer', {involvement: 'other'}), 'responders-missing')).toContain('Nobody');
  });

  it('for the client, and nobody else than who is', () => {
    const noDelivery = but(ready(), 'Delivery lead', {attended: false});
    expect(concernsOf(noDelivery)).toEqual(['delivery-manager-missing']);
    const noClient = but(ready(), 'Account lead', {attended: false});
    expect(concernsOf(noClient)).toEqual(['client-missing']);
    const neither = but(noDelivery, 'Account lead', {attended: false});
    expect(concernsOf(neither)).toEqual(['client-missing', 'delivery-manager-missing']);
  });

  it('a senior person from outside the response, of a major incident alone', () => {
    const major: Review = {...ready(), severity: 'major'};
    const senior = somebody('Head of operations', 'senior');
    expect(concernsOf(major)).toEqual(['senior-missing']);
    const withSenior = {...major, people: [...major.people, senior]};
    expect(concernsOf(withSenior)).toEqual([]);
    expect(concernsOf({...withSenior, moments: [moment('m1', senior.name)]})).toEqual(['senior-missing']);
    expect(says(major, 'senior-missing')).toContain('A major incident needs one.');
    expect(says({...major, kind: 'near-miss'}, 'senior-missing')).toContain('A major near miss needs one.');
    const told = {...moment('m1', ''), text: 'Head of operations is told.'};
    expect(concernsOf({...withSenior, moments: [told]})).toEqual([]);
  });

  it('of a sprint team and of suppliers, once somebody is down as one', () => {
    const people = [somebody('Product owner', 'sprint-team', null, false), somebody('Hoster', 'supplier', null, false)];
    const review = {...ready(), people: [...ready().people, ...people]};
    expect(concernsOf(review)).toEqual(['sprint-team-missing', 'supplier-missing']);
  });

  it('the incident manager, where the agenda has one arrange the review', () => {
    expect(concernsOf(made(everybody(), 'moj'))).toContain('incident-manager-missing');
    const people = [...everybody(), {...somebody('Duty manager', 'responder'), incidentManager: true}];
    const there = made(people, 'moj');
    expect(concernsOf(there)).not.toContain('incident-manager-missing');
    const managed = 'Away, and managed the incident: Duty manager.';
    expect(says(but(there, 'Duty manager', {attended: false}), 'incident-manager-missing')).toContain(managed);
  });

  it('nobody whom the agenda does not ask for', () => {
    const people = everybody().filter(({involvement}) => ['other', 'responder'].includes(involvement));
    expect(concernsOf(made(people, 'near-miss', {kind: 'near-miss'}))).toEqual(['report-unshared']);
  });
});

it('asks to say how to comment in private where many come, or somebody from outside', () => {
  const untold = does(ready(), {type: 'checklist-ticked', id: 'private-way', done: false});
  expect(says(untold, 'private-way-untold')).toContain('People from outside');
  const without = but(untold, 'Account lead', {involvement: 'other'});
  expect(concernsOf(without)).toEqual(['client-missing']);
  const many = [...without.people, ...Array.from({length: 8}, (_, at) => somebody(`Developer ${at}`))];
  expect(says({...without, people: many}, 'private-way-untold')).toContain('More than 12 people');
});

it('takes a comment from outside for a sign that the report went out', () => {
  const unshared = does(ready(), {type: 'checklist-ticked', id: 'timeline-shared', done: false});
  expect(concernsOf(unshared)).toEqual(['report-unshared']);
  const comment = {id: 'c1', questionId: null, text: 'I saw it at nine.'};
  expect(concernsOf(does(unshared, {type: 'comment-added', comment}))).toEqual([]);
});

it('finds the time short where the incident was major, or has a long timeline, and was one', () => {
  const people = [
    ...everybody(),
    {...somebody('Duty manager', 'responder'), incidentManager: true},
    somebody('Head of IT', 'senior'),
  ];
  const short = made(people, 'moj', {severity: 'major'});
  expect(says(short, 'too-short')).toBe('The meeting has 75 minutes. A major incident often takes 120.');
  const moments = Array.from({length: 31}, (_, at) => moment(`m${at}`, ''));
  expect(concernsOf({...short, severity: 'minor', moments})).toContain('too-short');
  expect(concernsOf({...short, severity: 'minor', moments: moments.slice(1)})).not.toContain('too-short');
  expect(concernsOf({...short, kind: 'false-alarm'})).not.toContain('too-short');
});

it('goes by the numbers of a list of one’s own, and by none before they are read', () => {
  const short = {...ready(), severity: 'major' as const};
  const [minutes, own] = [
    readiness.findingsOf(short, null),
    {...builtInLists, readiness: {people: 3, moments: 30, minutes: 200}},
  ];
  expect(minutes.map(({concern}) => concern)).not.toContain('too-short');
  expect(readiness.findingsOf(short, own).map(({says: words}) => words)).toContain(
    'The meeting has 120 minutes. A major incident often takes 200.',
  );
  const few = does(but(ready(), 'Account lead', {involvement: 'other'}), {
    type: 'checklist-ticked',
    id: 'private-way',
    done: false,
  });
  expect(readiness.findingsOf(few, own).map(({says: words}) => words)).toContain(
    'Nobody has said how to comment in private. More than 3 people are coming; debrief comment takes what they send.',
  );
});

describe('what is set aside', () => {
  const noNotes = but(ready(), 'Team assistant', {attended: false});
  const aside = (review: Review, reason: string | null) =>
    does(review, {type: 'concern-set-aside', concern: 'no-note-taker', says: says(review, 'no-note-taker'), reason});

  it('is open no more, keeps its reason, and can be taken up again', () => {
    const review = aside(noNotes, 'we record it');
    expect(openFindings(review)).toEqual([]);
    expect(review.setAside?.map(({reason, by}) => [reason, by])).toEqual([['we record it', 'facilitator']]);
    const again = aside(review, null);
    expect(again.setAside).toBeUndefined();
    expect(openFindings(again)).toHaveLength(1);
  });

  it('is open again once the facts are others', () => {
    const nobody = but(aside(noNotes, 'we record it'), 'Team assistant', {role: null});
    expect(openFindings(nobody).map(({concern}) => concern)).toEqual(['no-note-taker']);
    expect(nobody.setAside).toHaveLength(1);
  });
});

describe('what the write-up tells of it', () => {
  const aside: Change = {type: 'concern-set-aside', concern: 'responders-missing', says: 'Away.', reason: 'on leave'};
  const away = (review: Review, attended = false) => but(review, 'Database engineer', {attended});
  const told = (review: Review) => asidesStill(review).map(({reason}) => reason);

  it('goes while it is not so, and comes back with it', () => {
    const review = does(away(ready()), aside);
    expect(told(review)).toEqual(['on leave']);
    const came = away(review, true);
    expect([told(came), record(sourceOf(came, anyTime)).includes('on leave')]).toEqual([[], false]);
    const left = away(came);
    expect([told(left), record(sourceOf(left, anyTime)).includes('on leave')]).toEqual([['on leave'], true]);
    expect(told(but(left, 'Database engineer', {name: 'Storage engineer'}))).toEqual(['on leave']);
  });
});

describe('a tick', () => {
  const ticked = (review: Review, ...ids: string[]) =>
    does(review, ...ids.map((id): Change => ({type: 'checklist-ticked', id, done: true})));

  it('that the facts speak against says so, until the concern is set aside', () => {
    const away = but(ready(), 'Database engineer', {attended: false});
    const review = ticked(away, 'involved-attend', 'client-people');
    expect([...contradictedTicks(review)]).toEqual([['involved-attend', 'not everyone who responded']]);
    const told = says(review, 'responders-missing');
    const aside = does(review, {type: 'concern-set-aside', concern: 'responders-missing', says: told, reason: 'ill'});
    expect(contradictedTicks(aside).size).toBe(0);
  });

  it('of the recording needs the place where it goes', () => {
    const review = ticked(ready(), 'recording-arranged');
    expect([...contradictedTicks(review).keys()]).toEqual(['recording-arranged']);
    expect(contradictedTicks({...review, recording: 'the wiki'}).size).toBe(0);
  });

  it('that nobody set says nothing', () => {
    const away = but(ready(), 'Database engineer', {attended: false});
    expect(contradictedTicks(away).size).toBe(0);
  });
});
