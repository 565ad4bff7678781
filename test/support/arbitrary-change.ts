// Arbitrary changes over a handful of ids, so that they collide often: two writers, clocks that go back, hostile texts.
import fc from 'fast-check';
import {freshChecklist, freshStages} from '../../src/review/agenda.js';
import {emptyClock} from '../../src/review/changes/clock-facts.js';
import type {Change, ChangeType, Stamp} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Agenda, AgendaQuestion, Instant, Review} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {
  aspects,
  destinations,
  involvements,
  keysOf,
  momentKinds,
  noteKinds,
  playbookPlans,
  pointStates,
  questionStates,
  type Role,
  reviewKinds,
  roles,
  severities,
} from '../../src/review/vocabulary.js';
import {creationOf} from './creation.js';

export type Stamped = {change: Change; stamp: Stamp};
export type Writer = Role;

const smallAgenda: Agenda = {
  id: 'small',
  title: 'Small agenda',
  minutes: 60,
  stages: [
    {id: 's1', kind: 'opening', title: 'Opening', minutes: 10, questions: questions('q1')},
    {id: 's2', kind: 'questions', title: 'Before', minutes: 20, questions: questions('q2', 'q3')},
    {
      id: 's3',
      kind: 'questions',
      title: 'After',
      minutes: 20,
      questions: [withPoints('q4', 'k1', 'k2'), {...withPoints('q5'), minutes: 8}],
    },
    {id: 's4', kind: 'close', title: 'Close', minutes: 10, questions: questions('q6')},
  ],
  checklist: [
    {id: 'c1', text: 'first item', when: 'before', source: ''},
    {id: 'c2', text: 'second item', when: 'close', source: ''},
  ],
};

/** The same questions in other places, and an agenda that has one question twice. */
const otherAgendas: readonly Agenda[] = [
  {
    ...smallAgenda,
    id: 'turned',
    title: 'Turned agenda',
    language: 'de-CH',
    stages: smallAgenda.stages.map((stage, at) => ({
      ...stage,
      minutes: 5 * (at + 1),
      questions: smallAgenda.stages.at(-1 - at)?.questions ?? [],
    })),
    checklist: smallAgenda.checklist.slice(1),
  },
  {...smallAgenda, id: 'twice', stages: smallAgenda.stages.map((stage) => ({...stage, questions: questions('q1')}))},
];

function questions(...ids: string[]) {
  return ids.map((id) => ({id, text: `What about ${id}?`, prompts: [], source: 'guide'}));
}

function withPoints(id: string, ...ids: string[]): AgendaQuestion {
  const beneath = ids.map((point) => ({id: point, text: `And ${point}?`, source: 'guide'}));
  const points = beneath.length > 0 && {points: beneath};
  return {id, text: `What about ${id}?`, prompts: [], source: 'guide', minutes: 12, must: true, ...points};
}

/** When the small review is made, in ms. */
export const smallStart: Instant = Date.UTC(2026, 0, 15, 9, 0);

/** A review of sixty minutes in four stages (s1 to s4), six questions (q1 to q6) and three people (p1 to p3). */
export function smallReview(): Review {
  const creation = creationOf({
    id: 'small',
    reference: 'INC-1',
    title: 'Small incident',
    severity: 'minor',
    people: [
      {id: 'p1', name: 'Facilitator', involvement: 'other', role: 'facilitator'},
      {id: 'p2', name: 'Note-taker', involvement: 'other', role: 'note-taker'},
      {id: 'p3', name: 'First responder', involvement: 'responder', role: null},
    ],
    agenda: smallAgenda,
    actionLimit: 3,
  });
  return created(applyChange(null, creation, {at: smallStart, by: 'facilitator'}));
}

function created(review: Review | null): Review {
  if (review === null) throw new Error('the creating change made no review');
  return review;
}

/** The review after these changes, in this order. */
export const fold = (review: Review, changes: readonly Stamped[]): Review =>
  changes.reduce((sofar, {change, stamp}) => created(applyChange(sofar, change, stamp)), review);

