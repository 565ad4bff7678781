// Every screen from sample data, for the snapshots and for `npm run gallery`.
import {renderToString} from 'ink';
import {Rows} from '../../src/app/App.js';
import {type FollowUp, followUpAt} from '../../src/guidance/follow-ups.js';
import {builtInLists} from '../../src/guidance/lists.js';
import type {SeenBefore} from '../../src/guidance/seen-before.js';
import {
  type AllAfterwards,
  afterwardsOf,
  allAfterwards,
  nothingAfterwards,
  stillLeft,
} from '../../src/review/afterwards.js';
import {findQuestion, freshStages, hasTopics} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {type Earlier, earlierOf} from '../../src/review/earlier.js';
import type {NewReview} from '../../src/review/new-review.js';
import {openQuestions} from '../../src/review/open-questions.js';
import {togglePick} from '../../src/review/picking.js';
import type {Presence, SaveStatus, Sharing, TheirDraft} from '../../src/review/review-state.js';
import type {ListedReview} from '../../src/review/summary.js';
import type {Nudge, Review} from '../../src/review/types.js';
import {DAY, MINUTE} from '../../src/review/units.js';
import type {Size} from '../../src/screens/frame/layout.js';
import {drawPage} from '../../src/screens/frame/page.js';
import type {Palette} from '../../src/screens/frame/theme.js';
import type {ScreenName} from '../../src/screens/registry.js';
import {askingOf} from '../../src/session/absence-question.js';
import {fieldWith} from '../../src/session/field/field.js';
import {type Model, modelAt} from '../../src/session/model.js';
import {homeAt, type TerminalRole} from '../../src/session/situation.js';
import {type Asks, usualLook, type View, viewAt} from '../../src/session/view.js';
import {foldInOrder} from './arbitrary-change.js';
import {type Chapter, sampleNow, sampleReview, withTopicMinutes} from './sample-review.js';
import {pointsTicked} from './with-points.js';
import {momentId, withStory, withTimeline} from './with-timeline.js';

export type Scene = {name: string; model: Model; now: number};

const form: NewReview = {
  reference: 'INC-7',
  title: 'Checkout was slow for forty minutes',
  kind: 'incident',
  severity: 'minor',
  folder: '',
  recording: '',
  minutes: null,
  agenda: 'standard',
  people: [{name: 'Facilitator from another team', involvement: 'other', role: 'facilitator'}],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
  zone: 'Europe/London',
};

const begun = {
  startedAt: null,
  covered: 0,
  questions: 19,
  notes: 0,
  actions: 0,
  openParked: 0,
  changedAt: 0,
  archived: false,
};

const reviews: ListedReview[] = [
  {
    id: 'k3v9x2ab',
    folder: '/reviews/one',
    reference: 'INC-7',
    title: 'Checkout was slow for forty minutes',
    severity: 'minor',
    kind: 'incident',
    security: false,
    status: 'running',
    createdAt: Date.UTC(2026, 10, 20),
    zone: null,
    ...begun,
  },
  {
    id: 'p0q8w7cd',
    folder: '/reviews/two',
    reference: 'GH-2018-10-21',
    title: 'Service degraded after a 43 second network partition',
    severity: 'major',
    kind: 'incident',
    security: false,
    status: 'closed',
    createdAt: Date.UTC(2018, 10, 1),
    zone: null,
    ...begun,
  },
];

/** The second review is the sample, whose actions are due in November 2018; scenes without a meeting are in 1970. */
const [one, sample] = reviews as [ListedReview, ListedReview];
const fromSample = afterwardsOf(sampleReview('closed'));
const leftByAll: AllAfterwards = stillLeft(
  allAfterwards([
    {
      review: one,
      afterwards: {
        actions: [
          {
            id: 'a1',
            title: 'Alert on the length of the queue, and page whoever is on call for payments',
            owner: 'Platform engineer',
            due: '1969-12-24',
            doneWhen: '',
            isms: false,
            status: 'chosen',
            reason: '',
            at: -40 * DAY,
          },
        ],
        topics: [
          {id: 't1', text: 'How we page suppliers at night', detail: 'Architecture forum', taken: false, at: -9 * DAY},
        ],
      },
    },
    {review: sample, afterwards: fromSample},
  ]),
);

