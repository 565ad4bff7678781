// The reader of arguments: what each way of writing a call comes to, and that nothing else ever comes of any of them.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {flagsOf, optionsOf, readArguments} from '../../src/cli/arguments.js';
import type {CommandRow} from '../../src/cli/command-row.js';
import {commandNames, commands} from '../../src/cli/command-table.js';
import {topicNames} from '../../src/cli/help/topic-names.js';
import {UsageError} from '../../src/cli/usage-error.js';

/** `add note x` as the shell gives it, split at its spaces. */
const read = (line: string) => readArguments(line.split(' '));

describe('reading a call', () => {
  it.each([
    ['add note x', {command: 'add', words: ['note', 'x'], options: {}}],
    ['list --all --json', {command: 'list', words: [], options: {all: true, json: true}}],
    ['--home reviews list', {command: 'list', words: [], options: {home: 'reviews'}}],
    ['list --home reviews', {command: 'list', words: [], options: {home: 'reviews'}}],
    ['--home=reviews list', {command: 'list', words: [], options: {home: 'reviews'}}],
    ['--home a list --home a', {command: 'list', words: [], options: {home: 'a'}}],
    ['new --person A:tech --person B:senior --no-input', {options: {person: ['A:tech', 'B:senior'], 'no-input': true}}],
    ['new --title= --by -x', {options: {title: '', by: '-x'}}],
    ['new --title --json', {options: {title: '--json'}}],
    ['--question trigger add note x', {command: 'add', words: ['note', 'x'], options: {question: 'trigger'}}],
    ['--json list --all', {command: 'list', words: [], options: {all: true, json: true}}],
    ['add --question trigger note x', {words: ['note', 'x'], options: {question: 'trigger'}}],
    ['add note -- --json -x', {words: ['note', '--json', '-x'], options: {}}],
    ['add note -', {words: ['note', '-']}],
    ['add note ---', {words: ['note', '---']}],
    ['add note -->', {words: ['note', '-->']}],
    ['--example', {command: 'home', words: [], options: {example: true}}],
    ['--example gitlab --home x', {command: 'home', options: {example: 'gitlab', home: 'x'}}],
    ['--example gitlab --example', {command: 'home', words: [], options: {example: 'gitlab'}}],
    ['--example --example gitlab', {command: 'home', words: [], options: {example: 'gitlab'}}],
    ['--home x --example', {command: 'home', options: {example: true, home: 'x'}}],
    ['--example=gitlab', {command: 'home', options: {example: 'gitlab'}}],
    ['-V', {command: 'home', options: {version: true}}],
    ['--version', {command: 'home', options: {version: true}}],
  ])('%s', (line, call) => {
    expect(read(line)).toEqual({call: expect.objectContaining(call)});
  });

  it('is debrief by itself where there are none', () => {
    expect(readArguments([])).toEqual({call: {command: 'home', words: [], options: {}}});
  });

  it.each(['- better', '-5 min to the rollback', '-1', '-.5', '-5min', '-- two dashes', '-\nnext line'])(
    'takes %j as a text',
    (text) => {
      const word = {call: {command: 'add', words: ['note', text], options: {by: text}}};
      expect(readArguments(['add', 'note', text, '--by', text])).toEqual(word);
      expect(readArguments(['add', '--by', text, 'note', '--', text])).toEqual(word);
    },
  );
});

describe('asking for help', () => {
  it.each([
    ['--help', 'home'],
    ['-h', 'home'],
    ['add --help', 'add'],
    ['--help add', 'add'],
    ['add note -h', 'add'],
    ['list --jsn --help', 'list'],
    ['lst --help', 'home'],
    ['help', 'home'],
    ['help add', 'add'],
    ['help help', 'help'],
    ['help add --home x', 'add'],
  ])('%s', (line, help) => {
    expect(read(line)).toEqual({help});
  });

  it.each(topicNames)('on the topic %s', (topic) => {
    expect(read(`help ${topic}`)).toEqual({topic});
    expect(read(`help ${topic} --help`)).toEqual({help: 'help'});
  });

  it('is no help where the word belongs to an option or to the text', () => {
    expect(read('new --title --help')).toMatchObject({call: {options: {title: '--help'}}});
    expect(() => read('add note -half')).toThrow('add has no option -half');
    expect(() => read('list -hx')).toThrow('list has no option -hx');
    expect(() => read('list --help=1')).toThrow('--help takes nothing after it');
    expect(read('add note -- --help')).toMatchObject({call: {words: ['note', '--help']}});
  });
});

