// All notes of the review in one list, at the keys of both roles: looked through, narrowed, mended and moved.
import {describe, expect, test} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {liveNotes} from '../../src/review/notes.js';
import {bodyOf} from '../../src/screens/frame/body.js';
import {dockRows} from '../../src/screens/frame/dock-rows.js';
import {drawRow} from '../../src/screens/rows/index.js';
import type {Row} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';

/** The facilitator at the list of all notes. */
function atNotes(at: Chapter = 'after'): Me {
  const me = atTheKeys(at);
  me.press('N');
  return me;
}

/** The note-taker there, whose field is open beside it. */
function takingNotes(at: Chapter = 'after'): Me {
  const me = atTheKeys(at, {role: 'note-taker'});
  me.press('esc', 'N');
  return me;
}

const ids = (rows: readonly Row[]) => rows.filter(({kind}) => kind === 'note').map(({id}) => id);
const headings = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'heading' ? [row.text] : []));
const intro = ({situation}: Me) => situation.screen.intro?.(situation);
const kindOf = (me: Me, wanted: string) => me.review.notes.find(({id}) => id === wanted)?.kind;
const placeOf = (me: Me, wanted: string) => me.review.notes.find(({id}) => id === wanted)?.questionId;
const label = ({view, told}: Me) =>
  (dockRows(view, told, {columns: 80, rows: 24})?.label ?? []).map(({text}) => text).join('');
const theirs = (id: string, questionId: string): Change => ({
  type: 'note-added',
  note: {id, questionId, kind: 'note', aspects: [], text: `${id} from the other terminal`},
});

describe('the list', () => {
  test('has every note, as the agenda goes, under its stage and question', () => {
    const me = atNotes();
    const order = allQuestions(me.review).map(({id}) => id);
    const places = me.rows.flatMap((row) => (row.kind === 'note' ? [order.indexOf(row.note.questionId)] : []));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(ids(me.rows).toSorted()).toEqual(
      liveNotes(me.review)
        .map(({id}) => id)
        .toSorted(),
    );
    expect(headings(me.rows)).toHaveLength(new Set(places).size);
    expect(headings(me.rows)[0]).toMatch(/^Before the event · /);
  });

  test('is by time after o, with a heading wherever the question changes, and by question again', () => {
    const me = atNotes();
    const [first = '', second = ''] = allQuestions(me.review).map(({id}) => id);
    me.meanwhile(theirs('late', first));
    me.meanwhile(theirs('later', second));
    me.meanwhile(theirs('last', first));
    const before = headings(me.rows).length;
    const {selected} = me;
    me.press('o');
    expect(ids(me.rows)).toEqual(liveNotes(me.review).map(({id}) => id));
    expect(headings(me.rows)).toHaveLength(before + 1);
    expect(new Set(me.rows.map(({id}) => id)).size).toBe(me.rows.length);
    expect([me.selected, intro(me)]).toEqual([selected, expect.stringContaining('by time. o by question')]);
    me.press('o');
    expect(intro(me)).toContain('by question. o by time');
  });

  test('begins at the last note of the meeting’s question, or of the nearest before it', () => {
    const me = atNotes();
    expect([placeOf(me, me.selected ?? ''), me.open]).toEqual(['decisions', 'decisions']);
    expect(atNotes('opening').selected).toBe(undefined);
  });

  test.for([
    ['Atlantic/Reykjavik', '14:53  - '],
    ['America/New_York', '10:53  - '],
    // Midnight goes by in it, so that each note says its day, too.
    ['Asia/Tokyo', '2018-11-01 23:53  - '],
  ])('says in the zone of the review, %s, when each note was taken, once w asks for it', ([zone = '', says = '']) => {
    const me = atTheKeys({...sampleReview('closed'), zone});
    me.press('N');
    const line = () => {
      const {props} = bodyOf(me.told, 0, {columns: 80, rows: 24}, false);
      const row = me.rows.find(({id}) => id === 'note-9');
      return (
        row &&
        drawRow(row, props.context)[0]
          ?.map(({text}) => text)
          .join('')
      );
    };
    expect(line()).toMatch(/^- /);
    me.press('w');
    expect(line()?.slice(0, says.length)).toBe(says);
    me.press('w');
    expect(line()).toMatch(/^- /);
  });

  test('keeps its row when notes come in above and below, and finds the one beside when it goes', () => {
    const me = atNotes();
    me.goTo('note-6');
    const [first = ''] = allQuestions(me.review).map(({id}) => id);
    me.meanwhile(theirs('above', first));
    me.meanwhile(theirs('below', 'decisions'));
    expect(me.selected).toBe('note-6');
    me.meanwhile({type: 'note-deleted', id: 'note-6', deleted: true});
    expect(me.selected).toBe('note-7');
  });

  test('is left by N and by Esc, and is there in a closed review, which it changes nothing of', () => {
    const me = atNotes();
    me.press('N');
    expect(me.screen).toBe('agenda');
    me.press('N', 'esc');
    expect(me.screen).toBe('agenda');
    const closed = atNotes('closed');
    closed.press('o', 'w', 'f', 'tab', 'enter', 'M', '[', 'd');
    expect([closed.screen, closed.changes, closed.message]).toEqual([
      'notes',
      [],
      'This review is closed: O opens it again.',
    ]);
  });
});

