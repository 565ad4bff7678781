// `debrief list`: the reviews of this home.
import {isoInstant} from '../../exchange/writers/times-in-words.js';
import {localDay} from '../../review/days.js';
import {severityInWords} from '../../review/review-kind.js';
import type {ListedReview} from '../../review/summary.js';
import {counted} from '../../review/text.js';
import {listReviews} from '../../store/shelf/library.js';
import {reviewsElsewhere} from '../../store/shelf/reviews-elsewhere.js';
import type {CallOf} from '../command-table.js';
import {inColumns} from '../streams/columns.js';
import {broken} from '../streams/hanging.js';
import {answer, theirs, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

type Options = CallOf<'list'>['options'];

/** Reviews on standard output, folders that could not be read on standard error. */
export async function run({options}: CallOf<'list'>): Promise<undefined> {
  const {home} = surroundings(options);
  const {reviews, problems} = await listReviews(home);
  const shown = reviews.filter((review) => isWanted(review, options));
  const lines = [...inColumns(theirs(shown).map(rowOf)), ...besides(reviews, shown, options, problems.length > 0)];
  answer('list', options, {reviews: shown.map(dated)}, lines, broken());
  [...problems, ...(await reviewsElsewhere(home, 'glance'))].forEach(warn);
}

/** As a program reads it. */
const dated = (review: ListedReview) => ({
  ...review,
  createdAt: isoInstant(review.createdAt),
  startedAt: review.startedAt === null ? null : isoInstant(review.startedAt),
  changedAt: isoInstant(review.changedAt),
});

const isWanted = ({archived, status}: ListedReview, options: Options): boolean =>
  options.archived ? archived : options.all === true || (!archived && status !== 'closed');

const rowOf = (review: ListedReview): string[] => [
  review.id,
  review.reference,
  severityInWords(review),
  review.archived ? `${review.status}, archived` : review.status,
  `${review.covered}/${review.questions} covered`,
  counted(review.notes, 'note'),
  counted(review.actions, 'action'),
  `${review.openParked} to place`,
  `changed ${localDay(review.changedAt, review.zone ?? undefined)}`,
  review.title,
];

/** What is not shown, and how it is. */
function besides(reviews: ListedReview[], shown: ListedReview[], options: Options, isTroubled: boolean): string[] {
  const isShown = new Set(shown);
  const hidden = reviews.filter((review) => !isShown.has(review));
  const none = options.archived ? 'No review is archived.' : 'No review is open.';
  if (reviews.length === 0) return [isTroubled ? 'No review can be read.' : 'No review yet: debrief new starts one.'];
  if (options.archived) return shown.length === 0 ? [none] : [];
  const archived = hidden.filter((review) => review.archived).length;
  const closed = hidden.length - archived;
  return [
    ...(shown.length === 0 ? [none] : []),
    ...(closed > 0 ? [`${closed} closed: debrief list --all shows ${closed === 1 ? 'it' : 'them'} too.`] : []),
    ...(archived > 0 ? [`${archived} archived: debrief list --archived shows ${archived === 1 ? 'it' : 'them'}.`] : []),
  ];
}
