// The meeting as an event of a calendar, read back by ical.js.
import fc from 'fast-check';
import ICAL from 'ical.js';
import {describe, expect, it} from 'vitest';
import {newestInvitation} from '../../../src/exchange/readers/invitation-file.js';
import {type Source, sourceOf} from '../../../src/exchange/source.js';
import {invitation} from '../../../src/exchange/writers/invite/invitation.js';
import {primeDirective} from '../../../src/review/prime-directive.js';
import type {Review} from '../../../src/review/types.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {sampleAgenda, sampleNow, sampleReview} from '../../support/sample-review.js';

const now = sampleNow('preparing');
const review = {...sampleReview('preparing'), zone: 'Europe/London'};
const mails: Record<string, string> = {
  'Facilitator from another team': 'facilitator@example.org',
  'First responder': 'first.responder@example.org',
  'Communications lead': 'communications@example.org',
};
const sourceWith = (known: Record<string, string> = mails, of: Review = review): Source => ({
  ...sourceOf(of, now),
  handlesOf: (name) => ({email: known[name]}),
});
const meeting = {
  at: Date.parse('2018-11-01T14:00:00Z'),
  minutes: 90,
  zone: 'Europe/London',
  where: 'Room 4, or https://example.org/meet',
};
const first = {sequence: 0, stamp: now};

const opened = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('one event is needed');
  return {
    calendar,
    event: new ICAL.Event(event),
    value: (name: string) => event.getFirstPropertyValue(name),
    component: event,
  };
};
const instantOf = (time: ICAL.Time) => time.toJSDate().getTime();

describe('the event', () => {
  const {calendar, event, value, component} = opened(invitation(sourceWith(), meeting, first));

  it('is when the meeting is, in UTC', () => {
    expect([event.startDate, event.endDate].map(instantOf)).toEqual([meeting.at, meeting.at + 90 * 60_000]);
    expect(event.startDate.zone.tzid).toBe('UTC');
  });

  it('is where it is, if anybody said', () => {
    expect(event.location).toBe('Room 4, or https://example.org/meet');
    expect(opened(invitation(sourceWith(), {...meeting, where: ''}, first)).value('location')).toBeNull();
  });

  it('tells what it is for, the agenda with its minutes, and how to comment in private', () => {
    expect(event.summary).toBe('Incident review: GH-2018-10-21 (Service degraded after a 43 second network partition)');
    const lines = event.description.split('\n');
    expect(lines[0]).toBe('Thu 1 Nov 2018, 14:00 to 15:30 GMT (Europe/London)');
    expect(lines).toContain(primeDirective);
    for (const {title, minutes} of sampleAgenda.stages) expect(lines).toContain(`- ${title} (${minutes} min)`);
    expect(lines).toContain('  - How did the response go? (8 min)');
    expect(lines.at(-1)).toContain('debrief comment --review GH-2018-10-21');
  });

  it('is a request of the facilitator to whoever is coming and can be reached', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(value('organizer')).toMatch(/^mailto:facilitator@example\.org$/i);
    const guests = component
      .getAllProperties('attendee')
      .map((guest) => [
        `${guest.getFirstValue()}`.toLowerCase(),
        guest.getFirstParameter('cn'),
        guest.getFirstParameter('role'),
        guest.getFirstParameter('partstat'),
      ]);
    // Whoever is away is not asked.
    expect(guests).toEqual([
      ['mailto:facilitator@example.org', 'Facilitator from another team', 'CHAIR', 'ACCEPTED'],
      ['mailto:first.responder@example.org', 'First responder', 'REQ-PARTICIPANT', 'NEEDS-ACTION'],
    ]);
  });

  it('asks as optional whoever the meeting goes without', () => {
    const tech = {
      ...review,
      people: review.people.map((person) => ({
        ...person,
        ...(person.id === 'first-responder' && {involvement: 'tech' as const}),
      })),
    };
    const {component: asked} = opened(invitation(sourceWith(mails, tech), meeting, first));
    expect(asked.getAllProperties('attendee').map((guest) => guest.getFirstParameter('role'))).toEqual([
      'CHAIR',
      'OPT-PARTICIPANT',
    ]);
  });

  it('names no guests where nobody knows the address of the facilitator', () => {
    const {'Facilitator from another team': _, ...others} = mails;
    const published = opened(invitation(sourceWith(others), meeting, first));
    expect(published.calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(published.value('organizer')).toBeNull();
    expect(published.component.getAllProperties('attendee')).toEqual([]);
    expect(published.event.uid).toBe(event.uid);
  });

  it('shares the minutes that people are asked for among the stages', () => {
    const {description} = opened(invitation(sourceWith(), {...meeting, minutes: 45}, first)).event;
    const minutes = [...description.matchAll(/^- .* \((\d+) min\)$/gm)].map(([, count]) => Number(count));
    expect(minutes.reduce((sum, count) => sum + count)).toBe(45);
  });
});

