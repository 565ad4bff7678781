// A search in real terminals: whatever was written is found from either side, and Enter goes to where it is listed.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, note, saved, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

/** What leads from the meeting to each screen over it, and what shows that one is there. */
const screensOver = [
  ['g', 'Enter goes to a question.'],
  ['v', 'Wide or specialist topics'],
  ['P', 'n adds people.'],
  ['C', 'No comments from outside yet'],
] as const;

test('/ opens the search from every screen over the meeting, and what is typed behind it sends no topic away', async () => {
  await meeting(home, [
    {type: 'topic-parked', topic: {id: 't1', questionId: 'well-and-better', text: 'Which of 4 pagers'}},
  ]);
  const me = await sit(home, 'run', small);
  for (const [key, shows] of screensOver) {
    await me.press(key);
    await me.sees(shows);
    await me.press('/');
    await me.sees('── Search');
    await me.type('4 p');
    await me.sees('One found.');
    await me.press('esc');
    await me.seesNot('── Search');
    await me.sees('Before the event · topic 1 of 3');
  }
  // From the help each of them is a key away as well.
  for (const [key, shows] of screensOver) {
    await me.press('?');
    await me.sees('debrief · every key');
    await me.press(key);
    await me.sees(shows);
    await me.press('esc');
    await me.seesNot(shows);
    if (key === 'P') await me.press('esc');
    await me.sees('Before the event · topic 1 of 3');
  }
  expect((await saved(home)).parked.map(({text, destination}) => [text, destination])).toEqual([
    ['Which of 4 pagers', null],
  ]);
});

async function searches(me: Terminal, typed: string): Promise<void> {
  await me.press('/');
  await me.sees('── Search');
  await me.type(typed);
  await me.sees('found. Enter goes there, Ctrl+R rewords.');
}

test('notes, topics, ideas, comments, people and #aspects are found, and Enter goes to each from both terminals', async () => {
  const aspects = ['process' as const];
  const questionId = 'well-and-better';
  await meeting(home, [
    note('n1', 'The pager rang twice'),
    {type: 'note-added', note: {id: 'n2', questionId, kind: 'better', aspects, text: 'A drill each spring'}},
    {type: 'topic-parked', topic: {id: 't1', questionId, text: 'Which pager for whom'}},
    {type: 'action-held', action: {id: 'a1', questionId, title: 'A second pager'}},
    {type: 'comment-added', comment: {id: 'c1', questionId: null, text: 'My pager is old'}},
  ]);
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
  await noteTaker.sees('── Note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── Note');

  await searches(facilitator, 'pager');
  await facilitator.sees('4 found.');
  for (const heading of ['Notes', 'Parked topics', 'Ideas and actions', 'Comments from outside']) {
    await facilitator.sees(heading);
  }
  await facilitator.press('down', 'enter');
  await facilitator.sees('Wide or specialist topics wait here.');
  await facilitator.sees('❯ Which pager for whom');
  await facilitator.press('esc');
  await facilitator.seesNot('Wide or specialist topics wait here.');
  await searches(facilitator, 'second');
  await facilitator.press('enter');
  await facilitator.sees('❯ A second pager');
  await facilitator.sees('The meeting is at another question · Esc goes there');
  await facilitator.press('esc');
  await facilitator.seesNot('❯ A second pager');
  await searches(facilitator, 'delivery man');
  await facilitator.press('enter');
  await facilitator.sees('n adds people.');
  await facilitator.sees('❯ Delivery manager');
  await facilitator.press('esc');

  await searches(noteTaker, '#proc');
  await noteTaker.sees('One found.');
  await noteTaker.press('enter');
  await noteTaker.sees('❯ - A drill each spring');
  await noteTaker.sees('The meeting is at another question');
  await noteTaker.press('esc');
  await noteTaker.sees('── Note');
  await noteTaker.press('esc');
  await noteTaker.seesNot('── Note');
  await searches(noteTaker, 'old');
  await noteTaker.press('enter');
  await noteTaker.sees('❯ My pager is old');
  expect((await saved(home)).open?.questionId).toBe('pattern');
});

test('why a question was skipped is found, and Enter goes to that question while the meeting stays', async () => {
  await meeting(home, [
    {type: 'question-marked', questionId: 'risk-assessment', state: 'skipped', reason: 'The vendor keeps it'},
  ]);
  const me = await sit(home, 'run', small);
  await searches(me, 'vendor');
  await me.sees('Skipped questions');
  await me.sees(/❯ +× How does our risk assessment .*skipped:\s+The vendor keeps it/);
  await me.press('enter');
  await me.sees(/Before the event · topic 3 of 3 · .*skipped: The vendor keeps it/);
  await me.sees('The meeting is at another question · Esc goes there');
  await me.press('esc');
  await me.seesNot('The meeting is at another question');
  expect((await saved(home)).open?.questionId).toBe('pattern');
});

test('Ctrl+R rewords what was found, and the search goes on with its text', async () => {
  await meeting(home, [note('n1', 'The pager rang twice')]);
  const me = await sit(home, 'run', small);
  await searches(me, 'pagerr\x7f rng\x17rang');
  await me.press('ctrl+r');
  await me.sees('── Reword the note');
  await me.press('ctrl+u');
  await me.type('The pager rang three times\n');
  await me.sees('❯ · The pager rang three times');
  await me.sees('── Search');
  expect((await saved(home)).notes.map(({text}) => text)).toEqual(['The pager rang three times']);
  await me.press('esc');
  await me.seesNot('── Search');
});

test('accents, capitals and typographic signs are found with the letters of any keyboard, underlined as they stand', async () => {
  await meeting(home, [
    note('n1', 'We didn’t page: the café was full'),
    note('n2', 'サーバーが落ちた'),
    {type: 'action-held', action: {id: 'a1', questionId: 'well-and-better', title: 'Tell Weiß‑Łuk (İstanbul)'}},
  ]);
  const me = await sit(home, 'run', small);
  for (const [typed, row, word] of [
    ["DIDN'T", '❯ · We didn’t page', 'didn’t'],
    ['cafe', '❯ · We didn’t page', 'café'],
    ['café', '❯ · We didn’t page', 'café'],
    ['weiss-luk', 'Tell Weiß‑Łuk', 'Weiß‑Łuk'],
    ['istanbul', 'Tell Weiß‑Łuk', 'İstanbul'],
    ['さーばー', '❯ · サーバーが落ちた', 'サーバー'],
  ] as const) {
    await searches(me, typed);
    await me.sees(row);
    // A wide character has a second cell, which is empty.
    expect(me.underlined().map((shown) => shown.replaceAll(' ', ''))).toEqual([word]);
    await me.press('esc');
    await me.seesNot('── Search');
  }
});
