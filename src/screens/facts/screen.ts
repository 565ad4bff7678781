// People and facts of a review, from before the meeting, with all that is prepared, until after it, in either terminal.
import {heardIn} from '../../review/voices.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {allConcernsKey} from '../prepare/concerns.js';
import {preparingLook, preparingRows} from '../prepare/rows.js';
import {factRows} from './facts.js';
import {factKeys} from './keys.js';
import {namesInWords} from './people.js';

export const facts: ScreenRecord = {
  title: 'People and facts',
  over: 'anything',
  intro: ({review}) =>
    review?.status === 'closed'
      ? `Closed. You can still say where the recording is, and what to change next time; ${keyCalled('reopen')} opens all the rest.`
      : `${namesInWords(review)}${keyCalled('add-people')} adds people. The foot of the page names the keys.`,
  rows({review, agendas, lists, view}) {
    if (!review) return [];
    return review.status === 'preparing' ? preparingRows({review, agendas, lists, view}) : factRows({review, agendas});
  },
  look({review, lists}) {
    if (review?.status === 'preparing') return preparingLook(review, lists);
    return review?.status === 'running' ? {heard: heardIn(review)} : {};
  },
  keys: keysOverMeeting([allConcernsKey, ...factKeys]),
  picture: Intro,
};
