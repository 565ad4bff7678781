// `debrief run`: facilitates a review on the screen.
import {findReviewFolder} from '../store/library.js';
import type {Call} from './call.js';
import {surroundings} from './surroundings.js';
import {needTerminal} from './terminal.js';

export async function run({words: [name], options, packageFolder}: Call): Promise<number> {
  needTerminal('debrief run', 'debrief show prints a review and debrief add writes to it without one');
  const around = surroundings(options);
  const {interact} = await import('./interactive.js');
  const folder = findReviewFolder(around.home, name);
  const start = folder.then((found) => ({at: 'review' as const, folder: found, as: 'facilitator' as const}));
  return interact(start, around, packageFolder);
}
