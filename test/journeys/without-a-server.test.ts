// A facilitator and note-takers at machines of their own, each with its copy of a synced folder, in real terminals.
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {draftsOnDisk, type Meeting, meeting, savedNotes} from '../support/meeting.js';
import {seeded} from '../support/seeded.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {TwoWayCopier} from '../support/two-way-copier.js';

const preload = fileURLToPath(new URL('../support/another-machine.cjs', import.meta.url));

let homes: [TempHome, TempHome];
let review: Meeting;
let copier: TwoWayCopier;
let copying: NodeJS.Timeout;
beforeEach(async () => {
  homes = [await tempHome(), await tempHome()];
  review = await meeting(homes[0]);
  copier = new TwoWayCopier([homes[0].reviews, homes[1].reviews], seeded(7));
  copier.catchUp();
  copies();
});
afterEach(async () => {
  stops();
  await closeTerminals();
  for (const home of homes) await home.remove();
});

/** The copier goes on by itself, as one does, in its own order and time. */
function copies(): void {
  copying = setInterval(() => copier.some(), 50);
}
const stops = () => clearInterval(copying);

/** At the first machine or the other one, which know of each other by their names alone. */
const at = (machine: 0 | 1, command: 'run' | 'notes'): Promise<Terminal> =>
  openTerminal({
    args: [command, review.id],
    home: homes[machine],
    env: {NODE_OPTIONS: `--require=${preload}`, DEBRIEF_TEST_HOSTNAME: `laptop-${machine}`},
    columns: 80,
    rows: 24,
  });

async function both(): Promise<[facilitator: Terminal, noteTaker: Terminal]> {
  const [facilitator, noteTaker] = await Promise.all([at(0, 'run'), at(1, 'notes')]);
  await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
  return [facilitator, noteTaker];
}

test('both see who is there and what the other writes, and both work on while nothing is copied', async () => {
  const [facilitator, noteTaker] = await both();
  await noteTaker.type('seen from the other machine\n');
  await facilitator.sees('· seen from the other machine');
  stops();
  await noteTaker.type('without a network\n');
  await noteTaker.sees('· without a network');
  await facilitator.press('n');
  await facilitator.type('nor here\n');
  await facilitator.sees('· nor here');
  copies();
  await facilitator.sees('· without a network');
  await noteTaker.sees('· nor here');
  noteTaker.send('\x03');
  await noteTaker.exited();
  await facilitator.sees('note-taker away');
  facilitator.send('\x03');
  await facilitator.exited();
  stops();
  copier.catchUp();
  const notes = await savedNotes(homes[0]);
  expect(notes.toSorted()).toEqual(['nor here', 'seen from the other machine', 'without a network']);
  expect(await savedNotes(homes[1])).toEqual(notes);
});

test('what somebody types stays at that machine until it is left there', async () => {
  const [, noteTaker] = await both();
  await noteTaker.type('half a thou');
  await expect.poll(() => draftsOnDisk(review)).toContain('half a thou');
  const second = await at(0, 'notes');
  await second.sees('── Note');
  await second.type('a note of the second\n');
  await noteTaker.sees('· a note of the second');
  expect(second.screen().join('\n')).not.toContain('half a thou');
  noteTaker.send('\x03');
  await noteTaker.exited();
  await second.sees(' half a thou');
});
