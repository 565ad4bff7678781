// What an action is told with in Jira and on a Trello card: text, whatever signs it has.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sourceOf} from '../../../src/exchange/source.js';
import {type ActionItem, actionItems} from '../../../src/exchange/writers/actions/action-item.js';
import {wikiText} from '../../../src/exchange/writers/actions/jira.js';
import {cardText} from '../../../src/exchange/writers/actions/trello.js';
import {pages, readPage} from '../../support/other-readers.js';
import {sampleReview} from '../../support/sample-review.js';

const [first] = actionItems(sourceOf(sampleReview('closed'), 0));
if (!first) throw new Error('the sample has actions');

const telling = (words: string): ActionItem => ({...first, about: [words], mark: 'debrief-x-a_1'});

/** The first line as Jira shows it: signs by their numbers, and those behind a backslash, are text; any other acts. */
function shownByJira(text: string): string {
  const [line = ''] = text.split('\n');
  const bare = line.replace(/\\[^a-z\d\s\\]/gi, '&#1;');
  // Its own patterns, as far as they need no place at a line's beginning.
  expect(bare).not.toMatch(/\\/);
  expect(bare).not.toMatch(/[{}[\]!|*^~+]|\?\?|(?<![\p{L}\p{N}])_|(?<!\S)-\S/u);
  expect(bare).not.toMatch(/\((?:[yni/x!+?*-]|on|off|\*[rgby]|flag|flagoff)\)|:[()PpD]|;\)/);
  return line
    .replace(/\\([^a-z\d\s\\])/gi, '$1')
    .replaceAll('&#92;', '\\')
    .replaceAll('&amp;', '&');
}

describe('in Jira', () => {
  const sign = fc.constantFrom(...'\\{}[]!|*_^~+?-(xiy/)on:;PD&#92 aé'.split(''), '(x)', '(/)', ':)', '&#92;', '(*r)');

  it('nothing acts, and all is read', () => {
    fc.assert(
      fc.property(fc.array(sign, {minLength: 1, maxLength: 20}), (signs) => {
        const words = `a${signs.join('')}a`;
        expect(shownByJira(wikiText(telling(words)))).toBe(words);
      }),
      {numRuns: 500},
    );
  });

  it.each([
    [String.raw`C:\temp is empty`, 'C:&#92;temp is empty'],
    ['(x) off (on) :) ;)', String.raw`\(x) off \(on) :\) ;\)`],
    ['https://wiki.example/run_book_x', 'https://wiki.example/run_book_x'],
    ['a_b _c_', String.raw`a_b \_c\_`],
  ])('%s', (words, written) => {
    expect(wikiText(telling(words)).split('\n')[0]).toBe(written);
  });
});

describe.each(Object.keys(pages))('on a card, as %s reads it', (reader) => {
  const page = (words: string) => readPage(pages[reader]?.(cardText(telling(words))) ?? '');

  it('nothing acts, and all is read', () => {
    const sign = fc.constantFrom(...'\\`*_[]<>!~()&#; ab'.split(''), '&lt;', '](x)', '<b>', '**', '__');
    fc.assert(
      fc.property(fc.array(sign, {minLength: 1, maxLength: 20}), (signs) => {
        const words = `a${signs.join('')}a`;
        const {tags, text} = page(words);
        expect(tags).toEqual(['p']);
        expect(text).toBe(`${words}debrief-x-a_1`.replaceAll(/\s/g, ''));
      }),
      {numRuns: 200},
    );
  });

  it('an address stays what it is', () => {
    expect(page('See https://wiki.example/run_book_x.').attributes.join()).toMatch(
      /^(?:href=https:\/\/wiki.example\/run_book_x)?$/,
    );
  });
});
