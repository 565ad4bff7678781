// People and labels that a tool knows by ids of its own: how they are asked for, and what an answer tells of them.
import type {ActionItem} from '../writers/actions/action-item.js';
import {type Ask, type Body, type Fields, said} from './tool.js';

/** Ids there, by the names that we have for them. */
type Ids = ReadonlyMap<string, string>;
export type Known = Record<'people' | 'labels', Ids>;

/** `wanted`: the names whose ids it asks for. */
export type LookUp = {ask: Ask; of: keyof Known; wanted: readonly string[]; read(body: Body): Ids | undefined};

type Looking = Pick<LookUp, 'of' | 'wanted'> &
  Pick<Ask, 'path' | 'does'> & {
    listed(body: Body): Fields[] | undefined;
    fits(there: Fields, name: string): boolean;
    idOf?(there: Fields): unknown;
  };

/** A name that fits nothing there, or several, has no id. */
export const lookUp = ({of, wanted, path, does, listed, fits, idOf = ({id}) => id}: Looking): LookUp => ({
  ask: {method: 'GET', path, does},
  of,
  wanted,
  read(body) {
    const all = listed(body);
    return (
      all &&
      new Map(
        wanted.flatMap((name) => {
          const [one, ...others] = all.filter((each) => fits(each, name));
          const id = one && said(idOf(one));
          return id && others.length === 0 ? [[name, id]] : [];
        }),
      )
    );
  },
});

export const isSame = (one: unknown, other: string): boolean => said(one).toLowerCase() === other.toLowerCase();

/** What the items have of it, each once. */
export const wantedOf = (
  items: readonly ActionItem[],
  namesOf: (item: ActionItem) => (string | undefined)[],
): string[] => [...new Set(items.flatMap(namesOf).filter((name) => name !== undefined))];

/** As far as it is known without asking. */
export const expectedOf = (lookUps: readonly LookUp[]): Known =>
  knownOf(lookUps.map(({of, wanted}) => ({of, ids: new Map(wanted.map((name) => [name, `ID-OF-${name}`]))})));

export const knownOf = (answers: readonly {of: keyof Known; ids: Ids}[]): Known => {
  const all = (kind: keyof Known): Ids => new Map(answers.flatMap(({of, ids}) => (of === kind ? [...ids] : [])));
  return {people: all('people'), labels: all('labels')};
};
