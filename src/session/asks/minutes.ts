// How long the meeting is planned for, or one of its stages.

import {fitMinutes, whyTooShort} from '../../review/agenda.js';
import {minutesMoved, plannedInAll, plannedMinutes, withTakenPlanned} from '../../review/clock.js';
import {limitsInWords, meetingMinutes, readWholeNumber, stageMinutes} from '../../review/number-limits.js';
import {cleanLine} from '../../review/text.js';
import type {Review, Stage} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {type InReview, type Outcome, say} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

const stageWith = (review: Review | null, id: string | null): Stage | undefined =>
  review?.agenda.stages.find((stage) => stage.id === id);

export const minutes: AskOf<'minutes'> = {
  label: ({stageId}, review) => `Minutes for ${stageWith(review, stageId)?.title ?? 'the meeting'}`,
  about: null,
  writesTo: {stageId: 'said'},
  isOneMore: () => false,
  start({stageId}, {review}) {
    const stage = stageWith(review, stageId);
    if (!review) return '';
    return String(stage ? plannedMinutes(review, stage) : plannedInAll(review));
  },
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {review, view} = situation;
    const stage = stageWith(review, asks.stageId);
    const limits = stage ? stageMinutes : meetingMinutes;
    const wanted = readWholeNumber(cleanLine(typed), limits);
    if (wanted === undefined) return {view: say(view, `Minutes: ${limitsInWords(limits)}.`, 'trouble')};
    if (wanted === (stage ? plannedMinutes(review, stage) : plannedInAll(review))) return nothingSaved(situation, asks);
    return stage ? stageChanged(situation, stage, wanted) : meetingChanged(situation, wanted);
  }),
};

function meetingChanged(situation: InReview, wanted: number): Outcome {
  const {review, view} = situation;
  // It began while this was typed.
  if (review.status !== 'preparing') {
    return {view: say(view, 'The meeting has begun: the minutes of a stage can still be changed.')};
  }
  const tooShort = whyTooShort(review.agenda.stages, wanted);
  if (tooShort) return {view: say(view, `This agenda takes ${tooShort}.`, 'trouble')};
  const stages = fitMinutes(withTakenPlanned(review), wanted).map(({id, minutes: each}) => ({
    stageId: id,
    minutes: each,
  }));
  return done(situation, [{type: 'stages-planned', stages}], {says: `${minutesInWords(wanted)} for the meeting.`});
}

/** Before the meeting this is the plan; once it runs, the stage is given minutes on top, or less than it had. */
function stageChanged(situation: InReview, stage: Stage, wanted: number): Outcome {
  const {review} = situation;
  const more = wanted - plannedMinutes(review, stage);
  const planned = {stageId: stage.id, minutes: wanted - minutesMoved(review, stage)};
  return done(
    situation,
    [
      review.status === 'preparing'
        ? {type: 'stages-planned', stages: [planned]}
        : {type: 'minutes-moved', stageId: stage.id, minutes: more, fromStageId: null},
    ],
    {says: `${minutesInWords(wanted)} for ${stage.title}, ${plannedInAll(review) + more} for the meeting.`},
  );
}
