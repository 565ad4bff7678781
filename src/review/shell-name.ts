// A name for a review that a shell takes as it is.
import type {Review} from './types.js';

/** Its reference, or its id where a shell would take that apart or for an option. */
export const shellName = ({id, reference}: Pick<Review, 'id' | 'reference'>): string =>
  /^[\w.-]+$/.test(reference) && !reference.startsWith('-') ? reference : id;
