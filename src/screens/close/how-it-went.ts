// What the meeting itself taught, at its close: planned and actual minutes, what was counted, what to change next time.
import {countedInWords, minutesInAll, stageMinutes} from '../../guidance/how-it-went.js';
import type {Review} from '../../review/types.js';
import {heading, hint, type Row, stageMinutesRows} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {rowOfFact} from '../facts/facts.js';

export function howItWentRows(review: Review, {agendas, now}: Pick<Situation, 'agendas' | 'now'>): Row[] {
  const stages = stageMinutes(review, now);
  if (stages.length === 0) return [];
  const {planned, spent} = minutesInAll(review, now);
  return [
    heading(`How the time went · ${spent} of ${planned} minutes`),
    ...stageMinutesRows(stages),
    ...countedInWords(review).map(hint),
    ...rowOfFact('nextTime', {review, agendas}),
  ];
}
