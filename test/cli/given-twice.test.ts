// An option that takes one value and is given two: neither is dropped without a word.
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {optionsOf, readArguments} from '../../src/cli/arguments.js';
import {commandNames, commands} from '../../src/cli/command-table.js';
import {debrief} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

const single = (['home', ...commandNames] as const).flatMap((name) =>
  Object.entries(optionsOf(name)).flatMap(([option, {takes, many}]) =>
    takes && !many ? [[name, option] as const] : [],
  ),
);

describe.each(single)('debrief %s --%s', (name, option) => {
  const command = name === 'home' ? [] : [name];
  const words = commands[name].words.split(' ').filter((word) => word.startsWith('<'));
  const given = (one: string, other: string) => [...command, ...words, `--${option}`, one, `--${option}=${other}`];
  const help = `debrief ${[...command, '--help'].join(' ')}`;

  it.each([
    ['Ana', 'Bo', 'Ana and Bo'],
    ['', 'Bo', 'nothing and Bo'],
  ])('takes one of %j and %j only', (one, other, both) => {
    const message = `--${option} is given twice: ${both}; ${help} says how it works.`;
    expect(() => readArguments(given(one, other))).toThrow(
      expect.objectContaining({name: 'UsageError', message, hint: help}),
    );
  });

  it.skipIf(name === 'help' || name === 'completion')('takes the same value twice', () => {
    expect(readArguments(given('Ana', 'Ana'))).toHaveProperty(['call', 'options', option], 'Ana');
  });
});

describe('the answer', () => {
  let home: TempHome;
  beforeAll(async () => {
    home = await tempHome();
  });
  afterAll(() => home.remove());

  const args = ['new', '--facilitator', 'Ana', '--facilitator', 'Bo'];
  const message = '--facilitator is given twice: Ana and Bo; debrief new --help says how it works.';

  it('is a sentence and wrong use', async () => {
    expect(await debrief(home, args)).toMatchObject({stdout: '', stderr: `debrief: ${message}\n`, code: 2});
  });

  it('is the same as JSON', async () => {
    const {stdout, stderr, code} = await debrief(home, [...args, '--json']);
    const error = {message, code: 'wrong-use', exit: 2, hint: 'debrief new --help'};
    expect([stdout, JSON.parse(stderr), code]).toEqual(['', {format: 1, error}, 2]);
  });
});
