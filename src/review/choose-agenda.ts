// Another agenda for a review that is being prepared: the change that brings it, and what would go with the old one.
import {agendaWith, allQuestions, freshChecklist, freshStages} from './agenda.js';
import {withTicks} from './changes/agenda.js';
import type {ChangeOf} from './changes/index.js';
import type {Agenda, Review} from './types.js';
import type {ReviewKind} from './vocabulary.js';

/**
 * The agenda that is made for this kind of review, one's own before those that come along; undefined where there is
 * none, and for an incident, for which the preference says which.
 */
export const agendaFor = (agendas: readonly Agenda[], kind: ReviewKind = 'incident'): Agenda | undefined =>
  kind === 'incident' ? undefined : agendas.findLast((agenda) => agenda.for?.includes(kind));

/** Items of the checklist that both agendas have stay ticked. */
export const chooseAgenda = (review: Review, agenda: Agenda): ChangeOf<'agenda-chosen'> => ({
  type: 'agenda-chosen',
  agenda: agendaWith(agenda, freshStages(agenda), agenda.minutes),
  checklist: withTicks(freshChecklist(agenda), review.checklist),
});

/** Whether questions were added, reworded, moved or marked since the review was made with `agenda`. */
export function hasOwnQuestions(review: Review, agenda: Agenda | undefined): boolean {
  const told = (questions: {id: string; text: string; state: string}[]) =>
    questions.map(({id, text, state}) => [id, text, state].join('\n')).join('\n\n');
  return !agenda || told(allQuestions(review)) !== told(freshStages(agenda).flatMap(({questions}) => questions));
}
