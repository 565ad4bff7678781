// Keys that act on the selected row: what each does with a row of which kind, and whether it does anything with this
// one.
import {type Row, type RowOf, selectedRow} from '../rows.js';
import {type InReview, type Outcome, say, sayClosed} from '../situation.js';
import type {Binding} from './binding.js';

/** What a key does with a row of one kind. */
export type Deed<Kind extends Row['kind']> = {
  run(row: RowOf<Kind>, situation: InReview): Outcome;
  /** In a word or two, where the footer shows it. */
  short?: string | ((row: RowOf<Kind>, situation: InReview) => string);
  /** Whether there is something to do with this one now. @default whenever the review is not closed */
  can?(row: RowOf<Kind>, situation: InReview): boolean;
};

export type Deeds = {readonly [Kind in Row['kind']]?: Deed<Kind>};

/** Where nothing is selected that the key acts on: why it does nothing, or what it does instead, with its hint. */
type Instead = string | {short: string; run: (situation: InReview) => Outcome};

type RowKey = Omit<Binding, 'run' | 'anywhere' | 'short' | 'shortOf' | 'whyNot'>;

/** A key that acts on rows of these kinds. In a closed review it refuses what no deed can do there. */
export function rowKey(told: RowKey, deeds: Deeds, otherwise: string | ((situation: InReview) => Instead)): Binding {
  const deedFor = (row: Row | undefined) => row && (deeds[row.kind] as Deed<Row['kind']> | undefined);
  const instead = (situation: InReview): Instead => (typeof otherwise === 'string' ? otherwise : otherwise(situation));
  const isOpen = ({review}: InReview) => review.status !== 'closed';
  const can = (deed: Deed<Row['kind']>, row: Row, situation: InReview) =>
    deed.can ? deed.can(row, situation) : isOpen(situation);
  return {
    ...told,
    shortOf(row, situation) {
      const deed = deedFor(row);
      if (row && deed) {
        if (!can(deed, row, situation)) return undefined;
        return typeof deed.short === 'function' ? deed.short(row, situation) : deed.short;
      }
      const other = isOpen(situation) ? instead(situation) : '';
      return typeof other === 'string' ? undefined : other.short;
    },
    run(situation) {
      const row = selectedRow(situation);
      const deed = deedFor(row);
      if (!isOpen(situation) && !(row && deed && can(deed, row, situation))) return {view: sayClosed(situation)};
      if (row && deed) return deed.run(row, situation);
      const other = instead(situation);
      return typeof other === 'string' ? {view: say(situation.view, other)} : other.run(situation);
    },
  };
}
