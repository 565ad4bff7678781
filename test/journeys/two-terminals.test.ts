// Facilitator and note-taker side by side in real terminals: following, presence, nudges, handover, shared screen.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {type Meeting, meeting, saved, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** Where a terminal stands is told by the line above its question. */
const at = {
  first: 'Before the event · topic 1 of 3',
  second: 'Before the event · topic 2 of 3',
  third: 'Before the event · topic 3 of 3',
};

/** The one who facilitates and the one who takes notes, each aware of the other. */
async function both(): Promise<[facilitator: Terminal, noteTaker: Terminal]> {
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
  return [facilitator, noteTaker];
}

/** Leaves the field, and waits until keys are keys: what comes right behind Esc may be taken for Alt. */
async function rest(me: Terminal): Promise<void> {
  await me.press('esc');
  await me.seesNot('── N');
}

/** The rows above the field and the footer: what is under way, not what is being typed. */
const body = (me: Terminal) => me.screen().slice(0, -6).join('\n');
const lists = (me: Terminal, text: string) => me.until(`list “${text}”`, () => body(me).includes(text));

describe('a meeting with a note-taker', () => {
  test('the field follows the meeting, what is half typed stays where it was begun, and notes are everybody’s', async () => {
    const [facilitator, noteTaker] = await both();
    await noteTaker.sees(at.first);
    await noteTaker.type('seen once before\n');
    await lists(facilitator, 'seen once before');
    await facilitator.press('right');
    await noteTaker.sees(at.second);
    // What it typed before may still be told of.
    await facilitator.sees('note-taker here');
    await noteTaker.type('begun on the sec');
    await facilitator.sees('note-taker typing');
    await facilitator.press('right');
    await noteTaker.sees(at.third);
    await noteTaker.sees('under: What earlier signals');
    await noteTaker.type('ond\n');
    await noteTaker.seesNot('under:');
    await facilitator.press('left', 'n');
    await facilitator.type('from the facilitator\n');
    await lists(facilitator, 'begun on the second');
    await lists(noteTaker, 'from the facilitator');
    const {notes} = await saved(home);
    expect(notes.map(({text, questionId, by}) => [text, questionId, by])).toEqual([
      ['seen once before', 'pattern', 'note-taker'],
      ['begun on the second', 'earlier-signals', 'note-taker'],
      ['from the facilitator', 'earlier-signals', 'facilitator'],
    ]);
  });

  test('the note-taker stays where it goes, is told how to come back, and never moves the meeting', async () => {
    const [facilitator, noteTaker] = await both();
    await rest(noteTaker);
    await noteTaker.press('right');
    await noteTaker.sees(at.second);
    await noteTaker.sees('The meeting is at another question · Esc goes there');
    await noteTaker.press('n');
    await noteTaker.type('ahead of time');
    await noteTaker.sees('Esc, Esc goes there');
    await facilitator.press('c');
    await facilitator.sees('Covered.');
    await rest(noteTaker);
    await noteTaker.press('esc');
    await noteTaker.sees(at.first);
    await noteTaker.seesNot('ahead of time');
    await facilitator.sees(at.first);
    await facilitator.press('right');
    await noteTaker.sees(at.second);
    await noteTaker.sees('ahead of time');
    expect((await saved(home)).open).toEqual({questionId: 'earlier-signals'});
  });

  test('a break that the note-taker asks for is asked first, and is everybody’s', async () => {
    const [facilitator, noteTaker] = await both();
    await rest(noteTaker);
    await noteTaker.press('space');
    await noteTaker.sees('Enter does it for everybody');
    await noteTaker.press('enter');
    await facilitator.sees('paused');
  });

  test('each undoes its own', async () => {
    const [facilitator, noteTaker] = await both();
    await facilitator.press('n');
    await facilitator.type('the facilitator’s own\n');
    await lists(noteTaker, 'the facilitator’s own');
    await noteTaker.type('the note-taker’s own\n');
    await lists(facilitator, 'the note-taker’s own');
    await facilitator.press('u');
    await noteTaker.until('lose the facilitator’s note', (me) => !body(me).includes('the facilitator’s own'));
    expect(await savedNotes(home)).toEqual(['the note-taker’s own']);
    await rest(noteTaker);
    await noteTaker.press('u');
    await noteTaker.sees('Undone. The note “the note-taker’s own” is taken back.');
    await noteTaker.press('u');
    await noteTaker.sees('nothing of yours');
    expect(await savedNotes(home)).toEqual([]);
  });

  test('the review is closed under the open field, which goes', async () => {
    const [facilitator, noteTaker] = await both();
    await facilitator.press('g', 'end', 'enter');
    await noteTaker.sees('Close · 5 of 5');
    await noteTaker.sees('── Note');
    await facilitator.press('end', 'enter');
    await facilitator.sees('── Close all the same, because');
    await facilitator.type('it was a rehearsal\n');
    await facilitator.sees('Closed. Thank you all.');
    await noteTaker.seesNot('── Note');
    await noteTaker.sees('Closed ·');
  });
});

