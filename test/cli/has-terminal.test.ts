// In which terminals a page can be drawn, by what is said of them.
import {expect, test} from 'vitest';
import {whyNoPage} from '../../src/cli/streams/has-terminal.js';

test.each(['dumb', 'unknown', 'Unknown', 'emacs', ' dumb', 'network'])('TERM=%s says that none can', (TERM) => {
  expect(whyNoPage({TERM}, 'linux')).toBe(`TERM=${TERM.trim()} says that this one cannot`);
  expect(whyNoPage({TERM}, 'win32')).toBe(`TERM=${TERM.trim()} says that this one cannot`);
});

test.each(['xterm-256color', 'linux', 'vt100', 'tmux', 'screen', 'dtterm', 'eterm-color', 'ansi'])(
  'TERM=%s can',
  (TERM) => {
    expect(whyNoPage({TERM}, 'linux')).toBeUndefined();
  },
);

test('where nothing is said none can but on Windows, which never says anything', () => {
  expect(whyNoPage({}, 'linux')).toBe('TERM is not set, so that nothing says this one can');
  expect(whyNoPage({}, 'darwin')).toBe('TERM is not set, so that nothing says this one can');
  expect(whyNoPage({TERM: ' '}, 'linux')).toBe('TERM is empty, so that nothing says this one can');
  expect(whyNoPage({}, 'win32')).toBeUndefined();
  expect(whyNoPage({TERM: ''}, 'win32')).toBeUndefined();
});
