// An action idea: its words as they are held, and whose it is where a name ends them.
import {liveActions, ownerOf} from '../../review/actions.js';
import type {Change} from '../../review/changes/index.js';
import {ownerIn} from '../../review/people.js';
import {cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {opensFieldAgain} from '../own-field.js';
import type {InReview} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved, type SavedText} from './ask.js';
import {completedName, nameEcho, ownerEcho} from './names.js';

export const idea: AskOf<'idea'> = {
  label: () => 'Hold an action idea',
  about: null,
  manyLines: true,
  echo: (_, field, {review}) => nameEcho(field, review) || ownerEcho(field.text, review),
  complete: (_, field, review) => completedName(field, review, 'idea'),
  draft: {
    noun: 'idea',
    at: ([questionId = '']) => ({what: 'idea', questionId}),
    saved: ({questionId}, review) => ideasAsTyped(review, questionId),
  },
  save: inReview((situation, asks, typed) => {
    const {freshId: id, screen} = situation;
    if (cleanLine(typed) === '') return nothingSaved(situation, asks);
    const stranger = strangerIn(situation.review, typed);
    if (stranger !== undefined) {
      const says = `Held without an owner: nobody on the list is called “${stranger}”.`;
      return done(situation, held(situation, asks.questionId, typed), {says, selects: id, on: 'ideas'});
    }
    const takes = opensFieldAgain(situation) ? 'Esc, then Enter,' : 'Enter';
    return done(situation, held(situation, asks.questionId, typed), {
      says: screen.worksOn === 'ideas' ? `Held: ${takes} gives it a slot.` : 'Held until the actions stage.',
      selects: id,
      on: 'ideas',
    });
  }),
};

/** A name behind `@` at the end of an idea that is nobody's on the list. */
function strangerIn({people}: Review, typed: string): string | undefined {
  const line = cleanLine(typed);
  return ownerIn(people, line).owner ? undefined : / @(\S+)$/u.exec(line)?.[1];
}

/** The idea as it is held, and its owner where it ends in `@` and a whole name. */
export function held({freshId: id, review}: InReview, questionId: string, typed: string): Change[] {
  const {words, owner} = ownerIn(review.people, cleanLine(typed));
  const idea: Change = {type: 'action-held', action: {id, questionId, title: words}};
  return owner ? [idea, {type: 'action-edited', id, fields: {ownerId: owner.id}}] : [idea];
}

/** The ideas of a question in the words that they may have been typed in. */
export const ideasAsTyped = (review: Review, questionId: string): SavedText[] =>
  liveActions(review)
    .filter((saved) => saved.questionId === questionId)
    .flatMap((saved) => {
      const owner = ownerOf(review, saved);
      const texts = [saved.title, ...(owner ? [`${saved.title} @${owner.name}`] : [])];
      return texts.map((text) => ({text, at: saved.at}));
    });
