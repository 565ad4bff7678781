// The header's line of time: the stage against its plan, the open topic, the meeting, when it ends, what is covered; bars
// beside the words.
import {openStage} from '../../review/agenda.js';
import {leftOf, readClock, type StageTime} from '../../review/clock.js';
import {coverage} from '../../review/coverage.js';
import {timeOfDay} from '../../review/days.js';
import {endingOf, endings, type TopicTime, topicTime} from '../../review/pace.js';
import type {Instant, Review} from '../../review/types.js';
import {SECOND, wholeMinutes} from '../../review/units.js';
import {atBothEnds, cutText, type Span, widthOf, widthOfSpans} from './spans.js';
import {endingTones, headerBars, timeBar, toneOfMeeting, toneOfStage, toneOfTopic} from './time-bar.js';

/** `4:05`, `1:02:10`; whole seconds. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
    : `${minutes}:${twoDigits(seconds % 60)}`;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** `12:56` left, or `+2:10` over. */
export const digits = (left: number): string => (left >= 0 ? minutesAndSeconds(left) : `+${minutesAndSeconds(-left)}`);

/** Which words the line has, from the most important to the least; whatever has no room gives way. */
type Wording = {
  /** Fewest columns of the stage's title. */
  title: number;
  ending: boolean;
  covered: 'no' | 'n/m' | 'n/m covered' | 'n of m covered';
  plan: boolean;
  meeting: 'n/m' | 'n of m min';
  topic: 'no' | 'n/m' | 'n of m min';
  /** Whether it says how far the stage is behind its plan, and that it is on time. */
  pace: 'no' | 'behind' | 'said';
  /** Whether it says how much earlier than planned the meeting ends; that it ends later is always said. */
  early: boolean;
};

const whole = Number.POSITIVE_INFINITY;
const shortest: Wording = {
  title: 0,
  ending: false,
  covered: 'no',
  plan: false,
  meeting: 'n/m',
  topic: 'no',
  pace: 'no',
  early: false,
};
const withTopic = {...shortest, topic: 'n/m', pace: 'behind'} as const satisfies Wording;
const longest: Wording = {
  title: whole,
  ending: true,
  covered: 'n of m covered',
  plan: true,
  meeting: 'n of m min',
  topic: 'n of m min',
  pace: 'said',
  early: true,
};

const withPlan = {...longest, meeting: 'n/m', topic: 'n/m', pace: 'behind'} as const satisfies Wording;

/** With how early the meeting ends, in ever fewer words: that is more than that the stage is on time. */
const endingEarly: readonly Wording[] = [
  longest,
  {...withPlan, pace: 'said'},
  withPlan,
  {...withPlan, covered: 'n/m covered'},
  {...withPlan, covered: 'n/m'},
];

/** From the longest to the shortest; in each of them stand the stage's number and time, the meeting's, and its end. */
const wordings: readonly Wording[] = [
  ...endingEarly,
  ...endingEarly.map((wording) => ({...wording, early: false})),
  {...withTopic, title: whole, ending: true, covered: 'n/m'},
  {...withTopic, title: whole, ending: true},
  {...withTopic, title: 8, ending: true},
  {...withTopic, title: whole, ending: true, pace: 'no'},
  {...withTopic, title: 8, ending: true, pace: 'no'},
  {...withTopic, title: 8},
  {...withTopic, title: 8, pace: 'no'},
  {...withTopic, title: 4, pace: 'no'},
  {...shortest, title: 8, ending: true},
  {...shortest, title: 5, ending: true},
  {...shortest, title: 4},
  shortest,
];

/** What the line says, and what changes in it while time passes; `bar`: the stage's, none where it has no room. */
type Said = {spans: Span[]; time: Span; bar: readonly Span[]};

/** Whose time the page below tells, so that it need not stand in the header. */
export type Told = {stage: boolean; meeting: boolean};
export const untold: Told = {stage: false, meeting: false};

/** The whole line in `columns`: as much of it as fits. */
export const clockLine = (review: Review, now: Instant, columns: number, told = untold): Span[] =>
  saidOf(review, now, columns, told).spans;

