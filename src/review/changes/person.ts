// What happens to the people of a review and their roles.
import {nameApart} from '../numbered-names.js';
import {attendanceOf} from '../people.js';
import type {Person, Review} from '../types.js';
import {type Attendance, incidentManager, involvements, keysOf, type Role, roles} from '../vocabulary.js';
import type {Change} from './index.js';
import {edited, edits, restoredIn, same, sides, withId} from './items.js';
import {back, kind, moved, type Seen, type Undo} from './kind.js';
import {flag, isObject, line, maybe, object, oneOf, orNull, type ShapesOf, someOf} from './shape.js';
import {nameOf, personNamed} from './words.js';

const personFields: ShapesOf<Omit<Person, 'id'>> = {
  name: line,
  involvement: oneOf(keysOf(involvements)),
  role: orNull(oneOf(roles)),
  incidentManager: maybe(flag),
  attended: flag,
  leftEarly: maybe(flag),
  thanked: flag,
  spoke: maybe(flag),
};
const asWritten = object<Person>({id: line, ...personFields});
export const personShape = (value: unknown): Person => asWritten(asToldNow(value));

/** In earlier versions the incident manager was one of the involvements. */
export const asToldNow = (fields: unknown): unknown =>
  isObject(fields) && fields.involvement === incidentManager.id
    ? {...fields, involvement: 'other', incidentManager: true}
    : fields;

// Whoever leaves comes first, so that an edited file can hand a role on.
export const personChanges = {
  'person-removed': kind({id: line})({
    apply: (review, {id}) => ({
      ...review,
      people: review.people.filter((person) => person.id !== id),
      actions: review.actions.map((action) => (action.ownerId === id ? {...action, ownerId: null} : action)),
    }),
    undo: ({id}, {before, now}): Undo => {
      const person = withId(before.people, id);
      if (!person || withId(now.people, id)) return moved('The list of people');
      const owned = before.actions.filter(({ownerId}) => ownerId === id);
      const still = owned.filter((action) => withId(now.actions, action.id)?.ownerId === null);
      return back(
        {
          type: 'person-added',
          person: {...person, role: freeRole(person.role, id, now)},
          afterId: beforeIn(before.people, id),
        },
        ...still.map((action) => ({type: 'action-edited' as const, id: action.id, fields: {ownerId: id}})),
      );
    },
    says: ({id}, {from, to, isBack}) =>
      isBack ? `${personNamed(to, id)} is back on the list` : `${personNamed(from, id)} is taken off the list`,
    difference: (from, to) => sides(from.people, to.people).removed.map(({id}) => ({id})),
  }),
  /**
   * `afterId`: behind whom, null being first; at the end where it is left out. `apart`: with a number behind the name
   * where somebody has it; earlier versions left it out, and two had one name.
   */
  'person-added': kind<{person: Person; afterId?: string | null; apart?: boolean}>({
    person: personShape,
    afterId: maybe(orNull(line)),
    apart: maybe(flag),
  })({
    apply(review, {person: given, afterId, apart}) {
      const person = apart ? {...given, name: nameApart(review.people, given.id, given.name)} : given;
      if (withId(review.people, person.id)) return review;
      const after = afterId === undefined ? -1 : review.people.findIndex(({id}) => id === afterId);
      const at = afterId === null ? 0 : after === -1 ? review.people.length : after + 1;
      return withRoleTaken({...review, people: review.people.toSpliced(at, 0, inShort(person))}, person.id);
    },
    undo: ({person}, {before, after, now}): Undo => {
      if (now.actions.some(({ownerId}) => ownerId === person.id)) {
        return {since: `${person.name} owns an action now`};
      }
      return same(withId(now.people, person.id), withId(after.people, person.id))
        ? back({type: 'person-removed', id: person.id}, ...formerRoles(person, before, now))
        : moved('That person');
    },
    says: ({person}, {to, isBack}) =>
      `${nameOf(withId(to.people, person.id) ?? person)} is ${isBack ? 'taken off' : 'on'} the list`,
    difference: (from, to) => sides(from.people, to.people).added.map((person) => ({person})),
  }),
  /** `apart`: as of somebody who is added. */
  'person-edited': kind<{id: string; fields: Partial<Omit<Person, 'id'>>; apart?: boolean}>({
    id: line,
    fields: (value) => someOf(personFields)(asToldNow(value)),
    apart: maybe(flag),
  })({
    apply: (review, {id, fields: given, apart}) => {
      const fields = apart ? {...given, ...nameGiven(given.name, (name) => nameApart(review.people, id, name))} : given;
      const people = edited(review.people, id, fields);
      return withRoleTaken({...review, people: isSaidOnlyWhereSo(fields) ? people.map(inShort) : people}, id);
    },
    undo: ({id, fields: asked}, {before, after, now}): Undo => {
      const given = {...asked, ...nameGiven(asked.name, (name) => withId(after.people, id)?.name ?? name)};
      const fields = restoredIn({id, fields: given}, before.people.map(inFull), now.people.map(inFull));
      if (!fields) return moved('That person');
      const role = fields.role === undefined ? {} : {role: freeRole(fields.role, id, now)};
      const former = formerRoles({id, role: given.role ?? null}, before, now);
      return back({type: 'person-edited', id, fields: {...fields, ...role}}, ...former);
    },
    says: fieldsInWords,
    difference: (from, to) => edits(personFields, from.people.map(inFull), to.people.map(inFull)),
  }),
};

