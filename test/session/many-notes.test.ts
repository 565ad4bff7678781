// A review of very many notes: what a key and the page behind it look at is what is in sight, and not all of them.
import {expect, test} from 'vitest';
import type {Note, Review} from '../../src/review/types.js';
import {drawPage} from '../../src/screens/frame/page.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const MANY = 2_000;

/** At the open question of the sample meeting, with as many notes of which each look is counted. */
function amongManyNotes() {
  let looks = 0;
  const review = sampleReview('after');
  const counted = (note: Note): Note => ({
    ...note,
    get text() {
      looks += 1;
      return note.text;
    },
    get deleted() {
      looks += 1;
      return note.deleted;
    },
    get questionId() {
      looks += 1;
      return note.questionId;
    },
  });
  const [first] = review.notes as [Note];
  const questionId = review.open?.questionId ?? '';
  const notes = Array.from({length: MANY}, (_, number) =>
    counted({...first, id: `note-${number}`, questionId, text: `the ${number}th of very many notes`}),
  );
  const me = atTheKeys({...review, notes} satisfies Review);
  const looksIn = (press: () => void): number => {
    const before = looks;
    press();
    page(me);
    return looks - before;
  };
  return {me, looksIn};
}

const page = ({told: {screens: _, now, ...model}}: Me): string[] =>
  drawPage({model, now, size: {columns: 120, rows: 40}, palette: 'bare', painted: false}).rows;

/** Some are drawn, some measured for the room that they need, each of these more than once. */
const IN_SIGHT = MANY / 2;

test('a selection that moves looks at the notes in sight', () => {
  const {me, looksIn} = amongManyNotes();
  me.press('up');
  page(me);
  expect(looksIn(() => me.press('up'))).toBeLessThan(IN_SIGHT);
  expect(me.selected).toBe(`note-${MANY - 2}`);
  expect(page(me).join('\n')).toContain(`❯ · the ${MANY - 2}th of very many notes`);
});

test('a letter that is typed looks at none but those in sight', () => {
  const {me, looksIn} = amongManyNotes();
  me.press('n');
  me.type('a');
  page(me);
  expect(looksIn(() => me.type('b'))).toBeLessThan(IN_SIGHT);
});

test('a search takes the texts of all notes once, for all of its letters', () => {
  const {me, looksIn} = amongManyNotes();
  me.press('/');
  const first = looksIn(() => me.type('17'));
  expect(first).toBeGreaterThan(MANY);
  expect(looksIn(() => me.type('7th'))).toBeLessThan(IN_SIGHT);
  expect(page(me).join('\n')).toContain('2 found.');
});
