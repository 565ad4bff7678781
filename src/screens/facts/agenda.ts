// The agenda chosen again while the meeting is prepared.

import {isAgendaUntouched} from '../../review/changes/agenda.js';
import {agendaFor, chooseAgenda, hasOwnQuestions} from '../../review/choose-agenda.js';
import {minutesInWords} from '../../review/units.js';
import type {ReviewKind} from '../../review/vocabulary.js';
import {confirming, type InReview, type Outcome, say} from '../../session/situation.js';
import {after} from '../rows/one-of-a-few.js';

/** Whether there is another agenda to choose, and nothing is written under this one's questions. */
export const canChooseAgenda = ({review, agendas}: Pick<InReview, 'review' | 'agendas'>): boolean =>
  agendas.some(({id}) => id !== review.agenda.id) && isAgendaUntouched(review);

/** That there is an agenda for this kind of review, where it can still be chosen; empty where it is, or there is none. */
export function suggestedAgenda({review, agendas}: Pick<InReview, 'review' | 'agendas'>, kind: ReviewKind): string {
  const agenda = agendaFor(agendas, kind);
  return agenda && agenda.id !== review.agenda.id && isAgendaUntouched(review)
    ? `The agenda ${agenda.id} is made for one: choose it below.`
    : '';
}

/** The next of the agendas there are. What would go with the old one is asked about first; `u` brings it all back. */
export function nextAgenda({review, view, agendas}: InReview): Outcome {
  const old = agendas.find(({id}) => id === review.agenda.id);
  const next = after<typeof old>(agendas, old);
  if (!next || next === old) return {view: say(view, 'There is no other agenda to choose from.')};
  if (!isAgendaUntouched(review)) {
    return {view: say(view, 'Something is written under its questions already, so the agenda stays.')};
  }
  const change = chooseAgenda(review, next);
  const message = `Agenda: ${next.title}, ${minutesInWords(next.minutes)}.`;
  if (!hasOwnQuestions(review, old)) return {changes: [change], view: say(view, message)};
  const asked = {asks: 'This drops your changes to its questions.', answer: `Enter takes ${next.title} anyway.`};
  return {view: confirming(view, asked, {to: 'change', change, message})};
}
