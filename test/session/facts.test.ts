// People and facts at the keys: from before the meeting until it is closed, in either role.
import {describe, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {checklistWords} from '../../src/review/checklist-words.js';
import {zoneOfThisMachine} from '../../src/review/days.js';
import {attendees, newPerson} from '../../src/review/people.js';
import type {Person, Review} from '../../src/review/types.js';
import type {Role} from '../../src/review/vocabulary.js';
import {dockRows} from '../../src/screens/frame/dock-rows.js';
import {HOLDS} from '../../src/screens/frame/spans.js';
import {incidentTime} from '../../src/session/asks/incident-time.js';
import {person as personAsk} from '../../src/session/asks/person.js';
import {role as roleAsk} from '../../src/session/asks/role.js';
import {emptyField, fieldWith} from '../../src/session/field/field.js';
import type {Row} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {creationOf} from '../support/creation.js';
import {type Chapter, sampleAgenda, sampleReview} from '../support/sample-review.js';
import {withTimeline} from '../support/with-timeline.js';

/** Opens people and facts at this moment of the meeting. */
function atFacts(chapter: Chapter, role: 'facilitator' | 'note-taker' = 'facilitator'): Me {
  const me = atTheKeys(chapter, {role});
  if (role === 'note-taker') me.press('esc');
  me.press('P');
  return me;
}

/** A review of the standard agenda that nobody has worked on yet. */
function made(): Review {
  const standard = builtInAgendas.find(({id}) => id === 'standard');
  const review = standard && applyChange(null, creationOf({id: 'r1', agenda: standard}), {at: 0, by: 'facilitator'});
  if (!review) throw new Error('there is no standard agenda');
  return review;
}

const person = (me: Me, name: string) => me.review.people.find((each) => each.name === name);

const value = (me: Me, id: string): string => {
  const row = me.rows.find((each) => each.id === id);
  return row?.kind === 'detail' ? row.value.replaceAll(HOLDS, ' ') : '';
};

/** Types over what the open field says. */
function retype(me: Me, text: string): void {
  me.press('ctrl+e', 'ctrl+u');
  me.type(text);
  me.press('enter');
}

/** Adds these people, and ends the list. */
function adds(me: Me, typed: string): void {
  me.press('n');
  me.paste(typed);
  me.press('enter', 'enter');
}

/** Gives the selected person the role that begins with this letter. */
function gives(me: Me, letter: string): void {
  me.press('r');
  me.type(letter);
  me.press('enter');
}

describe('the way there and back', () => {
  test.for(['preparing', 'opening', 'after', 'actions', 'close', 'closed'] as const)(
    'P from %s, in both roles',
    (chapter) => {
      for (const role of ['facilitator', 'note-taker'] as const) {
        const me = atTheKeys(chapter, {role});
        if (me.asks) me.press('esc');
        const {screen} = me;
        me.press('P');
        expect(me.screen).toBe('facts');
        me.press('P');
        expect(me.screen).toBe(screen);
        me.press('P', 'esc');
        expect(me.screen).toBe(screen);
      }
    },
  );

  test('from the overview, the parking lot and the comments, and back to them', () => {
    const me = atTheKeys('after');
    for (const [key, screen] of [
      ['g', 'overview'],
      ['v', 'parking'],
      ['C', 'comments'],
    ] as const) {
      me.press(key, 'P');
      expect(me.screen).toBe('facts');
      me.press('esc');
      expect(me.screen).toBe(screen);
      me.press('esc');
      expect(me.screen).toBe('agenda');
    }
  });

  test('the meeting that moves on leaves the screen as it is, and its question where it was', () => {
    const me = atFacts('after', 'note-taker');
    me.meanwhile({type: 'question-opened', questionId: me.review.agenda.stages[1]?.questions[0]?.id ?? ''});
    expect([me.screen, me.typed]).toEqual(['facts', undefined]);
  });
});

describe('what is told of the incident in a few sentences', () => {
  test('has several lines in its field, one in its row, and goes again', () => {
    const me = atFacts('after');
    expect(value(me, 'summary')).toBe('');
    me.goTo('summary');
    me.press('enter');
    expect(me.asks).toEqual({what: 'account', part: 'summary'});
    me.type('Orders stopped.');
    me.press('alt+enter');
    me.type('Mails went on.');
    me.press('enter');
    expect(me.review.summary).toBe('Orders stopped.\nMails went on.');
    expect(value(me, 'summary')).toBe('Orders stopped. Mails went on.');
    me.press('u');
    expect([me.review.summary, me.message]).toEqual([undefined, 'Undone. The summary back to nothing.']);
    me.press('U', 'enter', 'ctrl+u', 'backspace', 'ctrl+u');
    expect(me.typed).toBe('');
    me.press('enter');
    expect(me.review.summary).toBeUndefined();
  });

  test('is a draft where its field is left, and comes back in it', () => {
    const me = atFacts('after', 'note-taker');
    me.goTo('impact');
    me.press('enter');
    me.type('Half of all');
    me.press('esc');
    expect(me.review.impact).toBeUndefined();
    me.press('enter');
    expect(me.typed).toBe('Half of all');
    me.type(' shops');
    me.press('enter');
    expect(me.review.impact).toBe('Half of all shops');
  });

  test('is fixed once the review is closed', () => {
    const me = atFacts('closed');
    me.goTo('summary');
    me.press('enter');
    expect(me.asks).toBeUndefined();
  });
});

describe('people', () => {
  test('a latecomer joins in the middle of the meeting, by the note-taker too', () => {
    for (const role of ['facilitator', 'note-taker'] as const) {
      const me = atFacts('after', role);
      const {open} = me;
      adds(me, 'Head of support');
      expect(person(me, 'Head of support')).toMatchObject({attended: true, role: null});
      expect(me.selected).toBe(person(me, 'Head of support')?.id);
      me.press('w', 'space');
      expect([person(me, 'Head of support')?.attended, me.message]).toEqual([false, 'Head of support is away.']);
      me.press('space');
      expect([person(me, 'Head of support')?.attended, me.message]).toEqual([true, 'Head of support is here.']);
      me.press('i');
      expect([person(me, 'Head of support')?.involvement, me.message]).toEqual([
        'responder',
        'Head of support: responder.',
      ]);
      expect(me.open).toBe(open);
    }
  });

  test('whoever leaves early was there: that is said, undone, done again, and can be none after all', () => {
    const me = atFacts('after');
    me.goTo('database');
    const them = () => me.review.people.find(({id}) => id === 'database') as Person;
    const name = them().name;
    const before = them();
    me.press('w');
    expect(me.message).toBe(`${name} left early, and counts as present.`);
    expect(them()).toEqual({...before, leftEarly: true});
    expect(attendees(me.review)).toContain(them());
    me.press('u');
    expect([them(), me.message]).toEqual([before, `Undone. ${name} is here.`]);
    me.press('U');
    expect([them().leftEarly, me.message]).toEqual([true, `Done again. ${name} left early.`]);
    me.press('w');
    expect([them(), me.message]).toEqual([{...before, attended: false}, `${name} is away.`]);
    me.press('u');
    expect([them().leftEarly, me.message]).toEqual([true, `Undone. ${name} left early.`]);
    me.press('w', 'w');
    expect([them(), me.message]).toEqual([before, `${name} is here.`]);
  });

  test('nobody leaves a meeting early that has not begun', () => {
    const me = atTheKeys(made());
    me.press('P');
    adds(me, 'Head of support');
    me.press('w');
    expect(me.message).toBe('Head of support is away.');
    me.press('w');
    expect(me.message).toBe('Head of support is here.');
  });

  test('who is added by mistake goes again, though their leaving was said and taken back', () => {
    const me = atFacts('after');
    adds(me, 'Head of support');
    me.press('w', 'w', 'w', 'u', 'u', 'u', 'u');
    expect(person(me, 'Head of support')).toBeUndefined();
  });

  test('names are typed one after another, letters that are keys elsewhere with them, until Enter is pressed alone', () => {
    for (const end of ['enter', 'esc']) {
      const me = atFacts('after');
      const before = rolesOf(me);
      me.press('n');
      for (const name of ['Release engineer', 'r', 'Delivery lead']) {
        me.type(name);
        me.press('enter');
        expect([me.typed, me.message, me.selected]).toEqual(['', 'Added.', person(me, name)?.id]);
      }
      me.press(end);
      expect([me.typed, me.message]).toEqual([undefined, '3 people added: i says how involved, r gives a role.']);
      expect(rolesOf(me).slice(0, before.length)).toEqual(before);
      me.press('n', end);
      expect([me.typed, me.message]).toEqual([undefined, '']);
    }
  });

  test('names that are left half typed are a draft, and those before them stay', () => {
    const me = atFacts('after');
    me.press('n');
    me.type('Release engineer');
    me.press('enter');
    me.paste('Delivery manager\nHead of support\nTest lead');
    me.press('esc');
    expect(me.message).toBe('Kept as a draft: D opens it again.');
    expect(me.review.people.at(-1)?.name).toBe('Release engineer');
    me.press('n');
    expect(me.typed).toBe('Delivery manager; Head of support; Test lead');
    me.press('enter');
    expect(me.review.people.slice(-3).map(({name}) => name)).toEqual([
      'Delivery manager',
      'Head of support',
      'Test lead',
    ]);
    expect([...me.drafts.values()].filter(Boolean)).toEqual([]);
  });

  const rolesOf = (me: Me) => me.review.people.map(({id, role}) => [id, role]);
  const called = (me: Me, who: string) => me.review.people.find(({id}) => id === who)?.name;
  const having = (me: Me, wanted: Role) => me.review.people.find(({role}) => role === wanted)?.name;

  test('a role is given by its letter, and whoever had it is named before it is and behind it', () => {
    const me = atFacts('after');
    me.goTo('database');
    const them = called(me, 'database');
    const [facilitator, noteTaker] = [having(me, 'facilitator'), having(me, 'note-taker')];
    me.press('r');
    me.type('f');
    expect(roleAsk.echo?.({what: 'role', personId: 'database'}, fieldWith('f'), {review: me.review, now: 0})).toBe(
      `${them} facilitates now, in place of ${facilitator}`,
    );
    expect(having(me, 'facilitator')).toBe(facilitator);
    me.press('enter');
    expect([having(me, 'facilitator'), me.message]).toEqual([
      them,
      `${them} facilitates now, in place of ${facilitator}.`,
    ]);
    gives(me, 'n');
    expect(me.message).toBe(`${them} takes notes now, in place of ${noteTaker}; nobody facilitates.`);
    gives(me, 'w');
    expect(me.message).toBe(`${them} has no role now; nobody takes notes.`);
    me.press('u', 'u', 'u');
    expect([having(me, 'facilitator'), having(me, 'note-taker')]).toEqual([facilitator, noteTaker]);
  });

  test.for(['database', 'facilitator', 'note-taker'])(
    'r alone changes nobody’s role, however it is left: %s',
    (who) => {
      for (const role of ['facilitator', 'note-taker'] as const) {
        const me = atFacts('after', role);
        const before = rolesOf(me);
        me.goTo(me.review.people.find((each) => each.id === who || each.role === who)?.id ?? '');
        for (const key of ['enter', 'esc']) {
          me.press('r', key);
          expect([rolesOf(me), me.typed, me.changes]).toEqual([before, undefined, []]);
        }
        gives(me, 'q');
        expect([me.typed, me.message]).toEqual([
          'q',
          'Nobody can be that here: facilitator, note-taker, incident-manager, or without a role.',
        ]);
        expect(rolesOf(me)).toEqual(before);
      }
    },
  );

  test('Tab goes through the roles, or completes one that is begun', () => {
    const me = atFacts('after');
    me.goTo('database');
    me.press('r');
    const seen = [1, 2, 3, 4, 5].map(() => {
      me.press('tab');
      return me.typed;
    });
    expect(seen).toEqual(['facilitator', 'note-taker', 'incident-manager', 'without a role', 'facilitator']);
    me.press('ctrl+u');
    me.type('no');
    me.press('tab', 'enter');
    expect(me.review.people.find(({id}) => id === 'database')?.role).toBe('note-taker');
  });

  test('a role that is taken over again leads to who has it now, as the words do', () => {
    const me = atFacts('after');
    const [first] = me.review.people;
    me.goTo('database');
    const them = called(me, 'database');
    gives(me, 'f');
    me.press('u');
    expect([me.message, me.selected]).toEqual([
      `Undone. ${them} has no role, and ${first?.name} is the facilitator.`,
      'database',
    ]);
    me.goTo(first?.id ?? '');
    me.press('U');
    expect([me.message, me.selected]).toEqual([`Done again. ${them} is the facilitator.`, 'database']);
    expect(me.review.people.find(({role}) => role === 'facilitator')?.id).toBe('database');
  });

  test('twelve names that are pasted are twelve people, in one change, whoever is on the list already', () => {
    const me = atFacts('after');
    const before = me.review.people.length;
    const known = me.review.people[0]?.name ?? '';
    const names = Array.from({length: 12}, (_, index) => `Engineer ${index + 1}`);
    me.press('n');
    me.paste(`${names.slice(0, 6).join('\n')}\n${names.slice(6).join(', ')};${known.toUpperCase()}\nengineer 1\n`);
    expect(personAsk.echo?.({what: 'person'}, fieldWith(me.typed ?? ''), {review: me.review, now: 0})).toBe(
      '13 people',
    );
    me.press('enter');
    expect(me.review.people.slice(before).map(({name}) => name)).toEqual(names);
    expect(new Set(me.review.people.map(({id}) => id)).size).toBe(before + 12);
    expect(me.message).toBe(`12 people added. On the list already: ${known}.`);
    expect(me.selected).toBe(person(me, 'Engineer 1')?.id);
  });

  test('what somebody does is told apart from the name, whoever did it before is named, and no address is kept', () => {
    const me = atFacts('after');
    const facilitator = me.review.people.find(({role}) => role === 'facilitator')?.name;
    me.press('n');
    me.paste('Zoology lead <z@example.org>, facilitator\r\nHerpetologist (tech team)\r\n');
    expect(personAsk.echo?.({what: 'person'}, fieldWith(me.typed ?? ''), {review: me.review, now: 0})).toBe('2 people');
    me.press('enter');
    expect(person(me, 'Zoology lead')).toMatchObject({role: 'facilitator', involvement: 'other'});
    expect(person(me, 'Herpetologist')).toMatchObject({role: null, involvement: 'tech'});
    expect(me.message).toBe(
      `2 people added. Zoology lead is the facilitator, in place of ${facilitator}. Mail addresses are not kept.`,
    );
    me.press('esc', 'u');
    expect(me.review.people.find(({role}) => role === 'facilitator')?.name).toBe(facilitator);
  });

  test('a remark behind a comma is nobody, and whoever is on the list is not added again for one', () => {
    const me = atFacts('after');
    const before = me.review.people.length;
    const known = me.review.people.find(({id}) => id === 'database')?.name;
    me.press('n');
    me.paste(`Zoologist, part time\nHerpetologist, joins late, remote\n${known}, until 15:00\n`);
    me.press('enter');
    expect(me.review.people.slice(before).map(({name}) => name)).toEqual([
      'Zoologist (part time)',
      'Herpetologist (joins late, remote)',
    ]);
    expect(me.message).toContain(`On the list already: ${known}.`);
  });

  test('of two who are pasted with one role the first has it, and the other is named', () => {
    const me = atFacts('after');
    me.press('n');
    me.type('Zoologist, note-taker, Herpetologist, note-taker');
    me.press('enter');
    expect([person(me, 'Zoologist')?.role, person(me, 'Herpetologist')?.role]).toEqual(['note-taker', null]);
    expect(me.message).toContain('One person is the note-taker: Herpetologist has no role.');
  });

  test('a name that is reworded brings its role along, and no address', () => {
    const me = atFacts('after');
    me.goTo('database');
    me.press('enter');
    retype(me, 'Database engineer <d@example.org>, facilitator');
    expect(me.review.people.find(({id}) => id === 'database')).toMatchObject({
      name: 'Database engineer',
      role: 'facilitator',
    });
  });

  test('a name that is on the list is said, selected, and not added again', () => {
    const me = atFacts('after');
    const [, second] = me.review.people;
    me.press('n');
    me.type(second?.name ?? '');
    me.press('enter');
    expect([me.message, me.selected, me.typed]).toEqual([`On the list already: ${second?.name}.`, second?.id, '']);
    expect(me.changes).toEqual([]);
  });

  test('a name may hold commas where it is reworded', () => {
    const me = atFacts('after');
    me.goTo('database');
    me.press('enter');
    retype(me, 'Engineer, databases');
    expect(person(me, 'Engineer, databases')?.id).toBe('database');
  });

  test('who is taken off the list leaves the selection beside', () => {
    const me = atFacts('after');
    adds(me, 'Head of support');
    const before = me.review.people.at(-2)?.id;
    me.meanwhile({type: 'person-removed', id: me.selected ?? ''});
    expect(me.selected).toBe(before);
    me.meanwhile({type: 'person-removed', id: me.review.people[1]?.id ?? ''});
    expect(me.selected).toBe(before);
  });

  test('an owner who is not on the list is added by a second Enter, and by nothing else', () => {
    const me = atTheKeys('actions');
    const action = () => me.review.actions.find(({id}) => id === 'action-1');
    me.goTo('action-1');
    me.press('o');
    const old = action()?.ownerId;
    retype(me, 'Zoology lead');
    expect(me.message).toBe(
      'Nobody on the list is called “Zoology lead”. Enter again adds them; Esc leaves it with Database engineer.',
    );
    expect([person(me, 'Zoology lead'), action()?.ownerId, me.typed]).toEqual([undefined, old, 'Zoology lead']);
    me.type('s');
    me.press('enter');
    expect([me.message, me.typed]).toEqual([expect.stringContaining('“Zoology leads”'), 'Zoology leads']);
    me.press('enter');
    expect([action()?.ownerId, me.typed]).toEqual([person(me, 'Zoology leads')?.id, undefined]);
    expect(person(me, 'Zoology lead')).toBeUndefined();
  });

  test('letters behind o take the place of the owner’s name, which stays above them; Enter alone keeps it', () => {
    const me = atTheKeys('actions');
    const owner = () => me.review.actions.find(({id}) => id === 'action-1')?.ownerId;
    const label = () =>
      dockRows(me.view, me.told, {columns: 120, rows: 30})
        ?.label.map(({text}) => text)
        .join('');
    me.goTo('action-1');
    me.press('o');
    expect(me.typed).toBe('Database engineer');
    me.press('enter');
    expect([owner(), me.typed]).toEqual(['database', undefined]);
    me.press('o');
    me.type('head');
    expect(me.typed).toBe('head');
    expect(label()).toMatch(/^── One owner, now Database engineer · “.+” · Head of platform /);
    me.press('enter');
    expect([owner(), me.typed]).toEqual(['head', undefined]);
    // Whoever moves within the name changes it; so does a day.
    me.press('o', 'left', 's');
    expect(me.typed).toBe('Head of platforsm');
    me.press('esc', 'b');
    me.type('2026-12-01');
    me.press('enter', 'b');
    me.type('2026-12-02');
    expect(me.typed).toBe('2026-12-02');
    // Its words are reworded as they are.
    me.press('esc', 'r');
    me.type('!');
    expect(me.typed).toMatch(/.{5}!$/);
  });

  test('an owner whom nobody has yet is left open by Esc', () => {
    const me = atTheKeys('actions');
    me.press('a');
    me.type('Watch the queue');
    me.press('enter');
    me.goTo(me.review.actions.at(-1)?.id ?? '');
    me.press('o');
    me.type('Zoology lead');
    me.press('enter');
    expect(me.message).toMatch(/Enter again adds them; Esc leaves the owner open\.$/);
  });

  test('an owner whose letters stand within another’s name is somebody else: Enter offers to add them, Tab takes the other', () => {
    const me = atTheKeys('actions');
    const owner = () => me.review.actions.find(({id}) => id === 'action-1')?.ownerId;
    const old = owner();
    me.goTo('action-1');
    me.press('o');
    retype(me, 'gineer');
    expect(me.message).toMatch(/^Nobody on the list is called “gineer”\. Enter again adds them/);
    expect(owner()).toBe(old);
    me.press('enter');
    expect([person(me, 'gineer')?.attended, owner()]).toEqual([false, person(me, 'gineer')?.id]);
    me.press('o');
    retype(me, '');
    me.press('o');
    me.type('tabase');
    me.press('tab');
    expect(me.typed).toBe('Database engineer');
    me.press('enter');
    expect(owner()).toBe('database');
  });

  describe('an address that is typed with a name', () => {
    const dropped = 'Mail addresses are not kept.';
    const noAddress = (me: Me) => expect(JSON.stringify(me.changes)).not.toContain('example');

    test('is left out of an owner’s, which is said as it is asked and as it is saved', () => {
      const me = atTheKeys('actions');
      me.goTo('action-1');
      me.press('o');
      retype(me, 'Zoology lead <zoo@example.org>');
      expect(me.message).toBe(
        `Nobody on the list is called “Zoology lead”. Enter again adds them; Esc leaves it with Database engineer. ${dropped}`,
      );
      me.press('enter');
      expect(me.message).toContain(dropped);
      expect(person(me, 'Zoology lead')).toBeDefined();
      me.press('o');
      retype(me, 'Platform lead (mailto:lead@example.org)');
      me.press('enter');
      expect(me.message).toContain(dropped);
      noAddress(me);
    });

    test('is left out of the name of somebody on the list, and of who is on it already', () => {
      const me = atFacts('after');
      me.goTo('database');
      me.press('enter');
      retype(me, 'Zoology lead <zoo@example.org>');
      expect([me.message, person(me, 'Zoology lead')?.id]).toEqual([dropped, 'database']);
      me.press('enter');
      retype(me, 'Zoology lead <zoo@example.org>');
      expect(me.message).toBe(dropped);
      me.press('n');
      me.type('Zoology lead <zoo@example.org>');
      me.press('enter');
      expect(me.message).toBe(`On the list already: Zoology lead. ${dropped}`);
      noAddress(me);
    });
  });
});

describe('one name twice', () => {
  test('is not added again, however it is written', () => {
    const me = atFacts('after');
    adds(me, 'Zoë Müller');
    const before = me.review.people.length;
    me.press('n');
    for (const again of ['ZOE MULLER', 'Zoe\u0308  Mu\u0308ller', 'Ｚｏｅ\u00a0Müller']) {
      me.type(again);
      me.press('enter');
      expect([me.review.people.length, me.message]).toEqual([before, 'On the list already: Zoë Müller.']);
    }
  });

  test('is refused when a person is renamed, and the field stays; the own name can be written another way', () => {
    const me = atFacts('after');
    adds(me, 'Zoë, Zoologist');
    me.goTo(person(me, 'Zoologist')?.id ?? '');
    me.press('enter');
    retype(me, 'zoe');
    expect([me.message, me.typed, person(me, 'Zoologist')?.name]).toEqual([
      'Zoë is on the list already: tell the two apart, such as Zoë (support).',
      'zoe',
      'Zoologist',
    ]);
    retype(me, 'Zoölogist');
    expect([person(me, 'Zoölogist')?.name, me.typed]).toEqual(['Zoölogist', undefined]);
  });

  test('with a role that it does not get by that says so', () => {
    const me = atFacts('after');
    me.press('n');
    me.type('Zoë, Zed (note-taker, facilitator)');
    me.press('enter');
    expect([person(me, 'Zed')?.role, me.message]).toEqual([
      'note-taker',
      expect.stringContaining('Zed is not the facilitator by this.'),
    ]);
    me.type('zoe, facilitator');
    me.press('enter');
    expect([person(me, 'Zoë')?.role, me.message]).toEqual([
      null,
      'On the list already: Zoë. Zoë is not the facilitator by this.',
    ]);
    me.press('esc');
    me.goTo(person(me, 'Zoë')?.id ?? '');
    me.press('enter');
    retype(me, 'Zoë, facilitator, note-taker');
    expect([person(me, 'Zoë')?.role, me.message]).toEqual([
      null,
      'One person has one role: facilitator, or note-taker.',
    ]);
  });

  test('is told above the list until it is mended, before the meeting as within it', () => {
    for (const me of [atFacts('after'), atTheKeys('preparing')]) {
      const said = () => me.situation.screen.intro?.(me.situation) ?? '';
      expect(said()).not.toContain('are called');
      me.meanwhile({type: 'person-added', person: newPerson('z1', {name: 'Zoë'})});
      me.meanwhile({type: 'person-added', person: newPerson('z2', {name: 'zoe'})});
      expect(said()).toMatch(/^2 people are called Zoë\. Enter gives another name, d takes one off the list\. /);
      me.goTo('z2');
      me.press('enter');
      retype(me, 'Zed');
      expect(said()).not.toContain('are called');
    }
  });

  test('owns nothing until the two of an older review are told apart', () => {
    const me = atTheKeys('actions');
    const twin = (id: string) =>
      ({id, name: 'Zoë', involvement: 'other', role: null, attended: true, thanked: false}) as const;
    me.meanwhile({type: 'person-added', person: twin('z1')});
    me.meanwhile({type: 'person-added', person: twin('z2')});
    const owner = () => me.review.actions.find(({id}) => id === 'action-1')?.ownerId;
    const old = owner();
    me.goTo('action-1');
    me.press('o');
    retype(me, 'zoe');
    expect([owner(), me.message]).toEqual([
      old,
      '2 people are called zoe: give one of them another name first (P, then Enter).',
    ]);
  });
});

describe('facts of the incident', () => {
  test('say what is reviewed, and which agenda is made for that', () => {
    const me = atTheKeys('preparing', {agendas: [sampleAgenda, {...sampleAgenda, id: 'short', for: ['near-miss']}]});
    me.goTo('kind');
    expect(value(me, 'kind')).toBe('[incident]  false alarm  near miss');
    me.press('space');
    expect([me.review.kind, me.message]).toEqual(['false-alarm', 'Kind: false alarm.']);
    me.press('enter');
    expect([value(me, 'kind'), me.message]).toEqual([
      'incident  false alarm  [near miss]',
      'Kind: near miss. The agenda short is made for one: choose it below.',
    ]);
    me.goTo('security');
    me.press('enter');
    expect([me.review.security, value(me, 'security'), me.message]).toEqual([
      true,
      'no  [yes]',
      'Security incident: yes.',
    ]);
    me.press('u', 'u', 'u');
    expect([me.review.kind, me.review.security, value(me, 'kind')]).toEqual([
      undefined,
      undefined,
      '[incident]  false alarm  near miss',
    ]);
    expect(me.message).toBe('Undone. The kind back to incident.');
  });

  test('are changed in the middle of the meeting', () => {
    const me = atFacts('after');
    me.goTo('severity');
    me.press('enter');
    expect([me.review.severity, value(me, 'severity'), me.message]).toEqual([
      'minor',
      '[minor]  major',
      'The incident is minor now.',
    ]);
    for (const [id, text] of [
      ['reference', 'INC-70'],
      ['title', 'A shorter title'],
      ['folder', 'incidents/70'],
      ['recording', 'a drive'],
    ] as const) {
      me.goTo(id);
      me.press('enter');
      retype(me, text);
    }
    expect(me.review).toMatchObject({
      reference: 'INC-70',
      title: 'A shorter title',
      folder: 'incidents/70',
      recording: 'a drive',
    });
  });

  test('a closed review takes where the recording is and what to change next time, and nothing else', () => {
    const me = atFacts('closed');
    const before = me.review;
    const refused = 'This review is closed: O opens it again.';
    const isRefused = ({id, kind}: Row) =>
      !['heading', 'hint'].includes(kind) && id !== 'recording' && id !== 'nextTime';
    for (const row of me.rows.filter(isRefused)) {
      me.goTo(row.id);
      me.press('enter');
      expect([row.id, me.message, me.typed]).toEqual([row.id, refused, undefined]);
    }
    for (const key of ['n', 'r', 'i', 'w', 'd', 'space']) {
      me.press('up', key);
      expect([key, me.message]).toEqual([key, refused]);
    }
    expect(me.review).toEqual(before);
    me.goTo('recording');
    me.press('enter');
    retype(me, 'the archive');
    me.goTo('nextTime');
    me.press('enter');
    retype(me, 'half an hour more');
    expect(me.review).toEqual({...before, recording: 'the archive', nextTime: 'half an hour more'});
  });
});

describe('the time zone', () => {
  test('is changed with the times that are told in it; a place that nobody knows is refused', () => {
    const me = atFacts('after');
    const {startedAt} = me.review.incident;
    me.goTo('zone');
    me.press('enter');
    retype(me, 'Atlantis/Harbour');
    expect([me.message, me.typed]).toEqual([
      'No time zone is called Atlantis/Harbour here: Europe/London, America/New_York or UTC will do.',
      'Atlantis/Harbour',
    ]);
    retype(me, 'aukland');
    expect(me.message).toBe('No time zone is called aukland here, did you mean Pacific/Auckland?');
    retype(me, 'pacific/auckland');
    expect([me.review.zone, value(me, 'zone')]).toEqual(['Pacific/Auckland', 'Pacific/Auckland']);
    expect([me.review.incident.startedAt, value(me, 'startedAt')]).toEqual([startedAt, '2018-10-22 11:52']);
    me.goTo('startedAt');
    me.press('enter');
    retype(me, '2018-10-22 12:00');
    expect(me.review.incident.startedAt).toBe('2018-10-21T23:00:00Z');
    me.press('u', 'u');
    expect(value(me, 'startedAt')).toBe('2018-10-21 22:52');
    expect(me.message).toBe('Undone. The time zone back to UTC.');
  });

  test('is that of this machine where somebody types local', () => {
    const me = atFacts('after');
    me.goTo('zone');
    me.press('enter');
    retype(me, 'local');
    expect(me.review.zone).toBe(zoneOfThisMachine());
  });
});

describe('the times of the incident', () => {
  test('are typed in short, echoed, and never end before they begin', () => {
    const me = atFacts('after');
    const {startedAt} = me.review.incident;
    me.goTo('startedAt');
    expect(value(me, 'startedAt')).toBe('2018-10-21 22:52');
    me.press('enter', 'enter');
    expect([me.review.incident.startedAt, me.changes]).toEqual([startedAt, []]);
    me.press('enter');
    retype(me, 'soon');
    expect([me.message, me.typed]).toEqual([expect.stringContaining('not a time yet'), 'soon']);
    retype(me, '2018-10-23 09:00');
    expect([me.message, me.typed]).toEqual(['It cannot have been resolved before it began.', '2018-10-23 09:00']);
    retype(me, '2018-10-21 23:00');
    expect(me.review.incident).toMatchObject({startedAt: '2018-10-21T23:00:00Z', keywords: expect.any(Array)});
    me.goTo('resolvedAt');
    me.press('enter');
    retype(me, '');
    expect([me.review.incident.resolvedAt, value(me, 'resolvedAt')]).toEqual([null, '']);
  });

  test('stand beside a list of what it touched, which is told on one line', () => {
    const me = atTheKeys({...sampleReview('after'), impact: 'Whom it touched:\n- Orders\n- Mails'});
    me.press('P');
    expect(value(me, 'impact')).toBe('Whom it touched: Orders; Mails');
  });

  test('that nobody has said show how they are typed, of a day that is behind', () => {
    const review = sampleReview('after');
    const me = atTheKeys({...review, incident: {...review.incident, startedAt: null, resolvedAt: null}});
    me.press('P');
    me.goTo('startedAt');
    me.press('enter');
    const echo = incidentTime.echo?.({what: 'incident-time', part: 'startedAt'}, emptyField, me.situation) ?? '';
    me.type(echo.replace('such as ', ''));
    me.press('enter');
    const {startedAt} = me.review.incident;
    expect(startedAt).not.toBeNull();
    expect(Date.parse(startedAt ?? '')).toBeLessThan(me.situation.now);
  });

  test('that nobody has said are proposed by the timeline, and count once they are saved', () => {
    const review = withTimeline(sampleReview('after'));
    const me = atTheKeys({...review, incident: {...review.incident, startedAt: null, resolvedAt: null}});
    me.press('P');
    me.goTo('startedAt');
    me.press('enter');
    expect(me.typed).toBe('2018-10-21 22:52');
    me.press('esc');
    expect(me.review.incident.startedAt).toBeNull();
    me.press('enter', 'enter');
    expect(me.review.incident.startedAt).toBe('2018-10-21T22:52:00Z');
    me.goTo('resolvedAt');
    me.press('enter', 'enter');
    expect(value(me, 'resolvedAt')).toBe('2018-10-22 23:03 · 24 h 11 min');
  });
});

describe('agenda and minutes', () => {
  test('the checklist says the minutes of the plan, also once they are others', () => {
    const me = atTheKeys(made(), {agendas: builtInAgendas});
    const item = me.review.checklist.find(({id}) => id === 'long-enough');
    expect(item && checklistWords(me.review, item)).toBe('The meeting is booked for 90 minutes');
    me.goTo('minutes');
    me.press('enter');
    retype(me, '60');
    me.goTo('long-enough');
    me.press('space');
    expect(me.message).toMatch(/^“The meeting is booked for 60 m/);
  });

  const agendas = builtInAgendas;

  test('are chosen again while the meeting is prepared, on both screens', () => {
    for (const key of ['', 'P']) {
      const me = atTheKeys(made(), {agendas});
      if (key) me.press(key);
      me.goTo('agenda');
      expect(value(me, 'agenda')).toBe('[standard]  moj  dxw  near-miss · Incident review');
      me.press('enter');
      expect([me.review.agenda.id, value(me, 'agenda')]).toEqual([
        'moj',
        'standard  [moj]  dxw  near-miss · Ministry of Justice review',
      ]);
      expect(me.message).toMatch(/^Agenda: .+, \d+ minutes\.$/);
      me.press('space', 'space', 'space');
      expect(me.review.agenda.id).toBe('standard');
      me.goTo('minutes');
      me.press('enter');
      expect(me.typed).toBe(String(me.review.agenda.minutes));
      retype(me, 'long');
      expect(me.message).toContain('from 5 to 600');
      retype(me, '60');
      expect([me.review.agenda.minutes, value(me, 'minutes'), me.message]).toEqual([
        60,
        '60',
        '60 minutes for the meeting.',
      ]);
      expect(me.review.agenda.stages.reduce((sum, {minutes}) => sum + minutes, 0)).toBe(60);
    }
  });

  test('what was changed on the questions is asked about before another agenda takes it away', () => {
    const me = atTheKeys(made(), {agendas});
    const question = me.review.agenda.stages[0]?.questions[0]?.id ?? '';
    me.meanwhile({type: 'question-marked', questionId: question, state: 'skipped'});
    me.goTo('agenda');
    me.press('enter');
    expect(me.asked).toContain('This drops your changes to its questions.');
    me.press('esc');
    expect(me.review.agenda.id).toBe('standard');
    me.press('enter', 'enter');
    expect(me.review.agenda.id).toBe('moj');
  });

  test('an agenda under which something is written stays, and says why', () => {
    const me = atTheKeys(made(), {agendas});
    const questionId = me.review.agenda.stages[0]?.questions[0]?.id ?? '';
    me.meanwhile({type: 'topic-parked', topic: {id: 't1', questionId, text: 'wide'}});
    me.goTo('agenda');
    me.press('enter');
    expect([me.review.agenda.id, me.message]).toEqual([
      'standard',
      'Something is written under its questions already, so the agenda stays.',
    ]);
  });

  test('where there is one agenda only, that is said', () => {
    const me = atTheKeys(made());
    me.goTo('agenda');
    me.press('enter');
    expect(me.message).toBe('There is no other agenda to choose from.');
  });

  test('a stage’s minutes are its plan before the meeting, and more or fewer of it while it runs', () => {
    const me = atTheKeys(made(), {agendas});
    const stage = me.review.agenda.stages[1];
    const row = `minutes ${stage?.id}`;
    me.goTo(row);
    me.press('enter');
    expect(me.typed).toBe('5');
    retype(me, '20');
    expect([value(me, row), value(me, 'minutes'), me.message]).toEqual([
      '20 minutes',
      '105',
      '20 minutes for Before the event, 105 for the meeting.',
    ]);
    expect(me.review.agenda.minutes).toBe(105);
    me.press('right', 'right', 'P');
    me.goTo(row);
    me.press('enter');
    retype(me, '15');
    expect([value(me, row), me.message]).toEqual([
      '15 minutes',
      '15 minutes for Before the event, 100 for the meeting.',
    ]);
    expect(me.review.clock.moved).toEqual([{stageId: stage?.id, minutes: -5, fromStageId: null}]);
    expect(me.review.agenda.minutes).toBe(105);
    me.press('enter');
    retype(me, '0');
    expect(me.message).toContain('from 1 to 600');
  });

  test('agenda and the minutes of the whole meeting are settled once it has begun', () => {
    const me = atTheKeys('after', {agendas});
    me.press('P');
    for (const id of ['agenda', 'minutes']) {
      me.goTo(id);
      me.press('enter');
      expect([me.message, me.typed]).toEqual([
        'That is fixed once the meeting has begun; a stage’s minutes can still change.',
        undefined,
      ]);
    }
  });

  test('minutes that were typed while the meeting began change nothing, and that is said', () => {
    const me = atTheKeys(made(), {agendas});
    me.press('P');
    me.goTo('minutes');
    me.press('enter', 'ctrl+u');
    me.meanwhile({type: 'meeting-started'});
    me.type('60');
    me.press('enter');
    expect([me.message, me.typed, me.review.agenda.minutes]).toEqual([
      'The meeting has begun: the minutes of a stage can still be changed.',
      '60',
      90,
    ]);
  });
});
