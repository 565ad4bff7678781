// The note-taker's terminal, as a person at its keys meets it: following, staying, typing, nudging, taking over.
import {describe, expect, test} from 'vitest';
import {openStage} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {isPaused} from '../../src/review/clock.js';
import {liveNotes} from '../../src/review/notes.js';
import {openNudges} from '../../src/review/nudges.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {note} from '../../src/session/asks/note.js';
import {readyNudges} from '../../src/session/asks/nudge.js';
import {fieldWith} from '../../src/session/field/field.js';
import {questionInView} from '../../src/session/in-view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {isOfTheMoment} from '../support/of-the-moment.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';

const gone = {writer: 'theirs', by: 'facilitator', doing: 'away', since: 0} as const;

const takingNotes = (at: Chapter = 'after') => atTheKeys(at, {role: 'note-taker'});

const moves = (questionId: string): Change => ({type: 'question-opened', questionId});
const inView = (me: Me) => questionInView(me.review, me.view)?.id;
const noteWith = (me: Me, text: string) => liveNotes(me.review).find((note) => note.text === text);
const cursor = (me: Me) => (me.view.dialog?.kind === 'write' ? me.view.dialog.field.cursor : undefined);

describe('the field', () => {
  test('is open from the start, empty again once a note is saved, and takes the next', () => {
    const me = takingNotes();
    expect(me.asks).toEqual({what: 'note', questionId: 'decisions'});
    me.type('one');
    me.press('enter');
    expect([me.asks, me.typed]).toEqual([{what: 'note', questionId: 'decisions'}, '']);
    me.type('! two #process');
    me.press('enter');
    expect(noteWith(me, 'one')).toMatchObject({questionId: 'decisions', kind: 'note'});
    expect(noteWith(me, 'two')).toMatchObject({kind: 'decision', aspects: ['process']});
  });

  test('Enter on nothing, or on blanks, saves nothing and leaves it open and empty', () => {
    const me = takingNotes();
    me.press('enter');
    me.type('   ');
    me.press('enter');
    expect([me.typed, me.changes]).toEqual(['', []]);
  });

  test('rests after Esc, so that letters are keys, and n opens it with its draft', () => {
    const me = takingNotes();
    me.type('half');
    me.press('esc');
    expect(me.typed).toBeUndefined();
    me.press('c');
    expect(me.changes).toEqual([{type: 'question-marked', questionId: 'decisions', state: 'covered'}]);
    expect(me.typed).toBeUndefined();
    me.press('n');
    expect(me.typed).toBe('half');
  });

  test.for([
    ['p', 'a wide topic'],
    ['a', 'an idea'],
    ['m', 'a line'],
  ] as [string, string][])('opens again behind what %s asks for', ([key, text]) => {
    const me = takingNotes();
    me.press('esc', key);
    me.type(text);
    me.press('enter');
    expect(me.asks).toEqual({what: 'note', questionId: 'decisions'});
    expect(me.changes).toHaveLength(1);
  });

  test('parks and holds by its first character, and stays open', () => {
    const me = takingNotes();
    me.type('> The cost of two regions');
    me.press('enter');
    me.type('@ Rehearse the restore');
    me.press('enter');
    expect(me.changes.map(({type}) => type)).toEqual(['topic-parked', 'action-held']);
    expect(me.typed).toBe('');
  });
});

