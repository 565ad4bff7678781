// The facilitator's machine is offline while both write as fast as they can, and comes back: nothing is lost or doubled.
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {savedNotes, sit} from '../support/meeting.js';
import {noPostgres, type Postgres, postgres} from '../support/postgres.js';
import {type Link, linkTo} from '../support/proxy.js';
import {closeTerminals, type Terminal} from '../support/terminal.js';
import {type TwoMachines, twoMachines} from '../support/two-machines.js';

const MANY = 200;

/** Types so many notes, each once the one before is in the list and on the disk; their texts. */
async function writeMany(me: Terminal, who: string): Promise<string[]> {
  const texts = Array.from({length: MANY}, (_, index) => `${who} ${index + 1} of ${MANY}`);
  for (const text of texts) {
    // The note-taker's field is open all the time.
    if (who === 'facilitator') await me.press('enter');
    await me.sees('── Note');
    await me.type(`${text}\n`);
    await me.until(`list “${text}” as saved`, () => isListed(me, text));
  }
  return texts;
}

/** Above the field, where one is open, and not on its way to the disk. */
function isListed(me: Terminal, text: string): boolean {
  const rows = me.screen();
  const field = rows.findIndex((row) => row.includes('── Note'));
  const listed = rows.slice(0, field === -1 ? -2 : field);
  return listed.some((row) => `${row} `.includes(`${text} `) && !row.includes('saving'));
}

describe.skipIf(noPostgres)(`two machines, one of them offline${noPostgres}`, () => {
  let server: Postgres;
  let link: Link;
  let both: TwoMachines;
  beforeAll(async () => {
    server = await postgres();
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    link = await linkTo(server.port);
    both = await twoMachines(server, {shareOver: link.port});
  });
  afterEach(async () => {
    await closeTerminals();
    await both.remove();
    await link.close();
  });

  test('both go on, and have and show every note once when it is back', async () => {
    const window = {columns: 120, rows: 40};
    const [facilitator, noteTaker] = await Promise.all([
      sit(both.here, 'run', window),
      sit(both.there, 'notes', window),
    ]);
    await Promise.all([facilitator.sees('note-taker here'), noteTaker.sees('facilitator here')]);
    link.cut();
    const written = await Promise.all([writeMany(facilitator, 'facilitator'), writeMany(noteTaker, 'note-taker')]);
    await facilitator.sees(new RegExp(`saved · ${MANY} not shared yet · server away since \\d\\d:\\d\\d`));
    await noteTaker.sees(/saved · shared *$/m);
    expect(facilitator.screen().join('\n')).not.toContain('note-taker 1');
    link.mend();
    for (const me of [facilitator, noteTaker]) {
      await me.sees(`${2 * MANY} notes`);
      await me.sees(/saved · shared *$/m);
    }
    const notes = await savedNotes(both.here);
    expect(notes.toSorted()).toEqual(written.flat().toSorted());
    expect(await savedNotes(both.there)).toEqual(notes);
    const last = notes.at(-1) ?? '';
    for (const me of [facilitator, noteTaker]) await me.until(`list “${last}”`, () => isListed(me, last));
  });
});