describe('narrowed', () => {
  const shown = (me: Me) => [me.view.notesShown.kind, me.view.notesShown.aspect];

  test('f goes through the kinds that there are, and behind the last come all', () => {
    const me = atNotes();
    const all = ids(me.rows).length;
    const kinds = new Set(liveNotes(me.review).map(({kind}) => kind));
    for (const _ of kinds) {
      me.press('f');
      const {kind} = me.view.notesShown;
      const of = me.rows.flatMap((row) => (row.kind === 'note' ? [row.note.kind] : []));
      expect(of.length).toBeGreaterThan(0);
      expect(of.filter((one) => one !== kind)).toEqual([]);
    }
    me.press('f');
    expect([shown(me), ids(me.rows).length]).toEqual([[null, null], all]);
  });

  test('what it is narrowed to is said with the way back, and Esc goes it before it leaves', () => {
    const me = atNotes();
    me.press('f', 'f', '#');
    expect(intro(me)).toBe('Only “went well”, #people: 1 note, by question. Esc shows all.');
    expect(ids(me.rows)).toEqual(['note-2']);
    me.press('esc');
    expect([me.screen, shown(me), intro(me)?.startsWith('All notes, by question.')]).toEqual([
      'notes',
      [null, null],
      true,
    ]);
    me.press('esc');
    expect(me.screen).toBe('agenda');
  });

  test('# goes through the aspects, or says how a note gets one', () => {
    const me = atNotes();
    me.press('#', '#', '#');
    expect(shown(me)).toEqual([null, 'technology']);
    me.press('#');
    expect(shown(me)).toEqual([null, null]);
    const none = atNotes('opening');
    none.press('#');
    expect(none.message).toBe('No note here has an aspect; #people in a note gives it one.');
  });

  test('a note that is saved and left out is said to be; one that shows is selected', () => {
    const me = atNotes();
    me.press('f');
    const {selected} = me;
    me.press('n');
    me.type('! we write it down');
    me.press('enter');
    expect([me.message, me.selected]).toEqual(['Saved; it is not among the notes that show.', selected]);
    me.press('n');
    me.type('a plain one');
    me.press('enter');
    const added = liveNotes(me.review).find(({text}) => text === 'a plain one');
    expect([me.message, me.selected]).toEqual(['', added?.id]);
  });
});

describe('the selected note', () => {
  test('is reworded by Enter, and stays selected', () => {
    const me = atNotes();
    me.goTo('note-1');
    me.press('enter', 'end');
    me.type(', as on any day');
    me.press('enter');
    expect(me.review.notes.find(({id}) => id === 'note-1')?.text).toMatch(/, as on any day$/);
    expect([me.selected, me.message]).toEqual(['note-1', '']);
  });

  test('gets its next kind by Tab and the one before by Shift+Tab, and u takes it back', () => {
    const me = atNotes();
    me.goTo('note-1');
    me.press('tab', 'tab');
    expect([kindOf(me, 'note-1'), me.message]).toEqual(['better', 'The note is now: even better if.']);
    me.press('shift+tab');
    expect(kindOf(me, 'note-1')).toBe('well');
    me.press('u', 'u', 'u');
    expect([kindOf(me, 'note-1'), me.selected]).toEqual(['note', 'note-1']);
    me.press('shift+tab');
    expect(kindOf(me, 'note-1')).toBe('moment');
  });

  test('moves to the question before and after, and stays selected', () => {
    const me = atNotes();
    me.goTo('note-1');
    const from = placeOf(me, 'note-1');
    me.press(']');
    expect([placeOf(me, 'note-1') === from, me.selected]).toEqual([false, 'note-1']);
    me.press('[');
    expect([placeOf(me, 'note-1'), me.selected]).toEqual([from, 'note-1']);
  });

  test('moves to any question by a few of its letters', () => {
    const me = atNotes();
    me.goTo('note-1');
    me.press('M');
    me.type('DECISIONS mattered');
    expect(label(me)).toContain('Move the note to · Which decisions mattered');
    me.press('enter');
    expect([placeOf(me, 'note-1'), me.selected]).toEqual(['decisions', 'note-1']);
    expect(me.message).toMatch(/^Moved to: Which decisions mattered/);
    me.press('u');
    expect(placeOf(me, 'note-1')).not.toBe('decisions');
  });

  test('stays where it is by no letters at all, and by letters that no question has', () => {
    const me = atNotes();
    me.goTo('note-1');
    me.press('M', 'enter');
    expect([me.typed, me.changes]).toEqual([undefined, []]);
    me.press('M');
    me.type('zebra');
    me.press('enter');
    expect([me.message, me.typed, me.changes]).toEqual(['No question has these letters.', 'zebra', []]);
    me.press('ctrl+u');
    me.type('decisions');
    me.press('tab');
    expect(me.typed).toMatch(/^Which decisions mattered/);
    me.press('esc');
    expect(me.changes).toEqual([]);
  });

  test('is deleted by d once that is agreed to, and the one beside it is selected', () => {
    const me = atNotes();
    me.goTo('note-6');
    me.press('d', 'enter');
    expect([ids(me.rows).includes('note-6'), me.selected]).toEqual([false, 'note-7']);
    me.press('u');
    expect([ids(me.rows).includes('note-6'), me.selected]).toEqual([true, 'note-6']);
  });
});

