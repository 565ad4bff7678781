// What happens to concerns about beginning as things are: one is set aside with a reason, or taken up again.
import type {Review, SetAside} from '../types.js';
import {type Concern, concerns, keysOf} from '../vocabulary.js';
import {same, sides} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {line, maybe, number, object, oneOf, orNull} from './shape.js';

const concern = oneOf(keysOf(concerns));

export const setAsideShape = object<SetAside>({concern, says: line, reason: line, by: line, at: number});

/** `reason`: null where it is taken up again; `by` and `at`: whose it was, where an undo brings it back. */
type Set = {concern: Concern; says: string; reason: string | null; by?: string; at?: number};

const setAsideIn = ({setAside = []}: Review, wanted: Concern): SetAside | undefined =>
  setAside.find((aside) => aside.concern === wanted);

const asItems = ({setAside = []}: Review) => setAside.map((aside) => ({...aside, id: aside.concern}));

export const concernChanges = {
  'concern-set-aside': kind<Set>({concern, says: line, reason: orNull(line), by: maybe(line), at: maybe(number)})({
    apply(review, {reason, ...set}, stamp) {
      const former = setAsideIn(review, set.concern);
      if (reason === '') return review;
      if (reason === null ? !former : former?.says === set.says && former.reason === reason) return review;
      const {setAside = [], ...rest} = review;
      const others = setAside.filter((aside) => aside !== former);
      const {concern, says, by = stamp.by, at = stamp.at} = set;
      const all = reason === null ? others : [...others, {concern, says, reason, by, at}];
      return all.length === 0 ? rest : {...review, setAside: inOrder(all)};
    },
    undo({concern, says, reason}, {before, now}): Undo {
      const current = setAsideIn(now, concern);
      const isMine = reason === null ? !current : current?.says === says && current.reason === reason;
      if (!isMine) return moved('That concern');
      return back({type: 'concern-set-aside', ...(setAsideIn(before, concern) ?? {concern, says, reason: null})});
    },
    says: ({concern: which}, {to}) =>
      `“${concerns[which].name}” is ${setAsideIn(to, which) ? 'set aside' : 'to be looked at again'}`,
    difference(from, to) {
      const {added, removed, kept} = sides(asItems(from), asItems(to));
      const changed = kept.filter(({old, now}) => !same(old, now)).map(({now}) => now);
      return [
        ...removed.map(({concern, says}) => ({concern, says, reason: null})),
        ...[...added, ...changed].map(({id: _, ...aside}) => aside),
      ];
    },
  }),
};

const inOrder = (asides: SetAside[]): SetAside[] =>
  asides.toSorted((one, other) => one.at - other.at || (one.concern < other.concern ? -1 : 1));
