// The program in other surroundings: without colours, with an editor, and on reviews that cannot change.
import {spawnSync} from 'node:child_process';
import {appendFileSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {headerLine} from '../../src/store/journal/entry.js';
import {entry} from '../support/debrief.js';
import {change, facilitate, meeting, note, question, saved, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, nodeBinary, openTerminal} from '../support/terminal.js';

let home: TempHome;
let folder: string;
beforeEach(async () => {
  home = await tempHome();
  ({folder} = await meeting(home, [note('n1', 'the first note'), note('n2', 'the second note')]));
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

describe('without colours', () => {
  test.each([
    ['NO_COLOR', {NO_COLOR: '1'}],
    ['FORCE_COLOR=0', {FORCE_COLOR: '0'}],
  ])('under %s no colour is written, and the selection is marked by a sign', async (_, env) => {
    const me = await facilitate(home, {env});
    await me.press('up');
    await me.sees('❯ · the second note');
    await me.press('up');
    await me.sees('❯ · the first note');
    await me.press('n');
    await me.type('+ in black and white\n');
    await me.sees('+ in black and white');
    expect(me.coloured()).toEqual([]);
  });

  test('elsewhere there are colours', async () => {
    const me = await facilitate(home);
    await me.press('up');
    await me.sees('❯ · the second note');
    expect(me.coloured()).not.toEqual([]);
  });
});

test.each([['run'], ['notes'], ['watch'], []])(
  'TERM=dumb is no terminal: debrief %s names a command',
  async (...args) => {
    const me = await openTerminal({args, home, env: {TERM: 'dumb'}, columns: 200});
    expect(await me.exited()).toEqual({code: 2, signal: null});
    expect(me.mainScreen()).toHaveLength(1);
    expect(me.mainScreen()[0]).toMatch(/needs a terminal that can draw a page, and TERM=dumb .*; debrief \w+ .*\.$/);
  },
);

test.each([
  [['TERM='], 'TERM is empty, so that nothing says this one can'],
  [['TERM=unknown'], 'TERM=unknown says that this one cannot'],
  [['-u', 'TERM'], 'TERM is not set, so that nothing says this one can'],
])('env %j is no terminal either', async (changed, why) => {
  const args = [...changed, nodeBinary(), entry];
  for (const command of ['run', 'doctor']) {
    const me = await openTerminal({program: '/usr/bin/env', args: [...args, command], home, columns: 200});
    await me.sees(why);
    await me.exited();
    expect(me.modes().alternateScreen).toBe(false);
  }
});

test('a damaged journal is told beside what was said and a comment that nobody has read', async () => {
  const [journal = ''] = readdirSync(join(folder, 'journal'));
  appendFileSync(join(folder, 'journal', journal), 'not a change\n');
  const comment = {id: 'c1', questionId: question, text: 'Thank you for the calm updates'};
  await change(folder, [{type: 'comment-added', comment}]);
  const me = await facilitate(home);
  await me.sees(/damaged line in journal[\s\S]*comment/);
  await me.press('c');
  await me.sees(/damaged line in journal[\s\S]*Covered/);
});

describe('with an editor', () => {
  /** An editor that adds a line by itself. */
  async function addingEditor(line: string): Promise<Record<string, string>> {
    const file = join(home.root, 'editor.sh');
    await writeFile(file, `#!/bin/sh\nprintf '%s\\n' '${line}' >> "$1"\n`, {mode: 0o755});
    return {EDITOR: file};
  }

  test('e takes the selected note there, and with none selected says so', async () => {
    const me = await facilitate(home, {env: await addingEditor('from the editor')});
    await me.press('e');
    await me.sees('No note is selected');
    await me.press('up', 'e');
    await me.sees(/· the second note\n +from the editor/);
    expect(await savedNotes(home, me)).toEqual(['the first note', 'the second note\nfrom the editor']);
    expect(me.modes()).toMatchObject({alternateScreen: true, bracketedPaste: true, autowrap: false});
  });

  test('Ctrl+O takes the text there and comes back into the field', async () => {
    const me = await facilitate(home, {env: await addingEditor('and the editor')});
    await me.press('n');
    await me.type('first the field');
    await me.press('ctrl+o');
    await me.sees(/ first the field\n and the editor/);
    await me.press('end');
    await me.type(' again\n');
    await me.sees(/· first the field\n +and the editor again/);
    expect((await savedNotes(home, me)).at(-1)).toBe('first the field\nand the editor again');
  });

  test('an editor in which nothing was changed changes nothing, and says so', async () => {
    const file = join(home.root, 'vi');
    await writeFile(file, '#!/bin/sh\n', {mode: 0o755});
    const me = await facilitate(home, {env: {EDITOR: file}});
    await me.press('up', 'e');
    await me.sees('Nothing changed in the editor.');
    expect(await savedNotes(home, me)).toEqual(['the first note', 'the second note']);
  });

  describe('an editor that gives back an empty text takes no word away, and says so', () => {
    const says = /The editor gave back an empty text: your words are as they were\./;

    async function emptied() {
      const file = join(home.root, 'empties');
      await writeFile(file, '#!/bin/sh\n: > "$1"\n', {mode: 0o755});
      return facilitate(home, {env: {EDITOR: file}});
    }

    test('of a note', async () => {
      const me = await emptied();
      await me.press('up', 'e');
      await me.sees(says);
      expect(await savedNotes(home, me)).toEqual(['the first note', 'the second note']);
    });

    test('in a field', async () => {
      const me = await emptied();
      await me.press('n');
      await me.type('kept all the same');
      await me.press('ctrl+o');
      await me.sees(says);
      await me.sees(' kept all the same');
      await me.press('enter');
      await me.sees('· kept all the same');
    });
  });

  test('an editor that fails leaves everything as it was, and says so', async () => {
    const me = await facilitate(home, {env: {EDITOR: 'false'}});
    await me.press('n');
    await me.type('kept all the same');
    await me.press('ctrl+o');
    await me.sees('The editor false ended with an error');
    await me.sees(' kept all the same');
    await me.press('enter');
    await me.sees('· kept all the same');
  });

  test('what it gave back in another encoding is kept in a file that is named, and the field goes on', async () => {
    const file = join(home.root, 'latin.sh');
    await writeFile(file, `#!/bin/sh\nprintf 'caf\\351 page' > "$1"\n`, {mode: 0o755});
    const me = await facilitate(home, {env: {EDITOR: file, TMPDIR: home.root}});
    await me.press('n');
    await me.type('kept all the same');
    await me.press('ctrl+o');
    await me.sees(/kept as text\.kept-\d+T\d+\.md: it\s+looks\s+like\s+Latin-1/);
    // Nothing of it is cut: what it is, what converts it, and where it lies, its folder whole in one row.
    const words = me.screen().join(' ').replace(/\s+/g, ' ');
    expect(words).toContain('(ISO-8859-1), not UTF-8; iconv -f ISO-8859-1 -t UTF-8 converts it. It is in ~/');
    const [, name = ''] = /kept as (\S+\.md)/.exec(words) ?? [];
    const [, folder = ''] = me.screen().flatMap((line) => /is in ~(\/\S+)\.\s*$/.exec(line) ?? []);
    expect(readFileSync(join(home.root, folder, name))).toEqual(Buffer.from('caf\xe9 page', 'latin1'));
    await me.sees(' kept all the same');
    await me.press('enter');
    await me.sees('· kept all the same');
  });

  test('what was typed while it was open is dropped, and a Ctrl+D ends nothing', async () => {
    const file = join(home.root, 'vi');
    await writeFile(file, '#!/bin/sh\necho open; while ! [ -e "$HOME/go" ]; do sleep 0.05; done\n', {mode: 0o755});
    const me = await facilitate(home, {env: {EDITOR: file}});
    await me.press('up', 'e');
    await me.sees('open');
    await me.type('c and c, then words\n');
    await me.press('ctrl+d');
    await writeFile(join(home.root, 'go'), '');
    await me.sees('Nothing changed in the editor.');
    await me.press('n');
    await me.type('still here\n');
    await me.sees('· still here');
    expect(await savedNotes(home, me)).toEqual(['the first note', 'the second note', 'still here']);
    const {open, agenda} = await saved(home);
    expect(open?.questionId).toBe(question);
    expect(agenda.stages.flatMap(({questions}) => questions).filter(({state}) => state !== 'open')).toEqual([]);
  });

  const noVim = spawnSync('vim', ['--version'], {stdio: 'ignore'}).error ? ' (skipped: vim is not installed)' : '';
  test.skipIf(noVim)(`the first keys typed into vim arrive${noVim}`, async () => {
    const me = await facilitate(home, {env: {EDITOR: 'vim -u NONE -N'}});
    for (const round of ['one', 'two', 'three']) {
      await me.press('n', 'ctrl+o');
      await me.sees('text.md"');
      me.send(`ithrough vim ${round}`);
      await me.sees(`through vim ${round}`);
      await me.press('esc');
      await me.type(':wq\n');
      await me.sees(/── Note.*\n through vim/);
      await me.press('enter');
      await me.sees(`· through vim ${round}`);
    }
    expect((await savedNotes(home, me)).slice(2)).toEqual(['through vim one', 'through vim two', 'through vim three']);
  });
});

describe('a review that cannot change', () => {
  test('because it is closed: it is shown, its keys say so, and O opens it again', async () => {
    await change(folder, [{type: 'review-closed'}]);
    const me = await openTerminal({args: ['run', 'INC-7'], home});
    await me.sees('Closed');
    await me.press('n');
    await me.sees('This review is closed: O opens it again.');
    await me.press('O');
    await me.sees('Enter opens it.');
    await me.press('enter');
    await me.sees('Where have we seen something like this before?');
    await me.press('n');
    await me.type('once more\n');
    await me.sees('· once more');
  });

  test('because a newer debrief wrote it: it is shown and says so, and a note stays a draft in the field', async () => {
    const writer = '20990101T000000000-zzzzzzzz';
    await writeFile(
      join(folder, 'journal', `${writer}.jsonl`),
      headerLine({format: 99, writer, by: 'facilitator', at: Date.now()}),
    );
    const me = await facilitate(home);
    await me.sees('read-only');
    await me.sees('the second note');
    await me.press('n');
    await me.type('cannot be kept\n');
    // The reason stood there before: this time it stands below the text.
    await me.sees(/cannot be kept[\s\S]*update debrief to change/);
    await me.press('esc');
    await me.seesNot('── Note');
    await me.press('q', 'enter');
    expect(await me.exited()).toEqual({code: 1, signal: null});
    const [file = ''] = /\/\S+\.rescue\.json/.exec(me.mainScreen().join('')) ?? [];
    expect(readFileSync(file, 'utf8')).toContain('cannot be kept');
    rmSync(file);
  });

  const asRoot = process.getuid?.() === 0 ? ' (skipped: root may write everywhere)' : '';
  test.skipIf(asRoot)(`because its folder may not be written: it is shown and says so${asRoot}`, async () => {
    await chmod(join(folder, 'journal'), 0o500);
    await chmod(folder, 0o500);
    try {
      const me = await facilitate(home);
      await me.sees('read-only');
      await me.sees('the second note');
    } finally {
      await chmod(folder, 0o700);
      await chmod(join(folder, 'journal'), 0o700);
    }
  });
});
