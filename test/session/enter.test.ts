// Enter acts on what is selected, and does the same with it on every list; what the footer says of it is what it does.
import {describe, expect, test} from 'vitest';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {selectedRow} from '../../src/session/rows.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const footer = (me: Me) => hintsFor(me.situation, selectedRow(me.situation)).map(({key, short}) => `${key} ${short}`);

describe('Enter on a note', () => {
  test.for(['after', 'actions', 'close'] as const)('rewords it, at %s', (chapter) => {
    const me = atTheKeys(chapter);
    const {open = ''} = me;
    me.meanwhile({
      type: 'note-added',
      note: {id: 'n', questionId: open, kind: 'well', aspects: [], text: 'Calm voices'},
    });
    me.goTo('n');
    expect(footer(me)[0]).toBe('Enter reword');
    me.press('enter');
    expect(me.asks).toEqual({what: 'note', questionId: open, noteId: 'n'});
  });

  test('writes a new one as long as none is selected, and the footer says so', () => {
    const me = atTheKeys('after');
    expect(footer(me)[0]).toBe('Enter note');
    expect(footer(me)).not.toContain('n note');
    me.press('enter');
    expect(me.asks).toEqual({what: 'note', questionId: me.open});
    me.press('esc', 'up');
    expect(footer(me).slice(0, 3)).toEqual(['Enter reword', '→ next', 'd delete']);
    expect(footer(me)).toContain('n note');
  });
});

test('Enter on a parked topic says more of it, in the parking lot and at the close', () => {
  for (const way of [['v'], []]) {
    const me = atTheKeys('close');
    me.press(...way);
    me.goTo('topic-2');
    expect(footer(me)[0]).toBe('Enter where');
    me.press('enter');
    expect(me.asks).toEqual({what: 'topic-detail', topicId: 'topic-2'});
  }
});

test('Enter on a comment writes a note at its question, wherever the comment is listed', () => {
  const me = atTheKeys('after');
  const questionId = me.review.agenda.stages[1]?.questions[0]?.id ?? '';
  me.meanwhile({type: 'comment-added', comment: {id: 'elsewhere', questionId, text: 'Thank you'}});
  me.meanwhile({type: 'comment-added', comment: {id: 'all', questionId: null, text: 'Lunch first?'}});
  me.meanwhile({type: 'comment-added', comment: {id: 'here', questionId: me.open ?? '', text: 'A good night'}});
  me.goTo('here');
  expect(footer(me)[0]).toBe('Enter note on it');
  me.press('enter');
  expect(me.asks).toEqual({what: 'note', questionId: me.open});
  me.press('esc', 'C');
  me.goTo('elsewhere');
  me.press('enter');
  expect(me.asks).toEqual({what: 'note', questionId});
  me.press('esc');
  me.goTo('all');
  me.press('enter');
  expect(me.asks).toEqual({what: 'note', questionId: me.open});
});

test('Enter gives an idea a slot, and goes through an action that has one', () => {
  const me = atTheKeys('actions');
  const id = (status: string) => me.review.actions.find((action) => action.status === status)?.id ?? '';
  me.meanwhile({type: 'action-not-now', id: id('chosen'), reason: 'later'});
  me.goTo(id('held'));
  expect(footer(me)[0]).toBe('Enter choose');
  me.goTo(id('chosen'));
  expect(footer(me)[0]).toBe('Enter change');
  me.press('enter');
  expect(me.asks).toMatchObject({what: 'action', part: 'title'});
});

describe('the footer names what the selected row takes', () => {
  test('a person is given a role, a fact is changed, one of a few is chosen', () => {
    const me = atTheKeys('after', {view: {...viewAt('facts'), from: 'agenda'}});
    expect(footer(me)[0]).toBe('Enter change');
    expect(footer(me)).not.toContain('r role');
    me.goTo('severity');
    expect(footer(me)[0]).toBe('Enter choose');
    me.goTo('add-person');
    expect(footer(me)[0]).toBe('Enter add');
    me.goTo(me.review.people[0]?.id ?? '');
    expect(footer(me).slice(0, 5)).toEqual(['Enter change', 'r role', 'i involved', 'w left early', 'h heard']);
    me.press('w');
    expect(footer(me)).toContain('w away');
    me.press('w');
    expect(footer(me)).toContain('w here');
  });

  test('a settled fact, and all but the recording once the review is closed, name no key', () => {
    const me = atTheKeys('after', {view: {...viewAt('facts'), from: 'agenda'}});
    me.goTo('agenda');
    expect(footer(me).join()).not.toContain('Enter');
    const later = atTheKeys('closed', {view: {...viewAt('facts'), from: 'close'}});
    later.goTo('title');
    expect(footer(later).join()).not.toContain('Enter');
    later.goTo('recording');
    expect(footer(later)[0]).toBe('Enter change');
    later.press('enter');
    expect(later.asks).toEqual({what: 'review', part: 'recording'});
  });

  test('the last question has no next, the first none before', () => {
    const me = atTheKeys('opening');
    me.press('left', 'left', 'left', 'left');
    expect(footer(me).join()).not.toContain('← back');
    expect(footer(me)).toContain('→ next');
    expect(footer(atTheKeys('close')).join()).not.toContain('→ next');
  });

  test('a box is ticked, and the other way round', () => {
    const me = atTheKeys('preparing');
    const item = me.review.checklist.find(({when, done}) => when === 'before' && !done);
    me.goTo(item?.id ?? '');
    expect(footer(me)[0]).toBe('Enter tick');
    me.press('enter');
    expect(footer(me)[0]).toBe('Enter not done');
  });
});
