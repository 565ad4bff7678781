// What facts say against beginning as things are: who leads, who is missing, how long it takes. Nothing of it is a wall.
import {plannedInAll} from '../review/clock.js';
import {personWith} from '../review/people.js';
import {firstOf, inSeries} from '../review/text.js';
import {timelineOf} from '../review/timeline.js';
import type {Person, Review, SetAside} from '../review/types.js';
import {type Concern, concerns, type Involvement, keysOf, reviewKinds} from '../review/vocabulary.js';
import type {WordsAsNames} from '../review/words-as-names.js';
import {actorsIn, namedIn} from './who-is-in-it.js';

/** Something to look at before the meeting begins: `what` is so, and that with what it means, in a sentence or two. */
export type Finding = {concern: Concern; what: string; says: string};

/**
 * From more people on a meeting is large, from more moments on a timeline is long; `minutes`: what a major incident, or
 * one with a long timeline, takes.
 */
export type ReadinessLimits = {people: number; moments: number; minutes: number};

/** What it goes by; null where they are not read yet. */
export type ReadinessLists = {readiness: ReadinessLimits; 'words-as-names': WordsAsNames};

/** What is so, without a full stop, and a sentence on why it matters. */
type Told = readonly [what: string, why: string];

type Rule = {
  tells(facts: Facts): Told | undefined;
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
    tells: ({review, named}) =>
      inResponse(
        personWith(review, 'facilitator'),
        named,
        'facilitates',
        'Somebody from outside finds it easier to ask.',
      ),
    against: ['independent-facilitator'],
  },
  'note-taker-involved': {
    tells: ({review, named}) =>
      inResponse(personWith(review, 'note-taker'), named, 'takes notes', 'It is hard to tell and to write at once.'),
    against: ['dedicated-note-taker'],
  },
  'no-note-taker': {
    tells({review}) {
      const person = personWith(review, 'note-taker');
      if (person?.attended) return undefined;
      const who = person ? `${person.name} takes notes, and is away` : 'Nobody is down to take notes';
      return [who, 'Somebody who does nothing else keeps more.'];
    },
    against: ['dedicated-note-taker'],
  },
  'responders-missing': {
    tells({down, away}) {
      if (down('responder').length === 0)
        return ['Nobody is down as having responded', 'Whoever did needs to be here.'];
      return missing(away('responder'), 'responded', 'Whoever responded needs to be here.');
    },
    against: ['involved-attend', 'response-team'],
  },
  'senior-missing': {
    // Whoever was told of the incident is named, and was not in it.
    tells: ({review, coming, acted}) =>
      review.severity === 'major' && coming('senior').every(({id}) => acted.has(id))
        ? ['No senior person from outside the response is coming', `A major ${kindOf(review)} needs one.`]
        : undefined,
    against: ['senior-person'],
  },
  'incident-manager-missing': {
    tells({review: {people}}) {
      const managers = people.filter(({incidentManager}) => incidentManager);
      if (managers.length === 0) return ['Nobody is down as the incident manager', 'One belongs here.'];
      const away = managers.filter(({attended}) => !attended);
      return missing(away, 'managed the incident', 'An incident manager belongs here.');
    },
    against: [],
    where: ['review-arranged'],
  },
  'client-missing': {
    tells: ({review, coming}) =>
      coming('client').length === 0
        ? ['Nobody who works with the client is coming', `If a client noticed the ${kindOf(review)}, they should.`]
        : undefined,
    against: ['client-people'],
    where: ['client-people'],
  },
  'delivery-manager-missing': {
    tells: ({review, coming}) =>
      coming('delivery-manager').length === 0
        ? ['No delivery manager is coming', `If a client noticed the ${kindOf(review)}, one should.`]
        : undefined,
    against: ['client-people'],
    where: ['client-people'],
  },
  'sprint-team-missing': {
    tells: ({away}) =>
      missing(away('sprint-team'), 'of the sprint team', 'While a sprint runs, its team should be here.'),
    against: ['sprint-team'],
  },
  'supplier-missing': {
    tells: ({away}) => missing(away('supplier'), 'of a supplier', 'A supplier that had a part in it should be here.'),
    against: [],
  },
  'private-way-untold': {
    tells({review, limits}) {
      const coming = review.people.filter(({attended}) => attended);
      const isOutside = coming.some(({involvement}) => partOf[involvement].outside);
      const many = limits && coming.length > limits.people ? `More than ${limits.people} people are coming` : undefined;
      const who = isOutside ? 'People from outside are coming' : many;
      if (who === undefined || isTicked(review, 'private-way')) return undefined;
      return ['Nobody has said how to comment in private', `${who}; debrief comment takes what they send.`];
    },
    against: [],
  },
  'report-unshared': {
    tells: ({review}) =>
      reports.some((id) => isTicked(review, id)) || review.comments.some(({deleted}) => !deleted)
        ? undefined
        : ['The report is not ticked as shared', 'Everyone should have read it before.'],
    against: [],
    where: ['report-shared', 'timeline-shared'],
  },
  'too-short': {
    tells({review, limits}) {
      const minutes = plannedInAll(review);
      if (!limits || (review.kind ?? 'incident') !== 'incident' || minutes >= limits.minutes) return undefined;
      const what = `The meeting has ${minutes} minutes`;
      const often = `often takes ${limits.minutes}.`;
      if (review.severity === 'major') return [what, `A major incident ${often}`];
      return timelineOf(review).length > limits.moments
        ? [what, `An incident with a long timeline ${often}`]
        : undefined;
    },
    against: [],
  },
  'tech-missing': {
    tells: ({down}) =>
      down('tech').length === 0 ? ['Nobody of the tech team is down', 'Whoever is free should be invited.'] : undefined,
    against: ['tech-team', 'others-invited'],
    where: ['tech-team', 'others-invited'],
  },
  'recording-untold': {
    tells: ({review}) =>
      review.recording === '' && isTicked(review, 'recording-arranged')
        ? ['It says nowhere where the recording goes', 'The facts have a line for it.']
        : undefined,
    against: ['recording-arranged'],
  },
};

