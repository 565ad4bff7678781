// The meeting's time in a sentence or two, for whoever asks for it and for whoever has the screen read aloud.
import {openStage} from '../../review/agenda.js';
import {leftOf, readClock} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import {type Pace, paceOf, type TopicTime, topicTime} from '../../review/pace.js';
import {counted} from '../../review/text.js';
import type {Instant, Review} from '../../review/types.js';
import {SECOND, wholeMinutes} from '../../review/units.js';

/** `12 minutes 56 seconds`, `1 minute`, `20 seconds`; of milliseconds, whole seconds. */
export function lengthInWords(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND);
  const parts = [
    seconds >= 60 && counted(Math.floor(seconds / 60), 'minute'),
    (seconds % 60 > 0 || seconds < 60) && counted(seconds % 60, 'second'),
  ];
  return parts.filter(Boolean).join(' ');
}

/** The stage's time, the open topic's, the meeting's, and when it ends. */
export function timeInWords(review: Review, now: Instant): string {
  const {stage, meeting, paused, endsAt, over} = readClock(review, now);
  const [spent, planned] = [wholeMinutes(meeting.spent), wholeMinutes(meeting.planned)];
  if (review.status === 'preparing') return `The clock has not begun; ${counted(planned, 'minute')} are planned.`;
  if (review.status === 'closed') return `The meeting took ${spent} of ${counted(planned, 'minute')}.`;
  const left = leftOf(stage.planned, stage.spent);
  const ofStage =
    left < 0 ? `${lengthInWords(-left)} over` : `${lengthInWords(left)} left of ${lengthInWords(stage.planned)}`;
  const [late, early] = [wholeMinutes(over), wholeMinutes(-over)];
  const against =
    late >= 1 ? `, ${counted(late, 'minute')} over` : early >= 1 ? `, ${counted(early, 'minute')} early` : '';
  const ends = `ends ${timeOfDay(endsAt, review.zone)}${against}`;
  const waits = paused ? ' The clock waits.' : '';
  const title = openStage(review)?.title ?? 'Stage';
  const ofTopic = topicInWords(topicTime(review, now));
  const ofOthers = planInWords(paceOf(review, now));
  return `${title}: ${ofStage}.${ofTopic}${ofOthers} Meeting: ${spent} of ${planned} minutes, ${ends}.${waits}`;
}

/** ` This topic: 3 of 8 minutes, 4 minutes behind.`; empty where there is none. */
function topicInWords(topic: TopicTime | undefined): string {
  if (!topic) return '';
  const [spent, planned, late] = [topic.spent, topic.planned, topic.behind ?? 0].map(wholeMinutes);
  const whole = planned ? `${spent} of ${counted(planned, 'minute')}` : counted(spent ?? 0, 'minute');
  return ` This topic: ${whole}${late && late >= 1 ? `, ${counted(late, 'minute')} behind` : ''}.`;
}

/** ` 38 minutes planned for 5 more.`; empty where topics have no minutes of their own. */
const planInWords = (pace: Pace | undefined): string =>
  pace && 'planned' in pace ? ` ${counted(pace.planned, 'minute')} planned for ${pace.more} more.` : '';
