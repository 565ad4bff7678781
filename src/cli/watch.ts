// `debrief watch`: the shared screen, which shows the question and the clock and changes nothing.
import {findReviewFolder} from '../store/library.js';
import type {Call} from './call.js';
import {surroundings} from './surroundings.js';
import {needTerminal} from './terminal.js';

export async function run({words: [name], options, packageFolder}: Call): Promise<number> {
  needTerminal('debrief watch', 'debrief show prints a review without one');
  const around = surroundings(options);
  const {interact} = await import('./interactive.js');
  const folder = findReviewFolder(around.home, name);
  const start = folder.then((found) => ({at: 'review' as const, folder: found, as: 'watch' as const}));
  return interact(start, around, packageFolder);
}
