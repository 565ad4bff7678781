// The parking lot: topics for another place, each of which leaves the review with a destination.
import type {Destination, ParkedTopic, Review} from './types.js';

export const destinations: {destination: Destination; name: string}[] = [
  {destination: 'tech-forum', name: 'tech forum'},
  {destination: 'action', name: 'action'},
  {destination: 'meeting', name: 'another meeting'},
  {destination: 'dropped', name: 'dropped'},
];

export const destinationName = (destination: Destination | null): string =>
  destinations.find((entry) => entry.destination === destination)?.name ?? 'no destination yet';

export const liveTopics = (review: Review): ParkedTopic[] => review.parked.filter(({deleted}) => !deleted);

/** Topics that nobody has found a place for yet. */
export const topicsToPlace = (review: Review): ParkedTopic[] =>
  liveTopics(review).filter(({destination}) => destination === null);
