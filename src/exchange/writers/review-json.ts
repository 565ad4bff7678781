// Writes a review as data: the document of docs/review-format.md.
import * as v from 'valibot';
import {asideOf, findingsOf} from '../../guidance/readiness.js';
import {absencesOf} from '../../review/absences.js';
import {actionsAimedAt} from '../../review/action-slots.js';
import {liveActions, ownerOf} from '../../review/actions.js';
import {checklistWords} from '../../review/checklist-words.js';
import {plannedMinutes, readClock, timeByQuestion, timeByStage} from '../../review/clock.js';
import {liveComments} from '../../review/comments.js';
import {coverageByQuestion} from '../../review/coverage.js';
import {aheadBy, asOf} from '../../review/doubtful-times.js';
import {liveNotes} from '../../review/notes.js';
import {answersTo, questionAnsweredBy} from '../../review/open-questions.js';
import {liveTopics} from '../../review/parking.js';
import {sittings} from '../../review/sittings.js';
import {takeawaysOf} from '../../review/takeaways.js';
import {timelineOf} from '../../review/timeline.js';
import {plannedByTopic} from '../../review/topic-minutes.js';
import type {Instant, Note, Review} from '../../review/types.js';
import {MINUTE} from '../../review/units.js';
import {asIsoTime} from '../../review/written-times.js';
import type {Source} from '../source.js';
import {type ReviewDocument, reviewDocumentSchema} from './review-schema.js';
import {dayKept, isoInstant} from './times-in-words.js';

type Told = Pick<Source, 'review' | 'now' | 'lists'>;

/**
 * The review as it stands at `now`, judged by these lists: durations in whole seconds, planned times in minutes, instants as ISO 8601 in UTC.
 */
export function reviewDocument({review, now, lists}: Told): ReviewDocument {
  const whole: ReviewDocument = {
    ...review,
    format: 1,
    createdAt: isoInstant(review.createdAt),
    incident: {
      ...review.incident,
      startedAt: asIsoTime(review.incident.startedAt, review.zone),
      resolvedAt: asIsoTime(review.incident.resolvedAt, review.zone),
    },
    agenda: {...review.agenda, stages: stagesOf(review, now)},
    checklist: review.checklist.map((item) => ({...item, text: checklistWords(review, item)})),
    notes: liveNotes(review).map((note) => noteOf(review, note)),
    parked: liveTopics(review).map(dated),
    actions: liveActions(review).map((action) => ({...dated(action), owner: ownerOf(review, action)?.name ?? null})),
    comments: liveComments(review).map((comment) => ({...comment, at: dayKept(comment.at)})),
    timeline: timelineOf(review).map(({at, until, ...moment}) => ({
      ...moment,
      at: isoOrNull(at),
      ...(until !== undefined && {until: isoInstant(until)}),
    })),
    timelineZone: review.timelineZone ?? null,
    pulses: (review.pulses ?? []).map(dated),
    setAside: (review.setAside ?? []).map(dated),
    readiness: (review.status === 'preparing' ? findingsOf(review, lists) : []).map((finding) => ({
      id: finding.concern,
      words: finding.says,
      setAside: asideOf(review, finding)?.reason ?? null,
    })),
    takeaways: takeawaysOf(review),
    actionLimit: actionsAimedAt(review),
    clock: clockOf(review, now),
    closedBecause: review.closedBecause ?? null,
    nextTime: review.nextTime ?? null,
    zone: review.zone ?? null,
    kind: review.kind ?? 'incident',
    security: review.security ?? false,
    summary: review.summary ?? '',
    impact: review.impact ?? '',
  };
  // The schema takes out what the document has no field for; it judges nothing, so that an odd date is no obstacle.
  return v.safeParse(reviewDocumentSchema, whole).output as ReviewDocument;
}

const dated = <Item extends {at: Instant}>(item: Item) => ({...item, at: isoInstant(item.at)});

/** What it answers is told while that is an open question. */
function noteOf(review: Review, note: Note): ReviewDocument['notes'][number] {
  const {answers: _, ...others} = dated(note);
  const question = questionAnsweredBy(review, note);
  return {
    ...others,
    ...(question && {answers: question.id}),
    ...(answersTo(review, note).length > 0 && {answered: true}),
  };
}

/** The document as text, indented by two spaces. */
export const reviewJson = (told: Told): string => `${JSON.stringify(reviewDocument(told), null, 2)}\n`;

function stagesOf(review: Review, now: Instant): ReviewDocument['agenda']['stages'] {
  const byQuestion = timeByQuestion(review, now);
  const byStage = timeByStage(review, now);
  const coverages = coverageByQuestion(review);
  const planned = plannedByTopic(review);
  return review.agenda.stages.map((stage) => ({
    ...stage,
    plannedMinutes: plannedMinutes(review, stage),
    spentSeconds: seconds(byStage.get(stage.id)?.spent ?? 0),
    questions: stage.questions.map(({points, ...question}) => ({
      ...question,
      ...(points && {
        points: points.map((point) => ({...point, coverage: coverages.get(point.id) ?? 'untouched'})),
      }),
      coverage: coverages.get(question.id) ?? 'untouched',
      ...(planned.has(question.id) && {plannedMinutes: planned.get(question.id)}),
      spentSeconds: seconds(byQuestion.get(question.id) ?? 0),
    })),
  }));
}

function clockOf(review: Review, now: Instant): ReviewDocument['clock'] {
  const {clock} = asOf(review, now);
  const reading = readClock(review, now);
  return {
    ...clock,
    startedAt: isoOrNull(clock.startedAt),
    closedAt: isoOrNull(clock.closedAt),
    paused: reading.paused,
    spentSeconds: seconds(reading.meeting.spent),
    plannedMinutes: reading.meeting.planned / MINUTE,
    overSeconds: seconds(reading.over),
    endsAt: isoInstant(reading.endsAt),
    opened: clock.opened.map(dated),
    pauses: clock.pauses.map(({from, to, until}) => ({
      from: isoInstant(from),
      to: isoOrNull(to),
      ...(until === undefined ? {} : {until: isoInstant(until)}),
    })),
    absences: absencesOf(review).map(({from, to, isBreak}) => ({from: isoInstant(from), to: isoInstant(to), isBreak})),
    aheadSeconds: seconds(aheadBy(review, now) ?? 0),
    corrected: (clock.corrected ?? []).map(({from, to, since}) => ({
      from: isoInstant(from),
      to: isoInstant(to),
      since: isoOrNull(since),
    })),
    sittings: sittings(review, now).map(({from, to}) => ({from: isoInstant(from), to: isoInstant(to)})),
  };
}

const seconds = (ms: number): number => Math.trunc(ms / 1000);

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : isoInstant(at));