describe('following', () => {
  test('an empty field goes along, through every kind of stage', () => {
    const me = takingNotes();
    for (const [questionId, screen] of [
      ['communications', 'agenda'],
      ['choose-actions', 'actions'],
      ['read-back', 'close'],
      ['noticed', 'agenda'],
    ] as const) {
      me.meanwhile(moves(questionId));
      expect([inView(me), me.screen, me.asks]).toEqual([questionId, screen, {what: 'note', questionId}]);
    }
    expect(me.changes).toEqual([]);
  });

  test('a mark alone goes along, and what is typed behind it is under the question that shows', () => {
    const me = takingNotes();
    me.press('tab');
    const mark = me.typed ?? '';
    expect(mark.trim()).toBe('+');
    me.meanwhile(moves('communications'));
    expect([me.asks, me.typed]).toEqual([{what: 'note', questionId: 'communications'}, mark]);
    me.type('the status page was quick');
    me.press('enter');
    expect(noteWith(me, 'the status page was quick')).toMatchObject({questionId: 'communications', kind: 'well'});
  });

  test('a text stays with the question it was begun on; saved or deleted, the field goes along', () => {
    const me = takingNotes();
    me.type('about the deci');
    me.meanwhile(moves('communications'));
    expect([inView(me), me.asks, me.typed]).toEqual([
      'communications',
      {what: 'note', questionId: 'decisions'},
      'about the deci',
    ]);
    me.type('sion');
    me.press('enter');
    expect(noteWith(me, 'about the decision')?.questionId).toBe('decisions');
    expect(me.asks).toEqual({what: 'note', questionId: 'communications'});
    me.type('no');
    me.meanwhile(moves('noticed'));
    me.press('backspace', 'backspace');
    expect(me.asks).toEqual({what: 'note', questionId: 'noticed'});
  });

  test('a note that is being reworded stays open while the meeting moves into another stage', () => {
    const me = takingNotes();
    me.press('up');
    const before = me.typed;
    me.type(', and again');
    me.meanwhile(moves('choose-actions'));
    expect([me.screen, me.typed]).toEqual(['actions', `${before}, and again`]);
    me.press('enter');
    expect(me.review.notes.find(({id}) => id === 'note-11')?.questionId).toBe('decisions');
    expect(me.asks).toEqual({what: 'note', questionId: 'choose-actions'});
  });

  test('a nudge that is being written is sent whole, and the field is where the meeting is', () => {
    const me = takingNotes();
    me.press('esc', 'm');
    me.type('we lost the ');
    me.meanwhile(moves('communications'));
    me.type('thread');
    me.press('enter');
    expect(openNudges(me.review).map(({text}) => text)).toEqual(['we lost the thread']);
    expect(me.asks).toEqual({what: 'note', questionId: 'communications'});
  });

  test('a resting field stays at rest', () => {
    const me = takingNotes();
    me.press('esc');
    me.meanwhile(moves('communications'));
    expect([me.typed, inView(me)]).toEqual([undefined, 'communications']);
    me.press('n');
    expect(me.asks).toEqual({what: 'note', questionId: 'communications'});
  });

  test('before the meeting begins notes go to the first question, and Space and + say that it has not', () => {
    const me = takingNotes('preparing');
    expect([me.screen, me.asks]).toEqual(['agenda', {what: 'note', questionId: 'purpose'}]);
    const says = 'The meeting has not begun; this page follows as soon as it does. You can write notes already';
    const told = () => messagesOf(me.told).map(({text}) => text);
    expect(told()).toEqual([`${says} · Esc, then P, shows people and what is worth a look`]);
    me.type('seen beforehand');
    me.press('enter', 'esc');
    expect(told()).toEqual([`${says} · P shows people and what is worth a look`]);
    for (const key of ['space', '+']) {
      me.press(key);
      expect([me.asked, me.message]).toEqual(['', 'The meeting has not begun: the facilitator begins it.']);
    }
    me.press('n');
    me.meanwhile({type: 'meeting-started'});
    expect(told()).toEqual([]);
    me.meanwhile(moves('normal'));
    expect([me.screen, me.asks]).toEqual(['agenda', {what: 'note', questionId: 'normal'}]);
    expect(noteWith(me, 'seen beforehand')?.questionId).toBe('purpose');
  });

  test('when the review is closed an empty field goes, a text can still be saved, and reopening opens the field', () => {
    const me = takingNotes('close');
    me.meanwhile({type: 'review-closed'});
    expect(me.typed).toBeUndefined();
    me.press('n');
    expect(me.message).toBe('This review is closed: O opens it again.');
    me.meanwhile({type: 'review-reopened'});
    expect(me.typed).toBe('');
    me.type('said at the door');
    me.meanwhile({type: 'review-closed'});
    expect(me.typed).toBe('said at the door');
    me.press('enter');
    expect(noteWith(me, 'said at the door')).toBeDefined();
    expect(me.typed).toBeUndefined();
  });
});