const lettingGo: Asks = {
  what: 'settling',
  part: 'reason',
  folder: one.folder,
  id: 'a1',
  title: 'Alert on the queue',
  zone: undefined,
};

const examples = [
  {name: 'github', title: 'Service degraded after a 43 second network partition', about: 'GitHub, 2018'},
  {name: 'gitlab', title: 'Database outage and loss of six hours of data', about: 'GitLab, 2017'},
];

type Told = {
  role?: TerminalRole;
  others?: Presence[];
  chapter?: Chapter;
  view: View;
  save?: SaveStatus;
  sharing?: Sharing;
  saving?: string[];
  overtime?: boolean;
  /** Milliseconds since the chapter’s end. */
  later?: number;
  empty?: boolean;
  change?: (review: Review) => Review;
  /** Half-written texts by their place. */
  drafts?: Record<string, string>;
  theirDrafts?: TheirDraft[];
  seenBefore?: SeenBefore;
  left?: AllAfterwards;
};

function sceneOf(name: string, told: Told): Scene {
  const {role, others, chapter, view, save, sharing, saving, overtime, later = 0, empty, change, drafts} = told;
  const {theirDrafts = [], seenBefore = null, left = nothingAfterwards} = told;
  const review = chapter && (change ?? ((same) => same))(plannedReview(chapter));
  const home = {...homeAt('~/.local/share/debrief', examples), ...(!empty && {reviews, afterwards: left})};
  const model: Model = {
    ...modelAt(view, home),
    role: role ?? 'facilitator',
    agendas: builtInAgendas,
    lists: builtInLists,
    state: review
      ? {
          review,
          save: save ?? {kind: 'saved'},
          saving: new Set(saving),
          draftsOnlyHere: null,
          sharing: sharing ?? null,
          notices: [],
          others: others ?? [],
        }
      : null,
    overtime: overtime ?? false,
    drafts: new Map(Object.entries(drafts ?? {})),
    theirDrafts,
    seenBefore,
  };
  return {name, model, now: chapter ? sampleNow(chapter) + later : 0};
}

const writing = (view: View, asks: Asks, text: string): View => ({
  ...view,
  dialog: {kind: 'write', asks, field: fieldWith(text), saving: false},
});

const at = (screen: ScreenName): View => viewAt(screen);

/** The palette with what is typed in it, over this page. */
const paletteOver = (screen: ScreenName, query = ''): View => {
  const {from, scrolled, dialog, query: before, filter, keepsField} = at(screen);
  const behind = {screen, from, scrolled, dialog, query: before, filter, keepsField};
  return writing({...at('palette'), from: screen, behind, query}, {what: 'search', called: 'Do'}, query);
};
/** As new reviews are: the topics that matter have minutes of their own. */
const plannedReview = (chapter: Chapter): Review => withTopicMinutes(sampleReview(chapter));

const openId = (chapter: Chapter): string => plannedReview(chapter).open?.questionId ?? '';

/** A question of the sample that is not the open one. */
const otherId = (chapter: Chapter): string => plannedReview(chapter).agenda.stages[1]?.questions[0]?.id ?? '';

const commented = (review: Review): Review => ({
  ...review,
  comments: [
    {
      id: 'k1',
      questionId: openId('after'),
      text: 'The lock on deployments was the best idea of the night',
      at: 0,
      deleted: false,
    },
    {id: 'k2', questionId: null, text: 'Could the next review be before lunch?', at: 0, deleted: false},
  ],
});

/** Hands and voices were counted, and somebody said what to change. */
const counted = (review: Review): Review => ({
  ...review,
  pulses: [2, 5].map((hands, index) => ({id: `hands-${index}`, at: 0, hands})),
  people: review.people.map((person) => ({...person, spoke: person.role === null && person.attended})),
  nextTime: 'Begin with the topics that we picked, and read the prime directive in one go',
});

const nudged = (review: Review, answer: Pick<Nudge, 'answered' | 'reply'>): Review => ({
  ...review,
  nudges: [{id: 'm1', text: 'Let’s look at the time', by: 'note-taker', at: 0, ...answer}],
});

