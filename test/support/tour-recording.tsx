// The tour as it is recorded for the README: what an 80 by 24 terminal shows behind each deed, in its colours.
import {tourSteps} from '../../src/session/tour/steps.js';
import {type Deed, does, onTour, tourDeeds} from './on-tour.js';
import {drawScene} from './scenes.js';

/** `text`: as it is written to a terminal; `seconds`: how long one looks at it; `step`: the tour's, by its id. */
export type Frame = {text: string; seconds: number; step: string};

export const size = {columns: 80, rows: 24};

/** For a new step, which is read, and for what follows a key (s). */
const READ = 3;
const SEEN = 1.2;

const isSlow = (deed: Deed): boolean => 'type' in deed;

/** @param folder of the example's files */
export function recordTour(folder: string): Frame[] {
  const me = onTour(folder);
  const frames: Frame[] = [];
  const take = (step: string, seconds: number) => {
    const text = drawScene({name: step, model: me.told, now: me.situation.now}, size, 'dark');
    const last = frames.at(-1);
    if (last?.text === text) last.seconds = Math.max(last.seconds, seconds);
    else frames.push({text, seconds, step});
  };
  for (const {id} of tourSteps) {
    take(id, READ);
    for (const deed of tourDeeds[id] ?? []) {
      does(me, deed);
      take(id, isSlow(deed) ? SEEN * 1.5 : SEEN);
    }
  }
  return frames;
}
