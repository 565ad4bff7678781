// Hints on wording at the keys: while a note is typed, and a question on what is saved.
import {expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {dockRows} from '../../src/screens/frame/dock-rows.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {usualLook, viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {isOfTheMoment} from '../support/of-the-moment.js';

const labelOf = (me: Me): string =>
  dockRows(me.view, me.told, {columns: 100, rows: 24})
    ?.label.map(({text}) => text)
    .join('') ?? '';

const saidTo = (me: Me): string[] =>
  messagesOf(me.told)
    .filter(isOfTheMoment)
    .map(({text, end = ''}) => text + end);

const asked = 'On “We should have known”: What did they see and do at that moment? · h lets it go';

test('whoever types sees the question in the head of the field, and nothing else changes', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.type('They should have');
  expect(labelOf(me)).not.toContain('What did they see');
  me.type(' known');
  expect(labelOf(me)).toContain('── Note · What did they see and do at that moment? ─');
  expect(me.typed).toBe('They should have known');
  me.press('enter');
  expect(me.review.notes.at(-1)?.text).toBe('They should have known');
  expect(saidTo(me).join()).not.toContain('What did they see');
});

test('the facilitator is asked about the newest note, or the selected one', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('We should have known');
  me.press('enter');
  expect(saidTo(me)).toEqual([asked]);
  me.press('n');
  me.type('The page came at 02:14');
  me.press('enter');
  expect(saidTo(me)).toEqual([]);
  me.press('up', 'up');
  expect(saidTo(me)).toEqual([asked]);
});

test('h lets a hint go for good, and u brings it back', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('We should have known');
  me.press('enter', 'h');
  expect(saidTo(me).join()).not.toContain('What did they see');
  expect(me.review.notes.at(-1)?.dismissedHints).toEqual(['counterfactual']);
  me.press('h');
  expect(me.message).toBe('h does nothing here · ? shows the keys');
  me.press('u');
  expect(me.review.notes.at(-1)).not.toHaveProperty('dismissedHints');
  expect(saidTo(me)).toContain(asked);
});

test('h spares a hint that has only just come in the place of another, and lets it go once it was read', () => {
  const written = (id: string, text: string): Change => ({
    type: 'note-added',
    note: {id, questionId: me.open ?? '', kind: 'note', aspects: [], text},
  });
  const dismissed = (id: string) => me.review.notes.find((note) => note.id === id)?.dismissedHints;
  const me = atTheKeys('after');
  me.meanwhile(written('one', 'We should have known'));
  me.wait(1);
  me.meanwhile(written('two', 'They failed to notice the alarm'));
  me.hold('h', 1);
  expect(dismissed('two')).toBeUndefined();
  expect(me.message).toBe('The hint on “They failed to” has only just come: once more lets it go.');
  me.press('h');
  expect(dismissed('two')).toEqual(['not-done']);
  me.meanwhile(written('three', 'They failed to look'));
  me.wait(1);
  me.press('h');
  expect(dismissed('three')).toEqual(['not-done']);
});

test('whoever takes notes lets it go, too, while the field is at rest', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.type('We should have known');
  me.press('enter');
  expect(saidTo(me)).toEqual([]);
  me.press('esc');
  expect(saidTo(me)).toEqual([asked]);
  me.press('h');
  expect(me.review.notes.at(-1)?.dismissedHints).toEqual(['counterfactual']);
  expect(saidTo(me).join()).not.toContain('What did they see');
});

test('an idea is read as an action, while it is typed and once it is held', () => {
  const me = atTheKeys('after');
  me.press('a');
  me.type('Be more careful with the prompt');
  expect(labelOf(me)).toContain('What would make such care unnecessary?');
  me.press('enter');
  expect(saidTo(me).join()).toContain('On “Be more careful”: What would make such care unnecessary?');
});

test('what is quoted has no hint, a parked topic neither, and a question its own', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  const typed = (text: string) => {
    me.press('ctrl+u');
    me.type(text);
    return labelOf(me);
  };
  expect(typed('The customer said “you should have known”')).toContain('── Note ─');
  expect(typed('> why they should have known')).toContain('── Note · parks a topic ─');
  expect(typed('? Who approved the change')).toContain('How did it come about');
});

test('where the preference is off there is none', () => {
  const me = atTheKeys('after', {view: viewAt('agenda', {...usualLook, hints: false})});
  me.press('n');
  me.type('We should have known');
  expect(labelOf(me)).not.toContain('What did they see');
  me.press('enter');
  expect(saidTo(me)).toEqual([]);
  me.press('h');
  expect(me.message).toBe('h does nothing here · ? shows the keys');
});
