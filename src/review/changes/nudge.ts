// What happens to the lines that a note-taker sends to the facilitator.
import type {Nudge} from '../types.js';
import {added, edited, sides, withId} from './items.js';
import {back, kind, type Undo} from './kind.js';
import {flag, line, number, object} from './shape.js';

const nudgeFields = {id: line, text: line};
export const nudgeShape = object<Nudge>({...nudgeFields, by: line, at: number, answered: flag});

const sentShape = object(nudgeFields);

export const nudgeChanges = {
  'nudge-sent': kind({nudge: sentShape})({
    apply: (review, {nudge}, {at, by}) => ({
      ...review,
      nudges: added(review.nudges, {...nudge, at, by, answered: false}),
    }),
    undo: ({nudge: {id}}, {now}): Undo =>
      withId(now.nudges, id)?.answered === false
        ? back({type: 'nudge-answered', id})
        : {why: 'That nudge was answered already'},
    undone: 'the nudge is taken back',
    difference: (from, to) => sides(from.nudges, to.nudges).added.map((nudge) => ({nudge: sentShape(nudge)})),
  }),
  'nudge-answered': kind({id: line})({
    apply: (review, {id}) => ({...review, nudges: edited(review.nudges, id, {answered: true})}),
    stays: 'A nudge that was answered stays so',
    difference: (from, to) =>
      to.nudges.filter(({id, answered}) => answered && !withId(from.nudges, id)?.answered).map(({id}) => ({id})),
  }),
};
