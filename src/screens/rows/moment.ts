// The row of a moment of the timeline: its time and words, then what it was, whether it was looked at, and its topic.
import {findQuestion} from '../../review/agenda.js';
import {timeOfDay} from '../../review/days.js';
import {timeOfMoment, zoneOfTimeline} from '../../review/timeline.js';
import type {Moment, Review} from '../../review/types.js';
import {type MomentKind, momentKinds, noteKinds} from '../../review/vocabulary.js';
import {builtInKeys} from '../../session/keys/table.js';
import {SAVING} from '../frame/saving.js';
import {factsLine, hanging, type Span, widthOfSpans} from '../frame/spans.js';
import type {RowContext} from './index.js';
import {withRolesBeside, withRolesInWords} from './roles-beside.js';

/** The digit of a kind: its key, and its sign along the time axis. */
export const digitOfKind = (kind: MomentKind): string => builtInKeys[`was-${kind}`].join();

/** A moment that is pinned has the sign of a key moment. */
export const PINNED = noteKinds.moment.mark;

export function momentLines(moment: Moment, context: RowContext): Span[][] {
  const {columns, review, aloud} = context;
  const time = review ? timeOfMoment(review, moment, aloud ? 'about ' : '~') : '';
  const mark = aloud
    ? [time, moment.pinned && 'pinned'].filter(Boolean).join(', ')
    : `${time.padEnd(6)}${moment.pinned ? PINNED : ' '}`;
  const words = hanging(
    `${mark}${aloud ? ': ' : ' '}`,
    withRolesBeside(moment.text, context),
    columns,
    undefined,
    moment.pinned ? 'moment' : 'quiet',
  );
  const facts = review ? factsOf(moment, review, context).filter(Boolean) : [];
  const beside: Span = {text: `${aloud ? ', ' : '  '}${facts.join(' · ')}`, tone: 'quiet'};
  const last = words.at(-1) ?? [];
  if (facts.length > 0 && widthOfSpans([...last, beside]) <= columns) return [...words.slice(0, -1), [...last, beside]];
  const below = factsLine(facts, {...context, columns: columns - BEHIND_TIME.length});
  return [...words, ...below.map((line): Span[] => [{text: aloud ? '' : BEHIND_TIME.slice(2)}, ...line])];
}

/** The columns of the time and the mark, behind which the words begin. */
export const BEHIND_TIME = ' '.repeat(8);

function factsOf({id, kind, actor, at, until, visited, questionId}: Moment, review: Review, context: RowContext) {
  const {saving, aloud} = context;
  const topic = questionId === null ? undefined : findQuestion(review, questionId)?.text;
  return [
    kind && `${aloud ? '' : `${digitOfKind(kind)} `}${momentKinds[kind].name}`,
    visited && (aloud ? 'looked at' : '✓ looked at'),
    until !== undefined && until !== at && `until ${timeOfDay(until, zoneOfTimeline(review))}`,
    withRolesInWords(actor, context),
    topic,
    saving.has(id) && SAVING,
  ];
}
