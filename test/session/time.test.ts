// The time in words, for whoever asks at the keys.
import {describe, expect, test} from 'vitest';
import {atTheKeys} from '../support/at-the-keys.js';

describe('the time', () => {
  test('is said in words by Ctrl+T, whatever is open, and what is typed stays', () => {
    const me = atTheKeys('after');
    me.press('ctrl+t');
    expect(me.message).toMatch(/^After the event: 2 minutes left of 30 minutes\./);
    me.press('n');
    me.type('half a word');
    me.press('ctrl+t');
    expect(me.message).toMatch(/^After the event: 2 minutes left/);
    expect(me.typed).toBe('half a word');
  });

  test('where no review is open there is none', () => {
    const me = atTheKeys(null);
    me.press('ctrl+t');
    expect(me.message).toBe('No meeting is open here.');
  });
});
