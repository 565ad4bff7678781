// What happens to hints on wording: one is let go, for a note or an action, by the family of its words.
import type {Review} from '../types.js';
import {isThere, pairs, remade, same, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line} from './shape.js';
import {named} from './words.js';

type Hinted = {id: string; dismissedHints?: string[]};

/** The note or the action of this id. */
const hintedIn = ({notes, actions}: Review, id: string): Hinted | undefined => withId(notes, id) ?? withId(actions, id);

const isDismissed = (review: Review, {id, family}: {id: string; family: string}): boolean =>
  hintedIn(review, id)?.dismissedHints?.includes(family) ?? false;

export const hintChanges = {
  'hint-dismissed': kind({id: line, family: line, dismissed: flag})({
    apply(review, {id, family, dismissed}) {
      if (!hintedIn(review, id) || isDismissed(review, {id, family}) === dismissed) return review;
      const made = <T extends Hinted>(item: T): T => without(item, family, dismissed);
      return isThere(review.notes, id)
        ? {...review, notes: remade(review.notes, id, made)}
        : {...review, actions: remade(review.actions, id, made)};
    },
    undo({id, family, dismissed}, {before, now}): Undo {
      const [old, current] = [isDismissed(before, {id, family}), isDismissed(now, {id, family})];
      return current === dismissed ? back({type: 'hint-dismissed', id, family, dismissed: old}) : moved('That hint');
    },
    says({id}, {to, isBack}) {
      const note = withId(to.notes, id);
      const words = note
        ? named(to.notes, id, ({text}) => text, 'that note')
        : named(to.actions, id, ({title}) => title, 'that action');
      return `the hint on ${words} is ${isBack ? 'back' : 'let go'}`;
    },
    difference: (from, to) => [...between(from.notes, to.notes), ...between(from.actions, to.actions)],
  }),
};

/** With this family let go, or back; a list that would be empty is none. */
function without<T extends Hinted>(item: T, family: string, dismissed: boolean): T {
  const {dismissedHints = [], ...rest} = item;
  const left = dismissedHints.filter((each) => each !== family);
  const all = dismissed ? [...left, family] : left;
  return {...rest, ...(all.length > 0 && {dismissedHints: all})} as T;
}

const between = (from: readonly Hinted[], to: readonly Hinted[]) =>
  pairs(from, to).flatMap(({now}) => {
    const [old, all] = [withId(from, now.id)?.dismissedHints ?? [], now.dismissedHints ?? []];
    if (same(old, all)) return [];
    const {id} = now;
    return [
      ...old.filter((each) => !all.includes(each)).map((family) => ({id, family, dismissed: false})),
      ...all.filter((each) => !old.includes(each)).map((family) => ({id, family, dismissed: true})),
    ];
  });
