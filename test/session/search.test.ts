// Somebody searches: all that was written and all who are listed, by any word, and goes to where it is listed.
import {describe, expect, test} from 'vitest';
import type {Role, StageKind} from '../../src/review/vocabulary.js';
import {fieldKeys} from '../../src/session/field/field-keys.js';
import {questionInView} from '../../src/session/in-view.js';
import {canSelect} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';

function searching(typed: string, at: Chapter = 'after', role: Role = 'facilitator'): Me {
  const me = atTheKeys(at, {role});
  if (role === 'note-taker') me.press('esc');
  me.press('/');
  me.type(typed);
  return me;
}

const found = (me: Me) => me.rows.filter(canSelect).map(({id}) => id);
const inView = (me: Me) => questionInView(me.review, me.view)?.id;

describe('what is found', () => {
  test.for([
    ['a note by its own words', 'restores tested', ['note-4']],
    ['a note by words of its question', 'optics normal', ['note-1']],
    ['a parked topic', 'cost two regions', ['topic-1']],
    ['a held idea', 'rota eight', ['action-2']],
    ['an action by its owner', 'first responder chosen', ['action-3']],
    ['an action by what done looks like', 'waited six days', ['action-3']],
    ['a person by name', 'head of platform', ['head']],
    ['people by how involved they are', 'client contact', ['communications']],
    ['nothing that was deleted', 'wrong question', []],
    ['an aspect, by its beginning', '#peo', ['note-2', 'note-9']],
    ['an aspect and a word', '#process deployments', ['note-8']],
  ] as const)('%s', ([, typed, ids]) => {
    expect(found(searching(typed))).toEqual(ids);
  });

  test.for([
    ['a straight apostrophe', "didn't"],
    ['no accent', 'cafe'],
    ['an accent put together', 'cafe\u0301'],
    ['two letters for one', 'STRASSE'],
    ['letters of full width', 'ｉｎｃ－７'],
    ['a plain hyphen', 'on-call cafe'],
    ['large letters without a dot', 'ISTANBUL'],
    ['straight quotes', '"down"'],
  ] as const)('a note by letters on any keyboard: %s', ([, typed]) => {
    const me = atTheKeys('after');
    const text = 'INC‑7: we didn’t page İstanbul on‐call, the café in the Straße was “down”';
    me.meanwhile({type: 'note-added', note: {id: 'n', questionId: 'signs', kind: 'note', aspects: [], text}});
    me.press('/');
    me.type(typed);
    expect(found(me)).toEqual(['n']);
  });

  test('a person by letters on any keyboard', () => {
    const me = atTheKeys('after');
    const person = {id: 'p', name: 'Zoë O’Brien‑Łuk', involvement: 'tech', role: null} as const;
    me.meanwhile({type: 'person-added', person: {...person, attended: true, thanked: false}});
    me.press('/');
    me.type("zoe o'brien-luk");
    expect(found(me)).toEqual(['p']);
  });

  test('comments from outside', () => {
    const me = atTheKeys('after');
    me.meanwhile({type: 'comment-added', comment: {id: 'k1', questionId: null, text: 'Please before lunch'}});
    me.press('/');
    me.type('lunch');
    expect(found(me)).toEqual(['k1']);
  });

  test('each under the heading of its noun, and nothing before a word is typed', () => {
    const me = searching('rota');
    expect(me.rows.map((row) => (row.kind === 'heading' ? row.text : row.id))).toEqual([
      'Parked topics',
      'topic-2',
      'Ideas and actions',
      'action-2',
    ]);
    me.press('ctrl+u');
    expect(me.rows).toEqual([]);
    me.press('enter');
    expect([me.screen, me.message]).toEqual(['search', 'There is nothing to go to.']);
  });
});

