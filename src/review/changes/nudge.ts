// What happens to the lines that a note-taker sends to the facilitator.
import type {Nudge, Review} from '../types.js';
import {added, edited, sides, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, number, object} from './shape.js';
import {named, quoted} from './words.js';

const nudgeFields = {id: line, text: line};
export const nudgeShape = object<Nudge>({...nudgeFields, by: line, at: number, answered: flag});

const sentShape = object(nudgeFields);

const inWords = ({id}: {id: string}, {to}: {to: Review}): string =>
  `the nudge ${named(to.nudges, id, ({text}) => text, '')} ${withId(to.nudges, id)?.answered ? 'is seen' : 'waits'}`;

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
    says: ({nudge}, {isBack}) => `the nudge ${quoted(nudge.text)} is ${isBack ? 'taken back' : 'sent'}`,
    difference: (from, to) => sides(from.nudges, to.nudges).added.map((nudge) => ({nudge: sentShape(nudge)})),
  }),
  'nudge-answered': kind({id: line})({
    apply: (review, {id}) => ({...review, nudges: edited(review.nudges, id, {answered: true})}),
    undo: ({id}, {now}): Undo =>
      withId(now.nudges, id)?.answered ? back({type: 'nudge-reopened', id}) : moved('That nudge'),
    says: inWords,
    difference: (from, to) =>
      to.nudges.filter(({id, answered}) => answered && !withId(from.nudges, id)?.answered).map(({id}) => ({id})),
  }),
  'nudge-reopened': kind({id: line})({
    apply: (review, {id}) => ({...review, nudges: edited(review.nudges, id, {answered: false})}),
    undo: ({id}, {now}): Undo =>
      withId(now.nudges, id)?.answered === false ? back({type: 'nudge-answered', id}) : moved('That nudge'),
    says: inWords,
    difference: (from, to) =>
      to.nudges.filter(({id, answered}) => !answered && withId(from.nudges, id)?.answered).map(({id}) => ({id})),
  }),
};
