// Some of a command's streams at a terminal, others in a pipe, in a file or nowhere: nothing hangs, and one sentence says why.
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {commandNames, commands} from '../../src/cli/command-table.js';
import {debrief, entry, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, nodeBinary, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
  await newReview(home);
  await newReview(home, 'INC-8');
});
afterEach(closeTerminals);
afterAll(() => home.remove());

/** What a shell shows of this line, in a window of 200 columns, with how each debrief in it ended. */
async function shown(line: string, env: Record<string, string | undefined> = {}): Promise<string> {
  const script = `debrief() { "$NODE" "$ENTRY" "$@"; echo "ended with $?" >&2; }\n${line}`;
  const me = await openTerminal({
    home,
    columns: 200,
    program: '/bin/sh',
    args: ['-c', script],
    env: {NODE: nodeBinary(), ENTRY: entry, PAGER: 'cat', ...env},
  });
  await me.exited();
  expect(me.modes()).toEqual(asItWas);
  return me.mainScreen().join('\n');
}

describe('a screen that cannot be drawn, or reads no keys', () => {
  const screens = ['', 'run', 'notes', 'watch', '--example'];
  const streams: [string, (name: string) => string][] = [
    ['in a pipe', (name) => `debrief ${name} | cat`],
    ['in a pipe that is closed early', (name) => `debrief ${name} | head -1`],
    ['with nothing to read from', (name) => `debrief ${name} < /dev/null`],
    ['behind a pipe', (name) => `echo q | debrief ${name}`],
    ['with its input closed', (name) => `debrief ${name} <&-`],
    ['into a file', (name) => `debrief ${name} > "$HOME/out"; cat "$HOME/out"`],
    ['in a terminal that can move no cursor', (name) => `TERM=dumb debrief ${name}`],
  ];

  it.each(screens.flatMap((name) => streams.map(([where, line]) => [name, where, line(name)] as const)))(
    'debrief %s, %s: one sentence that names what needs none, and 2',
    async (name, _, line) => {
      const [sentence, ...rest] = (await shown(line)).split('\n');
      expect(sentence).toMatch(
        new RegExp(`^debrief: debrief${name && ` ${name}`} needs a terminal.*; debrief .* without (one|it)\\.$`),
      );
      expect(rest).toEqual(['ended with 2']);
    },
  );
});

describe('a command that prints', () => {
  it('is not troubled by a reader that has seen enough', async () => {
    const listed = await shown('debrief list | head -1');
    expect(listed.split('\n').filter((line) => /^\w+ +INC-[78] /.test(line))).toHaveLength(1);
    expect(listed).toContain('ended with 0');
    expect(await shown('debrief help keys | true')).toBe('ended with 0');
    expect(await shown('debrief help | { exec <&-; }')).toBe('ended with 0');
  });

  it('gives a pipe whole lines, however narrow the terminal beside it, and no colours, also where they are asked for', async () => {
    const me = await openTerminal({
      home,
      columns: 40,
      program: '/bin/sh',
      args: [
        '-c',
        '"$NODE" "$ENTRY" list | tee "$HOME/listed" | wc -l; "$NODE" "$ENTRY" show INC-7 | grep -c "$(printf "\\033")"',
      ],
      env: {NODE: nodeBinary(), ENTRY: entry, FORCE_COLOR: '1'},
    });
    await me.exited();
    expect(me.mainScreen().map((line) => line.trim())).toEqual(['2', '0']);
  });

  it('goes on where it has nothing to read from', async () => {
    expect(await shown('debrief show INC-7 <&- | head -1')).toMatch(/^(INC-7 · Mail|ended with 0)/);
    expect(await shown('debrief add note - < /dev/null')).toBe(
      'debrief: the pipe held no text: nothing was added.\nended with 2',
    );
  });

  it('ends with 0 though nobody takes what it says, and with its own code though nobody hears why', async () => {
    expect(await shown('debrief list >&-')).toBe('ended with 0');
    expect(await shown('"$NODE" "$ENTRY" lst 2>&-; echo "code $?"')).toBe('code 2');
  });
});

describe('without anybody to ask', () => {
  /** What would ask, and what it says in place of that. */
  const asking: [string[], RegExp][] = [
    [['new'], /a new review still needs --reference, --title, --severity, --facilitator\./],
    [['comment', '--review', 'INC-7'], /the text is missing: debrief comment/],
    [['invite', 'INC-7'], /needs to know when the meeting is, such as --at/],
    [['config', 'edit'], /debrief config edit needs a terminal; debrief config set/],
    [['agenda', 'edit', 'standard'], /debrief agenda edit needs a terminal; debrief agenda check/],
  ];

  it.each(asking)('debrief %j says what is missing', async (args, says) => {
    const {stdout, stderr, code} = await debrief(home, args);
    expect(stderr).toMatch(says);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
  });

  it.each(commandNames)('debrief %s waits for nobody', async (name) => {
    // What needs an argument gets one; what comes of it is told by its own tests.
    const args = commands[name].words.startsWith('<') ? [name, 'nothing'] : [name];
    const {stderr, code} = await debrief(home, args);
    expect(code === 0 || /^debrief: .*[.?]\n$/.test(stderr), stderr).toBe(true);
  });
});
