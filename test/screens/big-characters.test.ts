// Letters that are read from across a room: whole words in rows that fit, and none where a character has no shape.
import {describe, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {bigText} from '../../src/screens/watch/big-characters.js';

const questions = builtInAgendas.flatMap(({stages}) => stages.flatMap((stage) => stage.questions));

describe('big letters', () => {
  test('are two and a half rows high, in capitals', () => {
    expect(bigText('Hi?', 20)).toEqual(['█ █ █ ▀▀▄', '█▀█ █  ▀', '▀ ▀ ▀  ▀'].map((row) => row.padEnd(9)));
    expect(bigText('hi?', 20)).toEqual(bigText('HI?', 20));
  });

  test('break between words, with an empty row between the lines', () => {
    const rows = bigText('How and what', 40) ?? [];
    expect(rows).toHaveLength(7);
    expect(rows[3]).toBe('');
    expect(Math.max(...rows.map(({length}) => length))).toBeLessThanOrEqual(40);
  });

  test.each(questions)('can write “$text”', ({text}) => {
    const rows = bigText(text, 112);
    expect(rows?.every((row) => row.length <= 112)).toBe(true);
  });

  test('write nothing where a character has no shape, or a word has no room', () => {
    expect(bigText('Où était-on ?', 100)).toBeUndefined();
    expect(bigText('なぜ', 100)).toBeUndefined();
    expect(bigText('Communications', 30)).toBeUndefined();
    expect(bigText('', 30)).toEqual([]);
  });
});
