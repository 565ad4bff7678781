// The commands as a facilitator in a hurry uses them: keys pressed, texts typed, and what comes of it.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {chosenActions, incompleteActions} from '../../src/review/actions.js';
import {brokenRules} from '../../src/review/broken-rules.js';
import {topicFacts} from '../../src/review/parked-ideas.js';
import {newPerson} from '../../src/review/people.js';
import {cleanText} from '../../src/review/text.js';
import {roles} from '../../src/review/vocabulary.js';
import {dockRows} from '../../src/screens/frame/dock-rows.js';
import type {Span} from '../../src/screens/frame/spans.js';
import {type ScreenName, screens} from '../../src/screens/registry.js';
import {action as actionAsk} from '../../src/session/asks/action.js';
import {note as noteAsk} from '../../src/session/asks/note.js';
import {fieldWith} from '../../src/session/field/field.js';
import {canSelect} from '../../src/session/rows.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {type Chapter, sampleNow} from '../support/sample-review.js';

/** The dock as it is drawn in 80 columns: its label's line, and what stands above the typed text. */
function dock(me: Me): {label: string; above: string} {
  const {view, state, now, lists} = me.told;
  const rows = dockRows(view, {state, now, lists}, {columns: 80, rows: 24});
  const text = (spans: Span[] = []) => spans.map((span) => span.text).join('');
  return {label: text(rows?.label), above: text(rows?.lines[0])};
}

const notesOf = (me: Me) => me.review.notes.map(({kind, aspects, text}) => ({kind, aspects, text}));
const lastNote = (me: Me) => notesOf(me).at(-1);
const action = (me: Me, id: string) => me.review.actions.find((candidate) => candidate.id === id);
const topic = (me: Me, id: string) => me.review.parked.find((candidate) => candidate.id === id);
const question = (me: Me, id: string) =>
  me.review.agenda.stages.flatMap(({questions}) => questions).find((candidate) => candidate.id === id);

/** Holds an idea and gives back its id. */
function note(me: Me, text: string): void {
  me.press('n');
  me.type(text);
  me.press('enter');
}

function hold(me: Me, idea: string): string {
  me.press('a');
  me.type(idea);
  me.press('enter');
  return me.review.actions.at(-1)?.id ?? '';
}

/** In the actions stage, with two ideas that nobody has decided on and two taken slots. */
function inActions(): {me: Me; first: string; second: string} {
  const me = atTheKeys('actions');
  me.meanwhile({type: 'action-not-now', id: 'action-2', reason: 'later'});
  me.meanwhile({type: 'action-released', id: 'action-4'});
  me.meanwhile({type: 'action-not-now', id: 'action-4', reason: 'later'});
  return {me, first: hold(me, 'Write the rule down'), second: hold(me, 'Try it in staging')};
}

describe('moving the meeting', () => {
  test('→ goes on and ← goes back, with a selection let go', () => {
    const me = atTheKeys('before');
    expect(me.open).toBe('signs');
    me.press('left');
    expect(me.open).toBe('defences');
    me.press('k');
    expect(me.selected).toBe('note-4');
    me.press('left');
    expect([me.open, me.selected]).toEqual(['normal', undefined]);
    me.press('right', 'right');
    expect(me.open).toBe('signs');
  });

  test('back at the first question says so', () => {
    const me = atTheKeys('opening');
    me.press('left', 'left');
    expect([me.open, me.message]).toEqual(['purpose', 'This is the first question.']);
  });

  test('leaving the opening counts nothing as covered that was only read aloud', () => {
    const me = atTheKeys('opening');
    for (let steps = 0; me.asked === '' && steps < 10; steps += 1) me.press('right');
    expect(me.asked).toMatch(/^Opening ends here\. /);
    me.press('esc', 's');
    for (let steps = 0; me.asked === '' && steps < 10; steps += 1) me.press('right');
    expect(me.asked).toMatch(/^Opening: \d opened, 1 skipped\. /);
  });

  test.for(['right', 'enter'])('%s agrees to leave a stage', (key) => {
    const me = atTheKeys('before');
    me.press('right');
    expect(me.open).toBe('signs');
    expect(me.asked).toBe('Before the event is covered. → or Enter goes on to After the event.');
    me.press(key);
    expect([me.open, me.asked]).toEqual(['noticed', '']);
  });

  test.for(['n', 'space', 'left', 'h', 'l', 'q', 'c', 'tab'])('%s neither leaves a stage nor answers', (key) => {
    const me = atTheKeys('before');
    me.press('right');
    const before = me.review;
    me.press(key);
    const asked = 'Before the event is covered. Other keys came between: Enter asks again, Esc leaves it.';
    expect([me.open, me.asked, me.typed, me.screen]).toEqual(['signs', asked, undefined, 'agenda']);
    expect(me.review).toBe(before);
    me.press('esc');
    expect([me.open, me.asked, me.review]).toEqual(['signs', '', before]);
  });

  test.for(['y', 'Y'])(
    '%s is told that Enter says yes, and Enter still does; behind other letters it asks again',
    (key) => {
      const me = atTheKeys('before');
      me.press('right', key);
      expect([me.open, me.asked]).toEqual(['signs', 'Before the event is covered. Enter says yes.']);
      me.press('enter');
      expect([me.open, me.asked]).toEqual(['noticed', '']);
      for (const words of [`${key}es`, `l${key}`]) {
        const typing = atTheKeys('before');
        typing.press('right', ...words, 'right');
        expect([typing.open, typing.asked]).toEqual(['signs', expect.stringContaining('Other keys came between')]);
        typing.press('enter');
        expect([typing.open, typing.asked]).toEqual(['signs', expect.stringMatching(/Enter (says|goes on)/)]);
        // One that is held, or ends an empty line of what was typed, agrees to nothing.
        typing.press('enter');
        expect(typing.open).toBe('signs');
        typing.wait(1 / 60);
        typing.press('enter');
        expect([typing.open, typing.asked]).toEqual(['noticed', '']);
      }
      const pasting = atTheKeys('before');
      pasting.press('right');
      pasting.paste(key);
      pasting.press('enter');
      expect([pasting.open, pasting.asked]).toEqual(['signs', expect.stringContaining('→ or Enter goes on')]);
    },
  );

  test('the ask counts what is left behind', () => {
    const me = atTheKeys('before');
    me.press('c', 'right');
    expect(me.asked).toContain('Before the event is covered.');
    me.press('esc', 'g', 'home');
    me.goTo('choose-actions');
    me.press('enter');
    expect(me.screen).toBe('actions');
    hold(me, 'Another idea');
    me.press('right');
    expect(me.asked).toContain('2 ideas still wait for a decision.');
  });

  test('leaving a stage names what is untouched, and counts what was only open', () => {
    const me = atTheKeys('before');
    me.press('G');
    expect(me.asked).toMatch(/^Before the event is covered\. /);
    me.press('enter', 'G');
    expect(me.asked).toMatch(/^After the event: 3 untouched, “.+…?” and 2 more; 1 other is not covered\. → or Enter/);
    me.press('esc', 'R', 'enter', 'G');
    expect(me.asked).toMatch(/^After the event: 1 not covered\. /);
    me.press('esc');
    note(me, 'It was the pager');
    me.press('G');
    expect(me.asked).toMatch(/^After the event: 1 covered, 3 parked\. /);
  });

  test('a stage of which the rest was parked says how many went which way', () => {
    const me = atTheKeys('before');
    me.press('G', 'enter');
    note(me, 'It was the pager');
    me.press('R', 'enter', 'G');
    expect(me.asked).toBe('After the event: 1 covered, 3 parked. → or Enter goes on to Actions.');
    // A topic that is deleted again was only skipped.
    const [topic] = me.review.parked.filter(({questionId}) => questionId === 'response');
    me.meanwhile({type: 'topic-deleted', id: topic?.id ?? '', deleted: true});
    me.press('esc', 'G');
    expect(me.asked).toMatch(/^After the event: 1 covered, 2 parked, 1 skipped\. /);
  });

  test('leaving the actions names the first that is not complete, and what it lacks', () => {
    const me = atTheKeys('actions');
    for (const {id, status} of me.review.actions) {
      if (status === 'held') me.meanwhile({type: 'action-not-now', id, reason: 'later'});
    }
    for (const {id} of incompleteActions(me.review)) me.meanwhile({type: 'action-done', id});
    const [one, other] = chosenActions(me.review).map(({id}) => id) as [string, string];
    me.meanwhile({type: 'action-edited', id: one, fields: {title: 'Rotate keys', ownerId: null, due: null}});
    me.press('right');
    expect(me.asked).toBe('“Rotate keys” still lacks an owner and a due date. → or Enter goes on to Close.');
    me.meanwhile({type: 'action-edited', id: other, fields: {doneWhen: ''}});
    me.press('esc', 'right');
    expect(me.asked).toMatch(/^“Rotate keys” still lacks an owner and a due date; one more action is not complete\. /);
  });

  test('a stage of which all is skipped is not called covered', () => {
    const me = atTheKeys('before');
    me.press('G', 'enter', 'R', 'enter', 's', 'G');
    expect(me.asked).toMatch(/^After the event: 3 parked, 1 skipped\. /);
  });

  test('c taken off says that what was noted still covers the question', () => {
    const me = atTheKeys('after');
    note(me, 'Data first');
    me.press('c', 'c');
    expect(me.message).toBe('No longer marked; what was noted still covers it.');
  });

  test('c covers and opens again', () => {
    const me = atTheKeys('before');
    me.press('G', 'enter');
    me.press('c');
    expect([question(me, 'noticed')?.state, me.message]).toEqual(['covered', 'Covered.']);
    me.press('c');
    expect([question(me, 'noticed')?.state, me.message]).toEqual(['open', 'Open again.']);
  });

  test('s skips and stays; a skipped question is passed by and comes back with s', () => {
    const me = atTheKeys('before');
    me.press('left', 's');
    expect([me.asked, question(me, 'defences')?.state]).toEqual([
      expect.stringMatching(/^The question has (one note|\d+ notes)\. Skip it all the same\? Enter skips it\.$/),
      'covered',
    ]);
    me.press('esc');
    expect(question(me, 'defences')?.state).toBe('covered');
    me.press('s', 'enter');
    expect([question(me, 'defences')?.state, me.open]).toEqual(['skipped', 'defences']);
    expect(me.message).toBe('Skipped; → goes on, S says why.');
    me.press('right', 'left');
    expect(me.open).toBe('normal');
    me.press('g');
    me.goTo('defences');
    me.press('s');
    expect([question(me, 'defences')?.state, me.message]).toEqual(['open', 'Back on the agenda.']);
  });

  test('S skips an open question and says why; Esc keeps what is typed as a draft, and s or c takes a reason away', () => {
    const me = atTheKeys('after');
    const marked = () => [question(me, 'decisions')?.state, question(me, 'decisions')?.reason];
    const before = marked();
    me.press('S');
    expect(me.asks).toEqual({what: 'skip-reason', questionId: 'decisions'});
    me.type('not for this');
    me.press('esc');
    expect(marked()).toEqual(before);
    me.press('S');
    expect(me.typed).toBe('not for this');
    me.type(' incident');
    me.press('enter');
    expect([...marked(), me.message]).toEqual(['skipped', 'not for this incident', 'Skipped, with a reason.']);
    expect(me.open).toBe('decisions');
    me.press('S');
    expect(me.typed).toBe('not for this incident');
    me.type(' at all');
    me.press('esc');
    expect(marked()).toEqual(['skipped', 'not for this incident']);
    me.press('s');
    expect(question(me, 'decisions')).not.toHaveProperty('reason');
    me.press('u');
    expect(marked()).toEqual(['skipped', 'not for this incident']);
    me.press('U');
    expect(marked()).toEqual(['open', undefined]);
    me.press('u', 'c');
    expect(marked()).toEqual(['covered', undefined]);
  });

  test('S on the overview is about the selected question; an empty reason skips all the same', () => {
    const me = atTheKeys('after');
    me.press('g');
    me.goTo('signs');
    expect(question(me, 'signs')?.state).toBe('skipped');
    me.press('S');
    me.type('everybody saw them');
    me.press('enter');
    expect(question(me, 'signs')).toMatchObject({state: 'skipped', reason: 'everybody saw them'});
    me.press('S', 'ctrl+u', 'enter');
    expect([question(me, 'signs')?.state, me.message]).toEqual(['skipped', 'Skipped, without a reason.']);
    expect(question(me, 'signs')).not.toHaveProperty('reason');
    me.goTo('communications');
    me.press('S', 'enter');
    expect(me.message).toBe('Skipped, without a reason.');
  });

  test('s on the last question of a stage marks it, and → asks before it leaves the stage', () => {
    const me = atTheKeys('before');
    me.press('s', 'enter');
    expect([question(me, 'signs')?.state, me.open, me.asked]).toEqual(['skipped', 'signs', '']);
    me.press('right');
    expect(me.asked).toContain('Before the event: 2 covered, 1 skipped.');
    me.press('right');
    expect(me.open).toBe('noticed');
  });

  test('the end of the agenda is said, and not passed', () => {
    const me = atTheKeys('close');
    me.press('right');
    expect([me.open, me.message]).toEqual([
      'thanks',
      'This is the last question; the last line of the list closes the review.',
    ]);
  });

  test('the meeting begins at the first question that is not skipped', () => {
    const me = atTheKeys('preparing');
    me.press('g');
    me.goTo('purpose');
    me.press('s', 'esc', 'right', 'right');
    expect([me.review.status, me.open, me.screen]).toEqual(['running', 'ground-rules', 'agenda']);
  });

  test('before it begins the overview looks, and says how to begin', () => {
    const me = atTheKeys('preparing');
    me.press('g', 'enter');
    expect(me.review.status).toBe('preparing');
    expect(me.message).toContain('has not begun');
    me.press('esc');
    expect(me.screen).toBe('prepare');
  });
});

