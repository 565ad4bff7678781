// `debrief` by itself: the home screen, a shipped example, or the version.
import type {CallOf} from '../command-table.js';
import {defaultExample} from '../example-table.js';
import {needTerminal} from '../streams/has-terminal.js';
import {print} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

export async function run({options, packageFolder}: CallOf<'home'>): Promise<number> {
  if (options.version) {
    const {versionIn} = await import('../doctor/machine.js');
    print(versionIn(packageFolder));
    return 0;
  }
  if (options.example !== undefined) {
    const {exampleNamed, openExample} = await import('../reviews/examples.js');
    const example = exampleNamed(options.example === true ? defaultExample : options.example);
    needTerminal('debrief --example', 'debrief new --from makes a review from an incident file without one');
    const around = surroundings(options, {makes: true});
    const {interact, onReview} = await import('../interactive/interact.js');
    const start = onReview(openExample(example, around, packageFolder), 'facilitator');
    return interact(start, around, packageFolder);
  }
  needTerminal('debrief', 'debrief list shows the reviews and debrief new --no-input starts one without it');
  const {interact} = await import('../interactive/interact.js');
  return interact({at: 'home'}, surroundings(options, {makes: true}), packageFolder);
}
