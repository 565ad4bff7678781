// Half-written texts, as a person meets them: in sight wherever they lie, gone through by one key, facts left alone.
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import type {ReviewState, TheirDraft} from '../../src/review/review-state.js';
import type {Review} from '../../src/review/types.js';
import {otherRole, type Role} from '../../src/review/vocabulary.js';
import {dockRows} from '../../src/screens/frame/dock-rows.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {draftsByQuestion, savedDrafts} from '../../src/session/drafts.js';
import {questionInView} from '../../src/session/in-view.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {isOfTheMoment} from '../support/of-the-moment.js';
import {sampleReview} from '../support/sample-review.js';
import {settled} from '../support/settled.js';

const leaves = (me: Me, text: string, ...keys: string[]) => {
  me.press(...keys);
  me.type(text);
  me.press('esc');
};

const stateOf = (review: Review): ReviewState => ({
  review,
  save: {kind: 'saved'},
  saving: new Set(),
  notices: [],
  draftsOnlyHere: null,
  sharing: null,
  others: [],
});

/** The line above the field. */
const head = (me: Me) =>
  dockRows(me.view, me.told, {columns: 80, rows: 24})
    ?.label.map(({text}) => text)
    .join('');

/** What waits, by question. */
const waits = (me: Me) => Object.fromEntries(draftsByQuestion({review: me.review, view: me.view, drafts: me.drafts}));

describe('drafts that wait', () => {
  test('are counted at their questions, and the one in the open field is not among them', () => {
    const me = atTheKeys('before');
    leaves(me, 'half a note', 'n');
    leaves(me, 'half a topic', 'p');
    me.press('left');
    leaves(me, 'another', 'n');
    const [here, there] = [me.open ?? '', 'signs'];
    expect(waits(me)).toEqual({[here]: 1, [there]: 2});
    me.press('n');
    expect(waits(me)).toEqual({[there]: 2});
  });

  test('D opens one after the other, each as what it is, round and round; the meeting stays where it is', () => {
    const me = atTheKeys('before');
    leaves(me, 'a topic', 'p');
    leaves(me, 'an idea', 'a');
    me.press('left');
    const before = me.open;
    leaves(me, 'a note', 'n');
    const changes = me.changes.length;
    const seen: unknown[] = [];
    for (let times = 0; times < 4; times += 1) {
      me.press('D');
      seen.push([me.asks?.what, me.typed]);
      me.press('esc');
    }
    expect(seen).toEqual([
      ['note', 'a note'],
      ['topic', 'a topic'],
      ['idea', 'an idea'],
      ['note', 'a note'],
    ]);
    expect([me.open, me.changes.length]).toEqual([before, changes]);
  });

  test('D saves each under the question it was begun on, from any screen', () => {
    const me = atTheKeys('before');
    leaves(me, 'begun at the signs', 'n');
    me.press('left', 'g', 'D', 'enter');
    expect(me.review.notes.at(-1)).toMatchObject({text: 'begun at the signs', questionId: 'signs'});
    expect([me.screen, waits(me)]).toEqual(['overview', {}]);
    me.press('D');
    expect([me.typed, me.message]).toEqual([undefined, 'No draft is waiting.']);
  });

  test('D says in the field’s head where the words go, where that is not the meeting’s question', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', 'left');
    leaves(me, 'half a topic', 'p');
    me.press('esc', 'right', 'D');
    expect(head(me)).toContain('under: How did the response');
    me.press('esc', 'esc', 'right', 'n');
    me.type('of now');
    expect(head(me)).not.toContain('under:');
  });

  test('D takes the note-taker’s own view to the question, and not the meeting', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('on decisions');
    me.press('esc', 'left', 'left');
    const elsewhere = questionInView(me.review, me.view)?.id;
    me.press('D');
    expect([me.typed, questionInView(me.review, me.view)?.id, me.open]).toEqual([
      'on decisions',
      'decisions',
      'decisions',
    ]);
    expect(elsewhere).not.toBe('decisions');
    expect(me.changes).toEqual([]);
  });

  test('are still there in a review that was closed, and can be saved', () => {
    const me = atTheKeys('close');
    leaves(me, 'said at the door', 'n');
    me.meanwhile({type: 'review-closed'});
    me.press('D', 'enter');
    expect(me.review.notes.at(-1)?.text).toBe('said at the door');
  });

  test('a draft that the disk does not take is said to be in this terminal only, and leaving warns of it', () => {
    const me = atTheKeys('before', {draftsOnlyHere: 'disk full'});
    leaves(me, 'half a note', 'n');
    expect(me.message).toBe('This draft is in this terminal only, not on the disk (disk full). D opens it again.');
    me.press('q');
    expect(me.asked).toBe(
      'One draft is in this terminal only, not on the disk (disk full). ' +
        'Esc waits for it; Enter leaves and keeps it in a file elsewhere.',
    );
    me.press('esc');
    leaves(me, 'half a topic', 'p');
    me.press('q');
    expect(me.asked).toContain('2 drafts are in this terminal only');
    me.press('enter');
    expect(me.effects).toEqual([{kind: 'leave'}]);
  });

  test('what is said of a draft follows what the disk says of it later', () => {
    const me = atTheKeys('before');
    leaves(me, 'half a note', 'n');
    const kept = 'Kept as a draft: D opens it again.';
    expect(me.message).toBe(kept);
    me.tell({kind: 'heard', state: {...stateOf(me.review), draftsOnlyHere: 'disk full'}});
    expect(me.message).toContain('in this terminal only, not on the disk (disk full)');
    me.tell({kind: 'heard', state: stateOf(me.review)});
    expect(me.message).toBe(kept);
  });

  test('nothing is called kept before the disk has it', () => {
    const me = atTheKeys('before', {slowDisk: true});
    const told = () => messagesOf(me.told).map(({text}) => text);
    leaves(me, 'half a note', 'n');
    const kept = 'Kept as a draft: D opens it again.';
    expect(told()).not.toContain(kept);
    me.tell({kind: 'draft kept', place: 'of another field'});
    expect(told()).not.toContain(kept);
    const [place = ''] = me.drafts.keys();
    me.tell({kind: 'draft kept', place});
    expect(told()).toContain(kept);
  });

  test('what the note-taker left for a moment says the way that works there', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    leaves(me, 'half an idea', 'esc', 'a');
    expect([me.asks?.what, me.message]).toEqual(['note', 'Kept as a draft: Esc, then D, opens it again.']);
    me.press('esc', 'D');
    expect(me.typed).toBe('half an idea');
  });
});

