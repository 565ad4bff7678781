// An editor of one's own in a real terminal: it is a job by itself, and what it saved outlives the terminal.
import {spawnSync} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {debrief, entry} from '../support/debrief.js';
import {change, facilitate, type Meeting, meeting, note, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, nodeBinary, openTerminal, type Terminal} from '../support/terminal.js';

let home: TempHome;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home, [note('first', 'the first note')]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const edits = async () => (await readdir(join(review.folder, 'drafts')).catch(() => [])).filter(isEdit);
const isEdit = (name: string) => name.endsWith('.edit');

/** An editor that says it is open, does something first, and ends once it may. */
async function waitingEditor(does: string): Promise<string> {
  const file = join(home.root, 'waiting.sh');
  const waits = 'while ! [ -e "$HOME/go" ]; do sleep 0.05; done';
  await writeFile(file, `#!/bin/sh\n${does}\necho editor is open\n${waits}\n`, {mode: 0o755});
  return file;
}

/** A shell with job control and the program running in it, as at a desk. */
async function inAShell(EDITOR: string): Promise<Terminal> {
  const me = await openTerminal({
    program: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    home,
    env: {PS1: 'shell> ', HISTFILE: undefined, EDITOR},
  });
  await me.sees('shell>');
  await me.type(`debrief() { "${nodeBinary()}" "${entry}" "$@"; }\nclear\n`);
  await me.type('debrief run\n');
  await me.sees('the first note');
  return me;
}

describe('an editor that ends with its terminal', () => {
  const ends: [string, (me: Terminal) => void][] = [
    ['the window is closed', (me) => me.hangUp()],
    ['debrief is killed', (me) => me.kill('SIGKILL')],
  ];
  test.each(ends)('what it had saved waits as a draft once %s', async (_, end) => {
    const me = await facilitate(home, {env: {EDITOR: await waitingEditor('echo saved in the editor >> "$1"')}});
    await me.press('n');
    await me.type('begun in the field');
    await me.press('ctrl+o');
    await me.sees('editor is open');
    end(me);
    await writeFile(join(home.root, 'go'), '');
    await me.exited();
    const next = await facilitate(home);
    await next.sees('1 draft');
    await next.press('D');
    await next.sees(/ begun in the field\n saved in the editor/);
    await next.press('enter');
    await next.sees(/· begun in the field\n +saved in the editor/);
    expect(await savedNotes(home, next)).toEqual(['the first note', 'begun in the field\nsaved in the editor']);
    expect(await edits()).toEqual([]);
  });
});

test('an editor that saves and then fails keeps the text in the field, and says so', async () => {
  const file = join(home.root, 'fails.sh');
  await writeFile(file, '#!/bin/sh\necho saved in time >> "$1"\nexit 3\n', {mode: 0o755});
  const me = await facilitate(home, {env: {EDITOR: file}});
  await me.press('up', 'e');
  await me.sees(/ the first note\n saved in time/);
  await me.sees(/what it\s+had\s+saved is here/);
  expect(await savedNotes(home, me)).toEqual(['the first note']);
  await me.press('enter');
  await me.sees(/· the first note\n +saved in time/);
  expect(await edits()).toEqual([]);
});

test('words that another terminal saved meanwhile are not overwritten by those of the editor', async () => {
  const me = await facilitate(home, {env: {EDITOR: await waitingEditor('echo from the editor > "$1"')}});
  await me.press('up', 'e');
  await me.sees('editor is open');
  await change(review.folder, [{type: 'note-edited', id: 'first', fields: {text: 'changed elsewhere'}}]);
  await writeFile(join(home.root, 'go'), '');
  await me.sees(/── Reword the note · “changed elsewhere”.*\n from the editor/);
  await me.sees('Its words were changed meanwhile. Enter puts yours in their place.');
  expect(await savedNotes(home)).toEqual(['changed elsewhere']);
});

test('Ctrl+C in the editor ends that alone', async () => {
  const me = await inAShell(await waitingEditor('echo kept > "$1"'));
  await me.press('n', 'ctrl+o');
  await me.sees('editor is open');
  await me.press('ctrl+c');
  await me.sees(/what it\s+had\s+saved is here/);
  await me.press('enter');
  await me.sees('· kept');
});

test('Ctrl+\\ in the editor ends that alone', async () => {
  const me = await inAShell(await waitingEditor('echo kept > "$1"'));
  await me.press('n', 'ctrl+o');
  await me.sees('editor is open');
  me.send('\x1c');
  await me.sees(/what it\s+had\s+saved is here/);
  await me.press('enter');
  await me.sees('· kept');
});

