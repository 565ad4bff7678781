// The keys of the tour: a step is skipped, or its coach goes.
import type {Binding} from '../../session/keys/binding.js';
import {type Outcome, type Situation, say} from '../../session/situation.js';
import {onward} from '../../session/tour/tour.js';

const ofTour = (
  name: 'skip-step' | 'end-tour',
  help: string,
  anywhere: (situation: Situation) => Outcome,
): Binding => ({name, help, group: 'leave', inClosed: true, inField: true, ofTour: true, anywhere});

export const tourKeys: readonly Binding[] = [
  ofTour('skip-step', 'skip a step of the tour', ({view, review}) => ({
    view: {...view, tour: view.tour && onward(view.tour, review)},
  })),
  ofTour('end-tour', 'end the tour, and stay in its meeting', ({view}) => ({
    view: say({...view, tour: null}, 'The tour is over: the sample meeting is yours to try.', 'quiet'),
  })),
];