describe('leaving with q', () => {
  test('says how many drafts wait, stays on Esc and goes on Enter', () => {
    const me = atTheKeys('before');
    leaves(me, 'half a note', 'n');
    me.press('q');
    expect(me.asked).toBe('One draft waits: it is kept for when you come back. Enter leaves.');
    me.press('esc');
    expect(me.effects).toEqual([]);
    leaves(me, 'half a topic', 'p');
    me.press('q');
    expect(me.asked).toMatch(/^2 drafts wait:/);
    me.press('enter');
    expect(me.effects).toEqual([{kind: 'leave'}]);
  });

  test('leaves at once where none waits', () => {
    const me = atTheKeys('preparing');
    me.press('q');
    expect(me.effects).toEqual([{kind: 'leave'}]);
  });
});

describe('a field of facts', () => {
  const person = (me: Me) => me.review.people[0]?.name ?? '';

  test('gives the old value back at Esc, and keeps nothing', () => {
    const me = atTheKeys('preparing');
    me.goTo('title');
    me.press('enter');
    const before = me.typed;
    me.type(' and more');
    me.press('esc');
    expect([me.message, me.drafts.size]).toEqual(['It stays as it was.', 0]);
    me.press('enter');
    expect(me.typed).toBe(before);
    me.press('esc');
    me.goTo(me.review.people[0]?.id ?? '');
    me.press('enter', 'backspace', 'backspace', 'esc', 'enter');
    expect(me.typed).toBe(person(me));
  });

  test('is an action’s title, owner and day; what done looks like is a text', () => {
    const me = atTheKeys('actions');
    const chosen = me.rows.find((row) => row.kind === 'action')?.id ?? '';
    me.goTo(chosen);
    for (const key of ['r', 'o', 'b']) leaves(me, 'x', key);
    expect(me.drafts.size).toBe(0);
    leaves(me, 'a drill leaves one primary', 'w');
    expect([...me.drafts.keys()]).toEqual([`action:${chosen}/doneWhen`]);
    me.press('D');
    expect(me.typed).toContain('a drill leaves one primary');
  });

  test('begins with the value of now, whatever an earlier version kept of it', () => {
    const review = sampleReview('preparing');
    const me = atTheKeys(review);
    const drafts = new Map([['review:title', 'half a title']]);
    me.tell({kind: 'opened', role: 'facilitator', state: stateOf(review), drafts});
    expect(waits(me)).toEqual({});
    me.goTo('title');
    me.press('enter');
    expect(me.typed).toBe(review.title);
  });
});

