// The close at the keys: one list a question, and Space ticks boxes; the last thanks tick the checklist, too.

import {describe, expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {type CloseList, closeLists} from '../../src/review/vocabulary.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

/** A close with a question for each list, the meeting at the first. */
function stepByStep(review: Review = sampleReview('close')): Review {
  const questions = closeLists.map((shows) => ({
    id: `at ${shows}`,
    text: shows,
    prompts: [],
    source: '',
    state: 'open' as const,
    shows,
  }));
  const stages = review.agenda.stages.map((stage) => (stage.kind === 'close' ? {...stage, questions} : stage));
  return {...review, agenda: {...review.agenda, stages}, open: {questionId: 'at read-back'}};
}

const opens = (list: CloseList): Change => ({type: 'question-opened', questionId: `at ${list}`});
const said = (me: Me) => me.rows.flatMap((row) => (row.kind === 'heading' || row.kind === 'hint' ? [row.text] : []));

test('no question of an agenda asks for what a key of its list does not take at once', () => {
  for (const {stages} of builtInAgendas) {
    const parked = stages.flatMap(({questions}) => questions).find(({shows}) => shows === 'parked');
    expect(parked?.prompts.filter((prompt) => prompt.endsWith('?'))).toEqual([]);
  }
  const me = atTheKeys('after');
  me.press('v');
  me.goTo('topic-1');
  me.press('1');
  expect(me.message).toMatch(/ Enter says who takes it there\.$/);
  me.press('enter');
  expect(me.asks).toEqual({what: 'topic-detail', topicId: 'topic-1'});
});

describe('going from question to question', () => {
  test('each shows its own list and says what is still undone there', () => {
    const me = atTheKeys(stepByStep());
    const seen = [said(me)];
    for (let times = 1; times < closeLists.length; times += 1) {
      me.press('right');
      seen.push(said(me));
    }
    expect(seen.slice(0, -1)).toEqual([
      ['Went well', 'Even better if', 'Decisions', 'Open questions', 'What goes on from here'],
      ['Nothing is noted here yet: n notes who hears what.', 'What goes on from here'],
      ['Parked topics · 1 without a destination · 1, 2, 3 or 4 gives one'],
      ['Actions'],
      ['Thank each person by name · 4 not thanked yet, 1 away'],
    ]);
    expect(seen.at(-1)).toEqual([
      'Checklist · 1 not ticked yet',
      'How the time went · 87 of 90 minutes',
      '6 of 7 questions covered, 1 skipped.',
      'Still open: Enter goes there',
      'The end',
    ]);
  });

  test('the first thing to see to leads → at the last question to the end', () => {
    const me = atTheKeys(stepByStep());
    me.meanwhile(opens('checklist'));
    me.press('right');
    expect([me.selected, me.open]).toEqual(['left topics', 'at checklist']);
  });

  test('what is done is undone no more', () => {
    const me = atTheKeys(stepByStep());
    me.meanwhile(opens('parked'));
    me.goTo('topic-2');
    me.press('3');
    expect(said(me)).toEqual(['Parked topics']);
    me.press('left');
    me.press('n');
    me.type('The clients hear from the account team');
    me.press('enter');
    expect(said(me)).toEqual(['Notes on this question', 'What goes on from here']);
  });

  test('a question of one’s own words shows its notes and whatever is still open', () => {
    const review = sampleReview('close');
    const own = {id: 'own', text: 'Anything else?', prompts: [], source: '', state: 'open' as const};
    const stages = review.agenda.stages.map((stage) =>
      stage.kind === 'close' ? {...stage, questions: [own, ...stage.questions]} : stage,
    );
    const me = atTheKeys({...review, agenda: {...review.agenda, stages}, open: {questionId: 'own'}});
    expect(said(me)).toEqual(['Still open: Enter goes there']);
  });

  test('a closed review is read as a whole, and says what was done instead of what to do', () => {
    const review = sampleReview('closed');
    const parked = review.parked.map(({destination: _, ...topic}) => ({...topic, destination: null}));
    const people = review.people.map((each) => ({...each, thanked: false}));
    const all = said(atTheKeys({...review, parked, people}));
    expect(all).toEqual(
      expect.arrayContaining([
        'Went well',
        `Parked topics · ${parked.length} without a destination`,
        'Actions',
        'Who was thanked · 6 not thanked',
        'Checklist · 1 not ticked',
        'The end',
      ]),
    );
    for (const line of all) expect(line).not.toMatch(/^Thank | yet|: 1, 2/);
  });

  test('Enter writes a note where the list of an item has nothing to select, as n does', () => {
    for (const key of ['enter', 'n']) {
      const me = atTheKeys({...stepByStep(), parked: []});
      me.meanwhile(opens('parked'));
      me.press(key);
      expect(me.asks).toEqual({what: 'note', questionId: 'at parked'});
      me.type('Nothing was left for later');
      me.press('enter');
      expect(me.review.notes.at(-1)).toMatchObject({questionId: 'at parked'});
    }
  });

  test('where it is asked who hears the lessons, Enter answers that and n writes a note', () => {
    for (const [key, asks] of [
      ['enter', {what: 'takeaway', part: 'lessonsTo'}],
      ['n', {what: 'note', questionId: 'at communication'}],
    ] as const) {
      const me = atTheKeys(stepByStep());
      me.meanwhile(opens('communication'));
      me.press(key);
      expect(me.asks).toEqual(asks);
    }
  });
});

describe('Space', () => {
  test('thanks a person and ticks an item, and takes that back', () => {
    const me = atTheKeys('close');
    const thanked = () => me.review.people.find(({id}) => id === 'head')?.thanked;
    me.goTo('head');
    me.press('space');
    expect([thanked(), me.review.clock.pauses]).toEqual([true, sampleReview('close').clock.pauses]);
    me.press('space');
    expect(thanked()).toBe(false);
    me.goTo('tickets');
    me.press('space');
    expect(me.review.checklist.find(({id}) => id === 'tickets')?.done).toBe(true);
  });

  test('everyone is thanked no more once somebody is here after all or joins the list, and is by their going', () => {
    const item = {id: 'everyone-thanked', text: 'All thanked', when: 'close', source: '', done: true} as const;
    const review = stepByStep();
    const people = review.people.map((person) => ({...person, thanked: person.attended}));
    const away = people.find(({attended}) => !attended)?.id ?? '';
    const me = atTheKeys({...review, people, checklist: [...review.checklist, item]});
    const isTicked = () => me.review.checklist.find(({id}) => id === item.id)?.done;
    me.press('P');
    me.goTo(away);
    me.press('space');
    expect([isTicked(), me.message]).toEqual([false, expect.stringContaining('Not everyone is thanked yet')]);
    me.press('u');
    expect([isTicked(), me.review.people.find(({id}) => id === away)?.attended]).toEqual([true, false]);
    me.press('U');
    expect(isTicked()).toBe(false);
    me.goTo(away);
    me.press('space');
    expect([isTicked(), me.message]).toEqual([false, expect.stringContaining('left early')]);
    me.press('space');
    expect([isTicked(), me.message]).toEqual([true, expect.stringContaining('Everyone has been thanked')]);
    me.goTo('add-person');
    me.press('enter');
    me.type('Support engineer');
    me.press('enter');
    expect([isTicked(), me.message]).toEqual([false, expect.stringContaining('Not everyone is thanked yet')]);
    me.press('esc', 'u');
    expect(isTicked()).toBe(true);
  });

  test('on the last who is not thanked yet ticks that everyone is, and u takes both back', () => {
    const item = {id: 'everyone-thanked', text: 'All thanked', when: 'close', source: '', done: false} as const;
    const review = stepByStep();
    const people = review.people.map((person) => ({...person, thanked: person.id !== 'head' && person.attended}));
    const me = atTheKeys({...review, people, checklist: [...review.checklist, item], open: {questionId: 'at thanks'}});
    const state = () => [
      me.review.people.find(({id}) => id === 'head')?.thanked,
      me.review.checklist.find(({id}) => id === item.id)?.done,
    ];
    me.goTo('head');
    me.press('space');
    expect([state(), me.message]).toEqual([[true, true], 'Everyone has been thanked; the checklist says so, too.']);
    me.press('u');
    expect(state()).toEqual([false, false]);
    me.press('U');
    expect(state()).toEqual([true, true]);
    // Not thanked after all: then it is not everyone either.
    me.goTo('head');
    me.press('enter');
    expect(state()).toEqual([false, false]);
    // What somebody has ticked by hand needs no second tick.
    me.meanwhile({type: 'checklist-ticked', id: item.id, done: true});
    const before = me.changes.length;
    me.press('enter');
    expect([state(), me.changes.length - before]).toEqual([[true, true], 1]);
  });

  test('is the break it is elsewhere where no box is selected', () => {
    const me = atTheKeys('close');
    me.goTo('close');
    me.press('space');
    expect(me.review.clock.pauses.at(-1)?.to).toBeNull();
    expect(me.message).toMatch(/^A break/);
  });

  test('refuses in a closed review, and Enter thanks and ticks as well', () => {
    const closed = atTheKeys('closed');
    closed.goTo('head');
    closed.press('space');
    expect(closed.message).toBe('This review is closed: O opens it again.');
    const me = atTheKeys('close');
    me.goTo('first-responder');
    me.press('enter');
    me.goTo('tickets');
    me.press('enter');
    expect(me.review.people.find(({id}) => id === 'first-responder')?.thanked).toBe(true);
    expect(me.review.checklist.find(({id}) => id === 'tickets')?.done).toBe(true);
  });
});
