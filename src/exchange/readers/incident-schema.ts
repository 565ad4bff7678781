// What an incident file may hold, and the words for what it may not.
import * as v from 'valibot';
import {isObject} from '../../review/changes/shape.js';
import {zoneExamples, zoneNamed} from '../../review/days.js';
import {isTimeWithZone} from '../../review/incident-times.js';
import type {NewPerson} from '../../review/new-review.js';
import {usedTwice} from '../../review/people.js';
import {inTwoRoles, waysInvolved} from '../../review/people-of-form.js';
import {beginningOf, cleanLine, inSeries, LONGEST_TEXT} from '../../review/text.js';
import {personIn} from '../../review/typed-people.js';
import {incidentManager, keysOf, reviewKinds, roles, severities} from '../../review/vocabulary.js';
import {isZoneHere, zoneMeant} from '../../review/zone-names.js';
import type {IncidentField} from '../incident-fields.js';

const MOST_PEOPLE = 500;
const MOST_KEYWORDS = 500;

/** What was found instead, where it is short enough to be told. */
const LONGEST_FOUND = 40;

/** `minor or major is needed, not "sev1"` */
const needed = (what: string) => (issue: {input: unknown}) => `${what} is needed${notThat(issue.input)}`;

function notThat(found: unknown): string {
  if (found === undefined) return '';
  if (typeof found === 'string') return `, not "${beginningOf(cleanLine(found), LONGEST_FOUND)}"`;
  if (typeof found === 'number' || typeof found === 'boolean' || found === null) return `, not ${found}`;
  return Array.isArray(found) ? ', not a list' : ', not an object';
}

const line = (what: string) =>
  v.pipe(
    v.string(needed(what)),
    v.maxLength(LONGEST_TEXT, 'at most 64 KB is allowed'),
    v.transform(cleanLine),
    v.nonEmpty(`${what} is needed`),
  );

const instant = v.pipe(
  v.string(needed('a time such as 2026-12-01T14:00:00Z')),
  v.check(isTimeWithZone, (issue) => `${needed('a time with its zone')(issue)}; it is written as 2026-12-01T14:00:00Z`),
);

const zoneNeeded = needed(`a time zone such as ${zoneExamples}`);
const zone = v.pipe(
  v.string(zoneNeeded),
  v.check(
    (text) => zoneNamed(text) !== undefined,
    (issue) => {
      const likely = zoneMeant(issue.input);
      if (isZoneHere(issue.input)) return `${zoneNeeded(issue)}, which is another one on each machine`;
      return `${zoneNeeded(issue)}${likely ? `; ${likely} may be meant` : ''}`;
    },
  ),
  v.transform((text) => zoneNamed(text) ?? text),
);

export const personEntries = {
  name: line('a name or a role'),
  involvement: v.optional(v.picklist(waysInvolved, needed(`one of ${inSeries(waysInvolved)}`)), 'other'),
  incidentManager: v.optional(v.boolean(needed('true or false')), false),
  role: v.optional(v.nullable(v.picklist(roles, needed(`${inSeries(roles, 'or')}, or no role,`))), null),
};

const written = v.object(personEntries, (issue) => `a person is written as {"name": …}${notThat(issue.input)}`);

/** A name is read as it is wherever people are typed: without an address, and with what it says that they do. */
const person = v.pipe(
  written,
  v.rawTransform<v.InferOutput<typeof written>, NewPerson>(({dataset, addIssue}) => {
    const {name, role} = dataset.value;
    const isSaid = dataset.value.involvement === incidentManager.id;
    const involvement = dataset.value.involvement === incidentManager.id ? 'other' : dataset.value.involvement;
    const manages = dataset.value.incidentManager || isSaid;
    const typed = personIn(name);
    const twoRoles = inTwoRoles(role && typed.role && role !== typed.role ? {...typed, alsoRole: role} : typed);
    if (twoRoles) addIssue({message: twoRoles});
    return {
      name: typed.name === '' ? name : typed.name,
      involvement: involvement === 'other' ? typed.involvement : involvement,
      role: role ?? typed.role,
      ...((manages || typed.incidentManager) && {incidentManager: true}),
    };
  }),
);

export const incidentEntries = {
  reference: v.exactOptional(line('some text')),
  title: v.exactOptional(line('some text')),
  severity: v.exactOptional(v.picklist(severities, needed(inSeries(severities, 'or')))),
  kind: v.exactOptional(v.picklist(keysOf(reviewKinds), needed(inSeries(keysOf(reviewKinds), 'or')))),
  security: v.exactOptional(v.boolean(needed('true or false'))),
  startedAt: v.optional(v.nullable(instant), null),
  resolvedAt: v.optional(v.nullable(instant), null),
  zone: v.exactOptional(zone),
  people: v.optional(
    v.pipe(
      v.array(person, needed('a list of people')),
      v.maxLength(MOST_PEOPLE, `at most ${MOST_PEOPLE} people are allowed`),
      v.rawCheck<v.InferOutput<typeof person>[]>(({dataset, addIssue}) => {
        const people = dataset.typed ? dataset.value : [];
        for (const role of roles) {
          if (people.filter((each) => each.role === role).length > 1)
            addIssue({message: `only one person can be the ${role}`});
        }
        const twice = people.length <= MOST_PEOPLE ? usedTwice(people.map(({name}) => name)) : undefined;
        if (twice)
          addIssue({message: `two people are called ${twice}, so tell them apart, such as ${twice} (support)`});
      }),
    ),
    [],
  ),
  keywords: v.optional(
    v.pipe(
      v.array(line('some text'), needed('a list of texts')),
      v.maxLength(MOST_KEYWORDS, `at most ${MOST_KEYWORDS} keywords are allowed`),
    ),
    [],
  ),
} satisfies Record<IncidentField, v.GenericSchema>;

export const incidentSchema = v.pipe(
  v.unknown(),
  v.check(isObject, 'an incident is written as {"reference": …, "title": …}'),
  v.object(incidentEntries),
  v.check(({startedAt, resolvedAt}) => !isPast(startedAt, resolvedAt), 'resolvedAt is before startedAt'),
);

/** Whether the first is after the second; times that are none, or tell no zone, are after nothing. */
const isPast = (startedAt: string | null, resolvedAt: string | null): boolean =>
  [startedAt, resolvedAt].every((at) => at !== null && isTimeWithZone(at)) &&
  Date.parse(startedAt ?? '') > Date.parse(resolvedAt ?? '');
