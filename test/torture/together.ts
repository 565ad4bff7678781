// Many at one review: commands of a shell all at once, and two terminals that hand the meeting to each other and back.
import {lossOf, savedNotes} from '../store/attacks/writers.js';
import {debrief} from '../support/debrief.js';
import {meeting, saved, sit} from '../support/meeting.js';
import {tempHome} from '../support/temp-home.js';
import type {Terminal} from '../support/terminal.js';
import type {Outcome, Told} from './told.js';

/** Two for each round up to 400, all of them started before the first has ended. */
export async function manyCommands({rounds}: Told): Promise<Outcome> {
  const home = await tempHome();
  const {id, folder} = await meeting(home);
  const numbers = Array.from({length: Math.min(400, 2 * rounds)}, (_, index) => index + 1);
  const ran = await Promise.all(
    numbers.map((number) => debrief(home, ['add', 'note', `note ${number}`, '--review', id, '--quiet'])),
  );
  const acknowledged = ran.filter(({code}) => code === 0).map(({stdout}) => stdout.trim());
  const refused = ran
    .filter(({code, stderr}) => code !== 0 || stderr !== '')
    .map(({stderr, code}) => `${code}: ${stderr}`);
  const there = await savedNotes(folder);
  const unasked = there.length > numbers.length ? [`There are ${there.length} notes.`] : [];
  const doctor = await debrief(home, ['doctor']);
  await home.remove();
  const trouble = [...refused, ...unasked, doctor.stderr].filter((what) => what !== '');
  return {did: 'debrief add, all at once', times: numbers.length, ...lossOf(acknowledged, there), trouble};
}

/** Only the facilitator's arrow moves the meeting, and says so at the foot of the page. */
const leads = (me: Terminal): boolean => me.screen().some((row) => row.includes('→ next'));

/** About one for each two rounds up to 90; before and over each of them both write a note. */
export async function handovers({rounds}: Told): Promise<Outcome> {
  const home = await tempHome();
  await meeting(home);
  const times = Math.min(90, Math.max(3, Math.round(rounds * 0.45)));
  let [leader, other] = [await sit(home, 'run'), await sit(home, 'notes')];
  const acknowledged: string[] = [];
  for (let number = 1; number <= times; number++) {
    const [before, over] = [`before ${number} of ${times}`, `over ${number} of ${times}`];
    await other.sees('── Note');
    await other.type(`${before}\n`);
    await leader.sees(before);
    acknowledged.push(before);
    await leader.press('F');
    await other.sees('The meeting is offered to you');
    // Begun while the meeting is offered, and saved once it is led elsewhere.
    await leader.press('n');
    await leader.sees('── Note');
    // A busy machine may hand over Esc and F as one key, Alt+F: a person sees the field close before.
    await other.sees(/^ INC-7 .* saved *$/m);
    await other.press('esc');
    await other.seesNot('── Note');
    await Promise.all([leader.type(over), other.press('F')]);
    await other.until('lead', leads);
    await leader.sees('You are taking the notes now.');
    await leader.sees(over);
    await leader.press('enter');
    await other.sees(over);
    acknowledged.push(over);
    [leader, other] = [other, leader];
  }
  const {notes} = await saved(home);
  const texts = notes.map(({text}) => text);
  const odd = texts.filter((text) => !acknowledged.includes(text)).map((text) => `Nobody typed “${text}”.`);
  const both = leads(leader) && !leads(other) ? [] : ['It is not one terminal that leads.'];
  const doctor = await debrief(home, ['doctor']);
  const trouble = [...odd, ...both, doctor.stderr].filter((what) => what !== '');
  for (const me of [leader, other]) await me.close();
  await home.remove();
  const did = 'the meeting handed over and back, notes before and over it';
  return {did, times, ...lossOf(acknowledged, texts), trouble};
}