describe('what a crash left behind', () => {
  const review = sampleReview('after');
  const last = review.notes.filter(({deleted}) => !deleted).at(-1);
  if (!last) throw new Error('the sample has no notes');
  const place = `note:${last.questionId}`;
  const goes = (text: string, writtenAt?: number) =>
    savedDrafts(
      review,
      new Map([[place, text]]),
      viewAt('agenda'),
      writtenAt === undefined ? undefined : new Map([[place, writtenAt]]),
    );

  test('goes where the review has the text, as it was typed', () => {
    expect(goes(last.text)).toEqual([place]);
    expect(goes(`! ${last.text} #people`)).toEqual([place]);
    expect(goes(`${last.text} and more`)).toEqual([]);
  });

  test('goes where only its last keys are missing, and stays where it was begun after the note', () => {
    const begun = last.text.slice(0, 8);
    expect(goes(begun, last.at - 50)).toEqual([place]);
    expect(goes(begun, last.at + 50)).toEqual([]);
    expect(goes(begun)).toEqual([]);
  });

  test('under another question stays', () => {
    expect(savedDrafts(review, new Map([['note:purpose', last.text]]), viewAt('agenda'))).toEqual([]);
  });

  test('of every kind of text is known by its place', () => {
    const topic = review.parked[0];
    const idea = review.actions[0];
    if (!topic || !idea) throw new Error('the sample has no topic or idea');
    const texts = new Map([
      [`topic:${topic.questionId}`, topic.text],
      [`idea:${idea.questionId}`, idea.title],
      [`note:${topic.questionId}`, `> ${topic.text}`],
      ['nudge:', 'not sent yet'],
    ]);
    expect(savedDrafts(review, texts, viewAt('agenda'))).toEqual(expect.arrayContaining([...texts.keys()].slice(0, 3)));
    expect(savedDrafts(review, texts, viewAt('agenda'))).not.toContain('nudge:');
  });

  test('is gone once the review is open again, and what was not saved is not', () => {
    const me = atTheKeys(review);
    const drafts = new Map([
      [place, last.text],
      ['nudge:', 'x'],
    ]);
    me.tell({kind: 'opened', role: 'facilitator', state: stateOf(review), drafts});
    expect([...me.drafts.keys()]).toEqual(['nudge:']);
  });
});

