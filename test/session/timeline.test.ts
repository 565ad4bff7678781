// The timeline at the keys: pinned moments first, told apart by a digit, looked at, noted on, put to the open topic.
import {describe, expect, test} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {liveNotes} from '../../src/review/notes.js';
import {momentsOf, timelineOf} from '../../src/review/timeline.js';
import type {Review} from '../../src/review/types.js';
import {withRoles} from '../../src/review/with-roles.js';
import type {RowContext} from '../../src/screens/rows/index.js';
import {noteLines} from '../../src/screens/rows/note.js';
import {moment as momentAsk} from '../../src/session/asks/moment.js';
import {note as noteAsk} from '../../src/session/asks/note.js';
import {fieldWith} from '../../src/session/field/field.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';
import {momentId, withTimeline} from '../support/with-timeline.js';

const review = (): Review => withTimeline(sampleReview('after'));

function opened(role: 'facilitator' | 'note-taker' = 'facilitator'): Me {
  const me = atTheKeys(review(), {role});
  if (me.typed !== undefined) me.press('esc');
  me.press('t');
  return me;
}

const shown = (me: Me) => me.rows.flatMap((row) => (row.kind === 'moment' ? row.id : []));
const moment = (me: Me, number: number) => momentsOf(me.review).find(({id}) => id === momentId(number));

describe('the list', () => {
  test('has the pinned moments, and all of them with A', () => {
    const me = opened();
    expect(shown(me)).toEqual([1, 2, 3, 7, 8, 10, 12].map(momentId));
    me.press('A');
    expect(shown(me)).toHaveLength(12);
    me.press('A');
    expect(shown(me)).toHaveLength(7);
  });

  test('has all of them where none is pinned', () => {
    const none = {...review(), moments: momentsOf(review()).map((one) => ({...one, pinned: false}))};
    const me = atTheKeys(none);
    me.press('t');
    expect(shown(me)).toHaveLength(12);
  });

  test('says how long nothing is told, and counts what is told in between', () => {
    const gaps = (me: Me) => me.rows.flatMap((row) => (row.kind === 'hint' ? row.text : []));
    const me = opened();
    expect(gaps(me)).toEqual([
      '46 minutes without an entry',
      '6 hours 46 minutes without an entry',
      '6 hours 39 minutes without an entry',
    ]);
  });

  test('has the notes on a moment beneath it', () => {
    const me = opened();
    const at = me.rows.findIndex(({id}) => id === momentId(7));
    expect(me.rows[at + 1]).toMatchObject({kind: 'note', id: 'on-a-moment'});
  });

  test('is left by t and by Esc, and moves nothing of the meeting', () => {
    const me = opened();
    me.press('down', 'down', 'A', 't');
    expect([me.screen, me.changes, me.review.open]).toEqual(['agenda', [], review().open]);
  });
});

describe.each(['facilitator', 'note-taker'] as const)('the %s', (role) => {
  test('pins, tells apart and looks at the selected moment; the same key takes it back', () => {
    const me = opened(role);
    me.press('A', 'down', '*', '5', 'enter');
    expect(moment(me, 2)).toMatchObject({pinned: false, kind: 'communication', visited: true});
    me.press('*', '5', 'enter');
    expect(moment(me, 2)).toMatchObject({pinned: true, kind: null, visited: false});
  });

  test('puts it to the open topic, and to none again', () => {
    const me = opened(role);
    me.press('o');
    expect(moment(me, 1)?.questionId).toBe(me.review.open?.questionId);
    me.press('o');
    expect(moment(me, 1)?.questionId).toBeNull();
  });

  test('writes a note on it, under its topic', () => {
    const me = opened(role);
    me.press('n');
    me.type('+ Seen at once');
    me.press('enter');
    const note = liveNotes(me.review).at(-1);
    expect(note).toMatchObject({kind: 'well', text: 'Seen at once', momentId: momentId(1)});
    me.press('u', 'u');
    expect(liveNotes(me.review).some(({text}) => text === 'Seen at once')).toBe(false);
  });
});

