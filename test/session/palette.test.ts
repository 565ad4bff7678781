// The palette: what can be done here by its name, done as its key does it, and the page as it was behind Esc.
import {describe, expect, test} from 'vitest';
import type {ListedReview} from '../../src/review/summary.js';
import {screens} from '../../src/screens/registry.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const named = (me: Me): string[] =>
  me.rows.flatMap((row) => (row.kind === 'detail' ? [`${row.name}: ${row.value}`] : []));
const selected = (me: Me): string =>
  named(me).at(me.rows.filter(({kind}) => kind === 'detail').findIndex(({id}) => id === me.selected)) ?? '';

const listed: ListedReview = {
  id: 'k3v9x2ab',
  folder: '/reviews/one',
  reference: 'INC-7',
  title: 'Checkout was slow',
  severity: 'minor',
  kind: 'incident',
  security: false,
  status: 'running',
  createdAt: 0,
  zone: null,
  startedAt: null,
  covered: 0,
  questions: 1,
  notes: 0,
  actions: 0,
  openParked: 0,
  changedAt: 0,
  archived: false,
};

describe('opens', () => {
  const names = Object.keys(screens.all).filter((name) => name !== 'palette');

  test.for(names.filter((name) => name !== 'search'))('on %s with : and with Ctrl+P, and Esc leads back', (name) => {
    const isOfReview = !['home', 'new', 'afterwards', 'forum'].includes(name);
    for (const key of [':', 'ctrl+p']) {
      const me = atTheKeys(isOfReview ? 'after' : null, {
        view: viewAt(name),
        ...(name === 'watch' && {role: 'watch'}),
      });
      const before = me.view;
      me.press(key);
      expect([me.screen, me.typed]).toEqual(['palette', '']);
      expect(named(me).length).toBeGreaterThan(3);
      me.press('esc');
      expect(me.view).toEqual({...before, message: null, selected: {...before.selected, palette: undefined}});
    }
  });

  test('in the search with Ctrl+P alone, where : is text', () => {
    const me = atTheKeys('after');
    me.press('/');
    me.type('restore');
    me.press(':');
    expect(me.typed).toBe('restore:');
    me.press('backspace', 'ctrl+p');
    expect(me.screen).toBe('palette');
    expect(named(me)).toContain('Esc g: overview: go to any question');
    me.press('esc');
    expect([me.screen, me.typed, me.view.query]).toEqual(['search', 'restore', 'restore']);
    expect(me.rows.length).toBeGreaterThan(0);
  });

  test('over a field, whose text stays as it is', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('Half a note');
    me.press('left', 'left', 'ctrl+p');
    expect([me.screen, me.typed]).toEqual(['palette', '']);
    me.press('esc');
    expect([me.screen, me.typed]).toEqual(['agenda', 'Half a note']);
    me.type('x');
    expect(me.typed).toBe('Half a noxte');
  });

  test('over a word that narrows a list, and over what is selected and scrolled', () => {
    const me = atTheKeys(null, {home: {reviews: [listed, {...listed, id: 'b', reference: 'OPS-2'}]}});
    me.press('down', 'down', 'up', '/');
    me.type('ops');
    const before = me.view;
    me.press('ctrl+p', 'esc');
    expect(me.view).toEqual({...before, message: null, selected: {...before.selected, palette: undefined}});
    expect(me.selected).toBe('b');
  });

  test('nowhere while something is asked: the question stands', () => {
    const me = atTheKeys('after');
    me.press('q');
    const asked = me.asked;
    me.press('ctrl+p');
    expect(me.screen).toBe('agenda');
    expect(asked).toContain('Leave?');
    expect(me.asked).toContain('Leave?');
  });

  test('not over a text that is on its way to a slow disk', () => {
    const me = atTheKeys('after', {role: 'note-taker', slowDisk: true});
    me.type('One');
    me.press('enter');
    me.tell({kind: 'heard', state: {...stateOf(me), save: {kind: 'unsaved', count: 1, why: 'disk full'}}});
    me.press('ctrl+p');
    expect([me.screen, me.typed]).toEqual(['agenda', 'One']);
    expect(me.message).toContain('waits for the disk');
  });
});

const stateOf = ({told}: Me) => {
  if (!told.state) throw new Error('no review');
  return told.state;
};

