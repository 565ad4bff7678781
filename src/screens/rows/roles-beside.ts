// What people wrote, with the role beside each name while somebody asks for that.
import type {Person} from '../../review/types.js';
import {type RoleBeside, rolesBeside} from '../../review/with-roles.js';
import type {WordsAsNames} from '../../review/words-as-names.js';
import type {Span} from '../frame/spans.js';
import type {RowContext} from './index.js';

type Known = (text: string) => RoleBeside[];

const knownOf = new WeakMap<readonly Person[], {words: WordsAsNames | undefined; known: Known}>();

/** Every frame asks for the same texts. */
export function rolesKnown(people: readonly Person[], words: WordsAsNames | undefined): Known {
  const before = knownOf.get(people);
  if (before && before.words === words) return before.known;
  const find = rolesBeside(people, words);
  const found = new Map<string, RoleBeside[]>();
  const known: Known = (text) => {
    const roles = found.get(text) ?? find(text);
    found.set(text, roles);
    return roles;
  };
  knownOf.set(people, {words, known});
  return known;
}

/** The same text as one. */
export const withRolesInWords = (text: string, context: Pick<RowContext, 'roles'>): string =>
  withRolesBeside(text, context)
    .map((piece) => piece.text)
    .join('');

/** The text in pieces: its own words as they are, and in the quiet tone what is told beside them. */
export function withRolesBeside(text: string, {roles}: Pick<RowContext, 'roles'>): Span[] {
  const beside = roles?.(text) ?? [];
  const pieces = beside.flatMap(({at, role}, index): Span[] => [
    {text: text.slice(beside[index - 1]?.at ?? 0, at)},
    {text: ` (${role})`, tone: 'quiet'},
  ]);
  return [...pieces, {text: text.slice(beside.at(-1)?.at ?? 0)}];
}
