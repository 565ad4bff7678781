// Writes a review as data: the document of docs/review-format.md.
import {liveActions, ownerOf} from '../../review/actions.js';
import {MINUTE, plannedMinutes, readClock, timeByQuestion, timeByStage} from '../../review/clock.js';
import {liveComments} from '../../review/comments.js';
import {liveNotes} from '../../review/notes.js';
import {liveTopics} from '../../review/parking.js';
import type {Instant, Review, Stage} from '../../review/types.js';
import {dayOf, isoInstant} from './instant.js';
import type {ReviewDocument} from './review-document.js';

/** The review as it stands at `now`: durations in whole seconds, planned times in minutes, instants as ISO 8601 in UTC. */
export function reviewDocument(review: Review, now: Instant): ReviewDocument {
  return {
    format: 1,
    id: review.id,
    reference: review.reference,
    title: review.title,
    severity: review.severity,
    status: review.status,
    createdAt: isoInstant(review.createdAt),
    incident: {
      startedAt: review.incident.startedAt,
      resolvedAt: review.incident.resolvedAt,
      keywords: review.incident.keywords,
    },
    folder: review.folder,
    recording: review.recording,
    people: review.people.map(({id, name, involvement, role, attended, thanked}) => {
      return {id, name, involvement, role, attended, thanked};
    }),
    agenda: {
      id: review.agenda.id,
      title: review.agenda.title,
      minutes: review.agenda.minutes,
      stages: stagesOf(review, now),
    },
    open: review.open && {questionId: review.open.questionId},
    notes: liveNotes(review).map(({id, questionId, kind, aspects, text, by, at}) => {
      return {id, questionId, kind, aspects, text, by, at: isoInstant(at)};
    }),
    parked: liveTopics(review).map(({id, questionId, text, destination, detail, by, at}) => {
      return {id, questionId, text, destination, detail, by, at: isoInstant(at)};
    }),
    actions: liveActions(review).map((action) => {
      const {id, title, ownerId, due, doneWhen, isms, status, reason, questionId, by} = action;
      const owner = ownerOf(review, action)?.name ?? null;
      return {
        id,
        title,
        owner,
        ownerId,
        due,
        doneWhen,
        isms,
        status,
        reason,
        questionId,
        by,
        at: isoInstant(action.at),
      };
    }),
    comments: liveComments(review).map(({id, questionId, text, at}) => ({id, questionId, text, at: dayOf(at)})),
    actionLimit: review.actionLimit,
    checklist: review.checklist.map(({id, text, when, source, done}) => ({id, text, when, source, done})),
    clock: clockOf(review, now),
  };
}

/** The document as text, indented by two spaces. */
export const reviewJson = (review: Review, now: Instant): string =>
  `${JSON.stringify(reviewDocument(review, now), null, 2)}\n`;

function stagesOf(review: Review, now: Instant): ReviewDocument['agenda']['stages'] {
  const byQuestion = timeByQuestion(review, now);
  const byStage = timeByStage(review, now);
  const questionsOf = (stage: Stage) =>
    stage.questions.map(({id, text, source, prompts, state}) => {
      return {id, text, source, prompts, state, spentSeconds: seconds(byQuestion.get(id) ?? 0)};
    });
  return review.agenda.stages.map((stage) => ({
    id: stage.id,
    kind: stage.kind,
    title: stage.title,
    minutes: stage.minutes,
    plannedMinutes: plannedMinutes(review, stage),
    spentSeconds: seconds(byStage.get(stage.id)?.spent ?? 0),
    questions: questionsOf(stage),
  }));
}

function clockOf(review: Review, now: Instant): ReviewDocument['clock'] {
  const {clock} = review;
  const reading = readClock(review, now);
  return {
    startedAt: isoOrNull(clock.startedAt),
    closedAt: isoOrNull(clock.closedAt),
    paused: reading.paused,
    spentSeconds: seconds(reading.meeting.spent),
    plannedMinutes: reading.meeting.planned / MINUTE,
    overSeconds: seconds(reading.over),
    endsAt: isoInstant(reading.endsAt),
    opened: clock.opened.map(({questionId, at}) => ({questionId, at: isoInstant(at)})),
    pauses: clock.pauses.map(({from, to}) => ({from: isoInstant(from), to: isoOrNull(to)})),
    moved: clock.moved.map(({stageId, minutes, fromStageId}) => ({stageId, minutes, fromStageId})),
  };
}

const seconds = (ms: number): number => Math.trunc(ms / 1000);

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : isoInstant(at));
