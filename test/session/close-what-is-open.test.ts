// What is still open at the close, at the keys: gone to, settled many at once, and a reason where it stays.
import {describe, expect, test} from 'vitest';
import {heldActions} from '../../src/review/actions.js';
import {stageOf} from '../../src/review/agenda.js';
import {neverOpened} from '../../src/review/left-open.js';
import {liveTopics, topicsToPlace} from '../../src/review/parking.js';
import type {Review} from '../../src/review/types.js';
import {closeLists} from '../../src/review/vocabulary.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {heldParkedOpen} from '../../src/screens/frame/held-parked-open.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';
import {settled} from '../support/settled.js';

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

const said = (me: Me) => me.rows.flatMap((row) => (row.kind === 'heading' || row.kind === 'hint' ? [row.text] : []));
const doing = (me: Me) => me.rows.flatMap((row) => (row.kind === 'do' ? [row.text] : []));

describe('what is still open', () => {
  /** All that can be open is, and the meeting is at the last question. */
  function messy(): Review {
    const review = stepByStep(settled());
    return {
      ...review,
      open: {questionId: 'at checklist'},
      recording: '',
      incident: {...review.incident, resolvedAt: null},
      people: review.people.map((person) => ({...person, thanked: person.id !== 'head'})),
      parked: review.parked.map((topic) => ({...topic, destination: null})),
      actions: review.actions.map((action) => ({
        ...action,
        ...(action.id === 'action-1' && {ownerId: null}),
        ...(action.id === 'action-2' && {status: 'held' as const}),
      })),
      agenda: {
        ...review.agenda,
        stages: review.agenda.stages.map((stage) =>
          stage.id === 'before'
            ? {
                ...stage,
                questions: [
                  ...stage.questions,
                  {id: 'unseen', text: 'Unseen?', prompts: [], source: '', state: 'open' as const},
                ],
              }
            : stage,
        ),
      },
    };
  }

  test.for([
    ['left questions', 'overview', 'unseen'],
    ['left ideas', 'close', 'action-2'],
    ['left actions', 'close', 'action-1'],
    ['left topics', 'close', 'topic-1'],
    ['left thanks', 'close', 'head'],
  ] as const)('%s: Enter goes to its screen %s, the row %s selected, and Esc comes back', ([row, screen, id]) => {
    const me = atTheKeys(messy());
    me.goTo(row);
    me.press('enter');
    expect([me.screen, me.selected, me.open]).toEqual([screen, id, 'at checklist']);
    me.press('esc');
    expect([me.screen, said(me).includes('The end')]).toEqual(['close', true]);
    expect(me.changes).toEqual([]);
  });

  test.for([
    ['left recording', 'recording', 'the archive', 'left resolved'],
    ['left resolved', 'resolvedAt', '2026-03-02 12:00', 'left recording'],
  ] as const)('%s: Enter opens the very field, Esc comes back to its row, and the next follows', (given) => {
    const [row, part, typed, next] = given;
    for (const role of ['facilitator', 'note-taker'] as const) {
      const me = atTheKeys(messy(), {role});
      if (role === 'note-taker') me.press('esc');
      me.goTo(row);
      me.press('enter');
      expect([me.screen, me.asks]).toEqual(['close', expect.objectContaining({part})]);
      me.press('esc');
      expect([me.screen, me.selected, me.changes]).toEqual(['close', row, []]);
      // The note-taker's own field has opened again behind it.
      if (role === 'note-taker') me.press('esc');
      me.goTo(row);
      me.press('enter', 'ctrl+u');
      me.type(typed);
      me.press('enter');
      expect([me.selected, me.changes.length]).toEqual([next, 1]);
    }
  });

  test('a second Enter behind the one that goes to the questions asks before the meeting moves', () => {
    const me = atTheKeys(messy());
    me.goTo('left questions');
    me.press('enter', 'enter');
    expect([me.asked, me.open, me.changes]).toEqual([
      'Move the meeting to “Unseen?”? Enter does it.',
      'at checklist',
      [],
    ]);
    me.press('esc');
    expect([me.screen, me.open]).toEqual(['overview', 'at checklist']);
    me.press('enter', 'enter');
    expect(me.open).toBe('unseen');
  });

  test('on the overview that g opens, Enter goes at once', () => {
    const me = atTheKeys(messy());
    me.goTo('left questions');
    me.press('enter', 'esc', 'g');
    me.goTo('unseen');
    me.press('enter');
    expect(me.open).toBe('unseen');
  });

  test('behind the last draft the next open row is selected, so that one more Enter opens no reason', () => {
    const me = atTheKeys({...messy(), recording: 'the archive'});
    me.press('n');
    me.type('half a note');
    me.press('esc');
    me.goTo(me.rows.find(({kind}) => kind === 'draft')?.id ?? '');
    me.press('d', 'enter');
    expect([me.message, me.selected]).toEqual(['Let go.', 'left questions']);
    me.press('enter');
    expect([me.screen, me.asks]).toEqual(['overview', undefined]);
  });

  test('that the incident is not closed is told from the start, beside when it was resolved', () => {
    const item = {id: 'incident-closed', text: 'x', when: 'close', source: '', done: false} as const;
    const me = atTheKeys({...messy(), checklist: [item]});
    expect(doing(me)).toEqual(
      expect.arrayContaining([
        'When the incident was resolved stands nowhere yet',
        'The incident is not marked as closed',
      ]),
    );
  });

  test('→ from where one has gone leads back to the end', () => {
    const me = atTheKeys(messy());
    me.goTo('left thanks');
    me.press('enter', 'right');
    expect([me.selected, me.open, me.view.staysAt]).toEqual(['left questions', 'at checklist', null]);
  });

  test('in the note-taker’s terminal too, its field at rest', () => {
    const me = atTheKeys(messy(), {role: 'note-taker'});
    me.press('esc');
    me.goTo('left thanks');
    me.press('enter', 'space');
    expect(me.review.people.find(({id}) => id === 'head')?.thanked).toBe(true);
  });

  /** Nothing was opened: the meeting went from its beginning to its last question. */
  function inAHurry(): Review {
    const review = messy();
    const stages = review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) => ({...question, state: 'open' as const})),
    }));
    return {...review, notes: [], clock: {...review.clock, opened: []}, agenda: {...review.agenda, stages}};
  }

  const shorts = (me: Me) =>
    hintsFor(
      me.situation,
      me.rows.find(({id}) => id === me.selected),
    ).map(({key, short}) => `${key} ${short}`);

  test('R parks all questions that were never opened and s skips them, in one step that one u takes back', () => {
    for (const key of ['R', 's']) {
      const me = atTheKeys(inAHurry());
      const before = me.review;
      const count = neverOpened(before).length;
      expect(count).toBeGreaterThan(3);
      const forTheLot = neverOpened(before).filter(({id}) => stageOf(before, id)?.kind === 'questions').length;
      me.goTo('left questions');
      expect(shorts(me)).toEqual(expect.arrayContaining(['R park them', 's skip them']));
      me.press(key);
      expect([neverOpened(me.review), me.rows.some(({id}) => id === 'left questions')]).toEqual([[], false]);
      expect(me.message).toMatch(
        key === 'R' ? /^\d+ questions are in the parking lot: “/ : /^\d+ questions are skipped: “/,
      );
      const parked = me.review.parked.length - before.parked.length;
      expect([parked, parked < count]).toEqual([key === 'R' ? forTheLot : 0, true]);
      me.press('u');
      expect([neverOpened(me.review).length, liveTopics(me.review).length]).toEqual([count, before.parked.length]);
    }
  });

  test('R and s do nothing on other rows, and are not the note-taker’s', () => {
    const me = atTheKeys(inAHurry());
    me.goTo('left thanks');
    expect(shorts(me).filter((hint) => hint.endsWith(' them'))).toEqual([]);
    me.press('R', 's');
    expect([me.changes, me.message]).toEqual([[], expect.stringMatching(/^Choose the row/)]);
    const other = atTheKeys(inAHurry(), {role: 'note-taker'});
    other.press('esc');
    other.goTo('left questions');
    other.press('R', 's');
    expect(other.changes).toEqual([]);
  });

  test('a digit on the row of topics without a destination sends them all there, and u brings them back', () => {
    const me = atTheKeys(inAHurry());
    me.goTo('left questions');
    me.press('R');
    const waiting = topicsToPlace(me.review).length;
    me.goTo('left topics');
    expect(shorts(me)).toContain('1 all: forum');
    me.press('1');
    expect([topicsToPlace(me.review), me.message]).toEqual([[], `Each of ${waiting} topics leaves for a wider forum.`]);
    me.press('u');
    expect(topicsToPlace(me.review).length).toBe(waiting);
    me.goTo('left topics');
    me.press('2');
    expect(new Set(heldActions(me.review).map(({topicId}) => topicId)).size).toBeGreaterThanOrEqual(waiting);
    me.goTo('left recording');
    me.press('4');
    expect(me.message).toMatch(/^Choose a parked topic first/);
  });

  test('u behind a digit for all topics says which of their ideas stay, since others have worked on them', () => {
    const me = atTheKeys(inAHurry());
    me.goTo('left questions');
    me.press('R');
    const before = heldActions(me.review).map(({id}) => id);
    me.goTo('left topics');
    me.press('2');
    const fresh = heldActions(me.review).filter(({id}) => !before.includes(id));
    const [first, second] = fresh;
    me.meanwhile({type: 'action-edited', id: first?.id ?? '', fields: {title: 'Theirs'}});
    me.meanwhile({type: 'action-chosen', id: second?.id ?? '', reason: 'two teams'});
    me.press('u');
    expect(me.message).toMatch(/^Undone with \d+ more: .*; 2 ideas stay, changed since\.$/);
    expect(heldActions(me.review).map(({title}) => title)).toContain('Theirs');
  });

  test('keeps the review from closing without a reason, which the record keeps', () => {
    const me = atTheKeys(messy());
    expect(doing(me).at(-1)).toBe('Close all the same');
    me.goTo('close');
    me.press('enter');
    expect(me.asks).toEqual({what: 'closing'});
    me.press('enter');
    expect([me.review.status, me.message]).toEqual(['running', 'Say why in a few words; Esc leaves the review open.']);
    me.press('esc');
    expect([me.review.status, me.typed, me.drafts.size]).toEqual(['running', undefined, 0]);
    me.press('enter');
    me.type('the room was needed');
    me.press('enter');
    expect(me.review).toMatchObject({status: 'closed', closedBecause: 'the room was needed'});
    expect(me.effects).toEqual([{kind: 'export', atClose: true}]);
    expect(said(me)).toContain('Closed with something open: the room was needed');
    me.press('O', 'enter');
    expect([me.review.status, 'closedBecause' in me.review]).toEqual(['running', false]);
  });

  test('is nothing once all is settled: one question, one Enter, and the export follows', () => {
    const me = atTheKeys(settled());
    expect(doing(me)).toEqual(['Export into the incident folder', 'Close the review']);
    me.goTo('close');
    me.press('enter');
    expect(me.asked).toContain('Close the review?');
    me.press('right');
    expect(me.review.status).toBe('running');
    me.press('esc', 'enter', 'enter');
    expect([me.review.status, 'closedBecause' in me.review]).toEqual(['closed', false]);
    expect([me.screen, me.message, me.effects]).toEqual([
      'close',
      'Closed. Thank you all.',
      [{kind: 'export', atClose: true}],
    ]);
  });

  test('is looked at again by the Enter that closes: another terminal may have left something since', () => {
    const me = atTheKeys(settled());
    me.goTo('close');
    me.press('enter');
    me.meanwhile({type: 'topic-parked', topic: {id: 'late', questionId: 'thanks', text: 'One more thing'}});
    me.press('enter');
    expect([me.review.status, me.message]).toEqual([
      'running',
      'Something is open again: the end of the list says what.',
    ]);
    expect(doing(me).at(-1)).toBe('Close all the same');
  });

  test('with drafts of others: they are shown first, and known ones do not keep a reason from being given', () => {
    const theirs = {writer: 'w1', role: 'note-taker', place: 'note:decisions', text: 'half of theirs', isHere: false};
    const me = atTheKeys(settled(), {theirDrafts: [theirs]});
    me.goTo('close');
    me.press('enter');
    expect(me.message).toMatch(/^One draft still waits/);
    me.goTo('close');
    me.press('enter');
    expect(me.asks).toEqual({what: 'closing'});
    me.type('they have gone home');
    me.press('enter');
    expect(me.review.closedBecause).toBe('they have gone home');
  });
});