const withHindsight = (review: Review): Review => ({
  ...review,
  notes: [
    ...review.notes,
    {
      id: 'hindsight',
      questionId: review.open?.questionId ?? '',
      kind: 'better',
      aspects: [],
      text: 'We should have rehearsed the restore',
      by: 'note-taker',
      at: sampleNow('after'),
      deleted: false,
    },
  ],
});

const allShared: Sharing = {notShared: 0, awaySince: null, stopped: null};

const noteTaker: Presence = {
  writer: 'other',
  role: 'note-taker',
  by: 'note-taker',
  doing: 'here',
  since: sampleNow('after'),
};

/** A note and an idea at the open question, and a note at another. */
const halfWritten = {
  [`note:${openId('after')}`]: '+ The restore had',
  [`idea:${openId('after')}`]: 'Rehearse the',
  [`note:${otherId('after')}`]: 'We knew that',
};

/** The first open question has its answer, and this question of the meeting is open. */
const answeredAt =
  (questionId: string) =>
  (review: Review): Review => {
    const asked = openQuestions(review)[0];
    const note = {id: 'answer', questionId: asked?.questionId ?? '', kind: 'note' as const, aspects: []};
    return foldInOrder({...review, open: {questionId}}, [
      {type: 'note-added', note: {...note, text: 'It did, on one that only the network team looks at'}},
      {type: 'note-answers', id: 'answer', answers: asked?.id ?? ''},
    ]);
  };

/** The sample's agenda with the question that the standard one has on parked topics. */
const atDestinations = (review: Review): Review => ({
  ...review,
  open: {questionId: 'parked-topics'},
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) =>
        question.id === 'thanks'
          ? {...question, id: 'parked-topics', text: 'Where does each parked topic go?'}
          : question,
      ),
    })),
  },
});

/** At the first topic after the event of the standard agenda, whose titles and prompts are as long as in real meetings. */
function atFirstTopic(review: Review): Review {
  const agenda = builtInAgendas.find(({id}) => id === 'standard');
  const stages = agenda ? freshStages(agenda) : [];
  const first = stages.find((stage) => hasTopics(stage) && stage.questions.length > 1)?.questions[0]?.id ?? '';
  const purpose = stages[0]?.questions[0]?.id ?? '';
  const clock = {...review.clock, opened: [{questionId: purpose, at: review.clock.startedAt ?? 0}]};
  const moved = {...review, agenda: {...review.agenda, stages}, clock, open: {questionId: purpose}};
  return foldInOrder(moved, [{type: 'question-opened', questionId: first}], sampleNow('opening'));
}

/** At the standard agenda's question whether anything like it was seen before. */
function atTheTrend(review: Review): Review {
  const there = atFirstTopic(review);
  const asks = there.agenda.stages.flatMap(({questions}) => questions).find(({knows}) => knows === 'trend');
  return foldInOrder(there, [{type: 'question-opened', questionId: asks?.id ?? ''}], sampleNow('opening'));
}

/** Two that are like it, one of them from elsewhere, and one that is not, but has an action that is overdue. */
function seenByNow(): SeenBefore {
  const here = earlierOf(sampleReview('closed'));
  const elsewhere: Earlier = {
    ...here,
    id: 'elsewhere',
    reference: '',
    title: 'Replication fell behind for an afternoon, and reports were a day late in two regions',
    day: '2016-03-04',
    link: 'https://example.org/incidents/41',
    lessons: [],
    actions: [],
  };
  const [first = {title: '', owner: '', due: null, done: false}] = here.actions;
  const unlike: Earlier = {
    ...here,
    id: 'unlike',
    reference: 'INC-101',
    title: 'Certificate expired on the mail gateway',
    day: '2017-09-12',
    actions: [{...first, title: 'Alert two weeks before one expires', due: '2018-01-15', done: false}],
  };
  return {
    like: [
      {earlier: here, likeness: 0.4, terms: ['partition', 'orchestrator', 'failover', 'replication', 'primaries']},
      {earlier: elsewhere, likeness: 0.2, terms: ['replication', 'unavailability', 'reports']},
    ],
    open: [here, unlike],
  };
}

