// Two readers of the same arguments: the quick one must say what commander says, or leave it to commander.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {commandRows} from '../../src/cli/commands.js';
import type {Parsed} from '../../src/cli/parse.js';
import {parse} from '../../src/cli/parse.js';
import {plainCall} from '../../src/cli/plain-call.js';

const asCommander = (argv: string[]): Parsed | {error: unknown} => {
  try {
    return parse(argv);
  } catch (error) {
    return {error};
  }
};

describe('reading arguments', () => {
  const flags = commandRows.flatMap(({options}) => options.map((option) => option.flags.split(' ')[0] ?? ''));
  const odd = [
    '-',
    '--',
    '',
    ' ',
    '- a text',
    '-x',
    '--json=1',
    '--home',
    '--help',
    '-V',
    '--kind=a b',
    '-1',
    '--no-',
    'ä',
  ];
  const argument = fc.oneof(
    fc.constantFrom(...flags, ...odd),
    fc.constantFrom('note', 'set', 'INC-7', '+ well', 'x'),
    fc.string({maxLength: 4}),
  );
  const name = fc.constantFrom(...commandRows.map((row) => row.name), 'lst', '', '--home');

  it('reads what it reads as commander does', () => {
    const calls = fc.tuple(fc.array(argument, {maxLength: 1}), name, fc.array(argument, {maxLength: 6}));
    let read = 0;
    fc.assert(
      fc.property(calls, ([before, command, after]) => {
        const argv = [...before, command, ...after];
        const plain = plainCall(argv);
        if (plain === undefined) return;
        read += 1;
        expect(asCommander(argv)).toEqual(plain);
      }),
      {numRuns: 3000},
    );
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    [['add', 'note', 'x']],
    [['--home', 'reviews', 'list', '--all']],
    [['list', '--home', 'reviews']],
    [['new', '--person', 'A:tech', '--person', 'B:senior', '--note-taker', 'C', '--no-input']],
    [['new']],
    [['config', 'set', 'minutes', '60']],
    [['show']],
  ])('reads %j by itself', (argv) => {
    expect(plainCall(argv)).toEqual(parse(argv));
  });
});
