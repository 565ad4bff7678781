// The shared screen as the room meets it: what it lists at each stage, and what only shows where it is asked for.
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import type {SharedPart} from '../../src/session/view.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';

const watching = (at: Chapter | Review, ...shared: SharedPart[]): Me =>
  atTheKeys(at, {role: 'watch', view: {...viewAt('watch'), shared}});

const opens = (questionId: string): Change => ({type: 'question-opened', questionId});
const listed = (me: Me) => me.rows.map((row) => (row.kind === 'heading' ? row.text : row.id));

/** The close's questions as the standard agenda names them. */
function atClose(questionId: string): Review {
  const review = sampleReview('close');
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.flatMap((question) =>
      question.id === 'thanks' ? [{...question, id: questionId}, question] : [question],
    ),
  }));
  return {...review, agenda: {...review.agenda, stages}, open: {questionId}};
}

describe('what it lists', () => {
  test('at a question nothing, and its notes only where they are asked for', () => {
    expect(listed(watching('after'))).toEqual([]);
    expect(listed(watching('after', 'notes'))).toEqual(['note-10', 'note-11']);
  });

  test('at actions the ideas that wait and those that are not for now', () => {
    expect(listed(watching('actions'))).toEqual(['Ideas', 'action-2']);
    const me = watching('close');
    me.meanwhile(opens('choose-actions'));
    expect(listed(me)).toEqual(['Not now', 'action-2']);
  });

  test('at the close what the open question goes through', () => {
    const me = watching('close');
    expect(listed(me)[0]).toBe('Thank you');
    me.meanwhile(opens('read-back'));
    expect(listed(me).filter((id) => !id.startsWith('note-'))).toEqual([
      'Went well',
      'Even better if',
      'Decisions',
      'Open questions',
    ]);
    expect(listed(watching(atClose('parked-topics')))).toEqual([
      'Parked topics, and where each goes',
      'topic-1',
      'topic-2',
    ]);
    expect(listed(watching(atClose('communication-plan')))).toEqual([]);
  });

  test('at the last question of a close whatever no other has shown, and at one of one’s own words nothing', () => {
    const headings = (me: Me) => listed(me).filter((id) => !/^(note|topic|action)-/.test(id));
    const own = watching(atClose('the-end'));
    expect(listed(own)).toEqual([]);
    own.meanwhile(opens('thanks'));
    expect(headings(own)).toEqual(
      expect.arrayContaining(['Thank you', 'Parked topics, and where each goes', 'Actions']),
    );
    expect(headings(own)).not.toContain('Went well');
  });

  test('a note that is read back stands there once', () => {
    const me = watching('close', 'notes');
    me.meanwhile(opens('read-back'));
    const add = (id: string, kind: 'well' | 'note'): Change => ({
      type: 'note-added',
      note: {id, questionId: 'read-back', kind, aspects: [], text: id},
    });
    me.meanwhile(add('read', 'well'));
    me.meanwhile(add('other', 'note'));
    expect(listed(me).filter((id) => id === 'read')).toHaveLength(1);
    expect(listed(me).slice(-2)).toEqual(['Notes', 'other']);
  });

  test('in a break, before and after the meeting nothing, whatever was asked for', () => {
    const me = watching('close', 'notes', 'prompts');
    me.meanwhile({type: 'paused'});
    expect(listed(me)).toEqual([]);
    expect(listed(watching('preparing', 'notes'))).toEqual([]);
    expect(listed(watching('closed', 'notes'))).toEqual([]);
  });

  test('roles in place of names', () => {
    const names = (me: Me) => me.rows.flatMap((row) => (row.kind === 'person' ? [row.person.name] : []));
    expect(names(watching('close'))).toContain('Database engineer');
    expect(names(watching('close', 'roles'))).toEqual([
      'the facilitator',
      'the note-taker',
      'a responder',
      'a responder',
      'a responder',
      'a senior from outside the response',
    ]);
  });
});

describe('its keys', () => {
  test('p shows the prompts and hides them again', () => {
    const me = watching('after', 'roles');
    me.press('p');
    expect(me.view.shared).toEqual(['roles', 'prompts']);
    me.press('p');
    expect(me.view.shared).toEqual(['roles']);
  });

  test('rows are gone through, none is pointed at before, and no key shows notes, names or changes anything', () => {
    const me = watching('close', 'roles');
    expect(me.selected).toBeUndefined();
    me.press('down', 'down');
    expect(me.selected).toBe('note-taker');
    for (const key of [...'abcdefghijklmnorstuvwxyzPNDFMOU+-<>[].1234', 'right', 'left', 'enter', 'space'])
      me.press(key);
    expect([me.view.shared, me.changes, me.screen]).toEqual([['roles'], [], 'watch']);
  });

  test('what it was asked to show stays when the review is opened', () => {
    const me = watching('after', 'prompts', 'roles');
    const save = {kind: 'saved'} as const;
    const state = {
      review: sampleReview('after'),
      save,
      saving: new Set<string>(),
      notices: [],
      draftsOnlyHere: null,
      sharing: null,
      others: [],
    };
    me.tell({kind: 'opened', state, role: 'watch', drafts: new Map()});
    expect([me.screen, me.view.shared]).toEqual(['watch', ['prompts', 'roles']]);
  });
});

test('the facilitator is told once, as the meeting begins, which screen to share', () => {
  const me = atTheKeys('preparing');
  me.press('right', 'right');
  expect(me.message).toMatch(/The screen to share is `debrief watch`: nudges and comments stay here\.$/);
  me.press('esc');
  expect(me.message).toBe('');
  me.press('right', 'left');
  expect(me.message).toBe('');
});

describe('a list longer than the screen', () => {
  /** At the read-back, with twenty lessons more. */
  function readingBack(): Me {
    const me = watching('close');
    me.meanwhile(opens('read-back'));
    for (let count = 1; count <= 20; count += 1) {
      me.meanwhile({
        type: 'note-added',
        note: {id: `more-${count}`, questionId: 'read-back', kind: 'question', aspects: [], text: `More ${count}`},
      });
    }
    return me;
  }

  test('is read with PgDn and PgUp from the first press on, and nothing is pointed at', () => {
    const me = readingBack();
    me.press('pagedown');
    const {scrolled} = me.view;
    expect([me.selected, scrolled?.screen]).toEqual([undefined, 'watch']);
    me.press('pagedown');
    expect(me.view.scrolled).not.toEqual(scrolled);
    me.press('pageup', 'pageup', 'pageup');
    expect(me.view.scrolled?.id).toBe(me.rows[0]?.id);
    me.press('down', 'pagedown');
    expect(me.selected).toBeDefined();
  });

  test('is scrolled by the mouse wheel both ways, and another question begins at its top', () => {
    const me = readingBack();
    me.turnWheel(3);
    const {scrolled} = me.view;
    expect([me.selected, scrolled?.screen]).toEqual([undefined, 'watch']);
    me.turnWheel(3);
    expect(me.view.scrolled).not.toEqual(scrolled);
    me.turnWheel(-3);
    expect(me.view.scrolled).toEqual(scrolled);
    me.meanwhile(opens('thanks'));
    expect(me.view.scrolled).toBeNull();
  });

  test('there is nothing to scroll at a question, in a break or before the meeting', () => {
    const before = watching('preparing');
    const inBreak = watching('after');
    inBreak.meanwhile({type: 'paused'});
    for (const me of [before, watching('after'), inBreak]) {
      me.turnWheel(3);
      me.press('pagedown');
      expect(me.view.scrolled).toBeNull();
    }
  });
});
