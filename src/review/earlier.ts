// What an earlier review, or an incident that was brought in from elsewhere, has to say to those that come later.
import {chosenActions, liveActions, ownerOf} from './actions.js';
import {flag, line, listOf, maybe, number, object, oneOf, orNull, text} from './changes/shape.js';
import {isPast, localDay, type Zone} from './days.js';
import {liveNotes} from './notes.js';
import {counted} from './text.js';
import {timelineOf} from './timeline.js';
import type {Instant, Review} from './types.js';

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

export const isLesson = ({kind}: {kind: unknown}): boolean => lessonKinds.some((lesson) => lesson === kind);

/** What can be learned of them, in the order of the table of lessons. */
export const lessonsOf = (notes: readonly {kind: unknown; text: string}[]): Lesson[] =>
  lessonKinds.flatMap((kind) => notes.filter((note) => note.kind === kind).map(({text: said}) => ({kind, text: said})));

/** Comments from outside are no part of it: nobody who made one thinks of other reviews. */
export function earlierOf(review: Review): Earlier {
  const {id, reference, title, incident, createdAt, zone, summary, impact, nextTime, clock} = review;
  const notes = liveNotes(review);
  const chosen = chosenActions(review);
  const began = Date.parse(incident.startedAt ?? '');
  return {
    id,
    reference,
    title,
    day: localDay(Number.isNaN(began) ? createdAt : began, zone),
    link: '',
    summary: [summary, impact].filter(Boolean).join('\n'),
    keywords: incident.keywords,
    lessons: lessonsOf(notes),
    actions: chosen.map((action) => ({
      title: action.title,
      owner: ownerOf(review, action)?.name ?? '',
      due: action.due,
      done: action.status === 'done',
    })),
    said: [
      ...notes.filter((note) => !isLesson(note)),
      ...timelineOf(review).filter(({pinned}) => pinned),
      ...review.parked.filter(({deleted}) => !deleted),
      ...liveActions(review)
        .filter((action) => !chosen.includes(action))
        .map((action) => ({text: action.title})),
    ]
      .map(({text: said}) => said)
      .join('\n'),
    ...(nextTime !== undefined && {nextTime: {text: nextTime, heldAt: clock.closedAt ?? clock.startedAt ?? createdAt}}),
  };
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
