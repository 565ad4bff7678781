// The facilitator and the note-taker type as fast as they can, are killed, and go on: what was saved is there, once.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {meeting} from '../support/meeting.js';
import {seeded} from '../support/seeded.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';
import {writeInTwoTerminals} from '../support/two-terminals.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test.each<[string, readonly NodeJS.Signals[], number]>([
  ['killed', ['SIGKILL'], 1],
  ['ended by the signals of a service, a window and a shell', ['SIGTERM', 'SIGHUP', 'SIGINT'], 3],
])(
  'two terminals, 60 notes each, either of them %s: the export holds every saved note once',
  async (_, signals, kills) => {
    const {id} = await meeting(home);
    const written = await writeInTwoTerminals({home, id, notes: 60, kills, signals, random: seeded(1)});
    expect(written.endedOtherwise).toEqual([]);
    expect(written.kills).toBeGreaterThanOrEqual(kills + 1);
    expect(written.acknowledged).toHaveLength(120 - written.kills);
    const exported = await debrief(home, ['export', id, '--to', home.incident]);
    expect(exported).toMatchObject({code: 0, stderr: `Written for INC-7 (${id}).\n`});
    const {notes} = JSON.parse(await readFile(join(home.incident, 'INC-7-review.json'), 'utf8'));
    const texts: string[] = notes.map(({text}: {text: string}) => text);
    expect(written.acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    expect(texts.filter((text) => !written.acknowledged.includes(text) && !written.underWay.includes(text))).toEqual(
      [],
    );
  },
);