export function saidOf(review: Review, now: Instant, columns: number, told = untold): Said {
  const isSame =
    lastSaid?.review === review && lastSaid.now === now && lastSaid.columns === columns && lastSaid.told === told;
  if (!lastSaid || !isSame) lastSaid = {review, now, columns, told, said: saying(review, now, columns, told)};
  return lastSaid.said;
}

/** The seconds are read from the line that is painted. */
let lastSaid: {review: Review; now: Instant; columns: number; told: Told; said: Said} | undefined;

function saying(review: Review, now: Instant, columns: number, told: Told): Said {
  if (review.status !== 'running') return {spans: resting(review, now, columns), time: {text: ''}, bar: []};
  const parts = {...partsOf(review, now), told};
  const bars = barsOf(parts, columns);
  const of = (wording: Wording) => inWords(parts, wording, bars);
  const widths = (wording: Wording) => {
    const {number, middle, right} = of(wording);
    // Two empty columns stand between all that is said, also where the line is full.
    const between = right.length > 0 ? 2 : 1;
    const room = columns - widthOf(number) - widthOfSpans([...middle, ...right]) - between;
    return {room, least: Math.min(wording.title, widthOf(parts.title))};
  };
  const chosen = wordings.find((wording) => widths(wording).room >= widths(wording).least) ?? shortest;
  const {number, time, middle, right} = of(chosen);
  const {room} = widths(chosen);
  const title = room < 2 ? '' : cutText(parts.title, room);
  const spans = atBothEnds([{text: `${number}${title}`}, ...middle], right, columns);
  return {spans, time, bar: told.stage ? [] : bars.stage.slice(1)};
}

type Bars = {stage: Span[]; meeting: Span[]};

/** As wide as the terminal has room for, whatever the words are: nothing moves as these change. */
function barsOf({stage, meeting, over}: ReturnType<typeof partsOf>, columns: number): Bars {
  const cells = headerBars(columns);
  const before = (bar: Span[]): Span[] => (bar.length > 0 ? [{text: ' '}, ...bar] : []);
  return {
    stage: before(timeBar(stage, cells.stage, toneOfStage(stage))),
    meeting: before(timeBar(meeting, cells.meeting, toneOfMeeting(over))),
  };
}

const quiet = (text: string): Span[] => [{text, tone: 'quiet'}];

function partsOf(review: Review, now: Instant) {
  const {stages} = review.agenda;
  const stage = openStage(review);
  const {covered, total} = coverage(review);
  const reading = readClock(review, now);
  const number = ` ${stages.findIndex(({id}) => id === stage?.id) + 1}/${stages.length} `;
  return {
    ...reading,
    topic: topicTime(review, now),
    // Once for all wordings: a zone's time of day costs more than the rest of the line.
    ends: timeOfDay(reading.endsAt, review.zone),
    number,
    title: stage?.title ?? '',
    covered,
    total,
  };
}

/** Everything but the title. */
function inWords(parts: ReturnType<typeof partsOf> & {told: Told}, wording: Wording, bars: Bars) {
  const {ending, covered, plan, meeting, early} = wording;
  const {number, stage, paused, ends, over, told} = parts;
  const [spent, planned] = [wholeMinutes(parts.meeting.spent), wholeMinutes(parts.meeting.planned)];
  const time = stageTime(stage, {ending, plan});
  const ofStage: Span[] = [
    ...bars.stage,
    {text: '  '},
    ...(paused ? [{text: 'paused ', tone: 'warm' as const}] : []),
    time,
    ...paceOfStage(parts.topic, wording),
  ];
  const ofMeeting: Span[] = [
    ...quiet('  meeting'),
    ...bars.meeting,
    ...quiet(meeting === 'n/m' ? ` ${spent}/${planned}` : ` ${spent} of ${planned} min`),
  ];
  const middle: Span[] = [
    ...(told.stage ? endingAlone(stage) : ofStage),
    ...timeOfTopic(parts.topic, wording),
    ...(told.meeting ? [] : ofMeeting),
    {text: `  ends ${ends}`},
  ];
  if (wholeMinutes(over) >= 1) middle.push({text: ` · ${wholeMinutes(over)} over`, tone: 'over'});
  if (wholeMinutes(-over) >= 1 && early) middle.push(...quiet(` · ${wholeMinutes(-over)} min early`));
  return {number, time, middle, right: covered === 'no' ? [] : coveredInWords(parts, covered)};
}

