// Topics are picked to dig into: before the meeting, again in it, and by whoever takes notes only once asked.
import {describe, expect, test} from 'vitest';
import {plannedInAll, plannedMinutes} from '../../src/review/clock.js';
import {pickedTopics} from '../../src/review/topic-minutes.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import type {Row, RowOf} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const isTopic = (row: Row): row is RowOf<'pick'> => row.kind === 'pick';
const topics = (me: Me) => me.rows.filter(isTopic);
const minutesOf = (me: Me, id: string) => topics(me).find((row) => row.id === id)?.minutes;
const picked = (me: Me) => pickedTopics(me.review).map(({id}) => id);
const intro = (me: Me) => me.situation.screen.intro?.(me.situation) ?? '';

describe('before the meeting', () => {
  test('the words above the topics name the same key as the foot of the page', () => {
    const me = atTheKeys('preparing');
    me.press('%');
    const row = topics(me)[0];
    const {key} = hintsFor(me.situation, row).find(({short}) => short === 'pick') ?? {key: 'none'};
    expect(intro(me)).toMatch(new RegExp(`^${key} picks a topic`));
  });

  test('the row among the facts says how many are picked, and Enter leads there and Esc back', () => {
    const me = atTheKeys('preparing');
    me.goTo('topics');
    expect(me.rows.find(({id}) => id === 'topics')).toMatchObject({value: 'none picked yet'});
    me.press('enter');
    expect(me.screen).toBe('pick');
    me.goTo('signs');
    me.press('space', 'esc');
    expect([me.screen, me.selected]).toEqual(['prepare', 'topics']);
    expect(me.rows.find(({id}) => id === 'topics')).toMatchObject({value: '1 picked'});
  });

  test('every pick shifts the minutes at once, the meeting stays as long, and each is one change with one undo', () => {
    const me = atTheKeys('preparing');
    me.press('%');
    const before = topics(me).map(({minutes}) => minutes);
    expect(intro(me)).toContain('None picked; 3 to 5 are worth it. 90 minutes, as planned.');
    me.goTo('signs');
    me.press('space');
    expect(me.message).toBe(`Picked: ${minutesOf(me, 'signs')} minutes to dig into it.`);
    expect(minutesOf(me, 'signs')).toBeGreaterThan(before[2] ?? 0);
    me.goTo('decisions');
    me.press('enter');
    expect([picked(me), plannedInAll(me.review), me.changes.length]).toEqual([['signs', 'decisions'], 90, 2]);
    for (const stage of me.review.agenda.stages.filter(({kind}) => kind === 'questions')) {
      const its = stage.questions.map(({id}) => minutesOf(me, id) ?? 0);
      expect(its.reduce((all, each) => all + each, 0)).toBe(plannedMinutes(me.review, stage));
    }
    expect(intro(me)).toContain('2 picked; 3 to 5 are worth it. 90 minutes, as planned.');
    me.press('u');
    expect(me.message).toMatch(/^Undone\. “Which decisions .+” is a topic like the others\.$/);
    me.press('u');
    expect([picked(me), topics(me).map(({minutes}) => minutes)]).toEqual([[], before]);
  });

  test('more than are worth it can be picked, and be let go again', () => {
    const me = atTheKeys('preparing');
    me.press('%');
    for (const {id} of topics(me)) {
      me.goTo(id);
      me.press('space');
    }
    expect(intro(me)).toContain('7 picked; 3 to 5 are worth it.');
    me.press('space');
    expect([me.message, picked(me).length]).toEqual([`Not picked any more: ${topics(me).at(-1)?.minutes} minutes.`, 6]);
  });
});

describe('in the meeting', () => {
  test('what is behind has the minutes that it took, and is not picked any more', () => {
    const me = atTheKeys('after');
    me.press('%');
    expect(me.selected).toBe('decisions');
    expect(topics(me).map(({standing}) => standing)).toEqual([
      ...['behind', 'behind', 'skipped'],
      ...['behind', 'behind', 'here', 'to come'],
    ]);
    me.goTo('normal');
    me.press('space');
    expect([me.message, picked(me)]).toEqual(['That topic is behind you: its minutes are what it took.', []]);
    me.goTo('signs');
    me.press('enter');
    expect([me.message, picked(me)]).toEqual(['That topic is skipped, so it has no minutes.', []]);
  });

  test.each([
    ['in the opening, on the first', 'opening', 'normal'],
    ['at a topic, on that', 'after', 'decisions'],
    ['behind them all, on the last', 'actions', 'communications'],
  ] as const)('the list opens where the meeting stands: %s', (_, chapter, id) => {
    const me = atTheKeys(chapter);
    me.press('%', 'home', 'down', 'esc', '%');
    expect(me.selected).toBe(id);
  });

  test('what is picked then has more of what is left, and Esc leads back to the meeting', () => {
    const me = atTheKeys('before');
    const open = me.open;
    const inAll = () =>
      topics(me)
        .filter(({standing}) => standing === 'here' || standing === 'to come')
        .reduce((all, {minutes}) => all + minutes, 0);
    me.press('%');
    const [all, next = 0] = [inAll(), minutesOf(me, 'communications')];
    me.goTo('communications');
    me.press('space');
    expect(minutesOf(me, 'communications')).toBeGreaterThan(next);
    expect([inAll(), plannedInAll(me.review)]).toEqual([all, 90]);
    me.press('esc');
    expect([me.screen, me.open]).toEqual(['agenda', open]);
  });

  test('the last topic that is left keeps its minutes, as it is told', () => {
    const me = atTheKeys('after');
    me.meanwhile({type: 'question-marked', questionId: 'decisions', state: 'skipped'});
    me.press('%');
    me.goTo('communications');
    const before = minutesOf(me, 'communications');
    me.press('space');
    expect([minutesOf(me, 'communications'), picked(me)]).toEqual([before, ['communications']]);
    expect(me.message).toBe(`Picked: it keeps its ${before} minutes, as no other topic has any to spare.`);
  });

  test('a note-taker is asked first, since it is everybody’s time', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', '%');
    me.goTo('communications');
    me.press('space');
    expect([me.asked, picked(me)]).toEqual([
      'Pick this topic to dig into, for everybody? Enter does it for everybody.',
      [],
    ]);
    me.press('enter');
    expect(picked(me)).toEqual(['communications']);
  });
});

test('once the topics are behind, the words above them promise no pick', () => {
  const me = atTheKeys('close');
  me.press('%');
  expect(intro(me)).toMatch(/^The topics are behind you: the minutes are what each took\.\nNone picked\. 90 minutes, /);
  me.press('enter');
  expect([picked(me), me.changes]).toEqual([[], []]);
});

test('in a closed review the minutes are read, and nothing is picked', () => {
  const me = atTheKeys('closed');
  me.press('%', 'space');
  expect([me.message, me.changes]).toEqual(['This review is closed: O opens it again.', []]);
  expect(topics(me).some(({standing}) => standing === 'here' || standing === 'to come')).toBe(false);
  expect(intro(me)).toMatch(/^None picked\. The meeting took \d+ of 90 minutes\.$/);
});
