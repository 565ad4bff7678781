// Two real terminals, 500 notes each, either killed at random: what each screen showed as saved is in the export, once.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {lossOf} from '../store/attacks/writers.js';
import {debrief} from '../support/debrief.js';
import {meeting} from '../support/meeting.js';
import {tempHome} from '../support/temp-home.js';
import {writeInTwoTerminals} from '../support/two-terminals.js';
import type {Outcome, Told} from './told.js';

const NOTES = 500;

export async function twoTerminals({rounds, random}: Told): Promise<Outcome> {
  const home = await tempHome();
  const {id} = await meeting(home);
  const kills = Math.min(50, Math.max(2, Math.round(rounds / 8)));
  const written = await writeInTwoTerminals({home, id, notes: NOTES, kills, random});
  const exported = await debrief(home, ['export', id, '--to', home.incident]);
  const {notes} = JSON.parse(await readFile(join(home.incident, 'INC-7-review.json'), 'utf8'));
  const texts: string[] = notes.map(({text}: {text: string}) => text);
  const known = new Set([...written.acknowledged, ...written.underWay]);
  const odd = texts.filter((text) => !known.has(text)).map((text) => `Nobody typed “${text}”.`);
  await home.remove();
  return {
    did: `2 terminals, ${NOTES} notes each, kills`,
    times: written.kills,
    ...lossOf(written.acknowledged, texts),
    trouble: [exported.stderr, ...odd].filter((what) => what !== ''),
  };
}
