// A review as people know it: its reference and what happened.
import type {Review} from '../../review/types.js';

/** `INC-7, Mail queue stopped`. */
export const reviewNamed = ({reference, title}: Pick<Review, 'reference' | 'title'>): string =>
  [reference, title].filter(Boolean).join(', ');
