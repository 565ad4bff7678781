// Keys of the user's own: how they are read, what is refused, and that the pages name and obey them.
import {afterEach, describe, expect, test} from 'vitest';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {screens} from '../../src/screens/registry.js';
import {keySections} from '../../src/session/keys/help-sections.js';
import {checkedKeys, problemsInWords} from '../../src/session/keys/own-keys.js';
import {builtInKeys, isFixed, keyNamesThere, keysFor, setOwnKeys} from '../../src/session/keys/table.js';
import {selectedRow} from '../../src/session/rows.js';
import {ownKeysExample} from '../../src/store/shelf/preferences.js';
import {atTheKeys} from '../support/at-the-keys.js';

const check = (written: string) => checkedKeys(written, screens);

/** The user has these from now on; nothing may be wrong with them. */
function having(written: string): void {
  const {keys, problems} = check(written);
  expect(problems).toEqual([]);
  setOwnKeys(keys);
}

afterEach(() => setOwnKeys({}));

describe('the table', () => {
  test('has a place on a screen for each name', () => {
    const used = new Set(Object.values(screens.all).flatMap(({keys}) => keys.map(({name}) => name)));
    expect(keyNamesThere.filter((name) => !used.has(name))).toEqual([]);
  });

  test('without keys of the user’s own is the built-in one, and nothing is wrong with it', () => {
    expect(check('')).toEqual({keys: {}, problems: []});
    for (const name of keyNamesThere) expect(keysFor(name)).toEqual(builtInKeys[name]);
  });

  test('takes a key for any name that can have one', () => {
    for (const name of keyNamesThere.filter((one) => !builtInKeys[one].every(isFixed))) {
      expect([name, check(`${name}=alt+q`).problems]).toEqual([name, []]);
    }
  });

  test('reads the example, signs, words and capitals', () => {
    expect(check(ownKeysExample).keys).toEqual({'next-question': ['L'], undo: ['Z', 'ctrl+u']});
    expect(check('undo=, more-minutes== rails=Ctrl+B park=PgUp').problems).toEqual([
      expect.stringContaining('park and page-up are both on PgUp'),
    ]);
    expect(check('undo=, more-minutes== rails=Ctrl+B').keys).toEqual({
      undo: [','],
      'more-minutes': ['='],
      rails: ['ctrl+b'],
    });
  });
});

describe('is what a terminal tells', () => {
  test.for([
    ['shift+ctrl+right', ['ctrl+shift+right']],
    ['Alt+Ctrl+Shift+PgUp', ['ctrl+alt+shift+pageup']],
    ['Z,Z,ctrl+b,Ctrl+B', ['Z', 'ctrl+b']],
    [Array(20_000).fill('Z').join(), ['Z']],
  ] as const)('however it is written: %s', ([written, keys]) => {
    expect(check(`undo=${written}`)).toEqual({keys: {undo: keys}, problems: []});
  });
});

