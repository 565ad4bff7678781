// Export at the keys: it asks first, and says what the actions still lack.
import {describe, expect, test} from 'vitest';
import type {Review} from '../../src/review/types.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {settled} from '../support/settled.js';

const exportEffect = [{kind: 'export'}];

function closed(unowned: number): Review {
  const review = settled();
  return {
    ...review,
    status: 'closed',
    folder: '/incidents/7',
    actions: review.actions.map((action, at) => (at < unowned ? {...action, ownerId: null, due: null} : action)),
  };
}

describe('x', () => {
  test('says what an action still lacks before anything is written', () => {
    const me = atTheKeys(closed(1));
    me.press('x');
    expect(me.asked).toMatch(/^One action still lacks an owner and a due date\. Export into \/incidents\/7\?/);
    expect(me.effects).toEqual([]);
    me.press('enter');
    expect(me.effects).toEqual(exportEffect);
  });

  test('says nothing more where all is there, nor of what is done', () => {
    const me = atTheKeys(closed(0));
    me.press('x');
    expect(me.asked).toMatch(/^Export into \/incidents\/7\?/);
    const review = closed(1);
    const done = atTheKeys({
      ...review,
      actions: review.actions.map((action) => ({...action, status: 'done' as const})),
    });
    done.press('x');
    expect(done.asked).toMatch(/^Export into/);
  });
});

describe('Enter on the row at the end', () => {
  test('exports at once, unless there is something to say of the actions', () => {
    const me = atTheKeys(closed(0));
    me.goTo('export');
    me.press('enter');
    expect(me.effects).toEqual(exportEffect);
    const lacking = atTheKeys(closed(1));
    lacking.goTo('export');
    lacking.press('enter');
    expect([lacking.asked, lacking.effects]).toEqual([expect.stringMatching(/^One action still lacks an owner/), []]);
    lacking.press('esc');
    expect(lacking.effects).toEqual([]);
  });
});
