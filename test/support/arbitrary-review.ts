// Random reviews for property tests: a built-in agenda, and any number of changes that a meeting could make.
import fc from 'fast-check';
import {allQuestions} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {cleanLine} from '../../src/review/text.js';
import type {Instant, Review} from '../../src/review/types.js';
import {aspects, destinations, involvements, keysOf, noteKinds, severities} from '../../src/review/vocabulary.js';
import {creationOf} from './creation.js';

/** Texts of people who mean no harm, and of those who do. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.lorem({maxCount: 12}),
  fc.string({unit: 'binary', maxLength: 60}),
  fc.string({unit: fc.constantFrom(...'<>[]()!`|*_#-+=~\\&:@$"\'{}/. \n1aA'), maxLength: 40}),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '[click](javascript:alert(1))',
    '![x](http://tracker.example/x.png)',
    '---\nstatus: forged\n---',
    '# Not a heading\n\nSetext\n===',
    '```\nnot a fence',
    '| a | b |\n|---|---|',
    '=HYPERLINK("http://evil.example")\nsecond line',
    'see https://example.org/a_b?c=1&d=2.',
    '    indented\n\ttext',
    'one\r\ntwo\rthree\u2028four\u2029five',
    '"quoted", "more;"\r\n"next row"',
    '\u0000\u0007\u001b[31mred\u001b]0;title\u0007 \ufffe\uffff',
    'half \ud83d and half \udd25 of a sign',
    'a \u202egnirts\u202c and a \u2066word\u2069, \u200bnothing\ufeff',
    ']]> --> */ */ %> ?> }} #}',
    '`a` ``b`` ```c',
    "$(touch ran) `touch ran` $HOME $IFS \\ '; touch ran; ' !!",
    '/close\n/assign @stranger\n/label ~bug',
    '@stranger, @web/on-call: see #1, !2, GH-3, owner/repo#4 and $5',
    'END:VTODO\r\nEND:VCALENDAR\r\nBEGIN:VEVENT',
    '; a , b \\n c \\, d: e',
    `${'a very long text '.repeat(200)}${'x'.repeat(3000)}🔥`,
    '[~stranger] {code} !picture.png! |cell| h1. ----',
    'To: all@example.org\nSubject: forged\n\n== Somebody ==',
  ),
);

type Move = {pick: number; other: number; text: string; flag: boolean; minutes: number};

const from = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length];
const idFrom = (items: readonly {id: string}[], at: number): string => from(items, at)?.id ?? 'nobody';

