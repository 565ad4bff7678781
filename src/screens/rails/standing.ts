// Where rails stand: beside every screen while a meeting runs, but the room's own, and one that is such a list itself.
import {minutesByQuestion} from '../../review/clock.js';
import type {Instant} from '../../review/types.js';
import type {Model} from '../../session/model.js';
import {screenNamed} from '../../session/screen.js';
import type {Size} from '../frame/layout.js';
import {screens} from '../registry.js';
import {noRails, type RailWidths, railWidths} from './widths.js';

type Told = Pick<Model, 'view' | 'state' | 'role'>;

export function railsBeside({view, state, role}: Told, {columns}: Size): RailWidths {
  const {lists = []} = screenNamed(screens, view.screen);
  if (!view.look.rails || role === 'watch' || state?.review.status !== 'running') return noRails;
  const {agenda, waiting} = railWidths(columns);
  return {agenda: lists.includes('agenda') ? 0 : agenda, waiting: lists.includes('waiting') ? 0 : waiting};
}

/** Whether the agenda that was drawn at one moment says other minutes at another: nothing else tells of them. */
export function areMinutesBehind(model: Told, size: Size, drawn: Instant, now: Instant): boolean {
  const {state} = model;
  if (!state || railsBeside(model, size).agenda === 0) return false;
  const minutesAt = (moment: Instant) => [...minutesByQuestion(state.review, moment).values()].join();
  return minutesAt(drawn) !== minutesAt(now);
}
