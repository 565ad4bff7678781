// A moment of the incident's timeline: its time and its words in one line, added or mended.

import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import {cleanText} from '../../review/text.js';
import {timelineOf} from '../../review/timeline.js';
import {
  impossibleTime,
  isSameSecond,
  momentAsTyped,
  momentByHand,
  momentExample,
  readTypedMoment,
  type TypedMoment,
  whenInWords,
} from '../../review/typed-moment.js';
import type {Moment, Review} from '../../review/types.js';
import {type InReview, say} from '../situation.js';
import type {Asks} from '../view.js';
import {type Ask, done, edited, idIn, inReview, nothingSaved, type SavedText} from './ask.js';

type MomentAsks = Extract<Asks, {what: 'moment'}>;

const momentOf = (review: Review | null, momentId?: string): Moment | undefined =>
  review ? timelineOf(review).find(({id}) => id === momentId) : undefined;

export const moment: Ask<MomentAsks> = {
  label: ({momentId}) => (momentId ? 'Mend the moment' : 'A moment of the timeline'),
  about: ({momentId}, review) => momentOf(review, momentId)?.text,
  writesTo: {momentId: 'a note'},
  isOneMore: ({momentId}) => momentId === undefined,
  manyLines: true,
  openings: () => [momentExample],
  start({momentId}, {review}) {
    const old = momentOf(review, momentId);
    return review && old ? momentAsTyped(review, old) : '';
  },
  echo(asks, {text}, {review, now}) {
    if (!review || text.trim() === '') return '';
    const noTime = impossibleTime(text);
    const when = whenInWords(read(asks, text, review, now), review);
    return noTime === undefined ? when : `${noTimeInWords(noTime)} · ${when}`;
  },
  draft: {
    noun: 'moment',
    at([part = '']) {
      const momentId = idIn(part, 'momentId');
      return {what: 'moment', ...(momentId !== undefined && {momentId})};
    },
    saved: ({momentId}, review, words) => (momentId ? [] : savedMoments(review, words)),
  },
  save: inReview((situation, asks, typed) => {
    const {review, now} = situation;
    const {momentId} = asks;
    const told = read(asks, cleanText(typed), review, now);
    if (told.text === '') {
      const isTime = told.at !== null && typed.trim() !== '';
      return isTime
        ? {view: say(situation.view, 'Only a time so far: a few words say what happened.')}
        : nothingSaved(situation, asks, momentId !== undefined);
    }
    const old = momentOf(review, momentId);
    if (!old) return addedMoment(situation, told);
    const {until, approximate, ...start} = told;
    const fields = {
      ...start,
      ...(until !== old.until && {until: until ?? null}),
      ...(approximate !== old.approximate && {approximate: approximate ?? null}),
    };
    return edited(situation, asks, old, {type: 'moment-edited', id: old.id, fields});
  }),
};

export const noTimeInWords = (noTime: string): string => `${noTime} is no time`;

/** Where the timeline has what these words tell, they are saved; when somebody wrote it down is not known of a moment. */
export function savedMoments(review: Review, words: string): SavedText[] {
  const told = readTypedMoment(words, review, review.createdAt);
  const isThere = timelineOf(review).some(
    ({at, until, approximate, text}) =>
      text === told.text &&
      approximate === told.approximate &&
      isSameSecond(at, told.at) &&
      isSameSecond(until, told.until),
  );
  return isThere ? [{text: words, at: Number.NEGATIVE_INFINITY}] : [];
}

/**
 * Of one that is mended, no time is the one that it has; so is the time that its field opened with, which cannot tell
 * seconds from less, nor the second of two hours where the clocks went back; and so is an end that cannot be typed.
 */
function read({momentId}: MomentAsks, typed: string, review: Review, now: number): TypedMoment {
  const old = momentOf(review, momentId);
  const told = readTypedMoment(typed, review, now, old?.at ?? undefined);
  if (!old) return told;
  const opened = readTypedMoment(momentAsTyped(review, old), review, now, old.at ?? undefined);
  const isOld = old.at !== null && (told.at === null || isSameSecond(told.at, opened.at));
  const keepsEnd =
    told.until === undefined ? told.at === null || opened.until === undefined : isSameSecond(told.until, opened.until);
  const {until: _, approximate: isAbout, ...start} = told;
  const until = keepsEnd ? old.until : told.until;
  const approximate = told.at === null ? old.approximate : isAbout;
  return {
    ...start,
    ...(isOld && {at: old.at}),
    ...(until !== undefined && {until}),
    ...(approximate && {approximate}),
  };
}

/** Adds it and says where it went, which may be out of sight; `also`: what goes with it. */
export function addedMoment(situation: InReview, told: TypedMoment, also: Change[] = []) {
  const {review, freshId} = situation;
  return done(situation, [momentByHand(freshId, told), ...also], {
    says: `On the timeline, ${whenInWords(told, review)}: ${quoted(told.text)}`,
    selects: freshId,
    on: 'moments',
  });
}
