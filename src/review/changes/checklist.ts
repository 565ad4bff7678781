// What happens to the items of the checklist.
import {checklistWords} from '../checklist-words.js';
import type {ChecklistItem} from '../types.js';
import {checklistMoments} from '../vocabulary.js';
import {edited, sides, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, object, oneOf} from './shape.js';
import {named} from './words.js';

const when = oneOf(checklistMoments);
export const checklistItemShape = object<ChecklistItem>({id: line, text: line, when, source: line, done: flag});

export const checklistChanges = {
  'checklist-ticked': kind({id: line, done: flag})({
    apply: (review, {id, done}) => ({...review, checklist: edited(review.checklist, id, {done})}),
    undo: ({id, done: given}, {before, now}): Undo => {
      const done = withId(before.checklist, id)?.done;
      return done === undefined || withId(now.checklist, id)?.done !== given
        ? moved('That item')
        : back({type: 'checklist-ticked', id, done});
    },
    says: ({id}, {to, isBack}) => {
      const item = named(to.checklist, id, (one) => checklistWords(to, one), 'that item');
      return `${item} is ${withId(to.checklist, id)?.done ? `ticked${isBack ? ' again' : ''}` : 'not ticked'}`;
    },
    difference: (from, to) =>
      sides(from.checklist, to.checklist)
        .kept.filter(({old, now}) => old.done !== now.done)
        .map(({now: {id, done}}) => ({id, done})),
  }),
};
