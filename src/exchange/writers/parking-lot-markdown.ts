// Writes the parking lot: every topic under the place that it goes to, ready for the agenda of where it goes.
import type {RootContent} from 'mdast';
import {topicFacts} from '../../review/parked-ideas.js';
import {liveTopics} from '../../review/parking.js';
import type {ParkedTopic, Review} from '../../review/types.js';
import {type Destination, destinations, keysOf} from '../../review/vocabulary.js';
import {heading, inBrackets, item, listed, markdown, oneLine, paragraph, plain, section} from './markdown.js';
import {dayOf} from './times-in-words.js';

/** The whole file; deleted topics are left out. */
export function parkingLotMarkdown(review: Review): string {
  const from = `Parked in the incident review of ${dayOf(review.clock.startedAt ?? review.createdAt, review)}.`;
  const none = 'Nothing was parked.';
  return markdown([
    heading(1, `Parking lot: ${review.reference}, ${review.title}`),
    paragraph(plain(liveTopics(review).length > 0 ? from : none)),
    ...parkedByDestination(review, liveTopics(review), 2),
  ]);
}

/** A heading and a list for each destination that has some of these topics; those that nobody placed yet come first. */
export function parkedByDestination(review: Review, topics: ParkedTopic[], depth: 2 | 3): RootContent[] {
  const places = [
    {destination: null, title: 'No destination yet'},
    ...keysOf(destinations).map((destination) => ({destination, title: titles[destination]})),
  ];
  return places.flatMap(({destination, title}) => {
    const there = topics.filter((topic) => topic.destination === destination);
    const items = there.map((topic) =>
      item(...oneLine(topic.text), ...inBrackets(topicFacts(review, topic).join(', '))),
    );
    return section(title, listed(items), depth);
  });
}

const titles: Record<Destination, string> = {
  'tech-forum': 'For a wider forum',
  action: 'Among the actions',
  meeting: 'For another meeting',
  dropped: 'Dropped',
};