describe('the clock', () => {
  test('space pauses and goes on', () => {
    const me = atTheKeys('before');
    me.press('space');
    expect(me.review.clock.pauses.at(-1)?.to).toBeNull();
    expect(me.message).toBe('A break: the clock waits.');
    me.wait(5);
    me.press('space');
    expect(me.review.clock.pauses.at(-1)?.to).toBe(sampleNow('before') + 5 * 60_000);
    expect(me.message).toBe('The clock is running again.');
  });

  test.for(['+', '='])('%s takes five minutes from the later stage with most left, by name', (key) => {
    const me = atTheKeys('before');
    me.press(key);
    expect(me.review.clock.moved.at(-1)).toEqual({stageId: 'before', minutes: 5, fromStageId: 'after'});
    expect(me.message).toBe('Five minutes more for Before the event, from After the event.');
  });

  test('where no later stage has minutes, the meeting grows, and that is said', () => {
    const me = atTheKeys('close');
    me.press('+');
    expect(me.review.clock.moved.at(-1)).toEqual({stageId: 'close', minutes: 5, fromStageId: null});
    expect(me.message).toContain('no later stage has them to give');
  });
});

describe('notes', () => {
  test.for<[string, {kind: string; aspects: string[]; text: string}]>([
    ['It was quiet', {kind: 'note', aspects: [], text: 'It was quiet'}],
    ['+ rehearsed #process', {kind: 'well', aspects: ['process'], text: 'rehearsed'}],
    ['- no handover #people #process', {kind: 'better', aspects: ['people', 'process'], text: 'no handover'}],
    ['! data first', {kind: 'decision', aspects: [], text: 'data first'}],
    ['? who tells integrators', {kind: 'question', aspects: [], text: 'who tells integrators'}],
    ['* 23:19 builds paused', {kind: 'moment', aspects: [], text: '23:19 builds paused'}],
    ['++ is an operator', {kind: 'note', aspects: [], text: '+ is an operator'}],
  ])('%s', ([typed, note]) => {
    const me = atTheKeys('before');
    me.press('n');
    me.type(typed);
    expect(me.typed).toBe(typed);
    me.press('enter');
    expect(lastNote(me)).toEqual(note);
    expect([me.typed, me.review.notes.at(-1)?.questionId]).toEqual([undefined, 'signs']);
  });

  test.for(['**bold** text', '---', '--option was off', '+1', '-5 min', '>90 %', '@here', '*so* it was', '!!!'])(
    '%s stays as it was typed, and so does the note when it is reworded',
    (typed) => {
      const me = atTheKeys('before');
      me.press('n');
      me.type(typed);
      me.press('enter');
      expect(lastNote(me)).toEqual({kind: 'note', aspects: [], text: typed});
      me.press('up', 'r');
      expect(me.typed).toBe(typed);
      me.press('end');
      me.type('.');
      me.press('enter');
      expect(lastNote(me)).toEqual({kind: 'note', aspects: [], text: `${typed}.`});
    },
  );

  test('the label says what a sign makes of the text, and that it makes nothing of it without a space', () => {
    const label = (text: string) =>
      noteAsk.echo?.({what: 'note', questionId: 'signs'}, fieldWith(text), {review: null, now: 0});
    expect(label('+ good')).toBe('went well');
    expect(label('+good')).toBe('+ and a space: went well');
    expect(label('@here')).toBe('@ and a space: holds an action');
    expect(label('>90 %')).toBe('');
    expect(label('**bold**')).toBe('');
    expect(label('-- signed')).toBe('words that begin with -');
  });

  test('> parks and @ holds', () => {
    const me = atTheKeys('before');
    me.press('n');
    me.type('> one forum for both');
    me.press('enter', 'enter');
    me.type('@ write it down');
    me.press('enter');
    expect(me.review.parked.at(-1)).toMatchObject({text: 'one forum for both', questionId: 'signs'});
    expect(me.review.actions.at(-1)).toMatchObject({title: 'write it down', status: 'held', questionId: 'signs'});
  });

  test('every key is text, and a line of its own comes with Alt+Enter', () => {
    const me = atTheKeys('before');
    me.press('n', ...'qcs+/ ?', 'alt+enter', ...'x', 'shift+backspace', 'y', 'ctrl+t', 'pageup', 'enter');
    expect(lastNote(me)?.text).toBe('qcs+/ ?\ny');
    expect(me.open).toBe('signs');
  });

  test('an empty field closes, and a mark alone asks for words', () => {
    const me = atTheKeys('before');
    const before = me.review;
    me.press('n', 'enter');
    expect(me.typed).toBeUndefined();
    me.press('n', '+', 'enter');
    expect([me.typed, me.message]).toEqual(['+', 'Only a mark so far: a few words make it a note.']);
    expect(me.review).toBe(before);
  });

  test('a joiner that is typed on its own still joins, and one that joins nothing is not saved', () => {
    const me = atTheKeys('before');
    for (const typed of ['👩\u200d👧', 'می\u200cخواهم', 'pass\u200dword', 'क्\u200dष', 'ระบบ\u200bล่ม']) {
      me.press('n', ...typed, 'enter');
      expect(lastNote(me)?.text).toBe(cleanText(typed));
    }
  });

  test('typed in any pieces, the same note is saved as in one', () => {
    const pieces = fc.array(fc.string({unit: 'grapheme', maxLength: 6}), {maxLength: 8});
    fc.assert(
      fc.property(pieces, (typed) => {
        const [one, other] = [atTheKeys('opening'), atTheKeys('opening')];
        one.press('n');
        other.press('n');
        one.type(`x ${typed.join('')} x`);
        other.type('x ');
        for (const piece of typed) for (const point of piece) other.type(point);
        other.type(' x');
        one.press('enter');
        other.press('enter');
        expect(notesOf(other)).toEqual(notesOf(one));
        expect(lastNote(one)).toBeDefined();
      }),
      {numRuns: 60},
    );
  });

  test('a text that is too long is refused as a whole, and said', () => {
    const me = atTheKeys('before');
    me.press('n', 'x');
    me.paste('y'.repeat(65_536));
    expect([me.typed, me.message]).toEqual(['x', expect.stringContaining('65,536')]);
  });

  test('a selected note is reworded and deleted; a second d deletes nothing', () => {
    const me = atTheKeys('before');
    me.press('up', 'r');
    expect(me.typed).toMatch(/^\? Did the write latency/);
    me.press('ctrl+u');
    me.type('! it did');
    me.press('enter');
    expect(me.review.notes.find(({id}) => id === 'note-5')).toMatchObject({kind: 'decision', text: 'it did'});
    me.press('d');
    expect(me.asked).toBe('Delete the note “it did”? Enter deletes; u brings it back.');
    // The same key again is the same wish, and no answer.
    me.press('d', 'enter');
    expect(me.review.notes.find(({id}) => id === 'note-5')?.deleted).toBe(true);
    expect(me.message).toBe('The note “it did” is deleted.');
    me.press('d');
    expect(me.message).toContain('First choose what to delete');
    me.press('u');
    expect(me.message).toBe('Undone. The note “it did” is back.');
    expect([me.review.notes.find(({id}) => id === 'note-5')?.deleted, me.selected]).toEqual([false, 'note-5']);
  });

  test('rewording without a change saves nothing, and emptying a note leaves it', () => {
    const me = atTheKeys('before');
    const before = me.review;
    me.press('up', 'r', 'enter');
    me.press('r', 'ctrl+u', 'enter');
    expect(me.message).toBe('Nothing was written: it stays as it was.');
    expect([me.review, me.typed]).toEqual([before, undefined]);
  });

  test('a note that becomes a topic or an idea is no note any more', () => {
    const me = atTheKeys('before');
    me.press('up', 'r', 'ctrl+a', 'delete', '>', 'enter');
    expect(me.review.parked.at(-1)?.text).toMatch(/^Did the write latency/);
    expect(me.review.notes.find(({id}) => id === 'note-5')?.deleted).toBe(true);
  });

  test('a note deleted by others while it is reworded is written anew', () => {
    const me = atTheKeys('before');
    me.press('up', 'r');
    me.meanwhile({type: 'note-deleted', id: 'note-5', deleted: true});
    me.type(' still');
    me.press('enter');
    expect(me.review.notes.at(-1)).toMatchObject({deleted: false, kind: 'question'});
    expect(me.review.notes.at(-1)?.text).toMatch(/still$/);
  });
});

