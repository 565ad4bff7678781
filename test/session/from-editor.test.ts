// The window of an editor that came back at once: each text that is saved there comes to where it was begun.
import {describe, expect, test} from 'vitest';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

/** The window saves; `given` is what it had last. */
function windowSaves(me: Me, asks: Me['asks'], given: string, text: string, inField = true): void {
  if (!asks) throw new Error('no field was open');
  me.tell({kind: 'written', asks, inField, given, text});
}

/** Begins a note and takes it to the editor, whose window stays open. */
function begun(me: Me, text = 'begun') {
  me.press('n');
  me.type(text);
  const {asks} = me;
  me.press('ctrl+o');
  return asks;
}

describe('what is saved in the window', () => {
  test('takes the place of what was begun in the field, each time', () => {
    const me = atTheKeys('before');
    const asks = begun(me);
    windowSaves(me, asks, 'begun', 'first words');
    expect([me.typed, me.message]).toEqual(['first words', 'What you saved in your editor is here.']);
    windowSaves(me, asks, 'first words', 'first words, and more');
    expect(me.typed).toBe('first words, and more');
    me.press('enter');
    expect(me.review.notes.at(-1)?.text).toBe('first words, and more');
    expect([...me.drafts]).toEqual([]);
  });

  test('stands before what was typed in the field meanwhile', () => {
    const me = atTheKeys('before');
    const asks = begun(me);
    me.type(' and typed on');
    windowSaves(me, asks, 'begun', 'from the window');
    expect([me.typed, me.message]).toEqual([
      'from the window\nand typed on',
      'What you saved in your editor is here, with what you typed.',
    ]);
    windowSaves(me, asks, 'from the window', 'from the window again');
    expect(me.typed).toBe('from the window again\nand typed on');
  });

  test('is a draft once the field was left, and D opens it', () => {
    const me = atTheKeys('before');
    const asks = begun(me);
    me.press('esc');
    windowSaves(me, asks, 'begun', 'from the window');
    expect(me.message).toBe('Saved in your editor. Kept as a draft: D opens it again.');
    me.press('D');
    expect(me.typed).toBe('from the window');
  });

  test('is never called kept where the disk takes no draft', () => {
    const me = atTheKeys('before', {draftsOnlyHere: 'disk full'});
    const asks = begun(me);
    me.press('esc');
    windowSaves(me, asks, 'begun', 'from the window');
    expect(me.message).toContain('in this terminal only, not on the disk (disk full)');
  });

  test('is a draft of its own once the field was saved: the note stays as it is', () => {
    const me = atTheKeys('before');
    const asks = begun(me);
    windowSaves(me, asks, 'begun', 'first words');
    me.press('enter');
    windowSaves(me, asks, 'first words', 'second words');
    expect(me.review.notes.at(-1)?.text).toBe('first words');
    expect([...me.drafts.values()]).toEqual(['second words']);
  });

  test('leaves another field alone that is open by then', () => {
    const me = atTheKeys('before');
    const asks = begun(me);
    me.press('esc', 'p');
    me.type('a topic');
    windowSaves(me, asks, 'begun', 'from the window');
    expect(me.typed).toBe('a topic');
    expect(me.message).toBe('Saved in your editor. Kept as a draft: Esc, then D, opens it again.');
    expect([...me.drafts.values()].toSorted()).toEqual(['a topic', 'from the window']);
  });

  test('does not hold up a text that is on its way to a slow disk', () => {
    const me = atTheKeys('before', {slowDisk: true});
    const asks = begun(me);
    me.press('enter');
    windowSaves(me, asks, 'begun', 'from the window');
    me.disk();
    expect(me.review.notes.at(-1)?.text).toBe('begun');
    expect(me.typed).toBeUndefined();
    expect([...me.drafts.values()]).toEqual(['from the window']);
  });

  test('comes without what would steer a terminal', () => {
    const me = atTheKeys('before');
    windowSaves(me, begun(me), 'begun', 'red \u001b[31mwords\u0007\n');
    expect(me.typed).toBe('red words');
  });
});

describe('a note that was taken to the editor from its row', () => {
  const [first] = atTheKeys('before').review.notes;
  if (!first) throw new Error('the sample has notes');
  const asks = {what: 'note', questionId: first.questionId, noteId: first.id} as const;
  const textOf = (me: Me) => me.review.notes.find(({id}) => id === first.id)?.text;

  test('is changed by each save', () => {
    const me = atTheKeys('before');
    const given = me.situation.review && 'reworded once';
    me.tell({kind: 'edited', asks, text: 'reworded once', inField: false});
    windowSaves(me, asks, given ?? '', 'reworded twice', false);
    windowSaves(me, asks, 'reworded twice', 'reworded three times', false);
    expect(textOf(me)).toBe('reworded three times');
    expect([me.typed, ...me.drafts]).toEqual([undefined]);
  });

  test('comes back into a field where somebody else has changed it while the editor had the screen', () => {
    const me = atTheKeys('before');
    me.press('up', 'e');
    const [effect] = me.effects;
    if (effect?.kind !== 'edit-externally') throw new Error('no editor was asked for');
    const noteId = 'noteId' in effect.asks ? effect.asks.noteId : undefined;
    me.meanwhile({type: 'note-edited', id: String(noteId), fields: {text: 'changed elsewhere'}});
    me.tell({...effect, kind: 'edited', text: 'from the editor'});
    const words = () => me.review.notes.find(({id}) => id === noteId)?.text;
    expect([me.typed, words()]).toEqual(['from the editor', 'changed elsewhere']);
    expect(me.message).toBe('Its words were changed meanwhile. Enter puts yours in their place.');
    me.press('enter');
    expect(words()).toBe('from the editor');
  });

  test('waits as a draft where somebody else has changed it since', () => {
    const me = atTheKeys('before');
    me.meanwhile({type: 'note-edited', id: first.id, fields: {text: 'changed elsewhere'}});
    windowSaves(me, asks, first.text, 'from the window', false);
    expect(textOf(me)).toBe('changed elsewhere');
    expect([...me.drafts.values()]).toEqual(['from the window']);
  });
});

test('a fact whose field was left opens with what was saved in the window', () => {
  const me = atTheKeys('before');
  const asks = {what: 'review', part: 'title'} as const;
  windowSaves(me, asks, me.review.title, 'Title from the window');
  expect(me.message).toBe('Saved in your editor. It is there when you open that field again.');
  me.tell({kind: 'asked', asks});
  expect(me.typed).toBe('Title from the window');
  me.press('enter');
  expect(me.review.title).toBe('Title from the window');
  expect([...me.drafts]).toEqual([]);
});

test('a fact that somebody else has changed while the editor had the screen is replaced by a second Enter only', () => {
  const me = atTheKeys('preparing');
  me.goTo('title');
  me.press('enter', 'ctrl+o');
  const effect = me.effects.find(({kind}) => kind === 'edit-externally');
  if (effect?.kind !== 'edit-externally') throw new Error('no editor was asked for');
  me.meanwhile({type: 'review-edited', fields: {title: 'Their title'}});
  me.tell({...effect, kind: 'edited', text: 'From the editor'});
  expect(me.message).toBe('Its words were changed meanwhile. Enter puts yours in their place.');
  expect([me.typed, me.review.title]).toEqual(['From the editor', 'Their title']);
  me.press('enter');
  expect(me.review.title).toBe('From the editor');
});