/** What a meeting does, with the details picked by number from what the review holds by then. */
const moves: ((review: Review, move: Move, newId: string) => Change)[] = [
  (_, {text, flag}) => ({
    type: 'review-edited',
    fields: flag
      ? {title: text, folder: text, summary: text}
      : {reference: text, recording: text, impact: text, nextTime: text},
  }),
  (_, {pick, text, flag}, id) => ({
    type: 'person-added',
    person: {
      id,
      name: text,
      involvement: from(keysOf(involvements), pick) ?? 'other',
      role: flag ? 'facilitator' : null,
      attended: flag,
      thanked: !flag,
    },
  }),
  (review, {pick}) => ({type: 'person-removed', id: idFrom(review.people, pick)}),
  (review, {pick, flag}) => ({type: 'checklist-ticked', id: idFrom(review.checklist, pick), done: flag}),
  () => ({type: 'meeting-started'}),
  (review, {pick}) => ({type: 'question-opened', questionId: idFrom(allQuestions(review), pick)}),
  (review, {pick, text, flag}) => ({
    type: 'question-marked',
    questionId: idFrom(allQuestions(review), pick),
    state: flag ? 'covered' : 'skipped',
    reason: text,
  }),
  (review, {pick, text}, id) => ({
    type: 'question-added',
    stageId: idFrom(review.agenda.stages, pick),
    afterId: null,
    question: {id, text},
  }),
  (review, {pick, text}) => ({type: 'question-reworded', questionId: idFrom(allQuestions(review), pick), text}),
  () => ({type: 'paused'}),
  () => ({type: 'resumed'}),
  (review, {pick, other, minutes, flag}) => ({
    type: 'minutes-moved',
    stageId: idFrom(review.agenda.stages, pick),
    minutes,
    fromStageId: flag ? idFrom(review.agenda.stages, other) : null,
  }),
  (review, {pick, other, text, flag}, id) => ({
    type: 'note-added',
    note: {
      id,
      questionId: pick % 9 === 0 ? 'a-question-that-left' : idFrom(allQuestions(review), pick),
      kind: from(keysOf(noteKinds), other) ?? 'note',
      aspects: flag ? aspects.slice(0, other % 4) : [],
      text,
    },
  }),
  (review, {pick, flag}) => ({type: 'note-deleted', id: idFrom(review.notes, pick), deleted: flag}),
  (review, {pick, text}, id) => ({
    type: 'topic-parked',
    topic: {id, questionId: idFrom(allQuestions(review), pick), text},
  }),
  (review, {pick, other, text}) => ({
    type: 'topic-edited',
    id: idFrom(review.parked, pick),
    fields: {destination: from(keysOf(destinations), other) ?? null, detail: text},
  }),
  (review, {pick, text}, id) => ({
    type: 'action-held',
    action: {id, questionId: idFrom(allQuestions(review), pick), title: text},
  }),
  (review, {pick, other, text, flag}) => ({
    type: 'action-edited',
    id: idFrom(review.actions, pick),
    fields: {
      ownerId: idFrom(review.people, other),
      due: flag ? '2026-12-01' : null,
      doneWhen: text,
      isms: flag,
      forClient: other % 2 === 0 ? true : null,
    },
  }),
  (review, {pick, text}) => ({type: 'action-chosen', id: idFrom(review.actions, pick), reason: text}),
  (review, {pick, text}) => ({type: 'action-not-now', id: idFrom(review.actions, pick), reason: text}),
  (review, {pick}) => ({type: 'action-done', id: idFrom(review.actions, pick)}),
  (review, {pick, flag}) => ({type: 'action-deleted', id: idFrom(review.actions, pick), deleted: flag}),
  (review, {pick, text}, id) => ({
    type: 'comment-added',
    comment: {id, questionId: pick % 3 === 0 ? null : idFrom(allQuestions(review), pick), text},
  }),
  (_, {text}, id) => ({type: 'nudge-sent', nudge: {id, text}}),
  (_, {text, flag}) => ({type: 'review-closed', ...(flag && {reason: text})}),
  () => ({type: 'review-reopened'}),
];

const arbitraryMove = fc.record({
  kind: fc.nat(moves.length - 1),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  text: arbitraryText,
  flag: fc.boolean(),
  minutes: fc.integer({min: -30, max: 30}),
  later: fc.nat(20 * 60_000),
});

/** A review after any number of changes, and a moment after the last of them. */
export const arbitraryReview: fc.Arbitrary<{review: Review; now: Instant}> = fc
  .record({
    agenda: fc.constantFrom(...builtInAgendas),
    reference: arbitraryText,
    title: arbitraryText,
    severity: fc.constantFrom(...severities),
    moves: fc.array(arbitraryMove, {maxLength: 60, size: 'max'}),
  })
  .map(({agenda, reference, title, severity, moves: made}) => {
    const seed = creationOf({id: 'random', reference, title, severity, people: [], agenda, actionLimit: 3});
    let now: Instant = Date.UTC(2026, 10, 2, 10, 0);
    let review = created(applyChange(null, seed, {at: now, by: 'shell'}));
    for (const [index, move] of made.entries()) {
      now += move.later;
      const change = moves[move.kind]?.(review, move, `made-${index}`);
      if (change)
        review = created(applyChange(review, change, {at: now, by: move.flag ? 'facilitator' : 'note-taker'}));
    }
    return {review, now: now + 1000};
  });

/** As people can make one: none is without a reference. */
export const reviewWithReference = arbitraryReview.map(({review, now}) => ({
  review: {...review, reference: cleanLine(review.reference).trim() || 'INC-7'},
  now,
}));

function created(review: Review | null): Review {
  if (!review) throw new Error('the first change makes the review');
  return review;
}
