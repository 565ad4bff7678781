// Where rails stand: beside every screen of a review, but the room's own, and one that is such a list itself.
import {timeByQuestion, timeByStage, wholeMinutes} from '../../review/clock.js';
import type {Instant, Review} from '../../review/types.js';
import type {Model} from '../../session/model.js';
import {type Screen, screenNamed} from '../../session/screen.js';
import {pageIn, type Size} from '../frame/layout.js';
import {waitingIn} from '../meeting/waiting.js';
import {screens} from '../registry.js';
import {noRails, questionWidth, type RailWidths, railWidths} from './widths.js';

type Told = Pick<Model, 'view' | 'state' | 'role'>;

export function railsBeside({view, state, role}: Told, size: Size): RailWidths {
  const {lists = [], shows} = screenNamed(screens, view.screen);
  if (!view.look.rails || role === 'watch' || !state) return noRails;
  const widths = railWidths(size.columns);
  const waiting = !lists.includes('waiting') && waitsBeside(state.review, shows) ? widths.waiting : 0;
  if (!lists.includes('agenda')) return {agenda: widths.agenda, question: 0, waiting};
  const isAgenda = lists.length === 1 && widths.agenda > 0;
  return {agenda: 0, question: isAgenda ? questionWidth(size.columns - pageIn(size).columns - waiting) : 0, waiting};
}

/** A meeting fills it as it goes, so that it stands empty, too. What came out of a closed review is on its own page. */
const waitsBeside = (review: Review, shows: Screen['shows']): boolean =>
  review.status === 'running' || (shows !== 'closed' && waitingIn(review).length > 0);

/** Whether the agenda that was drawn at one moment says other minutes at another: nothing else tells of them. */
export function areMinutesBehind(model: Told, size: Size, drawn: Instant, now: Instant): boolean {
  const {state} = model;
  if (!state || railsBeside(model, size).agenda === 0) return false;
  const minutesAt = (moment: Instant) => {
    const ofStages = [...timeByStage(state.review, moment).values()].map(({spent}) => spent);
    return [...timeByQuestion(state.review, moment).values(), ...ofStages].map(wholeMinutes).join();
  };
  return minutesAt(drawn) !== minutesAt(now);
}