/** The review after these changes by the facilitator, a minute apart, the first one at `from` (ms). */
export const foldInOrder = (review: Review, changes: readonly Change[], from: Instant = smallStart): Review =>
  fold(
    review,
    changes.map((change, index) => ({change, stamp: {at: from + index * MINUTE, by: 'facilitator'}})),
  );

/** What people and pipes bring along: steering sequences, hidden characters, halves, many scripts. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  'plain words',
  '+ + doubled',
  '#people at the start and #process',
  '\u001b[31mred\u001b[0m',
  '\u001b]52;c;aGVsbG8=\u0007',
  '\u009d8;;https://example.org\u009clink',
  '\u202egnp.exe',
  'a\u200bb\u200d\u200cc',
  '\ud800 half',
  'over\rwritten',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽',
  'שָׁלוֹם مرحبًا क्‍ष می‌خواهم 漢字',
  '__proto__',
  'constructor',
];

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({unit: 'binary', maxLength: 12}));
const person = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'nobody');
const question = fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q6', 'own-1', 'own-2', 'nowhere');
const point = fc.constantFrom('k1', 'k2', 'nowhere');
const stage = fc.constantFrom('s1', 's2', 's3', 's4', 'nowhere');
const note = fc.constantFrom('n1', 'n2', 'n3', 'nowhere');
const moment = fc.constantFrom('h1', 'h2', 'h3', 'nowhere');
const momentKind = fc.option(fc.constantFrom(...keysOf(momentKinds)));
const happened = fc.option(fc.integer({min: smallStart - 1e8, max: smallStart}));
const topic = fc.constantFrom('t1', 't2', 'nowhere');
const action = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'nowhere');
const role = fc.constantFrom(...roles, null);
const kind = fc.constantFrom(...keysOf(noteKinds));
const someAspects = fc.uniqueArray(fc.constantFrom(...aspects));
const reason = fc.constantFrom('', ' ', 'the client asked for it', 'the auditor asked for it');
const due = fc.constantFrom('2026-12-01', '2027-01-31', null);

/** One before the meeting, one that ends before it begins, the others over each other and over pauses. */
const absence = fc.constantFrom(
  ...[
    [-60, -30],
    [30, 20],
    [0, 15],
    [10, 40],
    [60, 800],
    [700, 720],
  ].map(([from = 0, to = 0]) => ({from: smallStart + from * MINUTE, to: smallStart + to * MINUTE})),
);

/** Some of these fields, at least one: what a change of fields carries. */
const some = <Fields extends object>(fields: {[Key in keyof Fields]: fc.Arbitrary<Fields[Key]>}) =>
  fc.record(fields, {requiredKeys: []}).filter((given) => Object.keys(given).length > 0);

const of = <Type extends ChangeType, Rest extends object>(
  type: Type,
  rest: {[Key in keyof Rest]: fc.Arbitrary<Rest[Key]>},
): fc.Arbitrary<Rest & {type: Type}> => fc.record(rest).map((fields) => ({...(fields as Rest), type}));

type Beginning = 'review-created' | 'review-restored';

