// What happens to the answers of open questions: a note is the answer to another one, or is so no more.
import type {Note} from '../types.js';
import {pairs, remade, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {line, orNull} from './shape.js';
import {named} from './words.js';

const wordsOf = ({text}: Note): string => text;

const answeredBy = ({answers}: Note): string | null => answers ?? null;

export const answerChanges = {
  /** `answers`: null where the note answers nothing. What both are is read, so that rewording one loses nothing. */
  'note-answers': kind<{id: string; answers: string | null}>({id: line, answers: orNull(line)})({
    apply(review, {id, answers}) {
      const note = withId(review.notes, id);
      const isKnown = answers === null || (answers !== id && withId(review.notes, answers) !== undefined);
      if (!note || !isKnown || answeredBy(note) === answers) return review;
      return {...review, notes: remade(review.notes, id, (old) => answering(old, answers))};
    },
    undo({id, answers}, {before, now}): Undo {
      const [old, current] = [withId(before.notes, id), withId(now.notes, id)];
      return old && current && answeredBy(current) === answers
        ? back({type: 'note-answers', id, answers: answeredBy(old)})
        : moved('That note');
    },
    says({id}, {to}) {
      const question = withId(to.notes, id)?.answers;
      const note = named(to.notes, id, wordsOf, 'that note');
      if (question === undefined) return `${note} answers no open question`;
      return `${note} answers ${named(to.notes, question, wordsOf, 'an open question')}`;
    },
    difference: (from, to) =>
      pairs(from.notes, to.notes)
        .map(({old, now}) => ({old: withId(from.notes, now.id) ?? answering(old, null), now}))
        .filter(({old, now}) => answeredBy(old) !== answeredBy(now))
        .map(({now}) => ({id: now.id, answers: answeredBy(now)})),
  }),
};

function answering({answers: _, ...note}: Note, answers: string | null): Note {
  return answers === null ? note : {...note, answers};
}
