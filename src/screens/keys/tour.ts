// The keys of the tour: a step is skipped, or its coach goes.
import type {Binding} from '../../session/keys/binding.js';
import {type Outcome, type Situation, say} from '../../session/situation.js';
import {END_KEY, onward, SKIP_KEY} from '../../session/tour/tour.js';

const ofTour = (key: string, help: string, anywhere: (situation: Situation) => Outcome): Binding => ({
  keys: [key],
  help,
  group: 'leave',
  inClosed: true,
  ofTour: true,
  anywhere,
});

export const tourKeys: readonly Binding[] = [
  ofTour(SKIP_KEY, 'skip a step of the tour', ({view, review}) => ({
    view: {...view, tour: view.tour && onward(view.tour, review)},
  })),
  ofTour(END_KEY, 'end the tour, and stay in its meeting', ({view}) => ({
    view: say({...view, tour: null}, 'The tour is over: the sample meeting is yours to try.', 'quiet'),
  })),
];
