// The points of a topic: each is ticked as it comes up, and notes are put to it.
import {pointOf} from '../../review/agenda.js';
import {pointsWithNotes} from '../../review/coverage.js';
import type {Note, Point} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {type RowOf, selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

const pointsHere = ({review, view}: Pick<InReview, 'review' | 'view'>): Point[] =>
  questionInView(review, view)?.points ?? [];

export const tickPoint = ({point}: RowOf<'point'>, situation: InReview): Outcome => tick(point, situation);

/** What ticking does next with a point. */
export const tickShort = ({point}: RowOf<'point'>): string => (point.state === 'open' ? 'tick' : 'not ticked');

/** One that a note is put to counts without a tick, and with the tick gone. */
function tick({id, state}: Point, {review, view}: InReview): Outcome {
  if (state === 'covered' && view.tickedElsewhere === id) {
    return {view: say(view, 'It is ticked already; once more takes the tick away.')};
  }
  const hasNotes = pointsWithNotes(review).has(id);
  if (state === 'open' && hasNotes) return {view: say(view, 'A note covers it already.')};
  return {
    changes: [{type: 'point-marked', pointId: id, state: state === 'open' ? 'covered' : 'open'}],
    view: hasNotes ? say(view, 'No longer ticked; a note still covers it.') : view,
  };
}

/** A note goes to the point, or back to the topic as a whole. */
function put(note: Note, {id}: Point, {review}: InReview): Outcome {
  const pointId = pointOf(review, note)?.id === id ? null : id;
  return {changes: [{type: 'note-put', id: note.id, pointId}]};
}

function atPoint(situation: InReview, key: string): Outcome {
  const points = pointsHere(situation);
  const point = points[Number(key) - 1];
  const row = selectedRow(situation);
  if (point) return row?.kind === 'note' ? put(row.note, point, situation) : tick(point, situation);
  const count = points.length === 1 ? 'one point' : `${points.length} points`;
  return {
    view: say(
      situation.view,
      points.length === 0 ? 'There are no points beneath this question.' : `The topic has ${count}.`,
    ),
  };
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A digit means the point of that number: of the question in view. */
export const pointKey: Binding = {
  name: 'point',
  help: 'tick the point of that number, or put the selected note there',
  group: 'move',
  shortOf(row, situation) {
    const last = Math.min(digits.length, pointsHere(situation).length);
    if (last === 0 || (row && row.kind !== 'note')) return undefined;
    if (last === 1) return row ? 'puts to the point' : 'ticks';
    const all = last === 2 ? 'and 2' : `to ${last}`;
    return `${all} ${row ? 'put to point' : 'tick'}`;
  },
  run: atPoint,
};
