// The minutes of every topic, and which few of them to dig into: before the meeting, and at any time in it.
import {allQuestions, hasTopics, minutesOf} from '../../review/agenda.js';
import {plannedInAll, plannedMinutes, spentShown, sum} from '../../review/clock.js';
import {minutesTaken, minutesToCome} from '../../review/minutes-to-come.js';
import {worthPicking} from '../../review/picking.js';
import {inSeries} from '../../review/text.js';
import {pickedTopics} from '../../review/topic-minutes.js';
import type {Instant, Question, Review, Stage} from '../../review/types.js';
import {minutesInWords, wholeMinutes} from '../../review/units.js';
import {meetingsQuestion} from '../../session/in-view.js';
import {hint, type Row, type RowOf} from '../../session/rows.js';
import {select} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {timeInWords} from '../frame/time-in-words.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {pickKeyName, pickKeys} from './commands.js';

export const pick: ScreenRecord = {
  title: 'Topics to dig into',
  over: 'anything',
  intro({review, now}) {
    if (!review) return '';
    if (review.status === 'closed') return `${pickedInWords(review)}. ${timeInWords(review, now)}`;
    if (isBehind(review, now))
      return `The topics are behind you: the minutes are what each took.\n${pickedInWords(review)}. ${lengthInWords(review)}`;
    const worth = `${worthPicking.fewest} to ${worthPicking.most} are worth it`;
    return `${pickKeyName} picks a topic to dig into, ◆ in the agenda; others have the rest.\n${pickedInWords(review)}; ${worth}. ${lengthInWords(review)}`;
  },
  rows: ({review, now}) => (review ? topicRows(review, now) : []),
  look: ({review, now}) =>
    review ? {times: new Map([...spentShown(review, now).stages].map(([id, spent]) => [`stage ${id}`, spent]))} : {},
  enter: (view, review) => (review ? select(view, view.screen, topicOf(review)?.id ?? '') : view),
  keys: keysOverMeeting(pickKeys),
  picture: Intro,
};

/** Nothing is left to pick: the stages with topics are over. */
const isBehind = (review: Review, now: Instant): boolean =>
  topicOf(review) !== undefined && minutesToCome(review, now).size === 0;

/** Where the meeting stands among the topics: at one, or behind one; before all of them it is the first. */
function topicOf(review: Review): Question | undefined {
  const topics = review.agenda.stages.filter(hasTopics).flatMap(({questions}) => questions);
  const all = allQuestions(review);
  const past = all.slice(0, all.findIndex(({id}) => id === meetingsQuestion(review)) + 1);
  return past.findLast((question) => topics.includes(question)) ?? topics[0];
}

/** How many are picked, and how many are worth it: that is for the room to say. */
function pickedInWords(review: Review): string {
  const count = pickedTopics(review).length;
  return `${count === 0 ? 'None' : count} picked`;
}

/** The whole meeting, beside what everybody was invited for. */
function lengthInWords(review: Review): string {
  const minutes = plannedInAll(review);
  const more = minutes - minutesOf(review.agenda.stages);
  const than = more === 0 ? 'as planned' : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than planned`;
  return `${minutesInWords(minutes)}, ${than}.`;
}

function topicRows(review: Review, now: Instant): Row[] {
  const taken = minutesTaken(review, now);
  const toCome = minutesToCome(review, now, taken);
  const times = spentShown(review, now).questions;
  const rowOf = (question: Question): RowOf<'pick'> => {
    const {id} = question;
    const row = {kind: 'pick', id, question} as const;
    const took = taken.has(id) ? wholeMinutes(times.get(id) ?? 0) : undefined;
    if (question.state === 'skipped') return {...row, standing: 'skipped', minutes: took ?? 0};
    if (took !== undefined) return {...row, standing: 'behind', minutes: took};
    const isHere = review.status === 'running' && review.open?.questionId === id;
    const minutes = toCome.get(id);
    if (minutes === undefined) return {...row, standing: times.has(id) ? 'behind' : 'not reached', minutes: 0};
    return {...row, standing: isHere ? 'here' : 'to come', minutes};
  };
  const stages = review.agenda.stages.filter(hasRows);
  if (stages.length === 0) return [hint('This agenda has no topics to pick from.')];
  const rows = stages.flatMap((stage): Row[] => [
    {kind: 'stage', id: `stage ${stage.id}`, stage},
    ...stage.questions.map(rowOf),
  ]);
  return [...rows, ...others(review)];
}

const hasRows = (stage: Stage): boolean => hasTopics(stage) && stage.questions.length > 0;

/** What the other stages have, so that all of it can be added up. */
function others(review: Review): Row[] {
  const stages = review.agenda.stages.filter((stage) => !hasRows(stage));
  if (stages.length === 0) return [];
  const minutes = sum(stages.map((stage) => plannedMinutes(review, stage)));
  return [hint(`${inSeries(stages.map(({title}) => title))}: ${minutesInWords(minutes)}`)];
}
