// Time in which nobody was there: the key that asks how it counts, and the line that offers it.
import {absenceInWords, absenceToSettle, openAbsence} from '../../review/absences.js';
import {askingOf} from '../../session/absence-question.js';
import type {Binding} from '../../session/keys/binding.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {canReach, type Message, type ToldOfReview, wayTo} from '../frame/message.js';
import {notBegun} from './clock.js';

function askOfAbsence({review, view, role}: InReview): Outcome {
  const absence = absenceToSettle(review);
  if (!absence) return {view: say(view, 'Somebody has been here all along: there is no time to ask about.')};
  return {view: askingOf(view, absence, {forEverybody: role !== 'facilitator', zone: review.zone})};
}

export const absenceKey: Binding = {
  name: 'absence',
  help: 'time when nobody was here: count it as a break, or not',
  group: 'time',
  run: askOfAbsence,
  whyNot: notBegun,
};

/** Until somebody has answered. */
export function absenceMessage(told: ToldOfReview): Message[] {
  const absence = openAbsence(told.state.review);
  if (!absence || !canReach(told, 'absence')) return [];
  const when = absenceInWords(absence, told.state.review.zone);
  const text = `Nobody was here ${when}: ${wayTo(told, 'absence')} asks if it was a break.`;
  return [{text, tone: 'warm'}];
}