describe('drafts', () => {
  test('belong to their question, survive a change of question, and are gone once saved', () => {
    const me = atTheKeys('before');
    me.press('n');
    me.type('half a thou');
    me.press('esc');
    expect([me.typed, me.message]).toEqual([undefined, 'Kept as a draft: D opens it again.']);
    me.press('left', 'n');
    expect(me.typed).toBe('');
    me.press('esc', 'right', 'n');
    expect(me.typed).toBe('half a thou');
    me.press(...'ght', 'enter', 'n');
    expect([lastNote(me)?.text, me.typed]).toEqual(['half a thought', '']);
  });

  test('survive what others do', () => {
    const me = atTheKeys('before');
    me.press('n');
    me.type('half');
    me.meanwhile({type: 'question-opened', questionId: 'noticed'});
    expect(me.typed).toBe('half');
    me.press('enter');
    expect(me.review.notes.at(-1)).toMatchObject({text: 'half', questionId: 'signs'});
  });

  test('of topics and ideas are kept apart', () => {
    const me = atTheKeys('before');
    for (const key of ['n', 'p', 'a']) {
      me.press(key);
      me.type(`draft of ${key}`);
      me.press('esc');
    }
    for (const key of ['n', 'p', 'a']) {
      me.press(key);
      expect(me.typed).toBe(`draft of ${key}`);
      me.press('esc');
    }
  });

  test('are not made of a text that nobody changed', () => {
    const me = atTheKeys('before');
    me.press('up', 'r', 'esc');
    expect([me.message, [...me.drafts.values()].filter(Boolean)]).toEqual(['', []]);
    me.meanwhile({type: 'note-edited', id: 'note-5', fields: {text: 'by another'}});
    me.press('r');
    expect(me.typed).toBe('? by another');
  });
});

test('an idea that ends in @ and a name that nobody has says so: it has no owner', () => {
  const me = atTheKeys('after');
  me.press('a');
  me.type('Write a runbook @Zed');
  me.press('enter');
  expect(me.message).toBe('Held without an owner: nobody on the list is called “Zed”.');
  expect(me.review.actions.at(-1)).toMatchObject({title: 'Write a runbook @Zed', ownerId: null});
  me.press('a');
  me.type('Write another @Søren Ødegård');
  me.press('enter');
  expect(me.message).toBe('Held without an owner: nobody on the list is called “Søren Ødegård”.');
});

test('whose an idea is, is said as it is held, and so is a second name', () => {
  const me = atTheKeys('after');
  const hold = (open: string, typed: string) => {
    me.press(open);
    me.type(typed);
    me.press('enter');
    const {title, ownerId} = me.review.actions.at(-1) ?? {};
    return [title, ownerId, me.message];
  };
  expect(hold('a', 'Rotate keys @Data')).toEqual([
    'Rotate keys',
    'database',
    'Held for Database engineer until the actions stage: “Rotate keys”',
  ]);
  expect(hold('n', '@ Rotate more keys @data')).toEqual([
    'Rotate more keys',
    'database',
    'Held for Database engineer.',
  ]);
  const [title, owner, says] = hold('n', '@ Rotate all @Database engineer @Head of platform');
  expect([title, owner]).toEqual(['Rotate all @Head of platform', 'database']);
  expect(says).toBe('Held for Database engineer. An action has one owner: Head of platform stays in the words.');
});

test.for([
  ['who was on no list', 'Zed Zeta'],
  ['who came to the list since', 'Latecomer'],
] as const)('an owner behind @ leaves the title once it is settled: %s', ([, name]) => {
  const me = atTheKeys('actions');
  me.press('a');
  me.type(`Write a runbook @${name}`);
  me.press('enter');
  const {id = ''} = me.review.actions.at(-1) ?? {};
  expect(me.review.actions.at(-1)).toMatchObject({title: `Write a runbook @${name}`, ownerId: null});
  if (name === 'Latecomer') me.meanwhile({type: 'person-added', person: newPerson('late', {name: 'Latecomer'})});
  me.goTo(id);
  me.press('o');
  expect(me.typed).toBe(name);
  me.press('enter');
  if (name !== 'Latecomer') me.press('enter');
  const owner = me.review.people.find((person) => person.name === name);
  expect(me.review.actions.at(-1)).toMatchObject({title: 'Write a runbook', ownerId: owner?.id});
  me.press('u');
  expect(me.review.actions.at(-1)).toMatchObject({title: `Write a runbook @${name}`, ownerId: null});
});

