// Three real terminals: two note-takers press F in the same moment, and one facilitates, whoever is killed then.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** Only the facilitator's arrow moves the meeting, and says so at the foot of the page. */
const leads = (me: Terminal): boolean => me.screen().some((row) => row.includes('→ next'));

/** Two note-takers, each with half a text of its own, which Esc keeps. */
async function seated(): Promise<[Terminal, Terminal]> {
  const both: [Terminal, Terminal] = [await sit(home, 'notes'), await sit(home, 'notes')];
  for (const [number, me] of both.entries()) {
    await me.sees('facilitator here');
    await me.type(`half of ${number}`);
    await me.press('esc');
    await me.sees('Kept as a draft');
  }
  return both;
}

/** Both at once; who leads and who takes notes once each knows of the other. */
async function pressBoth(both: [Terminal, Terminal]): Promise<{leader: Terminal; other: Terminal}> {
  await Promise.all(both.map((me) => me.press('F')));
  for (const [me, its] of [both, both.toReversed()] as [Terminal, Terminal][]) {
    await me.until('know who of the two facilitates', () => {
      const sees = (role: string) => me.screen()[0]?.includes(role) === true;
      return leads(me) ? !leads(its) && sees('note-taker') : leads(its) && sees('facilitator here');
    });
  }
  const [one, two] = both;
  const [leader, other] = leads(one) ? [one, two] : [two, one];
  await other.sees('Another terminal facilitates now');
  return {leader, other};
}

test('an offer is taken once, and the other takes notes with its half-written text', async () => {
  const facilitator = await sit(home, 'run');
  const both = await seated();
  await facilitator.press('F');
  for (const me of both) await me.sees('The meeting is offered to you');
  const {leader, other} = await pressBoth(both);
  await facilitator.sees('You are taking the notes now.');
  const text = `half of ${both.indexOf(other)}`;
  // Where it led for a moment, its field is open again with what it had begun.
  if (!other.screen().some((row) => row.includes('── Note'))) await other.press('n');
  await other.sees(text);
  await other.press('enter');
  await leader.sees(text);
  const {notes} = await saved(home);
  expect(notes.map((note) => note.text)).toEqual([text]);
});

test('after a kill of the facilitator, and then of the one who took over, F leads on', async () => {
  const facilitator = await sit(home, 'run');
  const both = await seated();
  facilitator.kill('SIGKILL');
  await facilitator.exited();
  for (const me of both) await me.sees('Nobody facilitates now: F takes the meeting over.');
  const {leader, other} = await pressBoth(both);
  leader.kill('SIGKILL');
  await leader.exited();
  await other.sees(/Nobody facilitates now: .*F,? takes the meeting over\./);
  await other.press('esc');
  // Whoever took it over last may be on the way for a moment.
  await expect
    .poll(async () => {
      if (!leads(other)) await other.press('F');
      return leads(other);
    })
    .toBe(true);
  await other.press('right');
  await other.sees('What earlier signals were there');
});

test('a second debrief run is told of in both, and F in one of them makes the other take the notes', async () => {
  const first = await sit(home, 'run');
  const second = await sit(home, 'run');
  for (const me of [first, second]) await me.sees('Another terminal facilitates as well: F makes it take the notes.');
  await second.press('F');
  await first.sees('Another terminal facilitates now: you are taking the notes.');
  await second.sees('note-taker here');
  expect([leads(first), leads(second)]).toEqual([false, true]);
  await second.seesNot('facilitates as well');
});
