// What the options of `debrief new` say about the review, and what of it cannot be used.
import {type Known, type NewReviewField, newReviewFieldNames, newReviewFields} from '../review/new-review.js';
import {fullPath} from '../store/shelf/home.js';

/** By the names of the fields, which are the names of the options. */
export type NewOptions = Partial<Record<NewReviewField, string | string[] | undefined>>;

/** What is known when the options are laid over `known` (an incident file), and a clause for each unusable value. */
export function withOptions(known: Known, options: NewOptions): {known: Known; wrong: string[]} {
  const wrong: string[] = [];
  for (const field of newReviewFieldNames) {
    const {takes, mayBeNone, read} = newReviewFields[field];
    for (const typed of [options[field] ?? []].flat()) {
      const isEmpty = typed.trim() === '';
      if (isEmpty && !mayBeNone) {
        wrong.push(`--${field} is empty`);
        continue;
      }
      const answer = read(field === 'folder' && !isEmpty ? fullPath(typed) : typed, known);
      if (answer) known = {...known, ...answer};
      else wrong.push(`--${field} takes ${takes}, not ${typed}`);
    }
  }
  return {known, wrong};
}
