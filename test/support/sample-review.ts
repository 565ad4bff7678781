// A realistic meeting to draw and to test with: GitHub's incident of 21 October 2018, by roles and in chapters.
import type {Change, Stamp} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Agenda, Instant, Review} from '../../src/review/types.js';
import type {NoteKind} from '../../src/review/vocabulary.js';
import {creationOf} from './creation.js';

/** How far the sample meeting has come; each chapter holds everything of those before it. */
export type Chapter = 'preparing' | 'opening' | 'before' | 'after' | 'actions' | 'close' | 'closed';

type Scene = {changes: {change: Change; stamp: Stamp}[]; now: Instant};

/** A small agenda of five stages and ninety minutes, so that fixtures do not hang on the wording of the real ones. */
export const sampleAgenda: Agenda = {
  id: 'sample',
  title: 'Sample agenda',
  minutes: 90,
  stages: [
    {
      id: 'opening',
      kind: 'opening',
      title: 'Opening',
      minutes: 10,
      questions: [
        {
          id: 'purpose',
          text: 'Why are we here?',
          prompts: ['We look for what to learn, and for nobody to blame.', 'Someone reads the prime directive aloud.'],
          source: 'dxw 1',
        },
        {
          id: 'ground-rules',
          text: 'How do we want to talk with each other?',
          prompts: ['We ask how and what.', 'Ideas for actions are held, wide topics are parked.'],
          source: 'dxw 2',
        },
      ],
    },
    {
      id: 'before',
      kind: 'questions',
      title: 'Before the event',
      minutes: 25,
      questions: [
        {
          id: 'normal',
          text: 'What did a normal day look like before this?',
          prompts: ['What was being worked on?', 'What was everybody sure of?'],
          source: 'moj pre-1',
        },
        {
          id: 'defences',
          text: 'What was in place to stop this, or to make it smaller?',
          prompts: ['Which of it was ever tried out?', 'What did it cost to keep?'],
          source: 'moj pre-2',
        },
        {
          id: 'signs',
          text: 'Which early signs were there, and who could see them?',
          prompts: ['What did they look like at the time?'],
          source: 'moj pre-3',
        },
      ],
    },
    {
      id: 'after',
      kind: 'questions',
      title: 'After the event',
      minutes: 30,
      questions: [
        {
          id: 'noticed',
          text: 'How did we notice, and what did we take it for?',
          prompts: ['What was on your screen just then?', 'What else could it have been?'],
          source: 'moj post-1, dxw 3',
          minutes: 8,
        },
        {
          id: 'response',
          text: 'How did the response go?',
          prompts: ['What helped?', 'What did you wait for?', 'Whom did you miss?'],
          source: 'moj post-2, dxw 4',
          minutes: 8,
        },
        {
          id: 'decisions',
          text: 'Which decisions mattered most, and what were they made from?',
          prompts: ['What did you know, and what did you have to guess?'],
          source: 'dxw 5',
          minutes: 7,
        },
        {
          id: 'communications',
          text: 'Who was told what, and when?',
          prompts: ['What did users see of it?'],
          source: 'dxw 7',
          minutes: 7,
        },
      ],
    },
    {
      id: 'actions',
      kind: 'actions',
      title: 'Actions',
      minutes: 15,
      questions: [
        {
          id: 'choose-actions',
          text: 'Which of the held ideas are worth a slot?',
          prompts: ['About three.', 'None at all is a good outcome too.'],
          source: 'dxw 9',
        },
      ],
    },
    {
      id: 'close',
      kind: 'close',
      title: 'Close',
      minutes: 10,
      questions: [
        {
          id: 'read-back',
          text: 'What do we take away?',
          prompts: ['Read back lessons, decisions and open questions.'],
          source: 'moj post-9',
        },
        {
          id: 'thanks',
          text: 'Whom do we thank, and for what?',
          prompts: ['By name, one by one.'],
          source: 'dxw 10',
        },
      ],
    },
  ],
  checklist: [
    {id: 'invited', text: 'Everybody who responded is invited', when: 'before', source: 'moj'},
    {id: 'timeline-ready', text: 'The timeline is written and shared', when: 'before', source: 'dxw'},
    {id: 'recording-ready', text: 'All know that it is recorded, and where that goes', when: 'before', source: 'dxw'},
    {id: 'lessons-shared', text: 'The lessons have somewhere to go', when: 'close', source: 'moj'},
    {id: 'tickets', text: 'Each action is on its team’s board', when: 'close', source: 'dxw'},
  ],
};

