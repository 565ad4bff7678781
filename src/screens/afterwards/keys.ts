// The keys of the lists that go across all reviews: what is done with what a row is of, taking it back, and the way home.
import type {AllAfterwards, LeftAction, LeftTopic, OfReview} from '../../review/afterwards.js';
import type {Deed} from '../../review/settling.js';
import {besideSelected} from '../../session/asks/settling.js';
import type {Binding} from '../../session/keys/binding.js';
import type {KeyName} from '../../session/keys/table.js';
import {type Row, selectedRow} from '../../session/rows.js';
import {type Outcome, type Situation, say} from '../../session/situation.js';
import {waysOut} from '../keys/everywhere.js';
import {filterKey, rowKeys} from '../keys/select.js';

type Left = OfReview<LeftAction | LeftTopic>;

/** An id is one of its review alone. */
export const rowIdOf = ({id, review}: Left): string => `${review.id}/${id}`;

type Deeds<One extends Left> = {
  /** Those among which the one of the selected row is. */
  among: (all: AllAfterwards) => readonly One[];
  run: (left: One, situation: Situation) => Outcome;
};

/** A key that acts on what the selected row is of. */
export function leftKey<One extends Left>(
  told: {name: KeyName; help: string; short: string},
  {among, run}: Deeds<One>,
): Binding {
  const {name, help, short} = told;
  const at = (row: Row | undefined, {home}: Situation) =>
    among(home.afterwards).find((one) => rowIdOf(one) === row?.id);
  return {
    name,
    help,
    group: 'afterwards',
    short,
    hinted: (situation, row) => at(row, situation) !== undefined,
    anywhere(situation) {
      const left = at(selectedRow(situation), situation);
      return left ? run(left, situation) : {view: say(situation.view, 'Choose one first, with ↑ and ↓.')};
    },
  };
}

export const settled = ({id, review}: Left, deed: Deed, situation: Situation): Outcome => ({
  view: besideSelected(situation),
  effect: {kind: 'settle', folder: review.folder, id, deed},
});

/** What every such list has. */
const sharedKeys: readonly Binding[] = [
  leftKey(
    {name: 'enter', help: 'open the review that it is of', short: 'its review'},
    {
      among: ({actions, topics}): readonly Left[] => [...actions, ...topics],
      run: ({review: {folder}}) => ({effect: {kind: 'open-review', folder}}),
    },
  ),
  {
    name: 'undo',
    help: 'take back what was changed here, the last change first',
    group: 'afterwards',
    anywhere: () => ({effect: {kind: 'settle-back'}}),
  },
  {
    name: 'back',
    help: 'back to the list of reviews',
    group: 'leave',
    short: 'back',
    anywhere: ({view, screens: {home}}) => ({view: {...view, screen: home, from: home, filter: null}}),
  },
  filterKey,
  ...rowKeys,
  ...waysOut,
];

export const leftKeys = (...own: readonly Binding[]): readonly Binding[] => [...own, ...sharedKeys];
