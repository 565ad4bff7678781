// The selected row is taken away by the other terminal, and a key that was meant for it meets another one, or none.
import {describe, expect, test} from 'vitest';
import {findPoint, pointOf} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';
import {withPoints} from '../support/with-points.js';

const gone = (id: string): Change => ({type: 'note-deleted', id, deleted: true});
const isDeleted = (me: Me, id: string) => me.review.notes.find((note) => note.id === id)?.deleted === true;

const saysGone = 'The note that was selected is gone from here.';

describe('in the list of all notes', () => {
  /** The selected note has just been deleted by somebody else, and the one below it is selected. */
  function besideGone(): Me {
    const me = atTheKeys('after');
    me.press('N');
    me.goTo('note-6');
    me.meanwhile(gone('note-6'));
    expect(me.selected).toBe('note-7');
    return me;
  }

  test('that is said, and Delete spares the next note until it is pressed once more', () => {
    const me = besideGone();
    expect(me.message).toBe(saysGone);
    me.press('delete');
    expect(isDeleted(me, 'note-7')).toBe(false);
    expect(me.message).toBe(
      'Delete did nothing, as the note that was selected is gone from here: once more is for the one selected now.',
    );
    me.press('delete');
    expect(isDeleted(me, 'note-7')).toBe(true);
  });

  test('a Delete that is held meets the next note neither at once nor by its repeats', () => {
    const me = besideGone();
    me.hold('delete', 4);
    expect(isDeleted(me, 'note-7')).toBe(false);
  });

  test('what was chosen since by ↑ or ↓ is deleted at once', () => {
    const me = besideGone();
    me.press('down', 'delete');
    expect([isDeleted(me, 'note-7'), isDeleted(me, 'note-8')]).toEqual([false, true]);
  });

  test('also where ↓ finds no further row', () => {
    const me = atTheKeys('after');
    me.press('N', 'end');
    const last = me.selected ?? '';
    me.meanwhile(gone(last));
    const next = me.selected ?? '';
    me.press('down', 'delete');
    expect(next).not.toBe(last);
    expect(isDeleted(me, next)).toBe(true);
  });

  test('behind a Delete of one’s own the next one deletes the next note', () => {
    const me = atTheKeys('after');
    me.press('N');
    me.goTo('note-6');
    me.press('delete', 'delete');
    expect([isDeleted(me, 'note-6'), isDeleted(me, 'note-7')]).toEqual([true, true]);
  });

  test('what one took back oneself is no surprise either', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('One too many');
    me.press('enter', 'N', 'end');
    const mine = me.selected ?? '';
    me.press('u');
    expect(isDeleted(me, mine)).toBe(true);
    const next = me.selected ?? '';
    me.press('delete');
    expect(isDeleted(me, next)).toBe(true);
  });

  test('while a field is open nothing is said, and Delete behind it does nothing at first', () => {
    const me = atTheKeys('after');
    me.press('N');
    me.goTo('note-6');
    me.press('n');
    me.meanwhile(gone('note-6'));
    expect(me.message).not.toBe(saysGone);
    me.press('esc', 'delete');
    expect(isDeleted(me, 'note-7')).toBe(false);
    expect(me.message).toMatch(/^Delete did nothing, as the note that was selected is gone from here: /);
  });
});

describe('at a question with points', () => {
  /** The note that a digit was meant for has just been deleted, or moved elsewhere. */
  function withNoteGone(change: Change): Me {
    const me = atTheKeys(withPoints(sampleReview('after'), 'decisions', 3));
    me.goTo('note-10');
    me.meanwhile(change);
    expect(me.selected).toBeUndefined();
    expect(me.message).toBe(saysGone);
    return me;
  }

  const covered = (me: Me) => findPoint(me.review, 'point-2')?.point.state === 'covered';

  test('a digit that was meant for the note ticks no point until it is pressed once more', () => {
    const me = withNoteGone(gone('note-10'));
    me.press('2');
    expect(covered(me)).toBe(false);
    expect(me.message).toBe('2 did nothing, as the note that was selected is gone from here: once more does it.');
    me.press('2');
    expect(covered(me)).toBe(true);
  });

  test('also where the note went to another question', () => {
    const me = withNoteGone({type: 'note-edited', id: 'note-10', fields: {questionId: 'response'}});
    me.press('2');
    expect(covered(me)).toBe(false);
  });

  test('with another note chosen since, a digit puts that one there', () => {
    const me = withNoteGone(gone('note-10'));
    me.press('up');
    const note = me.review.notes.find(({id}) => id === me.selected);
    me.press('2');
    expect(covered(me)).toBe(false);
    expect(note && pointOf(me.review, {...note, pointId: 'point-2'})?.id).toBe('point-2');
    expect(me.review.notes.find(({id}) => id === note?.id)?.pointId).toBe('point-2');
  });

  test('Enter opens the field of a new note at once, so that what is typed behind it is written', () => {
    const me = withNoteGone(gone('note-10'));
    me.press('enter');
    expect(me.asks).toEqual({what: 'note', questionId: 'decisions'});
  });

  test('at the next question a digit ticks at once', () => {
    const me = atTheKeys(withPoints(sampleReview('after'), 'decisions', 3), {role: 'note-taker'});
    me.press('esc');
    me.meanwhile({type: 'question-opened', questionId: 'response'});
    me.press('up');
    const there = me.selected ?? '';
    me.meanwhile(gone(there));
    me.meanwhile({type: 'question-opened', questionId: 'decisions'});
    me.press('2');
    expect(covered(me)).toBe(true);
  });
});