/** When the sample meeting begins: Thursday 1 November 2018, 14:00 UTC. */
export const sampleStart: Instant = Date.UTC(2018, 10, 1, 14, 0);

const minutesIn = (minutes: number): Instant => sampleStart + Math.round(minutes * 60_000);

const says =
  (by: 'facilitator' | 'note-taker') =>
  (minutes: number, change: Change): Scene['changes'][number] => ({change, stamp: {at: minutesIn(minutes), by}});

const leads = says('facilitator');
const writes = says('note-taker');

const opens = (minutes: number, questionId: string) => leads(minutes, {type: 'question-opened', questionId});
const covers = (minutes: number, questionId: string) =>
  leads(minutes, {type: 'question-marked', questionId, state: 'covered'});

function notes(
  minutes: number,
  id: string,
  questionId: string,
  kind: NoteKind,
  text: string,
  aspect?: 'people' | 'process' | 'technology',
) {
  return writes(minutes, {
    type: 'note-added',
    note: {id, questionId, kind, aspects: aspect ? [aspect] : [], text},
  });
}

const chapters: {chapter: Chapter; ends: number; changes: Scene['changes']}[] = [
  {
    chapter: 'preparing',
    ends: -5,
    changes: [
      leads(
        -60,
        creationOf({
          id: 'sample-review',
          reference: 'GH-2018-10-21',
          title: 'Service degraded after a 43 second network partition',
          severity: 'major',
          incident: {
            startedAt: '2018-10-21T22:52:00Z',
            resolvedAt: '2018-10-22T23:03:00Z',
            keywords: ['mysql', 'failover', 'network partition', 'replication', 'backups'],
          },
          folder: 'incidents/GH-2018-10-21',
          recording: 'the team’s shared drive, for 30 days',
          people: [
            {id: 'facilitator', name: 'Facilitator from another team', involvement: 'other', role: 'facilitator'},
            {id: 'note-taker', name: 'Note-taker from another team', involvement: 'other', role: 'note-taker'},
            {id: 'coordinator', name: 'Incident coordinator', involvement: 'responder', role: null},
            {id: 'first-responder', name: 'First responder', involvement: 'responder', role: null},
            {id: 'database', name: 'Database engineer', involvement: 'responder', role: null},
            {id: 'communications', name: 'Communications lead', involvement: 'client', role: null},
            {id: 'head', name: 'Head of platform', involvement: 'senior', role: null},
          ],
          agenda: sampleAgenda,
          actionLimit: 3,
        }),
      ),
      leads(-20, {type: 'checklist-ticked', id: 'invited', done: true}),
      leads(-18, {type: 'checklist-ticked', id: 'timeline-ready', done: true}),
      leads(-6, {type: 'person-edited', id: 'communications', fields: {attended: false}}),
    ],
  },
  {
    chapter: 'opening',
    ends: 5,
    changes: [leads(0, {type: 'meeting-started'}), covers(4, 'purpose'), opens(4, 'ground-rules')],
  },
  {
    chapter: 'before',
    ends: 33.5,
    changes: [
      leads(5.5, {type: 'checklist-ticked', id: 'recording-ready', done: true}),
      covers(8, 'ground-rules'),
      opens(8, 'normal'),
      notes(
        11,
        'note-1',
        'normal',
        'note',
        'Swapping optics on the link between the two sites was routine work, done many times a year',
      ),
      notes(
        14,
        'note-2',
        'normal',
        'well',
        'The maintenance was announced, and the network team knew whom to call',
        'people',
      ),
      covers(17, 'normal'),
      opens(17, 'defences'),
      notes(
        19,
        'note-3',
        'defences',
        'note',
        'The failover tool may elect a primary in the other region; nobody had drawn that case on a diagram',
        'technology',
      ),
      notes(
        22,
        'note-4',
        'defences',
        'better',
        'Restores were tested daily for one cluster, never for all of them at once',
        'process',
      ),
      writes(23, {
        type: 'topic-parked',
        topic: {
          id: 'topic-1',
          questionId: 'defences',
          text: 'How much does it cost to run every service from two regions?',
        },
      }),
      covers(26, 'defences'),
      opens(26, 'signs'),
      notes(
        29,
        'note-5',
        'signs',
        'question',
        'Did the write latency between the regions show up on any dashboard before that day?',
      ),
      leads(31, {
        type: 'action-held',
        action: {
          id: 'action-1',
          questionId: 'signs',
          title: 'Keep the failover tool from electing primaries across regions',
        },
      }),
      leads(32, {type: 'action-edited', id: 'action-1', fields: {ownerId: 'database', due: '2018-11-16'}}),
    ],
  },
  {
    chapter: 'after',
    ends: 67,
    changes: [
      leads(34, {type: 'question-marked', questionId: 'signs', state: 'skipped'}),
      opens(34, 'noticed'),
      notes(
        36,
        'note-6',
        'noticed',
        'moment',
        '22:54: dozens of alerts within two minutes; the first reading was that monitoring itself was broken',
      ),
      notes(
        38,
        'note-7',
        'noticed',
        'note',
        'The cluster list showed West coast servers only.\nIt took nine minutes until somebody trusted that screen.',
        'technology',
      ),
      covers(43, 'noticed'),
      opens(43, 'response'),
      notes(
        45,
        'note-8',
        'response',
        'well',
        'Deployments were locked by hand within fifteen minutes, so nothing else could move',
        'process',
      ),
      leads(46, {type: 'paused'}),
      leads(51, {type: 'resumed'}),
      notes(
        53,
        'note-9',
        'response',
        'better',
        'Three database engineers worked through the night without a handover',
        'people',
      ),
      writes(54, {
        type: 'action-held',
        action: {
          id: 'action-2',
          questionId: 'response',
          title: 'A rota that hands a long response over after eight hours',
        },
      }),
      writes(55, {
        type: 'topic-parked',
        topic: {
          id: 'topic-2',
          questionId: 'response',
          text: 'Do we want an on-call rota for network and databases together?',
        },
      }),
      covers(58, 'response'),
      opens(58, 'decisions'),
      notes(
        60,
        'note-10',
        'decisions',
        'decision',
        'The order of “data first, then time to recover” becomes a written rule',
        'process',
      ),
      notes(
        62,
        'note-11',
        'decisions',
        'moment',
        '23:19: webhook delivery and Pages builds are paused to keep the data whole',
      ),
      writes(63, {
        type: 'action-held',
        action: {
          id: 'action-3',
          questionId: 'decisions',
          title: 'Raise the time to live of queued webhooks to seven days',
        },
      }),
      leads(63.5, {
        type: 'action-edited',
        id: 'action-3',
        fields: {
          ownerId: 'first-responder',
          due: '2018-11-09',
          doneWhen: 'A hook that waited six days is delivered in the staging site',
          isms: true,
        },
      }),
      leads(64, {type: 'action-chosen', id: 'action-3', reason: ''}),
      writes(65, {
        type: 'action-held',
        action: {
          id: 'action-4',
          questionId: 'decisions',
          title: 'Publish status posts from a service that does not depend on our own builds',
        },
      }),
      writes(66, {
        type: 'note-added',
        note: {
          id: 'note-12',
          questionId: 'decisions',
          kind: 'note',
          aspects: [],
          text: 'Written under the wrong question',
        },
      }),
      writes(66.2, {type: 'note-deleted', id: 'note-12', deleted: true}),
    ],
  },
  {
    chapter: 'actions',
    ends: 86,
    changes: [
      leads(69, {type: 'minutes-moved', stageId: 'after', minutes: 5, fromStageId: 'actions'}),
      covers(70, 'decisions'),
      opens(70, 'communications'),
      notes(
        72,
        'note-13',
        'communications',
        'better',
        'The first post came after nine hours: the build service that publishes it was paused',
        'process',
      ),
      notes(
        74,
        'note-14',
        'communications',
        'question',
        'Who tells integrators that some of their hooks were dropped?',
      ),
      covers(76, 'communications'),
      opens(76, 'choose-actions'),
      leads(79, {
        type: 'action-edited',
        id: 'action-1',
        fields: {doneWhen: 'A drill in staging leaves all primaries in the East'},
      }),
      leads(80, {type: 'action-chosen', id: 'action-1', reason: ''}),
      leads(82, {type: 'action-edited', id: 'action-4', fields: {ownerId: 'communications'}}),
      leads(83, {type: 'action-chosen', id: 'action-4', reason: ''}),
    ],
  },
  {
    chapter: 'close',
    ends: 94,
    changes: [
      leads(86.5, {
        type: 'action-edited',
        id: 'action-4',
        fields: {due: '2018-12-01', doneWhen: 'A post goes out while builds are paused'},
      }),
      leads(87, {type: 'action-not-now', id: 'action-2', reason: 'the on-call rota is redrawn in January anyway'}),
      covers(88, 'choose-actions'),
      opens(88, 'read-back'),
      leads(90, {
        type: 'topic-edited',
        id: 'topic-1',
        fields: {destination: 'tech-forum', detail: 'the forum of 15 November'},
      }),
      covers(92, 'read-back'),
      opens(92, 'thanks'),
      leads(93, {type: 'person-edited', id: 'coordinator', fields: {thanked: true}}),
      leads(93.2, {type: 'person-edited', id: 'database', fields: {thanked: true}}),
      leads(93.4, {type: 'checklist-ticked', id: 'lessons-shared', done: true}),
    ],
  },
  {
    chapter: 'closed',
    ends: 97,
    changes: [
      leads(94.5, {
        type: 'topic-edited',
        id: 'topic-2',
        fields: {destination: 'meeting', detail: 'with the network team, next week'},
      }),
      leads(95, {type: 'person-edited', id: 'first-responder', fields: {thanked: true}}),
      covers(96, 'thanks'),
      leads(96.5, {type: 'review-closed'}),
    ],
  },
];