describe('open questions', () => {
  /** At the last question of a close where nothing waits but two questions that nobody could answer. */
  function asked(): Review {
    const review = stepByStep(settled());
    const notes = review.notes.map((note, at) => (at < 2 ? {...note, kind: 'question' as const} : note));
    return {...review, open: {questionId: 'at checklist'}, notes};
  }
  const ofTheHeader = (me: Me) => /(\d+) open question/.exec(heldParkedOpen(me.review))?.[1];

  test.for(['facilitator', 'note-taker'] as const)('are counted as above, and led to by Enter, for the %s', (role) => {
    const me = atTheKeys(asked(), {role});
    me.press('esc');
    expect([ofTheHeader(me), doing(me)]).toEqual(['2', expect.arrayContaining(['2 open questions stay open'])]);
    me.goTo('left openQuestions');
    me.press('enter');
    const first = me.review.notes.find(({kind}) => kind === 'question');
    expect(me.selected).toBe(first?.id);
    // An answer is a note of another kind: reworded there, it is open no more.
    me.press('r', 'ctrl+a', 'delete');
    me.type('!');
    me.press('enter');
    expect([ofTheHeader(me), me.review.notes.find(({id}) => id === first?.id)?.kind]).toEqual(['1', 'decision']);
    me.press('esc', 'esc');
    expect(doing(me)).toContain('One open question stays open');
  });

  test('may stay open: the review is closed with them, and nobody has to say why', () => {
    const me = atTheKeys(asked());
    expect(doing(me)).toContain('Close the review');
    me.goTo('close');
    me.press('enter');
    expect(me.asked).toContain('Close the review?');
    me.press('enter');
    expect(me.review).toMatchObject({status: 'closed'});
    expect(me.review.closedBecause).toBeUndefined();
  });

  test('beside something else that is open leave the reason to that', () => {
    const me = atTheKeys({...asked(), recording: ''});
    me.goTo('close');
    me.press('enter');
    expect(me.asks).toEqual({what: 'closing'});
  });

  test('whatever the header counts has a row in the close that Enter goes from', () => {
    const review = asked();
    const me = atTheKeys({
      ...review,
      parked: review.parked.map((topic) => ({...topic, destination: null})),
      actions: review.actions.map((action) => ({...action, status: 'held' as const})),
    });
    const counts = heldParkedOpen(me.review).split(' · ');
    expect(counts).toEqual([
      `${heldActions(me.review).length} held`,
      `${topicsToPlace(me.review).length} parked`,
      '2 open questions',
    ]);
    for (const row of ['left ideas', 'left topics', 'left openQuestions']) {
      me.goTo(row);
      me.press('enter');
      expect([row, me.selected === row]).toEqual([row, false]);
      me.press('esc');
      expect([row, me.selected]).toEqual([row, row]);
    }
  });
});
