// `debrief help [COMMAND]`: the same text as `--help`.
import {print} from '../streams/printing.js';
import {nearest, UsageError} from '../usage-error.js';
import {type CallOf, commandNames} from './table.js';

export async function run({words: [typed]}: CallOf<'help'>): Promise<undefined> {
  const name = typed === undefined ? 'home' : commandNames.find((known) => known === typed);
  if (!name) {
    const likely = nearest(String(typed), commandNames).join(' or ');
    throw new UsageError(`there is no command ${typed}; did you mean ${likely}?`);
  }
  const {helpFor} = await import('../help-text.js');
  print(helpFor(name));
}
