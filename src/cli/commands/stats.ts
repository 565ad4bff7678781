// `debrief stats`: how the meetings of this home went, a row each, what is usual, and what their people would change.
import {
  type ActionSums,
  actionSums,
  type Medians,
  type MeetingStats,
  mediansOf,
  statsOfEach,
} from '../../guidance/stats.js';
import {kindInWords} from '../../review/review-kind.js';
import {reviewsWithMeetings} from '../../store/shelf/library.js';
import {reviewsElsewhere} from '../../store/shelf/reviews-elsewhere.js';
import type {CallOf} from '../command-table.js';
import {inColumns} from '../streams/columns.js';
import {broken} from '../streams/hanging.js';
import {answer, theirs, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

/** Reviews on standard output, folders that could not be read on standard error. */
export async function run({options}: CallOf<'stats'>): Promise<undefined> {
  const {home, readAloud} = surroundings(options);
  const {reviews, problems} = await reviewsWithMeetings(home);
  const each = statsOfEach(reviews, Date.now());
  const medians = mediansOf(each);
  const sums = actionSums(each);
  const none = problems.length > 0 ? 'No review can be read.' : 'No review yet: debrief new starts one.';
  const table = readAloud ? inSentences : inColumns;
  const lines = each.length === 0 ? [none] : [...table(rowsOf(each, medians)), ...besides(each, medians, sums)];
  answer('stats', options, {reviews: each, medians, sums}, lines, broken());
  [...problems, ...(await reviewsElsewhere(home, 'glance'))].forEach(warn);
}

const rowsOf = (each: readonly MeetingStats[], medians: Medians): string[][] => [
  ['day', 'review', 'minutes', 'covered', 'actions done', 'hands', 'heard', 'kind'],
  ...theirs(each).map(rowOf),
  ...(medians.of > 0 ? [medianRow(medians)] : []),
];

/** A row as it is read aloud: each figure behind the name of its column. */
function inSentences([names = [], ...rows]: string[][]): string[] {
  const spoken = (cell: string) => cell.replaceAll('/', ' of ').replaceAll(NONE, 'none');
  return rows.map(([day, review, ...figures]) => {
    const named = figures.flatMap((figure, index) => (figure === '' ? [] : [`${names[index + 2]} ${spoken(figure)}`]));
    return `${day} ${review}: ${named.join('; ')}.`;
  });
}

const NONE = '–';

function rowOf(stats: MeetingStats): string[] {
  const {day, reference, status, plannedMinutes, spentMinutes, covered, questions, hands, heard, present} = stats;
  const isHeld = status === 'running' || spentMinutes !== null;
  const figures = isHeld
    ? [`${covered}/${questions}`, doneInWords(stats), inOrder(hands), present === 0 ? NONE : `${heard}/${present}`]
    : [NONE, stats.actions > 0 ? doneInWords(stats) : NONE, NONE, NONE];
  return [day, reference, `${spentMinutes ?? NONE}/${plannedMinutes}`, ...figures, kindInShort(stats)];
}

/** A row that is as usual fits into 80 columns. */
const kindInShort = (stats: MeetingStats): string =>
  stats.kind === 'incident' && stats.security ? 'security' : kindInWords(stats);

const medianRow = (medians: Medians): string[] => [
  'median',
  `of ${medians.of}`,
  `${rounded(medians.spentMinutes)}/${rounded(medians.plannedMinutes)}`,
  percent(medians.coveredShare),
  // Of actions all count: they stand in a line of their own.
  '',
  inOrder(medians.hands),
  percent(medians.heardShare),
];

/** `2/3, 1 overdue` */
const doneInWords = ({actions, done, overdue}: ActionSums): string =>
  actions === 0 ? 'none' : `${done}/${actions}${overdue > 0 ? `, ${overdue} overdue` : ''}`;

const inOrder = (hands: readonly number[]): string => hands.map(rounded).join(', ') || NONE;

const rounded = (figure: number | null): string => (figure === null ? NONE : `${Math.round(figure * 10) / 10}`);

const percent = (share: number | null): string => (share === null ? NONE : `${Math.round(share * 100)}%`);

function besides(each: readonly MeetingStats[], {of}: Medians, {actions, done, overdue}: ActionSums): string[] {
  const left = overdue > 0 ? `, ${overdue} overdue` : '';
  const toChange = each.flatMap(({reference, title, day, nextTime}) =>
    nextTime === null ? [] : [`  ${reference || title} (${day}): ${nextTime}`],
  );
  return [
    ...(of === each.length ? [] : [of === 0 ? NO_MEDIANS : 'Medians are of closed meetings alone.']),
    ...(actions === 0 ? [] : [`Actions in all: ${done} of ${actions} done${left}.`]),
    ...(toChange.length === 0 ? [] : ['To change next time:', ...theirs(toChange)]),
  ];
}

const NO_MEDIANS = 'No meeting is closed yet: medians come with the first.';
