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

/** Up to three of `names`, the likest first: those that hold the typed text, then those that few letters tell apart. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = letters(typed);
  const distance = (name: string) => (letters(name).includes(wanted) ? 0 : apart(wanted, name));
  return names.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
}

/** The one of `names` that was probably meant: few letters tell it apart, and no more than are the same. */
export function meant(typed: string, names: readonly string[]): string | undefined {
  const [name = ''] = nearest(typed, names);
  return apart(typed, name) <= Math.min(3, Math.max(typed.length, name.length) / 2) ? name : undefined;
}