describe('looking elsewhere', () => {
  test('→ and ← move the own view alone; Esc comes back, with the field open', () => {
    const me = takingNotes();
    me.press('esc', 'right');
    expect([inView(me), me.open]).toEqual(['communications', 'decisions']);
    me.press('right');
    expect([inView(me), me.screen]).toEqual(['choose-actions', 'actions']);
    me.meanwhile(moves('response'));
    expect([inView(me), me.screen]).toEqual(['choose-actions', 'actions']);
    me.press('esc');
    expect([inView(me), me.screen, me.asks]).toEqual(['response', 'agenda', {what: 'note', questionId: 'response'}]);
    expect(me.changes).toEqual([]);
  });

  test('either end is said', () => {
    const first = takingNotes('opening');
    first.press('esc', 'left', 'left');
    expect(first.message).toBe('This is the first question.');
    const last = takingNotes('close');
    last.press('esc', 'right');
    expect(last.message).toBe('This is the last question.');
  });

  test('each question keeps its own draft', () => {
    const me = takingNotes();
    me.type('on decisions');
    me.press('esc', 'left', 'n');
    expect(me.asks).toEqual({what: 'note', questionId: 'response'});
    me.type('on the response');
    me.press('esc', 'right', 'n');
    expect(me.typed).toBe('on decisions');
    me.press('esc', 'left', 'n');
    expect(me.typed).toBe('on the response');
    me.press('enter');
    expect(noteWith(me, 'on the response')?.questionId).toBe('response');
    me.press('esc', 'esc');
    expect(me.typed).toBe('on decisions');
  });

  test('a draft that waits on the question where the meeting goes is in the field again', () => {
    const me = takingNotes();
    me.press('esc', 'right', 'n');
    me.type('too early');
    me.press('esc', 'esc');
    expect(me.typed).toBe('');
    me.meanwhile(moves('communications'));
    expect(me.typed).toBe('too early');
  });

  test('where the meeting arrives at the question that was stayed at, the view follows again', () => {
    const me = takingNotes();
    me.press('esc', 'right');
    me.meanwhile(moves('communications'));
    me.meanwhile(moves('noticed'));
    expect(inView(me)).toBe('noticed');
  });

  test('a question that is withdrawn meanwhile leads back to the meeting’s', () => {
    const me = takingNotes();
    const question = {id: 'own', text: 'What would you have liked to know?'};
    me.meanwhile({type: 'question-added', stageId: 'after', afterId: 'decisions', question});
    me.press('esc', 'right');
    expect(inView(me)).toBe('own');
    me.meanwhile({type: 'question-withdrawn', questionId: 'own'});
    me.meanwhile(moves('communications'));
    expect([inView(me), me.view.staysAt]).toEqual(['communications', null]);
  });

  test('Enter in the overview looks, and does not move the meeting', () => {
    const me = takingNotes();
    me.press('esc', 'g');
    me.goTo('normal');
    me.press('enter');
    expect([me.screen, inView(me), me.open]).toEqual(['agenda', 'normal', 'decisions']);
  });

  test('notes on an actions question that is only looked at are shown there', () => {
    const me = takingNotes();
    me.press('esc', 'right', 'right', 'n');
    me.type('Two of them are one');
    me.press('enter');
    const shown = me.rows.flatMap((row) => (row.kind === 'note' ? [row.note.text] : []));
    expect(shown).toEqual(['Two of them are one']);
  });
});

