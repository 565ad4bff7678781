// Writes an agenda for the next wider forum: the topics that reviews have parked for it, a box each.
import type {ListItem} from 'mdast';
import type {LeftTopic, OfReview} from '../../review/afterwards.js';
import {localDay} from '../../review/days.js';
import {boxItem, heading, item, listed, markdown, oneLine, paragraph, plain, withBeneath} from './markdown.js';

export const forumAgenda = (topics: readonly OfReview<LeftTopic>[]): string =>
  markdown([
    heading(1, 'For the wider forum'),
    paragraph(
      plain(
        topics.length > 0 ? 'Parked in incident reviews, the oldest first.' : 'No topic waits for the wider forum.',
      ),
    ),
    ...listed(topics.map(topicItem)),
  ]);

function topicItem({text, detail, taken, at, review}: OfReview<LeftTopic>): ListItem {
  const from = `From the review of ${[review.reference, review.title].filter(Boolean).join(', ')}, parked `;
  const beneath = [detail, from + localDay(at, review.zone ?? undefined)].filter((line) => line.trim() !== '');
  return withBeneath(
    boxItem(taken, text),
    beneath.map((line) => item(...oneLine(line))),
  );
}