test('Ctrl+Z in the editor gives the shell back, and fg goes on with the editor', async () => {
  const file = join(home.root, 'listening.sh');
  const listens = 'while read -r said; do echo "the editor has heard $said"; [ "$said" != done ] || exit 0; done';
  await writeFile(file, `#!/bin/sh\necho from the editor > "$1"\necho editor is open\n${listens}\n`, {mode: 0o755});
  const me = await inAShell(file);
  await me.press('n', 'ctrl+o');
  await me.sees('editor is open');
  for (const round of ['one', 'two']) {
    await me.press('ctrl+z');
    await me.sees('Stopped');
    await me.type(`clear; echo "in ""between ${round}"\n`);
    await me.sees(`in between ${round}`);
    await me.type('clear; fg\n');
    // Only an editor that has the terminal again hears anything: until then Ctrl+Z would reach nobody.
    await me.type(`${round}\n`);
    await me.sees(`the editor has heard ${round}`);
  }
  await me.type('done\n');
  await me.sees(/── Note.*\n from the editor/);
  await me.press('enter');
  await me.sees('· from the editor');
  await me.press('ctrl+z');
  await me.sees('Stopped');
});

test('an editor that leaves the terminal raw leaves the shell a usable one', async () => {
  const file = join(home.root, 'raw.sh');
  await writeFile(file, '#!/bin/sh\nstty raw -echo -isig\n', {mode: 0o755});
  const me = await inAShell(file);
  await me.press('n', 'ctrl+o');
  await me.sees('Your editor came back at once');
  await me.press('esc', 'q', 'enter');
  await me.sees('shell>');
  await me.type('stty -a | tr ";" "\\n" | grep -o "[-]*\\(icanon\\|isig\\|echo\\|opost\\) "\n');
  await me.sees(/^isig $|^isig/m);
  await me.sees(/^icanon/m);
  await me.sees(/^echo$|^echo /m);
});

test('an editor that is killed with margins, inserting and line drawing switched on leaves a whole page', async () => {
  const file = join(home.root, 'killed.sh');
  const leaves = '\\033[5;9r\\033[?6h\\033[4h\\033[31m\\033(0';
  await writeFile(file, `#!/bin/sh\necho kept > "$1"\nprintf '${leaves}'\nkill -9 $$\n`, {mode: 0o755});
  const me = await facilitate(home, {env: {EDITOR: file}});
  await me.press('n');
  await me.sees('── Note');
  // All below the clock and its line, down to the field.
  const page = () =>
    me.screen().slice(
      3,
      me.screen().findIndex((row) => row.includes('── Note')),
    );
  const before = page().filter(Boolean);
  await me.press('ctrl+o');
  await me.sees(/── Note.*\n kept/);
  await me.sees(/what it\s+had\s+saved is here/);
  expect(me.screen()[0]).toMatch(/^ INC-7 · Mail queue stopped/);
  expect(page().filter(Boolean)).toEqual(before);
});

test('a size that changed while the editor had the screen is seen', async () => {
  const me = await facilitate(home, {env: {EDITOR: await waitingEditor(':')}});
  await me.press('n', 'ctrl+o');
  await me.sees('editor is open');
  me.resize(100, 30);
  await writeFile(join(home.root, 'go'), '');
  await me.sees('Your editor came back at once');
  await me.until('fill the new size', () => (me.screen()[2] ?? '').length === 100);
});