/** A prompt more and five more notes beside the point's. */
const withMoreNotes = (review: Review): Review =>
  foldInOrder(
    review,
    ['The queue was longer than anyone thought', 'The chat had both plans', 'One call settled it'].map(
      (text, index) => ({
        type: 'note-added',
        note: {id: `more-${index}`, questionId: 'decisions', kind: 'note', aspects: [], text},
      }),
    ),
  );

const skippedBecause = (review: Review): Review =>
  foldInOrder(review, [
    {type: 'question-marked', questionId: 'signs', state: 'skipped', reason: 'the monitoring team has its own review'},
    {type: 'question-marked', questionId: openId('after'), state: 'skipped', reason: 'not for this incident'},
  ]);

/** A near miss, whose opening asks who has which role; nobody takes notes yet. */
const askingForRoles = (review: Review): Review => ({
  ...review,
  kind: 'near-miss',
  security: true,
  people: review.people.filter(({role}) => role !== 'note-taker'),
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) => ({...question, knows: 'roles' as const})),
    })),
  },
});
/** Topics with minutes of their own, one that is a must, and these picked. */
const picked =
  (...ids: string[]) =>
  (review: Review): Review => {
    const stages = review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) => ({
        ...question,
        minutes: 4 + (question.text.length % 7),
        ...((question.id === 'normal' || question.id === 'communications') && {must: true}),
      })),
    }));
    const planned = {...review, agenda: {...review.agenda, stages}};
    return ids.reduce<Review>((now, id) => {
      const topic = findQuestion(now, id);
      return topic ? foldInOrder(now, [togglePick(now, topic, review.clock.startedAt ?? 0)]) : now;
    }, planned);
  };

const inBreak = (review: Review): Review => ({
  ...review,
  clock: {...review.clock, pauses: [{from: sampleNow('before') - 120_000, to: null}]},
});

const after = (letter: string): FollowUp | null => followUpAt(builtInLists['follow-ups'], letter) ?? null;