describe('Enter goes there', () => {
  test.for([
    ['restores tested', 'agenda', 'note-4'],
    ['cost two regions', 'parking', 'topic-1'],
    ['rota eight', 'actions', 'action-2'],
    ['head of platform', 'facts', 'head'],
  ] as const)('from “%s” to the screen %s, with it selected, in either role', ([typed, screen, id]) => {
    for (const role of ['facilitator', 'note-taker'] as const) {
      const me = searching(typed, 'after', role);
      me.press('enter');
      expect([me.screen, me.selected, me.typed]).toEqual([screen, id, undefined]);
      expect([me.open, me.changes]).toEqual(['decisions', []]);
    }
  });

  test('from why a question was skipped to that question, in either role; the meeting stays', () => {
    for (const role of ['facilitator', 'note-taker'] as const) {
      const me = searching('', 'after', role);
      me.meanwhile({type: 'question-marked', questionId: 'signs', state: 'skipped', reason: 'The vendor answers it'});
      me.type('vendor');
      expect(found(me)).toEqual(['signs']);
      me.press('enter');
      expect([me.screen, inView(me), me.open, me.changes]).toEqual(['agenda', 'signs', 'decisions', []]);
    }
  });

  test('to a comment', () => {
    const me = atTheKeys('after');
    me.meanwhile({type: 'comment-added', comment: {id: 'k1', questionId: null, text: 'Please before lunch'}});
    me.press('/');
    me.type('lunch');
    me.press('enter');
    expect([me.screen, me.selected]).toEqual(['comments', 'k1']);
  });

  test('of a closed review, too', () => {
    const me = searching('restores tested', 'closed');
    me.press('enter');
    expect([me.screen, me.selected]).toEqual(['agenda', 'note-4']);
    me.press('esc');
    expect(me.screen).toBe('close');
  });

  test('the meeting stays, what others write moves nothing, and Esc comes back to it', () => {
    const me = searching('restores tested');
    me.press('enter');
    expect(inView(me)).toBe('defences');
    const note = {id: 'n', questionId: 'decisions', kind: 'note', text: 'meanwhile', aspects: []} as const;
    me.meanwhile({type: 'note-added', note: {...note, aspects: []}});
    expect([inView(me), me.selected]).toEqual(['defences', 'note-4']);
    me.press('esc');
    expect([me.screen, inView(me), me.changes]).toEqual(['agenda', 'decisions', []]);
  });

  test('from there → moves the meeting on from its own question, and the view goes along', () => {
    const me = searching('restores tested');
    me.press('enter', 'right');
    expect([me.open, inView(me)]).toEqual(['communications', 'communications']);
  });

  test('what was found is worked on there: r rewords it, d deletes it', () => {
    const me = searching('restores tested', 'after', 'note-taker');
    me.press('enter', 'r');
    expect(me.typed).toMatch(/^- Restores were tested daily/);
    me.press('esc', 'esc');
    const other = searching('cost two regions');
    other.press('enter', 'd', 'enter');
    expect(other.review.parked.find(({id}) => id === 'topic-1')?.deleted).toBe(true);
  });

  test('an agenda without a stage for actions reads them back at its close, or else lists them nowhere', () => {
    const without = (...kinds: StageKind[]) => {
      const review = sampleReview('after');
      const stages = review.agenda.stages.filter(({kind}) => !kinds.includes(kind));
      const me = atTheKeys({...review, agenda: {...review.agenda, stages}});
      me.press('/');
      me.type('rota eight');
      me.press('enter');
      return me;
    };
    const atClose = without('actions');
    expect([atClose.screen, atClose.selected]).toEqual(['close', 'action-2']);
    const nowhere = without('actions', 'close');
    expect(nowhere.screen).toBe('search');
    expect(nowhere.message).toBe('This agenda has no stage that lists it; Ctrl+R rewords it here.');
  });
});

describe('Ctrl+R rewords', () => {
  test('what is selected; the search goes on behind it', () => {
    const me = searching('rota');
    me.press('down', 'ctrl+r');
    expect(me.typed).toBe('A rota that hands a long response over after eight hours');
    me.press('ctrl+u');
    me.type('A rota of eight hours');
    me.press('enter');
    expect(me.review.actions.find(({id}) => id === 'action-2')?.title).toBe('A rota of eight hours');
    expect([me.screen, me.typed, me.selected]).toEqual(['search', 'rota', 'action-2']);
  });

  test('no comment: it stays as it came in', () => {
    const me = atTheKeys('after');
    me.meanwhile({type: 'comment-added', comment: {id: 'k1', questionId: null, text: 'Please before lunch'}});
    me.press('/');
    me.type('lunch');
    me.press('ctrl+r');
    expect(me.message).toBe('A comment stays as it came in.');
  });

  test('nothing in a closed review', () => {
    const me = searching('restores tested', 'closed');
    me.press('ctrl+r');
    expect([me.typed, me.message]).toEqual(['restores tested', 'This review is closed: Esc, then O, opens it again.']);
  });
});

describe('its field', () => {
  test('takes letters and pastes as text, never as commands', () => {
    const me = searching('');
    me.press('q', '?', 'r', 'space', 'x');
    expect([me.screen, me.effects, me.typed]).toEqual(['search', [], 'q?r x']);
    me.press('ctrl+u');
    me.paste('nowhere\nat all');
    expect(me.view.query).toBe('nowhere at all');
  });

  /** What Enter and Esc do, the rows of the list, and what only a longer text needs. */
  const ofTheScreen = ['enter', 'esc', 'up', 'down'];
  const onlyLonger = [
    'alt+enter',
    'shift+enter',
    'ctrl+j',
    'tab',
    'shift+tab',
    'ctrl+n',
    'ctrl+g',
    'ctrl+o',
    'ctrl+s',
    'ctrl+x',
  ];
  const editing = fieldKeys.flatMap(({keys}) => keys).filter((key) => ![...ofTheScreen, ...onlyLonger].includes(key));

  test.for(editing)('%s edits as it does in any other field', (key) => {
    const text = 'two words more';
    const field = (me: Me) => me.view.dialog?.kind === 'write' && me.view.dialog.field;
    const note = atTheKeys('after');
    note.press('n');
    note.type(text);
    const me = searching(text);
    for (const one of [note, me]) one.press('alt+left', key);
    expect(field(me)).toEqual(field(note));
    expect([me.screen, me.view.query]).toEqual(['search', note.typed]);
  });

  test('says that one line is enough, and leaves the text alone', () => {
    const me = searching('rota');
    for (const key of onlyLonger) me.press(key);
    expect([me.screen, me.typed, me.effects]).toEqual(['search', 'rota', []]);
    me.press('alt+enter');
    expect(me.message).toBe('One line is enough here.');
  });

  test('Esc leads back, and the next search begins anew', () => {
    const me = searching('rota');
    me.press('esc');
    expect(me.screen).toBe('agenda');
    me.press('/');
    expect(me.typed).toBe('');
  });
});

test('a list is narrowed by letters on any keyboard as well', () => {
  const me = atTheKeys('after');
  me.press('?');
  const narrowed = (word: string) => {
    me.press('ctrl+u');
    me.type(word);
    return found(me);
  };
  const plain = narrowed('go to');
  expect(plain.length).toBeGreaterThan(0);
  expect(narrowed('ＧÓ\u00a0ＴÖ')).toEqual(plain);
});
