// A file as a terminal leaves it with what it could not save: nothing is in it but whose it is.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {debrief} from './debrief.js';
import type {TempHome} from './temp-home.js';

/** Its path, below the home: `left.rescue.json`, of the review that a command takes. */
export async function leaveRescueFile(home: TempHome): Promise<string> {
  const {id} = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
  const file = join(home.root, 'left.rescue.json');
  const left = {
    format: 'debrief-rescue/1',
    review: id,
    writer: '20261121T173200123-k3v9x0qa',
    journal: null,
    drafts: null,
  };
  writeFileSync(file, JSON.stringify(left));
  return file;
}
