// Opens the review that a command names on the screen of this terminal.
import type {TerminalRole} from '../session/outcome.js';
import {findReviewFolder} from '../store/shelf/library.js';
import type {Call} from './call.js';
import {surroundings} from './surroundings.js';
import {needTerminal} from './terminal.js';

/** `instead` is a clause that names the command that needs no terminal. Resolves with the exit code. */
export async function onScreen(
  {words: [name], options, packageFolder}: Call,
  {as, command, instead}: {as: TerminalRole; command: string; instead: string},
): Promise<number> {
  needTerminal(command, instead);
  const around = surroundings(options);
  const {interact} = await import('./interactive.js');
  const start = findReviewFolder(around.home, name).then((folder) => ({at: 'review' as const, folder, as}));
  return interact(start, around, packageFolder);
}
