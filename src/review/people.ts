// The roster: who was there, who does what, and finding a name by a few letters.
import {letters} from './letters.js';
import type {Person, Review} from './types.js';
import type {Attendance, Role} from './vocabulary.js';

/** Somebody who joins the list of people: how involved and in which role is said later, unless it is known. */
export const newPerson = (
  id: string,
  {
    name,
    involvement = 'other',
    role = null,
    incidentManager = false,
  }: Pick<Person, 'name'> & Partial<Pick<Person, 'involvement' | 'role' | 'incidentManager'>>,
  attended = true,
): Person => ({id, name, involvement, role, ...(incidentManager && {incidentManager}), attended, thanked: false});

/** What is said where the owner of an action was not on the list of people. */
export const onTheListNow = (name: string): string => `${name} is on the list of people now, marked as away.`;

/** Whether somebody is in the meeting, left it early, or was not there. */
export const attendanceOf = ({attended, leftEarly}: Pick<Person, 'attended' | 'leftEarly'>): Attendance =>
  attended ? (leftEarly ? 'left early' : 'here') : 'away';

/** The name as a list of those present has it: `Head of support (left early)`. */
export const nameAsPresent = (person: Person): string =>
  attendanceOf(person) === 'left early' ? `${person.name} (left early)` : person.name;

/** Those who are in the meeting, or were for a part of it. */
export const attendees = ({people}: Review): Person[] => people.filter(({attended}) => attended);

/** Attendees who have not been thanked yet: whoever is away may be thanked as well, and nothing waits for it. */
export const notThanked = (review: Review): Person[] => attendees(review).filter(({thanked}) => !thanked);

export const personWith = (review: Review, role: Role): Person | undefined =>
  review.people.find((person) => person.role === role);

/**
 * People to show for what is being typed, best match first: the whole name, then words at the start of its own words,
 * then anywhere within, who are near and not meant (`peopleNamed`). No letters at all find everybody.
 */
export function matchPeople(people: Person[], typed: string): Person[] {
  const wanted = words(typed);
  if (wanted.length === 0) return typed.trim() === '' ? people : [];
  const rank = ({name}: Person): number => {
    if (isSameName(name, typed)) return 0;
    if (begins(name, wanted)) return 1;
    return wanted.every((word) => letters(name).includes(word)) ? 2 : 3;
  };
  return people.filter((person) => rank(person) < 3).toSorted((one, other) => rank(one) - rank(other));
}

/** A number is one only as a whole: `Tester 1` begins no `Tester 10`. */
const begins = (name: string, wanted: string[]): boolean =>
  wanted.every((word) => words(name).some((own) => (/^\p{N}+$/u.test(word) ? own === word : own.startsWith(word))));

/** What stands between the parts of a name, as between it and what somebody does, and the sign of who is meant. */
const between = /^@|(?<= )-(?= )|[\s,;:|/()[\]]+/g;

/** `Ann (lead)`, `Ann - lead` and `Ann, lead` are one. */
export function nameKey(name: string): string {
  const key = letters(name).replace(between, ' ').replace(/ +/g, ' ').trim();
  return key === '' ? letters(name).trim() : key;
}

/** Whether people would take these for one name: case, accents and how they are written make no other of it. */
export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/** The first name that another one before it is taken for; undefined where all are told apart. */
export function usedTwice(names: readonly string[]): string | undefined {
  const before = new Set<string>();
  return names.find((name) => before.size === before.add(nameKey(name)).size);
}

/** Everybody with exactly this name: two only in reviews from before names were told apart, or made at one moment. */
export const peopleCalled = (people: readonly Person[], name: string): Person[] =>
  people.filter((person) => isSameName(person.name, name));

/** What to say where two have one name and one of them is meant; undefined where the name means one or nobody. */
export const meansTwo = (people: readonly Person[], name: string): string | undefined => {
  const called = peopleCalled(people, name);
  return called.length > 1
    ? `${called.length} people are called ${cleanName(name)}: give one of them another name first (P, then Enter).`
    : undefined;
};

/**
 * Who can be meant by these letters: whoever has the whole name, else those whose own words begin so. Letters within a
 * word name nobody: “Ana” is no Delivery manager.
 */
export function peopleNamed(people: readonly Person[], typed: string): Person[] {
  const wanted = words(typed);
  const called = peopleCalled(people, typed);
  if (called.length > 0 || wanted.length === 0) return called;
  return people.filter(({name}) => begins(name, wanted));
}

/** Who has this whole name, or whose name alone begins with these two or more letters. */
export function personMeant(people: readonly Person[], typed: string): Person | undefined {
  const [only, ...others] = typed.length < 2 ? peopleCalled(people, typed) : peopleNamed(people, typed);
  return others.length === 0 ? only : undefined;
}

/** The best match and, in brackets, up to three others; what to say where there is none. */
export function matchesInWords(people: Person[], typed: string): string {
  const [first, ...others] = matchPeople(people, typed);
  return first
    ? [first.name, ...others.slice(0, 3).map(({name}) => `(${name})`)].join(' ')
    : 'no name has these letters yet';
}

const cleanName = (text: string): string => text.trim().replace(/\s+/g, ' ');

const words = (text: string): string[] => nameKey(text).split(/[ -]+/).filter(Boolean);
