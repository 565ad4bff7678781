// Before the meeting: people and facts, the guides’ checklist, and the key that begins it.
import {lastTimeInWords, type SeenBefore, stillOpenInWords} from '../../guidance/seen-before.js';
import type {Zone} from '../../review/days.js';
import type {Instant} from '../../review/types.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {factKeys} from '../facts/keys.js';
import {namesInWords} from '../facts/people.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {cutText} from '../frame/spans.js';
import {preparingKeys} from '../meeting/keys.js';
import {begin} from './commands.js';
import {allConcernsKey} from './concerns.js';
import {preparingLook, preparingRows} from './rows.js';

/** Lines that the lesson of the last meeting has at most: what is to be prepared stays in sight. */
const LAST_TIME = 2;
/** Columns that a line of this page has fewer than a field. */
const EDGES = 4;

/** What earlier reviews left open, or else that there are some like it; a key shows them. */
function earlierInWords(seenBefore: SeenBefore | null, now: Instant, zone: Zone): string {
  if (!seenBefore) return '';
  if (seenBefore.open.length > 0)
    return `${stillOpenInWords(seenBefore, now, zone)} ${keyCalled('earlier')} shows them.`;
  const like = seenBefore.like.length;
  if (like === 0) return '';
  return like === 1
    ? `One earlier incident is like this one. ${keyCalled('earlier')} shows it.`
    : `${like} earlier incidents are like this one. ${keyCalled('earlier')} shows them.`;
}

export const prepare: ScreenRecord = {
  title: 'Before the meeting',
  shows: 'preparing',
  intro: ({role, review, seenBefore, now, width}) =>
    [
      `${namesInWords(review)}${role === 'facilitator' ? `${keyCalled('begin')} begins the meeting and its clock. ` : ''}${keyCalled('add-people')} adds people.`,
      earlierInWords(seenBefore, now, review?.zone),
      seenBefore ? cutText(lastTimeInWords(seenBefore, now, review?.zone), LAST_TIME * (width - EDGES)) : '',
    ]
      .filter(Boolean)
      .join('\n'),
  rows: ({review, agendas, lists, view}) => (review ? preparingRows({review, agendas, lists, view}) : []),
  look: ({review, lists}) => (review ? preparingLook(review, lists) : {}),
  keys: preparingKeys([
    {
      name: 'begin',
      help: 'begin the meeting and its clock',
      group: 'move',
      short: 'begin',
      for: ['facilitator'],
      run: begin,
    },
    allConcernsKey,
    ...factKeys,
  ]),
  picture: Intro,
};