test('a time that the timeline proposes is taken by Enter, whatever is added to the timeline meanwhile', () => {
  const told = {
    ...withTimeline(sampleReview('preparing')),
    incident: {startedAt: null, resolvedAt: null, keywords: []},
  };
  const me = atTheKeys(told);
  me.goTo('startedAt');
  me.press('enter');
  expect(me.typed).toBe('2018-10-21 22:52');
  me.meanwhile({type: 'moment-deleted', id: momentId(1), deleted: true});
  me.press('enter');
  expect(me.review.incident.startedAt).toBe('2018-10-21T22:52:00Z');
});

describe('while somebody else takes a moment away', () => {
  const gone = (number: number): Change => ({type: 'moment-deleted', id: momentId(number), deleted: true});

  test('a digit meant for it spares the one below until it is pressed once more', () => {
    const me = opened();
    me.meanwhile(gone(1));
    expect(me.selected).toBe(momentId(2));
    me.press('5');
    expect(moment(me, 2)?.kind).toBe('detection');
    expect(me.message).toBe(
      '5 did nothing, as the moment that was selected is gone from here: once more is for the one selected now.',
    );
    me.press('5');
    expect(moment(me, 2)?.kind).toBe('communication');
  });

  test('the note that is being written on it says where it went', () => {
    const me = opened();
    me.press('n');
    me.type('Seen at once');
    me.meanwhile(gone(1));
    me.press('enter');
    expect(me.message).toBe(
      'The moment was deleted meanwhile: the note is under “Which decisions mattered most, and what were they made from?”.',
    );
    expect(liveNotes(me.review).at(-1)?.text).toBe('Seen at once');
  });
});

test('the first that is pinned hides no other, and its kind may follow at once', () => {
  const none = {...review(), moments: momentsOf(review()).map((one) => ({...one, pinned: false, kind: null}))};
  const me = atTheKeys(none);
  me.press('t');
  me.press('A');
  expect(me.message).toBe('None is pinned yet: all show.');
  me.goTo(momentId(2));
  me.type('*1');
  expect(moment(me, 2)).toMatchObject({pinned: true, kind: 'detection'});
  expect(shown(me)).toHaveLength(12);
});

test('a note on a moment that is written ahead waits at the topic that tells the story', () => {
  const ahead = withTimeline(sampleReview('preparing'));
  for (const question of allQuestions(ahead)) if (question.id === 'decisions') question.knows = 'timeline';
  const me = atTheKeys(ahead);
  me.press('t', 'n');
  me.type('Who saw it first?');
  me.press('enter');
  expect(liveNotes(me.review).at(-1)).toMatchObject({questionId: 'decisions', momentId: momentId(1)});
});

test('a note tells the time of its moment wherever it does not stand beneath it', () => {
  const told = review();
  const note = liveNotes(told).find(({id}) => id === 'on-a-moment');
  if (!note) throw new Error('the sample has a note on a moment');
  const words = (more: Partial<RowContext>) =>
    noteLines(note, {columns: 60, review: told, saving: new Set(), ...more})
      .flat()
      .map(({text}) => text)
      .join('');
  expect(words({})).toBe('+ Nobody had to be asked twice  ↳ 23:19');
  expect(words({aloud: true})).toBe('went well: Nobody had to be asked twice  on the moment 23:19');
  expect(words({beneathMoments: true})).not.toContain('23:19');
});

test('half a note on a moment waits as a draft, and goes to its moment', () => {
  const me = opened();
  me.press('n');
  me.type('Half a');
  me.press('esc', 'D');
  expect(me.typed).toBe('Half a');
  me.type(' note');
  me.press('enter');
  expect(liveNotes(me.review).at(-1)).toMatchObject({text: 'Half a note', momentId: momentId(1)});
});

