// Where rails stand: beside every screen of a meeting that runs, but one that is such a list itself.
import type {Model} from '../../../session/model.js';
import {screenNamed} from '../../../session/screen.js';
import {screens} from '../../registry.js';
import type {Size} from '../layout.js';
import {noRails, type RailWidths, railWidths} from './widths.js';

export function railsBeside({view, state}: Pick<Model, 'view' | 'state'>, {columns}: Size): RailWidths {
  const {stages, over, lists = []} = screenNamed(screens, view.screen);
  const isOfMeeting = stages !== undefined || over === 'the meeting';
  if (!view.look.rails || !isOfMeeting || state?.review.status !== 'running') return noRails;
  const {agenda, waiting} = railWidths(columns);
  return {agenda: lists.includes('agenda') ? 0 : agenda, waiting: lists.includes('waiting') ? 0 : waiting};
}
