// Which editors come back before their window is closed: by name, however the command is written.
import {describe, expect, test} from 'vitest';
import {editorNamed} from '../../src/store/editor-names.js';

describe('an editor with a window', () => {
  test.each([
    ['code', 'With code use: code --wait'],
    ['/usr/local/bin/code -n', 'With code use: code --wait'],
    ['"/opt/VS Code/bin/code"', 'With code use: code --wait'],
    ['/opt/VS\\ Code/bin/code', 'With code use: code --wait'],
    ['C:\\Tools\\Code.exe', 'With code use: code --wait'],
    ['env LANG=C code-insiders', 'With code-insiders use: code-insiders --wait'],
    ['flatpak run --branch=stable com.visualstudio.code', 'With code use: code --wait'],
    ['subl', 'With subl use: subl --wait'],
    ['mate', 'With mate use: mate -w'],
    ['gvim', 'With gvim use: gvim -f'],
    ['vim -g', 'With vim -g use: vim -g -f'],
    ['open -t', 'With open use: open -W'],
    ['kate', 'With kate use: kate --block'],
    ['idea', 'With idea use: idea --wait'],
    ['emacsclient -n', 'emacsclient waits without -n.'],
    ['xdg-open', 'xdg-open never waits for an editor: name one in EDITOR.'],
  ])('comes back at once as %s, and what makes it wait is named', (command, advice) => {
    expect(editorNamed(command).comesBack).toEqual({advice});
  });

  test.each(['code --wait', 'code -nw', 'subl -w', 'gvim -f', 'vim -gf -g', 'open -Wt', 'emacsclient', 'kate -b'])(
    'waits as %s',
    (command) => {
      expect(editorNamed(command)).toMatchObject({comesBack: null, isKnownToWait: true});
    },
  );
});

test.each(['vi', 'vim', 'nano -w', '/usr/bin/nvim', 'emacs -nw', 'hx'])(
  '%s has the terminal until it ends',
  (command) => {
    expect(editorNamed(command)).toMatchObject({comesBack: null, isKnownToWait: true});
  },
);

test.each(['my-own-editor', 'constructor', ''])('of “%s” nothing is known', (command) => {
  expect(editorNamed(command)).toMatchObject({comesBack: null, isKnownToWait: false});
});
