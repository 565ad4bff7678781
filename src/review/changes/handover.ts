// Handing the facilitation over to another terminal.
import type {Handover, Review} from '../types.js';
import {otherRole} from '../vocabulary.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, object} from './shape.js';

export const handoverShape = object<Handover>({id: line, taken: flag});

export const handoverChanges = {
  'facilitation-offered': kind({id: line})({
    apply: (review, {id}) => ({...review, handover: {id, taken: false}}),
    undo: ({id}, {now}): Undo =>
      isOpen(now, id)
        ? back({type: 'facilitation-kept', id})
        : {why: 'The facilitation has already been handed over: it can be offered back'},
    says: (_, {isBack}) => (isBack ? 'the facilitation stays here' : 'the facilitation is offered'),
    difference: null,
  }),
  'facilitation-kept': kind({id: line})({
    apply: (review, {id}) => (isOpen(review, id) ? {...review, handover: null} : review),
    undo: ({id}, {before, now}): Undo =>
      now.handover === null && isOpen(before, id)
        ? back({type: 'facilitation-offered', id})
        : moved('The facilitation'),
    says: (_, {isBack}) => (isBack ? 'the facilitation is offered' : 'the facilitation stays here'),
    difference: null,
  }),
  'facilitation-taken': kind({id: line})({
    apply: (review, {id}) => (isOpen(review, id) ? handedOver(review, id) : review),
    stays: 'A handover cannot be undone: the facilitation can be offered again',
    says: () => 'the facilitation was handed over',
    difference: null,
  }),
};

const isOpen = ({handover}: Review, id: string): boolean => handover?.id === id && !handover.taken;

/** Facilitator and note-taker of the roster change places. */
function handedOver(review: Review, id: string): Review {
  const people = review.people.map((person) => (person.role ? {...person, role: otherRole[person.role]} : person));
  return {...review, people, handover: {id, taken: true}};
}
