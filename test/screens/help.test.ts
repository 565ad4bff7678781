// Help in columns: keys at the left, what they do at the right, however narrow the terminal and however long either is.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Agenda} from '../../src/review/types.js';
import {widthOf, widthOfSpans} from '../../src/screens/frame/spans.js';
import {screens} from '../../src/screens/registry.js';
import {drawRow} from '../../src/screens/rows/index.js';
import {keySections} from '../../src/session/keys/help-sections.js';
import {detailRow, rowsOf} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {creationOf} from '../support/creation.js';

const widths = [40, 60, 80, 120];
const draw = (name: string, value: string, columns: number) =>
  drawRow(detailRow('row', name, value), {columns, review: null, saving: new Set()});

/** Both columns of a row, each put together again without the places at which it was broken. */
function columnsOf(name: string, value: string, columns: number): {left: string; right: string; at: number[]} {
  const lines = draw(name, value, columns);
  for (const line of lines) expect(widthOfSpans(line)).toBeLessThanOrEqual(columns);
  const whole = (index: number) => lines.map((line) => line[index]?.text ?? '').join('');
  return {
    left: whole(0).replaceAll(' ', ''),
    right: whole(1).replaceAll(' ', ''),
    at: lines.map(([left]) => widthOf(left?.text ?? '')),
  };
}

describe('a line of the help', () => {
  test.for(widths)('at %i columns keeps its keys and its words in a column each', (columns) => {
    const lines = keySections(screens).flatMap((section) => section.lines);
    const starts = lines.flatMap(({keys, help, where}) => {
      const value = where ? `${help} · ${where}` : help;
      const {left, right, at} = columnsOf(keys, value, columns);
      expect([left, right]).toEqual([keys.replaceAll(' ', ''), value.replaceAll(' ', '')]);
      return at;
    });
    expect(new Set(starts).size).toBe(1);
  });

  test('does so with any text', () => {
    const text = fc.string({unit: fc.constantFrom(...'abc é復 +'), minLength: 1, maxLength: 90});
    fc.assert(
      fc.property(text, text, fc.constantFrom(...widths), (name, value, columns) => {
        const {left, right, at} = columnsOf(name, value, columns);
        expect(left).toBe(name.replaceAll(' ', ''));
        expect(right).toBe(value === '' ? '—' : value.replaceAll(' ', ''));
        expect(new Set(at).size).toBe(1);
      }),
    );
  });
});

describe('the filter of the help', () => {
  const lines = (me: Me) => me.rows.flatMap((row) => (row.kind === 'detail' ? [`${row.name}: ${row.value}`] : []));

  test('finds what people want to do, and says where its key is', () => {
    const me = atTheKeys('after');
    me.press('?', '/');
    me.press('ctrl+u');
    me.type('parking lot');
    expect(lines(me)).toContain('v: parking lot');
    expect(lines(me)).toContain('>: to the parking lot · Actions, Close');
    expect(lines(me)).not.toContain('n: write a note');
    me.press('ctrl+u');
    me.type('detail');
    expect(lines(me)).toEqual([]);
  });

  test('finds Space by what it is for: a break', () => {
    const me = atTheKeys('after');
    me.press('?', '/');
    me.press('ctrl+u');
    me.type('break');
    expect(lines(me)).toContain('Space: take a break and pause the clock, or carry on');
  });

  test('Enter and letters leave the help open; Esc shows all, and q goes back', () => {
    const me = atTheKeys('after');
    me.press('?', '/', 'enter', 'q', 'enter');
    expect([me.screen, me.view.filter]).toEqual(['help', 'q']);
    me.press('ctrl+u');
    me.type('park');
    me.press('enter');
    expect([me.screen, me.view.filter]).toEqual(['help', 'park']);
    me.press('esc');
    expect([me.screen, me.view.filter]).toEqual(['help', null]);
    me.press('enter');
    expect(me.screen).toBe('agenda');
  });
});

test('what “shared” means is said where a review is', () => {
  const said = (isShared: boolean) =>
    rowsOf({...helped.situation, isShared}).flatMap((row) => (row.kind === 'hint' ? [row.text] : []));
  const helped = atTheKeys('after');
  helped.press('?');
  expect(said(true)).toContainEqual(expect.stringMatching(/^“shared” means .* the meeting goes on/));
  expect(said(false).join()).not.toContain('shared');
});

describe('where a question comes from', () => {
  const source = (me: Me) => {
    me.press('?');
    const [row] = me.rows;
    return row?.kind === 'hint' ? row.text : '';
  };

  test('is said first in the help that is opened at it, and nowhere on its screen', () => {
    const me = atTheKeys('after');
    const question = me.review.agenda.stages
      .flatMap(({questions}) => questions)
      .find(({id}) => id === me.review.open?.questionId);
    expect(question?.source).toBeTruthy();
    expect(source(me)).toBe(`The question on the page is from: ${question?.source}.`);
  });

  test('is said of the topic with all its points, each guide’s number once, or of the selected point alone', () => {
    const standard = builtInAgendas.find(({id}) => id === 'standard');
    const me = atTheKeys(
      applyChange(null, creationOf({id: 'r1', agenda: standard as Agenda}), {at: 0, by: 'facilitator'}),
    );
    me.press('right', 'right');
    me.meanwhile({type: 'question-opened', questionId: 'story'});
    expect(source(me)).toBe('The question on the page is from: dxw 1, dxw facilitate-6, dxw 2, dxw 3, moj post-1.');
    me.press('esc');
    me.press('down');
    expect(source(me)).toBe('The question on the page is from: dxw 2.');
  });

  test('is the meeting, where somebody added it', () => {
    const me = atTheKeys('after');
    const stage = me.review.agenda.stages.find(({kind}) => kind === 'questions');
    me.meanwhile({
      type: 'question-added',
      stageId: stage?.id ?? '',
      afterId: null,
      question: {id: 'own', text: 'And now?'},
    });
    me.meanwhile({type: 'question-opened', questionId: 'own'});
    expect(source(me)).toBe('The question on the page is from: this meeting, where it was added.');
  });

  test('is not said away from the questions', () => {
    const me = atTheKeys('preparing');
    expect(source(me)).not.toContain('From:');
  });
});
