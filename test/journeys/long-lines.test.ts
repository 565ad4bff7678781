// What list, config and doctor print in a narrow terminal: no word is cut at its edge, and a pipe gets whole lines.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home, 'INC-7');
  const wide = ['--reference', 'INC-2026-of-many-letters', '--title', '復旧作業は夜に行われた'.repeat(4)];
  const made = await debrief(home, ['new', ...wide, '--severity', 'major', '--facilitator', 'Lead', '--no-input']);
  expect(made.code).toBe(0);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** The rows that the terminal shows once the command has ended. */
async function rowsOf(args: string[], columns: number): Promise<string[]> {
  const me = await openTerminal({args, home, columns, rows: 90});
  expect((await me.exited()).code).toBe(0);
  return me.mainScreen();
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

test.each([80, 60])('in %i columns', async (columns) => {
  for (const args of [['list'], ['config'], ['doctor']]) {
    const piped = (await debrief(home, args)).stdout;
    const rows = await rowsOf(args, columns);
    expect(piped.split('\n').some((line) => line.length > columns)).toBe(true);
    const shown = words(rows.join('\n'));
    // What it says of the terminal itself is another thing in each.
    const lasting = words(piped).filter((word) => /^[a-z]{4,}[.,]?$/i.test(word) && args[0] !== 'doctor');
    for (const word of lasting) expect(shown).toContain(word);
    // Only a row of its own begins at the edge: what goes on stands further in.
    const begin = rows.filter((row) => /^\S/.test(row)).map((row) => words(row)[0]);
    const lines = piped.split('\n').map((line) => words(line)[0]);
    // How wide it draws only a terminal can say.
    const here = args[0] === 'doctor' ? ['widths:'] : [];
    for (const word of begin) expect([...lines, ...here]).toContain(word);
  }
});