describe('an editor that comes back at once', () => {
  /** Its command says which file its window has, and ends. */
  async function windowed(name = 'code'): Promise<string> {
    const file = join(home.root, name);
    await writeFile(file, '#!/bin/sh\necho "$1" > "$HOME/opened.new" && mv "$HOME/opened.new" "$HOME/opened"\n', {
      mode: 0o755,
    });
    return file;
  }
  const saves = async (text: string) => writeFile((await readFile(join(home.root, 'opened'), 'utf8')).trim(), text);

  test('is told of, and each text that its window saves comes to the field that it was begun in', async () => {
    const me = await facilitate(home, {env: {EDITOR: await windowed()}});
    await me.press('n');
    await me.type('begun');
    await me.press('ctrl+o');
    await me.sees(
      /Your editor came back at once; the text comes when you save it there\. With\s+code\s+use:\s+code --wait/,
    );
    await saves('one line\n');
    await me.sees(/── Note.*\n one line/);
    await me.type(' typed here');
    await saves('one line\nand a second\n');
    await me.sees(/── Note.*\n one line\n and a second\n typed here/);
    await me.press('enter');
    await me.sees('· one line');
    expect(await savedNotes(home, me)).toEqual(['the first note', 'one line\nand a second\ntyped here']);
  });

  test('is told of where its window saves another encoding, with where that is, and takes what is saved next', async () => {
    const me = await facilitate(home, {env: {EDITOR: await windowed()}});
    await me.press('n', 'ctrl+o');
    await me.sees('Your editor came back at once');
    const file = (await readFile(join(home.root, 'opened'), 'utf8')).trim();
    await writeFile(file, Buffer.from('caf\xe9', 'latin1'));
    await me.sees('was not taken: it looks like');
    const words = me.screen().join('').replace(/\s+/g, '');
    expect(words).toContain('Latin-1(ISO-8859-1),notUTF-8;iconv-fISO-8859-1-tUTF-8convertsit.Itisin~/');
    expect(words).toContain(file.slice(home.root.length));
    await saves('café\n');
    await me.sees(/── Note.*\n café/);
  });

  test('changes the note that it was opened with, each time', async () => {
    const me = await facilitate(home, {env: {EDITOR: await windowed('editor-of-mine')}});
    await me.press('up', 'e');
    await me.sees('Your editor came back at once; the text comes when you save it there.');
    await saves('in other words\n');
    await me.sees('· in other words');
    await saves('in yet other words\n');
    await me.sees('· in yet other words');
    expect(await savedNotes(home, me)).toEqual(['in yet other words']);
  });

  test('may save once debrief was left, and the text is offered when the review is opened again', async () => {
    const EDITOR = await windowed();
    const me = await facilitate(home, {env: {EDITOR}});
    await me.press('n', 'ctrl+o');
    await me.sees('Your editor came back at once');
    me.kill('SIGKILL');
    await me.exited();
    await saves('saved behind its back\n');
    const next = await facilitate(home, {env: {EDITOR}});
    await next.sees('1 draft');
    await saves('saved behind its back, twice\n');
    await next.press('D');
    await next.sees(/── Note.*\n saved behind its back, twice/);
    await next.press('enter');
    await next.sees('· saved behind its back, twice');
    expect(await savedNotes(home, next)).toEqual(['the first note', 'saved behind its back, twice']);
  });

  test('keeps its file until it saves, also where debrief was left and opened in between', async () => {
    const EDITOR = await windowed();
    for (let times = 0; times < 2; times += 1) {
      const me = await facilitate(home, {env: {EDITOR}});
      if (times === 0) {
        await me.press('n', 'ctrl+o');
        await me.sees('Your editor came back at once');
        await me.press('esc');
      }
      await me.press('q', 'enter');
      await me.exited();
    }
    await saves('late, and here\n');
    const next = await facilitate(home, {env: {EDITOR}});
    await next.press('D');
    await next.sees(/── Note.*\n late, and here/);
  });

  test('with a fact of the form of a new review comes to its field', async () => {
    const me = await openTerminal({args: ['new'], home, env: {EDITOR: await windowed()}});
    await me.sees('reference');
    await me.press('ctrl+o');
    await me.sees('Your editor came back at once');
    await saves('INC-99\n');
    await me.sees(/INC-99/);
  });
});

const noVim = spawnSync('vim', ['--version'], {stdio: 'ignore'}).error ? ' (skipped: vim is not installed)' : '';
describe(`vim${noVim}`, () => {
  test.skipIf(noVim)('Ctrl+Z and fg, a command of its own and Ctrl+C, and the text comes back', async () => {
    const me = await inAShell('vim -u NONE -N');
    await me.press('n', 'ctrl+o');
    await me.sees('text.md"');
    me.send('ithrough vim');
    await me.sees('through vim');
    await me.press('esc', 'ctrl+z');
    await me.sees('Stopped');
    await me.type('clear; fg\n');
    await me.sees('through vim');
    await me.type(':!echo sleeps; exec sleep 60\n');
    await me.sees(/^sleeps/m);
    await me.press('ctrl+c');
    await me.sees('Press ENTER');
    await me.press('enter');
    await me.seesNot('Press ENTER');
    await me.type(':wq\n');
    await me.sees(/── Note.*\n through vim/);
    expect(await edits()).toEqual([]);
  });

  test.skipIf(noVim)(
    'what it saved waits as a draft, and so does what vim -r saves of its swap file; until then a line says so',
    async () => {
      const me = await facilitate(home, {env: {EDITOR: 'vim -u NONE -N'}});
      await me.press('n', 'ctrl+o');
      await me.sees('text.md"');
      me.send('isaved words');
      await me.press('esc');
      await me.type(':w\n');
      await me.sees('written');
      me.send('o and more');
      await me.sees('and more');
      await me.press('esc');
      await me.type(':preserve\n');
      await me.sees('File preserved');
      me.hangUp();
      await me.exited();
      const next = await facilitate(home);
      await next.sees(/^ An editor kept words that nobody saved: debrief doctor says how to see them\./m);
      await next.sees('This line goes once they are saved.');
      await next.press('D');
      await next.sees(/── Note.*\n saved words/);
      const [left = ''] = await edits();
      const text = join(review.folder, 'drafts', left, 'text.md');
      const {stdout} = await debrief(home, ['doctor', review.id]);
      expect(stdout.replace(/\s+/g, '')).toContain(`vim-r${text}showsthem`);
      spawnSync('vim', ['-u', 'NONE', '-N', '-es', '-r', text, '-c', 'wq']);
      await next.seesNot('An editor kept words');
      await next.sees(/Esc, then D, opens the note of a terminal that has gone, “saved words/);
    },
  );
});