/** One arbitrary for each kind of change: a new kind does not compile until it has one here. */
const changes: {[Type in Exclude<ChangeType, Beginning>]: fc.Arbitrary<Extract<Change, {type: Type}>>} = {
  'review-edited': of('review-edited', {
    fields: some({
      title: text,
      reference: text,
      severity: fc.constantFrom(...severities),
      folder: text,
      recording: text,
      summary: text,
      impact: text,
      startedAt: fc.constantFrom('2026-01-14T10:00:00Z', 'in the night', null),
      resolvedAt: fc.constantFrom('2026-01-14T11:00:00Z', null),
      zone: fc.constantFrom('UTC', 'Pacific/Auckland', ''),
      timelineZone: fc.constantFrom('UTC', ''),
      kind: fc.constantFrom(...keysOf(reviewKinds)),
      security: fc.boolean(),
      nextTime: text,
    }),
  }),
  'agenda-chosen': of('agenda-chosen', {
    agenda: fc.constantFrom(...otherAgendas).map((agenda) => ({...agenda, stages: freshStages(agenda)})),
    checklist: fc.constantFrom(...otherAgendas).map(freshChecklist),
  }),
  'stages-planned': of('stages-planned', {
    stages: fc.array(
      fc.record({stageId: stage, minutes: fc.constantFrom(5, 20, 0, -5, 2.5, Number.NaN, Number.POSITIVE_INFINITY)}),
      {maxLength: 4},
    ),
  }),
  'person-added': of('person-added', {
    person: fc.record({
      id: person,
      name: text,
      involvement: fc.constantFrom(...keysOf(involvements)),
      role,
      incidentManager: fc.boolean(),
      attended: fc.boolean(),
      leftEarly: fc.boolean(),
      thanked: fc.boolean(),
      spoke: fc.boolean(),
    }),
    apart: fc.boolean(),
  }),
  'person-edited': of('person-edited', {
    id: person,
    fields: some({
      name: text,
      role,
      incidentManager: fc.boolean(),
      attended: fc.boolean(),
      leftEarly: fc.boolean(),
      thanked: fc.boolean(),
      spoke: fc.boolean(),
    }),
    apart: fc.boolean(),
  }),
  'person-removed': of('person-removed', {id: person}),
  'checklist-ticked': of('checklist-ticked', {id: fc.constantFrom('c1', 'c2', 'nowhere'), done: fc.boolean()}),
  'meeting-started': fc.constant({type: 'meeting-started'}),
  'meeting-start-withdrawn': fc.constant({type: 'meeting-start-withdrawn'}),
  'question-opened': of('question-opened', {questionId: question}),
  'question-marked': fc.record(
    {
      type: fc.constant('question-marked' as const),
      questionId: question,
      state: fc.constantFrom(...questionStates),
      reason,
    },
    {requiredKeys: ['type', 'questionId', 'state']},
  ),
  'question-added': of('question-added', {
    stageId: stage,
    afterId: fc.option(question),
    question: fc.record({id: fc.constantFrom('own-1', 'own-2', 'q2'), text}),
  }),
  'point-marked': of('point-marked', {pointId: point, state: fc.constantFrom(...pointStates)}),
  'note-put': of('note-put', {id: note, pointId: fc.option(point)}),
  'moment-added': of('moment-added', {
    moment: fc.record(
      {
        id: moment,
        at: happened,
        until: fc.constant(smallStart),
        approximate: fc.boolean(),
        text,
        actor: text,
        kind: momentKind,
        pinned: fc.boolean(),
        questionId: fc.option(question),
        source: text,
      },
      {requiredKeys: ['id', 'at', 'text', 'actor', 'kind', 'pinned', 'questionId', 'source']},
    ),
  }),
  'moment-edited': of('moment-edited', {
    id: moment,
    fields: some({
      at: happened,
      until: fc.option(fc.constant(smallStart)),
      approximate: fc.option(fc.boolean()),
      text,
      actor: text,
      kind: momentKind,
      pinned: fc.boolean(),
      visited: fc.boolean(),
      questionId: fc.option(question),
    }),
  }),
  'moment-deleted': of('moment-deleted', {id: moment, deleted: fc.boolean()}),
  'note-tied': of('note-tied', {id: note, momentId: fc.option(moment)}),
  'note-answers': of('note-answers', {id: note, answers: fc.option(note)}),
  'hint-dismissed': of('hint-dismissed', {
    id: fc.oneof(note, action),
    family: fc.constantFrom('hindsight', 'person'),
    dismissed: fc.boolean(),
  }),
  'topics-picked': of('topics-picked', {
    topics: fc.array(
      fc.record(
        {
          questionId: question,
          picked: fc.boolean(),
          takes: fc.array(fc.record({stageId: stage, minutes: fc.constantFrom(1, 5, 20, -5, Number.NaN)}), {
            maxLength: 2,
          }),
        },
        {requiredKeys: ['questionId', 'picked']},
      ),
      {maxLength: 3},
    ),
    stages: fc.array(fc.record({stageId: stage, minutes: fc.constantFrom(5, 20, 0, -5, Number.NaN)}), {maxLength: 3}),
  }),
  'question-withdrawn': of('question-withdrawn', {questionId: question}),
  'question-reworded': of('question-reworded', {questionId: question, text}),
  'question-moved': of('question-moved', {questionId: question, stageId: stage, afterId: fc.option(question)}),
  paused: fc.constant({type: 'paused'}),
  resumed: fc.constant({type: 'resumed'}),
  'break-planned': fc.record({type: fc.constant('break-planned' as const), until: fc.option(fc.nat())}),
  'pause-withdrawn': fc.constant({type: 'pause-withdrawn'}),
  'resume-withdrawn': fc.constant({type: 'resume-withdrawn'}),
  'absence-noticed': absence.map((span) => ({type: 'absence-noticed', ...span})),
  'times-set-back': fc.record({
    type: fc.constant('times-set-back' as const),
    to: fc.integer({min: smallStart - 1e9, max: smallStart + 1e9}),
  }),
  'times-given': fc.record({type: fc.constant('times-given' as const), clock: fc.constant(emptyClock())}),
  'absence-settled': fc
    .record({span: absence, isBreak: fc.option(fc.boolean())})
    .map(({span, isBreak}) => ({type: 'absence-settled', ...span, isBreak})),
  'minutes-moved': of('minutes-moved', {
    stageId: stage,
    minutes: fc.constantFrom(5, 5, 15, -5, 2.5, 0, 1e9, Number.NaN, Number.POSITIVE_INFINITY),
    fromStageId: fc.option(stage),
  }),
  'note-added': of('note-added', {note: fc.record({id: note, questionId: question, kind, aspects: someAspects, text})}),
  'note-edited': of('note-edited', {id: note, fields: some({text, kind, aspects: someAspects, questionId: question})}),
  'note-deleted': of('note-deleted', {id: note, deleted: fc.boolean()}),
  'topic-parked': of('topic-parked', {
    topic: fc.record(
      {id: topic, questionId: question, text, actionId: action, parkedQuestionId: question},
      {requiredKeys: ['id', 'questionId', 'text']},
    ),
  }),
  'topic-edited': of('topic-edited', {
    id: topic,
    fields: some({text, destination: fc.constantFrom(...keysOf(destinations), null), detail: text}),
  }),
  'topic-joined': fc.record(
    {
      type: fc.constant('topic-joined' as const),
      id: topic,
      actionId: action,
      words: fc.constantFrom('topic' as const, 'idea' as const),
      reason: text,
    },
    {requiredKeys: ['type', 'id', 'actionId', 'words']},
  ),
  'topic-taken': of('topic-taken', {id: topic, taken: fc.boolean()}),
  'topic-deleted': of('topic-deleted', {id: topic, deleted: fc.boolean()}),
  'action-held': of('action-held', {
    action: fc.record(
      {id: action, questionId: question, title: text, topicId: topic},
      {requiredKeys: ['id', 'questionId', 'title']},
    ),
  }),
  'action-edited': of('action-edited', {
    id: action,
    fields: some({
      title: text,
      ownerId: fc.option(person),
      due,
      doneWhen: text,
      isms: fc.boolean(),
      forClient: fc.constantFrom(true, null),
    }),
  }),
  'action-chosen': fc.oneof(
    of('action-chosen', {id: action, reason}),
    of('action-chosen', {id: action, reason, slot: fc.integer({min: 1, max: 5})}),
  ),
  'action-released': of('action-released', {id: action}),
  'action-not-now': of('action-not-now', {id: action, reason}),
  'action-done': of('action-done', {id: action}),
  'action-sent': of('action-sent', {
    id: action,
    to: fc.constantFrom('trello', 'github'),
    ref: fc.option(fc.constantFrom('#1', '#2')),
    url: fc.constantFrom('', 'https://example.org/1'),
  }),
  'action-deleted': of('action-deleted', {id: action, deleted: fc.boolean()}),
  'comment-added': of('comment-added', {
    comment: fc.record({id: fc.constantFrom('k1', 'k2'), questionId: fc.option(question), text}),
  }),
  'comment-deleted': of('comment-deleted', {id: fc.constantFrom('k1', 'k2', 'nowhere'), deleted: fc.boolean()}),
  'nudge-sent': of('nudge-sent', {nudge: fc.record({id: fc.constantFrom('m1', 'm2'), text})}),
  'nudge-answered': fc.record(
    {type: fc.constant('nudge-answered' as const), id: fc.constantFrom('m1', 'm2', 'nowhere'), reply: text},
    {requiredKeys: ['type', 'id']},
  ),
  'nudge-reopened': of('nudge-reopened', {id: fc.constantFrom('m1', 'm2', 'nowhere')}),
  'pulse-counted': of('pulse-counted', {id: fc.constantFrom('u1', 'u2'), hands: fc.option(fc.nat({max: 99}))}),
  'concern-set-aside': of('concern-set-aside', {
    concern: fc.constantFrom('no-note-taker', 'too-short'),
    says: fc.constantFrom('Nobody is down to take notes.', 'The meeting has 60 minutes.'),
    reason: fc.option(fc.oneof(reason, text)),
  }),
  'takeaways-edited': of('takeaways-edited', {
    fields: some({
      riskAssessment: text,
      playbookPlan: fc.option(fc.constantFrom(...keysOf(playbookPlans))),
      playbookName: text,
      lessonsTo: text,
    }),
  }),
  'facilitation-offered': of('facilitation-offered', {id: fc.constantFrom('f1', 'f2')}),
  'facilitation-kept': of('facilitation-kept', {id: fc.constantFrom('f1', 'f2')}),
  'facilitation-taken': fc.record(
    {
      type: fc.constant('facilitation-taken' as const),
      id: fc.constantFrom('f1', 'f2'),
      taker: fc.constantFrom('h1', 'h2'),
      follows: fc.constantFrom(null, 'h1', 'f1'),
      rolesStay: fc.boolean(),
    },
    {requiredKeys: ['type', 'id']},
  ),
  'review-closed': fc.record({type: fc.constant('review-closed' as const), reason: text}, {requiredKeys: ['type']}),
  'review-reopened': fc.constant({type: 'review-reopened'}),
};

