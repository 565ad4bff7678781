// An action whose words name its owner behind `@`: by its new words somebody owns it, and whoever owns it is none of them.
import {ownerOf} from '../../review/actions.js';
import {applyChange, type Change} from '../../review/changes/index.js';
import {ownerIn, withoutOwner} from '../../review/owner-in-words.js';
import {rewordingIdea} from '../../review/parked-ideas.js';
import type {Action, Review} from '../../review/types.js';
import type {InReview} from '../situation.js';

/** New words, and the owner that a name behind `@` at their end makes of somebody. */
export function reworded(review: Review, old: Action, line: string): Change[] {
  const {words, owner} = ownerIn(review.people, line);
  const owned: Change[] =
    owner && owner.id !== old.ownerId ? [{type: 'action-edited', id: old.id, fields: {ownerId: owner.id}}] : [];
  return words === old.title ? owned : [...rewordingIdea(review, old, words), ...owned];
}

/** Whoever owns it now is no word of it any more, where it ended in `@` and their name. */
export function ownerOutOfTitle({review, now}: InReview, old: Action, changes: Change[]): Change[] {
  const after = changes.reduce((sofar, change) => applyChange(sofar, change, {at: now, by: ''}) ?? sofar, review);
  const owner = ownerOf(after, after.actions.find(({id}) => id === old.id) ?? old);
  const words = owner && withoutOwner(after.people, old.title, owner);
  return words === undefined ? [] : rewordingIdea(review, old, words);
}
