// Whom and what GitHub and GitLab find in a text, and that a long text takes no longer for each of its signs.
import {describe, expect, it, test} from 'vitest';
import {references} from '../../src/exchange/writers/references.js';

const found = (text: string) => [...text.matchAll(references)].flatMap(({groups}) => groups?.reference ?? []);

describe('a person', () => {
  it.each([
    'cc/@octocat',
    '=@octocat',
    '-@octocat',
    '.@octocat',
    '+@octocat',
    '请看@octocat',
    '担当@octocat',
    'é@octocat',
  ])('is found in %j', (text) => {
    expect(found(text)).toEqual(['@octocat']);
  });

  it.each(['somebody@example.org', 'some_@example', 'https://example.org/@octocat'])('is none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it.each(['{+ a +}', '{- a -}', '[+a+]', '[-a-]', '{+{+ a +}'])('what was added or removed is found in %j', (text) => {
  expect(found(text)).toHaveLength(1);
});

describe('a text of many', () => {
  function timeFor(text: string): number {
    const began = process.cpuUsage();
    found(text);
    // Less cannot be told from nothing.
    return Math.max(2, process.cpuUsage(began).user / 1000);
  }

  /** The least of a few tries, of which one may have stood in the way of another process. */
  function growth(sign: string, tries = 5): number {
    const long = sign.repeat(60_000 / sign.length);
    const grown = timeFor(long) / timeFor(long.slice(0, 6000));
    return grown < 40 || tries === 1 ? grown : Math.min(grown, growth(sign, tries - 1));
  }

  // Ten times as much takes ten times as long; where each is looked at once for each other one, a hundred times.
  test.each([
    'a.',
    'a-',
    'a+',
    'node-',
    '{+',
    '[+',
    '{-',
    '[-',
    'a/',
    'a_',
    '@a',
    '@a-',
    '~"',
    '%"',
    '%a',
    '[a:',
    '[[',
    ':a',
    '::',
    'ab',
    'a1',
    '1',
    '*iteration:',
    'a@',
  ])('%j takes about ten times as long as a tenth of them', (sign) => {
    expect(growth(sign)).toBeLessThan(40);
  });
});