describe('what was half written before', () => {
  const opened = (role: 'facilitator' | 'note-taker', texts: Record<string, string>) => {
    const review = sampleReview('after');
    const me = atTheKeys(review, {role});
    me.wait(60);
    me.tell({kind: 'opened', role, state: stateOf(review), drafts: new Map(Object.entries(texts))});
    return me;
  };
  const said = (me: Me) =>
    messagesOf(me.told)
      .filter(isOfTheMoment)
      .map(({text, end = ''}) => text + end);
  const here = `note:${sampleReview('after').open?.questionId}`;

  test('is named at once with the key that goes on with it, and no field opens by itself', () => {
    const me = opened('facilitator', {[here]: '+ The restore had'});
    expect(said(me)).toEqual(['D goes on with the note left half written, “+ The restore had”.']);
    expect(me.asks).toBe(undefined);
    me.press('D');
    expect(me.typed).toBe('+ The restore had');
    const other = opened('facilitator', {[here]: '+ The restore had'});
    // Enter, which writes a note here, goes on with it as well.
    other.press('enter');
    expect(other.typed).toBe('+ The restore had');
  });

  test.for(['n', 'enter'])('is said to go on where %s opens its field, which would be an empty one else', (key) => {
    const me = opened('facilitator', {[here]: '+ The restore had'});
    me.press(key);
    expect([me.typed, me.message]).toEqual([
      '+ The restore had',
      'Your draft goes on. Ctrl+S sets it aside, Ctrl+X lets it go.',
    ]);
    me.press('enter', key);
    expect([me.typed, me.message]).toEqual(['', '']);
  });

  test('is called a kept draft in the field’s head, until it is saved', () => {
    const me = opened('facilitator', {[here]: '+ The restore had'});
    me.press('n');
    expect(head(me)).toContain('Note · kept draft · went well');
    me.press('enter', 'n');
    me.type('another');
    expect(head(me)).not.toContain('draft');
  });

  test('is set aside by Ctrl+S, so that the next note is another one and D still has this', () => {
    const me = opened('facilitator', {[here]: 'The restore had'});
    me.press('n', 'ctrl+s');
    expect([me.typed, me.message]).toEqual(['', 'Kept as a draft: Esc, then D, opens it again.']);
    me.type('Pagers rang late');
    me.press('enter');
    expect(me.review.notes.at(-1)?.text).toBe('Pagers rang late');
    me.press('n');
    expect(me.typed).toBe('');
    me.press('esc', 'D');
    expect([me.typed, [...me.drafts.values()]]).toEqual(['The restore had', ['The restore had']]);
    me.press('ctrl+s');
    me.type('Half of another');
    me.press('ctrl+s');
    expect([...me.drafts.values()].toSorted()).toEqual(['Half of another', 'The restore had']);
  });

  test('is let go by Ctrl+X, and brought back by it into the empty field', () => {
    const me = opened('facilitator', {[here]: 'The restore\nhad'});
    me.press('n', 'ctrl+x');
    expect([me.typed, me.message]).toEqual(['', 'Let go: “The restore…”. Ctrl+X brings it back.']);
    expect(me.drafts.size).toBe(0);
    me.press('ctrl+x');
    expect([me.typed, [...me.drafts.values()]]).toEqual(['The restore\nhad', ['The restore\nhad']]);
    me.press('ctrl+x', 'esc', 'n');
    me.type('Another');
    me.press('enter', 'n', 'ctrl+x');
    expect(me.typed).toBe('The restore\nhad');
  });

  test('has nothing glued to it: a paste, and a sentence typed where no field is open, are notes of their own', () => {
    const me = opened('facilitator', {[here]: 'The restore had'});
    me.paste('From the chat: queues drained.');
    expect(me.typed).toBe('From the chat: queues drained.');
    me.press('enter');
    me.typeOn('the next page');
    expect(me.typed).toBe('ext page');
    me.press('enter', 'D');
    expect(me.typed).toBe('The restore had');
  });

  test('stays in sight behind the next key, in fewer words', () => {
    const me = opened('facilitator', {[here]: '+ The restore had'});
    me.press('up');
    expect(said(me)).toEqual(['✎ 1 draft waits · D opens it']);
  });

  test('begins with the question that is open, and counts the others', () => {
    const me = opened('facilitator', {'topic:signs': 'Half a topic', [here]: 'Half a note', 'idea:signs': 'Half'});
    expect(me.message).toBe('D goes on with the note left half written, “Half a note”; 2 more wait.');
    const two = opened('facilitator', {'topic:signs': 'Half a topic', 'idea:signs': 'Half'});
    expect(two.message).toBe('D goes on with the topic left half written, “Half a topic”; one more waits.');
    two.press('D');
    expect(two.typed).toBe('Half a topic');
  });

  test('is in the note-taker’s own field already, and what is not is told of', () => {
    const me = opened('note-taker', {[here]: 'Half a note'});
    expect([me.typed, me.message]).toEqual(['Half a note', '']);
    const other = opened('note-taker', {[here]: 'Half a note', 'idea:signs': 'Half an idea'});
    expect(other.message).toBe(
      'Esc, then D, goes through everything left half written: this, and the idea “Half an idea”.',
    );
    other.press('esc', 'D');
    expect(other.typed).toBe('Half a note');
    other.press('esc', 'esc', 'D');
    expect(other.typed).toBe('Half an idea');
    const empty = opened('note-taker', {'idea:signs': 'Half an idea'});
    expect(empty.message).toBe('Esc, then D, goes on with the idea left half written, “Half an idea”.');
    empty.press('esc', 'D');
    expect(empty.typed).toBe('Half an idea');
  });

  /** As it comes once the terminal of before is seen to be gone. */
  const left = (me: Me, texts: Record<string, string>) =>
    me.tell({kind: 'drafts left', drafts: new Map(Object.entries(texts)), writtenAt: new Map()});

  test('in a terminal that ends later than this one begins is named as well', () => {
    const me = opened('facilitator', {});
    expect(said(me)).toEqual([]);
    left(me, {[here]: '+ The restore had'});
    expect(said(me)).toEqual(['D goes on with the note left half written, “+ The restore had”.']);
    me.press('D');
    expect(me.typed).toBe('+ The restore had');
  });

  test('goes into a field that is open for it, where nothing is typed yet', () => {
    const me = opened('note-taker', {});
    expect(me.typed).toBe('');
    left(me, {[here]: 'Half a note'});
    expect([me.typed, me.message]).toEqual(['Half a note', 'Begun in the terminal that has gone; it goes on here.']);
    me.type(' is whole');
    me.press('enter');
    expect(me.review.notes.at(-1)?.text).toBe('Half a note is whole');
  });

  test('of a saved text goes into the field that holds it unchanged', () => {
    const me = opened('facilitator', {});
    const [note] = me.review.notes.filter(({questionId}) => questionId === me.open);
    if (!note) throw new Error('nothing is noted here');
    me.tell({kind: 'asked', asks: {what: 'note', questionId: note.questionId, noteId: note.id}});
    const before = me.typed ?? '';
    expect(before).toContain(note.text);
    left(me, {[`${here}/${note.id}`]: `${before}, and more`});
    expect(me.typed).toBe(`${before}, and more`);
  });

  const another = `another 2, ${here}`;

  test('stands beside what is typed for the same, as a text of its own, and is told at once', () => {
    const me = opened('note-taker', {});
    me.type('Mine');
    left(me, {[another]: 'Theirs', 'idea:signs': 'An idea'});
    expect([me.typed, me.message]).toEqual([
      'Mine',
      'Esc, then D, opens the note of a terminal that has gone, “Theirs”; one more waits.',
    ]);
    me.press('enter', 'esc', 'D');
    expect([me.typed, me.asks?.what]).toEqual(['Theirs', 'note']);
    me.type(', gone on');
    me.press('enter');
    expect(me.review.notes.slice(-2).map(({text}) => text)).toEqual(['Mine', 'Theirs, gone on']);
    // The next note is one of its own place.
    me.type('One more');
    expect([me.drafts.get(here), me.drafts.has(another)]).toEqual(['One more', false]);
  });

  test('is opened before what waited here already', () => {
    const me = opened('facilitator', {[here]: 'First', 'topic:signs': 'Second', 'idea:signs': 'Third'});
    left(me, {'topic:purpose': 'Theirs'});
    expect(me.message).toBe('D goes on with the topic left half written, “Theirs”; 3 more wait.');
    me.press('D');
    expect(me.typed).toBe('Theirs');
  });

  test('leaves a field alone that is open for something else', () => {
    const me = opened('facilitator', {});
    me.press('p');
    me.type('A topic');
    left(me, {[here]: 'Half a note'});
    expect([me.typed, waits(me)]).toEqual(['A topic', {[me.open ?? '']: 1}]);
  });

  test('takes nothing away that is begun here, however like a saved note it begins', () => {
    const me = opened('facilitator', {});
    me.press('n');
    me.type('The restore had begun');
    me.press('enter');
    leaves(me, 'The restore', 'n');
    // At the opening another text was left there.
    const writtenAt = new Map([[here, 0]]);
    me.tell({kind: 'drafts left', drafts: new Map([['idea:signs', 'Half an idea']]), writtenAt});
    expect([...me.drafts.values()]).toEqual(['The restore', 'Half an idea']);
  });

  test('takes nothing away that is on its way to the disk', () => {
    const me = atTheKeys('after', {slowDisk: true});
    me.press('n');
    me.type('On its way');
    me.press('enter');
    const place = [...me.drafts.keys()];
    left(me, {'idea:signs': 'Half an idea'});
    expect([...me.drafts.keys()]).toEqual([...place, 'idea:signs']);
    me.disk();
    expect([...me.drafts.keys()]).toEqual(['idea:signs']);
  });

  test('is no draft where the review has it', () => {
    const me = opened('facilitator', {});
    me.press('n');
    me.type('Saved');
    me.press('enter');
    left(me, {[here]: 'Saved'});
    expect(me.drafts.size).toBe(0);
  });

  describe('by somebody who is gone, and whose role is taken over', () => {
    const taken = (own: Record<string, string>, all: Record<string, string>, role: Role = 'facilitator') => {
      const review = sampleReview('after');
      const me = atTheKeys(review, {role: role === 'facilitator' ? 'note-taker' : 'facilitator'});
      me.wait(60);
      me.tell({kind: 'opened', role: otherRole[role], state: stateOf(review), drafts: new Map(Object.entries(own))});
      if (me.asks) me.press('esc');
      me.tell({kind: 'role taken', role, state: stateOf(review), drafts: new Map(Object.entries(all))});
      return me;
    };

    test('is said to be theirs, and D opens it', () => {
      const me = taken({}, {[here]: 'Half a note', 'idea:signs': 'Half an idea'});
      expect(said(me)).toEqual([
        'You are facilitating now. D: the former facilitator’s note, “Half a note”; one more waits.',
      ]);
      me.press('D');
      expect(me.typed).toBe('Half a note');
    });

    test('is told apart from what this terminal had begun', () => {
      const me = taken({[here]: 'Mine'}, {[here]: 'Mine', 'idea:signs': 'Theirs'});
      expect(me.message).toBe('You are facilitating now. D, behind yours: the former facilitator’s idea, “Theirs”.');
      me.press('D');
      expect(me.typed).toBe('Mine');
      const both = taken({[here]: 'Mine'}, {[here]: 'Mine', [another]: 'Theirs'});
      expect(both.message).toBe('You are facilitating now. D, behind yours: the former facilitator’s note, “Theirs”.');
      both.press('D', 'enter', 'D', 'enter');
      expect(both.review.notes.slice(-2).map(({text}) => text)).toEqual(['Mine', 'Theirs']);
      expect(waits(both)).toEqual({});
    });

    test('leaves the field alone that is open for the same, and waits beside it', () => {
      const review = sampleReview('after');
      const me = atTheKeys(review, {role: 'facilitator'});
      me.press('n');
      me.type('Mine');
      const drafts = new Map([
        [here, 'Mine'],
        [another, 'Theirs'],
      ]);
      me.tell({kind: 'role taken', role: 'note-taker', state: stateOf(review), drafts});
      expect([me.typed, me.message]).toEqual([
        'Mine',
        'Another terminal facilitates now: you are taking the notes. Esc, then D: the former note-taker’s note, “Theirs”.',
      ]);
    });

    test('is in no field where the review has it', () => {
      const me = atTheKeys('after', {role: 'facilitator'});
      me.press('n');
      me.type('Saved');
      me.press('enter', 'n');
      const drafts = new Map([[here, 'Saved']]);
      me.tell({kind: 'role taken', role: 'note-taker', state: stateOf(me.review), drafts});
      expect([me.typed, me.drafts.size]).toEqual(['', 0]);
    });

    test('is no news where all of it was begun here', () => {
      expect(taken({[here]: 'Mine'}, {[here]: 'Mine'}).message).toBe('You are facilitating now.');
    });

    test('is the former note-taker’s where the notes are taken over', () => {
      const me = taken({}, {'idea:signs': 'Theirs'}, 'note-taker');
      expect(me.message).toContain(' Esc, then D: the former note-taker’s idea, “Theirs”.');
    });
  });

  test('is told of no more once the other terminal has saved it', () => {
    const me = opened('facilitator', {[here]: 'Half a note'});
    const note = {id: 'n', questionId: me.open ?? '', kind: 'note' as const, aspects: [], text: 'Half a note'};
    me.meanwhile({type: 'note-added', note});
    expect(said(me)).toEqual([]);
  });
});

