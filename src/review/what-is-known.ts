// What the review knows already of what a question asks: lines to read out below it.
import {listsAt} from './closing.js';
import {waysToComment} from './comments.js';
import {attendees, personWith} from './people.js';
import {capital, inSeries} from './text.js';
import {momentInWords, momentsOfTopic} from './timeline.js';
import type {Question, Review} from './types.js';
import {type KnownFact, roles} from './vocabulary.js';

/** What the questions of earlier versions show, whose agendas did not say so. */
const byId: ReadonlyMap<string, KnownFact> = new Map([
  ['roles', 'roles'],
  ['recording', 'recording'],
  ['private-comments', 'private-comment'],
  ['thanks', 'thanks'],
]);

export const factAskedFor = ({id, knows}: Question): KnownFact | undefined => knows ?? byId.get(id);

/** The words for what nobody has said yet. */
export const UNSAID = 'not said yet';

/** `unsaid`: the same, where there is more to say. */
export function whatIsKnown(review: Review, question: Question, unsaid = UNSAID): string[] {
  const asked = factAskedFor(question);
  return [...(asked ? told[asked](review, unsaid, question) : []), ...momentsInWords(review, question)];
}

/** Moments that stand beside a question: more of them would be read from the timeline. */
const MOST_MOMENTS = 5;

function momentsInWords(review: Review, question: Question): string[] {
  const moments = momentsOfTopic(review, question);
  const lines = moments.slice(0, MOST_MOMENTS).map((moment) => momentInWords(review, moment));
  const more = moments.length - lines.length;
  return more === 0 ? lines : [...lines, `and ${more} more on the timeline`];
}

const told: Record<KnownFact, (review: Review, unsaid: string, question: Question) => string[]> = {
  roles: (review, unsaid) =>
    roles.flatMap((role) => {
      const person = personWith(review, role);
      // Where roles stand for people there is nothing more to say of whoever has one.
      return person?.name === `the ${role}` ? [] : [`${capital(role)}: ${person?.name ?? unsaid}`];
    }),
  recording: ({recording, folder}, unsaid) => [
    `The recording goes to: ${recording || unsaid}`,
    `Incident folder: ${folder || unsaid}`,
  ],
  'private-comment': (review) => waysToComment(review).slice(0, 1),
  // The close lists them one below the other.
  thanks: (review, _, {id}) => {
    const names = attendees(review).map(({name}) => name);
    return listsAt(review, id).includes('thanks') || names.length === 0 ? [] : [`To thank: ${inSeries(names)}`];
  },
  // Every question has its moments; this one those that are put to none, too.
  timeline: () => [],
  // Other reviews know it: it is told where these are.
  trend: () => [],
};
