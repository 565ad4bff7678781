// Facilitator and note-taker at two machines, over a server, in real terminals: what holds on one machine holds there.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief} from '../support/debrief.js';
import {draftsOnDisk, saved, savedNotes, sit} from '../support/meeting.js';
import {noPostgres, type Postgres, postgres} from '../support/postgres.js';
import {tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {type TwoMachines, twoMachines} from '../support/two-machines.js';

const at = {
  first: 'Before the event · topic 1 of 3',
  second: 'Before the event · topic 2 of 3',
};

/** Leaves the field, and waits until keys are keys: what comes right behind Esc may be taken for Alt. */
async function rest(me: Terminal): Promise<void> {
  await me.press('esc');
  await me.seesNot('── N');
}

/** The rows above the field and the footer: what is under way, not what is being typed. */
const body = (me: Terminal) => me.screen().slice(0, -6).join('\n');
const lists = (me: Terminal, text: string) => me.until(`list “${text}”`, () => body(me).includes(text));

describe.skipIf(noPostgres)(`a meeting at two machines${noPostgres}`, () => {
  let server: Postgres;
  let both: TwoMachines;
  beforeAll(async () => {
    server = await postgres();
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    both = await twoMachines(server);
  });
  afterEach(async () => {
    await closeTerminals();
    await both.remove();
  });

  /** The one who facilitates here and the one who takes notes there, each aware of the other. */
  async function seated(options = {}): Promise<[facilitator: Terminal, noteTaker: Terminal]> {
    const [facilitator, noteTaker] = await Promise.all([
      sit(both.here, 'run', options),
      sit(both.there, 'notes', options),
    ]);
    await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
    return [facilitator, noteTaker];
  }

  /** On the disk of the note-taker's machine. */
  const draftIsKept = (text: string) =>
    expect.poll(() => draftsOnDisk({id: both.review.id, folder: both.folderThere})).toContain(text);

  test('follows, shows each what the other writes, and says beside saved that it is shared', async () => {
    const [facilitator, noteTaker] = await seated({columns: 120, rows: 40});
    for (const me of [facilitator, noteTaker]) await me.sees(/here · saved · shared *$/m);
    await noteTaker.sees(at.first);
    await noteTaker.type('seen once before\n');
    await lists(facilitator, 'seen once before');
    await facilitator.press('right');
    await noteTaker.sees(at.second);
    await noteTaker.type('begun on the sec');
    // What is half written stays on its machine.
    await draftIsKept('begun on the sec');
    expect(await draftsOnDisk(both.review)).not.toContain('begun on the sec');
    await noteTaker.type('ond\n');
    await lists(facilitator, 'begun on the second');
    await facilitator.press('n');
    await facilitator.type('from the facilitator\n');
    await lists(noteTaker, 'from the facilitator');
    const all = ['seen once before', 'begun on the second', 'from the facilitator'];
    expect([await savedNotes(both.here), await savedNotes(both.there)]).toEqual([all, all]);
    expect((await saved(both.there)).notes.map(({by}) => by)).toEqual(['note-taker', 'note-taker', 'facilitator']);
  });

  test('lets each undo its own', async () => {
    const [facilitator, noteTaker] = await seated();
    await facilitator.press('n');
    await facilitator.type('the facilitator’s own\n');
    await lists(noteTaker, 'the facilitator’s own');
    await noteTaker.type('the note-taker’s own\n');
    await lists(facilitator, 'the note-taker’s own');
    await rest(facilitator);
    await facilitator.press('u');
    await noteTaker.until('lose the facilitator’s note', (me) => !body(me).includes('the facilitator’s own'));
    await lists(noteTaker, 'the note-taker’s own');
    await rest(noteTaker);
    await noteTaker.press('u');
    await noteTaker.sees('Undone. The note “the note-taker’s own” is taken back.');
    await facilitator.until('lose the note-taker’s note', (me) => !body(me).includes('the note-taker’s own'));
    expect(await savedNotes(both.here)).toEqual([]);
  });

  test('carries a nudge to the facilitator, and the answer back', async () => {
    const [facilitator, noteTaker] = await seated();
    await rest(noteTaker);
    await noteTaker.press('m');
    await noteTaker.type('5\n');
    await facilitator.sees('From the note-taker: Let’s look at the time · m answers');
    await facilitator.press('m', 'enter');
    await noteTaker.sees('Seen: Let’s look at the time');
  });

  test('is handed over and back, with the key on each side', async () => {
    const [facilitator, noteTaker] = await seated();
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

  test('shows the shared screen on a third seat what is under way, and nobody’s words', async () => {
    const [facilitator, noteTaker] = await seated();
    const watch = await sit(both.there, 'watch');
    await watch.sees('Before the event');
    await noteTaker.type('a private remark\n');
    await lists(facilitator, 'a private remark');
    await facilitator.press('right');
    await watch.sees('earlier signals');
    expect(watch.screen().join('\n')).not.toMatch(/private|note-taker|shared/);
  });

  test('says who is away after a kill, keeps what was half written there, and goes on', async () => {
    const [facilitator, noteTaker] = await seated();
    await noteTaker.type('half a thought');
    await draftIsKept('half a thought');
    noteTaker.kill('SIGKILL');
    await noteTaker.exited();
    await facilitator.sees(/note-taker away since \d\d:\d\d/);
    const again = await sit(both.there, 'notes');
    await again.sees('half a thought');
    await facilitator.sees('note-taker here');
    await again.press('enter');
    await lists(facilitator, 'half a thought');
  });

  test('goes on on both machines while the server is away, and comes together once it is back', async () => {
    const [facilitator, noteTaker] = await seated({columns: 120, rows: 40});
    await server.stop('immediate');
    await facilitator.press('n');
    await facilitator.type('without the server, here\n');
    await noteTaker.type('without the server, there\n');
    for (const me of [facilitator, noteTaker]) await me.sees(/saved · 1 not shared yet · server away since \d\d:\d\d/);
    await server.start();
    await lists(facilitator, 'without the server, there');
    await lists(noteTaker, 'without the server, here');
    for (const me of [facilitator, noteTaker]) await me.sees(/saved · shared *$/m);
    await allSaved();
    const notes = await savedNotes(both.here);
    expect(notes.toSorted()).toEqual(['without the server, here', 'without the server, there']);
    expect(await savedNotes(both.there)).toEqual(notes);
  });

  test('takes the same commands on both machines, by the incident’s reference', async () => {
    const added = await debrief(both.there, ['add', 'note', '--review', 'INC-7', 'from a shell there']);
    expect([added.code, added.stderr]).toEqual([0, expect.not.stringContaining('when the server is there')]);
    expect((await debrief(both.here, ['show', 'INC-7'])).stdout).toContain('from a shell there');
  });

  test('a code for reading opens it to watch, shows what the others write, writes nothing, and takes no notes', async () => {
    const facilitator = await sit(both.here, 'run');
    const third = await tempHome();
    third.env.DEBRIEF_SERVER = both.here.env.DEBRIEF_SERVER ?? '';
    const {stdout: reading} = await debrief(both.here, ['share', 'INC-7', '--read-only', '--quiet']);
    const opens = (...args: string[]) => openTerminal({args, home: third, columns: 100, rows: 30});
    const [joined, watch] = [await opens('join', reading), await opens('watch', reading, '--notes')];
    for (const me of [joined, watch]) await me.sees('INC-7');
    await facilitator.press('n');
    await facilitator.type('from who writes\n');
    await watch.sees('from who writes');
    await facilitator.press('right');
    for (const me of [joined, watch]) {
      await me.sees('earlier signals');
      me.send('\x03');
      await me.exited();
      expect(me.mainScreen().join('')).toContain('This code only reads: what the others write is shown');
    }
    const notes = await opens('notes', reading);
    await notes.exited();
    expect(notes.mainScreen().join('')).toContain('debrief watch shows the meeting');
    await closeTerminals();
    const journals = await readdir(join(await findReviewFolder(third.reviews, 'INC-7'), 'journal'));
    expect(journals.filter((name) => name.endsWith('.jsonl') && !name.endsWith('.received.jsonl'))).toEqual([]);
    for (const home of [both.here, third]) expect(await savedNotes(home)).toEqual(['from who writes']);
    await third.remove();
  });

  test.skipIf(process.platform !== 'linux')('a code is in no listing of programs while notes has it open', async () => {
    const noteTaker = await openTerminal({args: ['notes', both.code], home: both.there, columns: 80, rows: 24});
    await noteTaker.sees('── Note');
    const running = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const told = (pid: string) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const listing = await Promise.all(running.map(told));
    expect(await told(String(noteTaker.pid))).toContain('debrief');
    expect(listing.filter((words) => words.includes(both.code.slice(8, 40)))).toEqual([]);
  });
});
