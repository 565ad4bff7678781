// What asks the terminal for a notification: by the sequence that it takes, and through what stands between.
import {expect, test} from 'vitest';
import {notification} from '../../src/app/paint/notification.js';

const text = 'INC-7: the time for Actions is up';

test.each([
  ['a terminal that says nothing of itself', {}, `\x1b]777;notify;debrief;${text}\x07`],
  ['iTerm2', {ITERM_SESSION_ID: 'w0t0p0'}, `\x1b]9;${text}\x07`],
  ['kitty', {KITTY_WINDOW_ID: '1'}, `\x1b]9;${text}\x07`],
  ['tmux', {TMUX: '/tmp/tmux,1,0'}, `\x1bPtmux;\x1b\x1b]777;notify;debrief;${text}\x07\x1b\\`],
  ['screen', {STY: '1.pts', TERM: 'screen'}, `\x1bP\x1b]777;notify;debrief;${text}\x07\x1b\\`],
  ['the Linux console', {TERM: 'linux'}, ''],
  ['an older console', {TERM: 'vt220'}, ''],
])('for %s', (_, env, written) => {
  expect(notification(text, env)).toBe(written);
});

test('through screen words of any script come whole, in strings that it passes on', () => {
  const words = 'Резервные копии 🚒'.repeat(40);
  const sent = notification(words, {STY: '1.pts', TERM: 'screen'});
  const parts = sent.split('\x1b\\').filter(Boolean);
  for (const part of parts) {
    expect(Buffer.byteLength(part.slice(2))).toBeLessThanOrEqual(250);
    expect(part.isWellFormed()).toBe(true);
  }
  expect(parts.map((part) => part.slice(2)).join('')).toBe(`\x1b]777;notify;debrief;${words}\x07`);
});

test('a semicolon begins no field of its own', () => {
  expect(notification('4;1: up', {WEZTERM_PANE: '0'})).toBe('\x1b]9;4,1: up\x07');
});
