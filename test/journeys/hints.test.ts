// Hints on wording in a meeting: the note-taker sees a question while typing, the facilitator may ask it or let it go.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {facilitate, meeting, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('a note that looks back with hindsight becomes a question, which is let go once it was asked', async () => {
  const facilitator = await facilitate(home);
  const noteTaker = await sit(home, 'notes');
  await noteTaker.type('They failed to check the host');
  await noteTaker.sees('── Note · What were they attending to instead? ─');
  await noteTaker.press('enter');
  await facilitator.sees('On “They failed to”: What were they attending to instead? · h lets it go');
  await facilitator.press('h');
  await facilitator.sees('The hint on “They failed to check the host” is let go. · u takes it back');
  await facilitator.seesNot('What were they attending to instead?');
  expect((await saved(home)).notes.at(-1)?.dismissedHints).toEqual(['not-done']);
});

test('the note-taker lets a hint go, and it is gone for both', async () => {
  const facilitator = await facilitate(home);
  const noteTaker = await sit(home, 'notes');
  await noteTaker.type('They failed to check the host\n');
  await facilitator.sees('On “They failed to”');
  await noteTaker.press('esc');
  await noteTaker.sees('On “They failed to”: What were they attending to instead? · h lets it go');
  await noteTaker.press('h');
  await noteTaker.seesNot('On “They failed to”');
  await facilitator.seesNot('On “They failed to”');
});

test('without colours it reads the same, and the preference takes it away', async () => {
  const plain = {env: {NO_COLOR: '1'}};
  const noteTaker = await sit(home, 'notes', plain);
  await noteTaker.type('In hindsight it was the cache');
  await noteTaker.sees('── Note · Obvious to whom, and from what? ─');
  await debrief(home, ['config', 'set', 'hints', 'off']);
  const facilitator = await facilitate(home, plain);
  await facilitator.press('n');
  await facilitator.type('In hindsight it was the cache');
  await facilitator.sees('── Note ─');
});
