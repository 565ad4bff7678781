// Another agenda for a review that is being prepared: the change that brings it, and what would go with the old one.
import {agendaWith, allQuestions, freshChecklist, freshStages} from './agenda.js';
import {withTicks} from './changes/agenda.js';
import type {ChangeOf} from './changes/index.js';
import type {Known, NewReview} from './new-review.js';
import type {Agenda, Review} from './types.js';
import type {ReviewKind} from './vocabulary.js';

/**
 * The agenda that is made for this kind of review, one's own before those that come along; undefined where there is
 * none, and for an incident, for which the preference says which.
 */
export const agendaFor = (agendas: readonly Agenda[], kind: ReviewKind = 'incident'): Agenda | undefined =>
  kind === 'incident' ? undefined : agendas.findLast((agenda) => agenda.for?.includes(kind));

/** What a new review begins with where nobody says otherwise. */
export type Preferred = Pick<NewReview, 'agenda' | 'minutes'>;

const usualAgenda = (agendas: readonly Agenda[], kind: ReviewKind | undefined, preferred: Preferred): string =>
  agendaFor(agendas, kind)?.id ?? preferred.agenda;

/** The preferred length is that of the preferred agenda: another one is as long as it is. */
const usualMinutes = (agenda: string, preferred: Preferred): number | null =>
  agenda === preferred.agenda ? preferred.minutes : null;

/** What is known of a new review, and for the rest what is usual for its kind. */
export function withUsual(known: Known, defaults: NewReview, agendas: readonly Agenda[]): NewReview {
  const agenda = known.agenda ?? usualAgenda(agendas, known.kind, defaults);
  return {...defaults, minutes: usualMinutes(agenda, defaults), ...known, agenda};
}

/** The form as an answer has made it: an agenda and minutes that were the usual ones before go on being so. */
export function withUsualAgain(
  before: NewReview,
  form: NewReview,
  preferred: Preferred,
  agendas: readonly Agenda[],
): NewReview {
  const isUsual = form.agenda === usualAgenda(agendas, before.kind, preferred);
  const agenda = isUsual ? usualAgenda(agendas, form.kind, preferred) : form.agenda;
  const isUsuallyLong = form.minutes === usualMinutes(before.agenda, preferred);
  return {...form, agenda, minutes: isUsuallyLong ? usualMinutes(agenda, preferred) : form.minutes};
}

/** That another agenda is the usual one for this kind, and was for none before it; undefined where that is not so. */
export function staysChosen(
  before: NewReview,
  form: NewReview,
  preferred: Preferred,
  agendas: readonly Agenda[],
): string | undefined {
  const usual = usualAgenda(agendas, form.kind, preferred);
  const isSame = usual === form.agenda || usual === usualAgenda(agendas, before.kind, preferred);
  return isSame ? undefined : `The agenda stays ${form.agenda}, as it was chosen.`;
}

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
