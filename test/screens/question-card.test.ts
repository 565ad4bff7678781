// How the question's card gives way: empty lines first, prompts only then and with a word about it, the question never.
import {expect, test} from 'vitest';
import type {Review} from '../../src/review/types.js';
import {askedInView, cardAboveList, cardLines} from '../../src/screens/meeting/question-card.js';
import {placeInView} from '../../src/session/in-view.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const where = (review: Review, columns = 80): string => {
  const at = placeInView(review, {staysAt: null});
  const [line = []] = at ? cardLines(at, columns, 12, 17) : [];
  return line.map(({text}) => text).join('');
};

const found = placeInView(sampleReview('after'), {staysAt: null});
if (!found) throw new Error('the sample has an open question');
const prompts = ['What was known?', 'What was not?', 'Who was asked?'];
const place = {...found, question: {...found.question, text: 'How was it decided?', prompts}};

const card = (height: number): string[] =>
  cardLines(place, 80, height, 20).map((spans) =>
    spans
      .map(({text}) => text)
      .join('')
      .trim(),
  );

test('prompts beyond the first two give way to the empty line behind them, and that to two prompts', () => {
  for (let height = 3; height <= 12; height += 1) expect(card(height).length).toBeLessThanOrEqual(height);
  const asked = 'How was it decided?';
  const all = prompts.map((prompt) => `· ${prompt}`);
  expect(card(8).slice(1)).toEqual(['', asked, '', ...all, '']);
  expect(card(6).slice(1)).toEqual([asked, ...all, '']);
  expect(card(5).slice(1)).toEqual([asked, '· What was known?', '· What was not?  (1 more)', '']);
});

test('what is cut of the prompts is said, and the question stands whatever is cut', () => {
  expect(card(4).slice(1)).toEqual(['How was it decided?', '· What was known?', '· What was not? …']);
  expect(card(3)[0]).toMatch(/· 3 prompts hidden/);
  expect(card(1).slice(1)).toEqual(['How was it decided?']);
});

test('what is known stands between the question and its prompts, which are cut before it', () => {
  const asking = {...place, question: {...place.question, knows: 'roles' as const}};
  const lines = (height: number) =>
    cardLines(asking, 80, height, 20).map((spans) =>
      spans
        .map(({text}) => text)
        .join('')
        .trim(),
    );
  expect(lines(20).slice(2)).toEqual([
    'How was it decided?',
    '',
    'Facilitator: Facilitator from another team',
    'Note-taker: Note-taker from another team',
    '',
    ...prompts.map((prompt) => `· ${prompt}`),
    '',
  ]);
  expect(lines(6).slice(1)).toEqual([
    'How was it decided?',
    'Facilitator: Facilitator from another team',
    'Note-taker: Note-taker from another team',
    '· What was known?',
    '· What was not? …',
  ]);
});

test('a question that needs more lines than it may have ends in “…”', () => {
  const long = {...place, question: {...place.question, text: 'How was it decided and by what? '.repeat(20)}};
  const lines = cardLines(long, 80, 4, 4).map((spans) => spans.map(({text}) => text).join(''));
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toMatch(/…$/);
});

test('the empty lines are the list’s, where that could use them, and stay where it could not', () => {
  const above = (wanted: number) =>
    cardAboveList(place, 80, {height: 20, forList: Math.min(10, wanted), wanted, most: 17});
  const emptyIn = (lines: unknown[][]) => lines.filter(({length}) => length === 0).length;
  expect([above(8), above(14), above(15), above(40)].map(emptyIn)).toEqual([3, 1, 1, 1]);
  expect([above(8), above(14), above(15), above(40)].map(({length}) => length)).toEqual([8, 6, 5, 5]);
});

test('the title of the stage gives way, and where the question comes from is not said', () => {
  const line = (columns: number) => (cardLines(found, columns, 12, 17)[0] ?? []).map(({text}) => text).join('');
  expect(line(80)).toBe('  After the event · topic 3 of 4 · covered');
  expect(line(24)).toMatch(/^ {2}After.*… · topic 3 of 4$/);
});

test('the place of a skipped question says why, and of a long reason its end gives way', () => {
  const skipped = (reason?: string) =>
    foldInOrder(sampleReview('after'), [
      {type: 'question-marked', questionId: found.question.id, state: 'skipped', ...(reason && {reason})},
    ]);
  expect(where(skipped('all was said'), 120)).toMatch(/ · topic 3 of 4 · skipped: all was said( |$)/);
  const long = where(skipped('it was talked about at length in the review of last week already'));
  expect(long).toMatch(/^ {2}After the event · topic 3 of 4 · skipped: it was talked.*…$/);
  expect(long.length).toBeLessThanOrEqual(80);
  expect(where(skipped())).toMatch(/ · skipped( |$)/);
});

test('what nobody has said yet is said with the way to its page: behind Esc where the key would be typed', () => {
  const review = sampleReview('opening');
  const unsaid = (role: 'facilitator' | 'note-taker', ...keys: string[]) => {
    const me = atTheKeys(review, {role});
    me.press(...keys);
    return askedInView(me.situation)?.unsaid;
  };
  expect(unsaid('facilitator')).toBe('not said yet (P to say it)');
  expect(unsaid('facilitator', 'n')).toBe('not said yet (Esc, then P, to say it)');
});

test('what ties earlier ones is never cut: fewer words stand whole, and a long name gives way', () => {
  const like = (name: string, ...terms: string[]) => ({name, terms, whole: []});
  const seenBefore = {
    like: [
      like('INC-5 · Mail stopped', 'mail', 'certificate', 'gateway'),
      like('INC-6 · Mail stopped for a morning', 'mail', 'certificate', 'gateway'),
      like(`INC-7 · ${'Mail stopped '.repeat(9)}`, 'replication', 'certificates', 'gateway'),
    ],
    open: 'E shows all of it.',
  };
  const lines = cardLines({...place, seenBefore}, 70, 20, 20).map((spans) =>
    spans
      .map(({text}) => text)
      .join('')
      .trim(),
  );
  expect(lines.slice(4, 8)).toEqual([
    'like INC-5 · Mail stopped: mail, certificate and gateway',
    'like INC-6 · Mail stopped for a morning: mail and certificate',
    expect.stringMatching(/^like INC-7 · Mail stopped.*…: replication and certificates$/),
    'E shows all of it.',
  ]);
});
