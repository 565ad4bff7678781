// Where a terminal is in the tour: the coach goes on once a step was done, and holds nothing up.
import type {Review} from '../../review/types.js';
import type {Model} from '../model.js';
import {type TourStep, tourSteps} from './steps.js';

/** `at`: which step, from 0; `since`: the review as it was when that began, null before one is open. */
export type Tour = {at: number; since: Review | null};

export const tourFromStart: Tour = {at: 0, since: null};

export const stepOf = ({tour}: Model['view']): TourStep | undefined => (tour ? tourSteps[tour.at] : undefined);

/** The next step; behind the last one there is no coach any more. */
export const onward = ({at}: Tour, review: Review | null): Tour | null =>
  at + 1 < tourSteps.length ? {at: at + 1, since: review} : null;

/** The tour as it is once everything that was done counts: whoever is ahead is met there. */
export function coached(model: Model): Model {
  const review = model.state?.review;
  const {tour} = model.view;
  if (!tour || !review) return model;
  let next: Tour | null = tour.since ? tour : {...tour, since: review};
  while (next?.since && tourSteps[next.at]?.done({since: next.since, now: review, model})) next = onward(next, review);
  return next === tour ? model : {...model, view: {...model.view, tour: next}};
}
