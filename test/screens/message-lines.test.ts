// Messages have the rows they need; where what they quote is long, the quotation gives way and the news stands whole.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Change, doneInWords} from '../../src/review/changes/index.js';
import {messageLines} from '../../src/screens/frame/footer.js';
import {mostMessageRows} from '../../src/screens/frame/layout.js';
import type {Message} from '../../src/screens/frame/message.js';
import {factsLine} from '../../src/screens/frame/spans.js';
import {WAITS} from '../../src/session/texts-under-way.js';
import {editorNamed} from '../../src/store/editor-names.js';
import {
  damagedCopyNotice,
  partlyEditedNotice,
  rescueOfAnotherNotice,
  unreadEdit,
  wordsInEditor,
} from '../../src/store/notices.js';
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

const linesOf = (texts: Message[], columns = COLUMNS, most = Number.POSITIVE_INFINITY) =>
  messageLines(texts, columns, most).map((spans) => spans.map(({text}) => text).join(''));

const wordsOf = (lines: string[]) => lines.join(' ').trim().replace(/\s+/g, ' ');
const whole = (messages: Message[]) => wordsOf(messages.map(({text, end = ''}) => text + end));

/** What a window has where nothing is asked or typed, and where a note is, without what is left to the body. */
const MORE_TROUBLE = ' · 3 more: debrief doctor says all';
const editorIsBack = `Your editor came back at once; the text comes when you save it there. ${editorNamed('code').comesBack?.advice}`;

const sizes = [
  {columns: 60, rows: 16},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
] as const;
const roomIn = (rows: number) => mostMessageRows({columns: 80, rows}, {coach: 0, followUp: 0, dock: 0, keys: 1});

describe.each(sizes)('at $columns x $rows', ({columns, rows}) => {
  const standing: Message = {text: 'Time is up: + 5 minutes from After the event · R parks the rest · G goes on'};
  const path = '/home/facilitator/.local/share/debrief/2026-11-20-service-degraded-k3v9x2ab';

  /** The longest that are said: each beside the line that stands there longest, too. */
  const longest: Record<string, Message> = {
    'the shared screen': {text: begun()},
    'minutes on top': {text: minutesOnTop(), end: ' · Esc three times, then u, takes it back'},
    'what waits for another review': {text: rescueOfAnotherNotice(`${path}/rescue.json`, path), end: MORE_TROUBLE},
    'what is no text': {text: unreadEdit, end: MORE_TROUBLE},
    'words that an editor kept': {text: wordsInEditor, end: MORE_TROUBLE},
    'changes by hand': {text: partlyEditedNotice('review.edited-2026-11-20T15-07-33.json', null, [])},
    'a damaged copy': {text: damagedCopyNotice('review.damaged-2026-11-20T15-07-33.json')},
    'what was saved already': {text: WAITS},
    'an editor that came back': {text: editorIsBack},
    'a nudge': {text: `From the note-taker: ${'Shall we ask how and what? '.repeat(6)}`, end: ' · m answers'},
  };

  test.each(Object.entries(longest))('%s can be read in whole, alone and beside a line that stands', (_, message) => {
    for (const told of [[message], [message, standing]]) {
      const lines = linesOf(told, columns, roomIn(rows));
      // A path that is longer than a row goes on in the next.
      expect(wordsOf(lines).replaceAll(' ', '')).toBe(whole(told).replaceAll(' ', ''));
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
    }
  });

  test('of any messages each is there, whole where there is room for all', () => {
    const word = fc.constantFrom('the', 'note', 'meeting', 'journal', '/home/reviews/of/incidents', 'again.');
    const text = fc.array(word, {minLength: 1, maxLength: 60}).map((words) => words.join(' '));
    const message = fc.record({text, end: fc.constantFrom('', ' · u takes it back')});
    fc.assert(
      fc.property(fc.array(message, {minLength: 1, maxLength: 3}), fc.integer({min: 3, max: 12}), (told, most) => {
        const all = linesOf(told, columns);
        expect(wordsOf(all)).toBe(whole(told));
        const lines = linesOf(told, columns, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        if (all.length <= most) expect(lines).toEqual(all);
        else {
          // Words that wrapping had put into one row more may fit all the same.
          const isWhole = wordsOf(lines).replaceAll(' ', '') === whole(told).replaceAll(' ', '');
          expect(isWhole || lines.some((line) => line.includes('…'))).toBe(true);
        }
        const ends = (seen: string[]) => wordsOf(seen).split('· u takes it back').length;
        expect(ends(lines)).toBe(ends(all));
        expect(lines.filter((line) => line.length > columns)).toEqual([]);
      }),
    );
  });
});

/** What is said as the meeting begins. */
function begun(): string {
  const me = atTheKeys('preparing');
  me.press('right');
  return me.message;
}

/** What + says where no later stage has minutes to give. */
function minutesOnTop(): string {
  const me = atTheKeys('close');
  me.press('+');
  return me.message;
}

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

  test.for(changes)('$type shows the end of its sentence, alone, beside another message and in one row', (change) => {
    const me = atTheKeys(review);
    me.meanwhile(change);
    const said = doneInWords([change, ...Array<Change>(16).fill(change)], {from: review, to: me.review, isBack: true});
    const news = said.split(/[”!…]/).at(-1)?.trim() ?? '';
    expect(news).toMatch(/\w+\.$/);
    const text = `Undone. ${said}`;
    const end = ' · u takes it back';
    expect(wordsOf(linesOf([{text, end}]))).toContain(`${news}${end}`);
    expect(wordsOf(linesOf([{text, end}, {text: 'Time is up'}]))).toContain(`${news}${end} Time is up`);
    const [first = ''] = linesOf([{text: said, end}, {text: 'Time is up'}], COLUMNS, 2);
    expect([first.endsWith(`${news}${end}`), first.length <= COLUMNS]).toEqual([true, true]);
  });
});

test('two quotations share the room, and a text that fits is left as it is', () => {
  const two = `The topics “${long}” and “${long}” are in the parking lot.`;
  const [first = '', ...more] = linesOf([{text: two}, {text: 'Time is up'}], COLUMNS, 2);
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
    expect(linesOf([{text: said, end}, {text: 'Time is up'}], COLUMNS, 2)[0]).toBe(
      ' Parked, here and elsewhere: “What earlier sign…” and 3 more. · u takes it back',
    );
  });

  test('go altogether behind their count where not even one could be read', () => {
    expect(linesOf([{text: parked, end}, {text: 'Time is up'}], COLUMNS, 2)[0]).toBe(
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
