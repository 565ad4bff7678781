// Output that is longer than the window goes to a pager, as with git: which one, when none, and what becomes of it.
import {spawnSync} from 'node:child_process';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
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

/** Stands in for a pager: what goes through it can be told. */
const marking = "sed 's/^/through it: /'";
const last = 'Exit codes: 0 done, 1 could not, 2 wrong use.';

const asked = (args: string[], env: OpenTerminal['env'] = {}, more: OpenTerminal = {}) =>
  openTerminal({home, args, env: {PAGER: undefined, DEBRIEF_PAGER: undefined, LESS: undefined, ...env}, ...more});

/** All that was printed, once the program has ended well. */
async function printed(args: string[], env: OpenTerminal['env'] = {}, more: OpenTerminal = {}): Promise<string> {
  const me = await asked(args, env, more);
  expect(await me.exited()).toEqual({code: 0, signal: null});
  return me.mainScreen().join('\n');
}

describe('what is longer than the window', () => {
  it('goes through DEBRIEF_PAGER, else through PAGER', async () => {
    expect(await printed(['help'], {DEBRIEF_PAGER: marking, PAGER: 'false'})).toContain(`through it: ${last}`);
    expect(await printed(['help', 'export'], {PAGER: marking})).toContain('through it: Usage: debrief export');
  });

  it('is told to less and lv as git tells it, unless the user has told them something else', async () => {
    const env = {DEBRIEF_PAGER: 'echo "less $LESS, lv $LV"; cat > /dev/null'};
    expect(await printed(['help'], env)).toContain('less FRX, lv -c');
    expect(await printed(['help'], {...env, LESS: 'S'})).toContain('less S, lv -c');
  });

  it('may be long by lines that are wider than the window', async () => {
    await newReview(home, 'INC-7', '--folder', '/srv/'.padEnd(1000, 'incidents/'));
    expect(await printed(['show'], {PAGER: marking}, {rows: 18})).toContain('through it: INC-7');
  });

  it('is printed whole, with nothing wrong, where the pager is left early', async () => {
    expect(await printed(['help'], {PAGER: 'head -1'})).toBe('Usage: debrief [COMMAND] [options]');
  });

  it('is printed whole where the pager that is named is not there, and where there is no less', async () => {
    expect(await printed(['help'], {PAGER: 'no-such-pager -R'})).toContain(last);
    expect(await printed(['help'], {PATH: home.root})).toContain(last);
  });

  it.each(["less '", 'exit 2', 'false', 'kill -SEGV $$'])(
    'is printed whole where the pager fails at once: %s',
    async (PAGER) => {
      expect(await printed(['help'], {PAGER})).toContain(last);
    },
  );

  it('is left alone where Ctrl+C ended the pager', async () => {
    expect(await printed(['help'], {PAGER: 'head -1; exit 130'})).toBe('Usage: debrief [COMMAND] [options]');
  });

  const hasLess = spawnSync('less', ['--version'], {stdio: 'ignore'}).error === undefined;

  it.skipIf(!hasLess)(
    `is shown by less where none is named, and Ctrl+C is for less alone${hasLess ? '' : ': skipped, as there is no less here'}`,
    async () => {
      const me = await asked(['help']);
      await me.sees(/^:$/m);
      await me.sees('Usage: debrief [COMMAND] [options]');
      me.kill('SIGINT');
      await me.press('G');
      await me.sees(last);
      await me.press('q');
      expect(await me.exited()).toEqual({code: 0, signal: null});
      expect(me.modes()).toEqual(asItWas);
    },
  );
});

describe('no pager', () => {
  const none: [string, string[], OpenTerminal['env']][] = [
    ['with --no-pager', ['help', '--no-pager'], {}],
    ['where it is empty', ['help'], {DEBRIEF_PAGER: ''}],
    ['where it is cat', ['help'], {DEBRIEF_PAGER: 'cat'}],
    ['in a terminal that can move no cursor', ['help'], {TERM: 'dumb'}],
    ['where it is read aloud, by an option', ['help', '--screen-reader'], {}],
    ['where it is read aloud, by the environment', ['help'], {INK_SCREEN_READER: 'true'}],
  ];

  it.each(none)('%s', async (_, args, env) => {
    const all = await printed(args, {PAGER: marking, ...env});
    expect(all).toContain(last);
    expect(all).not.toContain('through it');
  });

  it('where it is read aloud, as is preferred', async () => {
    await debrief(home, ['config', 'set', 'screenReader', 'on']);
    for (const args of [['config'], ['help']]) {
      const all = await printed(args, {PAGER: marking}, {rows: 10});
      expect(all).toContain(args[0] === 'config' ? 'screenReader' : last);
      expect(all).not.toContain('through it');
    }
  });

  it('for what fits, and for JSON', async () => {
    expect(await printed(['config'], {PAGER: marking}, {columns: 120, rows: 40})).not.toContain('through it');
    expect(await printed(['config', '--json'], {PAGER: marking}, {rows: 10})).not.toContain('through it');
    expect(await printed(['config'], {PAGER: marking}, {rows: 10})).toContain('through it');
  });

  it('in a pipe', async () => {
    expect((await debrief(home, ['help'], {env: {PAGER: marking, TERM: 'xterm'}})).stdout).not.toContain('through it');
  });
});