describe('is refused, with what to do', () => {
  const invisible = ['\u0001', '\u001b', '\u007f', '\u200b', '\u202e', '\u00ad', '\u3164', '\u0301', '\u2800'];
  test.for(invisible)('a key that nobody sees, and it is not written to the terminal: %j', (key) => {
    const {keys, problems} = check(`undo=${key}`);
    expect(keys).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\S.* for undo is no key: /);
    expect(problems[0]).not.toMatch(/\p{C}|\u3164/u);
  });

  test('a long one, of which it says only the beginning', () => {
    const [problem = ''] = check(`undo=${'zy'.repeat(10_000)}`).problems;
    expect(problem).toMatch(/^[zy]{20,}… for undo is no key: /);
    expect(problem.length).toBeLessThan(150);
    expect(check('zy'.repeat(10_000)).problems[0]?.length).toBeLessThan(150);
  });

  test.for([
    ['undoo=Z', 'undoo is nothing that a key does; undo is'],
    ['xyzzy=Z', 'xyzzy is nothing that a key does; debrief help keys has the names'],
    ['undo', 'undo has no key: it is written undo=KEY'],
    ['undo=', 'undo has no key: it is written undo=KEY'],
    ['undo=Z undo=X', 'undo is there twice'],
    ['undo=ctrl+c', 'ctrl+c for undo means the same everywhere and stays'],
    ['undo=Esc', 'Esc for undo means the same everywhere and stays'],
    ['undo=7', '7 for undo means the same everywhere and stays'],
    ['undo=ctrl+i', 'ctrl+i for undo is Tab to a terminal'],
    ['undo=zz', 'zz for undo is no key: L, ctrl+l, alt+l, space, tab or right are some'],
    ['undo=ctrl+ctrl+right', 'ctrl+ctrl+right for undo is no key: L, ctrl+l, alt+l, space, tab or right are some'],
    ['undo=__proto__', '__proto__ for undo is no key: L, ctrl+l, alt+l, space, tab or right are some'],
    ['undo=constructor', 'constructor for undo is no key: L, ctrl+l, alt+l, space, tab or right are some'],
    ['back=Z', 'back stays on Esc'],
    ['leave-at-once=Z', 'leave-at-once stays on Ctrl+C'],
    ['point=Z', 'point stays on 1, 2, 3, 4, 5, 6, 7, 8 and 9'],
    ['redraw=ctrl+u', 'Ctrl+U for redraw is a key of text fields'],
    ['reword-found=Z', 'reword-found needs a key that is no letter, as letters are text in the search'],
    ['palette=;', 'palette needs a key that is no letter, as letters are text in the search'],
  ] as const)('%s', ([written, why]) => {
    const {keys, problems} = check(`park=K ${written}`.replace('park=K undo', 'undo'));
    expect(problems).toContain(why);
    expect(keys).toEqual({});
  });

  test('two things on one key of one screen, named with the key; on two screens they may be', () => {
    expect(check('undo=p').problems[0]).toMatch(/^(park and undo|undo and park) are both on p \(/);
    expect(check('undo=p park=u').problems).toEqual([]);
    expect(check('prompts=e').problems).toEqual([]);
  });

  test('and said in one line where debrief begins', () => {
    expect(problemsInWords(['undoo is nothing'])).toBe(
      'Your own keys are not used: undoo is nothing. debrief doctor says all.',
    );
    expect(problemsInWords(['one', 'two', 'three'])).toContain('one, and 2 more.');
  });
});

describe('counts', () => {
  test('where it is pressed, and the built-in key does nothing any more', () => {
    having('overview=Z');
    const me = atTheKeys('after');
    me.press('g');
    expect(me.screen).toBe('agenda');
    me.press('Z');
    expect(me.screen).toBe('overview');
  });

  test('and moves the meeting on, with the question that asks named by it', () => {
    having('next-question=L');
    const me = atTheKeys('after');
    const before = me.open;
    me.press('right');
    expect(me.open).toBe(before);
    me.press('L');
    expect(me.asked === '' ? me.open : me.asked).not.toBe(before);
  });

  test('in the footer, in the help and in what is said', () => {
    having('undo=Z cover=K overview=alt+y');
    const me = atTheKeys('after');
    expect(hintsFor(me.situation, selectedRow(me.situation)).map(({key}) => key)).toContain('K');
    const lines = keySections(screens, 'agenda', 'facilitator').flatMap((section) => section.lines);
    expect(lines).toContainEqual(expect.objectContaining({keys: 'Z', help: 'undo my last change'}));
    me.press('K');
    expect(
      messagesOf(me.told)
        .map(({text, end = ''}) => text + end)
        .join(),
    ).toContain('Z takes it back');
    me.press('Z');
    expect(me.effects).toContainEqual({kind: 'undo'});
  });

  test('in a sentence that names a key', () => {
    having('parking-lot=Z skip=K');
    const me = atTheKeys('after', {view: {...atTheKeys('after').view, screen: 'overview'}});
    me.goTo(me.open ?? '');
    me.press('d');
    expect(me.message).toBe('A question stays on the agenda; K skips it.');
  });

  test('in the palette, which does it all the same', () => {
    having('timeline=Z');
    const me = atTheKeys('after');
    me.press(':');
    me.type('timeline');
    expect(me.rows[0]).toMatchObject({name: 'Z'});
    me.press('enter');
    expect(me.screen).toBe('timeline');
  });

  test('never in a text field where it is a letter', () => {
    having('say-time=Z,alt+y overview=L');
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('ZL');
    expect(me.typed).toBe('ZL');
    me.press('alt+y');
    expect(me.message).not.toBe('');
    expect(me.typed).toBe('ZL');
  });

  test('beside keys that always stay', () => {
    having('line-down=s skip=K');
    const me = atTheKeys('after', {view: {...atTheKeys('after').view, screen: 'overview'}});
    const first = me.selected;
    me.press('s');
    expect(me.selected).not.toBe(first);
    me.press('down', 'up', 'up');
    expect(me.selected).toBe(first);
  });
});
