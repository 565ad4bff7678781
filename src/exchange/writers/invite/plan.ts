// What a meeting will go through, and for how long: its stages and topics, in the minutes that people are invited for.
import {fitMinutes, hasTopics} from '../../../review/agenda.js';
import {withTakenPlanned} from '../../../review/clock.js';
import {cleanLine} from '../../../review/text.js';
import {isAsked, isPicked, topicMinutes} from '../../../review/topic-minutes.js';
import type {Review} from '../../../review/types.js';

type Topic = {text: string; minutes: number; picked: boolean};
export type PlannedStage = {title: string; minutes: number; topics: Topic[]};

/** As planned before the meeting, stretched or shrunk to `minutes`; as the agenda plans where nobody said how many. */
export function plannedStages(review: Review, minutes: number | undefined): PlannedStage[] {
  const planned = withTakenPlanned({...review, clock: {...review.clock, moved: []}});
  const stages = minutes === undefined ? planned : fitMinutes(planned, minutes);
  const ofTopics = topicMinutes({...review, clock: {...review.clock, moved: []}, agenda: {...review.agenda, stages}});
  return stages.map((stage) => ({
    title: cleanLine(stage.title),
    minutes: stage.minutes,
    topics: (hasTopics(stage) ? stage.questions.filter(isAsked) : []).map((question) => ({
      text: cleanLine(question.text),
      minutes: ofTopics.get(question.id) ?? 0,
      picked: isPicked(question),
    })),
  }));
}
