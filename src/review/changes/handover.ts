// Handing the facilitation over to another terminal.
import {haveChangedPlaces, inRoles, standing, takingOf} from '../facilitation.js';
import type {Handover, InRoles, Instant, Review} from '../types.js';
import {otherRole} from '../vocabulary.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, maybe, number, object, orNull} from './shape.js';

export const handoverShape = object<Handover>({
  id: line,
  taken: flag,
  taker: maybe(line),
  at: maybe(number),
  former: maybe(object<InRoles>({facilitator: orNull(line), 'note-taker': orNull(line)})),
});

/** `rolesStay`: whoever takes it has the role in the list already; earlier versions left it out where the note-taker did. */
type Taken = {id: string; taker?: string; follows?: string | null; rolesStay?: boolean};

export const handoverChanges = {
  'facilitation-offered': kind({id: line})({
    apply: (review, {id}) => ({...review, handover: {id, taken: false, ...standing(review.handover)}}),
    undo: ({id}, {now}): Undo =>
      isOpen(now, id)
        ? back({type: 'facilitation-kept', id})
        : {why: 'The facilitation has already been handed over: it can be offered back'},
    says: (_, {isBack}) => (isBack ? 'the facilitation stays here' : 'the facilitation is offered'),
    difference: null,
  }),
  'facilitation-kept': kind({id: line})({
    apply: (review, {id}) => (isOpen(review, id) ? kept(review, id) : review),
    undo: ({id}, {before, now}): Undo =>
      now.handover?.taken !== false && isOpen(before, id)
        ? back({type: 'facilitation-offered', id})
        : moved('The facilitation'),
    says: (_, {isBack}) => (isBack ? 'the facilitation is offered again' : 'the facilitation stays here'),
    difference: null,
  }),
  /**
   * `taker`: this taking's own id, since two may take the same offer. `follows`: the taking before it (null: none). Of
   * two that follow the same one the first in the common order counts, whatever was offered or kept meanwhile, so that
   * all terminals agree on who facilitates. Earlier versions wrote neither.
   */
  'facilitation-taken': kind<Taken>({
    id: line,
    taker: maybe(line),
    follows: maybe(orNull(line)),
    rolesStay: maybe(flag),
  })({
    apply: (review, taken, {at}) => (isNext(review, taken) ? handedOver(review, taken, at) : review),
    stays: 'A handover cannot be undone: the facilitation can be offered again',
    says: () => 'the facilitation was handed over',
    difference: null,
  }),
};

const isOpen = ({handover}: Review, id: string): boolean => handover?.id === id && !handover.taken;

function isNext(review: Review, {id, follows}: Taken): boolean {
  return follows === undefined ? isOpen(review, id) : takingOf(review) === follows;
}

/** Whoever facilitates goes on, by whatever they took it. */
function kept(review: Review, id: string): Review {
  const before = standing(review.handover);
  return {...review, handover: before && {id, taken: true, ...before}};
}

/** Facilitator and note-taker of the roster change places, where their terminals do. */
function handedOver(review: Review, {id, taker, rolesStay}: Taken, at: Instant): Review {
  const {people: before, handover} = review;
  const by = {id, taken: true, ...(taker !== undefined && {taker, at})};
  const had = handover?.former;
  if (rolesStay) return {...review, handover: {...by, ...(had && {former: had})}};
  const people = before.map((each) => (each.role ? {...each, role: otherRole[each.role]} : each));
  // A taking of earlier versions has no id, and leaves the review as it did then.
  const isKept = taker !== undefined && !haveChangedPlaces(review);
  const former = isKept ? {former: inRoles(review)} : {};
  return {...review, people, handover: {...by, ...former}};
}
