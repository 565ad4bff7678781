// The shared screen: what the room is at, large; no nudge and no comment, notes only where they are asked for.
import {openQuestion} from '../../review/agenda.js';
import type {Review} from '../../review/types.js';
import type {Binding} from '../../session/keys/binding.js';
import type {Outcome, Situation} from '../../session/situation.js';
import type {ScreenRecord} from '../frame/record.js';
import {waysOut} from '../keys/everywhere.js';
import {rowKeys} from '../keys/select.js';
import {WatchPicture} from './picture.js';
import {sharedReview, sharedRows, shownIn} from './shown.js';

const promptsKey: Binding = {
  name: 'prompts',
  help: 'the question’s prompts, or none',
  group: 'look',
  short: 'prompts',
  for: ['watch'],
  inClosed: true,
  hinted: ({review}) => review !== null && hasPrompts(review),
  anywhere: showPrompts,
};

const hasPrompts = (review: Review): boolean =>
  shownIn(review) === 'question' && review.status === 'running' && (openQuestion(review)?.prompts.length ?? 0) > 0;

export const watch: ScreenRecord = {
  title: 'The shared screen',
  rows: sharedRows,
  /** Nothing is pointed at until somebody goes through the rows. */
  firstRow: () => undefined,
  look: (situation) => ({
    thanks: true,
    withAnswers: true,
    byRole: situation.view.shared.includes('roles'),
    review: sharedReview(situation),
  }),
  keys: [promptsKey, ...rowKeys, ...waysOut],
  picture: WatchPicture,
};

/** Only prompts have a key: a stray letter must not show what a room is not meant to see. */
function showPrompts({view}: Situation): Outcome {
  const others = view.shared.filter((part) => part !== 'prompts');
  return {view: {...view, shared: others.length < view.shared.length ? others : [...others, 'prompts']}};
}
