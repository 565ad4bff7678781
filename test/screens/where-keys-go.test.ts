// Where the next key goes can be seen: the selected row is marked whole while its list has the keys, and kinds of notes
// have one tone wherever their signs stand.
import {describe, expect, test} from 'vitest';
import {markedKinds} from '../../src/review/typed-line.js';
import type {Note} from '../../src/review/types.js';
import {noteKinds} from '../../src/review/vocabulary.js';
import {listLines} from '../../src/screens/frame/list-lines.js';
import {type Span, widthOfSpans} from '../../src/screens/frame/spans.js';
import {becomesInTone, marksInTones, noteLines} from '../../src/screens/rows/note.js';
import {noteRow, type Row} from '../../src/session/rows.js';

const context = {columns: 40, review: null, saving: new Set<string>()};

const noteOf = (kind: Note['kind']): Note => ({
  id: kind,
  questionId: '',
  kind,
  aspects: [],
  text: 'the restore had been rehearsed by everybody in the room',
  at: 0,
  by: 'note-taker',
  deleted: false,
});

const rows: Row[] = [noteRow(noteOf('well')), noteRow(noteOf('better'))];

const linesOf = (more: {waits?: true; aloud?: true}): Span[][][] => {
  const list = listLines(rows, {...context, ...more}, 9, 'better');
  return rows.map((_, row) => list.linesOf(row));
};

const isMarked = (line: Span[]): boolean => line.every(({isSelected}) => isSelected);

describe('the selected row', () => {
  test('is marked in all of its lines, to the edge, and no other is', () => {
    const [other = [], chosen = []] = linesOf({});
    expect(chosen.length).toBeGreaterThan(1);
    expect(chosen.map((line) => [isMarked(line), widthOfSpans(line)])).toEqual(chosen.map(() => [true, 40]));
    expect(other.some(isMarked)).toBe(false);
  });

  test('has its sign alone while a field or a question has the keys', () => {
    const [, chosen = []] = linesOf({waits: true});
    expect(chosen.some(isMarked)).toBe(false);
    expect(chosen[0]?.[0]?.text).toBe(' ❯ ');
  });

  test('is said in words where the screen is read aloud, and nothing more', () => {
    const [, chosen = []] = linesOf({aloud: true});
    expect(chosen.some(isMarked)).toBe(false);
    expect(chosen[0]?.[0]?.text).toBe('selected: ');
  });
});

test.each(markedKinds)('“%s” has one tone before a note, among the marks and for what is typed', (kind) => {
  const {mark, short} = noteKinds[kind];
  const tone = noteLines(noteOf(kind), context)[0]?.[0]?.tone;
  expect(tone).toBeDefined();
  const all = marksInTones(markedKinds.map((one) => `${noteKinds[one].mark} ${noteKinds[one].short}`).join('  '));
  expect(all.find(({text}) => text === mark)?.tone).toBe(tone);
  expect(becomesInTone(short, `${mark} a few words`).tone).toBe(tone);
});

test('what is no note of a kind has no tone of one', () => {
  expect(becomesInTone('parks a topic', '> costs').tone).toBe('key');
  expect(becomesInTone('note', 'a few words').tone).toBe('key');
  expect(marksInTones('a > park').map(({tone}) => tone)).toEqual(['quiet', 'quiet', 'quiet', 'quiet', 'quiet']);
});
