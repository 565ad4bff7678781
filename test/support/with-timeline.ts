// The sample meeting with the timeline of its incident: a few moments pinned, told apart and looked at, one with a note.
import type {Change} from '../../src/review/changes/index.js';
import type {Moment, Review} from '../../src/review/types.js';
import {foldInOrder} from './arbitrary-change.js';

type Told = [time: string, text: string, more?: Partial<Moment>];

/** In UTC, as the public report of the incident has its times. */
const told: readonly Told[] = [
  [
    '2018-10-21T22:52:00Z',
    'The link between two sites is lost for 43 seconds; writes go to the other coast',
    {pinned: true},
  ],
  ['2018-10-21T22:54:00Z', 'Monitoring raises alerts on many systems', {pinned: true, kind: 'detection'}],
  [
    '2018-10-21T23:02:00Z',
    'Several clusters are found in a state that nobody expected',
    {pinned: true, kind: 'diagnosis'},
  ],
  ['2018-10-21T23:07:00Z', 'Deployments are locked', {actor: 'first responder'}],
  ['2018-10-21T23:09:00Z', 'The status page goes to yellow', {kind: 'communication'}],
  ['2018-10-21T23:13:00Z', 'Database engineers join and look at the topology'],
  [
    '2018-10-21T23:19:00Z',
    'Webhooks and page builds are stopped, to keep the data safe',
    {pinned: true, kind: 'decision'},
  ],
  [
    '2018-10-22T00:05:00Z',
    'A plan is made: restore from backups, catch up, work the queue off',
    {pinned: true, kind: 'decision'},
  ],
  ['2018-10-22T06:51:00Z', 'Several clusters are restored in the east'],
  ['2018-10-22T11:12:00Z', 'All primaries are in the east again', {pinned: true, kind: 'repair'}],
  ['2018-10-22T16:24:00Z', 'Replicas are in sync; the topology is as it was'],
  ['2018-10-22T23:03:00Z', 'The queue is worked off; the status page goes to green', {pinned: true, kind: 'recovery'}],
];

/** The id of a moment, `moment-1` and so on. */
export const momentId = (number: number): string => `moment-${number}`;

const blank = {actor: '', kind: null, pinned: false, questionId: null, source: 'timeline.md'} as const;

export const momentsTold: readonly Change[] = told.map(([time, text, more], index) => ({
  type: 'moment-added',
  moment: {...blank, id: momentId(index + 1), at: Date.parse(time), text, ...more},
}));

/** The open topic is the one that tells the story, and `count` moments stand beside it. */
export const withStory = (review: Review, count: number): Review => ({
  ...review,
  moments:
    withTimeline(review).moments?.map((moment, index) => ({...moment, pinned: index < count, questionId: null})) ?? [],
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) =>
        question.id === review.open?.questionId ? {...question, knows: 'timeline' as const} : question,
      ),
    })),
  },
});

export const withTimeline = (review: Review): Review =>
  foldInOrder({...review, timelineZone: 'UTC'}, [
    ...momentsTold,
    {type: 'moment-edited', id: momentId(1), fields: {visited: true}},
    {type: 'moment-edited', id: momentId(8), fields: {questionId: 'decisions'}},
    {
      type: 'note-added',
      note: {
        id: 'on-a-moment',
        questionId: 'decisions',
        kind: 'well',
        aspects: [],
        text: 'Nobody had to be asked twice',
      },
    },
    {type: 'note-tied', id: 'on-a-moment', momentId: momentId(7)},
  ]);