describe('closing', () => {
  const theirs = (text: string, isHere = false): TheirDraft => ({
    writer: 'w1',
    role: 'note-taker',
    place: 'note:decisions',
    text,
    isHere,
  });

  const atTheEnd = (drafts: readonly TheirDraft[] = []) => atTheKeys(settled(), {theirDrafts: drafts});
  const draft = (me: Me) => me.rows.find(({kind}) => kind === 'draft')?.id ?? '';

  const closes = (me: Me) => {
    me.goTo('close');
    me.press('enter');
  };

  test('with no draft asks at once', () => {
    const me = atTheEnd();
    closes(me);
    expect(me.asked).toContain('Close the review?');
    me.press('enter');
    expect(me.review.status).toBe('closed');
  });

  test('shows the drafts of both roles first; the Enter behind it closes nothing', () => {
    const me = atTheEnd([theirs('half of theirs')]);
    leaves(me, 'half of mine', 'n');
    closes(me);
    expect([me.asked, me.message]).toEqual([
      '',
      '2 drafts still wait: Enter opens or saves one, > parks it, d lets it go.',
    ]);
    const shown = me.rows.flatMap((row) => (row.kind === 'draft' ? [row.draft.text] : []));
    expect(shown).toEqual(['half of mine', 'half of theirs']);
    expect([me.review.status, me.selected]).toEqual(['running', me.rows.find(({kind}) => kind === 'draft')?.id]);
  });

  test('goes through once mine is finished, theirs saved as it stands', () => {
    const me = atTheEnd([theirs('+ half of theirs')]);
    leaves(me, 'half of mine', 'n');
    closes(me);
    me.press('enter');
    expect(me.typed).toBe('half of mine');
    me.press('enter');
    // The next one is selected, and behind the last of them what they kept waiting.
    expect(me.selected).toBe(draft(me));
    me.press('enter');
    expect(me.selected).toBe('close');
    expect(me.review.notes.slice(-2)).toMatchObject([
      {text: 'half of mine', questionId: me.open},
      {text: 'half of theirs', kind: 'well', questionId: 'decisions'},
    ]);
    expect(me.effects).toEqual([{kind: 'drop-draft', draft: theirs('+ half of theirs')}]);
    closes(me);
    expect(me.asked).toContain('Close the review?');
  });

  test('goes through once each is in the parking lot', () => {
    const me = atTheEnd([theirs('! theirs')]);
    leaves(me, 'mine', 'n');
    closes(me);
    for (let times = 0; times < 2; times += 1) {
      me.goTo(draft(me));
      me.press('>');
      const parked = me.message;
      me.goTo(me.review.parked.at(-1)?.id ?? '');
      me.press('4');
      expect([parked, me.message]).toEqual([
        'In the parking lot now. v opens it.',
        expect.stringMatching(/is dropped\. Enter says why\.$/),
      ]);
    }
    expect(me.review.parked.slice(-2)).toMatchObject([
      {text: 'mine', questionId: me.open},
      {text: 'theirs', questionId: 'decisions'},
    ]);
    expect([me.drafts.size, me.effects]).toEqual([0, [{kind: 'drop-draft', draft: theirs('! theirs')}]]);
  });

  test('goes through once each is let go, which asks first', () => {
    const me = atTheEnd([theirs('theirs')]);
    leaves(me, 'mine', 'n');
    closes(me);
    me.press('d');
    expect(me.asked).toBe('Let this note go? Nothing brings it back. Enter lets it go.');
    me.press('esc');
    expect(me.drafts.size).toBe(1);
    me.press('d', 'enter');
    expect(me.drafts.size).toBe(0);
    me.goTo(draft(me));
    me.press('d', 'enter');
    expect(me.effects).toEqual([{kind: 'drop-draft', draft: theirs('theirs')}]);
    closes(me);
    me.press('enter');
    expect(me.review.status).toBe('closed');
  });

  test('leaves a text with whoever is typing it', () => {
    const me = atTheEnd([theirs('being typed', true)]);
    closes(me);
    me.press('d');
    expect([me.asked, me.message]).toEqual(['', 'It stays in their field; the review does not wait for it.']);
    closes(me);
    expect(me.asked).toContain('Close the review?');
  });
});