describe('a moment is', () => {
  test('added in one line, and pinned', () => {
    const me = opened();
    me.press('a');
    me.type('23:11 The incident gets a coordinator');
    me.press('enter');
    const added = momentsOf(me.review).at(-1);
    expect(added).toMatchObject({
      at: Date.UTC(2018, 9, 21, 23, 11),
      text: 'The incident gets a coordinator',
      pinned: true,
    });
    expect(me.selected).toBe(added?.id);
  });

  test('added from the field of a note, which says of which day it is', () => {
    const me = atTheKeys(review());
    me.press('n');
    me.type('@ 23:11 The incident gets a coordinator');
    me.press('enter');
    expect(me.message).toBe('On the timeline, Sun 21 Oct 2018 23:11: “The incident gets a coordinator”');
    expect(timelineOf(me.review)).toHaveLength(13);
    expect(me.changes).toHaveLength(1);
  });

  test('added at whatever time of day its line says, as an imported one is', () => {
    const me = atTheKeys(review());
    me.press('n');
    me.type('@ 11:05 pm-11:20 pm Support is called');
    me.press('enter');
    expect(me.message).toBe('On the timeline, Sun 21 Oct 2018 23:05–23:20: “Support is called”');
    expect(momentsOf(me.review).at(-1)).toMatchObject({
      at: Date.UTC(2018, 9, 21, 23, 5),
      until: Date.UTC(2018, 9, 21, 23, 20),
      text: 'Support is called',
    });
  });

  test('not added at a time that there is none of, which is said before Enter and behind it', () => {
    const me = atTheKeys(review());
    me.press('n');
    me.type('@ 25:09 nonsense');
    me.press('enter');
    expect(me.message).toBe('Held. 25:09 is no time.');
    const echo = (typed: string) =>
      noteAsk.echo?.({what: 'note', questionId: 'signs'}, fieldWith(typed), {review: review(), now: 0});
    expect(echo('@ 25:99 a restart')).toBe('holds an action · 25:99 is no time');
    expect(echo('@ 25 alerts fewer')).toBe('holds an action');
    expect(momentAsk.echo?.({what: 'moment'}, fieldWith('25:99 a restart'), {review: review(), now: 0})).toBe(
      '25:99 is no time · without a time',
    );
  });

  test('added by pasting its line where no field is open, as by typing it', () => {
    const me = atTheKeys(review());
    me.paste('@ 23:18 The page is back\n');
    me.press('enter');
    expect(me.message).toBe('On the timeline, Sun 21 Oct 2018 23:18: “The page is back”');
  });

  test('not made of several pasted lines, which are somebody’s text', () => {
    const me = atTheKeys(review());
    me.paste('@ 23:18 The page is back\n@ 23:20 It is gone');
    me.press('enter');
    expect(liveNotes(me.review).at(-1)?.text).toBe('@ 23:18 The page is back\n@ 23:20 It is gone');
  });

  test('no moment with a time alone, nor a note', () => {
    const me = atTheKeys(review());
    me.press('n');
    me.type('@ 23:11');
    me.press('enter');
    expect([me.message, me.typed]).toEqual(['Only a time so far: a few words say what happened.', '@ 23:11']);
  });

  test('mended, its time and its words', () => {
    const me = opened();
    me.press('r');
    expect(me.typed).toMatch(/^22:52 The link/);
    me.press('enter');
    expect(me.changes).toEqual([]);
    me.press('r', 'ctrl+u');
    me.type('22:50 The link is worked on');
    me.press('enter');
    expect(moment(me, 1)).toMatchObject({at: Date.UTC(2018, 9, 21, 22, 50), text: 'The link is worked on'});
    me.press('r', 'ctrl+u');
    me.type('10:40 pm The link is worked on');
    me.press('enter');
    expect(moment(me, 1)).toMatchObject({at: Date.UTC(2018, 9, 21, 22, 40), text: 'The link is worked on'});
    me.press('u', 'r', 'ctrl+u');
    me.type('The link is lost');
    me.press('enter');
    expect(moment(me, 1)).toMatchObject({at: Date.UTC(2018, 9, 21, 22, 50), text: 'The link is lost'});
  });

  test('mended, its end', () => {
    const me = opened();
    const end = () => moment(me, 1)?.until;
    const mend = (typed: string) => {
      me.press('r', 'ctrl+u');
      me.type(typed);
      me.press('enter');
    };
    mend('22:52-23:10 The link is worked on');
    expect(end()).toBe(Date.UTC(2018, 9, 21, 23, 10));
    me.press('r');
    expect(me.typed).toBe('22:52-23:10 The link is worked on');
    me.press('enter');
    expect(me.changes).toHaveLength(1);
    mend('The link is lost');
    expect([moment(me, 1)?.text, end()]).toEqual(['The link is lost', Date.UTC(2018, 9, 21, 23, 10)]);
    mend('22:52 The link is lost');
    expect(moment(me, 1)).not.toHaveProperty('until');
    me.press('u');
    expect(end()).toBe(Date.UTC(2018, 9, 21, 23, 10));
    me.press('u', 'u');
    expect(moment(me, 1)).not.toHaveProperty('until');
  });

  test('mended in its words where the clocks went back: it stays in the second of the two hours', () => {
    const second = Date.UTC(2018, 9, 28, 1, 30);
    const told = {...review(), timelineZone: 'Europe/London'};
    const moments = momentsOf(told).map((one, index) => ({...one, at: index === 0 ? second : null}));
    const me = atTheKeys({...told, moments});
    me.press('t', 'r');
    me.type(' for long');
    me.press('enter');
    expect(moment(me, 1)).toMatchObject({at: second, text: expect.stringMatching(/ for long$/)});
    me.press('r', 'ctrl+u');
    me.type('02:30 The link is lost');
    me.press('enter');
    expect(moment(me, 1)?.at).toBe(Date.UTC(2018, 9, 28, 2, 30));
  });

  test('mended, and only about then', () => {
    const me = opened();
    const mend = (typed: string) => {
      me.press('r', 'ctrl+u');
      me.type(typed);
      me.press('enter');
    };
    mend('~22:52 The link is lost');
    expect(moment(me, 1)).toMatchObject({at: Date.UTC(2018, 9, 21, 22, 52), approximate: true});
    me.press('r');
    expect(me.typed).toBe('~22:52 The link is lost');
    me.press('enter');
    mend('The link is gone');
    expect(moment(me, 1)).toMatchObject({approximate: true, text: 'The link is gone'});
    mend('22:52 The link is gone');
    expect(moment(me, 1)).not.toHaveProperty('approximate');
    me.press('u');
    expect(moment(me, 1)).toMatchObject({approximate: true});
  });

  test('deleted once that was asked, and brought back', () => {
    const me = opened();
    me.press('d');
    expect(me.asked).toContain('Delete the moment “The link between two');
    me.press('enter');
    expect(shown(me)).not.toContain(momentId(1));
    me.press('u');
    expect(shown(me)).toContain(momentId(1));
  });
});

test('where roles stand in place of names, nobody is named in it', () => {
  const told = review();
  const [person] = told.people;
  const moments = momentsOf(told).map((one) => ({...one, actor: person?.name ?? '', text: `${person?.name} joins`}));
  const [first] = timelineOf(withRoles({...told, moments}));
  expect([first?.actor, first?.text]).toEqual(['the facilitator', 'the facilitator joins']);
});

test('a closed review shows it, and changes nothing of it', () => {
  const me = atTheKeys(withTimeline(sampleReview('closed')));
  me.press('t', 'A', '*', '1', 'o', 'n', 'a', 'r', 'enter', 'd');
  expect([me.screen, me.changes]).toEqual(['timeline', []]);
});
