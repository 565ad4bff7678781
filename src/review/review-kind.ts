// What is reviewed, in words: an incident or what was none, and whether it touches security.
import {called} from './letters.js';
import type {Review} from './types.js';
import {keysOf, type ReviewKind, reviewKinds, type Severity} from './vocabulary.js';

type OfKind = Pick<Review, 'kind' | 'security'>;

/** The kind of this id or of this name. */
export const kindCalled = (text: string): ReviewKind | undefined =>
  called(keysOf(reviewKinds), text, (kind) => kind) ??
  called(keysOf(reviewKinds), text, (kind) => reviewKinds[kind].name);

export const kindNames = Object.values(reviewKinds).map(({name}) => name);

/** Whether it touches security, as it is answered. */
export const answers = ['no', 'yes'] as const;
export const yesOrNo = (security: boolean): (typeof answers)[number] => (security ? 'yes' : 'no');

/** `near miss`, `security incident`. */
export function kindInWords({kind = 'incident', security = false}: OfKind): string {
  const {name} = reviewKinds[kind];
  return security ? `security ${name}` : name;
}

/** The same where it is worth a word; empty for an incident like any. */
export const oddKindInWords = (review: OfKind): string =>
  (review.kind ?? 'incident') === 'incident' && !review.security ? '' : kindInWords(review);

/** `minor`, and for what is no incident like any `minor near miss`. */
export const severityInWords = (review: OfKind & {severity: Severity}): string =>
  [review.severity, oddKindInWords(review)].filter(Boolean).join(' ');