describe('a draft that the other terminal saves', () => {
  const saves = (text: string, id = 'theirs'): Change => ({
    type: 'note-added',
    note: {id, questionId: 'decisions', kind: 'note', aspects: [], text},
  });

  test('is one no more, in the open field as well', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('half a note');
    me.meanwhile(saves('half a note'));
    expect([me.typed, me.drafts.size, me.message]).toEqual(['', 0, 'Saved from the other terminal.']);
  });

  test('stays where more was typed since, or where the note was there before', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('half a note, and on');
    me.meanwhile(saves('half a note'));
    expect(me.typed).toBe('half a note, and on');
    me.press('ctrl+u');
    me.type('half a note');
    me.meanwhile({type: 'question-marked', questionId: 'decisions', state: 'covered'});
    expect(me.typed).toBe('half a note');
  });

  test('is not said to be kept any more', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('half a note');
    me.press('esc');
    expect(me.message).toBe('Kept as a draft: D opens it again.');
    me.meanwhile(saves('another note'));
    expect(me.message).toBe('Kept as a draft: D opens it again.');
    me.meanwhile(saves('half a note', 'saved'));
    expect([me.drafts.size, me.message]).toEqual([0, '']);
  });

  test('is one no more where it is the reason for one action more, either', () => {
    const me = atTheKeys('actions');
    me.meanwhile({type: 'action-held', action: {id: 'more', questionId: 'decisions', title: 'One more idea'}});
    me.tell({kind: 'asked', asks: {what: 'slot-reason', actionId: 'more'}});
    me.type('it is nearly done');
    expect([...me.drafts.values()]).toEqual(['it is nearly done']);
    me.meanwhile({type: 'action-chosen', id: 'more', reason: 'it is nearly done'});
    expect([me.typed, me.drafts.size, me.message]).toEqual([undefined, 0, 'Saved from the other terminal.']);
  });
});