/** The name as it was given in the end, where one was. */
const nameGiven = (name: string | undefined, inTheEnd: (name: string) => string): {name?: string} =>
  name === undefined ? {} : {name: inTheEnd(name)};

/**
 * The same change as this version makes it: whoever is given a name that somebody has is told apart, in any order of
 * hearing, unless it is said that there is no need.
 */
export function keptApart(change: Change): Change {
  const givesName = change.type === 'person-added' || (change.type === 'person-edited' && 'name' in change.fields);
  return givesName && change.apart === undefined ? {...change, apart: true} : change;
}

/** What is said of somebody where it is so and nowhere else, as in reviews from before it could be. */
const saidWhereSo = ['incidentManager', 'leftEarly', 'spoke'] as const;

const isSaidOnlyWhereSo = (fields: Partial<Person>): boolean => saidWhereSo.some((key) => key in fields);

function inShort(person: Person): Person {
  if (!saidWhereSo.some((key) => person[key] === false)) return person;
  const said = Object.entries(person).filter(
    ([key, value]) => value !== false || !saidWhereSo.some((one) => one === key),
  );
  return Object.fromEntries(said) as Person;
}

/** So that a change can say that somebody did not leave early, say, after all. */
const inFull = (person: Person): Person => ({
  ...person,
  incidentManager: person.incidentManager ?? false,
  leftEarly: person.leftEarly ?? false,
  spoke: person.spoke ?? false,
});

/** Who stands before this one in the list; null for nobody. */
const beforeIn = (people: readonly Person[], id: string): string | null =>
  people[people.findIndex((person) => person.id === id) - 1]?.id ?? null;

const attendanceInWords: Record<Attendance, string> = {here: 'is here', 'left early': 'left early', away: 'is away'};
const attendedInWords = (person: Person): string => attendanceInWords[attendanceOf(person)];

/** Each field of a person as it is now. */
const fieldInWords: Record<keyof typeof personFields, (person: Person) => string> = {
  name: () => 'is the name now',
  involvement: ({involvement}) => `is down as: ${involvements[involvement].name}`,
  role: ({role}) => (role ? `is the ${role}` : 'has no role'),
  incidentManager: ({incidentManager: managed}) =>
    managed ? `is the ${incidentManager.name}` : `is not the ${incidentManager.name}`,
  attended: attendedInWords,
  leftEarly: attendedInWords,
  thanked: ({thanked}) => (thanked ? 'is thanked' : 'is not thanked yet'),
  spoke: ({spoke}) => (spoke ? 'has spoken' : 'has not spoken yet'),
};

function fieldsInWords({id, fields}: {id: string; fields: Partial<Person>}, seen: Seen): string {
  const person = withId(seen.to.people, id);
  const [field] = keysOf(fieldInWords).filter((key) => key in fields);
  if (!person || !field) return 'that person is as before';
  const told = `${nameOf(person)} ${fieldInWords[field](person)}`;
  return field === 'role' ? `${told}${alsoGiven(id, seen)}` : told;
}

/** Whoever else has a role through this: an undo gives it back together with what it takes. */
function alsoGiven(id: string, {from, to}: Seen): string {
  const other = to.people.find(
    (person) => person.id !== id && person.role && withId(from.people, person.id)?.role !== person.role,
  );
  return other ? `, and ${nameOf(other)} is the ${other.role}` : '';
}

/** One facilitator and one note-taker: who is given a role takes it over. */
function withRoleTaken(review: Review, id: string): Review {
  const role = withId(review.people, id)?.role;
  if (!role) return review;
  const handOver = (person: Person) => (person.id !== id && person.role === role ? {...person, role: null} : person);
  return {...review, people: review.people.map(handOver)};
}

/** The role, or none where somebody else was given it since. */
const freeRole = (role: Role | null, personId: string, now: Review): Role | null =>
  now.people.some((person) => person.id !== personId && person.role === role) ? null : role;

/** Gives the role that this person was given back to whoever held it before, where both are still free for it. */
function formerRoles({id, role}: Pick<Person, 'id' | 'role'>, before: Review, now: Review): Change[] {
  const former = before.people.find((person) => person.id !== id && person.role === role);
  const free = former && withId(now.people, former.id)?.role === null && freeRole(role, id, now) === role;
  return role && free ? [{type: 'person-edited', id: former.id, fields: {role}}] : [];
}
