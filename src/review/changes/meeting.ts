// The beginning and the end of a meeting.
import {firstQuestion} from '../agenda.js';
import {isPaused} from '../clock.js';
import {paused, resumed} from './clock.js';
import {emptyClock, inTime, notBefore} from './clock-facts.js';
import {back, kind, moved, type Undo} from './kind.js';
import {line, maybe} from './shape.js';

/** A reason that stands there already is not said twice. */
function bothReasons(first: string, second: string): string {
  if (first === '' || second === '') return first || second;
  return `; ${first}; `.includes(`; ${second}; `) ? first : `${first}; ${second}`;
}

export const meetingChanges = {
  'meeting-started': kind({})({
    apply: (review, _, {at}) => {
      const first = firstQuestion(review);
      if (review.status !== 'preparing' || !first) return review;
      const clock = {...review.clock, startedAt: at, opened: [{questionId: first.id, at}]};
      return {...review, status: 'running', open: {questionId: first.id}, clock};
    },
    undo: (_, {now}): Undo =>
      now.status === 'running' && now.clock.opened.length === 1 && !isPaused(now)
        ? back({type: 'meeting-start-withdrawn'})
        : {why: 'The meeting has moved on since it began: its start stays'},
    says: (_, {isBack}) => `the meeting has ${isBack ? 'not begun' : 'begun'}`,
    difference: null,
  }),
  'meeting-start-withdrawn': kind({})({
    apply: (review) => {
      if (review.status !== 'running' || review.clock.opened.length > 1) return review;
      return {...review, status: 'preparing', open: null, clock: {...emptyClock(), moved: review.clock.moved}};
    },
    undo: (_, {before, now}): Undo => {
      if (now.status !== 'preparing' || !before.open) return moved('The start');
      return back(
        {type: 'meeting-started'},
        {type: 'question-opened', questionId: before.open.questionId},
        ...(isPaused(before) ? [{type: 'paused' as const}] : []),
      );
    },
    says: (_, {isBack}) => `the meeting has ${isBack ? 'begun again' : 'not begun'}`,
    difference: null,
  }),
  /**
   * `reason`: why, where something was left open; earlier versions never closed a review then. Two may close it at
   * once: the reason of the second stands behind the first.
   */
  'review-closed': kind<{reason?: string}>({reason: maybe(line)})({
    // Closing stops the clock as a pause does, so the hours until somebody reopens the review count for nobody.
    apply: (review, {reason = ''}, {at}) => {
      if (review.status === 'closed') {
        const closedBecause = bothReasons(review.closedBecause ?? '', reason);
        return closedBecause === (review.closedBecause ?? '') ? review : {...review, closedBecause};
      }
      const stopped = paused(inTime(review, at), at);
      const clock = {...stopped.clock, closedAt: notBefore(stopped, at)};
      return {...stopped, status: 'closed', clock, ...(reason !== '' && {closedBecause: reason})};
    },
    undo: (_, {before, now}): Undo => {
      if (now.status !== 'closed') return moved('The review');
      if (before.status === 'closed') return {why: 'The review had already been closed: the reason stays with it'};
      return isPaused(before) ? back({type: 'review-reopened'}, {type: 'paused'}) : back({type: 'review-reopened'});
    },
    says: (_, {isBack}) => `the review is ${isBack ? 'open again' : 'closed'}`,
    difference: null,
  }),
  'review-reopened': kind({})({
    apply: (closed, _, {at}) => {
      if (closed.status !== 'closed') return closed;
      const {closedBecause: _reason, ...review} = closed;
      const clock = {...review.clock, closedAt: null};
      return clock.startedAt === null
        ? {...review, status: 'preparing', clock}
        : resumed({...review, status: 'running', clock}, at);
    },
    undo: (_, {before, now}): Undo => {
      if (now.status === 'closed') return moved('The review');
      const reason = before.closedBecause;
      return back({type: 'review-closed', ...(reason !== undefined && {reason})});
    },
    says: (_, {isBack}) => `the review is ${isBack ? 'closed again' : 'open again'}`,
    difference: null,
  }),
};
