// A parked topic's row: its words, and where it leaves for.
import {destinationName} from '../../review/parking.js';
import type {ParkedTopic} from '../../review/types.js';
import {destinations} from '../../review/vocabulary.js';
import {SAVING} from '../frame/saving.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';

export function topicLines({id, text, destination, detail}: ParkedTopic, context: RowContext): Span[][] {
  const {columns, saving} = context;
  const where = destination === null ? destinationName(null) : destinations[destination].leaves;
  const facts = [where, detail, saving.has(id) && SAVING];
  return [...hanging('', text, columns), ...factsLine(facts, context, destination === null ? 'key' : 'quiet')];
}
