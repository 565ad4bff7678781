// What asks the terminal for a notification: by the sequence that it takes, and through what stands between.
import {expect, test} from 'vitest';
import {notification} from '../../src/app/paint/notification.js';

const text = 'INC-7: the time planned for Before the event is up';

test.each([
  ['a terminal that says nothing of itself', {}, `\x1b]777;notify;debrief;${text}\x07`],
  ['iTerm2', {ITERM_SESSION_ID: 'w0t0p0'}, `\x1b]9;${text}\x07`],
  ['kitty', {KITTY_WINDOW_ID: '1'}, `\x1b]9;${text}\x07`],
  ['tmux', {TMUX: '/tmp/tmux,1,0'}, `\x1bPtmux;\x1b\x1b]777;notify;debrief;${text}\x07\x1b\\`],
  ['screen', {STY: '1.pts', TERM: 'screen'}, `\x1bP\x1b]777;notify;debrief;${text}\x07\x1b\\`],
])('for %s', (_, env, written) => {
  expect(notification(text, env)).toBe(written);
});

test('a semicolon begins no field of its own', () => {
  expect(notification('4;1: up', {WEZTERM_PANE: '0'})).toBe('\x1b]9;4,1: up\x07');
});
