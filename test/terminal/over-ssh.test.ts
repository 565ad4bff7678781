// Two machines and one host: both people come over ssh, a connection breaks, and nothing that was typed is lost.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {oneSentence} from '../support/debrief.js';
import {draftsOnDisk, type Meeting, meeting, savedNotes} from '../support/meeting.js';
import {PATIENCE} from '../support/patience.js';
import {noSsh, SshHost} from '../support/ssh-host.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';

describe.skipIf(noSsh)(`over ssh${noSsh}`, () => {
  let home: TempHome;
  let review: Meeting;
  let host: SshHost;
  beforeEach(async () => {
    home = await tempHome();
    review = await meeting(home);
    host = new SshHost(home);
  });
  afterEach(async () => {
    await closeTerminals();
    host.end();
    await home.remove();
  });

  /** The facilitator and the note-taker, each at a machine of their own. */
  async function both(): Promise<[facilitator: Terminal, noteTaker: Terminal]> {
    const [facilitator, noteTaker] = await Promise.all([host.come('debrief run'), host.come('debrief notes')]);
    await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
    return [facilitator, noteTaker];
  }

  /** What is being typed is on the host's disk. */
  const isKept = (text: string) => expect.poll(() => draftsOnDisk(review), {timeout: PATIENCE}).toContain(text);

  test('both see each other and each other’s notes, in every letter', async () => {
    await host.start();
    const [facilitator, noteTaker] = await both();
    await noteTaker.type('the queue in Zürich grew — 東京, too\n');
    await facilitator.sees('· the queue in Zürich grew — 東京, too');
    await facilitator.press('n');
    await facilitator.type('the pager was silent\n');
    await noteTaker.sees('· the pager was silent');
    expect(await savedNotes(home, facilitator)).toEqual([
      'the queue in Zürich grew — 東京, too',
      'the pager was silent',
    ]);
  });

  test('a connection that breaks leaves the other one working, and the draft for the next', async () => {
    await host.start();
    const [facilitator, noteTaker] = await both();
    await noteTaker.type('saved before it broke\n');
    await facilitator.sees('· saved before it broke');
    await noteTaker.type('half a thou');
    await isKept('half a thou');
    noteTaker.kill('SIGKILL');
    await facilitator.sees('note-taker away');
    await facilitator.press('n');
    await facilitator.type('meanwhile\n');
    await facilitator.sees('· meanwhile');
    const again = await host.come('debrief notes');
    await again.sees(' half a thou');
    await again.sees('· meanwhile');
    await facilitator.sees('note-taker here');
    await again.press('end');
    await again.type('ght\n');
    await facilitator.sees('· half a thought');
    expect(await savedNotes(home, facilitator)).toEqual(['saved before it broke', 'meanwhile', 'half a thought']);
  });

  test('a connection that hangs is still somebody; its draft comes over once it has ended', async () => {
    await host.start();
    const [facilitator, noteTaker] = await both();
    await noteTaker.type('half a thou');
    await isKept('half a thou');
    noteTaker.kill('SIGSTOP');
    const again = await host.come('debrief notes');
    await facilitator.sees('2 note-takers');
    await again.type('in the meantime\n');
    await facilitator.sees('· in the meantime');
    noteTaker.kill('SIGKILL');
    await facilitator.seesNot('2 note-takers');
    await again.sees(' half a thou');
  });

  test('on a host without UTF-8 the signs are ASCII, and what is written stays as it is', async () => {
    await host.start({LANG: 'C'});
    const [facilitator, noteTaker] = await both();
    await noteTaker.type('one word for Zürich\n');
    await facilitator.sees('one word for Zürich');
    expect(facilitator.screen().join('\n')).not.toMatch(/[·─❯]/);
    expect(await savedNotes(home)).toEqual(['one word for Zürich']);
  });

  test('a terminal that can draw no page is told so on the other machine', async () => {
    await host.start();
    const me = await host.come('debrief notes', {env: {TERM: 'dumb'}, columns: 200});
    await me.sees('TERM=dumb says that this one cannot');
    expect((await me.exited()).code).toBe(2);
  });

  test.each(['run', 'notes', 'watch'])(
    'without -t, debrief %s says that ssh gives a terminal with it',
    async (command) => {
      await host.start();
      const {stdout, stderr, status} = host.ask(`debrief ${command}`);
      expect({stdout, status}).toEqual({stdout: '', status: 2});
      expect(stderr).toMatch(oneSentence);
      expect(stderr).toContain(`debrief ${command} needs a terminal, which ssh gives with -t; debrief `);
    },
  );
});