describe('finds', () => {
  const found = (typed: string) => {
    const me = atTheKeys('after');
    me.press(':');
    me.type(typed);
    return me;
  };

  test('whole words before beginnings, beginnings before letters within, and initials last', () => {
    expect(selected(found('timeline'))).toBe('t: the incident’s timeline');
    expect(selected(found('park'))).toContain('park');
    expect(selected(found('meline'))).toBe('t: the incident’s timeline');
    expect(selected(found('expnow'))).toBe('x: export now');
    expect(selected(found('en'))).toBe(selected(found('EN')));
  });

  test('a key by itself', () => expect(selected(found('N'))).toBe('N: all notes, by question or by time'));

  test('a key by its name, in capitals or not, and by the beginning of it', () => {
    for (const typed of ['ctrl+l', 'Ctrl+L']) expect(selected(found(typed))).toMatch(/^Ctrl\+L: draw the screen again/);
    const begun = named(found('ctrl+'));
    expect(begun.length).toBeGreaterThan(1);
    expect(begun.filter((line) => !line.startsWith('Ctrl+'))).toEqual([]);
  });

  test('a key that is a sign, behind Esc as well', () => {
    const me = atTheKeys('after', {view: viewAt('notes')});
    me.press(':');
    me.type('#');
    expect(selected(me)).toMatch(/^#: /);
    me.press('esc', 'esc', '/', 'ctrl+p');
    me.type('%');
    expect(selected(me)).toMatch(/^Esc %: /);
  });

  test('its letters across words that all begin alike, without trying each way there is', () => {
    const title = 'a '.repeat(60).trim();
    const me = atTheKeys(null, {home: {reviews: [{...listed, title}]}});
    me.press(':');
    me.type('aaaaaaaaaa');
    expect(selected(me)).toBe(`Enter: open INC-7 ${title}`);
    me.type('b');
    expect(me.rows).toEqual([expect.objectContaining({text: expect.stringContaining('Nothing here is called that')})]);
  });

  test('nothing, and says so', () => {
    const me = found('zzzz');
    expect(me.rows).toEqual([expect.objectContaining({text: expect.stringContaining('Nothing here is called that')})]);
    me.press('enter');
    expect(me.screen).toBe('palette');
    expect(me.changes).toEqual([]);
  });

  test('the best anew with each letter', () => {
    const me = found('the');
    me.press('down', 'down');
    me.type(' timeline');
    expect(selected(me)).toBe('t: the incident’s timeline');
  });

  test('every screen that the keys lead to, and nothing twice', () => {
    const all = named(found(''));
    for (const each of ['g: ', 'N: ', 't: ', 'v: ', 'P: ', 'C: ', 'E: ', 'V: ', '%: ', '/: ', '?: ']) {
      expect(all.filter((line) => line.startsWith(each))).toHaveLength(1);
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.join('\n')).not.toContain('find by name');
  });
});

describe('does what its key does', () => {
  test('from the page', () => {
    const [me, other] = [atTheKeys('after'), atTheKeys('after')];
    me.press(':');
    me.type('timeline');
    me.press('enter');
    other.press('t');
    expect(me.screen).toBe('timeline');
    expect({...me.view, selected: {}}).toEqual({...other.view, selected: {}});
  });

  test('with a change, which u takes back', () => {
    const [me, other] = [atTheKeys('after'), atTheKeys('after')];
    me.press(':');
    me.type('covered');
    me.press('enter');
    other.press('c');
    expect(me.changes).toEqual(other.changes);
    expect(me.message).toBe(other.message);
  });

  test('with a question that is asked first', () => {
    const me = atTheKeys('after');
    me.press('ctrl+p');
    me.type('leave (');
    me.press('enter');
    expect(me.asked).toContain('Leave?');
  });

  test('out of a field: its text is kept as a draft, as Esc keeps it', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('Half a note');
    me.press('ctrl+p');
    expect(named(me)).toContain('Esc g: overview: go to any question');
    me.type('overview');
    me.press('enter');
    expect([me.screen, me.typed]).toEqual(['overview', undefined]);
    expect([...me.drafts.values()]).toEqual(['Half a note']);
  });

  test('within a field', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('Half a note');
    me.press('ctrl+p');
    me.type('whole text go');
    me.press('enter');
    expect([me.screen, me.typed]).toEqual(['agenda', '']);
    expect(me.message).toContain('Let go: “Half a note”');
  });

  test('at home with the review that is named', () => {
    const me = atTheKeys(null, {home: {reviews: [listed, {...listed, id: 'b', folder: '/two', reference: 'OPS-2'}]}});
    me.press(':');
    me.type('ops');
    expect(selected(me)).toBe('Enter: open OPS-2 Checkout was slow');
    me.press('enter');
    expect(me.effects).toEqual([{kind: 'open-review', folder: '/two'}]);
  });

  test('on a shared screen', () => {
    const me = atTheKeys('after', {role: 'watch'});
    me.press(':');
    expect(named(me).join('\n')).not.toContain('only the facilitator');
    me.type('help');
    me.press('enter');
    expect(me.screen).toBe('help');
    expect(me.changes).toEqual([]);
  });
});

describe('what cannot be done now', () => {
  test('comes last with why, and does nothing', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', ':');
    const lines = named(me);
    const whyNot = lines.findIndex((line) => line.includes('only the facilitator can'));
    expect(whyNot).toBeGreaterThan(0);
    expect(lines.slice(whyNot).every((line) => line.includes(' · '))).toBe(true);
    me.type('skip the question');
    me.press('enter');
    expect(me.screen).toBe('palette');
    expect(me.message).toContain('only the facilitator can');
    expect(me.changes).toEqual([]);
  });

  test('is not named where the review is closed', () => {
    const me = atTheKeys('closed');
    me.press(':');
    expect(named(me).join('\n')).not.toContain('park a topic');
    me.type('open a closed');
    me.press('enter');
    expect(me.asked).toContain('Open the review again?');
  });

  test('says what to choose first', () => {
    const me = atTheKeys('preparing', {view: viewAt('facts')});
    me.goTo('reference');
    me.press(':');
    expect(named(me)).toContainEqual(expect.stringMatching(/give the person a role.* · Choose a person first/));
  });

  test('says so at home, too', () => {
    const me = atTheKeys(null, {home: {reviews: [listed]}});
    me.goTo('new');
    me.press(':');
    expect(named(me)).toContainEqual(expect.stringMatching(/^a: archive .* · Choose a review first, with ↑ and ↓\.$/));
    me.press('esc');
    me.goTo(listed.id);
    me.press(':');
    expect(named(me)).toContain('a: archive the selected review, or bring an archived one back');
  });

  test('nothing is lost of a fact that is typed', () => {
    const me = atTheKeys('preparing', {view: viewAt('prepare')});
    me.goTo('title');
    me.press('enter');
    me.type(' again');
    const typed = me.typed;
    me.press('ctrl+p');
    me.type('overview');
    me.press('enter');
    expect(me.message).toContain('first Enter or Esc for what is typed');
    me.press('esc');
    expect(me.typed).toBe(typed);
  });
});