describe('drafts that wait', () => {
  const headingAbove = ({rows}: Me, id: string) => {
    const at = rows.findIndex((row) => row.id === id);
    return rows.slice(0, at).findLast(({kind}) => kind === 'heading');
  };
  const draftRow = ({rows}: Me) => rows.find(({kind}) => kind === 'draft')?.id ?? '';

  /** At the list, with half a note begun under the question of the first note. */
  function halfANote(): Me {
    const me = atTheKeys('after');
    const first = allQuestions(me.review).find(({id}) => liveNotes(me.review).some((one) => one.questionId === id));
    me.meanwhile({type: 'question-opened', questionId: first?.id ?? ''});
    me.press('n');
    me.type('half a thou');
    me.press('esc', 'N');
    return me;
  }

  test('are rows at the end of their question, Enter goes on with one, and saved it is the selected note', () => {
    const me = halfANote();
    const [first] = headings(me.rows);
    const at = me.rows.findIndex(({kind}) => kind === 'draft');
    expect(headingAbove(me, draftRow(me))).toMatchObject({text: first});
    expect([me.rows[at - 1]?.kind, me.rows[at + 1]?.kind]).toEqual(['note', 'heading']);
    me.goTo(draftRow(me));
    me.press('enter');
    expect(me.typed).toBe('half a thou');
    me.type('ght');
    me.press('enter');
    const saved = liveNotes(me.review).find(({text}) => text === 'half a thought');
    expect([me.screen, me.selected, me.rows.some(({kind}) => kind === 'draft')]).toEqual(['notes', saved?.id, false]);
  });

  test('have a heading of their own by time, and where they belong to no question', () => {
    const me = halfANote();
    me.press('o');
    expect([headingAbove(me, draftRow(me)), me.rows.at(-1)?.kind]).toEqual([
      expect.objectContaining({text: 'Drafts that wait'}),
      'draft',
    ]);
    const other = takingNotes();
    other.press('esc', 'm');
    other.type('five minutes le');
    other.press('esc');
    expect(headingAbove(other, draftRow(other))).toMatchObject({text: 'Drafts that wait'});
  });

  test('show under a question that has no note, and however the list is narrowed', () => {
    const me = atTheKeys('opening');
    me.press('n');
    me.type('half a thou');
    me.press('esc', 'N');
    expect(me.rows.map(({kind}) => kind)).toEqual(['heading', 'draft']);
    const narrowed = halfANote();
    for (const key of ['f', 'f', 'f', '#']) {
      narrowed.press(key);
      expect([key, draftRow(narrowed)]).not.toEqual([key, '']);
    }
  });

  test('are gone through by D without leaving the list', () => {
    const me = takingNotes();
    me.type('half a thou');
    me.meanwhile({type: 'question-opened', questionId: 'signs'});
    me.press('esc', 'D');
    expect([me.screen, me.typed, me.asks]).toEqual(['notes', 'half a thou', {what: 'note', questionId: 'decisions'}]);
  });

  test('are let go by d, which asks first', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('half a thou');
    me.press('esc', 'N', 'end', 'd');
    expect(me.asked).toContain('Let this note go?');
    me.press('enter');
    expect([me.screen, me.drafts.size]).toEqual(['notes', 0]);
  });

  test('let go, leave the selection where they stood', () => {
    const me = halfANote();
    const at = me.rows.findIndex(({kind}) => kind === 'draft');
    const beside = me.rows.slice(at).find(({kind}) => kind === 'note')?.id;
    me.goTo(draftRow(me));
    me.press('d', 'enter');
    expect(me.selected).toBe(beside);
  });
});