describe('Tab', () => {
  test('goes through all kinds and comes round, the words and the cursor where they were', () => {
    const me = takingNotes();
    me.type('abc');
    me.press('left');
    const seen: unknown[] = [];
    for (let times = 0; times < 6; times += 1) {
      me.press('tab');
      seen.push([me.typed, cursor(me)]);
    }
    expect(seen).toEqual([
      ['+ abc', 4],
      ['- abc', 4],
      ['! abc', 4],
      ['? abc', 4],
      ['* abc', 4],
      ['abc', 2],
    ]);
  });

  test.for([
    ['', ['+ ', '- ', '! ', '? ', '* ', '']],
    ['aardvark', ['+ aardvark', '- aardvark', '! aardvark', '? aardvark', '* aardvark', 'aardvark']],
    ['+ well', ['- well', '! well', '? well', '* well', 'well']],
    ['+12 points', ['+ +12 points', '- +12 points', '! +12 points', '? +12 points', '* +12 points', '+12 points']],
    ['**bold**', ['+ **bold**', '- **bold**', '! **bold**', '? **bold**', '* **bold**', '**bold**']],
    ['-- one', ['+ - one', '- - one', '! - one', '? - one', '* - one', '-- one']],
    ['> parked', ['parked', '+ parked']],
    ['@ held', ['held', '+ held']],
    ['ab #people\nsecond', ['+ ab #people\nsecond']],
  ] as [string, string[]][])('loses no character of “%s”', ([text, expected]) => {
    const me = takingNotes();
    me.type(text);
    const seen = expected.map(() => {
      me.press('tab');
      return me.typed;
    });
    expect(seen).toEqual(expected);
  });

  test('behind @ and a few letters it completes a name, in the middle of a text, too', () => {
    const me = takingNotes();
    me.type('asked @dat again');
    me.press('alt+left', 'left', 'tab');
    expect([me.typed, cursor(me)]).toEqual(['asked Database engineer again', 'asked Database engineer'.length]);
    me.press('enter');
    expect(noteWith(me, 'asked Database engineer again')?.kind).toBe('note');
  });

  test('the label names whom it would be', () => {
    const asks = {what: 'note', questionId: 'decisions'} as const;
    const review = sampleReview('after');
    const echo = (text: string) => note.echo?.(asks, fieldWith(text), {review, now: 0});
    expect(echo('asked @dat')).toBe('Tab: Database engineer');
    expect(echo('@ dat')).toBe('holds an action');
    expect(echo('mail me@dat')).toBe('');
  });

  test('letters that name nobody change nothing and say so', () => {
    const me = takingNotes();
    me.type('asked @xyz');
    me.press('tab');
    expect([me.typed, me.message]).toEqual(['asked @xyz', 'No name on the list has these letters.']);
    me.press('backspace', 'backspace', 'backspace', 'tab');
    expect([me.typed, me.message]).toEqual(['asked @', 'A few letters of a name, then Tab.']);
  });
});

describe('a note that is there', () => {
  test('↑ in an empty field takes up the newest of this question; Enter rewords it', () => {
    const me = takingNotes();
    me.press('up');
    expect(me.asks).toEqual({what: 'note', questionId: 'decisions', noteId: 'note-11'});
    me.press('end');
    me.type(' #process');
    me.press('enter');
    expect(me.review.notes.find(({id}) => id === 'note-11')?.aspects).toEqual(['process']);
    expect([me.asks, me.typed]).toEqual([{what: 'note', questionId: 'decisions'}, '']);
  });

  test('Esc leaves it as it was, with the field open again', () => {
    const me = takingNotes();
    me.press('up', 'esc');
    expect([me.asks, me.typed, me.changes]).toEqual([{what: 'note', questionId: 'decisions'}, '', []]);
    me.press('up');
    me.type(' half');
    me.press('esc', 'up');
    expect(me.typed).toMatch(/ half$/);
  });

  test('↑ where there is a text, or no note of mine, moves the cursor alone', () => {
    const me = takingNotes();
    me.type('words');
    me.press('up');
    expect([me.typed, cursor(me)]).toEqual(['words', 0]);
    const first = takingNotes('preparing');
    first.press('up', 'down');
    expect(first.asks).toEqual({what: 'note', questionId: 'purpose'});
  });

  test('↑ walks back through all my notes of the meeting, ↓ forward again, to an empty field at the end', () => {
    const me = takingNotes();
    const mine = liveNotes(me.review).map(({id}) => id);
    const reworded = () => (me.asks?.what === 'note' ? me.asks.noteId : undefined);
    /** Of a note of several rows, ↑ and ↓ go through the rows first. */
    const walk = (key: 'up' | 'down') => {
      const from = reworded();
      for (let row = 0; row < 4 && reworded() === from; row += 1) me.press(key);
      return reworded();
    };
    expect(mine.map(() => walk('up'))).toEqual(mine.toReversed());
    expect(walk('up')).toBe(mine[0]);
    expect(mine.map(() => walk('down'))).toEqual([...mine.slice(1), undefined]);
    expect([me.asks, me.typed, me.changes]).toEqual([{what: 'note', questionId: 'decisions'}, '', []]);
  });

  test('the facilitator’s ↑ passes over what the note-taker wrote', () => {
    const me = atTheKeys('after');
    me.press('n', 'up');
    expect(me.asks).toEqual({what: 'note', questionId: 'decisions'});
    me.type('mine');
    me.press('enter', 'n', 'up');
    expect(me.typed).toBe('mine');
    me.press('up', 'down');
    expect([me.typed, me.asks]).toEqual(['', {what: 'note', questionId: 'decisions'}]);
  });

  test('from a note that was changed, ↑ leads nowhere else', () => {
    const me = takingNotes();
    me.press('up');
    me.type(' more');
    const {asks} = me;
    me.press('up', 'up', 'up');
    expect([me.asks, cursor(me)]).toEqual([asks, 0]);
  });

  test('saved where nobody looks, it says under which question; in sight it does not', () => {
    const me = takingNotes();
    while (me.asks?.what !== 'note' || me.asks.questionId !== 'response') me.press('up');
    me.type(' at once');
    me.press('enter');
    expect(me.message).toBe('Saved under “How did the response go?”.');
    me.type('here');
    me.press('enter');
    expect(me.message).toBe('');
    me.type('begun here');
    me.meanwhile(moves('thanks'));
    me.press('enter');
    expect(me.message).toBe('Saved under “Which decisions mattered most, and what were they made from?”.');
    me.press('up');
    me.press('ctrl+home');
    me.type('> ');
    me.press('enter');
    expect(me.message).toBe('Parked under “Which decisions mattered most, and what were they made from?”.');
  });

  test('moves to the question before and after, and past a stage; the ends say so', () => {
    const me = takingNotes();
    me.press('esc');
    me.goTo('note-10');
    me.press('[');
    expect(me.review.notes.find(({id}) => id === 'note-10')?.questionId).toBe('response');
    expect(me.message).toBe('Moved to: How did the response go?');
    me.press(']');
    expect(me.message).toBe('Choose a note first, with ↑ and ↓.');
    me.press('left');
    me.goTo('note-10');
    me.press(']');
    expect(me.review.notes.find(({id}) => id === 'note-10')?.questionId).toBe('decisions');

    const first = takingNotes('opening');
    first.press('esc', 'left', 'n');
    first.type('early');
    first.press('enter', 'esc', 'up', '[');
    expect(first.message).toBe('This is the first question.');
  });

  test('is deleted with d, named, and back with u', () => {
    const me = takingNotes();
    me.press('esc');
    me.goTo('note-10');
    me.press('d', 'enter');
    expect(me.review.notes.find(({id}) => id === 'note-10')?.deleted).toBe(true);
    expect(me.message).toMatch(/^The note “.*” is deleted\.$/);
    me.press('u');
    expect([me.review.notes.find(({id}) => id === 'note-10')?.deleted, me.selected]).toEqual([false, 'note-10']);
  });
});

