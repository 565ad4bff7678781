// Names that the list of people has twice: of older reviews, or given by two terminals at the same moment.
import {isNumbered} from './numbered-names.js';
import {isSameName} from './people.js';
import {beginningOf} from './text.js';
import type {Person, Review} from './types.js';

/** Most characters of a name that is told of, “…” included. */
const MOST = 30;

const inShort = ({name}: Person): string => beginningOf(name, MOST);

/** A sentence for each name that several people have; empty where all are told apart. */
export const namesTwice = ({people}: Review): string[] =>
  people.flatMap((person, at) => {
    const alike = people.filter(({name}) => isSameName(name, person.name));
    if (alike.length < 2 || people.findIndex(({name}) => isSameName(name, person.name)) < at) return [];
    return [`${alike.length} people are called ${inShort(person)}.`];
  });

/** The same, and of each that was given a number since somebody has its name. */
export const namesToTell = (review: Review): string[] => [
  ...namesTwice(review),
  ...review.people.flatMap((person) => {
    const first = review.people.find(({name}) => isNumbered(person.name, name));
    return first ? [`${inShort(person)} came with the name of ${inShort(first)}.`] : [];
  }),
];
