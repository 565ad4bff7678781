// What happens to a review as a whole: how it begins, and what is known of its incident.
import {isZone} from '../days.js';
import type {Incident, Review} from '../types.js';
import {keysOf, severities, statuses} from '../vocabulary.js';
import {incidentTimeInWords, isNoTime} from '../written-times.js';
import {actionShape} from './action.js';
import {agendaShape} from './agenda.js';
import {checklistItemShape} from './checklist.js';
import {clockShape, emptyClock} from './clock-facts.js';
import {commentShape} from './comment.js';
import {handoverShape} from './handover.js';
import {differing, restored} from './items.js';
import {back, kind, moved, type Seen, type Undo} from './kind.js';
import {noteShape} from './note.js';
import {nudgeShape} from './nudge.js';
import {personShape} from './person.js';
import {
  count,
  line,
  listOf,
  mapOf,
  maybe,
  number,
  object,
  oneOf,
  orNull,
  type Shape,
  type ShapesOf,
  someOf,
} from './shape.js';
import {topicShape} from './topic.js';
import {quoted} from './words.js';

const times = {startedAt: orNull(line), resolvedAt: orNull(line)};
const incident = object<Incident>({...times, keywords: listOf(line)});
const named = {reference: line, title: line, severity: oneOf(severities)};
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
>;
const filed = {folder: line, recording: line};
/** What is known of a review's incident, and where things of it go. */
export const factShapes = {...named, incident, ...filed};
// No zone is an empty one: a review of earlier versions has none.
const detailFields = {...named, ...filed, ...times, zone: line};

/** The details of a review side by side, its incident's times among them. */
const detailsOf = ({incident: {startedAt, resolvedAt}, zone = '', ...review}: Review) => ({
  ...review,
  startedAt,
  resolvedAt,
  zone,
});

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

/** What each detail is called. */
const detailNames: Record<keyof typeof detailFields, string> = {
  reference: 'the reference',
  title: 'the title',
  severity: 'severity',
  folder: 'the incident folder',
  recording: 'where the recording goes',
  startedAt: 'when the incident began',
  resolvedAt: 'when it was resolved',
  zone: 'the time zone',
};

/** How the value of a detail is said where it is no quotation. */
const detailWords: {[Detail in keyof typeof detailFields]?: (value: string, zone: Review['zone']) => string} = {
  severity: (value) => value,
  zone: (value) => value,
  startedAt: incidentTimeInWords,
  resolvedAt: incidentTimeInWords,
};

/** `severity back to minor`, or `severity: major` where it was not taken back. */
function fieldsInWords({fields}: {fields: object}, {to, isBack}: Seen): string {
  const [first, second, ...more] = keysOf(detailNames)
    .filter((field) => field in fields)
    .map((field) => {
      const value = detailsOf(to)[field];
      const inWords = value ? (detailWords[field]?.(value, to.zone) ?? quoted(value)) : 'nothing';
      return `${detailNames[field]}${isBack ? ' back to' : ':'} ${inWords}`;
    });
  const rest = more.length > 0 ? `${more.length} more` : undefined;
  return [first, second, rest].filter(Boolean).join(', ') || 'the details are as they were';
}

/** Details that a hand edit made no times or no zone at all; text that was never a date stays anybody's to write. */
function withoutOddOnes<Fields extends object>(fields: Fields): Fields {
  const isOdd = (key: string, value: unknown) =>
    typeof value === 'string' && (key in times ? isNoTime(value) : key === 'zone' && value !== '' && !isZone(value));
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !isOdd(key, value))) as Fields;
}

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
  'review-edited': kind({fields: someOf(detailFields)})({
    apply(review, {fields: {startedAt, resolvedAt, zone, ...fields}}) {
      const given = {...(startedAt !== undefined && {startedAt}), ...(resolvedAt !== undefined && {resolvedAt})};
      const next = {...review, ...fields, incident: {...review.incident, ...given}};
      if (zone === undefined) return next;
      const {zone: _, ...without} = next;
      // In the place that it has: a copy's sum is taken of its text.
      return zone === '' ? without : {...next, zone};
    },
    undo: ({fields}, {before, now}): Undo => {
      const former = restored(fields, detailsOf(before), detailsOf(now));
      return former ? back({type: 'review-edited', fields: former}) : moved('That detail');
    },
    says: fieldsInWords,
    difference: (from, to) => {
      const fields = differing(detailFields, detailsOf(from), detailsOf(to));
      const possible = fields && withoutOddOnes(fields);
      return possible && Object.keys(possible).length > 0 ? [{fields: possible}] : [];
    },
  }),
};
