// The title of the window: what is written of it where, and that nothing people wrote gets out of it.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createTitle} from '../../src/app/paint/title.js';
import {windowTitle} from '../../src/screens/frame/window-title.js';
import {sampleReview} from '../support/sample-review.js';

const xterm = {TERM: 'xterm-256color'};

test('says the review, the stage and what it is about', () => {
  const review = {...sampleReview('before'), reference: 'INC-7', title: 'Mail queue stopped'};
  expect(windowTitle(review)).toBe('INC-7 · Before the event · Mail queue stopped');
  expect(windowTitle({...review, status: 'preparing'})).toBe('INC-7 · Preparing · Mail queue stopped');
  expect(windowTitle({...review, status: 'closed'})).toBe('INC-7 · Closed · Mail queue stopped');
  expect(windowTitle(undefined)).toBe('debrief');
});

test('whatever a title holds, the sequence ends where it should', () => {
  const hostile = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom('\x1b]0;pwned\x07', '\x9c\x1b[2J', 'a\x07b', '\x1b\\', '\u202eover', 'line\nline'),
  );
  fc.assert(
    fc.property(hostile, hostile, (reference, title) => {
      const says = windowTitle({...sampleReview('before'), reference, title});
      expect(says).not.toMatch(/\p{Cc}/u);
      expect(says).not.toContain('\u202e');
      expect(Array.from(says).length).toBeLessThanOrEqual(1000);
    }),
  );
  const long = windowTitle({...sampleReview('before'), title: 'long '.repeat(200)});
  expect(long).toHaveLength(120);
});

test('lays the shell’s title aside, is written once for each text, and puts it back', () => {
  const title = createTitle(true, xterm);
  expect(title.take()).toBe('\x1b[22;0t');
  expect(title.show('INC-7')).toBe('\x1b]2;INC-7\x07');
  expect(title.show('INC-7')).toBe('');
  expect(title.giveBack()).toBe('\x1b[23;0t');
  // What lies below is another program's: stopped, and then ended, this one has nothing to put back any more.
  expect(title.giveBack()).toBe('');
  expect(title.take()).toBe('\x1b[22;0t\x1b]2;INC-7\x07');
  expect(title.again()).toBe('\x1b]2;INC-7\x07');
});

test('screen, which lays nothing aside, gets its own back by an empty one', () => {
  const inScreen = createTitle(true, {TERM: 'screen-256color', STY: '1.pts'});
  inScreen.take();
  expect(inScreen.giveBack()).toBe('\x1b]2;\x07\x1b[23;0t');
});

test.each([
  ['who wants none', false, xterm],
  ['the Linux console', true, {TERM: 'linux'}],
  ['an older console', true, {TERM: 'vt220'}],
] as const)('writes nothing for %s', (_, isWanted, env) => {
  const title = createTitle(isWanted, env);
  expect(title.show('INC-7') + title.take() + title.again() + title.giveBack()).toBe('');
});