describe('a draft of a moment', () => {
  const at = Date.UTC(2018, 9, 21, 23, 9);
  const moment = {
    actor: '',
    kind: null,
    pinned: true,
    questionId: null,
    source: '',
    visited: false,
    by: '',
    deleted: false,
  };
  const withMoments = (count: number): Review => ({
    ...sampleReview('after'),
    moments: Array.from({length: count}, (_, index) => ({
      ...moment,
      id: `m${index}`,
      at: at + index,
      text: `entry ${index}`,
    })),
  });

  test.each(['23:09 entry 1', '2018-10-21 23:09: entry 1'])('%s is saved where the timeline has it', (typed) => {
    const texts = new Map([['moment', typed]]);
    expect(savedDrafts(withMoments(2), texts, viewAt('agenda'))).toEqual(['moment']);
    expect(savedDrafts(withMoments(1), texts, viewAt('agenda'))).toEqual([]);
  });

  test('is looked for in a long timeline without reading all of it for each of its moments', () => {
    const count = 1000;
    let reads = 0;
    const review = withMoments(count);
    for (const each of review.moments ?? []) {
      const own = each.at;
      const get = () => {
        reads += 1;
        return own;
      };
      Object.defineProperty(each, 'at', {enumerable: true, get});
    }
    savedDrafts(review, new Map([['note:purpose', '23:09 half a note']]), viewAt('agenda'));
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(count * 100);
  });
});
