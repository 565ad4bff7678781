// Tab in the shells themselves, each at a terminal with its own line editor.
import {spawnSync} from 'node:child_process';
import {chmodSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {type Shell, shells} from '../../src/cli/completion/scripts.js';
import {entry, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, nodeBinary, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
  await newReview(home, 'INC:7', '--person', 'Platform engineer:tech');
  const program = join(home.root, 'debrief');
  writeFileSync(program, `#!/bin/sh\nexec '${nodeBinary()}' '${entry}' "$@"\n`);
  chmodSync(program, 0o755);
});
afterEach(closeTerminals);
afterAll(() => home.remove());

/** How each is started without anybody's own settings, and told of debrief as its users are. */
const begins: Record<Shell, {args: string[]; first: string}> = {
  bash: {args: ['--norc', '--noprofile', '-i'], first: 'eval "$(debrief completion bash)"'},
  zsh: {args: ['-f', '-i'], first: 'autoload -Uz compinit; compinit -u -D; eval "$(debrief completion zsh)"'},
  fish: {args: ['--no-config', '-i'], first: 'debrief completion fish | source'},
};

describe.each(shells)('%s', (shell) => {
  const isHere = spawnSync(shell, ['-c', 'true']).status === 0;

  it.skipIf(!isHere)(
    `completes what is typed, in quotes and behind = and :, too${isHere ? '' : `: skipped, as there is no ${shell} here`}`,
    async () => {
      const {args, first} = begins[shell];
      const PATH = `${home.root}${delimiter}${process.env.PATH}`;
      const me = await openTerminal({home, program: shell, args, columns: 120, env: {PATH}});
      await me.type(`${first}; echo re''ady\n`);
      await me.sees(/^ready/m);
      const typed = [
        ['debrief help environ', 'debrief help environment'],
        ['debrief config set background l', 'debrief config set background light'],
        ['debrief export --format=record,rep', 'debrief export --format=record,report'],
        ['debrief show INC', 'debrief show INC:7'],
        ['debrief add note x --by "Platform e', 'debrief add note x --by "Platform engineer"'],
        ['debrief add note x --by Plat', 'debrief add note x --by Platform\\ engineer'],
      ] as const;
      for (const [line, completed] of typed) {
        await me.type(line);
        await me.press('tab');
        await me.sees(completed);
        await me.press('ctrl+u');
      }
      expect(me.ended).toBe(false);
    },
  );
});
