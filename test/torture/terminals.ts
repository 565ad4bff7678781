// Two real terminals, 500 notes each, either killed at random: what each screen showed as saved is in the export, once.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {percentile} from '../store/attacks/route.js';
import {lossOf} from '../store/attacks/writers.js';
import {debrief} from '../support/debrief.js';
import {meeting} from '../support/meeting.js';
import {tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';
import {writeInTwoTerminals} from '../support/two-terminals.js';
import type {Outcome, Told} from './told.js';

const NOTES = 500;

export async function twoTerminals({rounds, random}: Told): Promise<Outcome> {
  const home = await tempHome();
  const {id} = await meeting(home);
  const kills = Math.min(50, Math.max(2, Math.round(rounds / 8)));
  const written = await writeInTwoTerminals({home, id, notes: NOTES, kills, random});
  const exported = await debrief(home, ['export', id, '--to', home.incident, '--quiet']);
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

/** From Enter in one terminal to the text on the other's screen. */
export async function screenRoute({rounds}: Told): Promise<Outcome> {
  const home = await tempHome();
  const {id} = await meeting(home);
  const facilitator = await openTerminal({args: ['run', id], home, columns: 120, rows: 60});
  await facilitator.sees('INC-7');
  const noteTaker = await openTerminal({args: ['notes', id], home, columns: 120, rows: 60});
  await noteTaker.sees('── Note');
  const times: number[] = [];
  const notes = Math.min(100, Math.max(20, rounds));
  for (let number = 1; number <= notes; number++) {
    const text = `note ${number} of ${notes}`;
    await noteTaker.type(text);
    await noteTaker.sees(text);
    const began = performance.now();
    await noteTaker.press('enter');
    await facilitator.sees(text);
    times.push(performance.now() - began);
    await noteTaker.until('empty its field', (me) => me.screen().filter((row) => row.includes(text)).length === 1);
  }
  await closeTerminals();
  await home.remove();
  const did = `Enter to the other's screen: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  return {did, times: notes, acknowledged: notes, lost: [], twice: [], trouble: []};
}
