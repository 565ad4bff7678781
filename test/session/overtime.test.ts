// A stage's time is up: what the line offers, and what each of its keys does.
import {describe, expect, test} from 'vitest';
import {findQuestion, openStage} from '../../src/review/agenda.js';
import {plannedMinutes} from '../../src/review/clock.js';
import {liveTopics} from '../../src/review/parking.js';
import type {Role} from '../../src/review/vocabulary.js';
import {pageAloud} from '../../src/screens/aloud/page.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import type {Chapter} from '../support/sample-review.js';

/** A meeting whose open stage has used up its time. */
function overtime(chapter: Chapter, role: Role = 'facilitator'): Me {
  const me = atTheKeys(chapter, {role});
  me.tell({kind: 'overtime', over: true});
  return me;
}

const read = (me: Me) => messagesOf(me.told).map(({text, end = ''}) => text + end);
const stateOf = (me: Me, id: string) => findQuestion(me.review, id)?.state;

/** Before the event: the meeting is at its first question, and nobody has come to the two behind it. */
function atFirst(): Me {
  const me = overtime('opening');
  me.meanwhile({type: 'question-opened', questionId: 'normal'});
  return me;
}

const rest = ['defences', 'signs'];

describe('the line', () => {
  test('offers minutes, parking the rest, and the next stage, to the facilitator alone', () => {
    expect(read(atFirst())).toEqual(['Time is up: + 5 minutes from After the event · R parks the rest · G goes on']);
    expect(read(overtime('before', 'note-taker')).join()).not.toContain('Time is up');
  });

  test('offers only what would do something', () => {
    const me = atFirst();
    me.press('R', 'enter');
    expect(read(me).at(-1)).not.toContain('R parks');
    expect(read(overtime('opening')).join()).not.toContain('R parks');
    const last = read(overtime('close')).join();
    expect(last).toContain('Time is up: + 5 minutes');
    expect(last).not.toContain('G goes on');
  });

  test('names no key on a screen that does not have it', () => {
    const me = atFirst();
    me.press('v');
    expect(read(me)).toEqual(['Time is up: Before the event']);
  });

  test('goes as soon as there is time again', () => {
    const me = atFirst();
    me.tell({kind: 'overtime', over: false});
    expect(read(me)).toEqual([]);
  });
});

const parkedSoFar = (me: Me): number => liveTopics(me.review).length;

