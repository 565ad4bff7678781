// A number behind a name that somebody has already, as in “Zoë (2)”: how it is given, and how it is known again.
import {isSameName, nameKey} from './people.js';
import type {Person} from './types.js';

/** A number that debrief puts behind a name, such as ` (2)`. */
const numberBehind = /\s*\(\d+\)$/;

/**
 * The name for whoever has this id, with a number behind it where somebody else is called so: two terminals may each
 * give somebody one name at the same moment.
 */
export function nameApart(people: readonly Person[], id: string, name: string): string {
  const taken = new Set(people.filter((person) => person.id !== id).map((person) => nameKey(person.name)));
  if (!taken.has(nameKey(name))) return name;
  const alone = name.replace(numberBehind, '');
  let number = 2;
  while (taken.has(nameKey(`${alone} (${number})`))) number += 1;
  return `${alone} (${number})`;
}

/** Whether `name` is this one with a number behind it. */
export const isNumbered = (name: string, alone: string): boolean =>
  numberBehind.test(name) && isSameName(name.replace(numberBehind, ''), alone);