test('an action that is reworded with a name behind @ at its end is theirs, and the name is none of its words', () => {
  const me = atTheKeys('actions');
  const {id = ''} = me.review.actions[0] ?? {};
  me.goTo(id);
  me.press('r', 'ctrl+a', 'ctrl+k');
  me.type('Write it down @Head of platform');
  me.press('enter');
  expect(me.review.actions.find((each) => each.id === id)).toMatchObject({title: 'Write it down', ownerId: 'head'});
  // Another owner than the one in the words leaves those as they are.
  me.press('r', 'end');
  me.type(' with @nobody here');
  me.press('enter', 'o', 'ctrl+a', 'ctrl+k');
  me.type('Database engineer');
  me.press('enter');
  expect(me.review.actions.find((each) => each.id === id)).toMatchObject({
    title: 'Write it down with @nobody here',
    ownerId: 'database',
  });
});

describe('parking', () => {
  test('parks from the meeting, and from the parking lot itself', () => {
    const me = atTheKeys('before');
    me.press('p');
    me.type('Is the network team here?');
    me.press('enter');
    expect(me.message).toBe('Parked. v opens the parking lot.');
    me.press('v', 'p');
    me.type('Two regions');
    me.press('enter');
    expect([me.screen, me.review.parked.at(-1)?.text]).toEqual(['parking', 'Two regions']);
    expect(me.selected).toBe(me.review.parked.at(-1)?.id);
    expect(me.message).not.toContain('v opens');
  });

  test('each topic leaves for a destination, and Enter says more of the one that was just placed, then the next comes', () => {
    const me = atTheKeys('after');
    me.press('v');
    me.goTo('topic-1');
    me.press('1');
    expect([topic(me, 'topic-1')?.destination, me.message]).toEqual([
      'tech-forum',
      expect.stringMatching(/^“.+” leaves for a wider forum\. Enter says who takes it there\.$/),
    ]);
    me.press('1');
    expect([me.selected, me.asks]).toEqual(['topic-1', {what: 'topic-detail', topicId: 'topic-1'}]);
    me.press('esc');
    me.press('enter');
    me.type('the one in May');
    me.press('enter');
    expect([topic(me, 'topic-1')?.detail, topic(me, 'topic-2')?.detail]).toEqual(['the one in May', '']);
    expect(me.selected).toBe('topic-2');
    me.press('3');
    expect(topic(me, 'topic-2')?.destination).toBe('meeting');
    me.press('4');
    expect(topic(me, 'topic-2')?.destination).toBe('dropped');
    me.press('enter');
    me.type('too wide');
    me.press('enter');
    expect(topic(me, 'topic-2')?.detail).toBe('too wide');
  });

  test('a topic that leaves as an action is held as an idea, once, and in one line', () => {
    const me = atTheKeys('after');
    me.meanwhile({type: 'topic-edited', id: 'topic-1', fields: {text: 'One\nrota'}});
    me.press('v');
    me.goTo('topic-1');
    const held = me.review.actions.length;
    me.press('2');
    expect(me.review.actions.at(-1)).toMatchObject({title: 'One rota', status: 'held'});
    expect(me.message).toBe('“One rota” leaves as an action. It is held as an idea, too.');
    me.press('1', '2');
    expect([me.review.actions.length, me.message]).toEqual([
      held + 1,
      '“One rota” leaves as an action. The idea is held again.',
    ]);
  });

  test('an idea that was parked and comes back is held again, with what was known of it', () => {
    const me = atTheKeys('actions');
    me.goTo('action-1');
    const {title, ownerId, due} = action(me, 'action-1') ?? {};
    me.press('>', 'v');
    me.goTo(me.review.parked.at(-1)?.id ?? '');
    me.press('2');
    expect(me.message).toMatch(/leaves as an action\. The idea is held again\.$/);
    expect(action(me, 'action-1')).toMatchObject({title, ownerId, due, status: 'held'});
    expect(me.review.actions.filter((each) => each.title === title)).toHaveLength(1);
  });

  test('an idea that was parked and leaves as an action is held again, as the one idea that it is', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('>');
    const parked = me.review.parked.at(-1)?.id ?? '';
    expect(action(me, first)?.status).toBe('not-now');
    me.press('v');
    me.goTo(parked);
    me.press('r', ...'s', 'enter', '2');
    expect(me.message).toMatch(/^“.*s” leaves as an action\. The idea is held again\.$/);
    expect([action(me, first)?.status, topic(me, parked)?.destination]).toEqual(['held', 'action']);
    me.press('u');
    expect([action(me, first)?.status, topic(me, parked)?.destination]).toEqual(['not-now', null]);
    me.press('U');
    me.press('esc');
    me.goTo(first);
    const count = me.review.parked.length;
    me.press('>');
    expect([topic(me, parked)?.destination, me.review.parked.length]).toEqual([null, count]);
    expect(me.message).toMatch(/goes to the parking lot/);
  });

  test('what became known of an idea stays in sight in the lot, where its topic was there before it, too', () => {
    const me = atTheKeys('actions');
    me.meanwhile({type: 'action-not-now', id: 'action-2', reason: 'later'});
    me.press('v');
    me.goTo('topic-1');
    me.press('2', 'esc');
    const idea = me.review.actions.at(-1)?.id ?? '';
    me.goTo(idea);
    me.press('w');
    me.type('nobody waits');
    me.press('enter');
    me.goTo(idea);
    me.press('>');
    expect(me.message).toMatch(/goes to the parking lot with its “done when”\. v opens it\.$/);
    const there = topic(me, 'topic-1');
    expect(there && topicFacts(me.review, there)).toContain('done when nobody waits');
  });

  test('a topic that left as an action and its idea are reworded as the one thing that they are', () => {
    const me = atTheKeys('after');
    me.press('v');
    me.goTo('topic-1');
    me.press('2');
    const idea = me.review.actions.at(-1)?.id ?? '';
    me.goTo('topic-1');
    me.press('r', 'ctrl+u');
    me.type('One rota for both');
    me.press('enter');
    const words = () => [topic(me, 'topic-1')?.text, action(me, idea)?.title];
    expect(words()).toEqual(['One rota for both', 'One rota for both']);
    me.press('u');
    expect(words()).not.toContain('One rota for both');
    expect(new Set(words()).size).toBe(1);
  });

  test('an idea goes along where its topic is sent elsewhere after all, unless it has a slot', () => {
    const me = atTheKeys('after');
    me.press('v');
    me.goTo('topic-1');
    me.press('2');
    const idea = me.review.actions.at(-1)?.id ?? '';
    me.goTo('topic-1');
    me.press('1');
    expect(me.message).toMatch(
      /leaves for a wider forum\. It is not an action idea any more\. Enter says who takes it there\.$/,
    );
    expect(action(me, idea)?.status).toBe('not-now');
    me.goTo('topic-1');
    me.press('2');
    expect(action(me, idea)?.status).toBe('held');
    me.meanwhile({type: 'action-not-now', id: 'action-3', reason: ''});
    me.meanwhile({type: 'action-chosen', id: idea, reason: ''});
    me.goTo('topic-1');
    me.press('1');
    expect(action(me, idea)?.status).toBe('chosen');
    expect(me.message).toMatch(/leaves for a wider forum\. Enter says who takes it there\.$/);
  });

  test('Enter on an empty parking lot says what to do', () => {
    const me = atTheKeys('opening');
    me.press('v', 'enter', '1');
    expect(me.message).not.toBe('');
    me.press('esc');
    expect(me.screen).toBe('agenda');
  });
});

