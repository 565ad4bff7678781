// The header's first words: what gives way where reference, kind and title have no room beside each other.
import {expect, test} from 'vitest';
import {titleSpans} from '../../src/screens/frame/header-title.js';
import {widthOf} from '../../src/screens/frame/spans.js';

const falseAlarm = {title: 'Payment pages were slow', kind: 'false-alarm', security: true} as const;
const shown = (reference: string, columns: number) =>
  titleSpans({...falseAlarm, reference}, columns)
    .map(({text}) => text)
    .join('');

test('the kind gives way before the title does, and never leaves a dot with nothing behind it', () => {
  expect(shown('INC-7', 60)).toBe('INC-7 · security false alarm · Payment pages were slow');
  expect(shown('INC-7', 45)).toBe('INC-7 · security false alarm · Payment pages…');
  expect(shown('INC-7', 35)).toBe('INC-7 · Payment pages were slow');
  for (let columns = 24; columns <= 90; columns++) {
    for (const reference of ['INC-7', 'INC-2026-000123-abcdefgh']) {
      expect(widthOf(shown(reference, columns))).toBeLessThanOrEqual(columns);
      expect(shown(reference, columns)).not.toMatch(/ · ?$/);
    }
  }
});
