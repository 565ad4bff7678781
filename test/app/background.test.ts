// Which colours are taken: what the person says counts first, then what the terminal answers, then its surroundings.
import {describe, expect, test} from 'vitest';
import {type Background, createColours} from '../../src/app/paint/background.js';

const white = '\u001b]11;rgb:ffff/ffff/ffff\u001b\\';
const black = '\u001b]11;rgb:00/00/00\u0007';

function coloursIn(env: Record<string, string>, preferred: Background = 'auto', depth = 8) {
  let asked = '';
  let changes = 0;
  const colours = createColours({
    env,
    depth,
    preferred,
    write: (text) => {
      asked += text;
    },
    onChange: () => {
      changes += 1;
    },
  });
  return {
    ...colours,
    get asked() {
      return asked;
    },
    get changes() {
      return changes;
    },
  };
}

describe('until the terminal has answered', () => {
  test.each([
    [{}, 'plain'],
    [{COLORFGBG: '0;15'}, 'light'],
    [{COLORFGBG: '0;default;7'}, 'light'],
    [{COLORFGBG: '15;0'}, 'dark'],
    [{COLORFGBG: '7;8'}, 'dark'],
    [{COLORFGBG: '12;default'}, 'plain'],
    [{TERM: 'linux'}, 'dark'],
  ] as const)('in %j the colours are %s', (env, palette) => {
    expect(coloursIn(env).palette()).toBe(palette);
  });
});

describe('the answer', () => {
  test.each([
    [white, 'light'],
    [black, 'dark'],
    ['\u001b]11;rgb:fdfd/f6f6/e3e3\u0007', 'light'],
    ['\u001b]11;rgb:0000/2b2b/3636\u0007', 'dark'],
    ['\u001b]11;rgba:1e/1e/1e/ff\u0007', 'dark'],
    ['\u001b]11;rgb:f/f/f\u0007', 'light'],
  ])('%j is %s, whatever the surroundings say', (answer, palette) => {
    for (const env of [{}, {COLORFGBG: '0;15'}, {COLORFGBG: '15;0'}]) {
      const me = coloursIn(env);
      me.ask();
      me.hear(answer);
      expect(me.palette()).toBe(palette);
    }
  });

  test('that says what was known changes nothing', () => {
    const me = coloursIn({COLORFGBG: '15;0'});
    me.hear(black);
    expect(me.changes).toBe(0);
    me.hear(white);
    expect(me.changes).toBe(1);
  });

  test('of a terminal with sixteen colours chooses those that can be read on any such background', () => {
    const me = coloursIn({}, 'auto', 4);
    me.hear(white);
    expect(me.palette()).toBe('plain');
    me.hear(black);
    expect(me.palette()).toBe('dark16');
  });
});

describe('nothing is asked', () => {
  test.each([
    ['by preference', {}, 'light', 'light'],
    ['with NO_COLOR', {NO_COLOR: '1'}, 'auto', 'plain'],
    ['with FORCE_COLOR=0', {FORCE_COLOR: '0'}, 'auto', 'bare'],
    ['on the Linux console', {TERM: 'linux'}, 'auto', 'dark'],
  ] as const)('%s', (_, env, preferred, palette) => {
    const me = coloursIn(env, preferred);
    me.ask();
    expect(me.asked).toBe('');
    expect(me.palette()).toBe(palette);
  });

  test('and an answer that comes all the same changes nothing', () => {
    const me = coloursIn({}, 'light');
    me.hear(black);
    expect(me.palette()).toBe('light');
  });
});

describe('before somebody else has the terminal', () => {
  test('an answer that is on its way is waited for', async () => {
    const me = coloursIn({});
    me.ask();
    let isOver = false;
    const wait = me.answered().then(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    me.hear(white);
    me.hear('\u001b[?64;1;2c');
    await wait;
    expect(me.palette()).toBe('light');
  });

  test('one that does not come is not waited for twice', async () => {
    const me = coloursIn({});
    me.ask();
    await me.answered();
    const before = performance.now();
    await me.answered();
    expect(performance.now() - before).toBeLessThan(100);
  });
});
