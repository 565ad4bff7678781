// Whatever is mistyped on the command line is answered with what was probably meant, or with what there is.
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {optionsOf, readArguments} from '../../src/cli/arguments.js';
import {commandNames, commands} from '../../src/cli/command-table.js';
import {codeFor} from '../../src/store/relay/join-code.js';
import {newSecret} from '../../src/store/relay/keys.js';
import {debrief, newReview, oneSentence} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

/** A name as a hurried hand types it: a letter twice, one left out, two in the wrong order, in capitals. */
const mistypings = (name: string): string[] => [
  name + name.at(-1),
  name.slice(0, -2) + name.slice(-1),
  name.slice(0, 1) + name.charAt(2) + name.charAt(1) + name.slice(3),
  name.toUpperCase(),
];

function saidOf(argv: string[]): string {
  try {
    readArguments(argv);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const words = (name: keyof typeof commands) => commands[name].words.split(' ').filter((word) => word.startsWith('<'));

describe.each(commandNames)('debrief %s', (name) => {
  it('is meant by a name that is nearly its own', () => {
    for (const typed of mistypings(name)) {
      if (commandNames.some((command) => command === typed)) continue;
      expect([typed, saidOf([typed])]).toEqual([typed, expect.stringContaining(`'${typed}', did you mean `)]);
    }
    expect(saidOf([name + name.at(-1)])).toContain(`did you mean ${name}?`);
  });

  it('says which of its options was meant', () => {
    const options = Object.keys(optionsOf(name));
    for (const option of options.filter((each) => each.length > 2)) {
      for (const typed of mistypings(option).filter((each) => !options.includes(each) && each.length > 2)) {
        const said = saidOf([name, ...words(name), `--${typed}`]);
        expect([typed, said]).toEqual([typed, expect.stringMatching(/ has no option .*, did you mean --[a-z-]+\?/)]);
      }
      expect(saidOf([name, ...words(name), `--${option}${option.at(-1)}`])).toContain(`did you mean --${option}?`);
    }
  });
});

describe('what is typed where something is chosen', () => {
  let home: TempHome;
  beforeAll(async () => {
    home = await tempHome();
    await newReview(home);
  });
  afterAll(() => home.remove());

  const form = ['--reference', 'a', '--title', 'b', '--facilitator', 'c', '--no-input'];
  const minor = ['--severity', 'minor'];

  it.each([
    [['version'], 2, 'did you mean --version?'],
    [['note', 'x'], 2, 'did you mean add note?'],
    [['park', 'x'], 2, 'did you mean add park?'],
    [['add', 'notee', 'x'], 2, 'did you mean note?'],
    [['help', 'ad'], 2, 'did you mean add?'],
    [['agendas'], 2, 'did you mean agenda?'],
    [['agenda', 'moj'], 2, 'did you mean show moj?'],
    [['agenda', 'lst'], 2, 'did you mean list?'],
    [['agenda', 'show', 'standrad'], 2, 'did you mean standard?'],
    [['agenda', 'check', 'zzzzzz'], 2, 'there are standard, moj, dxw, near-miss; debrief agenda list says more.'],
    [['agenda', 'new', 'x', '--from', 'mojj'], 2, 'did you mean moj?'],
    [['agenda', 'show'], 2, 'say which agenda to show, such as standard; debrief agenda list'],
    [['agenda', 'list', 'x'], 2, 'agenda list has no use for'],
    [['agenda', 'show', 'moj', '--from', 'dxw'], 2, '--from goes with agenda new, not with show.'],
    [['agenda', 'check', 'none.yaml'], 1, 'There is no file'],
    [['config', 'gett', 'minutes'], 2, 'did you mean get?'],
    [['config', 'st', 'minutes', '3'], 2, 'did you mean set?'],
    [['config', 'unst', 'minutes'], 2, 'did you mean unset?'],
    [['config', 'set', 'minuts', '60'], 2, 'did you mean minutes?'],
    [['config', 'set', 'zone', 'UTC'], 2, 'there are home, folder'],
    [['config', 'set', 'bell', 'onn'], 2, 'bell takes on or off, not onn, did you mean on?'],
    [['config', 'set', 'background', 'drak'], 2, 'did you mean dark?'],
    [['config', 'set', 'formats', 'reprot'], 2, 'did you mean report?'],
    [['config', 'minutes'], 2, 'did you mean get minutes?'],
    [['config', 'minuts', '60'], 2, 'did you mean set minutes?'],
    [['export', '--format', 'reprot'], 2, 'did you mean report?'],
    [['invite', '--format', 'invitaton'], 2, 'did you mean invitation?'],
    [['actions', '--format', 'icss'], 2, 'did you mean ics?'],
    [['forum', '--format', 'markdwn'], 2, 'did you mean markdown?'],
    [['export', '--audience', 'clinet'], 2, 'did you mean client?'],
    [['push', '--to', 'githb'], 2, 'did you mean github?'],
    [['server', 'chek'], 2, 'did you mean check?'],
    [['completion', 'zhs'], 2, 'did you mean zsh?'],
    [['--list'], 2, 'there is no option --list, did you mean list?'],
    [['-list'], 2, 'there is no option -list, did you mean list?'],
    [['--exprot'], 2, 'there is no option --exprot, did you mean export?'],
    [['--add', 'note', 'x'], 2, 'there is no option --add, did you mean add?'],
    [['list', '--jsn'], 2, 'list has no option --jsn, did you mean --json?'],
    [['list', '-json'], 2, 'list has no option -json, did you mean --json?'],
    [['help', '--no-pagr'], 2, 'help has no option --no-pagr, did you mean --no-pager?'],
    [['keys'], 2, "there is no command 'keys', did you mean help keys?"],
    [['environment'], 2, 'did you mean help environment?'],
    [['help', 'kyes'], 2, 'did you mean keys?'],
    [['-v'], 2, 'did you mean --version?'],
    [['-H'], 2, 'did you mean --help?'],
    [['list', '-H'], 2, 'did you mean --help?'],
    [['list', '-j'], 2, 'did you mean --json?'],
    [['-x'], 2, 'there is no option -x; debrief --help'],
    [['unarchive', 'INC-7'], 2, 'did you mean archive --back?'],
    [['undelete', 'INC-7'], 2, 'did you mean delete --back?'],
    [['config', 'get', 'zzz'], 2, 'there are home, folder'],
    [['config', 'set', 'agenda', 'standrad'], 2, 'did you mean standard?'],
    [['new', ...form, '--severity', 'mino'], 2, 'did you mean minor?'],
    [['new', ...form, ...minor, '--agenda', 'standrad'], 2, 'did you mean standard?'],
    [
      ['new', ...form, ...minor, '--agenda', 'zzzzzz'],
      2,
      'there are standard, moj, dxw, near-miss; debrief agenda list says more',
    ],
    [['new', ...form, ...minor, '--zone', 'Europe/Londn'], 2, 'did you mean Europe/London?'],
    [['new', ...form, ...minor, '--person', 'Ops:techh'], 2, 'did you mean tech?'],
    [['new', ...form, ...minor, '--minutes', 'form'], 2, 'from 5 to 600, not form.'],
    [['--example', 'githb'], 2, 'did you mean github?'],
    [['add', 'note', 'x', '--question', 'hypotesis'], 2, 'did you mean hypothesis?'],
    [['add', 'note', 'x', '--question', 'zzzzzz'], 2, 'nearest are '],
    [['comment', 'x', '--question', 'hypotesis'], 2, 'did you mean hypothesis?'],
    [['add', 'note', 'x', '--kind', 'decison'], 2, 'did you mean decision?'],
    [['add', 'note', 'x', '--aspect', 'peple'], 2, 'did you mean people?'],
    ...['show', 'export', 'archive', 'delete', 'doctor'].flatMap((command) => [
      [[command, 'INV-7'], 1, 'did you mean INC-7?'] as const,
      [[command, 'in7'], 1, 'did you mean INC-7?'] as const,
      [[command, 'mail'], 1, 'did you mean INC-7 (Mail queue stopped)?'] as const,
    ]),
    [['add', 'note', 'x', '--review', 'INC7'], 1, 'did you mean INC-7?'],
    [['comment', 'x', '--review', 'INC7'], 1, 'did you mean INC-7?'],
  ] as const)('debrief %j', async (args, code, instead) => {
    const ran = await debrief(home, [...args]);
    expect(ran.stderr).toContain(instead);
    expect(ran.stderr).toMatch(oneSentence);
    expect({stdout: ran.stdout, code: ran.code}).toEqual({stdout: '', code});
  });

  const code = codeFor({review: 'x7k2', server: 'postgres://db.example.org/debrief', secret: newSecret(1)});
  const inLines = code.replace(/(.{30})/g, '$1\n');
  const inPieces = [code.slice(0, 40), code.slice(40, 80), code.slice(80)];

  it.each([
    ...['show', 'share', 'unshare', 'export', 'doctor', 'archive', 'invite'].map((name) => [1, [name, code]] as const),
    [1, ['show', inLines]],
    [1, ['add', 'note', 'x', '--review', code]],
    [1, ['add', 'note', 'x', `--review=${code}`]],
    [1, ['import', code]],
    [2, [code]],
    [2, [`  ${inLines}`]],
    [2, ['list', code]],
    [2, ['list', ...inPieces]],
    [2, ['show', ...inPieces]],
    [2, ['agenda', 'show', code]],
  ] as const)('a code of a shared review is never repeated (exit code %d)', async (exit, args) => {
    const says = 'That is the code of a shared review: debrief join takes it.';
    expect(await debrief(home, [...args])).toEqual({stdout: '', stderr: `debrief: ${says}\n`, code: exit});
    const {stdout, stderr} = await debrief(home, [...args, '--json']);
    expect([stdout, JSON.parse(stderr)]).toMatchObject(['', {error: {message: says, exit}}]);
    expect(stderr).not.toContain(code.slice(16, 32));
  });

  it('what only looks a little like a code is told as it is', async () => {
    const file = 'debrief-notes-of-the-mail-queue-that-stopped-in-november.txt';
    for (const typed of ['debrief-INC-7', file]) {
      expect((await debrief(home, ['import', typed])).stderr).toContain(typed);
    }
  });
});
