// An action idea: its words as they are held, and whose it is where a name ends them.
import {liveActions, ownerOf} from '../../review/actions.js';
import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import {ownerIn, saidOfNames} from '../../review/owner-in-words.js';
import {cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {opensFieldAgain} from '../own-field.js';
import type {InReview} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved, type SavedText} from './ask.js';
import {completedName, nameEcho, ownerEcho} from './names.js';

export const idea: AskOf<'idea'> = {
  label: () => 'Hold an action idea',
  about: null,
  writesTo: {questionId: null},
  isOneMore: () => true,
  manyLines: true,
  echo: (_, field, {review}) => ownerEcho(field.text, review) || nameEcho(field, review),
  worded: (_, text) => ({as: 'action', text}),
  complete: (_, field, review) => completedName(field, review, 'idea'),
  draft: {
    noun: 'idea',
    at: ([questionId = '']) => ({what: 'idea', questionId}),
    saved: ({questionId}, review, words) => ideasAsTyped(review, questionId, words),
  },
  save: inReview((situation, asks, typed) => {
    const {freshId: id, screen} = situation;
    if (cleanLine(typed) === '') return nothingSaved(situation, asks);
    const takes = opensFieldAgain(situation) ? 'Esc, then Enter,' : 'Enter';
    const then = (words: string) =>
      screen.worksOn === 'ideas' ? `: ${takes} gives it a slot.` : ` until the actions stage: ${quoted(words)}`;
    return done(situation, held(situation, asks.questionId, typed), {
      says: heldInWords(situation.review, typed, then),
      selects: id,
      on: 'ideas',
    });
  }),
};

/** What is said of an idea that is held: whose it is, and what became of other names behind `@`. */
export function heldInWords({people}: Review, typed: string, then: (words: string) => string): string {
  const line = cleanLine(typed);
  const {words, owner} = ownerIn(people, line);
  const ofNames = saidOfNames(people, line);
  if (!owner) return ofNames || `Held${then(words)}`;
  return [`Held for ${owner.name}${then(words)}`, ofNames].filter(Boolean).join(' ');
}

/** The idea as it is held, and its owner where it ends in `@` and a name, whole or begun. */
export function held({freshId: id, review}: InReview, questionId: string, typed: string): Change[] {
  const {words, owner} = ownerIn(review.people, cleanLine(typed));
  const idea: Change = {type: 'action-held', action: {id, questionId, title: words}};
  return owner ? [idea, {type: 'action-edited', id, fields: {ownerId: owner.id}}] : [idea];
}

/** The ideas of a question in the words that they may have been typed in: these, where they hold just such an idea. */
export const ideasAsTyped = (review: Review, questionId: string, typed: string): SavedText[] =>
  liveActions(review)
    .filter((saved) => saved.questionId === questionId)
    .flatMap((saved) => {
      const owner = ownerOf(review, saved);
      const meant = ownerIn(review.people, typed);
      const isJustThis = owner !== undefined && meant.owner?.id === owner.id && meant.words === saved.title;
      const texts = [saved.title, ...(owner ? [`${saved.title} @${owner.name}`] : []), ...(isJustThis ? [typed] : [])];
      return texts.map((text) => ({text, at: saved.at}));
    });
