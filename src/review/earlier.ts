// What an earlier review, or an incident that was brought in from elsewhere, has to say to those that come later.
import {chosenActions, hasSlot, liveActions, ownerOf} from './actions.js';
import {flag, line, listOf, maybe, number, object, oneOf, orNull, text} from './changes/shape.js';
import {isPast, localDay, type Zone} from './days.js';
import {liveNotes} from './notes.js';
import {liveTopics} from './parking.js';
import {counted} from './text.js';
import {timelineOf} from './timeline.js';
import type {Instant, Review} from './types.js';
import {momentIn} from './written-times.js';

/** The kinds of note that are what a meeting learned. */
export const lessonKinds = ['well', 'better', 'decision'] as const;

export type Lesson = {kind: (typeof lessonKinds)[number]; text: string};

/** An action that had a slot. `owner` is empty and `due` null where nobody said. */
export type EarlierAction = {title: string; owner: string; due: string | null; done: boolean};

export type Earlier = {
  /** The review's, or what tells an incident from elsewhere from all others. */
  id: string;
  /** Empty where it has none. */
  reference: string;
  title: string;
  /** The day on which the incident began, or else the review; null where nobody knows. */
  day: string | null;
  /** The address at which more is to be read; empty for none. */
  link: string;
  summary: string;
  /** Keywords, categories, products: a text each. */
  keywords: string[];
  lessons: Lesson[];
  actions: EarlierAction[];
  /** Everything else that was written, to find it by. */
  said: string;
  /** What its people would change about the meeting, and when it was held; missing where nobody said so. */
  nextTime?: NextTime;
};

export type NextTime = {text: string; heldAt: Instant};

export const earlierShape = object<Earlier>({
  id: line,
  reference: line,
  title: line,
  day: orNull(line),
  link: line,
  summary: text,
  keywords: listOf(line),
  lessons: listOf(object<Lesson>({kind: oneOf(lessonKinds), text})),
  actions: listOf(object<EarlierAction>({title: line, owner: line, due: orNull(line), done: flag})),
  said: text,
  nextTime: maybe(object<NextTime>({text: line, heldAt: number})),
});

const isLesson = ({kind}: {kind: unknown}): boolean => lessonKinds.some((lesson) => lesson === kind);

/** What can be learned of them, in the order of the table of lessons. */
const lessonsOf = (notes: readonly {kind: unknown; text: string}[]): Lesson[] =>
  lessonKinds.flatMap((kind) => notes.filter((note) => note.kind === kind).map(({text: said}) => ({kind, text: said})));

/** What is taken of a review, in its home or as it was exported. */
type ToldByReview = {
  id: string;
  reference: string;
  title: string;
  zone: Zone;
  startedAt: string | null;
  createdAt: Instant | undefined;
  summary: string;
  impact: string;
  keywords: string[];
  notes: readonly {kind: unknown; text: string}[];
  moments: readonly {pinned: unknown; text: string}[];
  parked: readonly {text: string}[];
  actions: readonly {title: string; owner: string; due: string | null; status: unknown}[];
  nextTime: string | undefined;
  heldAt: Instant | undefined;
};

export function earlierFrom(told: ToldByReview): Earlier {
  const {id, reference, title, zone, startedAt, createdAt, notes, actions, nextTime, heldAt} = told;
  const began = momentIn(startedAt ?? '', zone)?.at ?? createdAt;
  return {
    id,
    reference,
    title,
    day: began === undefined ? null : localDay(began, zone),
    link: '',
    summary: [told.summary, told.impact].filter(Boolean).join('\n'),
    keywords: told.keywords,
    lessons: lessonsOf(notes),
    actions: actions
      .filter(hasSlot)
      .map(({title: what, owner, due, status}) => ({title: what, owner, due, done: status === 'done'})),
    said: [
      ...notes.filter((note) => !isLesson(note)),
      ...told.moments.filter(({pinned}) => pinned === true),
      ...told.parked,
      ...actions.filter((action) => !hasSlot(action)).map((action) => ({text: action.title})),
    ]
      .map(({text: said}) => said)
      .join('\n'),
    ...(nextTime !== undefined && heldAt !== undefined && {nextTime: {text: nextTime, heldAt}}),
  };
}

/** Comments from outside are no part of it: nobody who made one thinks of other reviews. */
export function earlierOf(review: Review): Earlier {
  const {incident, createdAt, zone, summary = '', impact = '', nextTime, clock} = review;
  const ideas = liveActions(review).filter((action) => !hasSlot(action));
  return earlierFrom({
    ...review,
    zone,
    startedAt: incident.startedAt,
    summary,
    impact,
    keywords: incident.keywords,
    notes: liveNotes(review),
    moments: timelineOf(review),
    parked: liveTopics(review),
    actions: [...chosenActions(review), ...ideas].map((action) => ({
      ...action,
      owner: ownerOf(review, action)?.name ?? '',
    })),
    nextTime,
    heldAt: clock.closedAt ?? clock.startedAt ?? createdAt,
  });
}

/** What became of an action, as far as its review knows. */
export const outcomes = ['done', 'open', 'overdue'] as const;
export type Outcome = (typeof outcomes)[number];

export function outcomeOf({done, due}: Pick<EarlierAction, 'done' | 'due'>, now: Instant, zone: Zone): Outcome {
  if (done) return 'done';
  return due !== null && isPast(due, now, zone) ? 'overdue' : 'open';
}

/** `3 actions open, 1 overdue`, or `3 actions open of INC-5, 1 overdue`; empty where none is. */
export function openInWords({actions}: Earlier, now: Instant, zone: Zone, of = ''): string {
  const open = actions.filter(({done}) => !done);
  const overdue = open.filter((action) => outcomeOf(action, now, zone) === 'overdue').length;
  if (open.length === 0) return '';
  return `${counted(open.length, 'action')} open${of}${overdue > 0 ? `, ${overdue} overdue` : ''}`;
}

export const hasOpenActions = ({actions}: Earlier): boolean => actions.some(({done}) => !done);