/** Any change but the one that creates a review; the actions' changes come more often, since their slots are few. */
export const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  {weight: 2, arbitrary: fc.oneof(...Object.values<fc.Arbitrary<Change>>(changes))},
  {
    weight: 1,
    arbitrary: fc.oneof(changes['action-held'], changes['action-chosen'], changes['action-done']),
  },
);

/** Seconds since the change before: mostly forward, now and then back, once in a while a night. */
const step = fc.oneof(
  {weight: 8, arbitrary: fc.integer({min: 0, max: 600})},
  {weight: 2, arbitrary: fc.integer({min: -300, max: -1})},
  {weight: 1, arbitrary: fc.constant(12 * 3600)},
);

const steps = (by: fc.Arbitrary<Writer>) => fc.record({change: arbitraryChange, seconds: step, by});

/** Changes by these writers, in the order they were made, on clocks that disagree. */
export function arbitraryChanges(options: {by?: Writer; maxLength?: number} = {}): fc.Arbitrary<Stamped[]> {
  const by = options.by ? fc.constant(options.by) : fc.constantFrom(...roles);
  return fc.array(steps(by), {maxLength: options.maxLength ?? 40, size: 'max'}).map((taken) => {
    let at = smallStart;
    return taken.map(({change, seconds, by: writer}) => {
      at += seconds * 1000;
      return {change, stamp: {at, by: writer}};
    });
  });
}

/** The small review after a history of its own: three times out of four the meeting has begun. */
export const arbitraryReview: fc.Arbitrary<Review> = fc
  .record({begun: fc.integer({min: 0, max: 3}), history: arbitraryChanges()})
  .map(({begun, history}) => {
    const start: Stamped = {change: {type: 'meeting-started'}, stamp: {at: smallStart, by: 'facilitator'}};
    return fold(smallReview(), begun > 0 ? [start, ...history] : history);
  });
