// W puts the role beside each name in what was written, in a tone of its own, and takes it away again.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hanging, type Span, wrapText} from '../../src/screens/frame/spans.js';

const textOf = (lines: Span[][]): string[] => lines.map((spans) => spans.map(({text}) => text).join(''));

describe('a text in pieces', () => {
  const pieces: Span[] = [
    {text: 'Then the database engineer'},
    {text: ' (responder)', tone: 'quiet'},
    {text: ' restarted it'},
  ];

  test('is broken as one, and each piece keeps its tone on every line', () => {
    expect(hanging('· ', pieces, 24, 'strong', 'open')).toEqual([
      [
        {text: '· ', tone: 'open'},
        {text: 'Then the database', tone: 'strong'},
      ],
      [{text: '  '}, {text: 'engineer', tone: 'strong'}, {text: ' (responder)', tone: 'quiet'}],
      [{text: '  '}, {text: 'restarted it', tone: 'strong'}],
    ]);
  });

  test('has the words and the lines that it would have as one, wherever it is cut', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', '  ', ' ', 'efghijklm', '\n', 'é', '山田', '(responder)'));
    fc.assert(
      fc.property(fc.array(words, {minLength: 2}), fc.integer({min: 3, max: 20}), (all, columns) => {
        const cut = all.map((each) => ({text: each.join('')}));
        const whole = cut.map(({text}) => text).join('');
        expect(textOf(hanging('', cut, columns))).toEqual(wrapText(whole, columns));
      }),
    );
  });
});
