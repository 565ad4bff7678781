// What happens to the lines that a note-taker sends to the facilitator.
import type {Nudge, Review} from '../types.js';
import {added, remade, sides, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, maybe, number, object} from './shape.js';
import {named, quoted} from './words.js';

const nudgeFields = {id: line, text: line};
export const nudgeShape = object<Nudge>({...nudgeFields, by: line, at: number, answered: flag, reply: maybe(line)});

const sentShape = object(nudgeFields);

type Answer = {id: string; reply?: string};

/** With this answer, or waiting again. */
function withAnswer(review: Review, id: string, answer: Answer | null): Review {
  const nudges = remade(review.nudges, id, ({reply: _, ...rest}) => ({
    ...rest,
    answered: answer !== null,
    ...(answer?.reply !== undefined && {reply: answer.reply}),
  }));
  return {...review, nudges};
}

const answerOf = ({id, reply}: Nudge): Answer => ({id, ...(reply !== undefined && {reply})});

function inWords({id}: {id: string}, {to}: {to: Review}): string {
  const {answered = false, reply = ''} = withId(to.nudges, id) ?? {};
  const became = reply === '' ? 'is seen' : `is answered: ${quoted(reply)}`;
  return `the nudge ${named(to.nudges, id, ({text}) => text, '')} ${answered ? became : 'waits'}`;
}

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
  /** Without a reply where the nudge itself was taken back, and in journals of before there were any. */
  'nudge-answered': kind<Answer>({id: line, reply: maybe(line)})({
    apply: (review, answer) => withAnswer(review, answer.id, answer),
    undo: ({id, reply}, {before, now}): Undo => {
      const [former, current] = [withId(before.nudges, id), withId(now.nudges, id)];
      if (!current?.answered || current.reply !== reply) return moved('That nudge');
      return former?.answered
        ? back({type: 'nudge-answered', ...answerOf(former)})
        : back({type: 'nudge-reopened', id});
    },
    says: inWords,
    difference: (from, to) =>
      to.nudges.filter((nudge) => nudge.answered && !sameAnswer(nudge, withId(from.nudges, nudge.id))).map(answerOf),
  }),
  'nudge-reopened': kind({id: line})({
    apply: (review, {id}) => withAnswer(review, id, null),
    undo: ({id}, {before, now}): Undo => {
      const former = withId(before.nudges, id);
      if (!former || withId(now.nudges, id)?.answered !== false) return moved('That nudge');
      return back({type: 'nudge-answered', ...answerOf(former)});
    },
    says: inWords,
    difference: (from, to) =>
      to.nudges.filter(({id, answered}) => !answered && withId(from.nudges, id)?.answered).map(({id}) => ({id})),
  }),
};

const sameAnswer = (nudge: Nudge, other: Nudge | undefined): boolean =>
  nudge.answered === other?.answered && nudge.reply === other.reply;
