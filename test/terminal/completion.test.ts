// Tab in the shells themselves, each at a terminal with its own line editor.
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {type Shell, shells} from '../../src/cli/completion/scripts.js';
import {entry, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, nodeBinary, openTerminal} from '../support/terminal.js';

let home: TempHome;
/** What the names of reviews would make, were they run. */
let made: string;
let names: readonly string[];
beforeAll(async () => {
  home = await tempHome();
  await newReview(home, 'INC:7', '--person', 'Platform engineer:tech');
  made = join(home.root, 'made');
  names = ['QQQQ$(touch made)', `WWWW'; touch made; '`, `EEEE"; touch made; "`, 'back\\slash', 'aaaa!b'];
  for (const named of names) await newReview(home, named);
  const program = join(home.root, 'debrief');
  writeFileSync(program, `#!/bin/sh\nexec '${nodeBinary()}' '${entry}' "$@"\n`);
  chmodSync(program, 0o755);
});
afterEach(closeTerminals);
afterAll(() => home.remove());

/** Signs that a word cannot hold within these quotes of bash. */
const never = {'"': /["\\$`!]/, "'": /'/};

/** How each is started without anybody's own settings, and told of debrief as its users are. */
const begins: Record<Shell, {args: string[]; first: string}> = {
  bash: {args: ['--norc', '--noprofile', '-i'], first: 'eval "$(debrief completion bash)"'},
  zsh: {args: ['-f', '-i'], first: 'autoload -Uz compinit; compinit -u -D; eval "$(debrief completion zsh)"'},
  fish: {args: ['--no-config', '-i'], first: 'debrief completion fish | source'},
};

describe.each(shells)('%s', (shell) => {
  const isHere = spawnSync(shell, ['-c', 'true']).status === 0;
  const skipped = isHere ? '' : `: skipped, as there is no ${shell} here`;

  /** At its prompt, with debrief's completion. */
  const atPrompt = async () => {
    const {args, first} = begins[shell];
    const PATH = `${home.root}${delimiter}${process.env.PATH}`;
    const me = await openTerminal({home, program: shell, args, columns: 200, rows: 100, cwd: home.root, env: {PATH}});
    await me.type(`${first}; echo re''ady\n`);
    await me.sees(/^ready/m);
    return me;
  };

  it.skipIf(!isHere)(`completes what is typed, in quotes and behind = and :, too${skipped}`, async () => {
    const me = await atPrompt();
    const typed = [
      ['debrief help environ', 'debrief help environment'],
      ['debrief config set background l', 'debrief config set background light'],
      ['debrief export --format=record,rep', 'debrief export --format=record,report'],
      ['debrief show INC', 'debrief show INC:7'],
      [
        'debrief add note x --review INC:7 --by "Platform e',
        'debrief add note x --review INC:7 --by "Platform engineer"',
      ],
      ['debrief add note x --review INC:7 --by Plat', 'debrief add note x --review INC:7 --by Platform\\ engineer'],
    ] as const;
    for (const [line, completed] of typed) {
      await me.type(line);
      await me.press('tab');
      await me.sees(completed);
      await me.press('ctrl+u');
    }
    expect(me.ended).toBe(false);
  });

  it.skipIf(!isHere).each(['"', "'", ''] as const)(
    `takes a name as it is, and runs nothing that it says, behind %s${skipped}`,
    async (quote) => {
      for (const named of names) {
        const me = await atPrompt();
        await me.type(`debrief show ${quote}${named.slice(0, 4)}`);
        await me.press('tab');
        // bash has no way to write these within such quotes.
        const isOffered = shell !== 'bash' || quote === '' || !never[quote].test(named);
        await me.type(isOffered ? '\n' : `${quote}\n`);
        await me.sees(isOffered ? `${named} · Mail queue` : 'There is no');
        expect(existsSync(made)).toBe(false);
      }
    },
  );
});