describe('action slots', () => {
  test('Enter gives a slot and asks for owner, due date and what done looks like; then the next idea is selected', () => {
    const {me, first, second} = inActions();
    me.goTo(first);
    me.press('enter');
    expect(action(me, first)?.status).toBe('chosen');
    expect(me.asks).toMatchObject({part: 'owner'});
    me.type('dat');
    expect(
      actionAsk.echo?.({what: 'action', actionId: first, part: 'owner', goOn: true}, fieldWith('dat'), {
        review: me.review,
        now: 0,
      }),
    ).toBe('Database engineer');
    me.press('enter');
    me.type('2w');
    me.press('enter');
    expect(dock(me).label).toContain('── Done looks like · “Write the rule down” ─');
    me.type('It is in the runbook');
    me.press('enter');
    expect(action(me, first)).toMatchObject({
      ownerId: 'database',
      due: '2018-11-15',
      doneWhen: 'It is in the runbook',
    });
    expect([me.typed, me.selected]).toEqual([undefined, second]);
  });

  test('going on within a stage of actions leaves the selected idea selected', () => {
    const {me, second} = inActions();
    me.goTo(second);
    me.press('left', 'right');
    if (me.asked) me.press('enter');
    expect([me.screen, me.selected]).toEqual(['actions', second]);
  });

  test('an idea that is held at a question leaves the selected note selected', () => {
    const me = atTheKeys('after');
    me.press('up');
    const {selected} = me;
    me.press('a');
    me.type('Write it down');
    me.press('enter');
    expect([selected !== undefined, me.selected]).toEqual([true, selected]);
  });

  test('Esc on the way keeps the slot and the selection, for whoever goes on with o, b or w', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('enter', 'esc', 'b');
    expect([action(me, first)?.status, me.asks]).toEqual([
      'chosen',
      {what: 'action', actionId: first, part: 'due', goOn: false},
    ]);
  });

  test('letters that name nobody and dates that are none are refused with a reason, and the text stays', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('o');
    me.type('zzz');
    me.press('enter');
    expect([me.typed, me.view.message?.tone]).toEqual(['zzz', 'trouble']);
    me.press('ctrl+u', 'enter', 'b');
    me.type('soon');
    me.press('enter');
    expect([me.typed, me.message]).toEqual(['soon', expect.stringContaining('2026-12-01')]);
    expect(action(me, first)).toMatchObject({ownerId: null, due: null});
  });

  test('a whole name is that person, whoever else begins with it, and a dash is nobody', () => {
    const {me, first} = inActions();
    for (const name of ['Database engineer on call', 'Database']) {
      const person = {id: name, name, involvement: 'tech' as const, role: null, attended: true, thanked: false};
      me.meanwhile({type: 'person-added', person});
    }
    me.goTo(first);
    for (const [typed, owner] of [
      ['database', 'Database'],
      ['-', 'Database'],
      ['database engineer', 'database'],
    ] as const) {
      me.press('o', 'ctrl+u');
      me.type(typed);
      me.press('enter', 'esc');
      expect([typed, action(me, first)?.ownerId]).toEqual([typed, owner]);
    }
  });

  test('the echo shows the day that is meant, and that it is past', () => {
    const {me, first} = inActions();
    const echo = (typed: string) =>
      actionAsk.echo?.({what: 'action', actionId: first, part: 'due', goOn: false}, fieldWith(typed), {
        review: me.review,
        now: sampleNow('actions'),
      });
    expect(echo('+10d')).toBe('Sun 11 Nov');
    expect(echo('today')).toBe('Thu 1 Nov');
    expect(echo('next fri')).toBe('Fri 9 Nov');
    expect(echo('eom')).toBe('Fri 30 Nov');
    expect(echo('1 jan')).toBe('Tue 1 Jan 2019');
    expect(echo('3m')).toBe('Fri 1 Feb 2019');
    expect(echo('2018-10-01')).toBe('Mon 1 Oct, which is past');
    expect(echo('weds week')).toBe('Wed 14 Nov');
    expect(echo('2018-12-1')).toBe('Sat 1 Dec');
    expect(echo('soon')).toBe('not a date yet');
    expect(echo('12/1')).toBe('12 Jan 2019 or 1 Dec 2018: write the month as a word');
    expect(echo('Q1')).toBe('no single day: try end of q1');
  });

  test('two numbers that can be two days are not taken, both are named, and the field stays open', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('b');
    me.type('12/1');
    me.press('enter');
    expect(me.message).toBe('That is 12 Jan 2019 or 1 Dec 2018: write the month as a word.');
    expect([me.typed, action(me, first)?.due]).toEqual(['12/1', null]);
    me.press('ctrl+u');
    me.type('1. dec');
    me.press('enter');
    expect([me.typed, action(me, first)?.due]).toEqual([undefined, '2018-12-01']);
  });

  test('a day that is past is asked about, and a second Enter takes it', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('b');
    me.type('2018-10-30');
    me.press('enter');
    expect(me.message).toBe('Tue 30 Oct is past. Enter again takes it; Esc leaves the day as it was.');
    expect([me.typed, action(me, first)?.due]).toEqual(['2018-10-30', null]);
    me.press('ctrl+u');
    me.type('2018-10-29');
    me.press('enter');
    expect([me.message, action(me, first)?.due]).toEqual([expect.stringMatching(/^Mon 29 Oct is past/), null]);
    me.press('enter');
    expect([me.typed, action(me, first)?.due]).toEqual([undefined, '2018-10-29']);
    me.press('b', 'enter');
    expect([me.typed, me.message]).toEqual([undefined, '']);
  });

  test('Tab completes a name, and completes nothing from nothing', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('o', 'tab');
    expect(me.typed).toBe('');
    me.press('h', 'e', 'tab');
    expect(me.typed).toBe('Head of platform');
  });

  test('the owner field shows who can be chosen, ever fewer with each letter', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('o');
    expect(dock(me).above).toBe(' Facilitator from another team · Note-taker from another team and 5 more');
    me.type('e');
    expect(dock(me).above).toMatch(/and \d more$/);
    me.type('ngineer');
    expect(dock(me)).toEqual({
      label: expect.stringContaining('── One owner · “Write the rul…” · Database engineer  Enter saves'),
      above: ' Database engineer',
    });
    me.type('s');
    expect(dock(me)).toMatchObject({label: expect.stringContaining('no name has these letters yet'), above: ' '});
    me.press('ctrl+u');
    me.type('gineer');
    expect(dock(me)).toEqual({
      label: expect.stringContaining(' · nobody yet · Tab: Database engineer '),
      above: ' Database engineer',
    });
  });

  test('a long title leaves the reading of an owner and of a day in sight, and gives way itself', () => {
    const me = atTheKeys('actions');
    const long = 'Rehearse a restore of the whole cluster from the backups of the night before';
    const id = hold(me, long);
    me.goTo(id);
    me.press('b');
    me.type('2018-10-01');
    expect(dock(me).label).toMatch(
      /^── Due · “Rehearse a .*…” · Mon 1 Oct, which is past ─* Enter saves · Esc leaves ──$/,
    );
    me.press('esc', 'o');
    me.type('facilitator from');
    expect(dock(me).label).toMatch(/^── One owner · “Rehearse a .*…” · Facilitator from another team ─+$/);
  });

  test('an idea that ends in @ and a name, completed by Tab, is theirs, and its words are its words', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('@ Rotate keys @d');
    expect(dock(me).label).toContain('Tab: Database engineer');
    me.type('ata');
    expect(dock(me).label).toContain('holds an action · owner Database engineer');
    me.press('tab');
    expect([me.typed, dock(me).label]).toEqual([
      '@ Rotate keys @Database engineer',
      expect.stringContaining('holds an action · owner Database engineer'),
    ]);
    me.press('enter');
    expect(me.review.actions.at(-1)).toMatchObject({title: 'Rotate keys', ownerId: 'database', status: 'held'});
    me.press('u');
    expect(me.review.actions.at(-1)?.deleted).toBe(true);
    me.press('a');
    me.type('Write it down @head');
    me.press('tab', 'enter');
    expect(me.review.actions.at(-1)).toMatchObject({title: 'Write it down', ownerId: 'head'});
    me.press('a');
    me.type('Ask @ the front desk @nobody here');
    me.press('enter');
    expect(me.review.actions.at(-1)).toMatchObject({title: 'Ask @ the front desk @nobody here', ownerId: null});
  });

  test('three slots, a fourth with a reason, a fifth refused', () => {
    const {me, first, second} = inActions();
    const third = hold(me, 'A third');
    me.goTo(first);
    me.press('enter', 'esc');
    me.goTo(second);
    me.press('enter');
    expect(me.asks).toMatchObject({what: 'slot-reason'});
    expect(dock(me).label).toMatch(/^── One more than 3, because · /);
    me.press('enter');
    expect([action(me, second)?.status, me.message]).toEqual(['held', expect.stringContaining('needs a reason')]);
    me.type('it is done by Friday anyway');
    me.press('enter');
    expect(action(me, second)).toMatchObject({status: 'chosen', reason: 'it is done by Friday anyway'});
    me.press('esc');
    me.goTo(third);
    me.press('enter');
    expect([action(me, third)?.status, me.typed]).toEqual(['held', undefined]);
    expect(me.message).toContain('4 actions');
    me.goTo(second);
    me.press('y');
    expect(action(me, second)?.status).toBe('done');
    me.press('y');
    expect([action(me, second)?.status, action(me, second)?.reason]).toEqual(['chosen', 'it is done by Friday anyway']);
    expect(brokenRules(me.review)).toEqual([]);
  });

  test('not now needs its reason; then the next idea is selected', () => {
    const {me, first, second} = inActions();
    me.goTo(first);
    me.press('-', 'enter');
    expect([action(me, first)?.status, me.message]).toEqual(['held', expect.stringContaining('few words')]);
    me.type('the rota is redrawn anyway');
    me.press('enter');
    expect(action(me, first)).toMatchObject({status: 'not-now', reason: 'the rota is redrawn anyway'});
    expect(me.selected).toBe(second);
    me.goTo(first);
    me.press('-');
    expect(me.typed).toBe('the rota is redrawn anyway');
    me.press('esc', '.');
    expect([action(me, first)?.status, me.message]).toEqual(['held', 'Held again.']);
  });

  test('> parks an idea, once, and the next idea is selected', () => {
    const {me, first, second} = inActions();
    me.goTo(first);
    me.press('>');
    expect(me.review.parked.at(-1)?.text).toBe('Write the rule down');
    expect([action(me, first)?.status, me.selected]).toEqual(['not-now', second]);
    const parked = me.review.parked.length;
    me.goTo(first);
    me.press('>');
    expect([me.review.parked.length, me.message]).toEqual([parked, expect.stringContaining('already')]);
  });

  test('slots stand in the order of choosing, also after one was given back and taken back', () => {
    const me = atTheKeys('opening');
    const [oldest, middle, newest] = ['The oldest idea', 'A middle one', 'The newest'].map((idea) => hold(me, idea));
    me.meanwhile({type: 'question-opened', questionId: 'choose-actions'});
    const choose = (id = '') => {
      me.goTo(id);
      me.press('enter', 'esc');
    };
    const order = () => chosenActions(me.review).map(({id}) => id);
    for (const id of [newest, oldest, middle]) choose(id);
    expect([order(), me.rows.flatMap(({kind, id}) => (kind === 'action' ? [id] : []))]).toEqual([
      [newest, oldest, middle],
      [newest, oldest, middle],
    ]);
    me.goTo(newest ?? '');
    me.press('.');
    expect(order()).toEqual([oldest, middle]);
    me.press('u');
    expect(order()).toEqual([newest, oldest, middle]);
    me.press('U');
    choose(newest);
    expect(order()).toEqual([oldest, middle, newest]);
  });

  test('> on a chosen action says what goes along, and one u brings it all back', () => {
    const me = atTheKeys('actions');
    me.goTo('action-1');
    const before = action(me, 'action-1');
    expect(before?.status).toBe('chosen');
    me.press('>');
    expect(me.message).toMatch(
      /^“.+” goes to the parking lot with its owner, .*; its slot is free again\. v opens it\.$/,
    );
    const there = me.review.parked.at(-1);
    expect(there && topicFacts(me.review, there).join()).toContain('due ');
    me.press('u');
    expect(action(me, 'action-1')).toEqual(before);
    expect(me.review.parked.at(-1)?.deleted).toBe(true);
  });

  test('i marks what has impact on information security', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('i');
    expect([action(me, first)?.isms, me.message]).toEqual([true, 'Marked: it affects information security.']);
    me.press('i');
    expect(action(me, first)?.isms).toBe(false);
  });

  test('I marks what a client is told of, and says so on its row', () => {
    const {me, first} = inActions();
    me.goTo(first);
    me.press('I');
    expect([action(me, first)?.forClient, me.message]).toEqual([true, 'Marked: a client is told of it.']);
    me.press('u');
    expect(action(me, first)).not.toHaveProperty('forClient');
    me.press('U', 'I');
    expect([action(me, first)?.forClient, me.message]).toEqual([undefined, 'Marked: a client is not told of it.']);
  });

  test('an answer that changes nothing is no change', () => {
    const {me, first} = inActions();
    me.goTo(first);
    const before = me.changes.length;
    me.press('o', 'enter', 'b', 'enter', 'w', 'enter');
    expect([me.changes.length, me.typed]).toEqual([before, undefined]);
  });

  test('a deleted idea leaves the one beside it selected', () => {
    const {me, first, second} = inActions();
    me.goTo(first);
    me.press('delete');
    expect([action(me, first)?.deleted, me.selected]).toEqual([true, second]);
  });
});