describe('the note-taker’s field', () => {
  test('is open below, its label names the meeting’s question, and what is saved goes there', () => {
    const me = takingNotes();
    expect([me.screen, me.asks]).toEqual(['notes', {what: 'note', questionId: 'decisions'}]);
    expect(label(me)).toContain('Note · under: Which decisions mattered');
    me.type('! one more');
    me.press('enter');
    const saved = liveNotes(me.review).find(({text}) => text === 'one more');
    expect([saved?.questionId, me.selected, me.typed]).toEqual(['decisions', saved?.id, '']);
  });

  test('follows the meeting while it is empty, and the list stays', () => {
    const me = takingNotes();
    const {selected} = me;
    me.meanwhile({type: 'question-opened', questionId: 'helped'});
    const open = me.open ?? '';
    expect([me.screen, me.asks, me.selected]).toEqual(['notes', {what: 'note', questionId: open}, selected]);
    me.type('begun here');
    me.meanwhile({type: 'question-opened', questionId: 'decisions'});
    expect(me.asks).toEqual({what: 'note', questionId: open});
  });

  test('gives the keys to the list by Esc, and is open again once a note is mended', () => {
    const me = takingNotes();
    me.press('esc', 'home', 'enter', 'end');
    me.type(', again');
    me.press('enter');
    expect([me.screen, me.selected, me.typed]).toEqual(['notes', 'note-1', '']);
    me.press('esc', 'esc');
    expect(me.screen).toBe('agenda');
  });

  test('is at the meeting’s question, though the note-taker looked at another one', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', 'left', 'N');
    expect([me.view.staysAt, me.asks]).toEqual([null, {what: 'note', questionId: 'decisions'}]);
  });

  test('walks back through the notes by ↑, each selected in the list', () => {
    const me = takingNotes();
    me.press('up');
    const {asks} = me;
    expect(asks).toMatchObject({what: 'note', noteId: me.selected});
    me.press('up');
    expect(me.asks).toMatchObject({what: 'note', noteId: me.selected});
    expect(me.asks).not.toEqual(asks);
  });

  test('scrolls what is above by PgUp, and typing leaves it there', () => {
    const me = takingNotes();
    me.press('pageup');
    const {scrolled} = me.view;
    expect(scrolled).not.toBe(null);
    me.type('going on');
    me.meanwhile(theirs('more', 'decisions'));
    expect(me.view.scrolled).toEqual(scrolled);
  });

  test('opens the list above what is typed by Ctrl+G, and the same key or N leads back', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('half a thou');
    const {asks} = me;
    me.press('ctrl+g');
    expect([me.screen, me.typed, me.asks]).toEqual(['notes', 'half a thou', asks]);
    expect(intro(me)).toBe('All notes, by question. Esc frees the list’s keys; Ctrl+G goes back.');
    me.type('ght');
    me.press('ctrl+g');
    expect([me.screen, me.typed, me.asks]).toEqual(['agenda', 'half a thought', asks]);
    me.press('ctrl+g', 'esc', 'N');
    expect([me.screen, [...me.drafts.values()]]).toEqual(['agenda', ['half a thought']]);
  });

  test('has the way back said where there is no note yet', () => {
    const me = atTheKeys('opening', {role: 'note-taker'});
    me.press('ctrl+g');
    expect(intro(me)).toBe('No notes yet. Ctrl+G goes back.');
  });

  test('stays at the question that the note-taker looks at, and comes back to it, by Ctrl+G', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.press('esc', 'left', 'n');
    const {asks} = me;
    const {staysAt} = me.view;
    expect(staysAt).not.toBe(null);
    me.press('ctrl+g');
    expect([me.screen, me.asks]).toEqual(['notes', asks]);
    me.press('ctrl+g');
    expect([me.screen, me.asks, me.view.staysAt]).toEqual(['agenda', asks, staysAt]);
  });

  test('saves from there what was begun elsewhere, and is open for the next', () => {
    const me = atTheKeys('after', {role: 'note-taker'});
    me.type('half a thou');
    me.press('ctrl+g');
    me.type('ght');
    me.press('enter');
    const saved = liveNotes(me.review).find(({text}) => text === 'half a thought');
    expect([me.screen, me.selected, me.typed]).toEqual(['notes', saved?.id, '']);
  });

  test('of a facilitator stays open below the list, too', () => {
    const me = atTheKeys('after');
    me.press('n');
    me.type('half a thou');
    me.press('ctrl+g');
    expect([me.screen, me.typed]).toEqual(['notes', 'half a thou']);
    me.press('ctrl+g');
    expect([me.screen, me.typed]).toEqual(['agenda', 'half a thou']);
  });

  test('is closed in a review that is', () => {
    const me = takingNotes('closed');
    expect([me.screen, me.typed]).toEqual(['notes', undefined]);
  });
});
