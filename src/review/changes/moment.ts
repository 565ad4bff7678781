// What happens to the moments of the incident's timeline, and which of them a note is about.
import {findQuestion} from '../agenda.js';
import {momentsOf} from '../timeline.js';
import type {Instant, Moment, Note, Review} from '../types.js';
import {keysOf, momentKinds} from '../vocabulary.js';
import {adding, deleting, editing} from './add-edit-delete.js';
import {pairs, remade, withId} from './items.js';
import {back, kind, moved, type Seen, type Undo} from './kind.js';
import {
  flag,
  instant,
  instantOrNone,
  line,
  maybe,
  object,
  oneOf,
  orNull,
  type Shape,
  type ShapesOf,
  text,
} from './shape.js';
import {named, quoted} from './words.js';

const momentKind = orNull(oneOf(keysOf(momentKinds)));

/** What is known of one when it comes in. */
const broughtIn: ShapesOf<BroughtIn> = {
  id: line,
  at: instantOrNone,
  until: maybe(instant),
  approximate: maybe(flag),
  text,
  actor: line,
  kind: momentKind,
  pinned: flag,
  questionId: orNull(line),
  source: line,
};

type BroughtIn = Omit<Moment, 'visited' | 'by' | 'deleted'>;

export const momentShape: Shape<Moment> = object<Moment>({...broughtIn, visited: flag, by: line, deleted: flag});

/** What of it may be changed later. */
const momentFields = {
  at: instantOrNone,
  until: instantOrNone,
  approximate: orNull(flag),
  text,
  actor: line,
  kind: momentKind,
  pinned: flag,
  visited: flag,
  questionId: orNull(line),
};
type MomentFields = Pick<Moment, Exclude<keyof typeof momentFields, 'until' | 'approximate'>> & {
  until: Instant | null;
  approximate: boolean | null;
};

const wordsOf = ({text: words}: {text: string}): string => words;

const aboutMoment = ({momentId}: Note): string | null => momentId ?? null;

export const momentChanges = {
  'moment-added': adding<'moment', BroughtIn>(
    'moment',
    broughtIn,
    (moment, review, {by}) => ({...moment, ...withKnownTopic(review, moment), visited: false, by, deleted: false}),
    wordsOf,
  ),
  'moment-edited': editing<MomentFields>(
    'moment',
    momentFields,
    fieldsInWords,
    withKnownQuestion,
    {visited: false},
    undefined,
    ['until', 'approximate'],
  ),
  'moment-deleted': deleting('moment', wordsOf),
  /** `momentId`: null where the note is about no moment. */
  'note-tied': kind<{id: string; momentId: string | null}>({id: line, momentId: orNull(line)})({
    apply(review, {id, momentId}) {
      const note = withId(review.notes, id);
      const isKnown = momentId === null || withId(momentsOf(review), momentId) !== undefined;
      if (!note || !isKnown || aboutMoment(note) === momentId) return review;
      return {...review, notes: remade(review.notes, id, (old) => tied(old, momentId))};
    },
    undo({id, momentId}, {before, now}): Undo {
      const [old, current] = [withId(before.notes, id), withId(now.notes, id)];
      return old && current && aboutMoment(current) === momentId
        ? back({type: 'note-tied', id, momentId: aboutMoment(old)})
        : moved('That note');
    },
    says({id}, {to}) {
      const moment = withId(momentsOf(to), withId(to.notes, id)?.momentId ?? '');
      const note = named(to.notes, id, wordsOf, 'that note');
      return moment ? `${note} is about ${quoted(moment.text)}` : `${note} is about no moment`;
    },
    difference: (from, to) =>
      pairs(from.notes, to.notes)
        .map(({old, now}) => ({old: withId(from.notes, now.id) ?? tied(old, null), now}))
        .filter(({old, now}) => aboutMoment(old) !== aboutMoment(now))
        .map(({now}) => ({id: now.id, momentId: aboutMoment(now)})),
  }),
};

function tied({momentId: _, ...note}: Note, momentId: string | null): Note {
  return momentId === null ? note : {...note, momentId};
}

const withKnownTopic = (review: Review, {questionId}: BroughtIn): Pick<Moment, 'questionId'> => ({
  questionId: questionId !== null && findQuestion(review, questionId) ? questionId : null,
});

function withKnownQuestion(review: Review, fields: Partial<MomentFields>): Partial<MomentFields> {
  const {questionId, ...rest} = fields;
  return questionId === undefined || questionId === null || findQuestion(review, questionId) ? fields : rest;
}

/** One field is what a key changes; of several the words are told. */
function fieldsInWords({id, fields}: {id: string; fields: Partial<MomentFields>}, {to}: Seen): string {
  const moment = withId(momentsOf(to), id);
  const name = named(momentsOf(to), id, wordsOf, 'that moment');
  if (!moment) return `${name} is gone`;
  const {text: words, at: when, until, approximate, actor} = fields;
  if ([words, when, until, approximate, actor].some((field) => field !== undefined)) return `the moment reads ${name}`;
  if (fields.pinned !== undefined) return `${name} is ${moment.pinned ? 'pinned' : 'no longer pinned'}`;
  if (fields.kind !== undefined)
    return `${name} is ${moment.kind ? `marked as ${momentKinds[moment.kind].name}` : 'of no kind'}`;
  if (fields.questionId !== undefined) {
    const topic = findQuestion(to, moment.questionId ?? '');
    return topic ? `${name} is under ${quoted(topic.text)}` : `${name} is under no topic`;
  }
  return `${name} is ${moment.visited ? 'looked at' : 'still to look at'}`;
}
