// What happens to an action in other tools: it is there from now on, or is no longer.
import type {Action, Review, Sent} from '../types.js';
import {keysOf, receivers} from '../vocabulary.js';
import {pairs, remade, same, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {line, maybe, object, oneOf, orNull} from './shape.js';
import {named} from './words.js';

const to = oneOf(keysOf(receivers));

export const sentShape = object<Sent>({to, ref: line, url: line, place: maybe(line)});

/** `ref`: null where the review lets go of it, and it can be sent again. */
type Sending = Omit<Sent, 'ref'> & {id: string; ref: string | null};

const sentOf = (review: Review, {id, to: tool}: Pick<Sending, 'id' | 'to'>): Sent | undefined =>
  withId(review.actions, id)?.sent?.find((each) => each.to === tool);

export const sentChanges = {
  'action-sent': kind<Sending>({id: line, to, ref: orNull(line), url: line, place: maybe(line)})({
    apply: (review, sending) =>
      same(sentOf(review, sending), wanted(sending))
        ? review
        : {...review, actions: remade(review.actions, sending.id, (action) => withSent(action, sending))},
    undo(sending, {before, now}): Undo {
      if (!same(sentOf(now, sending), wanted(sending))) return moved('Where that action is');
      const gone = {to: sending.to, ref: null, url: ''};
      return back({type: 'action-sent', id: sending.id, ...(sentOf(before, sending) ?? gone)});
    },
    says(sending, {to: review}) {
      const words = named(review.actions, sending.id, ({title}) => title, 'that action');
      const is = sentOf(review, sending) ? 'in' : 'no longer known in';
      return `${words} is ${is} ${receivers[sending.to].name}`;
    },
    difference: (from, now) =>
      pairs(from.actions, now.actions).flatMap(({now: {id, sent = []}}) => {
        const old = withId(from.actions, id)?.sent ?? [];
        const gone = old.filter((each) => !sent.some(({to: tool}) => tool === each.to));
        const fresh = sent.filter((each) => !old.some((known) => same(known, each)));
        return [
          ...gone.map((each) => ({id, to: each.to, ref: null, url: ''})),
          ...fresh.map((each) => ({id, ...each})),
        ];
      }),
  }),
};

const wanted = ({to: tool, ref, url, place}: Sending): Sent | undefined =>
  ref === null ? undefined : {to: tool, ref, url, ...(place !== undefined && {place})};

/** In the order of the tools, so that it is the same whichever came first; a list that would be empty is none. */
function withSent({sent = [], ...action}: Action, sending: Sending): Action {
  const there = [...sent.filter((each) => each.to !== sending.to), wanted(sending) ?? []].flat();
  const all = keysOf(receivers).flatMap((tool) => there.filter((each) => each.to === tool));
  return {...action, ...(all.length > 0 && {sent: all})};
}
