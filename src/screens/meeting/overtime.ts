// What is offered when a stage's time is used up; nothing of it happens by itself.
import {openStage} from '../../review/agenda.js';
import {MINUTES_MORE, stageThatCanGive} from '../../review/clock.js';
import type {Message, ToldOfReview} from '../frame/told.js';

export function overtimeMessage({role, overtime, state: {review}, now}: ToldOfReview): Message[] {
  const stage = openStage(review);
  if (!overtime || role !== 'facilitator' || !stage) return [];
  const giver = stageThatCanGive(review, stage.id, MINUTES_MORE, now);
  const from = giver ? ` from ${giver.title}` : '';
  return [{text: `Time is up here: + five minutes more${from} · p park the rest · → go on`, tone: 'warm'}];
}
