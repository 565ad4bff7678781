// What happens to the points of a topic, and which of them a note is put to.
import {allQuestions, findPoint, findQuestion} from '../agenda.js';
import type {Note, Point, Question, Review} from '../types.js';
import {pointStates} from '../vocabulary.js';
import {pairs, remade, same, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {line, object, oneOf, orNull} from './shape.js';
import {named, quoted} from './words.js';

export const pointShape = object<Point>({id: line, text: line, source: line, state: oneOf(pointStates)});

const marks: Record<Point['state'], string> = {open: 'open again', covered: 'covered'};

const allPoints = (review: Review): Point[] => allQuestions(review).flatMap(({points}) => points ?? []);

const putTo = ({pointId}: Note): string | null => pointId ?? null;

export const pointChanges = {
  'point-marked': kind<{pointId: string; state: Point['state']}>({pointId: line, state: oneOf(pointStates)})({
    apply(review, {pointId, state}) {
      const found = findPoint(review, pointId);
      return found && found.point.state !== state
        ? withPoint(review, found.question.id, {...found.point, state})
        : review;
    },
    undo({pointId, state}, {before, now}): Undo {
      const old = findPoint(before, pointId)?.point.state;
      return old !== undefined && findPoint(now, pointId)?.point.state === state
        ? back({type: 'point-marked', pointId, state: old})
        : moved('That point');
    },
    says({pointId}, {to, isBack}) {
      const {text, state} = findPoint(to, pointId)?.point ?? {text: undefined, state: 'open'};
      return `${text === undefined ? 'that point' : quoted(text)} is ${marks[state]}${isBack && state !== 'open' ? ' again' : ''}`;
    },
    difference: (from, to) =>
      pairs(allPoints(from), allPoints(to), {state: 'open'})
        .filter(({old, now}) => old.state !== now.state)
        .map(({now: {id, state}}) => ({pointId: id, state})),
  }),
  /** `pointId`: null where the note is put to the topic as a whole. */
  'note-put': kind<{id: string; pointId: string | null}>({id: line, pointId: orNull(line)})({
    apply(review, {id, pointId}) {
      const note = withId(review.notes, id);
      const points = note && findQuestion(review, note.questionId)?.points;
      if (!note || putTo(note) === pointId || (pointId !== null && !withId(points ?? [], pointId))) return review;
      return {...review, notes: remade(review.notes, id, (old) => put(old, pointId))};
    },
    undo({id, pointId}, {before, now}): Undo {
      const [old, current] = [withId(before.notes, id), withId(now.notes, id)];
      return old && current && same(putTo(current), pointId)
        ? back({type: 'note-put', id, pointId: putTo(old)})
        : moved('That note');
    },
    says({id}, {to}) {
      const point = findPoint(to, withId(to.notes, id)?.pointId ?? '')?.point;
      const note = named(to.notes, id, ({text}) => text, 'that note');
      return `${note} is ${point ? `with ${quoted(point.text)}` : 'with the topic as a whole'}`;
    },
    difference: (from, to) =>
      pairs(from.notes, to.notes)
        .map(({old, now}) => ({old: withId(from.notes, now.id) ?? put(old, null), now}))
        .filter(({old, now}) => putTo(old) !== putTo(now))
        .map(({now}) => ({id: now.id, pointId: putTo(now)})),
  }),
};

function put({pointId: _, ...note}: Note, pointId: string | null): Note {
  return pointId === null ? note : {...note, pointId};
}

const withPoint = (review: Review, questionId: string, point: Point): Review => ({
  ...review,
  agenda: {
    ...review.agenda,
    stages: review.agenda.stages.map((stage) =>
      stage.questions.some(({id}) => id === questionId)
        ? {...stage, questions: stage.questions.map((each) => (each.id === questionId ? withIts(each, point) : each))}
        : stage,
    ),
  },
});

const withIts = (question: Question, point: Point): Question => ({
  ...question,
  points: (question.points ?? []).map((each) => (each.id === point.id ? point : each)),
});
