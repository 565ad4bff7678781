// No hint names a key that does nothing where it stands: the footer, the line of words above a list, the help, a row.
import {describe, expect, test} from 'vitest';
import {roles} from '../../src/review/types.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {screens} from '../../src/screens/registry.js';
import {bindingFor} from '../../src/session/keys/binding.js';
import {keySections} from '../../src/session/keys/help-sections.js';
import {keyName} from '../../src/session/keys/names.js';
import {selectedRow} from '../../src/session/rows.js';
import {screenNamed} from '../../src/session/screen.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import type {Chapter} from '../support/sample-review.js';

const footer = (me: Me) => hintsFor(me.situation, selectedRow(me.situation)).map(({key, short}) => `${key} ${short}`);

describe('the footer of a field', () => {
  test('offers my notes where there are any to go back to', () => {
    const me = atTheKeys('opening', {role: 'note-taker'});
    expect(footer(me)).not.toContain('↑ my notes');
    me.press('up');
    expect(me.typed).toBe('');
    me.type('The first note here');
    me.press('enter');
    expect(footer(me)).toContain('↑ my notes');
    me.type('half');
    expect(footer(me)).not.toContain('↑ my notes');
  });

  test('offers a new line where a text takes one', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', 'm');
    expect(footer(me).join()).not.toContain('Alt+Enter');
    me.press('esc', 'esc', 'p');
    expect(footer(me)).toContain('Alt+Enter new line');
    me.type('one');
    me.press('alt+enter');
    expect(me.typed).toBe('one\n');
  });
});

describe('at the close', () => {
  test.for([
    ['o', 'owner'],
    ['b', 'due'],
    ['w', 'doneWhen'],
  ] as const)('%s asks for what an action’s row says is still open', ([key, part]) => {
    const me = atTheKeys('close');
    const action = me.review.actions.find(({status}) => status === 'chosen');
    me.goTo(action?.id ?? '');
    me.press(key);
    expect(me.asks).toEqual({what: 'action', actionId: action?.id, part, goOn: false});
  });

  test('d deletes a parked topic, and u brings it back', () => {
    const me = atTheKeys('close');
    me.goTo('topic-2');
    me.press('d');
    expect(me.message).toMatch(/^The topic “.*” is deleted\.$/);
    me.press('u');
    expect(me.review.parked.find(({id}) => id === 'topic-2')?.deleted).toBe(false);
  });
});

test('the note-taker, whose field opens again, is told to leave it first', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('esc', 'p');
  me.type('The audit of packages');
  me.press('enter');
  expect(me.message).toBe('Parked. Esc, then v, opens the parking lot.');
  me.press('esc', 'v');
  expect(me.screen).toBe('parking');
});

const over = ['overview', 'parking', 'comments', 'search', 'facts'] as const;
const chapters: readonly Chapter[] = ['preparing', 'after', 'closed'];

/** The keys that a line of words names: a single letter, a digit, a bracket or `Enter` before what it does. */
const keysIn = (intro: string): string[] =>
  [
    ...intro.matchAll(
      /(?:^|[ .,])(Enter|[a-zO[\]])(?= (?:and|goes|looks|covered|skip|adds|rewords|move|deletes|brings|opens|says|changes))/g,
    ),
  ].map(([, key = '']) => key.toLowerCase().replace(/^o$/, 'O'));

describe.each(roles)('the line of words above a list, for the %s', (role) => {
  test.for(chapters.flatMap((chapter) => over.map((screen) => [screen, chapter] as const)))(
    '%s, %s',
    ([screen, chapter]) => {
      const me = atTheKeys(chapter, {role, view: {...viewAt(screen), from: 'agenda'}});
      me.meanwhile({type: 'comment-added', comment: {id: 'comment', questionId: null, text: 'Thank you'}});
      const intro = screenNamed(screens, screen).intro?.({...me.situation, view: {...me.view, query: 'the'}}) ?? '';
      for (const key of keysIn(intro)) {
        const binding = bindingFor(screenNamed(screens, screen).keys, key, role);
        expect([intro, key, binding !== undefined]).toEqual([intro, key, true]);
        if (chapter === 'closed') expect([intro, key, binding?.inClosed]).toEqual([intro, key, true]);
      }
    },
  );
});

test('the lines of words are read: what they name is found', () => {
  expect(keysIn('Enter goes to a question. c covered, s skip, n adds one, r rewords, [ and ] move it.')).toEqual([
    'enter',
    'c',
    's',
    'n',
    'r',
    '[',
    ']',
  ]);
  expect(keysIn('O opens the review again.')).toEqual(['O']);
});

test('the help of a closed review lists only what works in one', () => {
  const listed = keySections(screens, 'close', 'facilitator', true);
  const working = Object.values(screens.all)
    .flatMap(({keys}) => keys)
    .filter(({inClosed}) => inClosed)
    .map(({keys, help}) => `${keys.map(keyName).join(' ')}: ${help}`);
  const inField = listed.findIndex(({title}) => title.startsWith('In a text field'));
  const lines = listed.slice(0, inField).flatMap((section) => section.lines.map(({keys, help}) => `${keys}: ${help}`));
  expect(lines.filter((line) => !working.includes(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
  const me = atTheKeys('closed');
  me.press('?');
  const shown = me.rows.flatMap((row) => (row.kind === 'detail' ? [row.value] : []));
  expect(shown).not.toContain('write a note');
  expect(shown).toContain('open a closed review again');
});
