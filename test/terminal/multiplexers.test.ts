// In a real tmux and a real screen: the page, a note, a size that changes, and the way out.
import {spawnSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {entry} from '../support/debrief.js';
import {meeting, note, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, nodeBinary, openTerminal} from '../support/terminal.js';

let home: TempHome;
let sockets: string;
beforeEach(async () => {
  home = await tempHome();
  sockets = join(home.root, 'sockets');
  mkdirSync(sockets, {mode: 0o700});
  await meeting(home, [note('n1', 'the first note')]);
});
afterEach(async () => {
  for (const {program, quits} of Object.values(places)) spawnSync(program, quits, {env: {...process.env, ...env()}});
  await closeTerminals();
  await home.remove();
});

const env = () => ({TMUX: undefined, STY: undefined, TMUX_TMPDIR: sockets, SCREENDIR: sockets});

const places = {
  tmux: {
    program: 'tmux',
    begins: ['-L', 'debrief', '-f', '/dev/null', 'new-session'],
    quits: ['-L', 'debrief', 'kill-server'],
  },
  screen: {
    program: 'screen',
    begins: ['-U', '-S', 'debrief', '-c', '/dev/null'],
    quits: ['-S', 'debrief', '-X', 'quit'],
  },
};

/** One of the two asks for its version with a capital letter, and both end with some code where they are there. */
const lacks = (program: string) =>
  spawnSync(program, ['-v'], {stdio: 'ignore'}).error ? ` (skipped: ${program} is not installed)` : '';

for (const [name, {program, begins}] of Object.entries(places)) {
  const lacking = lacks(program);
  test.skipIf(lacking)(`in ${name}: a page, a note, another size and the way out${lacking}`, async () => {
    const me = await openTerminal({
      home,
      program,
      args: [...begins, '/bin/sh', '-c', `"${nodeBinary()}" "${entry}" run; echo "ended with $?"; exec cat`],
      env: env(),
      columns: 80,
      rows: 25,
    });
    await me.sees('· the first note');
    await me.press('n');
    await me.sees('── Note');
    await me.type('+ kept in there\n');
    await me.sees('+ kept in there');
    await me.press('up');
    await me.sees(/❯ \+ kept in there/);
    me.resize(120, 41);
    await me.sees(/Before the event .*\/12 │/);
    await me.sees(/❯ \+ kept in there/);
    me.resize(80, 25);
    await me.seesNot(/\/12 │/);
    await me.sees(/❯ \+ kept in there/);
    expect(await savedNotes(home, me)).toEqual(['the first note', 'kept in there']);
    await me.press('ctrl+c');
    await me.sees('ended with 0');
    await me.seesNot('the first note');
  });
}
