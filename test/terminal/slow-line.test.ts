// A slow line between the program and its terminal: a 200 ms link, and 9,600 baud. What is typed arrives as it was typed,
// a storm of keys makes few frames, and none of them waits in a queue.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {meeting, note, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  const notes = Array.from({length: 40}, (_, index) => note(`n${index}`, `note number ${index}, with a few words`));
  await meeting(home, notes);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** A round trip takes 200 ms; a modem's takes less, and each byte a millisecond. */
const lines = {
  '200 ms link': {delay: 100},
  '9,600 baud': {delay: 20, bytesPerSecond: 960},
};

/** Until all that the program has to say has arrived, the clock's next second aside. */
const allHere = (me: Terminal): Promise<void> => me.until('have all of it here', () => me.onTheWay === 0);

describe.each(Object.keys(lines) as (keyof typeof lines)[])('%s', (name) => {
  const open = () => sit(home, 'run', {link: lines[name]});

  test(`${name}: a note is typed, saved and seen, and the way out leaves the terminal as it was`, async () => {
    const me = await open();
    await me.sees('Next: ');
    await me.press('n');
    await me.sees('── Note');
    await me.type('+ typed faster than it is seen');
    await me.sees('+ typed faster than it is seen');
    await me.press('enter');
    await me.sees('+ typed faster than it is seen');
    await me.seesNot('── Note');
    expect((await savedNotes(home, me)).at(-1)).toBe('typed faster than it is seen');
    await me.press('ctrl+c');
    expect(await me.exited()).toEqual({code: 0, signal: null});
    expect(me.modes()).toEqual(asItWas);
    expect(me.mainScreen()).toEqual([]);
  });

  test(`${name}: a storm of keys makes few frames, and the last one is soon there`, async () => {
    const me = await open();
    await me.sees('Next: ');
    await allHere(me);
    let most = 0;
    const before = me.written.length;
    // Held down: forty arrows that a terminal repeats.
    for (let count = 0; count < 40; count += 1) {
      me.send('\u001b[A');
      await me.until('take a moment', () => true);
      most = Math.max(most, me.onTheWay);
    }
    await me.until('select the first note', () => {
      most = Math.max(most, me.onTheWay);
      return /❯ · note number 0,/.test(me.screen().join('\n'));
    });
    // Two screens' worth at the very most, where each of the forty frames alone would be a third of one.
    expect(most).toBeLessThan(5_000);
    expect(me.written.length - before).toBeLessThan(12_000);
  });

  test(`${name}: a key in parts is one key, and never Esc and letters`, async () => {
    const me = await open();
    await me.sees('Next: ');
    await allHere(me);
    await me.press('n');
    await me.sees('── Note');
    await me.type('ab');
    await me.sees(' ab');
    // As packets break it, each by itself on the way.
    for (const part of ['\u001b', '[', 'D', '\u001b[', 'D', '\u001b', 'O', 'H']) me.send(part);
    await me.type('c');
    await me.sees(' cab');
    await me.press('enter');
    await me.sees('· cab');
  });
});
