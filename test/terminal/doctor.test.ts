// `debrief doctor` in a terminal: it asks what the terminal is and how wide it draws, and leaves no trace of that.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, type OpenTerminal, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

async function says(options: OpenTerminal = {}): Promise<string[]> {
  const me = await openTerminal({args: ['doctor'], home, columns: 200, rows: 40, ...options});
  expect(await me.exited()).toEqual({code: 0, signal: null});
  expect(me.modes()).toEqual(asItWas);
  return me.mainScreen();
}

test('it tells size, colours, answers, and the columns that emoji and signs take', async () => {
  const said = await says({background: 'ffff/ffff/ffff'});
  expect(said[0]).toMatch(/^debrief: \d/);
  expect(said).toContain('terminal: xterm-256color');
  expect(said).toContain('size: 200x40');
  expect(said).toContainEqual(expect.stringMatching(/^answers: .*background rgb:ffff\/ffff\/ffff, attributes 1;2$/));
  // This emulator draws by an older Unicode, in which no emoji was wide.
  expect(said).toContainEqual(
    expect.stringMatching(/^widths: face 1, .*tick 1, line 1, Chinese sign 2, letter with its mark 1$/u),
  );
  expect(said).toContainEqual(expect.stringContaining('A face takes 1 column here and 2 columns by Unicode'));
});

test('it says what is drawn where lines take two columns', async () => {
  const said = await says({wideSigns: true});
  expect(said.join('\n')).toMatch(
    /line 2[\s\S]*\n {2}· Lines and arrows take two columns here: pages are drawn in ASCII\./,
  );
});