describe('only the facilitator moves the meeting', () => {
  test('Space asks first, and pauses for everybody after a clear yes', () => {
    const me = takingNotes();
    me.press('esc', 'space');
    expect(me.asked).toMatch(/^A break for everybody\?.* Enter does it for everybody\.$/);
    me.press('space', 'esc');
    expect([me.asked, me.changes]).toEqual(['', []]);
    me.press('space', 'enter');
    expect(isPaused(me.review)).toBe(true);
    me.press('space', 'enter');
    expect(isPaused(me.review)).toBe(false);
  });

  test('+ asks first, and names what gives the minutes', () => {
    const me = takingNotes();
    me.press('esc', '+');
    expect(me.asked).toBe('Five minutes more for After the event, from Actions? Enter does it for everybody.');
    me.press('esc');
    expect(me.changes).toEqual([]);
    me.press('+', 'enter');
    expect(me.changes).toMatchObject([{type: 'minutes-moved', minutes: 5}]);
    expect(openStage(me.review)?.id).toBe('after');
  });

  test('the facilitator is not asked', () => {
    const me = atTheKeys('after');
    me.press('space', '+', 'space', '+');
    expect(me.changes.map(({type}) => type)).toEqual(['paused', 'break-planned', 'resumed', 'minutes-moved']);
  });

  test('a key that is the facilitator’s says so', () => {
    const me = takingNotes();
    me.press('esc', 's');
    expect(me.message).toBe('Only the facilitator can do that: skip the question, or bring it back.');
    expect(me.changes).toEqual([]);
  });

  test('an ask that is open stays while the meeting moves', () => {
    const me = takingNotes();
    me.press('esc', 'space');
    me.meanwhile(moves('communications'));
    expect(me.asked).not.toBe('');
    me.press('esc');
    expect([inView(me), isPaused(me.review)]).toEqual(['communications', false]);
  });
});