describe('the overview', () => {
  test('adds, rewords, moves and skips questions, and goes to any', () => {
    const me = atTheKeys('before');
    me.press('g');
    expect(me.selected).toBe('signs');
    me.press('n');
    me.type('What did it cost?');
    me.press('enter');
    const added = me.selected ?? '';
    expect(question(me, added)?.text).toBe('What did it cost?');
    me.press('r', 'ctrl+u');
    me.type('What did we pay?');
    me.press('enter', '[');
    expect(question(me, added)?.text).toBe('What did we pay?');
    expect(me.review.agenda.stages[1]?.questions.map(({id}) => id)).toEqual(['normal', 'defences', added, 'signs']);
    me.press(']', ']');
    expect(me.review.agenda.stages[2]?.questions[0]?.id).toBe(added);
    expect(me.selected).toBe(added);
    me.press('enter');
    expect([me.open, me.screen]).toEqual([added, 'agenda']);
    me.press('g', 's', 's', 'd');
    expect([question(me, added)?.state, me.message]).toEqual(['open', expect.stringContaining('s skips it')]);
  });

  test('moving past either end says so', () => {
    const me = atTheKeys('before');
    me.press('g', 'home', '[');
    expect(me.message).toBe('It is the first question already.');
    me.press('end', ']');
    expect(me.message).toBe('It is the last question already.');
  });

  test('and help lead back to where they were opened', () => {
    for (const chapter of ['before', 'actions', 'close', 'closed'] satisfies Chapter[]) {
      const me = atTheKeys(chapter);
      const screen = me.screen;
      me.press('g', '?', 'enter', 'v', '?', 'q', 'esc');
      expect(me.screen).toBe(screen);
    }
  });
});

describe('preparing', () => {
  test('people get roles, involvement and a place; items are ticked', () => {
    const me = atTheKeys('preparing');
    me.goTo('database');
    const person = () => me.review.people.find(({id}) => id === 'database');
    me.press('r', 'f', 'enter');
    expect(person()?.role).toBe('facilitator');
    expect(me.review.people.filter(({role}) => role === 'facilitator')).toHaveLength(1);
    me.press('r', 'w', 'enter');
    expect(person()?.role).toBeNull();
    me.press('i');
    expect(person()?.involvement).toBe('client');
    me.press('w');
    expect(person()?.attended).toBe(false);
    me.press('space');
    expect(person()).toMatchObject({attended: true, thanked: false});
    me.goTo('recording-ready');
    me.press('space');
    expect(me.review.checklist.find(({id}) => id === 'recording-ready')?.done).toBe(true);
    me.press('enter');
    expect(me.review.checklist.find(({id}) => id === 'recording-ready')?.done).toBe(false);
  });

  test('a person is added, reworded and taken off', () => {
    const me = atTheKeys('preparing');
    me.press('n');
    me.type('Network engineer');
    me.press('enter', 'esc');
    const id = me.selected;
    expect(me.review.people.at(-1)).toMatchObject({id, name: 'Network engineer'});
    me.press('enter');
    me.type(' on duty');
    me.press('enter');
    expect(me.review.people.at(-1)?.name).toBe('Network engineer on duty');
    me.press('d');
    expect(me.asked).toBe('Take Network engineer on duty off the list? Enter deletes; u brings it back.');
    me.press('enter');
    expect(me.review.people.some((person) => person.id === id)).toBe(false);
  });

  test('the incident’s details are changed in place', () => {
    const me = atTheKeys('preparing');
    me.goTo('title');
    me.press('enter', 'ctrl+u', 'enter');
    expect(me.message).toBe('Nothing was written: it stays as it was.');
    me.press('enter', 'ctrl+u');
    me.type('A shorter title');
    me.press('enter');
    me.goTo('severity');
    me.press('enter');
    expect(me.review).toMatchObject({title: 'A shorter title', severity: 'minor'});
  });
});

describe('closing', () => {
  test('a closed review refuses every change with a reason, and O opens it again', () => {
    const me = atTheKeys('closed');
    const before = me.review;
    // What to change next time may be said when all is over.
    for (const row of me.rows.filter((each) => canSelect(each) && !['do', 'detail'].includes(each.kind))) {
      me.goTo(row.id);
      me.press('enter');
      expect(me.message).toBe('This review is closed: O opens it again.');
    }
    for (const key of ['n', 'p', 'a', 'right', 'left', 'space', '+', '-', '>', '1', 'e', 'r']) {
      me.press('esc', key);
      expect([key, me.message]).toEqual([key, 'This review is closed: O opens it again.']);
    }
    for (const screen of ['g', 'v']) {
      me.press(screen, 'd');
      expect(me.message).toBe('This review is closed: O opens it again.');
      me.press('esc');
    }
    me.press('/', 'esc', 'x', 'enter');
    expect([me.review, me.effects]).toEqual([before, [{kind: 'export'}]]);
    me.press('g', 'O', 'enter');
    expect([me.review.status, me.screen, me.message]).toEqual(['running', 'close', 'Open again.']);
    me.press('O');
    expect(me.message).toBe('The review is open.');
  });
});

