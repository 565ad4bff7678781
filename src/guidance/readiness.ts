// What facts say against beginning as things are: who leads, who is missing, how long it takes. Nothing of it is a wall.
import {plannedInAll} from '../review/clock.js';
import {personWith} from '../review/people.js';
import {inSeries} from '../review/text.js';
import {timelineOf} from '../review/timeline.js';
import type {Person, Review, SetAside} from '../review/types.js';
import {type Concern, concerns, type Involvement, keysOf} from '../review/vocabulary.js';
import type {WordsAsNames} from '../review/words-as-names.js';
import {actorsIn, namedIn} from './who-is-in-it.js';

/** Something to look at before the meeting begins, in a sentence or two. */
export type Finding = {concern: Concern; says: string};

/**
 * From more people on a meeting is large, from more moments on a timeline is long; `minutes`: what a major incident, or
 * one with a long timeline, takes.
 */
export type ReadinessLimits = {people: number; moments: number; minutes: number};

/** Null until they are read. */
type ReadinessLists = {readiness: ReadinessLimits; 'words-as-names': WordsAsNames};

type Rule = {
  says(facts: Facts): string | undefined;
  /** Items of the checklist that it speaks against where they are ticked. */
  against: readonly string[];
  /** It counts only where the agenda has one of these items. @default it always counts */
  where?: readonly string[];
};

type Facts = {
  review: Review;
  /** Undefined until they are read; what goes by them is not said before. */
  limits: ReadinessLimits | undefined;
  /** Of whom the timeline says that they did something, and whom it names at all, by their ids. */
  acted: ReadonlySet<string>;
  named: ReadonlySet<string>;
  down(as: Involvement): Person[];
  coming(as: Involvement): Person[];
  away(as: Involvement): Person[];
};

/** Who took part in the response, who may be from outside. */
const partOf: Record<Involvement, {response?: true; outside?: true}> = {
  responder: {response: true},
  'incident-manager': {response: true},
  client: {outside: true},
  'delivery-manager': {},
  'sprint-team': {},
  supplier: {outside: true},
  tech: {},
  senior: {},
  other: {},
};

// Whoever leads first, then who must, should and can be there, as far as the agenda asks for them.
const rules: Record<Concern, Rule> = {
  'facilitator-involved': {
    says: ({review, named}) =>
      inResponse(
        personWith(review, 'facilitator'),
        named,
        'facilitates',
        'Somebody from outside finds it easier to ask.',
      ),
    against: ['independent-facilitator'],
  },
  'note-taker-involved': {
    says: ({review, named}) =>
      inResponse(personWith(review, 'note-taker'), named, 'takes notes', 'It is hard to tell and to write at once.'),
    against: ['dedicated-note-taker'],
  },
  'no-note-taker': {
    says({review}) {
      const person = personWith(review, 'note-taker');
      if (person?.attended) return undefined;
      const who = person ? `${person.name} takes notes, and is away.` : 'Nobody is down to take notes.';
      return `${who} Somebody who does nothing else keeps more.`;
    },
    against: ['dedicated-note-taker'],
  },
  'responders-missing': {
    says({down, away}) {
      if (down('responder').length === 0) return 'Nobody is down as having responded. Whoever did needs to be here.';
      return missing(away('responder'), 'responded', 'Whoever responded needs to be here.');
    },
    against: ['involved-attend', 'response-team'],
  },
  'senior-missing': {
    // Whoever was told of the incident is named, and was not in it.
    says: ({review, coming, acted}) =>
      review.severity === 'major' && coming('senior').every(({id}) => acted.has(id))
        ? 'A major incident needs a senior person from outside the response here.'
        : undefined,
    against: ['senior-person'],
  },
  'incident-manager-missing': {
    says({down, away}) {
      if (down('incident-manager').length === 0) return 'Nobody is down as the incident manager, who belongs here.';
      return missing(away('incident-manager'), 'managed the incident', 'An incident manager belongs here.');
    },
    against: [],
    where: ['review-arranged'],
  },
  'client-missing': {
    says: ({coming}) =>
      coming('client').length === 0
        ? 'Nobody who works with the client is coming. If a client noticed the incident, they should.'
        : undefined,
    against: ['client-people'],
    where: ['client-people'],
  },
  'delivery-manager-missing': {
    says: ({coming}) =>
      coming('delivery-manager').length === 0
        ? 'No delivery manager is coming. If a client noticed the incident, one should.'
        : undefined,
    against: ['client-people'],
    where: ['client-people'],
  },
  'sprint-team-missing': {
    says: ({away}) =>
      missing(away('sprint-team'), 'of the sprint team', 'While a sprint runs, its team should be here.'),
    against: ['sprint-team'],
  },
  'supplier-missing': {
    says: ({away}) => missing(away('supplier'), 'of a supplier', 'A supplier that had a part in it should be here.'),
    against: [],
  },
  'private-way-untold': {
    says({review, limits}) {
      const coming = review.people.filter(({attended}) => attended);
      const isOutside = coming.some(({involvement}) => partOf[involvement].outside);
      const many = limits && coming.length > limits.people ? `More than ${limits.people} people are coming` : undefined;
      const who = isOutside ? 'People from outside are coming' : many;
      if (who === undefined || isTicked(review, 'private-way')) return undefined;
      return `${who}. Say how to comment in private: debrief comment takes what they send.`;
    },
    against: [],
  },
  'report-unshared': {
    says: ({review}) =>
      reports.some((id) => isTicked(review, id)) || review.comments.some(({deleted}) => !deleted)
        ? undefined
        : 'The report is not ticked as shared. Everyone should have read it before.',
    against: [],
    where: ['report-shared', 'timeline-shared'],
  },
  'too-short': {
    says({review, limits}) {
      const minutes = plannedInAll(review);
      if (!limits || (review.kind ?? 'incident') !== 'incident' || minutes >= limits.minutes) return undefined;
      const often = `often takes ${limits.minutes}`;
      if (review.severity === 'major') return `The meeting has ${minutes} minutes. A major incident ${often}.`;
      return timelineOf(review).length > limits.moments
        ? `The meeting has ${minutes} minutes. An incident with a long timeline ${often}.`
        : undefined;
    },
    against: [],
  },
  'tech-missing': {
    says: ({down}) =>
      down('tech').length === 0 ? 'Nobody of the tech team is down. Whoever is free should be invited.' : undefined,
    against: ['tech-team', 'others-invited'],
    where: ['tech-team', 'others-invited'],
  },
  'recording-untold': {
    says: ({review}) =>
      review.recording === '' && isTicked(review, 'recording-arranged')
        ? 'It says nowhere where the recording goes. The facts above have a line for it.'
        : undefined,
    against: ['recording-arranged'],
  },
};