describe('comments from outside', () => {
  const comment = (id: string): Change => ({
    type: 'comment-added',
    comment: {id, questionId: null, text: `about ${id}`},
  });
  const fresh = (me: Me) => me.review.comments.filter(({id}) => !me.view.seenComments.includes(id)).map(({id}) => id);

  test('are new until C was opened, and those that come in while it is open are seen, too', () => {
    const me = takingNotes();
    me.meanwhile(comment('one'));
    expect(fresh(me)).toEqual(['one']);
    me.press('esc', 'C');
    me.meanwhile(comment('two'));
    me.press('esc');
    expect(fresh(me)).toEqual([]);
    me.meanwhile({type: 'comment-deleted', id: 'one', deleted: true});
    me.meanwhile(comment('three'));
    expect(fresh(me)).toEqual(['three']);
  });
});

describe('nudges', () => {
  test('a digit sends a ready line, words send themselves, nothing sends nothing', () => {
    const me = takingNotes();
    for (const typed of ['1', 'Somebody has a hand up', '6', '']) {
      me.press('esc', 'm');
      me.type(typed);
      me.press('enter');
    }
    expect(openNudges(me.review).map(({text}) => text)).toEqual([readyNudges[0], 'Somebody has a hand up', '6']);
  });

  test('there is a ready line for each of quiet, drift, unanswered, blame and time', () => {
    expect(readyNudges).toHaveLength(5);
  });

  test.for(['agenda', 'overview', 'parking', 'comments'] as const)(
    'm answers the oldest on the %s screen',
    (screen) => {
      const me = atTheKeys('after');
      me.meanwhile({type: 'nudge-sent', nudge: {id: 'first', text: 'Let’s look at the time'}});
      me.meanwhile({type: 'nudge-sent', nudge: {id: 'second', text: 'Drift'}});
      if (screen !== 'agenda') me.press({overview: 'g', parking: 'v', comments: 'C'}[screen]);
      me.press('m', 'enter');
      expect([me.screen, openNudges(me.review).map(({id}) => id)]).toEqual([screen, ['second']]);
      me.press('m', 'enter', 'm');
      expect(me.message).toBe('No nudge is waiting.');
    },
  );

  test('one that comes before the meeting begins can be answered there', () => {
    const me = atTheKeys('preparing');
    me.meanwhile({type: 'nudge-sent', nudge: {id: 'first', text: 'The invitation names no room'}});
    me.press('m', 'enter');
    expect([me.screen, openNudges(me.review)]).toEqual(['prepare', []]);
  });

  /** What somebody at this terminal reads above the keys. */
  const read = (me: Me) =>
    messagesOf(me.told)
      .filter(isOfTheMoment)
      .map(({text, end = ''}) => text + end);

  test('m asks for a line back, which may stay empty; the nudge stays in sight, and Esc leaves it waiting', () => {
    const me = atTheKeys('after');
    me.meanwhile({type: 'nudge-sent', nudge: {id: 'first', text: 'Let’s look at the time'}});
    expect(read(me)).toEqual(['From the note-taker: Let’s look at the time · m answers']);
    me.press('m');
    expect([me.typed, read(me)]).toEqual(['', ['From the note-taker: Let’s look at the time']]);
    me.press('esc');
    expect(openNudges(me.review)).toHaveLength(1);
    me.press('m');
    me.type('Two more min');
    me.press('esc', 'm');
    expect(me.typed).toBe('Two more min');
    me.type('utes');
    me.press('enter');
    expect(me.review.nudges).toMatchObject([{answered: true, reply: 'Two more minutes'}]);
    expect([me.message, [...me.drafts.keys()]]).toEqual(['Sent to the note-taker’s screen.', []]);
    me.press('u');
    expect([me.message, openNudges(me.review)]).toMatchObject([
      'Undone. The nudge “Let’s look at the time” waits.',
      [{id: 'first'}],
    ]);
    me.press('U');
    expect(me.review.nudges).toMatchObject([{answered: true, reply: 'Two more minutes'}]);
  });

  const sends = (me: Me) => {
    me.press('esc', 'm');
    me.type('5');
    me.press('enter');
    return me.review.nudges.at(-1)?.id ?? '';
  };

  test('the note-taker reads that it was seen, while typing too, until a text is saved', () => {
    const me = takingNotes();
    const id = sends(me);
    expect(me.message).toBe('Sent to the facilitator’s screen.');
    me.type('half a');
    me.meanwhile({type: 'nudge-answered', id, reply: ''});
    expect(read(me)).toEqual(['Seen: Let’s look at the time']);
    me.type(' note');
    expect(read(me)).toEqual(['Seen: Let’s look at the time']);
    me.press('enter');
    expect([read(me), noteWith(me, 'half a note')]).toMatchObject([[], {}]);
  });

  test('a line back is read whole, and goes with the next key', () => {
    const me = takingNotes();
    const id = sends(me);
    me.press('esc');
    me.meanwhile({type: 'nudge-answered', id, reply: 'Two more minutes'});
    expect(read(me)).toEqual(['From the facilitator, on “Let’s look at the time”: Two more minutes']);
    me.press('c');
    expect(read(me)).toEqual(['Covered. · u takes it back']);
  });

  test('what the note-taker takes back was seen by nobody, and an answer that is taken back goes', () => {
    const me = takingNotes();
    const id = sends(me);
    me.press('esc', 'u');
    expect(read(me)).toEqual(['Undone. The nudge “Let’s look at the time” is taken back.']);
    me.press('U');
    me.meanwhile({type: 'nudge-answered', id, reply: ''});
    expect(read(me)).toContain('Seen: Let’s look at the time');
    me.meanwhile({type: 'nudge-reopened', id});
    expect(read(me)).not.toContain('Seen: Let’s look at the time');
  });

  test('one that an earlier version answered says nothing more', () => {
    const me = takingNotes();
    me.meanwhile({type: 'nudge-answered', id: sends(me)});
    expect([openNudges(me.review), read(me)]).toEqual([[], []]);
  });
});

