// A text that is written on in two places at a time.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {withWritten} from '../../src/review/two-texts.js';

test.each([
  ['nobody typed', 'begun', 'begun', 'written', 'written'],
  ['nothing was begun', '', '', 'written', 'written'],
  ['it was emptied here', '', 'begun', 'written', 'written'],
  ['more was typed behind it', 'begun, and on', 'begun', 'written', 'written\n, and on'],
  ['a word went on', 'beginning', 'begin', 'begin well', 'beginning\nbegin well'],
  ['a word went on, and it was saved again', 'beginning\nfirst', 'first', 'second', 'beginning\nsecond'],
  ['it stands between two lines', 'one\nwritten\ntwo', 'begun', 'written', 'one\nwritten\ntwo'],
  ['something was typed into nothing', 'typed', '', 'written', 'written\ntyped'],
  ['it was typed over', 'other', 'begun', 'written', 'other\nwritten'],
  ['it stands behind what was typed', 'other\nfirst', 'first', 'second', 'other\nsecond'],
  ['it is here already', 'written\ntyped', 'begun', 'written', 'written\ntyped'],
  ['it came empty', 'begun', 'begun', ' \n', 'begun'],
])('where %s', (_, here, given, written, both) => {
  expect(withWritten(here, given, written)).toBe(both);
});

test('save after save, what was typed stays once, and the last that was written is all there', () => {
  const word = fc
    .string({minLength: 1, unit: fc.constantFrom('a', 'b', 'c', ' ')})
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(word, fc.array(word, {minLength: 1, maxLength: 5}), (begun, saves) => {
      let [here, given] = [`${begun} TYPED`, begun];
      for (const save of saves) {
        here = withWritten(here, given, save);
        given = save;
        expect(here.split('TYPED')).toHaveLength(2);
        expect(here).toContain(save);
      }
      expect(here).toBe(`${given}\nTYPED`);
    }),
  );
});
