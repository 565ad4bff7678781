// Real terminals that are ended at random points, or met by random keys: what was shown or told as saved is there once.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {percentile} from '../store/attacks/route.js';
import {besideAWriter, lossOf} from '../store/attacks/writers.js';
import {debrief} from '../support/debrief.js';
import {meeting} from '../support/meeting.js';
import {pressAnything} from '../support/monkey.js';
import {tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';
import {type Writing, writeInTwoTerminals} from '../support/two-terminals.js';
import type {Outcome, Told} from './told.js';

const NOTES = 500;

export const twoTerminals = (told: Told): Promise<Outcome> => {
  const kills = Math.min(50, Math.max(2, Math.round(told.rounds / 8)));
  return terminalsEnded(told, {notes: NOTES, kills, signals: ['SIGKILL']});
};

/** The signals of a shell, a service and a window that is shut. */
export const signalStorm = (told: Told): Promise<Outcome> => {
  const kills = Math.min(100, told.rounds);
  return terminalsEnded(told, {notes: 20 + 4 * kills, kills, signals: ['SIGTERM', 'SIGHUP', 'SIGINT']});
};

async function terminalsEnded({random}: Told, how: Pick<Writing, 'notes' | 'kills' | 'signals'>): Promise<Outcome> {
  const home = await tempHome();
  const {id} = await meeting(home);
  const written = await writeInTwoTerminals({home, id, random, ...how});
  const exported = await debrief(home, ['export', id, '--to', home.incident, '--quiet']);
  const {notes} = JSON.parse(await readFile(join(home.incident, 'INC-7-review.json'), 'utf8'));
  const texts: string[] = notes.map(({text}: {text: string}) => text);
  const known = new Set([...written.acknowledged, ...written.underWay]);
  const odd = texts.filter((text) => !known.has(text)).map((text) => `Nobody typed “${text}”.`);
  await home.remove();
  return {
    did: `2 terminals, ${how.notes} notes each, ${how.signals?.join(', ')} (${written.killsAtStart} at a start)`,
    times: written.kills + written.killsAtStart,
    ...lossOf(written.acknowledged, texts),
    trouble: [exported.stderr, ...odd, ...written.endedOtherwise].filter((what) => what !== ''),
  };
}

/** Whatever a keyboard can send, while another process writes in the same review. */
export async function randomKeys({rounds, random}: Told): Promise<Outcome> {
  const home = await tempHome();
  const {folder} = await meeting(home);
  let keys = 0;
  let trouble: string[] = [];
  const beside = await besideAWriter(folder, async () => {
    ({keys, trouble} = await pressAnything(home, 5 * rounds, random));
  });
  const doctor = await debrief(home, ['doctor']);
  await home.remove();
  const all = [...trouble, ...beside.trouble, doctor.stderr].filter((what) => what !== '');
  return {did: 'random keys while another process writes', times: keys, ...beside, trouble: all};
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
  const at = (part: number) => `${percentile(times, part).toFixed(1)} ms`;
  const did = `Enter to the other's screen: p50 ${at(0.5)}, p95 ${at(0.95)}`;
  return {did, times: notes, acknowledged: notes, lost: [], twice: [], trouble: []};
}