it('lasts as long as it does while the clocks are changed', () => {
  const night = {at: Date.parse('2018-10-27T23:30:00Z'), minutes: 120, zone: 'Europe/London', where: ''};
  const {event} = opened(invitation(sourceWith(), night, first));
  expect(instantOf(event.endDate) - instantOf(event.startDate)).toBe(120 * 60_000);
  expect(event.description).toMatch(/^Sun 28 Oct 2018, 00:30 GMT\+1 to 01:30 GMT \(Europe\/London\)/);
});

it('keeps a name with a comma, a colon or quotes in its place', () => {
  const name = 'Lindgren, "May": on call; tech^n';
  const named = {...review, people: review.people.map((person) => ({...person, name: `${name} ${person.id}`}))};
  const all = Object.fromEntries(named.people.map(({id, name: its}) => [its, `${id}@example.org`]));
  const {component} = opened(invitation(sourceWith(all, named), meeting, first));
  const guests = component.getAllProperties('attendee');
  expect(guests.map((guest) => guest.getFirstParameter('cn'))).toEqual(
    named.people.filter(({attended}) => attended).map(({name: its}) => its),
  );
});

it('has lines of 75 bytes at most, and cuts no character, whatever anybody wrote', () => {
  fc.assert(
    fc.property(
      arbitraryReview,
      fc.string({unit: 'grapheme', minLength: 30, maxLength: 200}),
      ({review: any, now: at}, title) => {
        const texts = {...any, title};
        const source: Source = {...sourceOf(texts, at), handlesOf: () => ({email: 'somebody@example.org'})};
        const text = invitation(source, {...meeting, minutes: 60}, first);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(text).toString()).toBe(text);
        const {event, calendar} = opened(text);
        expect(calendar.getAllSubcomponents()).toHaveLength(1);
        expect(event.description.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
          any.agenda.stages.length,
        );
        expect(event.summary).not.toContain('\n');
      },
    ),
    {numRuns: 60},
  );
});

describe('an invitation that is there', () => {
  const text = invitation(sourceWith(), meeting, {sequence: 3, stamp: now});

  it('tells when the meeting is, in whose time, and which edition it is', () => {
    const found = newestInvitation([text], review);
    expect(found).toMatchObject({meeting, edition: {sequence: 3, stamp: now}});
  });

  it('is the newest of several, and of this review', () => {
    const moved = invitation(sourceWith(), {...meeting, minutes: 60}, {sequence: 10, stamp: now - 5000});
    const other = invitation(sourceWith(mails, {...review, id: 'other'}), meeting, {sequence: 99, stamp: now});
    expect(newestInvitation([moved, text, other], review)?.meeting.minutes).toBe(60);
    expect(newestInvitation([other], review)).toBeUndefined();
  });

  it('is read where git changed its line ends, and not where it is broken', () => {
    expect(newestInvitation([text.replaceAll('\r\n', '\n')], review)?.meeting).toEqual(meeting);
    const broken = [text.slice(0, 200), text.replace(/^DTSTART.*\r\n/m, ''), text.replace(/^DTEND.*$/m, 'DTEND:soon')];
    for (const each of broken) expect(newestInvitation([each], review)).toBeUndefined();
  });
});
