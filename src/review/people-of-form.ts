// The people of a new review's form: who joins by a name, who has which role, and what cannot stand beside that.
import {called} from './letters.js';
import type {Known, NewPerson} from './new-review.js';
import {isSameName, usedTwice} from './people.js';
import {personIn, type TypedPerson} from './typed-people.js';
import {type Involvement, incidentManager, involvements, keysOf, otherRole, type Role} from './vocabulary.js';

/** As a field of the form reads a text, and why it cannot stand beside what is known, as a clause. */
type PeopleRow = {
  read(text: string, known: Known): Known | undefined;
  clash(text: string, known: Known): string | undefined;
};

const involvementIds = keysOf(involvements);

/** How somebody is said to be involved, as it is typed: the incident manager may be anything beside that. */
export const waysInvolved = [...involvementIds, incidentManager.id] as const;

const managing = (manages: boolean | undefined): Partial<NewPerson> => (manages ? {incidentManager: true} : {});

/** One more person: a name, which may say a role, and how involved they are. */
export const namedPerson: PeopleRow = {
  read: (text, {people = []}) => {
    const person = readPerson(text);
    if (!person) return undefined;
    const {name, involvement, role, incidentManager: manages} = person;
    return {people: [...people, {name, involvement, role, ...managing(manages)}]};
  },
  clash(text, {people = []}) {
    const person = readPerson(text);
    if (!person) return undefined;
    const twice = usedTwice([...people.map(({name}) => name), person.name]);
    if (twice) return `two people are called ${twice}: tell them apart, such as ${twice} (support)`;
    return inTwoRoles(person) ?? heldBy(people, person) ?? inTwoWays(person, personIn(beforeColon(text)));
  },
};

/** Of two ways to write one name that with more accents and signs, which no keyboard has left out; else the first. */
function fullerOf(one: string, other: string): string {
  const signs = (name: string) => name.normalize('NFD').match(/[^ -~]/g)?.length ?? 0;
  return signs(other) > signs(one) ? other : one;
}

/** `Platform engineer:tech`; a name may hold colons itself. */
function readPerson(text: string): TypedPerson | undefined {
  const before = beforeColon(text);
  const person = personIn(before);
  const involvement = called(waysInvolved, text.slice(before.length + 1), (id) => id);
  if (person.name === '' || !involvement) return undefined;
  return involvement === incidentManager.id ? {...person, incidentManager: true} : {...person, involvement};
}

const beforeColon = (text: string): string => text.slice(0, Math.max(text.lastIndexOf(':'), 0));

/** Why somebody cannot be what is said of them, as a clause: one has one role, which nobody else has. */
export const inTwoRoles = ({name, role, alsoRole}: TypedPerson): string | undefined =>
  role && alsoRole ? `${name} is called ${role} and ${alsoRole}, and one person has one role` : undefined;

const heldBy = (people: readonly NewPerson[], {name, role}: NewPerson): string | undefined => {
  const holder = role && people.find((person) => person.role === role && !isSameName(person.name, name));
  return holder ? `${holder.name} is the ${role} already, and ${name} cannot be it too` : undefined;
};

/** The same of how involved they are, where that is said twice. */
const inTwoWays = (known: NewPerson, typed: NewPerson): string | undefined =>
  known.involvement !== typed.involvement && ![known.involvement, typed.involvement].includes('other')
    ? `${known.name} is both ${known.involvement} and ${typed.involvement}: one of them counts`
    : undefined;

const does = (involvement: Involvement): Partial<NewPerson> => (involvement === 'other' ? {} : {involvement});

/** Whoever is named joins the roster where nobody has that name; who had the role before stays without it. */
export function holderOf(role: Role): PeopleRow & {text(known: Known): string} {
  return {
    clash(text, {people = []}) {
      const typed = personIn(text);
      const {name} = typed;
      const twoRoles = inTwoRoles(typed.role && typed.role !== role ? {...typed, alsoRole: role} : typed);
      if (twoRoles) return twoRoles;
      const other = people.find((person) => person.role === otherRole[role] && isSameName(person.name, name));
      if (other) return `${other.name} is the ${otherRole[role]} already, and cannot be the ${role} too`;
      const known = people.find((person) => isSameName(person.name, name));
      return heldBy(people, {...typed, role}) ?? (known && inTwoWays(known, typed));
    },
    read: (text, {people = []}) => {
      const {name, involvement, incidentManager: manages} = personIn(text);
      if (name === '') return {people: people.filter((person) => person.role !== role)};
      const isNamed = (person: NewPerson) => isSameName(person.name, name);
      const others = people.map((person) => (person.role === role ? {...person, role: null} : person));
      return {
        people: others.some(isNamed)
          ? others.map((person) =>
              isNamed(person)
                ? {...person, ...does(involvement), ...managing(manages), name: fullerOf(person.name, name), role}
                : person,
            )
          : [...others, {name, involvement, role, ...managing(manages)}],
      };
    },
    text: ({people = []}) => people.find((person) => person.role === role)?.name ?? '',
  };
}
