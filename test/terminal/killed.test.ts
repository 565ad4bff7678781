// After kill -9 nothing tidies the terminal: what docs/terminals.md says to type then does, in tmux as well.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {entry} from '../support/debrief.js';
import {meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, nodeBinary, openTerminal, type Terminal} from '../support/terminal.js';

const lacking = (...programs: string[]) => {
  const missing = programs.filter((program) => spawnSync(program, ['-V'], {stdio: 'ignore'}).error);
  return missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : '';
};

const page = readFileSync(fileURLToPath(new URL('../../docs/terminals.md', import.meta.url)), 'utf8');

/** What to type, as the page has it. */
const advice = /killed with `kill -9` and looks odd afterwards, type `([^`]+)`/.exec(page)?.[1] ?? '';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** A shell that writes down the number of what it runs, so that it can be killed. */
const shell = (then: string) => `sh -c 'echo $$ > "$HOME/pid"; exec "${nodeBinary()}" "${entry}" run'; ${then}`;

/** What the terminal is left with: on a page the cursor is hidden, in a field it shows. */
const places = {'on a page': {cursorShown: false}, 'in a field': {cursorShown: true}};
type Place = keyof typeof places;

async function killIn(place: Place, me: Terminal): Promise<void> {
  await me.sees('INC-7');
  // Behind a key everything is read that the terminal has answered by then: the shell would take it for typed text.
  await me.press(place === 'in a field' ? 'n' : '?');
  await me.sees(place === 'in a field' ? '── Note' : '/ filter');
  if (place === 'on a page') {
    await me.press('down');
    await me.sees(/❯ p /);
  }
  process.kill(Number(readFileSync(join(home.root, 'pid'), 'utf8')), 'SIGKILL');
  await me.sees(/^gone/m);
}

/** Types what the page says, and sees a long line go on in the next one behind it. */
async function followAdvice(me: Terminal): Promise<void> {
  me.send(`${advice}; echo back\n`);
  await me.sees(/^back$/m);
  // What is typed before the shell asks for it is echoed twice.
  await me.sees(/^back\nready>$/m);
  await me.type(`echo ${'long '.repeat(20)}word\n`);
  await me.sees(/^long .*\nlong .*word$/m);
}

test('docs/terminals.md says what to type', () => {
  expect(advice).not.toBe('');
});

const noReset = lacking('tput', 'reset');
test.skipIf(noReset).each(Object.keys(places) as Place[])(`it brings a terminal back: %s${noReset}`, async (place) => {
  const me = await openTerminal({home, program: '/bin/sh', args: ['-i'], env: {PS1: 'ready> '}});
  await me.sees('ready> ');
  await me.type(`${shell('echo gone')}\n`);
  await killIn(place, me);
  expect(me.modes()).toMatchObject({alternateScreen: true, autowrap: false, mouse: true, ...places[place]});
  await followAdvice(me);
  expect(me.modes()).toEqual(asItWas);
});

const noTmux = lacking('tput', 'reset', 'tmux');
describe.skipIf(noTmux)(`in tmux${noTmux}`, () => {
  const tmux = (...args: string[]) => {
    const env = {...process.env, TMUX: undefined, TMUX_TMPDIR: home.root};
    return spawnSync('tmux', ['-L', 'debrief', '-f', '/dev/null', ...args], {env, encoding: 'utf8'}).stdout.trim();
  };
  afterEach(() => {
    tmux('kill-server');
  });

  /** What tmux knows of the pane's modes. */
  const modes = () => {
    const asked = '#{alternate_on} #{mouse_any_flag} #{cursor_flag} #{wrap_flag}';
    const [alternateScreen, mouse, cursorShown, autowrap] = tmux('display-message', '-p', asked).split(' ');
    return {
      alternateScreen: alternateScreen === '1',
      mouse: mouse === '1',
      cursorShown: cursorShown === '1',
      autowrap: autowrap === '1',
    };
  };
  const asBefore = {alternateScreen: false, mouse: false, cursorShown: true, autowrap: true};

  test.each([
    ['on a page', 'screen'],
    ['in a field', 'tmux-256color'],
  ] as const)('it brings a pane back: %s, as %s', async (place, term) => {
    const me = await openTerminal({
      home,
      program: 'tmux',
      args: ['-L', 'debrief', '-f', '/dev/null', 'new-session', `PS1='ready> ' TERM=${term} exec /bin/sh -i`],
      env: {TMUX: undefined, TMUX_TMPDIR: home.root},
    });
    await me.sees('ready> ');
    expect(modes()).toEqual(asBefore);
    await me.type(`${shell('echo gone')}\n`);
    await killIn(place, me);
    expect(modes()).toEqual({alternateScreen: true, mouse: true, autowrap: false, ...places[place]});
    await followAdvice(me);
    expect(modes()).toEqual(asBefore);
  });
});
