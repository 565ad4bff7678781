// Every part of a meeting is held on one screen, and every state of a review outside the meeting is shown on one.
import {expect, test} from 'vitest';
import {stageKinds, statuses} from '../../src/review/types.js';
import {screens} from '../../src/screens/registry.js';
import {atTheKeys} from '../support/at-the-keys.js';

const all = Object.values(screens.all);

test.for(stageKinds)('the stage %s is held on one screen', (kind) => {
  expect(all.filter(({stages}) => stages?.includes(kind))).toHaveLength(1);
});

test.for(statuses.filter((status) => status !== 'running'))('a review that is %s is shown on one screen', (status) => {
  expect(all.filter(({shows}) => shows === status)).toHaveLength(1);
});

test('the help of a closed review can be filtered', () => {
  const me = atTheKeys('closed');
  me.press('?', '/');
  expect(me.view.filter).toBe('');
});