describe('handing the facilitation over', () => {
  test('is offered, kept, and offered again with F', () => {
    const me = atTheKeys('after');
    me.press('F');
    expect(me.review.handover).toMatchObject({taken: false});
    me.press('F');
    expect([me.review.handover, me.message]).toEqual([null, 'You are still facilitating.']);
    me.press('F');
    expect(me.review.handover).toMatchObject({taken: false});
  });

  test('is taken with F, once, and the roster follows', () => {
    const me = takingNotes();
    me.press('esc', 'F');
    expect(me.message).toBe(
      'Another terminal facilitates now: F there offers it first. If that one is gone, use debrief run.',
    );
    me.meanwhile({type: 'facilitation-offered', id: 'offer'});
    me.press('F');
    expect(me.effects).toEqual([{kind: 'take-role', role: 'facilitator'}]);
    expect(me.review.handover).toMatchObject({id: 'offer', taken: true});
    expect(me.review.people.find(({role}) => role === 'facilitator')?.id).toBe('note-taker');
    me.press('F');
    expect(me.effects).toHaveLength(1);
  });

  test.for([
    ['has gone', [{...gone, role: 'facilitator'}]],
    ['was last here longer ago than presence tells', []],
  ] as const)('is taken with F where the only facilitator %s', ([, others]) => {
    const me = atTheKeys('after', {role: 'note-taker', others});
    me.press('esc', 'F');
    expect(me.effects).toEqual([{kind: 'take-role', role: 'facilitator'}]);
    expect(me.review.handover).toMatchObject({taken: true});
    expect(me.review.people.find(({role}) => role === 'facilitator')?.id).toBe('note-taker');
  });

  test('stays where a second facilitator is still here', () => {
    const others = [{...gone, role: 'facilitator'}, {...gone, role: 'facilitator', doing: 'here'} as const];
    const me = atTheKeys('after', {role: 'note-taker', others});
    me.press('esc', 'F');
    expect([me.effects, me.review.handover]).toEqual([[], null]);
  });

  test('an offer that was taken back is not there any more', () => {
    const me = takingNotes();
    me.press('esc');
    me.meanwhile({type: 'facilitation-offered', id: 'offer'});
    me.meanwhile({type: 'facilitation-kept', id: 'offer'});
    me.press('F');
    expect(me.effects).toEqual([]);
  });

  test('waits until everything of the one who takes over is on the disk', () => {
    const me = atTheKeys('after', {role: 'note-taker', unsaved: 2});
    me.meanwhile({type: 'facilitation-offered', id: 'offer'});
    me.press('esc', 'F');
    expect([me.effects, me.review.handover]).toEqual([[], {id: 'offer', taken: false}]);
    expect(me.message).toMatch(/not all your changes are on the disk/i);
  });
});