const reports = ['report-shared', 'timeline-shared'] as const;

const isTicked = ({checklist}: Review, id: string): boolean => checklist.some((item) => item.id === id && item.done);

function inResponse(
  person: Person | undefined,
  named: ReadonlySet<string>,
  does: string,
  why: string,
): string | undefined {
  if (!person) return undefined;
  if (partOf[person.involvement].response) return `${person.name} ${does}, and was part of the response. ${why}`;
  return named.has(person.id) ? `${person.name} ${does}, and is named in the timeline. ${why}` : undefined;
}

function missing(people: readonly Person[], who: string, why: string): string | undefined {
  if (people.length === 0) return undefined;
  return `Away, and ${who}: ${inSeries(people.map(({name}) => name))}. ${why}`;
}

function factsOf(review: Review, lists: ReadinessLists | null): Facts {
  const down = (as: Involvement) => review.people.filter(({involvement}) => involvement === as);
  return {
    review,
    limits: lists?.readiness,
    acted: actorsIn(review),
    named: namedIn(review, lists?.['words-as-names']),
    down,
    coming: (as) => down(as).filter(({attended}) => attended),
    away: (as) => down(as).filter(({attended}) => !attended),
  };
}

/** All that stands against beginning as things are, set aside or not, what weighs most first. */
export function findingsOf(review: Review, lists: ReadinessLists | null): Finding[] {
  const facts = factsOf(review, lists);
  return keysOf(rules).flatMap((concern) => {
    const {where, says} = rules[concern];
    if (where && !review.checklist.some(({id}) => where.includes(id))) return [];
    const words = says(facts);
    return words === undefined ? [] : [{concern, says: words}];
  });
}

/** The reason with which it was set aside. Where the facts are others now, it is to be looked at once more. */
export const asideOf = ({setAside = []}: Review, {concern, says}: Finding): SetAside | undefined =>
  setAside.find((aside) => aside.concern === concern && aside.says === says);

/** What nobody has set aside. */
export const openFindings = (review: Review, lists: ReadinessLists | null): Finding[] =>
  findingsOf(review, lists).filter((finding) => !asideOf(review, finding));

/** What facts say of ticks that they speak against, by the item, in a few words. */
export function contradictedTicks(review: Review, lists: ReadinessLists | null): Map<string, string> {
  const open = openFindings(review, lists);
  return new Map(
    review.checklist.flatMap(({id, done}) => {
      const found = done && open.find(({concern}) => rules[concern].against.includes(id));
      return found ? [[id, concerns[found.concern].name]] : [];
    }),
  );
}
