// What is said once a review is closed: one line that fits, the most important first.
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {closedInWords} from '../../src/app/closed-words.js';

test('without a folder it says where an export goes', () => {
  expect(closedInWords(null)).toBe('Closed. Thank you, all. No folder is named: x exports it beside the review.');
});

test('says what was written and where', () => {
  expect(closedInWords({folder: '/incidents/7', written: ['a', 'b'], kept: []})).toBe(
    'Closed. Thank you, all. 2 files in /incidents/7',
  );
});

test('what was edited by hand and stays comes first', () => {
  const kept = [{file: 'INC-7-review.md', beside: 'INC-7-review.new.md'}];
  expect(closedInWords({folder: '/in/7', written: ['a'], kept})).toBe(
    'Closed. INC-7-review.md was edited and stays, new text beside it. One file …',
  );
  expect(closedInWords({folder: '/in/7', written: ['a'], kept: [...kept, ...kept]})).toBe(
    'Closed. 2 edited files stay, new text beside it. One file in /in/7',
  );
});

test('of a long folder the end is shown, within the line', () => {
  const said = closedInWords({folder: `/home/somebody/${'long/'.repeat(20)}incident-7`, written: ['a'], kept: []});
  expect(said).toMatch(/^Closed\. Thank you, all\. One file in ….*\/incident-7$/);
  expect(stringWidth(said)).toBeLessThanOrEqual(76);
});