describe('wrong use', () => {
  it.each([
    ['lst', "there is no command 'lst', did you mean list? debrief --help says how it works."],
    ['xyzzy', "there is no command 'xyzzy'; debrief --help says how it works."],
    ['home', "there is no command 'home'; debrief --help says how it works."],
    ['--hom x list', 'there is no option --hom, did you mean --home? debrief --help says how it works.'],
    ['--json x list', "there is no command 'x'; debrief --help says how it works."],
    ['--json --question trigger', '--json needs a command; debrief --help says how it works.'],
    ['--jsno', 'there is no option --jsno without a command, did you mean --json? debrief --help says how it works.'],
    ['list -xh', 'list has no option -xh; debrief list --help says how it works.'],
    ['help lst', "there is no command and no topic 'lst', did you mean list? debrief --help says how it works."],
    ['help home', "there is no command and no topic 'home'; debrief --help says how it works."],
    ['help add more', "help has no use for 'more'; debrief help --help says how it works."],
    ['list --jsn', 'list has no option --jsn, did you mean --json? debrief list --help says how it works.'],
    ['list --constructor', 'list has no option --constructor; debrief list --help says how it works.'],
    ['list -x', 'list has no option -x; debrief list --help says how it works.'],
    ['list --json=1', '--json takes nothing after it; debrief list --help says how it works.'],
    ['list more', "list has no use for 'more'; debrief list --help says how it works."],
    ['add', 'say what to add: note, park, action, moment or comment; debrief add --help says how it works.'],
    ['archive', 'say which review to archive, such as INC-7; debrief archive --help says how it works.'],
    ['list more and more', "list has no use for 'more and more'; debrief list --help says how it works."],
    ['new --title', '--title needs something after it: --title <text>; debrief new --help says how it works.'],
    ['--home', '--home needs something after it: --home <dir>; debrief --help says how it works.'],
  ])('%s', (line, sentence) => {
    expect(() => read(line)).toThrow(expect.objectContaining({name: 'UsageError', message: sentence}));
  });

  it.each([['--home'], ['--from'], ['--folder']])('%s with nothing in it, as a variable that is not set', (option) => {
    for (const argv of [
      ['new', `${option}=`],
      ['new', option, ''],
    ]) {
      expect(() => readArguments(argv)).toThrow(new RegExp(`^${option} takes a (?:folder|file), and it is empty`));
    }
  });
});

it('lets an option take a value with all commands or with none, as its place before a name needs', () => {
  const rows = Object.values<CommandRow>(commands).flatMap(({options}) => Object.entries(options));
  const taking = new Set(rows.flatMap(([name, {takes}]) => (takes ? [name] : [])));
  expect(rows.filter(([name, {takes}]) => taking.has(name) && !takes)).toEqual([]);
});

it('comes to a call of its row, to help or to one sentence, whatever the arguments are', () => {
  const flags = commandNames.flatMap((name) => Object.keys(optionsOf(name)).map((option) => `--${option}`));
  const odd = [
    '-',
    '--',
    '',
    ' ',
    '- a text',
    '-x',
    '--json=1',
    '-h',
    '-V',
    '-Vh',
    '--kind=a b',
    '-1',
    '--no-',
    '--=',
    'ä',
  ];
  const argument = fc.oneof(
    fc.constantFrom(...flags, ...odd, '--example', '--__proto__', '\u0000'),
    fc.constantFrom('note', 'set', 'INC-7', '+ well', 'x'),
    fc.string({maxLength: 4, unit: 'binary'}),
  );
  const name = fc.constantFrom<string>(...commandNames, 'lst', '', '--home', 'toString');
  const arrays = fc.tuple(fc.array(argument, {maxLength: 2}), name, fc.array(argument, {maxLength: 6}));
  const seen = {call: 0, help: 0, wrong: 0};
  fc.assert(
    fc.property(arrays, ([before, command, after]) => {
      const asked = outcomeOf([...before, command, ...after]);
      if (typeof asked === 'string') {
        seen.wrong += 1;
        expect(asked).toMatch(/[;?] debrief (\w+ )?--help says how it works\.$/);
      } else if ('help' in asked) {
        seen.help += 1;
        expect(Object.keys(commands)).toContain(asked.help);
      } else if ('call' in asked) {
        seen.call += 1;
        const rows = optionsOf(asked.call.command);
        for (const [option, value] of Object.entries(asked.call.options)) {
          const {takes, many} = rows[option] ?? expect.fail(`${option} is no option of ${asked.call.command}`);
          const kinds = many
            ? ['object']
            : takes
              ? takes.startsWith('[')
                ? ['string', 'boolean']
                : ['string']
              : ['boolean'];
          expect(kinds).toContain(typeof value);
        }
      }
    }),
    {numRuns: 5000},
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100);
});

function outcomeOf(argv: string[]) {
  try {
    return readArguments(argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

it.each(commandNames)('reads every example and every option of %s', (name) => {
  const row: CommandRow = commands[name];
  for (const example of row.examples) {
    // What a shell would hand over: the words before a pipe, and what stands in quotes as one of them.
    const [call = ''] = example.split(/ [|>] |\)"/).filter((part) => part.includes('debrief '));
    const typed = call.slice(call.indexOf('debrief ') + 'debrief '.length);
    const argv = [...typed.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const isTopic = topicNames.some((topic) => topic === argv.at(-1));
    const isManPage = argv.includes('--man');
    const about = {
      help: isManPage ? {manPage: true} : {[isTopic ? 'topic' : 'help']: expect.any(String)},
      completion: {completion: expect.any(Array)},
    };
    const wanted = name === 'help' || name === 'completion' ? about[name] : {call: {command: name}};
    expect(readArguments(argv)).toMatchObject(wanted);
  }
  for (const [option, {takes}] of Object.entries(row.options)) {
    const words = row.words.split(' ').filter((word) => word.startsWith('<'));
    const asked = readArguments([name, ...words, `--${option}`, ...(takes ? ['x'] : [])]);
    if (name === 'help') expect(asked).toEqual({manPage: true});
    else expect(asked).toHaveProperty(['call', 'options', option]);
  }
});

it('shows an option with its letter and what it takes', () => {
  expect(flagsOf('version', {letter: 'V', about: ''})).toBe('-V, --version');
  expect(flagsOf('home', {takes: '<dir>', about: ''})).toBe('--home <dir>');
});
