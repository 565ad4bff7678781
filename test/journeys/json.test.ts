// JSON at a real terminal: nothing is asked, whatever is said is a document in a line, and the shell has the terminal.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {newReview} from '../support/debrief.js';
import {underAShell} from '../support/shell.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** What somebody sees who types the command and waits for the shell to come back. */
async function seen(args: string[]): Promise<string> {
  const {me} = await underAShell(home, {args, columns: 80, rows: 24});
  await me.sees('ended with');
  return me.screen().join('\n');
}

/** The document on the screen, where lines are broken at its edge. */
const documentIn = (screen: string): unknown =>
  JSON.parse(/\{.*\}(?=\s*ended)/s.exec(screen)?.[0].replace(/\n/g, '') ?? '');

test('a comment without its text is not asked for where a program reads', async () => {
  await newReview(home);
  const screen = await seen(['comment', '--json']);
  expect(documentIn(screen)).toMatchObject({format: 1, error: {code: 'wrong-use', exit: 2}});
  expect(screen).toContain('ended with 2');
});

test('a mistyped option beside --json is told as JSON, with what was meant', async () => {
  await newReview(home);
  const screen = await seen(['list', '--al', '--json']);
  expect(documentIn(screen)).toMatchObject({format: 1, error: {hint: '--all'}});
  expect(screen).toContain('ended with 2');
});