describe('leaving', () => {
  test('is at once before and after the meeting, and asked while it runs', () => {
    for (const chapter of ['preparing', 'closed'] as const) {
      const me = atTheKeys(chapter);
      me.press('q');
      expect(me.effects).toEqual([{kind: 'leave'}]);
    }
    const me = atTheKeys('before');
    me.press('q');
    expect([me.asked, me.effects]).toEqual([
      'Leave? The review stays open, and its clock keeps running. Enter leaves.',
      [],
    ]);
    me.press(...'quick fix');
    expect(me.effects).toEqual([]);
    me.press('esc', 'q');
    me.meanwhile({type: 'paused'});
    expect(me.asked).toBe('Leave? The review stays open. Enter leaves.');
    me.press('esc', 'q');
    me.meanwhile({type: 'review-closed'});
    expect(me.asked).toBe('Leave? The review is closed. Enter leaves.');
    me.meanwhile({type: 'review-reopened'});
    expect(me.asked).toBe('Leave? The review stays open, and its clock keeps running. Enter leaves.');
    me.press('enter');
    expect(me.effects).toEqual([{kind: 'leave'}]);
  });

  test('asks while something is not on the disk', () => {
    const other = atTheKeys('before', {unsaved: 2});
    other.press('q');
    expect([other.asked, other.effects]).toEqual([expect.stringContaining('2 changes'), []]);
    other.press('n', 'esc');
    expect([other.asked, other.effects]).toEqual(['', []]);
    other.press('q', 'enter');
    expect(other.effects).toEqual([{kind: 'leave'}]);
  });

  test('Ctrl+C leaves from a field, a question and the search', () => {
    for (const keys of [['n'], ['right'], ['/']]) {
      const me = atTheKeys('before');
      me.press(...keys, 'ctrl+c');
      expect(me.effects).toEqual([{kind: 'leave'}]);
    }
  });
});

describe('a paste', () => {
  test.for([
    '- one\n- two',
    '- one',
    '+ good',
    '> quoted\n> and more',
    '@ here',
    '* a star',
    '-- a name',
    '**bold**',
    '+1',
    '---',
    '--',
    '!',
  ])('is never read for marks: %j', (text) => {
    const start = atTheKeys('before');
    for (const [before, behind] of [
      ['', ''],
      ['', ' and more'],
      [' ', ''],
    ] as const) {
      const me = atTheKeys('before');
      me.press('n');
      me.type(before);
      me.paste(text);
      me.type(behind);
      me.press('enter');
      expect(lastNote(me)).toEqual({kind: 'note', aspects: [], text: `${text}${behind}`});
      expect([me.review.parked, me.review.actions]).toEqual([start.review.parked, start.review.actions]);
    }
  });

  test('without a field is none either, and behind a mark that was typed it is what that says', () => {
    const me = atTheKeys('before');
    me.paste('- one\n- two');
    me.press('enter');
    expect(lastNote(me)).toEqual({kind: 'note', aspects: [], text: '- one\n- two'});
    me.press('n', '!', 'space');
    me.paste('- one\n- two');
    me.press('enter');
    expect(lastNote(me)).toEqual({kind: 'decision', aspects: [], text: '- one\n- two'});
  });

  test('loses of a control string without an end only what opens it, and no line behind it', () => {
    for (const opens of ['\u001b]', '\u001bP', '\u001b_', '\u001b^', '\u001bX', '\u009d']) {
      const me = atTheKeys('before');
      me.press('n');
      me.paste(`first ${opens}words\r\nsecond\nthird`);
      me.press('enter');
      expect(lastNote(me)?.text).toBe('first words\nsecond\nthird');
    }
  });

  test('of more than a note holds is refused, however much of it steers a terminal or joins', () => {
    const me = atTheKeys('before');
    me.press('n');
    me.paste('\u001b]'.repeat(2_500_000));
    expect(me.typed).toBe('');
    me.paste(`x${'\u200d'.repeat(1_000_000)}${'y'.repeat(70_000)}`);
    expect([me.typed, me.message]).toEqual(['', expect.stringContaining('this would be more, and was not added')]);
  });

  test('before what is typed already leaves the cursor behind it', () => {
    const me = atTheKeys('before');
    me.press('n');
    me.type('mine');
    me.press('ctrl+home');
    me.paste('- theirs ');
    me.type('and ');
    expect(me.typed).toBe('-- theirs and mine');
  });

  test('with a question open becomes the text of a note, to be looked at', () => {
    const me = atTheKeys('before');
    me.paste('c\nq\r\nx');
    expect([me.typed, me.open, me.effects]).toEqual(['c\nq\nx', 'signs', []]);
  });

  const elsewhere: readonly [Chapter, string[], string][] = [
    ['preparing', [], 'press n (add people) first.'],
    ['before', ['P'], 'press n (add people) first.'],
    ['actions', [], 'press n (write a note) first.'],
    ['close', [], 'press n (write a note) first.'],
    ['before', ['g'], 'press n (add a question below the selected one) first.'],
    ['before', ['v'], 'press p (park a topic) first.'],
    ['before', ['?'], 'a paste needs an open field.'],
  ];

  test.for(elsewhere)('in %s after %j does nothing, and says what writes: %s', ([chapter, keys, way]) => {
    for (const pasted of ['cqx1d\n', 'Head of support, on call', 'd\ns\nq\n']) {
      const me = atTheKeys(chapter);
      me.press(...keys);
      const before = [me.review, me.screen, me.selected];
      me.paste(pasted);
      expect([me.review, me.screen, me.selected]).toEqual(before);
      expect([me.message, me.typed]).toEqual([`Nothing was written: ${way}`, undefined]);
      // The key that is named opens a field, and the paste is in it.
      const [, key] = /press (.) \(/.exec(way) ?? [];
      if (key) me.press(key);
      if (key) me.paste('Head of support');
      expect(me.typed).toBe(key && 'Head of support');
    }
  });

  test('in a closed review says which key opens it again', () => {
    const me = atTheKeys('closed');
    me.paste('cqx1d\n');
    expect(me.message).toBe('Nothing was written. This review is closed: O opens it again.');
  });

  test('is no answer to what is asked, and neither is the Enter behind it', () => {
    const me = atTheKeys('before');
    me.press('right');
    const {open} = me;
    me.paste('cqx1d\n');
    expect([me.asked, me.message]).toEqual([
      expect.stringMatching(/Esc leaves it/),
      'Nothing is written: Esc, then n writes a note.',
    ]);
    me.press('enter');
    expect(me.open).toBe(open);
    me.press('esc', 'right', 'enter');
    expect(me.open).not.toBe(open);
  });

  test.for(['Delivery manager, Head of support', 'd.ek@example.org', 'sdd+ cc vv'])(
    'in one line of a terminal that marks none fires no key either: %s',
    (line) => {
      for (const [chapter, keys] of elsewhere) {
        const me = atTheKeys(chapter);
        me.press(...keys);
        const before = [me.review, me.screen, me.effects.length];
        me.type(line);
        expect([chapter, me.review, me.screen, me.effects.length]).toEqual([chapter, ...before]);
        expect([me.message, me.typed]).toEqual([expect.stringMatching(/^Nothing was written/), undefined]);
      }
      const me = atTheKeys('before');
      me.type(line);
      expect([me.typed, me.changes]).toEqual([line, []]);
    },
  );

  test('what is typed ahead behind the key that opens a field goes into it', () => {
    const me = atTheKeys('preparing');
    me.type('nDelivery manager, Head of support');
    expect(me.typed).toBe('Delivery manager, Head of support');
  });

  test.each(roles)(
    'on any screen fires no key: it is refused in words, or is a text to be looked at, for the %s',
    (role) => {
      for (const [name, screen] of Object.entries(screens.all).filter(([each]) => each !== 'watch')) {
        const isMeetings = screen.stages ?? screen.shows;
        const view = {...viewAt(name), ...(!isMeetings && {from: 'agenda'}), keepsField: false};
        const me = atTheKeys('after', {role, view});
        const before = [me.review, me.screen, me.effects.length];
        me.paste('dqxs1>c\r\n-.y');
        const said = me.typed ?? me.view.query;
        expect([name, ...before]).toEqual([name, me.review, me.screen, me.effects.length]);
        expect([name, me.message === '' ? said : me.message]).toEqual([
          name,
          expect.stringMatching(
            /^dqxs1>c\s-\.y$|^Nothing was written: (?:press \w \(.*\) first|a paste needs an open field)\.$/,
          ),
        ]);
      }
    },
  );

  test('in a field of one line has its line breaks as spaces', () => {
    const me = atTheKeys('preparing');
    me.goTo('title');
    me.press('enter', 'ctrl+u');
    me.paste('Network\nengineer\u001b[31m');
    expect(me.typed).toBe('Network engineer');
  });
});

describe('home and a new review', () => {
  const home = {
    reviews: [
      {
        id: 'r1',
        folder: '/reviews/r1',
        reference: 'INC-7',
        title: 'The link fell',
        severity: 'minor' as const,
        kind: 'incident' as const,
        security: false,
        status: 'running' as const,
        createdAt: 0,
        zone: null,
        startedAt: null,
        covered: 0,
        questions: 19,
        notes: 0,
        actions: 0,
        openParked: 0,
        changedAt: 0,
        archived: false,
      },
    ],
    examples: [{name: 'github', title: 'A partition', about: 'A real one'}],
  };
  const form = {
    reference: '',
    title: '',
    severity: 'minor' as const,
    folder: '',
    recording: '',
    minutes: null,
    agenda: 'standard',
    people: [],
    incident: {startedAt: null, resolvedAt: null, keywords: []},
  };
  const atHome = () =>
    atTheKeys(null, {
      home,
      view: {...viewAt('home'), form},
    });

  test('Enter opens the review, the example, or a form', () => {
    const me = atHome();
    me.press('enter', 'end', 'enter');
    expect(me.effects).toEqual([
      {kind: 'open-review', folder: '/reviews/r1'},
      {kind: 'open-example', name: 'github'},
    ]);
    me.press('n');
    expect(me.screen).toBe('new');
  });

  test('Esc in the form leads back to the row of home that was selected', () => {
    const me = atHome();
    me.press('end');
    const {selected} = me;
    me.press('n', 'esc', 'esc');
    expect([me.screen, me.selected]).toEqual(['home', selected]);
  });

  test('a word that nothing holds opens nothing, and a paste for it is a part of it', () => {
    const me = atHome();
    me.press('/');
    me.press('ctrl+u');
    me.type('zzz');
    me.press('enter');
    expect([me.screen, me.effects]).toEqual(['home', []]);
    me.paste('a page');
    expect([me.screen, me.view.filter, me.effects]).toEqual(['home', 'zzza page', []]);
  });
});

test('Shift+Tab goes back where Tab goes forward', () => {
  const me = atTheKeys('after');
  me.press('n');
  me.type('The pager rang');
  const kinds = Array.from({length: 6}, () => {
    me.press('tab');
    return me.typed;
  });
  expect(kinds).toEqual(['+', '-', '!', '?', '*', ''].map((mark) => `${mark} The pager rang`.trim()));
  const back = Array.from({length: 6}, () => {
    me.press('shift+tab');
    return me.typed;
  });
  expect(back).toEqual(kinds.toReversed().slice(1).concat('The pager rang'));
});

describe('an aspect', () => {
  test('is shown behind # and completed by Tab, and by its first letters alone', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('Nobody knew #');
    expect(dock(me).label).toContain('· Tab: #people #process #technology ');
    me.press('tab');
    expect(me.message).toBe('#people, #process or #technology: one more letter, then Tab.');
    me.type('p');
    expect(dock(me).label).toContain('· Tab: #people #process ');
    me.type('r');
    expect(dock(me).label).toContain('Note · process · Tab: #process ');
    me.press('tab');
    expect(me.typed).toBe('Nobody knew #process');
    me.type(' #ppl');
    me.press('enter');
    expect(lastNote(me)).toEqual({kind: 'note', aspects: ['people', 'process'], text: 'Nobody knew'});
    expect(me.message).toBe('');
  });

  test('that is none is said while it is typed and once it is saved', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('Nobody knew #foo');
    expect(dock(me).label).toContain('Note · #foo is not an aspect ');
    me.press('tab');
    expect(me.message).toBe('#foo is not an aspect: #people, #process or #technology.');
    me.press('enter');
    expect(me.message).toBe('#foo is not an aspect: it stays in the text; Tab after # shows them.');
    expect(lastNote(me)).toEqual({kind: 'note', aspects: [], text: 'Nobody knew #foo'});
  });

  test.for([
    ['#p', '#people or #process'],
    ['#t', '#technology'],
  ])('that is begun with %s only says what it could be, and stays in the text', ([tag, could]) => {
    const me = atTheKeys('after');
    me.press('n');
    me.type(`Nobody ${tag} knew`);
    expect(dock(me).label).toContain(`Note · ${tag} could be ${could} `);
    me.press('enter');
    expect(me.message).toBe(`${tag} could be ${could}: it stays in the text.`);
    expect(lastNote(me)).toEqual({kind: 'note', aspects: [], text: `Nobody ${tag} knew`});
  });

  test('stays as it is when the words before it are edited', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('- The failover was slow #technology #people');
    me.press('enter', 'up', 'r');
    expect(me.typed).toBe('- The failover was slow #people #technology');
    me.type(' indeed');
    me.press('enter');
    expect(lastNote(me)).toEqual({
      kind: 'better',
      aspects: ['people', 'technology'],
      text: 'The failover was slow indeed',
    });
    me.press('r', 'ctrl+u');
    me.type('- It took an hour');
    me.press('enter', 'r', 'end', 'ctrl+w', 'enter');
    expect(lastNote(me)).toEqual({kind: 'better', aspects: ['people'], text: 'It took an hour'});
  });
});

