// What the keys of the timeline do with its moments: pinned, of a kind, looked at, under a topic, with a note; and which show.
import {allQuestions, findQuestion, openQuestion} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {timelineOf} from '../../review/timeline.js';
import type {Moment} from '../../review/types.js';
import {keysOf, momentKinds} from '../../review/vocabulary.js';
import {meetingsQuestion, questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {type Deed, rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import type {RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

type MomentRow = RowOf<'moment'>;

const noMoment = 'Choose a moment first, with ↑ and ↓.';

const momentKey = (name: KeyName, help: string, deed: Deed<'moment'>): Binding =>
  rowKey({name, help, group: 'timeline'}, {moment: deed}, noMoment);

const edited = ({id}: Moment, fields: Extract<Change, {type: 'moment-edited'}>['fields']): Change[] => [
  {type: 'moment-edited', id, fields},
];

/** The meeting has looked at it, or not yet after all. */
export const lookedAt = ({moment}: MomentRow): Outcome => ({changes: edited(moment, {visited: !moment.visited})});

export const lookedAtShort = ({moment}: MomentRow): string => (moment.visited ? 'not looked at' : 'looked at');

const pinKey = momentKey('pin', 'pin the moment, or not: the meeting looks at those that are', {
  short: ({moment}) => (moment.pinned ? 'unpin' : 'pin'),
  run: ({moment}) => ({changes: edited(moment, {pinned: !moment.pinned})}),
});

/** A digit each; the footer names them all at the first. */
const kindKeys: readonly Binding[] = keysOf(momentKinds).map((kind, index, {length}) =>
  momentKey(`was-${kind}`, `the moment was: ${momentKinds[kind].name}; again, of no kind`, {
    ...(index === 0 && {short: `to ${length} kind`}),
    run: ({moment}) => ({changes: edited(moment, {kind: moment.kind === kind ? null : kind})}),
  }),
);

/** Of a meeting that has not begun there is none. */
const openTopic = ({review}: InReview) => openQuestion(review);

const topicKey = momentKey('moment-topic', 'put the moment to the open topic, or to none', {
  short: ({moment}, situation) =>
    moment.questionId === openTopic(situation)?.id ? 'off the topic' : 'to the open topic',
  can: (_row, situation) => situation.review.status !== 'closed' && openTopic(situation) !== undefined,
  run({moment}, situation) {
    const topic = openTopic(situation);
    if (!topic) return {view: say(situation.view, 'No topic is open yet.')};
    return {changes: edited(moment, {questionId: moment.questionId === topic.id ? null : topic.id})};
  },
});

/**
 * Under the moment's own topic, or else where the meeting is. Before it begins, under the topic that tells the story: on
 * its first page the room would see what was written ahead before anything else.
 */
function noteOn({moment}: MomentRow, {review, view}: InReview): Outcome {
  const own = moment.questionId === null ? undefined : findQuestion(review, moment.questionId)?.id;
  const story = review.open === null ? allQuestions(review).find(({knows}) => knows === 'timeline')?.id : undefined;
  const questionId = own ?? story ?? meetingsQuestion(review) ?? questionInView(review, view)?.id ?? '';
  return {asks: {what: 'note', questionId, momentId: moment.id}};
}

const noteKey = momentKey('note', 'write a note on the moment', {short: 'note', run: noteOn});

const addKey: Binding = {
  name: 'add-moment',
  help: 'add a moment: its time, then what happened',
  group: 'timeline',
  short: 'add',
  run: () => ({asks: {what: 'moment'}}),
};

/** Whether showing all of them shows more. */
const arePinnedSome = (all: readonly Moment[]): boolean =>
  all.some(({pinned}) => pinned) && all.some(({pinned}) => !pinned);

const allKey: Binding = {
  name: 'all-moments',
  help: 'every moment, or only the pinned ones',
  group: 'timeline',
  short: ({view}) => (view.allMoments ? 'only pinned' : 'all'),
  inClosed: true,
  hinted: ({review}) => review !== null && arePinnedSome(timelineOf(review)),
  run({review, view}) {
    if (!timelineOf(review).some(({pinned}) => pinned)) return {view: say(view, 'None is pinned yet: all show.')};
    return {view: {...view, allMoments: !view.allMoments, scrolled: null}};
  },
};

export const momentKeys: readonly Binding[] = [pinKey, ...kindKeys, topicKey, noteKey, addKey, allKey];
