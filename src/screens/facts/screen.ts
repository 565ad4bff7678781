// People and facts of a review, from before the meeting until after it, in either terminal.
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {keysOverMeeting} from '../meeting/keys.js';
import {factRows} from './facts.js';
import {factKeys} from './keys.js';

export const facts: ScreenRecord = {
  title: 'People and facts',
  over: 'anything',
  intro: ({review}) =>
    review?.status === 'closed'
      ? 'Closed: where the recording is can be said; O opens it for all the rest.'
      : 'n adds people. The foot of the page names what a row takes.',
  rows: ({review, agendas}) => (review ? factRows({review, agendas}) : []),
  keys: keysOverMeeting(factKeys),
  picture: Intro,
};