describe('a field names what it writes to', () => {
  const beginning = (text = '') => (text.split('\n')[0] ?? '').slice(0, 10);

  test.for([
    ['topic-1', 'parking', ['r', 'enter']],
    ['database', 'facts', ['enter']],
    ['action-1', 'actions', ['r', 'o', 'b', 'w', '-']],
    ['signs', 'overview', ['r']],
  ] as const)('%s on the %s screen', ([id, screen, keys]) => {
    const me = atTheKeys('actions', {view: {...viewAt(screen), from: 'actions'}});
    const {parked, people, actions} = me.review;
    const words = [
      topic(me, id)?.text,
      people.find((person) => person.id === id)?.name,
      actions.find((each) => each.id === id)?.title,
      question(me, id)?.text,
    ].find((text) => text !== undefined);
    expect([parked.length > 0, words]).toEqual([true, expect.any(String)]);
    for (const key of keys) {
      me.goTo(id);
      me.press(key);
      expect([key, dock(me).label]).toEqual([key, expect.stringContaining(`· “${beginning(words)}`)]);
      me.press('esc');
    }
  });

  test('a note that is reworded, and no note that is new', () => {
    const me = atTheKeys('after');
    me.press('up', 'r');
    const {noteId} = me.asks?.what === 'note' ? me.asks : {};
    const {text} = me.review.notes.find(({id}) => id === noteId) ?? {};
    expect(dock(me).label).toContain(`Reword the note · “${beginning(text)}`);
    me.press('esc', 'esc', 'n');
    expect(dock(me).label).not.toContain('“');
  });
});

describe('no key fails silently', () => {
  const chapters: Chapter[] = ['preparing', 'opening', 'before', 'after', 'actions', 'close', 'closed'];
  const over: ScreenName[] = ['overview', 'parking', 'help', 'search'];
  const places = chapters.flatMap((chapter) =>
    [atTheKeys(chapter).screen as ScreenName, ...over].map((screen): [ScreenName, Chapter] => [screen, chapter]),
  );

  function at(screen: ScreenName, chapter: Chapter, selected = ''): Me {
    const from = atTheKeys(chapter).screen;
    return atTheKeys(chapter, {view: {...viewAt(screen), from, query: 'the', selected: {[screen]: selected}}});
  }

  const trace = (me: Me) => JSON.stringify([me.review, me.view, me.effects]);

  test.for(places)('Enter on every row of %s in %s does something or says why', ([screen, chapter]) => {
    for (const {id} of [...at(screen, chapter).rows.filter(canSelect), {id: ''}]) {
      const me = at(screen, chapter, id);
      const before = trace(me);
      me.press('enter');
      expect([id, trace(me) !== before]).toEqual([id, true]);
    }
  });

  test('keys that mean nothing do nothing, and say so until another key does something', () => {
    const me = atTheKeys('before');
    const before = trace(me);
    me.press('z');
    expect(me.message).toBe('z does nothing here · ? shows the keys');
    me.press('tab', 'ctrl+y', 'alt+x', 'shift+tab');
    expect(me.message).toBe('');
    me.press('Z', 'é', '&', 'ß', '復');
    expect(me.message).toBe('Nothing is written: n writes a note · ? shows the keys');
    me.press('v', 'esc');
    expect(trace(me)).toBe(before);
    me.press('ctrl+y');
    expect(me.message).toBe('Ctrl+Y does nothing here · ? shows the keys');
  });

  test('Esc, which is pressed to be sure, and letters of a word that narrows a list are not told of', () => {
    const me = atTheKeys('preparing');
    me.press('esc');
    expect(me.message).toBe('');
    const home = atTheKeys(null);
    home.press('/', 'tab');
    expect(home.message).toBe('');
  });

  test('whatever is pressed, the review stays whole and the screen has a way out', () => {
    // Before and after the meeting q leaves at once: what is pressed behind it is the shell's.
    const names = 'abcdefghijklmnoprstuvwxyzDO?/+-=.>1234[]'.split('');
    const keys = [...names, 'enter', 'esc', 'space', 'left', 'right', 'up', 'down', 'home', 'end', 'tab', 'backspace'];
    fc.assert(
      fc.property(
        fc.constantFrom<Chapter>('preparing', 'before', 'actions', 'close', 'closed'),
        fc.array(fc.constantFrom(...keys), {maxLength: 60, size: 'max'}),
        (chapter, pressed) => {
          const me = atTheKeys(chapter);
          for (const key of pressed) me.press(key);
          expect(brokenRules(me.review)).toEqual([]);
          me.press('esc', 'esc', 'esc');
          expect(['prepare', 'agenda', 'actions', 'close']).toContain(me.screen);
          me.press('q');
          if (me.asked !== '') me.press('enter');
          expect(me.effects.at(-1)).toEqual({kind: 'leave'});
        },
      ),
      {numRuns: 150},
    );
  });
});