describe('R', () => {
  test('asks first, so that no letter of a sentence puts away a stage; once its time is up it parks at once', () => {
    const me = atFirst();
    const before = parkedSoFar(me);
    me.press('R', 'o', 'w');
    expect(me.asked).toContain('Other keys came between');
    me.press('enter');
    expect([me.asked, parkedSoFar(me)]).toEqual([expect.stringMatching(/^Park the 2 .* Enter parks\.$/), before]);
    me.press('esc');
    me.wait(60);
    me.press('R');
    expect([me.asked, parkedSoFar(me)]).toEqual(['', before + rest.length]);
  });

  test('parks what nobody has come to, each by its words, in one step that one u takes back and one U makes again', () => {
    const me = atFirst();
    const before = parkedSoFar(me);
    me.press('R');
    expect([me.asked, parkedSoFar(me)]).toEqual([
      'Park the 2 questions of this stage that nobody has come to? Enter parks.',
      before,
    ]);
    me.press('enter');
    const parked = () =>
      liveTopics(me.review)
        .slice(before)
        .map(({questionId}) => questionId);
    expect(parked()).toEqual(rest);
    expect(rest.map((id) => stateOf(me, id))).toEqual(['skipped', 'skipped']);
    expect([me.open, stateOf(me, 'normal')]).toEqual(['normal', 'open']);
    expect(read(me)[0]).toMatch(/^2 questions are in the parking lot: “.+” and “.+”\. · u takes it back$/);
    // The topics are counted, not the changes: while keys answer a question, the message gives way to it.
    expect(me.view.message?.undoes).toMatch(/^The topic “.+” is parked, with 1 more\.$/);
    me.press('u');
    expect(me.message).toMatch(/^Undone\. The topic “.+” is taken back, with 1 more\.$/);
    expect([parked(), rest.map((id) => stateOf(me, id))]).toEqual([[], ['open', 'open']]);
    me.press('U');
    expect(me.message).toMatch(/^Done again\. The topic “.+” is parked, with 1 more\.$/);
    expect([parked(), rest.map((id) => stateOf(me, id))]).toEqual([rest, ['skipped', 'skipped']]);
    // What a redo has brought back was deleted by nobody.
    me.press('u');
    expect(me.message).toMatch(/^Undone\. The topic “.+” is taken back, with 1 more\.$/);
    me.press('U');
    expect(parked()).toEqual(rest);
  });

  test('a parked question is called so in the overview and by the search, also once its topic is reworded', () => {
    const me = atFirst();
    me.press('R', 'enter', 'v');
    const topic = liveTopics(me.review).find(({questionId}) => questionId === 'signs');
    me.goTo(topic?.id ?? '');
    me.press('r');
    me.type(' and the second');
    me.press('enter');
    expect(liveTopics(me.review).find(({id}) => id === topic?.id)?.text).toMatch(/ and the second$/);
    me.press('esc', 'g');
    const {body} = pageAloud(me.told, me.situation.now);
    expect(body).toContainEqual(expect.stringMatching(/^parked: Which early signs/));
    expect(body.join()).not.toContain('skipped');
    me.press('esc', '/');
    me.type('early signs');
    const headings = me.rows.flatMap((row) => (row.kind === 'heading' ? [row.text] : []));
    expect(headings.join()).toContain('Parked questions');
    expect(headings.join()).not.toContain('Skipped questions');
  });

  test('leaves a question that was open, is covered, or has a note', () => {
    const me = atFirst();
    me.press('right', 'left');
    me.meanwhile({
      type: 'note-added',
      note: {id: 'ahead', questionId: 'signs', kind: 'note', aspects: [], text: 'Said before its time'},
    });
    me.press('R');
    expect([me.message, me.changes.map(({type}) => type)]).toEqual([
      'Nothing is left to park: every question here was opened or marked.',
      ['question-opened', 'question-opened'],
    ]);
  });

  test('parks nothing of an opening, of actions or of the close', () => {
    for (const chapter of ['opening', 'actions', 'close'] as const) {
      const me = overtime(chapter);
      me.press('R');
      expect([chapter, me.changes]).toEqual([chapter, []]);
    }
  });
});

describe('G', () => {
  test('asks once, and goes on to the next stage, whatever is left of this one', () => {
    const me = atFirst();
    me.press('G');
    expect(me.asked).toMatch(/→ or Enter goes on to After the event\.$/);
    expect(me.open).toBe('normal');
    me.press('enter');
    expect(openStage(me.review)?.title).toBe('After the event');
  });

  test('moves nothing by itself, however often it is typed, and Esc stays', () => {
    const me = atFirst();
    me.type('GGG GG');
    me.press('esc');
    expect([me.open, me.asked, me.changes]).toEqual(['normal', '', []]);
  });

  test('is asked no more once the meeting has moved', () => {
    const me = atFirst();
    me.press('G');
    me.meanwhile({type: 'question-opened', questionId: 'choose-actions'});
    expect([me.asked, me.open]).toEqual(['', 'choose-actions']);
  });

  test('is the facilitator’s, as R is, and the last stage has none behind it', () => {
    const noteTaker = overtime('before', 'note-taker');
    noteTaker.press('esc', 'R');
    expect(noteTaker.message).toMatch(/^Only the facilitator can do that: park the stage’s untouched questions/);
    noteTaker.press('G');
    expect(noteTaker.message).toBe('Only the facilitator can do that: go on to the next stage.');
    const me = overtime('close');
    me.press('G');
    expect([me.asked, me.message]).toEqual(['', 'This is the last stage.']);
  });
});

test('+ gives the five minutes that the line names', () => {
  const me = atFirst();
  const minutes = () => me.review.agenda.stages.map((stage) => plannedMinutes(me.review, stage));
  const [, before = 0, after = 0] = minutes();
  me.press('+');
  expect(minutes().slice(1, 3)).toEqual([before + 5, after - 5]);
  expect(read(me)[0]).toBe('Five minutes more for Before the event, from After the event. · u takes it back');
});
