// From the home screen into a review: one that is there, an example, or a new one.
import {selectedRow} from '../../session/rows.js';
import type {Outcome, Situation} from '../../session/situation.js';
import {viewAt} from '../../session/view.js';
import type {ScreenName} from '../registry.js';

export const exampleId = (name: string): string => `example ${name}`;

export function openRow(situation: Situation): Outcome {
  const row = selectedRow(situation);
  const {reviews, examples} = situation.home;
  const review = reviews.find(({id}) => id === row?.id);
  if (review) return {effect: {kind: 'open-review', folder: review.folder}};
  const example = examples.find(({name}) => exampleId(name) === row?.id);
  return example ? {effect: {kind: 'open-example', name: example.name}} : startNew(situation);
}

export function startNew({view}: Situation): Outcome {
  const screen: ScreenName = 'new';
  return {view: {...viewAt(screen), form: view.form, selected: {[screen]: 'reference'}}};
}
