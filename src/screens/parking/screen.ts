// The parking lot: topics for another place, and where each leaves for.
import {liveTopics} from '../../review/parking.js';
import {destinations, keysOf} from '../../review/vocabulary.js';
import {digitOf} from '../../session/asks/parked-topic.js';
import {hint, topicRow} from '../../session/rows.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {deleteKeys} from '../keys/delete.js';
import {enterKey} from '../keys/enter.js';
import {rewordKey} from '../keys/reword.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {parkKey} from '../meeting/writing.js';
import {destinationKeys} from './commands.js';

export const parking: ScreenRecord = {
  title: 'Parking lot',
  over: 'the meeting',
  worksOn: 'topics',
  intro({review}) {
    if (review?.status === 'closed') return 'Every topic has gone to the place named below it.';
    const leaving = keysOf(destinations).map(
      (destination) => `${digitOf(destination)} ${destinations[destination].name}`,
    );
    return `Wide or specialist topics wait here. Each leaves with a destination: ${leaving.join(', ')}.`;
  },
  rows({review}) {
    const topics = review ? liveTopics(review) : [];
    return topics.length > 0 ? topics.map(topicRow) : [hint('Nothing is parked.')];
  },
  keys: keysOverMeeting([...destinationKeys, enterKey, parkKey, rewordKey, ...deleteKeys]),
  picture: Intro,
};