const coveredInWords = (
  {covered, total}: {covered: number; total: number},
  words: Exclude<Wording['covered'], 'no'>,
): Span[] =>
  quiet(
    {
      'n/m': `${covered}/${total} `,
      'n/m covered': `${covered}/${total} covered `,
      'n of m covered': `${covered} of ${total} covered `,
    }[words],
  );

/** Beside the stage's time: `, 4 min behind`, or `, on time` where that is said. */
function paceOfStage(topic: TopicTime | undefined, {pace, topic: words}: Wording): Span[] {
  const late = topic?.behind === undefined ? undefined : wholeMinutes(topic.behind);
  if (late === undefined || pace === 'no' || (late < 1 && pace === 'behind')) return [];
  if (late < 1) return quiet(', on time');
  return [{text: `, ${late}${words === 'n/m' ? '' : ' min'} behind`, tone: 'warm'}];
}

/**
 * `topic 3/8 min`, `topic 3 of 8 min`: never without its unit, which would count topics. Without a plan where its stage
 * has nothing left for it.
 */
function timeOfTopic(topic: TopicTime | undefined, {topic: words}: Wording): Span[] {
  if (!topic || words === 'no') return [];
  const [spent, planned] = [wholeMinutes(topic.spent), wholeMinutes(topic.planned)];
  if (planned === 0) return quiet(`  topic ${spent} min`);
  const text = words === 'n/m' ? `  topic ${spent}/${planned} min` : `  topic ${spent} of ${planned} min`;
  return [{text, tone: toneOfTopic(topic)}];
}

/** `12:56 left of 25:00`, `4:10 left, last fifth`; past its plan it counts on, `+2:10 over 25:00`. */
function stageTime(stage: StageTime, {ending, plan}: Pick<Wording, 'ending' | 'plan'>): Span {
  const left = leftOf(stage.planned, stage.spent);
  const length = minutesAndSeconds(stage.planned);
  if (left < 0) return {text: `${digits(left)} over${plan ? ` ${length}` : ''}`, tone: 'over'};
  const near = endingOf(stage);
  const words = near && ending ? `, ${endings[near].name}` : '';
  return {
    text: `${digits(left)} left${plan ? ` of ${length}` : ''}${words}`,
    tone: near ? endingTones[near] : 'strong',
  };
}

/** What the colour of a time that stands elsewhere says, in words. */
function endingAlone(stage: StageTime): Span[] {
  const near = endingOf(stage);
  if (leftOf(stage.planned, stage.spent) < 0) return [{text: '  over its time', tone: 'over'}];
  return near ? [{text: `  ${endings[near].name}`, tone: endingTones[near]}] : [];
}

/** While no time passes. */
function resting(review: Review, now: Instant, columns: number): Span[] {
  const parts = partsOf(review, now);
  const [spent, planned] = [wholeMinutes(parts.meeting.spent), wholeMinutes(parts.meeting.planned)];
  const closed = review.status === 'closed';
  const length = closed ? ` · ${spent} of ${planned} minutes` : ` · ${planned} minutes planned`;
  const left = [closed ? '' : ' · the clock has not begun', ''].map((more): Span[] => [
    {text: closed ? ' Closed' : ' Preparing', tone: 'strong'},
    ...quiet(`${length}${more}`),
  ]);
  const right = (['n of m covered', 'n/m covered', 'n/m'] as const).map((words) => coveredInWords(parts, words));
  const pairs = left.flatMap((start) => right.map((end) => ({start, end})));
  const fits = pairs.find(({start, end}) => widthOfSpans([...start, ...end]) + 2 <= columns) ?? pairs.at(-1);
  return fits ? atBothEnds(fits.start, fits.end, columns) : [];
}
