// Where rails stand: beside every screen of a review, but the room's own, and one that is such a list itself.
import {minutesByQuestion} from '../../review/clock.js';
import type {Instant, Review} from '../../review/types.js';
import type {Model} from '../../session/model.js';
import {type Screen, screenNamed} from '../../session/screen.js';
import type {Size} from '../frame/layout.js';
import {waitingIn} from '../meeting/waiting.js';
import {screens} from '../registry.js';
import {noRails, type RailWidths, railWidths} from './widths.js';

type Told = Pick<Model, 'view' | 'state' | 'role'>;

export function railsBeside({view, state, role}: Told, {columns}: Size): RailWidths {
  const {lists = [], shows} = screenNamed(screens, view.screen);
  if (!view.look.rails || role === 'watch' || !state) return noRails;
  const {agenda, waiting} = railWidths(columns);
  const isWaiting = !lists.includes('waiting') && waitsBeside(state.review, shows);
  return {agenda: lists.includes('agenda') ? 0 : agenda, waiting: isWaiting ? waiting : 0};
}

/** A meeting fills it as it goes, so that it stands empty, too. What came out of a closed review is on its own page. */
const waitsBeside = (review: Review, shows: Screen['shows']): boolean =>
  review.status === 'running' || (shows !== 'closed' && waitingIn(review).length > 0);

/** Whether the agenda that was drawn at one moment says other minutes at another: nothing else tells of them. */
export function areMinutesBehind(model: Told, size: Size, drawn: Instant, now: Instant): boolean {
  const {state} = model;
  if (!state || railsBeside(model, size).agenda === 0) return false;
  const minutesAt = (moment: Instant) => [...minutesByQuestion(state.review, moment).values()].join();
  return minutesAt(drawn) !== minutesAt(now);
}
