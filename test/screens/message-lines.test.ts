// Messages at 80 columns: where what they quote is long, the quotation gives way and the news stands whole.
import {describe, expect, test} from 'vitest';
import {type Change, doneInWords} from '../../src/review/changes/index.js';
import {messageLines} from '../../src/screens/frame/Footer.js';
import {factsLine} from '../../src/screens/frame/spans.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const COLUMNS = 80;
const long =
  'How did the response go from the first page that rang until the last of all queues was empty again'.padEnd(100, '!');

/** The sample meeting, every text, title and name of which is long. */
function wordy() {
  const review = sampleReview('close');
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) => ({...question, text: long})),
  }));
  return {
    ...review,
    agenda: {...review.agenda, stages},
    people: review.people.map((person) => ({...person, name: long})),
    notes: review.notes.map((note) => ({...note, text: long})),
    parked: review.parked.map((topic) => ({...topic, text: long})),
    actions: review.actions.map((action) => ({...action, title: long})),
    checklist: review.checklist.map((item) => ({...item, text: long})),
  };
}

const linesOf = (texts: {text: string; end?: string}[]) =>
  messageLines(texts, COLUMNS).map((spans) => spans.map(({text}) => text).join(''));

describe('what was done', () => {
  const review = wordy();
  const [note, topic, action, person, item] = [
    review.notes[0],
    review.parked[0],
    review.actions[0],
    review.people[0],
    review.checklist[0],
  ].map((one) => one?.id ?? '') as [string, string, string, string, string];
  const question = review.agenda.stages[1]?.questions[0]?.id ?? '';
  const changes: Change[] = [
    {type: 'note-deleted', id: note, deleted: true},
    {type: 'topic-parked', topic: {id: 'new', questionId: question, text: long}},
    {type: 'topic-deleted', id: topic, deleted: true},
    {type: 'topic-edited', id: topic, fields: {destination: 'dropped'}},
    {type: 'action-held', action: {id: 'new', questionId: question, title: long}},
    {type: 'action-deleted', id: action, deleted: true},
    {type: 'action-released', id: action},
    {type: 'action-done', id: action},
    {type: 'question-marked', questionId: question, state: 'skipped'},
    {type: 'checklist-ticked', id: item, done: true},
    {type: 'person-removed', id: person},
    {type: 'person-edited', id: person, fields: {attended: false}},
    {type: 'person-edited', id: person, fields: {thanked: true}},
  ];

  test.for(changes)('$type shows the end of its sentence, alone and beside another message', (change) => {
    const me = atTheKeys(review);
    me.meanwhile(change);
    const said = doneInWords(change, {from: review, to: me.review});
    const news = said.split(/[”!…]/).at(-1)?.trim() ?? '';
    expect(news).toMatch(/\w+\.$/);
    const text = `Undone with 16 more: ${said}`;
    const end = ' · u takes it back';
    expect(linesOf([{text, end}]).join(' ').replace(/\s+/g, ' ')).toContain(`${news}${end}`);
    const [first = ''] = linesOf([{text: said, end}, {text: 'Time is up'}]);
    expect([first.endsWith(`${news}${end}`), first.length <= COLUMNS]).toEqual([true, true]);
  });
});

test('two quotations share the room, and a text that fits is left as it is', () => {
  const two = `The topics “${long}” and “${long}” are in the parking lot.`;
  const [first = '', ...more] = linesOf([{text: two}, {text: 'Time is up'}]);
  expect([more.length, first.length <= COLUMNS]).toEqual([1, true]);
  expect(first).toMatch(/^ The topics “How .*…” and “How .*…” are in the parking lot\.$/);
  expect(linesOf([{text: 'The topic “Pagers” is parked.'}])).toEqual([' The topic “Pagers” is parked.']);
});

describe('several quotations in a row', () => {
  const [one, two] = ['What earlier signals were there?', 'How does our risk assessment describe it?'];
  const parked = `4 questions are in the parking lot: “${one}”, “${two}” and 2 more.`;
  const end = ' · u takes it back';

  test('become fewer before one of them can be read no more, and what is left out is counted', () => {
    expect(linesOf([{text: parked, end}]).join('')).toContain(`“${two}” and 2 more. · u takes it back`);
    const said = `Parked, here and elsewhere: “${one}”, “${two}” and 2 more.`;
    expect(linesOf([{text: said, end}, {text: 'Time is up'}])[0]).toBe(
      ' Parked, here and elsewhere: “What earlier sign…” and 3 more. · u takes it back',
    );
  });

  test('go altogether behind their count where not even one could be read', () => {
    expect(linesOf([{text: parked, end}, {text: 'Time is up'}])[0]).toBe(
      ' 4 questions are in the parking lot. · u takes it back',
    );
  });
});

test('the facts of a row: the longest gives way, and what an action lacks stands whole', () => {
  const facts = ['Delivery manager', 'due Fri 9 Nov', `done when ${long}`, 'still open: owner'];
  const [[{text = ''} = {}] = []] = factsLine(facts, {columns: 76});
  expect(text).toMatch(/^ {2}Delivery manager · due Fri 9 Nov · done when .*… · still open: owner$/);
  expect(text.length).toBeLessThanOrEqual(76);
  expect(factsLine(['a', false, 'b'], {columns: 76})).toEqual([[{text: '  a · b', tone: 'quiet'}]]);
});
