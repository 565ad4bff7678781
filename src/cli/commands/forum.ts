// `debrief forum`: parked topics of all reviews that wait for the wider forum, and an agenda for it.
import {ageInDays, ageInWords, type LeftTopic, type OfReview} from '../../review/afterwards.js';
import {cleanLine, counted} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {forumFormats, forumVerbs} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {leftInAll, leftMeant} from '../reviews/left-in-all.js';
import {settleEach} from '../reviews/settle-each.js';
import {formatGiven, refuseStray, verbGiven} from '../reviews/verbs-and-formats.js';
import {inColumns} from '../streams/columns.js';
import {broken} from '../streams/hanging.js';
import {answer, printText, theirs, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

type Left = OfReview<LeftTopic>;

/** The options that go with each verb, and with the list. */
const goWith = {list: ['all', 'format'], take: ['back', 'by']} as const;

export async function run({words: [typed, ...ids], options}: CallOf<'forum'>): Promise<undefined> {
  const verb = verbGiven('forum', typed, ids, forumVerbs);
  refuseStray('forum', verb ?? 'list', goWith, options);
  const format = verb ? undefined : formatGiven(options.format, forumFormats, options.json);
  const {home, preferences} = surroundings(options);
  const {left, shown, problems} = await leftInAll(home, options);
  if (verb) {
    problems.forEach(warn);
    const named = ids.map((id) => leftMeant(left.topics, id, 'topic'));
    return settleEach(named, () => ({does: 'take', back: options.back ?? false}), options, preferences.by);
  }
  const now = Date.now();
  if (format) {
    const {forumAgenda} = await import('../../exchange/writers/forum-agenda.js');
    printText(forumAgenda(shown.topics));
  } else {
    const lines = [
      ...inColumns(theirs(shown.topics).map((each) => rowOf(each, now))),
      ...besides(left.topics, shown.topics),
    ];
    answer('forum', options, {topics: shown.topics.map((each) => asJson(each, now))}, lines, broken());
  }
  problems.forEach(warn);
}

function rowOf(left: Left, now: Instant): string[] {
  const {id, review, text, detail, taken} = left;
  const words = [text, detail].map(cleanLine).filter(Boolean).join(' · ');
  return [id, review.reference, taken ? 'taken' : ageInWords(left, now), words];
}

/** How many wait, and what is not shown. */
function besides(all: readonly Left[], shown: readonly Left[]): string[] {
  const waiting = shown.filter(({taken}) => !taken).length;
  const hidden = all.length - shown.length;
  return [
    waiting === 0 ? 'No topic waits for the wider forum.' : `${counted(waiting, 'topic')} to take to the wider forum.`,
    ...(hidden > 0 ? [`${hidden} more, taken or archived: debrief forum --all shows them too.`] : []),
  ];
}

const asJson = (left: Left, now: Instant) => {
  const {review, at: _, ...topic} = left;
  return {
    review: review.id,
    reference: review.reference,
    incident: review.title,
    archived: review.archived,
    ...topic,
    ageDays: ageInDays(left, now),
  };
};
