// Which review a command goes to, in real terminals: the running one, a choice of two, and a reference used twice.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview, type Ran} from '../support/debrief.js';
import {change} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

async function running(reference: string): Promise<string> {
  const id = await newReview(home, reference);
  await change(await findReviewFolder(home.reviews, id), [
    {type: 'meeting-started'},
    {type: 'question-opened', questionId: 'pattern'},
  ]);
  return id;
}

test('every command goes to the meeting that runs, though another review was made since', async () => {
  await running('INC-1');
  await newReview(home, 'INC-2');
  const [me, beside] = [
    await openTerminal({args: ['run'], home, ...small}),
    await openTerminal({args: ['notes'], home, ...small}),
  ];
  await me.sees(/^ INC-1 · /m);
  await beside.sees(/^ INC-1 · /m);
  const {stdout} = await debrief(home, ['add', 'note', 'The pager rang']);
  expect(stdout).toBe('Added to INC-1: The pager rang\n');
  await me.sees('The pager rang');
  expect((await debrief(home, ['show'])).stdout).toMatch(/^INC-1 · /);
  expect((await debrief(home, ['export'])).stderr).toMatch(/^Written for INC-1 /);
  expect((await debrief(home, ['comment', 'Late'])).stdout).toBe('Added to INC-1: Late\n');
});

test('a terminal says which name leads to no folder', async () => {
  const me = await openTerminal({args: ['run'], home: {...home, env: {...home.env, DEBRIEF_HOME: '/none'}}, ...small});
  expect(await me.exited()).toEqual({code: 1, signal: null});
  const says = 'debrief: There is no folder /none: look at DEBRIEF_HOME, which names it; debrief new makes one.';
  expect(me.mainScreen().join(' ').replace(/\s+/g, ' ')).toContain(says);
});

test('with two meetings it asks by number, and without a terminal names both and ends with 2', async () => {
  const [first, second] = [await running('INC-1'), await running('INC-2')];
  const me = await openTerminal({args: ['run'], home, ...small});
  await me.sees('2 reviews are running:');
  await me.sees(`  1  INC-2 · Mail queue stopped (${second})`);
  await me.sees(`  2  INC-1 · Mail queue stopped (${first})`);
  await me.type('2\n');
  await me.sees(/^ INC-1 · /m);
  const none = await openTerminal({args: ['show'], home, ...small});
  await none.sees('Which one? Type its number:');
  await none.type('\n');
  await none.sees('debrief: no review was chosen: nothing was done.');
  expect(await none.exited()).toEqual({code: 2, signal: null});
  expect(await debrief(home, ['add', 'note', 'x'])).toEqual({
    stdout: '',
    stderr: expect.stringMatching(/^debrief: 2 reviews are running: name one of INC-\d \(\w+\), INC-\d \(\w+\)\.\n$/),
    code: 2,
  });
});

/** What each command without a terminal answers where no review is named, as the review that it went to. */
const plainCommands: readonly {args: string[]; goesTo(ran: Ran): string | undefined}[] = [
  {args: ['add', 'note', 'a note'], goesTo: ({stdout}) => /^Added to (INC-\d): a note\n$/.exec(stdout)?.[1]},
  {args: ['add', 'park', 'a topic'], goesTo: ({stdout}) => /^Added to (INC-\d): a topic\n$/.exec(stdout)?.[1]},
  {args: ['add', 'action', 'an idea'], goesTo: ({stdout}) => /^Added to (INC-\d): an idea\n$/.exec(stdout)?.[1]},
  {args: ['add', 'comment', 'a word'], goesTo: ({stdout}) => /^Added to (INC-\d): a word\n$/.exec(stdout)?.[1]},
  {args: ['comment', 'a comment'], goesTo: ({stdout}) => /^Added to (INC-\d): a comment\n$/.exec(stdout)?.[1]},
  {args: ['show'], goesTo: ({stdout}) => /^(INC-\d) · /.exec(stdout)?.[1]},
  {args: ['show', '--json'], goesTo: ({stdout}) => /"reference": ?"(INC-\d)"/.exec(stdout)?.[1]},
  {args: ['export'], goesTo: ({stderr}) => /^Written for (INC-\d) /.exec(stderr)?.[1]},
  {args: ['list'], goesTo: ({stdout}) => /^\w+ +(INC-\d) /.exec(stdout)?.[1]},
];

/** The same of those that need one. */
const screens = [['run'], ['notes'], ['watch'], ['watch', '--notes']] as const;

