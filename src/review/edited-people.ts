// The people of a copy that was edited by hand: one has a role and a name is one person's, so that a second is refused.
import {isSameName} from './people.js';
import type {Person} from './types.js';

/** `refused`: what of whom is not taken and why, as clauses; whoever they are about is in `people` without it. */
export type EditedPeople = {people: Person[]; refused: string[]};

/**
 * Whoever has a role or a name keeps it against somebody whom the edit gives it as well; of two whom it gives one the
 * first in the file has it. What older reviews have twice stays as it is.
 */
export function peopleOfEdit(before: readonly Person[], edited: readonly Person[]): EditedPeople {
  const old = new Map(before.map((person) => [person.id, person]));
  const isRenamed = ({id, name}: Person) => !isSameName(old.get(id)?.name ?? '', name);
  const hasNewRole = ({id, role}: Person) => role !== null && old.get(id)?.role !== role;
  const refused: string[] = [];
  const names = edited.filter((person) => !isRenamed(person));
  const holders = edited.filter((person) => person.role !== null && !hasNewRole(person));

  function named(person: Person): Person[] {
    if (!isRenamed(person)) return [person];
    const holder = names.find(({name}) => isSameName(name, person.name));
    const known = old.get(person.id);
    if (!holder) {
      names.push(person);
      return [person];
    }
    refused.push(`${known ? `the name of ${known.name}` : person.name}, since ${holder.name} is on the list`);
    return known ? [{...person, name: known.name}] : [];
  }

  function withRole(person: Person): Person {
    if (!hasNewRole(person)) return person;
    const isHeld = (role: Person['role']) => holders.find((each) => each.role === role);
    const holder = isHeld(person.role);
    if (!holder) {
      holders.push(person);
      return person;
    }
    refused.push(`the role of ${person.name}, since ${holder.name} is the ${person.role}`);
    const before = old.get(person.id)?.role ?? null;
    const role = before === null || isHeld(before) ? null : before;
    if (role !== null) holders.push({...person, role});
    return {...person, role};
  }

  return {people: edited.flatMap(named).map(withRole), refused};
}
