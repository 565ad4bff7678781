// A parked topic's row: its words, and where it leaves for.
import {topicFacts} from '../../review/parked-ideas.js';
import {destinationName} from '../../review/parking.js';
import type {ParkedTopic} from '../../review/types.js';
import {destinations} from '../../review/vocabulary.js';
import {SAVING} from '../frame/saving.js';
import {factsLine, hanging, type Span} from '../frame/spans.js';
import type {RowContext} from './index.js';
import {withRolesBeside} from './roles-beside.js';

export function topicLines(topic: ParkedTopic, context: RowContext): Span[][] {
  const {id, text, destination, detail} = topic;
  const {columns, review, saving} = context;
  const where = destination === null ? destinationName(null) : destinations[destination].leaves;
  const more = review ? topicFacts(review, topic) : [detail];
  const facts = [where, ...more, saving.has(id) && SAVING];
  return [
    ...hanging('', withRolesBeside(text, context), columns),
    ...factsLine(facts, context, destination === null ? 'key' : 'quiet'),
  ];
}