/** All scenes; names are short and stable, since snapshots are kept under them. */
export const scenes: Scene[] = (
  [
    ['home empty', {view: at('home'), empty: true}],
    ['home', {view: at('home')}],
    ['home with what is left', {view: at('home'), left: leftByAll}],
    ['actions of all reviews', {view: at('afterwards'), left: leftByAll}],
    ['why an action is let go', {view: writing(at('afterwards'), lettingGo, 'The queue is'), left: leftByAll}],
    ['for the wider forum', {view: at('forum'), left: leftByAll}],
    [
      'new review',
      {view: writing({...at('new'), form, selected: {new: 'title'}}, {what: 'new', part: 'title'}, form.title)},
    ],
    ['new review not taken', {view: {...at('new'), form, untaken: {minutes: 'an hour'}, selected: {new: 'create'}}}],
    [
      'new review of a near miss',
      {view: {...at('new'), form: {...form, kind: 'near-miss', agenda: 'near-miss'}, selected: {new: 'kind'}}},
    ],
    ['new review choosing', {view: {...at('new'), form, selected: {new: 'severity'}}}],
    ['prepare', {chapter: 'preparing', view: at('prepare')}],
    ['tour', {chapter: 'preparing', view: {...at('prepare'), tour: {at: 0, since: null}}}],
    ['notes before the meeting', {chapter: 'preparing', role: 'note-taker', view: at('agenda')}],
    ['picking topics', {chapter: 'preparing', change: picked('signs'), view: at('pick')}],
    [
      'picking in the meeting',
      {chapter: 'after', change: picked('signs', 'decisions'), view: {...at('pick'), selected: {pick: 'decisions'}}},
    ],
    ['picked, in a closed review', {chapter: 'closed', change: picked('decisions'), view: at('pick')}],
    [
      'timeline',
      {chapter: 'after', change: withTimeline, view: {...at('timeline'), selected: {timeline: momentId(3)}}},
    ],
    [
      'timeline with every moment',
      {
        chapter: 'after',
        role: 'note-taker',
        change: withTimeline,
        view: {...at('timeline'), allMoments: true, selected: {timeline: momentId(9)}},
      },
    ],
    [
      'mending a moment',
      {
        chapter: 'after',
        change: withTimeline,
        view: writing(
          {...at('timeline'), selected: {timeline: momentId(8)}},
          {what: 'moment', momentId: momentId(8)},
          '2018-10-22 00:05 A plan is made: restore, catch up, work the queue off',
        ),
      },
    ],
    [
      'typing a moment',
      {
        chapter: 'after',
        change: withTimeline,
        view: writing(
          at('agenda'),
          {what: 'note', questionId: openId('after')},
          '@ 23:11 The incident gets a coordinator',
        ),
      },
    ],
    ['topic that tells the story', {chapter: 'after', change: (review) => withStory(review, 3), view: at('agenda')}],
    [
      'topic that tells a long story',
      {chapter: 'after', change: (review) => withStory(review, 12), view: at('agenda')},
    ],
    [
      'watch with a long story',
      {chapter: 'after', role: 'watch', change: (review) => withStory(review, 12), view: at('watch')},
    ],
    ['timeline without a moment', {chapter: 'after', view: at('timeline')}],
    ['people and facts', {chapter: 'after', view: at('facts')}],
    ['people and facts closed', {chapter: 'closed', view: {...at('facts'), selected: {facts: 'recording'}}}],
    ['opening', {chapter: 'opening', view: at('agenda')}],
    ['opening of a near miss', {chapter: 'opening', change: askingForRoles, view: at('agenda')}],
    ['question before the event', {chapter: 'before', view: at('agenda')}],
    ['question after the event', {chapter: 'after', view: at('agenda')}],
    [
      'typing a note',
      {
        chapter: 'after',
        view: writing(
          at('agenda'),
          {what: 'note', questionId: openId('after')},
          '+ The restore had been rehearsed #process',
        ),
      },
    ],
    ['choosing a follow-up', {chapter: 'after', view: {...at('agenda'), followUp: 'choosing'}}],
    ['follow-up questions', {chapter: 'after', view: {...at('agenda'), followUp: after('d')}}],
    [
      'choosing a follow-up beside a note',
      {
        chapter: 'after',
        role: 'note-taker',
        change: (review) => withMoreNotes(pointsTicked(review)),
        view: {
          ...writing(at('agenda'), {what: 'note', questionId: openId('after')}, 'Usually the replica'),
          keepsField: true,
          followUp: 'choosing',
        },
      },
    ],
    ['topic with points', {chapter: 'after', change: pointsTicked, view: at('agenda')}],
    [
      'topic with points and more notes',
      {
        chapter: 'after',
        change: (review) => withMoreNotes(pointsTicked(review)),
        view: {...at('agenda'), selected: {agenda: 'point-5'}},
      },
    ],
    [
      'typing a note to a point',
      {
        chapter: 'after',
        role: 'note-taker',
        change: (review) => withMoreNotes(pointsTicked(review)),
        view: writing(
          {...at('agenda'), keepsField: true, selected: {agenda: 'point-2'}},
          {what: 'note', questionId: openId('after'), pointId: 'point-2'},
          'Nobody knew how far',
        ),
      },
    ],
    [
      'overview with points',
      {chapter: 'after', change: pointsTicked, view: {...at('overview'), selected: {overview: 'point-2'}}},
    ],
    [
      'search finds a point',
      {
        chapter: 'after',
        change: pointsTicked,
        view: writing({...at('search'), query: 'settled'}, {what: 'search'}, 'settled'),
      },
    ],
    ['watch with points', {chapter: 'after', role: 'watch', change: pointsTicked, view: at('watch')}],
    [
      'overtime',
      {
        chapter: 'after',
        view: at('agenda'),
        overtime: true,
        later: 4 * MINUTE,
        save: {kind: 'unsaved', count: 3, why: 'disk full'},
      },
    ],
    [
      'shared',
      {
        chapter: 'after',
        view: at('agenda'),
        others: [noteTaker],
        sharing: allShared,
      },
    ],
    [
      'shared, the server away',
      {chapter: 'after', view: at('agenda'), sharing: {notShared: 2, awaySince: sampleNow('after'), stopped: null}},
    ],
    [
      'shared, the server away from both',
      {
        chapter: 'after',
        view: at('agenda'),
        others: [{...noteTaker, doing: 'away'}],
        sharing: {notShared: 2, awaySince: sampleNow('after'), stopped: null},
      },
    ],
    [
      'shared no more until somebody does something',
      {
        chapter: 'after',
        view: at('agenda'),
        sharing: {
          notShared: 2,
          awaySince: null,
          stopped: 'The server does not take this code any more: ask for a new one, then debrief join it.',
        },
      },
    ],
    ['help of a shared review', {chapter: 'after', view: {...at('help'), from: 'agenda'}, sharing: allShared}],
    ['first topic of the standard agenda', {chapter: 'opening', change: atFirstTopic, view: at('agenda')}],
    [
      'first topic past its stage',
      {chapter: 'opening', change: atFirstTopic, view: at('agenda'), overtime: true, later: 66 * MINUTE},
    ],
    [
      'back after a night',
      {
        chapter: 'after',
        view: askingOf(
          at('agenda'),
          {from: sampleNow('after') - 72_000_000, to: sampleNow('after'), isBreak: null},
          {forEverybody: false, zone: undefined},
        ),
      },
    ],
    [
      'leaving a stage',
      {
        chapter: 'after',
        view: {
          ...at('agenda'),
          dialog: {
            kind: 'confirm',
            asks: 'After the event: 2 must topics are not covered; 1 other is untouched; 1 other is not covered.\n“What happened, as you saw it from where you were?”\n“What were the key decision points?”\n',
            answer: '→ or Enter goes on to Actions.',
            agreement: {to: 'open-question', questionId: ''},
          },
        },
      },
    ],
    [
      'a question typed over',
      {
        chapter: 'after',
        view: {
          ...at('agenda'),
          dialog: {
            kind: 'confirm',
            asks: 'Undo? Then the meeting is at “How did we notice, and what di…”.',
            answer: 'Enter does it.',
            agreement: {to: 'undo'},
            typedOver: 'now',
          },
        },
      },
    ],
    ['overview', {chapter: 'after', view: {...at('overview'), selected: {overview: openId('after')}}}],
    ['skipped, and why', {chapter: 'after', change: skippedBecause, view: at('agenda')}],
    ['overview with a reason', {chapter: 'after', change: skippedBecause, view: at('overview')}],
    [
      'saying why it is skipped',
      {
        chapter: 'after',
        view: writing(at('agenda'), {what: 'skip-reason', questionId: openId('after')}, 'not for this'),
      },
    ],
    ['drafts wait', {chapter: 'after', view: at('agenda'), drafts: halfWritten}],
    [
      'drafts from before',
      {
        chapter: 'after',
        drafts: halfWritten,
        view: {
          ...at('agenda'),
          message: {
            text: 'D goes on with the note left half written, “+ The restore had”; 2 more wait.',
            tone: 'plain',
            about: 'the drafts',
          },
        },
      },
    ],
    ['drafts in the overview', {chapter: 'after', view: at('overview'), drafts: halfWritten}],
    [
      'leaving with drafts',
      {
        chapter: 'after',
        drafts: halfWritten,
        view: {
          ...at('agenda'),
          dialog: {
            kind: 'confirm',
            asks: '3 drafts wait: they are kept for when you come back.',
            answer: 'Enter leaves.',
            agreement: {to: 'leave'},
          },
        },
      },
    ],
    ['all notes', {chapter: 'after', drafts: halfWritten, view: {...at('notes'), selected: {notes: 'note-6'}}}],
    [
      'all notes by time',
      {
        chapter: 'after',
        view: {
          ...at('notes'),
          notesShown: {order: 'time', withTimes: true, kind: null, aspect: null},
          selected: {notes: 'note-9'},
        },
      },
    ],
    [
      'all notes of a kind',
      {chapter: 'closed', view: {...at('notes'), notesShown: {...at('notes').notesShown, kind: 'better'}}},
    ],
    [
      'moving a note',
      {
        chapter: 'after',
        view: writing({...at('notes'), selected: {notes: 'note-6'}}, {what: 'note-question', noteId: 'note-6'}, 'wh'),
      },
    ],
    [
      'note-taker beside all notes',
      {
        chapter: 'after',
        role: 'note-taker',
        view: writing(
          {...at('notes'), keepsField: true, selected: {notes: 'note-6'}},
          {what: 'note', questionId: openId('after')},
          '! We keep the order',
        ),
      },
    ],
    ['what waits', {chapter: 'after', view: at('waiting'), change: commented}],
    [
      'what waits with points',
      {
        chapter: 'after',
        others: [{writer: 'other', role: 'note-taker', by: 'note-taker', doing: 'typing', since: 0}],
        change: (review) => picked('signs', 'told')(pointsTicked(review)),
        view: {...at('waiting'), selected: {waiting: 'point-2'}},
      },
    ],
    ['what stands beside the page hidden', {chapter: 'after', view: viewAt('agenda', {...usualLook, rails: false})}],
    ['a large question', {chapter: 'after', view: viewAt('agenda', {...usualLook, largeQuestion: true})}],
    ['parking lot', {chapter: 'actions', view: at('parking')}],
    ['search', {chapter: 'after', view: writing({...at('search'), query: 'restore'}, {what: 'search'}, 'restore')}],
    ['palette', {chapter: 'after', view: paletteOver('agenda')}],
    ['palette narrowed', {chapter: 'after', view: paletteOver('agenda', 'qu')}],
    ['palette at home', {view: paletteOver('home')}],
    ['palette of a shared screen', {chapter: 'after', role: 'watch', view: paletteOver('watch')}],
    ['home filtered', {view: {...at('home'), filter: 'lab'}}],
    ['actions', {chapter: 'actions', view: at('actions')}],
    ['close', {chapter: 'close', view: at('close')}],
    [
      'closing with drafts',
      {
        chapter: 'close',
        drafts: halfWritten,
        theirDrafts: [{writer: 'w', role: 'note-taker', place: 'nudge:', text: 'We lost the thre', isHere: true}],
        view: {...at('close'), selected: {close: `draft note:${openId('after')}`}},
      },
    ],
    [
      'answered',
      {chapter: 'close', view: {...at('close'), selected: {close: 'note-5'}}, change: answeredAt('read-back')},
    ],
    ['still open', {chapter: 'close', view: {...at('close'), selected: {close: 'left topics'}}}],
    ['closed', {chapter: 'closed', view: at('close')}],
    ['how it went', {chapter: 'closed', change: counted, view: {...at('close'), selected: {close: 'nextTime'}}}],
    ['help', {chapter: 'after', view: {...at('help'), from: 'agenda'}}],
    ['help filtered', {chapter: 'after', view: {...at('help'), from: 'agenda', filter: 'park'}}],
    [
      'note-taker',
      {
        chapter: 'after',
        role: 'note-taker',
        others: [{writer: 'other', role: 'facilitator', by: 'facilitator', doing: 'here', since: 0}],
        view: writing({...at('agenda'), keepsField: true}, {what: 'note', questionId: openId('after')}, ''),
      },
    ],
    [
      'a hint while a note is typed',
      {
        chapter: 'after',
        role: 'note-taker',
        others: [{writer: 'other', role: 'facilitator', by: 'facilitator', doing: 'here', since: 0}],
        view: writing(
          {...at('agenda'), keepsField: true},
          {what: 'note', questionId: openId('after')},
          '- We should have rehearsed the restore',
        ),
      },
    ],
    ['a hint on the newest note', {chapter: 'after', change: withHindsight, view: at('agenda')}],
    [
      'note-taker elsewhere',
      {
        chapter: 'after',
        role: 'note-taker',
        others: [{writer: 'other', role: 'facilitator', by: 'facilitator', doing: 'away', since: sampleNow('after')}],
        view: writing(
          {...at('agenda'), keepsField: true, staysAt: otherId('after')},
          {what: 'note', questionId: otherId('after')},
          '! We keep the order',
        ),
      },
    ],
    [
      'note-taker typing on',
      {
        chapter: 'after',
        role: 'note-taker',
        others: [{writer: 'other', role: 'facilitator', by: 'facilitator', doing: 'here', since: 0}],
        view: writing(
          {...at('agenda'), keepsField: true},
          {what: 'note', questionId: otherId('after')},
          '! Begun there',
        ),
      },
    ],
    [
      'note-taker nudging',
      {
        chapter: 'actions',
        role: 'note-taker',
        view: writing({...at('actions'), keepsField: true}, {what: 'nudge'}, ''),
      },
    ],
    [
      'note-taker offered the meeting',
      {
        chapter: 'after',
        role: 'note-taker',
        view: {...at('agenda'), message: {text: 'Covered.', tone: 'plain'}},
        change: (review) => ({...review, handover: {id: 'offer', taken: false}}),
      },
    ],
    [
      'a nudge and others',
      {
        chapter: 'after',
        others: [
          {writer: 'one', role: 'note-taker', by: 'note-taker', doing: 'typing', since: 0},
          {writer: 'two', role: 'note-taker', by: 'note-taker', doing: 'here', since: 0},
        ],
        view: {...at('agenda'), message: {text: 'Covered.', tone: 'plain'}},
        change: (review) => nudged(review, {answered: false}),
      },
    ],
    [
      'answering a nudge',
      {
        chapter: 'after',
        view: writing(at('agenda'), {what: 'nudge-reply', nudgeId: 'm1'}, ''),
        change: (review) => nudged(review, {answered: false}),
      },
    ],
    [
      'note-taker answered',
      {
        chapter: 'after',
        role: 'note-taker',
        view: {
          ...writing({...at('agenda'), keepsField: true}, {what: 'note', questionId: openId('after')}, 'half a no'),
          answeredNudge: 'm1',
        },
        change: (review) => nudged(review, {answered: true, reply: 'Two more minutes, then we go on'}),
      },
    ],
    ['comments', {chapter: 'after', view: at('comments'), change: commented}],
    ['seen before', {chapter: 'after', view: at('earlier'), seenBefore: seenByNow()}],
    ['question about a trend', {chapter: 'opening', view: at('agenda'), change: atTheTrend, seenBefore: seenByNow()}],
    ['question with a comment', {chapter: 'after', view: at('agenda'), change: commented}],
    ['watch', {chapter: 'after', role: 'watch', view: at('watch')}],
    ['watch the roles', {chapter: 'opening', role: 'watch', change: askingForRoles, view: at('watch')}],
    ['watch with prompts', {chapter: 'after', role: 'watch', view: {...at('watch'), shared: ['prompts']}}],
    [
      'watch with prompts and notes',
      {chapter: 'after', role: 'watch', view: {...at('watch'), shared: ['prompts', 'notes']}},
    ],
    [
      'watch actions',
      {
        chapter: 'after',
        role: 'watch',
        view: at('watch'),
        change: (review) => ({...review, open: {questionId: 'choose-actions'}}),
      },
    ],
    ['watch all slots taken', {chapter: 'actions', role: 'watch', view: at('watch')}],
    [
      'watch read-back',
      {
        chapter: 'close',
        role: 'watch',
        view: at('watch'),
        change: (review) => ({...review, open: {questionId: 'read-back'}}),
      },
    ],
    ['watch answered', {chapter: 'close', role: 'watch', view: at('watch'), change: answeredAt('read-back')}],
    ['watch destinations', {chapter: 'close', role: 'watch', view: at('watch'), change: atDestinations}],
    ['watch thanks', {chapter: 'close', role: 'watch', view: at('watch')}],
    ['watch thanks by role', {chapter: 'close', role: 'watch', view: {...at('watch'), shared: ['roles']}}],
    ['watch break', {chapter: 'before', role: 'watch', view: at('watch'), change: inBreak}],
    ['watch before the meeting', {chapter: 'preparing', role: 'watch', view: at('watch')}],
    ['watch after the meeting', {chapter: 'closed', role: 'watch', view: at('watch')}],
  ] satisfies [string, Told][]
).map(([name, told]) => sceneOf(name, told));

/** The scene as text, with or without the styles. */
export const drawScene = ({model, now}: Scene, size: Size, palette: Palette = 'bare'): string =>
  renderToString(<Rows rows={drawPage({model, now, size, palette, painted: false}).rows} />, {columns: size.columns});
