// Everybody on the review: this terminal first, then the others by their role.
import type {InReview} from '../../session/situation.js';
import {othersByRole, othersShown} from './header-others.js';

export type HereTold = Pick<InReview, 'review' | 'others' | 'role' | 'now'>;

export const hereInWords = ({review, others, role, now}: HereTold): string[] => [
  `${role}, you`,
  ...othersByRole(othersShown({review, others}, now), review.zone),
];
