// Which name is meant by a slip: the fewest letters, then a common beginning; a name written short; never just any.
import {describe, expect, it} from 'vitest';
import {meant, nearest} from '../../src/review/did-you-mean.js';

const verbs = ['get', 'set', 'unset', 'list', 'path', 'edit'];
const commands = ['new', 'run', 'notes', 'watch', 'add', 'comment', 'list', 'show', 'export', 'archive', 'delete'];

describe('meant', () => {
  it.each([
    ['st', verbs, 'set'],
    ['se', verbs, 'set'],
    ['sett', verbs, 'set'],
    ['ste', verbs, 'set'],
    ['ge', verbs, 'get'],
    ['uset', verbs, 'unset'],
    ['unse', verbs, 'unset'],
    ['lst', verbs, 'list'],
    ['li', verbs, 'list'],
    ['pth', verbs, 'path'],
    ['ed', verbs, 'edit'],
    ['ls', commands, 'list'],
    ['shwo', commands, 'show'],
    ['not', commands, 'notes'],
    ['exprot', commands, 'export'],
    ['com', commands, 'comment'],
    ['NEW', commands, 'new'],
    ['screen', ['bell', 'screenReader', 'mouse'], 'screenReader'],
    ['reader', ['bell', 'screenReader', 'mouse'], undefined],
    // Two slips of four letters that begin otherwise.
    ['zone', ['home', 'folder', 'bell'], undefined],
    ['g', verbs, undefined],
    ['', verbs, undefined],
    ['zzzzzz', commands, undefined],
    ['anything', [], undefined],
  ])('%j among %j is %s', (typed, names, likely) => {
    expect(meant(typed, names)).toBe(likely);
  });

  it('is none of the order in which the names stand', () => {
    for (const typed of ['st', 'ls', 'ge', 'unst']) {
      expect(meant(typed, verbs.toReversed())).toBe(meant(typed, verbs));
    }
  });
});

describe('nearest', () => {
  it('has first what begins with the text, then what is a slip of it, then what holds it', () => {
    expect(nearest('set', ['unset', 'sett', 'reset', 'settings', 'set'])).toEqual(['set', 'sett', 'settings']);
    expect(nearest('st', ['list', 'set'])).toEqual(['set', 'list']);
  });
});