const reports = ['report-shared', 'timeline-shared'] as const;

/** What it was, in a word or two. */
const kindOf = ({kind = 'incident'}: Review): string => reviewKinds[kind].name;

const isTicked = ({checklist}: Review, id: string): boolean => checklist.some((item) => item.id === id && item.done);

function inResponse(
  person: Person | undefined,
  named: ReadonlySet<string>,
  does: string,
  why: string,
): Told | undefined {
  if (!person) return undefined;
  if (person.incidentManager) return [`${person.name} ${does}, and managed the incident`, why];
  if (partOf[person.involvement].response) return [`${person.name} ${does}, and was part of the response`, why];
  return named.has(person.id) ? [`${person.name} ${does}, and is named in the timeline`, why] : undefined;
}

function missing(people: readonly Person[], who: string, why: string): Told | undefined {
  if (people.length === 0) return undefined;
  return [`Away, and ${who}: ${inSeries(people.map(({name}) => name))}`, why];
}

function factsOf(review: Review, lists: ReadinessLists | null): Facts {
  const down = (as: Involvement) => review.people.filter(({involvement}) => involvement === as);
  return {
    review,
    limits: lists?.readiness,
    acted: actorsIn(review, lists?.['words-as-names']),
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
    const {where, tells} = rules[concern];
    if (where && !review.checklist.some(({id}) => where.includes(id))) return [];
    const [what, why] = tells(facts) ?? [];
    return what === undefined ? [] : [{concern, what, says: `${what}. ${why}`}];
  });
}

/** The reason with which it was set aside. Where the facts are others now, it is to be looked at once more. */
export const asideOf = ({setAside = []}: Review, {concern, says}: Finding): SetAside | undefined =>
  setAside.find((aside) => aside.concern === concern && aside.says === says);

/** What was set aside and is so still, whoever it is about by now: of anything else the reason tells nothing any more. */
export const asidesStill = (review: Review, lists: ReadinessLists | null): SetAside[] => {
  const {setAside = []} = review;
  if (setAside.length === 0) return [];
  const found = new Set(findingsOf(review, lists).map(({concern}) => concern));
  return setAside.filter(({concern}) => found.has(concern));
};

/** What nobody has set aside. */
export const openFindings = (review: Review, lists: ReadinessLists | null): Finding[] =>
  findingsOf(review, lists).filter((finding) => !asideOf(review, finding));

/** How many are shown, or named in a line, at once. */
export const AT_ONCE = 3;

/** The first of them, in a row, and how many there are besides. */
export const firstFindings = (findings: readonly Finding[]): string =>
  inSeries(
    firstOf(
      findings.map(({what}) => `“${what}”`),
      AT_ONCE,
    ),
  );

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
