// What happens to a review as a whole: how it begins.
import type {Review} from '../types.js';
import {statuses} from '../vocabulary.js';
import {actionShape} from './action.js';
import {agendaShape} from './agenda.js';
import {checklistItemShape} from './checklist.js';
import {clockShape, emptyClock} from './clock-facts.js';
import {commentShape} from './comment.js';
import {setAsideShape} from './concern.js';
import {accounts, filed, incident, marks, named} from './details.js';
import {handoverShape} from './handover.js';
import {kind} from './kind.js';
import {momentShape} from './moment.js';
import {noteShape} from './note.js';
import {nudgeShape} from './nudge.js';
import {topicShape} from './parked-topic.js';
import {personShape} from './person.js';
import {pulseShape} from './pulse.js';
import {count, line, listOf, mapOf, maybe, number, object, oneOf, orNull, type Shape, type ShapesOf} from './shape.js';
import {takeawaysShape} from './takeaway.js';

type ReviewStart = Pick<
  Review,
  | 'id'
  | 'reference'
  | 'title'
  | 'severity'
  | 'incident'
  | 'folder'
  | 'recording'
  | 'people'
  | 'agenda'
  | 'actionLimit'
  | 'checklist'
  | 'zone'
  | 'kind'
  | 'security'
  | 'summary'
  | 'impact'
>;
const seedFields: ShapesOf<ReviewStart> = {
  // The order is the one of every journal and copy there is: a copy's sum is taken of its text.
  id: line,
  ...named,
  incident,
  ...filed,
  people: listOf(personShape),
  agenda: agendaShape,
  actionLimit: number,
  checklist: listOf(checklistItemShape),
  zone: maybe(line),
  ...marks,
  ...accounts,
};
export const reviewShape = object<Review>({
  ...seedFields,
  createdAt: number,
  status: oneOf(statuses),
  open: orNull(object({questionId: line})),
  notes: listOf(noteShape),
  parked: listOf(topicShape),
  actions: listOf(actionShape),
  comments: listOf(commentShape),
  nudges: listOf(nudgeShape),
  handover: orNull(handoverShape),
  clock: clockShape,
  closedBecause: maybe(line),
  moments: maybe(listOf(momentShape)),
  timelineZone: maybe(line),
  pulses: maybe(listOf(pulseShape)),
  setAside: maybe(listOf(setAsideShape)),
  nextTime: maybe(line),
  takeaways: maybe(takeawaysShape),
});

/** Up to which of each writer's entries a copy covers, and which of those it lacks. */
export const coversShape = mapOf(count);

/**
 * The number of an entry that is missing, or the first and the last of several in a row; earlier versions list each.
 */
export type Gap = number | [from: number, to: number];
const gap: Shape<Gap> = (value) => {
  if (!Array.isArray(value)) return count(value);
  const [from = -1, to = -1] = listOf(count)(value);
  return [from, to];
};
export const gapsShape = mapOf(listOf(gap));

export const reviewChanges = {
  'review-created': kind({review: object<ReviewStart>(seedFields)})({
    begin: ({review}, {at}) => ({
      ...review,
      createdAt: at,
      status: 'preparing',
      open: null,
      notes: [],
      parked: [],
      actions: [],
      comments: [],
      nudges: [],
      handover: null,
      clock: emptyClock(),
    }),
    apply: (review) => review,
    says: () => 'a new review is made',
    stays: 'A new review cannot be undone: it can be left alone',
    difference: null,
  }),
  /** Starts from a copy where the entries behind it are lost. */
  'review-restored': kind({review: reviewShape, covers: coversShape, gaps: gapsShape})({
    begin: ({review}) => review,
    apply: (review) => review,
    says: () => 'the review is restored',
    stays: 'A restored review cannot be undone: it can be left alone',
    difference: null,
  }),
};