/** Every change of the sample meeting up to and with this chapter, and the moment to look at it from. */
export function sampleScene(until: Chapter = 'after'): Scene {
  const last = chapters.findIndex(({chapter}) => chapter === until);
  const played = chapters.slice(0, last + 1);
  return {
    changes: played.flatMap(({changes}) => changes),
    now: minutesIn(played.at(-1)?.ends ?? 0),
  };
}

/**
 * The sample meeting as it stands at the end of this chapter. By default mid-meeting, in its third stage: notes of
 * every kind, two parked topics, three held actions and a chosen one, a break behind it, the stage about to run over.
 */
export function sampleReview(until: Chapter = 'after'): Review {
  const review = sampleScene(until).changes.reduce<Review | null>(
    (sofar, {change, stamp}) => applyChange(sofar, change, stamp),
    null,
  );
  if (review === null) throw new Error('the sample begins without the change that creates it');
  return review;
}

/** The moment that belongs to `sampleReview` of the same chapter. */
export const sampleNow = (until: Chapter = 'after'): Instant => sampleScene(until).now;

/** The same where nobody planned the minutes of topics, as in reviews of earlier versions. */
export const withoutTopicMinutes = (review: Review): Review => ({
  ...review,
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map(({minutes: _, ...question}) => question),
    })),
  },
});
