// The half-written texts of a terminal as its model keeps them.
import type {Instant, Review} from '../review/types.js';
import {savedDrafts} from './drafts.js';
import type {Model, Step, Todo} from './model.js';

export function withDraft(model: Model, {place, text}: {place: string; text: string}): Model {
  const drafts = new Map(model.drafts);
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
  return {...model, drafts};
}

/** A draft of which the review has the text already is let go. */
export function withoutSaved(model: Model, review: Review, writtenAt?: ReadonlyMap<string, Instant>): Step {
  const places = savedDrafts(review, model.drafts, model.view, writtenAt);
  return {
    model: places.reduce((next, place) => withDraft(next, {place, text: ''}), model),
    todo: places.map((place): Todo => ({kind: 'keep-draft', place, text: ''})),
  };
}
