// What people wrote, with the role beside each name while somebody asks for that.
import type {Person} from '../../review/types.js';
import {type RoleBeside, rolesBeside} from '../../review/with-roles.js';
import type {Span} from '../frame/spans.js';
import type {RowContext} from './index.js';

const knownOf = new WeakMap<readonly Person[], (text: string) => RoleBeside[]>();

/** Every frame asks for the same texts. */
export function rolesKnown(people: readonly Person[]): (text: string) => RoleBeside[] {
  const known = knownOf.get(people);
  if (known) return known;
  const find = rolesBeside(people);
  const found = new Map<string, RoleBeside[]>();
  const remembering = (text: string): RoleBeside[] => {
    const roles = found.get(text) ?? find(text);
    found.set(text, roles);
    return roles;
  };
  knownOf.set(people, remembering);
  return remembering;
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