/** All of them, one after the other: each goes to this review. */
async function allGoTo(reference: string): Promise<void> {
  for (const {args, goesTo} of plainCommands) {
    const ran = await debrief(home, args);
    expect({args, to: goesTo(ran), code: ran.code}).toEqual({args, to: reference, code: 0});
  }
  for (const args of screens) {
    const me = await openTerminal({args: [...args], home, ...small});
    await me.sees(new RegExp(`^ ${reference} · `, 'm'));
    if (args[0] === 'notes') await me.press('esc');
    await me.sees('q leave');
    await me.press('q');
    if (args[0] !== 'watch') await me.press('enter');
    expect(await me.exited()).toEqual({code: 0, signal: null});
  }
}

test('with no meeting running, every command goes to the review that was last worked on, not to the newest', async () => {
  await newReview(home, 'INC-1');
  await newReview(home, 'INC-2');
  expect((await debrief(home, ['add', 'note', 'Worked on', '--review', 'INC-1'])).code).toBe(0);
  await allGoTo('INC-1');
  // Somebody works on the other one in a terminal, and leaves.
  const me = await openTerminal({args: ['run', 'INC-2'], home, ...small});
  await me.sees('the clock has not begun');
  await me.press('end', 'space');
  await me.sees('[x]');
  await me.sees(/^ INC-2 .* saved *$/m);
  await me.press('q');
  expect(await me.exited()).toMatchObject({code: 0});
  await allGoTo('INC-2');
});

test('looking at a review is no work on it', async () => {
  await newReview(home, 'INC-1');
  await newReview(home, 'INC-2');
  const watch = await openTerminal({args: ['watch', 'INC-1'], home, ...small});
  await watch.sees(/^ INC-1 · /m);
  await watch.press('q');
  expect(await watch.exited()).toMatchObject({code: 0});
  expect((await debrief(home, ['show', 'INC-1'])).stdout).toMatch(/^INC-1 · /);
  expect((await debrief(home, ['export', 'INC-1'])).code).toBe(0);
  await allGoTo('INC-2');
});

test('with two meetings running no command guesses: each asks in a terminal, or names both and ends with 2', async () => {
  await running('INC-1');
  await running('INC-2');
  const asking = plainCommands.filter(({args}) => args[0] !== 'list');
  for (const {args} of asking) {
    const {stderr, ...ran} = await debrief(home, args);
    const said = args.includes('--json') ? JSON.parse(stderr).error.message : stderr.replace(/^debrief: |\n$/g, '');
    expect({args, said, ran}).toEqual({
      args,
      said: expect.stringMatching(/^2 reviews are running: name one of INC-2 \(\w+\), INC-1 \(\w+\)\.$/),
      ran: {stdout: '', code: 2},
    });
  }
  // A program is asked nothing.
  const inTerminals = asking.map((command) => command.args).filter((args) => !args.includes('--json'));
  for (const args of [...inTerminals, ...screens]) {
    const me = await openTerminal({args: [...args], home, ...small});
    await me.sees('2 reviews are running:');
    await me.sees('Which one? Type its number: ');
    await me.type('9\n');
    await me.sees('debrief: no review was chosen: nothing was done.');
    expect(await me.exited()).toEqual({code: 2, signal: null});
  }
  for (const args of screens) {
    const me = await openTerminal({args: [...args], home, ...small});
    await me.sees('Which one? Type its number: ');
    await me.type('2\n');
    await me.sees(/^ INC-1 · /m);
  }
});

test('a reference used twice is said on the screen when the second review is made', async () => {
  const first = await newReview(home, 'INC-7');
  const args = ['new', '--reference', 'INC-7', '--title', 'Mail stopped again', '--severity', 'minor'];
  const me = await openTerminal({args, home, ...small});
  await me.sees('❯ Kind');
  await me.press('enter');
  await me.sees('❯ Severity');
  await me.press('enter');
  await me.sees('── Who facilitates');
  await me.type('Delivery manager\n');
  await me.sees('── Who takes notes');
  await me.press('enter');
  await me.sees('── Incident folder');
  await me.press('enter');
  await me.sees('← → or Space chooses');
  await me.press('enter');
  await me.sees('── Minutes for the meeting');
  await me.press('enter');
  await me.sees('── The time zone of the meeting');
  await me.press('enter');
  await me.sees('Enter makes the review.');
  await me.press('enter');
  await me.sees(`Another review is INC-7, too (${first}): name this one by its id, `);
});
