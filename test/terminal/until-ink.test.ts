// The page stands before Ink is there: what is typed at its sight waits in its order, and where Ink never comes the
// terminal is given back all the same.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {installedIn} from '../support/installed.js';
import {meeting, savedNotes} from '../support/meeting.js';
import {type Shelled, underAShell} from '../support/shell.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals} from '../support/terminal.js';

let home: TempHome;
let place: string;
let ink: string;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
  place = installedIn(home);
  ink = join(place, 'dist', 'ink.cjs');
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const start = (columns = 300): Promise<Shelled> => underAShell(home, {bin: join(place, 'bin', 'debrief.cjs'), columns});

/** Ink comes when it is told to, or `fails`; until then the first page stands. */
function holdInk(): {comes(): void; fails(): void} {
  const word = join(home.root, 'ink');
  const waits = `await new Promise((comes, fails) => {
    const fs = require('fs'), word = ${JSON.stringify(word)};
    const look = setInterval(() => {
      if (!fs.existsSync(word)) return;
      clearInterval(look);
      fs.readFileSync(word, 'utf8') === 'comes' ? comes() : fails(new TypeError('no such thing'));
    }, 5);
  });`;
  const source = readFileSync(ink, 'utf8');
  const held = source.replace('async exports=>{', (begins) => begins + waits);
  expect(held).not.toBe(source);
  writeFileSync(ink, held);
  return {comes: () => writeFileSync(word, 'comes'), fails: () => writeFileSync(word, 'fails')};
}

describe('where Ink never comes', () => {
  async function endedWith({me, settings}: Shelled, code: number): Promise<string[]> {
    await me.sees(`ended with ${code}`);
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
    expect(me.mainScreen().at(-1)).toBe(`ended with ${code}`);
    return me.mainScreen().slice(0, -1);
  }

  test.each([
    ['its file is missing', () => rmSync(ink), 'incomplete (dist/ink.cjs is missing or damaged): install it again'],
    [
      'its file is of another version',
      () => writeFileSync(ink, readFileSync(ink, 'utf8').replace(/^\/\/\w+/, '//0123456789abcdef')),
      'installed anew meanwhile: start it again',
    ],
  ])('%s: one sentence, in a terminal as it was', async (_, damage, sentence) => {
    damage();
    const said = await endedWith(await start(), 1);
    expect(said).toEqual([expect.stringMatching(/^debrief: .*; your reviews are untouched\.$/)]);
    expect(said[0]).toContain(sentence);
  });

  test('a mistake in it, once the page stands and keys have come', async () => {
    const {fails} = holdInk();
    const mine = await start();
    await mine.me.sees('INC-7');
    mine.me.send('nhel');
    mine.me.resize(310, 30);
    fails();
    expect(await endedWith(mine, 1)).toEqual([expect.stringMatching(/^debrief: something unexpected went wrong/)]);
  });

  test('a signal ends it, whatever happens to the page afterwards', async () => {
    holdInk();
    const mine = await start();
    await mine.me.sees('INC-7');
    mine.signal('SIGTERM');
    mine.me.resize(90, 30);
    expect(await endedWith(mine, 143)).toEqual([]);
  });
});

test('keys typed at the sight of the first page wait for Ink in their order', async () => {
  const {comes} = holdInk();
  const {me} = await start(80);
  await me.sees('INC-7');
  await me.type('nhlo');
  await me.press('left', 'left');
  await me.type('el');
  await me.press('enter');
  comes();
  await me.sees('· hello');
  expect(await savedNotes(home, me)).toEqual(['hello']);
});
