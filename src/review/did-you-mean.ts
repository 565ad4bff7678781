// Which of some names somebody probably meant by what they typed.
import leven from 'leven';
import {letters} from './letters.js';

/** How many letters tell them apart; two in the wrong order are one slip. */
function apart(typed: string, name: string): number {
  const [one, other] = [letters(typed), letters(name)];
  const inOrder = (word: string) => [...word].sort().join('');
  const fewest = leven(one, other);
  return fewest === 2 && inOrder(one) === inOrder(other) ? 1 : fewest;
}

/** How many letters two words begin with that are the same. */
function beginning(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/** As many letters apart is a text from within a name. */
const WITHIN = 1.5;

/** How near a name is to what was typed, the most telling first; smaller is nearer. */
function ranks(typed: string, name: string): number[] {
  const [wanted, given] = [letters(typed), letters(name)];
  const isPart = wanted.length > 1 && given.includes(wanted);
  // Who writes a name short begins with it; letters from within it are rather a slip of another one.
  const short = given.startsWith(wanted) ? 0 : WITHIN;
  return [
    Math.min(apart(typed, name), isPart ? short : Number.POSITIVE_INFINITY),
    -beginning(wanted, given),
    apart(typed, name),
    Math.abs(given.length - wanted.length),
  ];
}

/** Up to three of `names`, the likest first: those that hold the typed text, then those that few letters tell apart. */
export function nearest(typed: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({name, by: ranks(typed, name)}))
    .toSorted((one, other) => firstDifference(one.by, other.by))
    .map(({name}) => name)
    .slice(0, 3);
}

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((each, index) => each - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * The one of `names` that was probably meant: it begins with what was typed, or few letters tell it apart, and no more
 * than are the same.
 */
export function meant(typed: string, names: readonly string[]): string | undefined {
  const [name] = nearest(typed, names);
  if (name === undefined || typed.trim() === '') return undefined;
  const startsIt = letters(typed).length > 1 && letters(name).startsWith(letters(typed));
  const letterCount = Math.max(typed.length, name.length);
  const fewest = apart(typed, name);
  // More than one slip in a short name with another beginning makes any word of it.
  const isLike =
    fewest <= Math.min(3, letterCount / 2) &&
    (fewest <= letterCount / 3 || beginning(letters(typed), letters(name)) > 0);
  return startsIt || isLike ? name : undefined;
}