describe('who is there', () => {
  test('is seen while typing and resting, away after a kill, and back', async () => {
    const [facilitator, noteTaker] = await both();
    await noteTaker.type('half a thought');
    await facilitator.sees('note-taker typing');
    await facilitator.sees('note-taker here');
    noteTaker.kill('SIGKILL');
    await noteTaker.exited();
    await facilitator.sees(/note-taker away since \d\d:\d\d/);
    const again = await sit(home, 'notes');
    await again.sees('half a thought');
    await facilitator.sees('note-taker here');
    facilitator.kill('SIGKILL');
    await again.sees(/facilitator away since \d\d:\d\d/);
  });

  test('two note-takers and two facilitators all see the meeting and each other', async () => {
    const [facilitator, noteTaker] = await both();
    const [second, third] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
    await facilitator.sees('2 note-takers');
    await third.sees('2 facilitators');
    await noteTaker.sees('note-taker here');
    await noteTaker.type('one\n');
    await third.type('two\n');
    await second.press('right');
    for (const me of [facilitator, noteTaker, third]) await me.sees(at.second);
    await facilitator.press('left');
    for (const me of [second, noteTaker, third]) {
      await me.sees(at.first);
      await lists(me, 'one');
      await lists(me, 'two');
    }
  });
});

describe('a nudge', () => {
  test('is on the facilitator’s screen only, is answered with m, and is in no export', async () => {
    const [facilitator, noteTaker] = await both();
    await rest(noteTaker);
    await noteTaker.press('m');
    await noteTaker.type('1\n');
    await facilitator.sees('From the note-taker: Somebody has not spoken yet · m answers');
    await facilitator.press('n');
    await facilitator.sees('Esc, then m, answers');
    await rest(facilitator);
    await facilitator.press('m', 'enter');
    await facilitator.seesNot('From the note-taker');
    await rest(noteTaker);
    await noteTaker.press('m');
    await noteTaker.type('the quiet corner');
    await noteTaker.sees('Enter sends · Esc keeps');
    await noteTaker.press('enter');
    await facilitator.sees('From the note-taker: the quiet corner');
    await facilitator.press('m');
    await facilitator.type('a hushed answer\n');
    await noteTaker.sees('a hushed answer');
    const {stdout} = await debrief(home, ['export', review.id, '--to', home.incident]);
    expect(stdout).not.toBe('');
    const files = await readdir(home.incident, {recursive: true, withFileTypes: true});
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    expect(texts.filter((text) => /quiet corner|hushed answer|has not spoken/.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(3);
  });

  test('is answered at 80x24: seen by Enter alone or with a line back, in sight of the note-taker until it goes on', async () => {
    const small = {columns: 80, rows: 24};
    const [facilitator, noteTaker] = await Promise.all([sit(home, 'run', small), sit(home, 'notes', small)]);
    await rest(noteTaker);
    await noteTaker.press('m');
    await noteTaker.type('5\n');
    await facilitator.sees('From the note-taker: Let’s look at the time · m answers');
    await facilitator.press('m');
    await facilitator.sees('── Seen; a line back (optional)');
    await facilitator.press('enter');
    await facilitator.sees('Seen: the note-taker’s screen says so.');
    await facilitator.seesNot('From the note-taker');
    await noteTaker.sees('Seen: Let’s look at the time');
    await noteTaker.type('what was said meanwhile');
    await noteTaker.sees('Seen: Let’s look at the time');
    await noteTaker.press('enter');
    await noteTaker.seesNot('Seen: Let’s look at the time');
    await rest(noteTaker);
    await noteTaker.press('m');
    await noteTaker.type('1\n');
    await facilitator.sees('From the note-taker: Somebody has not spoken yet');
    await facilitator.press('m');
    await facilitator.type('I ask the tech lead next\n');
    await noteTaker.sees('From the facilitator, on “Somebody has not spoken …”: I ask');
    await noteTaker.sees('I ask the tech lead');
    await facilitator.press('u');
    await noteTaker.seesNot('I ask the tech lead');
    await facilitator.sees('From the note-taker: Somebody has not spoken yet');
  });
});

describe('the handover', () => {
  test('is one key on each side; each acts in its new role, and what is half typed goes along', async () => {
    const [facilitator, noteTaker] = await both();
    await noteTaker.type('the former note-taker’s half');
    await facilitator.press('F');
    await noteTaker.sees('The meeting is offered to you: Esc, then F, takes it over.');
    await rest(noteTaker);
    await facilitator.press('n');
    await facilitator.type('the former facilitator’s ');
    await noteTaker.press('F');
    // What was said of it goes with the question that it was said at.
    await facilitator.sees('You are taking the notes now.');
    await noteTaker.press('right');
    await noteTaker.sees(at.second);
    await facilitator.type('half');
    await facilitator.sees(at.second);
    await facilitator.sees('the former facilitator’s half');
    await facilitator.sees('under: Where have we seen');
    await facilitator.press('enter');
    await facilitator.seesNot('under:');
    await noteTaker.press('left');
    await facilitator.sees(at.first);
    await lists(facilitator, 'the former facilitator’s half');
    await noteTaker.press('n');
    await noteTaker.sees('the former note-taker’s half');
    await noteTaker.press('enter');
    await lists(facilitator, 'the former note-taker’s half');
    // Nobody is listed twice: each process is there once, in the role that it has.
    await facilitator.sees('facilitator here · saved');
    await noteTaker.sees('note-taker here · saved');
    for (const me of [facilitator, noteTaker]) await me.seesNot(/^ INC-7 .*(away|, )/m);
    const {notes} = await saved(home);
    expect(notes.map(({text, questionId}) => [text, questionId])).toEqual([
      ['the former facilitator’s half', 'pattern'],
      ['the former note-taker’s half', 'pattern'],
    ]);
  });

  test('goes back the same way', async () => {
    const [facilitator, noteTaker] = await both();
    for (const [from, to] of [
      [facilitator, noteTaker],
      [noteTaker, facilitator],
    ] as const) {
      await from.press('F');
      await to.sees('The meeting is offered to you');
      await rest(to);
      await to.press('F');
      await to.sees('You are facilitating now.');
      await from.sees('You are taking the notes now.');
      await from.sees('── Note');
    }
    await facilitator.press('right');
    await noteTaker.sees(at.second);
  });
});

describe('the shared screen', () => {
  test('follows with the question, the stage and the directive, and shows no note, name or nudge', async () => {
    const [facilitator, noteTaker] = await both();
    // A small one, where the question is written and not drawn.
    const watch = await sit(home, 'watch', {columns: 80, rows: 24});
    await watch.sees('Before the event');
    await watch.sees('Norm Kerth');
    await noteTaker.type('a private remark\n');
    await rest(noteTaker);
    await noteTaker.press('m');
    await noteTaker.type('a private nudge\n');
    await facilitator.sees('a private nudge');
    await facilitator.press('right');
    await watch.seesNot('Where have we seen');
    const shown: string[] = [];
    await watch.until('show the next question', (me) => {
      shown.push(me.screen().join('\n'));
      return shown.at(-1)?.includes('earlier signals') ?? false;
    });
    expect(shown.join('\n')).not.toMatch(/private|Delivery manager|note-taker|facilitator|nudge/i);
    for (const key of ['right', 'n', 'm', 'F', 'u', 'd', 'space', '+', 'enter']) await watch.press(key);
    await facilitator.sees(at.second);
    await watch.press('?');
    await watch.sees('every key');
    await watch.press('esc');
    await watch.seesNot('every key');
    await watch.press('q');
    expect(await watch.exited()).toEqual({code: 0, signal: null});
  });
});

describe('a comment from the shell', () => {
  test('shows up in both terminals, and is new until it was opened', async () => {
    const [facilitator, noteTaker] = await both();
    const {code} = await debrief(home, ['comment', review.id, 'The pager was on silent']);
    expect(code).toBe(0);
    await facilitator.sees('One comment from outside the meeting · C shows them');
    await noteTaker.sees('One comment from outside the meeting · Esc, then C, shows them');
    await rest(noteTaker);
    await noteTaker.press('C');
    await noteTaker.sees('The pager was on silent');
    await noteTaker.press('esc');
    await noteTaker.seesNot('comment from outside');
    await facilitator.sees('One comment from outside');
  });
});
